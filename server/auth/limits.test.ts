import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { admitSignIn, clientAddress, spend } from '#server/auth/limits'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-01T12:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

async function fail(times: number, email: string, address: string): Promise<void> {
  for (let done = 0; done < times; done++) await admitSignIn(email, address)
}

test('after five failures from one address the next try has to wait, each time twice as long', async () => {
  await fail(5, 'a@x.test', '10.0.0.1')
  await expect(admitSignIn('a@x.test', '10.0.0.1')).rejects.toThrow('too-fast')
  vi.advanceTimersByTime(31_000)
  await fail(1, 'a@x.test', '10.0.0.1')
  vi.advanceTimersByTime(31_000)
  await expect(admitSignIn('a@x.test', '10.0.0.1')).rejects.toThrow('too-fast')
  vi.advanceTimersByTime(30_000)
  await fail(1, 'a@x.test', '10.0.0.1')
})

test('somebody else on the same account or from the same address is not held up', async () => {
  await fail(5, 'b@x.test', '10.0.0.2')
  await fail(1, 'b@x.test', '10.0.0.3')
  await fail(1, 'c@x.test', '10.0.0.2')
})

test('refused tries count for nothing: the wait does not grow by hammering', async () => {
  await fail(5, 'd@x.test', '10.0.0.4')
  for (let tries = 0; tries < 10; tries++) {
    await expect(admitSignIn('d@x.test', '10.0.0.4')).rejects.toThrow('too-fast')
  }
  vi.advanceTimersByTime(31_000)
  await fail(1, 'd@x.test', '10.0.0.4')
})

test('a success clears the account', async () => {
  await fail(4, 'e@x.test', '10.0.0.5')
  await (await admitSignIn('e@x.test', '10.0.0.5')).forgive()
  await fail(5, 'e@x.test', '10.0.0.5')
})

test('many tries at the same moment are no way around', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 30 }, () => admitSignIn('f@x.test', '10.0.0.6')))
  expect(tries.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(5)
})

test('one account from many addresses is held up after twenty, one address on many accounts after thirty', async () => {
  for (let at = 0; at < 20; at++) await fail(1, 'g@x.test', `10.1.0.${at}`)
  await expect(admitSignIn('g@x.test', '10.1.1.1')).rejects.toThrow('too-fast')
  for (let at = 0; at < 30; at++) await fail(1, `h${at}@x.test`, '10.2.0.1')
  await expect(admitSignIn('other@x.test', '10.2.0.1')).rejects.toThrow('too-fast')
})

test('a success does not buy an address the next thirty', async () => {
  for (let at = 0; at < 29; at++) await fail(1, `i${at}@x.test`, '10.3.0.1')
  await (await admitSignIn('own@x.test', '10.3.0.1')).forgive()
  await fail(1, 'i29@x.test', '10.3.0.1')
  await expect(admitSignIn('i30@x.test', '10.3.0.1')).rejects.toThrow('too-fast')
})

test('a budget is spent and comes back with time', async () => {
  for (let spent = 0; spent < 5; spent++) await spend('letter-to', 'a@x.test')
  await expect(spend('letter-to', 'a@x.test')).rejects.toThrow('too-fast')
  await spend('letter-to', 'b@x.test')
  vi.advanceTimersByTime(15 * 60_000 + 1)
  await spend('letter-to', 'a@x.test')
})

test('an address that a client writes itself counts only behind a proxy of ours', () => {
  const from = (headers: Record<string, string>) => (name: string) => headers[name] ?? null
  const spoofed = { 'x-sparring-remote': '203.0.113.9', 'x-forwarded-for': '1.1.1.1' }
  expect(clientAddress(from(spoofed), true)).toBe('203.0.113.9')
  const proxied = { 'x-sparring-remote': '127.0.0.1', 'x-forwarded-for': '1.1.1.1, 203.0.113.9' }
  expect(clientAddress(from(proxied), true)).toBe('203.0.113.9')
  expect(clientAddress(from(proxied), false)).toBe('127.0.0.1')
})
