import 'server-only'
import { type ErrorCode, errorCodeOf } from '#lib/base/errors'
import { log } from '#server/log'

/** Runs a form's use case: null when it went well, else the code of its refusal. What is no refusal is logged. */
export async function refusalOf(work: () => Promise<unknown>): Promise<ErrorCode | null> {
  try {
    await work()
    return null
  } catch (error) {
    const code = errorCodeOf(error)
    if (code === 'internal') log.error({ event: 'form-failed', err: error })
    return code
  }
}
