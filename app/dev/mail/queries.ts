import 'server-only'
import { notFound } from 'next/navigation'
import { env } from '#server/env'
import { type OutboxLetter, readOutbox } from '#server/mail/service'
import { isFromThisMachine } from '../../_auth/request'

/** The letters that nobody sends: they hold log-in links, so only a browser on this machine sees them. */
export async function loadOutbox(): Promise<readonly OutboxLetter[]> {
  if (!env().hasOutboxPage || !(await isFromThisMachine())) notFound()
  return readOutbox()
}
