import type { DisclosureKind } from '#lib/interview/model'
import { db } from '#server/db/client'
import type { Tx } from '#server/db/transaction'

const fields = {
  id: true,
  roundId: true,
  kind: true,
  key: true,
  elapsedMs: true,
  takenBackElapsedMs: true,
  createdAt: true,
} as const

export type DisclosureRecord = Awaited<ReturnType<typeof listDisclosures>>[number]

/** In the order in which they were made, the ones taken back included. */
export function listDisclosures(roundId: string, client: Tx = db()) {
  return client.disclosure.findMany({
    where: { roundId },
    orderBy: [{ elapsedMs: 'asc' }, { createdAt: 'asc' }],
    select: fields,
  })
}

export function findDisclosure(tx: Tx, id: string) {
  return tx.disclosure.findUnique({ where: { id }, select: fields })
}

/** The one of this kind and key that was not taken back. */
export function findStanding(tx: Tx, roundId: string, kind: DisclosureKind, key: string) {
  return tx.disclosure.findFirst({ where: { roundId, kind, key, takenBackElapsedMs: null }, select: fields })
}

export function insertDisclosure(
  tx: Tx,
  row: Readonly<{
    id: string
    roundId: string
    kind: DisclosureKind
    key: string
    byUserId: string
    elapsedMs: number
    createdAt: Date
  }>,
) {
  return tx.disclosure.create({ data: row, select: fields })
}

export function updateTakenBack(tx: Tx, id: string, takenBackElapsedMs: number) {
  return tx.disclosure.update({ where: { id }, data: { takenBackElapsedMs }, select: fields })
}
