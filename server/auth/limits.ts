import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '#lib/base/errors'
import { pool } from '#server/db/client'

/**
 * Failed log-ins are counted three ways: for an account from one address (a person who mistypes, or one guesser), for
 * an account from anywhere (many guessers), for an address on any account (one guesser, many accounts). Beyond the free
 * ones each further try has to wait twice as long as the one before it.
 */
const dials = [
  { name: 'pair', freeTries: 5, windowSeconds: 24 * 3600 },
  { name: 'account', freeTries: 20, windowSeconds: 24 * 3600 },
  { name: 'address', freeTries: 30, windowSeconds: 3600 },
] as const
const firstWaitSeconds = 30
const longestWaitSeconds = 900

/** What else may only be done so often: how many in how many seconds. */
const budgets = {
  'letter-to': { points: 5, duration: 900 },
  'letter-from': { points: 30, duration: 900 },
  'sign-up': { points: 60, duration: 3600 },
  guest: { points: 300, duration: 600 },
  problem: { points: 120, duration: 3600 },
  rubric: { points: 120, duration: 3600 },
} as const
export type BudgetName = keyof typeof budgets

export type Admission = Readonly<{ forgive: () => Promise<void> }>

/**
 * Admits one log-in try or throws `too-fast`. The try counts as failed at once, so that many at the same moment can't
 * slip through together; `forgive` takes that back after a success. Refused tries don't count: nobody can lock a
 * person out for longer by hammering on.
 */
export async function admitSignIn(email: string, address: string): Promise<Admission> {
  const keys = { pair: `${email} ${address}`, account: email, address } as const
  const counted: (() => Promise<unknown>)[] = []
  for (const dial of dials) {
    const key = digest(keys[dial.name])
    const failures = failuresOf(dial)
    const { consumedPoints } = await failures.penalty(key)
    counted.push(() => failures.reward(key))
    if (consumedPoints < dial.freeTries) continue
    const seconds = Math.min(firstWaitSeconds * 2 ** (consumedPoints - dial.freeTries), longestWaitSeconds)
    if (await passes(gateOf(dial.name), key, seconds)) continue
    for (const undo of counted) await undo()
    throw new AppError('too-fast')
  }
  return { forgive: () => forgive(keys) }
}

/** Takes one from a budget or throws `too-fast`. */
export async function spend(budget: BudgetName, key: string): Promise<void> {
  const { points, duration } = budgets[budget]
  const limiter = new RateLimiterPostgres({ ...table(), keyPrefix: budget, points, duration })
  if (!(await passes(limiter, digest(key), duration))) throw new AppError('too-fast')
}

/**
 * Who is asking, for the limits: `main.ts` writes the socket's address into `x-sparring-remote` and lets nobody else
 * do so. Behind a proxy on this machine that is the proxy, so the last address it added counts, but only where
 * NEXTAUTH_URL says that there is such a thing as an outside.
 */
export function clientAddress(header: (name: string) => string | null, isBehindProxy: boolean): string {
  const remote = header('x-sparring-remote') ?? 'unknown'
  const forwarded = header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return isBehindProxy && isLoopback(remote) && forwarded ? forwarded : remote
}

/** An address of this machine itself, in the ways Node writes it. */
export function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address)
}

/** A success clears the account's counters; the address only gets its own try back, or one known account would buy a guesser all others. */
async function forgive(keys: Readonly<Record<(typeof dials)[number]['name'], string>>): Promise<void> {
  for (const dial of dials) {
    const key = digest(keys[dial.name])
    if (dial.name === 'address') await failuresOf(dial).reward(key)
    else await failuresOf(dial).delete(key)
    await gateOf(dial.name).delete(key)
  }
}

async function passes(limiter: RateLimiterPostgres, key: string, seconds: number): Promise<boolean> {
  try {
    await limiter.consume(key, 1, { customDuration: seconds })
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}

function failuresOf({ name, windowSeconds }: (typeof dials)[number]): RateLimiterPostgres {
  return new RateLimiterPostgres({ ...table(), keyPrefix: `fail-${name}`, points: 1, duration: windowSeconds })
}

function gateOf(name: string): RateLimiterPostgres {
  return new RateLimiterPostgres({ ...table(), keyPrefix: `wait-${name}`, points: 1, duration: longestWaitSeconds })
}

/** The table is the migration's and expired rows go by a job of ours, so a limiter owns nothing and may be made per use. */
function table() {
  return {
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'RateLimit',
    tableCreated: true,
    clearExpiredByTimeout: false,
  }
}

/** Addresses and e-mails don't lie around in the table. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
