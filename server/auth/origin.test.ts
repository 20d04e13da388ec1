import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

async function isOwn(address: string, origin: string | null, host: string | null): Promise<boolean> {
  vi.stubEnv('NEXTAUTH_URL', address)
  vi.resetModules()
  return (await import('#server/auth/origin')).isOwnOrigin(origin, host)
}

test.each<[address: string, origin: string | null, host: string | null, own: boolean]>([
  ['', null, 'localhost:3000', true],
  ['', 'http://localhost:3000', 'localhost:3000', true],
  ['', 'http://localhost:3001', 'localhost:3000', false],
  ['', 'http://evil.test', 'localhost:3000', false],
  // A form that another site sends with `no-referrer`, or from a sandbox.
  ['', 'null', 'localhost:3000', false],
  ['', 'http://localhost:3000.evil.test', 'localhost:3000', false],
  ['https://sparring.test', 'https://sparring.test', 'inner:3000', true],
  ['https://sparring.test', 'http://sparring.test', 'sparring.test', false],
  ['https://sparring.test', 'http://evil.test', 'evil.test', false],
  ['https://sparring.test', 'null', 'sparring.test', false],
])('with the address %j an Origin %j at Host %j is ours: %s', async (address, origin, host, own) => {
  expect(await isOwn(address, origin, host)).toBe(own)
})

test('letters are shown only where no public address leads here', async () => {
  vi.stubEnv('EMBEDDED_DB', '1')
  for (const [address, shown] of [
    ['', true],
    ['https://localhost:3000', true],
    ['https://sparring.test', false],
    ['http://localhost.evil.test', false],
  ] as const) {
    vi.stubEnv('NEXTAUTH_URL', address)
    vi.resetModules()
    expect((await import('#server/env')).env().hasOutboxPage).toBe(shown)
  }
})
