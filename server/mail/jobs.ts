import { forgetOld, sendDue } from '#server/mail/service'

/** Every two seconds: a log-in link is waited for. */
export async function sendDueLetters(nowMs: number): Promise<void> {
  await sendDue(nowMs)
}

/** Every hour. */
export async function forgetOldLetters(nowMs: number): Promise<void> {
  await forgetOld(nowMs)
}
