import { newId } from '#server/db/id'
import type { Tx } from '#server/db/transaction'

export async function insertLetter(
  tx: Tx,
  letter: Readonly<{ to: string; subject: string; text: string }>,
): Promise<void> {
  await tx.letter.create({ data: { id: newId(), ...letter } })
}

export function listLetters(tx: Tx, limit: number) {
  return tx.letter.findMany({ orderBy: { createdAt: 'desc' }, take: limit })
}

export type DueLetter = Readonly<{ id: string; to: string; subject: string; text: string; attempts: number }>

/**
 * Takes up to `limit` unsent letters whose next try is due and counts the try at once, so that no two nodes send the
 * same one. `waitsMs[n]` is how long after its writing a letter with n tries behind it is tried again.
 */
export function takeDueLetters(tx: Tx, nowMs: number, waitsMs: readonly number[], limit: number): Promise<DueLetter[]> {
  const now = new Date(nowMs)
  return tx.$queryRaw<DueLetter[]>`
    update "Letter" set "attempts" = "attempts" + 1
    where "id" in (
      select "id" from "Letter"
      where "sentAt" is null and "attempts" < ${waitsMs.length}
        and "createdAt" + make_interval(secs => (${[...waitsMs]}::float8[])["attempts" + 1] / 1000) <= ${now}
      order by "createdAt" limit ${limit} for update skip locked
    )
    returning "id", "to", "subject", "text", "attempts"`
}

export async function markLetterSent(tx: Tx, id: string, nowMs: number): Promise<void> {
  await tx.letter.update({ where: { id }, data: { sentAt: new Date(nowMs) } })
}

export async function deleteLettersBefore(tx: Tx, beforeMs: number): Promise<number> {
  return (await tx.letter.deleteMany({ where: { createdAt: { lt: new Date(beforeMs) } } })).count
}
