import { expect, test, vi } from 'vitest'
import { demoAccounts, demoRoles, ensureDemoAccounts, signInToDemo } from '#server/account/demo/service'
import { signInWithPassword } from '#server/account/service'
import { db } from '#server/db/client'

vi.hoisted(() => {
  process.env.DEMO = '1'
})
// A password's hash is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

test('three demo accounts are there after any number of starts, with the contract’s password', async () => {
  await expect(signInToDemo('peer')).rejects.toMatchObject({ code: 'not-found' })
  await Promise.all([ensureDemoAccounts(), ensureDemoAccounts()])
  await ensureDemoAccounts()
  const rows = await db().user.findMany({ orderBy: { email: 'asc' } })
  expect(rows.map(({ email, name, isDemo }) => ({ email, name, isDemo }))).toEqual([
    { email: 'candidate@sparring.test', name: 'Oleg', isDemo: true },
    { email: 'mentor@sparring.test', name: 'Mira', isDemo: true },
    { email: 'peer@sparring.test', name: 'Dana', isDemo: true },
  ])
  for (const role of demoRoles) {
    const { id } = await signInToDemo(role)
    const given = { email: demoAccounts[role].email, password: 'sparring-demo' }
    expect((await signInWithPassword(given, '10.6.0.1')).id).toBe(id)
  }
})
