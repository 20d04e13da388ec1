import { createTransport } from 'nodemailer'
import { dayMs, hourMs, minuteMs } from '#lib/base/time'
import { db } from '#server/db/client'
import type { Tx } from '#server/db/transaction'
import { env } from '#server/env'
import { log } from '#server/log'
import { deleteLettersBefore, insertLetter, listLetters, markLetterSent, takeDueLetters } from '#server/mail/store'

/** A letter whose tries all failed stays unsent; by then its links are long dead. */
const waitsMs = [0, minuteMs, 5 * minuteMs, 15 * minuteMs, hourMs, 4 * hourMs, 12 * hourMs]
const keptMs = 30 * dayMs
const batch = 20

export type Letter = Readonly<{ to: string; subject: string; text: string }>
export type OutboxLetter = Letter & Readonly<{ id: string; createdAtMs: number }>

/** Whether letters reach anybody: by SMTP, or on the outbox page. */
export function canMail(): boolean {
  return env().SMTP_URL !== undefined || env().hasOutboxPage
}

/** Writes a letter in the transaction of what it tells about; it is sent after that has committed. */
export async function queueLetter(tx: Tx, letter: Letter): Promise<void> {
  await insertLetter(tx, { ...letter, subject: letter.subject.replace(/\s+/g, ' ') })
}

/** The newest letters, for the outbox page. */
export async function readOutbox(): Promise<OutboxLetter[]> {
  const rows = await listLetters(db(), 50)
  return rows.map(({ id, to, subject, text, createdAt }) => ({
    id,
    to,
    subject,
    text,
    createdAtMs: createdAt.getTime(),
  }))
}

/** Sends what is due by SMTP; without SMTP nothing is ever sent. Returns how many went out. Safe on several nodes at once. */
export async function sendDue(nowMs: number): Promise<number> {
  const server = env().SMTP_URL
  if (server === undefined) return 0
  const due = await takeDueLetters(db(), nowMs, waitsMs, batch)
  if (due.length === 0) return 0
  const transport = createTransport(server)
  let sent = 0
  for (const letter of due) {
    try {
      const { to, subject, text } = letter
      await transport.sendMail({ from: env().MAIL_FROM, to: { name: '', address: to }, subject, text })
      await markLetterSent(db(), letter.id, nowMs)
      sent++
    } catch (error) {
      log.warn({ event: 'letter-not-sent', letterId: letter.id, attempts: letter.attempts, reason: codeOf(error) })
    }
  }
  transport.close()
  return sent
}

/** Letters hold names and dead links: nobody needs them for longer than a month. */
export async function forgetOld(nowMs: number): Promise<void> {
  await deleteLettersBefore(db(), nowMs - keptMs)
}

/** The library's error code; its message may quote the letter. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
