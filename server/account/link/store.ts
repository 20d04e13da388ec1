import { createHash } from 'node:crypto'
import type { Prisma } from '#server/db/generated/client'
import type { Tx } from '#server/db/transaction'

export const linkPurposes = ['sign-in', 'confirm'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

export type NewLink = Readonly<{
  token: string
  purpose: LinkPurpose
  identifier: string
  payload: Prisma.InputJsonObject | null
  expiresAtMs: number
}>

export async function insertLink(tx: Tx, { token, payload, expiresAtMs, ...fields }: NewLink): Promise<void> {
  const data = {
    ...fields,
    tokenHash: hashOf(token),
    expiresAt: new Date(expiresAtMs),
    ...(payload ? { payload } : {}),
  }
  await tx.loginToken.create({ data })
}

export function findLink(tx: Tx, token: string, nowMs: number) {
  return tx.loginToken.findFirst({
    where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: new Date(nowMs) } },
    select: { purpose: true, identifier: true, payload: true },
  })
}

/** Uses the link up. False when somebody else did, or it is too late. */
export async function takeLink(tx: Tx, token: string, nowMs: number): Promise<boolean> {
  const now = new Date(nowMs)
  const { count } = await tx.loginToken.updateMany({
    where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  return count === 1
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
