import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { dayMs, hourMs, minuteMs } from '#lib/base/time'
import { db } from '#server/db/client'
import { inTransaction } from '#server/db/transaction'
import { forgetOldLetters, sendDueLetters } from '#server/mail/jobs'
import { canMail, queueLetter, readOutbox } from '#server/mail/service'

/** A mail server of our own: what it got, or the words it refuses everything with. Its port must be known before any setting is read. */
const mailbox = await vi.hoisted(async () => {
  const { text } = await import('node:stream/consumers')
  const { SMTPServer } = await import('smtp-server')
  const box = { caught: [] as string[], refusal: null as string | null, close: () => Promise.resolve() }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      void text(stream).then((letter) => {
        if (box.refusal !== null) return done(new Error(box.refusal))
        box.caught.push(letter)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  box.close = () => new Promise<void>((resolve) => server.close(resolve))
  const address = server.server.address()
  process.env.SMTP_URL = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/?ignoreTLS=true`
  return box
})

afterAll(() => mailbox.close())
beforeEach(async () => {
  mailbox.caught.length = 0
  mailbox.refusal = null
  await db().letter.deleteMany()
})

const letter = { to: 'anna@x.test', subject: 'Ссылка для входа', text: 'Здравствуйте.\n\nhttps://sparring.test/x?y=z' }
/** The letter is written by the database's clock, so what is due is asked a moment later. */
const soon = () => Date.now() + minuteMs / 2

test('a letter is sent once, whole, to its reader', async () => {
  expect(canMail()).toBe(true)
  await inTransaction((tx) => queueLetter(tx, letter))
  await sendDueLetters(soon())
  await sendDueLetters(soon())
  expect(mailbox.caught).toHaveLength(1)
  const sent = decoded(mailbox.caught[0] ?? '')
  expect(sent).toMatch(/^To: anna@x\.test$/m)
  expect(sent).toMatch(/^From: Sparring <no-reply@sparring\.local>$/m)
  expect(sent.replaceAll('\r', '')).toContain(letter.text)
})

test('a letter whose transaction fails is never sent', async () => {
  await expect(
    inTransaction(async (tx) => {
      await queueLetter(tx, letter)
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  await sendDueLetters(soon())
  expect(mailbox.caught).toEqual([])
})

test('two nodes at the same moment send it once', async () => {
  await inTransaction((tx) => queueLetter(tx, letter))
  await Promise.all([sendDueLetters(soon()), sendDueLetters(soon())])
  expect(mailbox.caught).toHaveLength(1)
})

test('a refused letter is tried again after a minute, then ever less often, then no more', async () => {
  mailbox.refusal = 'mailbox unavailable'
  await inTransaction((tx) => queueLetter(tx, letter))
  const start = soon()
  const attempts = async () => (await db().letter.findFirstOrThrow()).attempts
  await sendDueLetters(start)
  await sendDueLetters(start)
  expect(await attempts()).toBe(1)
  await sendDueLetters(start + minuteMs)
  expect(await attempts()).toBe(2)
  for (let at = start; at < start + 2 * dayMs; at += hourMs) await sendDueLetters(at)
  expect(await attempts()).toBe(7)
  mailbox.refusal = null
  await sendDueLetters(start + 3 * dayMs)
  expect(mailbox.caught).toEqual([])
})

test('a letter that goes through at the second try is sent', async () => {
  mailbox.refusal = 'greylisted'
  await inTransaction((tx) => queueLetter(tx, letter))
  await sendDueLetters(soon())
  mailbox.refusal = null
  await sendDueLetters(soon() + minuteMs)
  expect(mailbox.caught).toHaveLength(1)
  expect((await db().letter.findFirstOrThrow()).sentAt).not.toBeNull()
})

test('a subject cannot bring headers along', async () => {
  await inTransaction((tx) => queueLetter(tx, { ...letter, subject: 'Hello\r\nBcc: all@x.test' }))
  expect((await readOutbox())[0]?.subject).toBe('Hello Bcc: all@x.test')
})

test('letters are forgotten after thirty days', async () => {
  await inTransaction((tx) => queueLetter(tx, letter))
  await forgetOldLetters(Date.now() + 29 * dayMs)
  expect(await db().letter.count()).toBe(1)
  await forgetOldLetters(Date.now() + 31 * dayMs)
  expect(await db().letter.count()).toBe(0)
})

/** Quoted-printable, undone. */
function decoded(mail: string): string {
  const bytes = mail
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
