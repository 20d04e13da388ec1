import { forgetExpired } from '#server/account/service'

/** Every hour. */
export async function forgetExpiredLogins(nowMs: number): Promise<void> {
  await forgetExpired(nowMs)
}
