import { createHash, createHmac } from 'node:crypto'
import { env } from '#server/env'

/** What makes a link's token: an HMAC of the invite's id and version, so the room can show it again and nothing secret is stored. */
export function inviteToken(inviteId: string, version: number): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(`invite:${inviteId}:${version}`).digest('base64url')
}

/** What is stored of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** 32 bytes in base64url; anything else needs no look-up. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text)
}
