import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '#server/env'

/** The server's time as it was told to this user in this round, signed: shown again, it proves that they were told then. */
export function clockStamp(userId: string, roundId: string, atMs: number): string {
  return `${atMs}.${signature(userId, roundId, atMs)}`
}

/** The time a stamp proves; null for anything but one of ours for this user and round. */
export function stampedMs(stamp: unknown, userId: string, roundId: string): number | null {
  const parts = typeof stamp === 'string' ? /^(\d{1,15})\.([A-Za-z0-9_-]{43})$/.exec(stamp) : null
  if (!parts) return null
  const atMs = Number(parts[1])
  const given = Buffer.from(parts[2] as string)
  return timingSafeEqual(given, Buffer.from(signature(userId, roundId, atMs))) ? atMs : null
}

function signature(userId: string, roundId: string, atMs: number): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(`clock:${userId}:${roundId}:${atMs}`).digest('base64url')
}
