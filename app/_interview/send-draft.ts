import { type ErrorCode, isErrorCode } from '#lib/base/errors'
import type { SaveAnswer, SavedDraft } from './autosave'

/** Codes behind which the same request may go through later. */
const passing: readonly ErrorCode[] = ['internal', 'try-later', 'too-fast']

/** A page that is closing may still send so many characters. */
const parting = 20_000

/** What an address that keeps drafts answers to `{ sinceMs, draft }`. */
type Answer<Draft> = Readonly<{
  updatedAtMs?: number
  error?: Readonly<{ code: string }>
  theirs?: SavedDraft<Draft>
}>

/** Sends a state of what is written to where it is kept. */
export async function sendDraft<Draft>(address: string, draft: Draft, sinceMs: number): Promise<SaveAnswer<Draft>> {
  const body = JSON.stringify({ sinceMs, draft })
  try {
    const response = await fetch(address, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: body.length < parting,
    })
    return answerOf(await response.json())
  } catch {
    return { kind: 'unreachable' }
  }
}

function answerOf<Draft>({ updatedAtMs, error, theirs }: Answer<Draft>): SaveAnswer<Draft> {
  if (updatedAtMs !== undefined) return { kind: 'saved', updatedAtMs }
  if (theirs) return { kind: 'changed', theirs }
  const code = error && isErrorCode(error.code) ? error.code : 'internal'
  return passing.includes(code) ? { kind: 'unreachable' } : { kind: 'refused', code }
}
