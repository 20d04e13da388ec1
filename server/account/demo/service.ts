import { AppError } from '#lib/base/errors'
import { findAccount, insertAccount } from '#server/account/store'
import { audit } from '#server/audit/service'
import { hashPassword } from '#server/auth/password'
import { nowMs } from '#server/clock'
import { db } from '#server/db/client'
import { isUniqueConflict } from '#server/db/conflict'
import { inTransaction } from '#server/db/transaction'
import { env } from '#server/env'

/** DESIGN, Contract: the demo accounts and their one password. */
export const demoRoles = ['mentor', 'candidate', 'peer'] as const
export type DemoRole = (typeof demoRoles)[number]
export const demoAccounts = {
  mentor: { name: 'Mira', email: 'mentor@sparring.test' },
  candidate: { name: 'Oleg', email: 'candidate@sparring.test' },
  peer: { name: 'Dana', email: 'peer@sparring.test' },
} as const satisfies Record<DemoRole, { name: string; email: string }>
const demoPassword = 'sparring-demo'

/** Makes the demo accounts that are missing; may run at every start and on several nodes at once. */
export async function ensureDemoAccounts(): Promise<void> {
  let passwordHash: string | undefined
  for (const role of demoRoles) {
    const { name, email } = demoAccounts[role]
    if (await findAccount(db(), email)) continue
    // One hash for all: the password is no secret, and a second start makes none.
    passwordHash ??= await hashPassword(demoPassword)
    const account = { name, email, passwordHash, isConfirmed: true, isDemo: true }
    await inTransaction((tx) => insertAccount(tx, account, nowMs())).catch((error: unknown) => {
      if (!isUniqueConflict(error)) throw error
    })
  }
}

/** Signs in to a demo account without its password, only where the contract allows them: `not-found` otherwise. */
export async function signInToDemo(role: DemoRole) {
  const account = env().hasDemo ? await findAccount(db(), demoAccounts[role].email) : null
  if (!account?.isDemo) throw new AppError('not-found')
  await inTransaction((tx) => audit(tx, { action: 'user.signed-in', userId: account.id, detail: { way: 'demo' } }))
  return { id: account.id, authVersion: account.authVersion }
}
