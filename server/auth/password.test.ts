import { expect, test, vi } from 'vitest'
import { hashPassword, verifyPassword } from '#server/auth/password'

// A password's hash is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

test('a password fits its own hash and no other one does', async () => {
  const hash = await hashPassword('correct horse')
  expect(hash).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
  expect(await verifyPassword('correct horse', hash)).toBe(true)
  expect(await verifyPassword('correct horsf', hash)).toBe(false)
  expect(await hashPassword('correct horse')).not.toBe(hash)
})

test('the same letters typed on another keyboard are the same password', async () => {
  const hash = await hashPassword('\u0439\u043e\u0433\u0443\u0440\u0442 и сыр')
  expect(await verifyPassword('\u0438\u0306\u043e\u0433\u0443\u0440\u0442 и сыр', hash)).toBe(true)
})

test.each([null, '', 'plain', 'scrypt$15$8$3$$', 'scrypt$15$8$3$AAAA$AAAA'])('nothing fits %j', async (hash) => {
  expect(await verifyPassword('', hash)).toBe(false)
})
