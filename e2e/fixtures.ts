import { randomBytes } from 'node:crypto'
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import pg from 'pg'
import * as Y from 'yjs'

/** The secret of the servers that `e2e/server.ts` starts. */
const secret = 'a secret that signs nothing but tests'

export type Person = Readonly<{
  id: string
  name: string
  email: string
  context: BrowserContext
  page: Page
  cookie: string
}>

const newId = () => randomBytes(16).toString('base64url')

/** One server and its database as a test sees them: people with a browser each, and the rows behind the pages. */
export class World {
  readonly url: string
  readonly db: pg.Pool
  private readonly browser: Browser
  /** What went wrong unseen in anybody's page: thrown and caught by nobody, a page drawn otherwise than the server's. */
  readonly errors: string[] = []
  private readonly contexts: BrowserContext[] = []

  constructor(browser: Browser, url: string, databaseUrl: string) {
    this.browser = browser
    this.url = url
    this.db = new pg.Pool({ connectionString: databaseUrl, max: 2 })
    this.db.on('error', () => {})
  }

  /** A fresh account, logged in by its row and a cookie, in a browser profile of its own. */
  async person(name: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Person> {
    const id = newId()
    const email = `${id.toLowerCase()}@example.test`
    await this.db.query('insert into "User" ("id", "name", "email", "emailConfirmedAt") values ($1, $2, $3, now())', [
      id,
      name,
      email,
    ])
    const value = await encode({ token: { sub: id, ver: 1 }, secret })
    const context = await this.context(options)
    await context.addCookies([
      { name: 'next-auth.session-token', value, url: this.url, httpOnly: true, sameSite: 'Lax' },
    ])
    const page = await context.newPage()
    return { id, name, email, context, page, cookie: `next-auth.session-token=${value}` }
  }

  /** A browser profile nobody is logged in with. */
  async stranger(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    return (await this.context(options)).newPage()
  }

  async context(options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({ baseURL: this.url, ...options })
    this.contexts.push(context)
    context.on('weberror', (failure) => this.errors.push(`${failure.page()?.url()}: ${failure.error().stack}`))
    return context
  }

  /** The round's log applied from zero, as a reader of the rows alone would. */
  async committed(roundId: string): Promise<Y.Doc> {
    const rows = await this.db.query<{ data: Buffer }>(
      'select "data" from "DocumentUpdate" where "roundId" = $1 order by "seq"',
      [roundId],
    )
    const doc = new Y.Doc()
    for (const { data } of rows.rows) Y.applyUpdate(doc, data)
    return doc
  }

  /** Rounds of the session at this address, in order. */
  async roundsOf(roomUrl: string): Promise<string[]> {
    const sessionId = new URL(roomUrl).pathname.split('/').at(-1)
    const rows = await this.db.query<{ id: string }>(
      'select "id" from "Round" where "sessionId" = $1 order by "number"',
      [sessionId],
    )
    return rows.rows.map((row) => row.id)
  }

  async close(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()))
    await this.db.end()
  }
}

/** The clock of this browser's computer is wrong by so much. */
export async function setClockWrong(context: BrowserContext, byMs: number): Promise<void> {
  await context.addInitScript((off) => {
    const Right = Date
    globalThis.Date = new Proxy(Right, {
      construct: (target, given) =>
        given.length === 0 ? new target(target.now() + off) : Reflect.construct(target, given),
      get: (target, key) => (key === 'now' ? () => target.now() + off : Reflect.get(target, key)),
    })
  }, byMs)
}

/** `world` stands on the server all journeys share; every test makes its own people and sessions in it. */
export const test = base.extend<{ world: World }>({
  world: async ({ browser, baseURL }, use) => {
    const databaseUrl = process.env.E2E_DATABASE_URL
    if (!baseURL || !databaseUrl) throw new Error('no server: run the journeys through `npm run e2e`')
    const world = new World(browser, baseURL, databaseUrl)
    await use(world)
    await world.close()
    expect(world.errors, 'no page threw').toEqual([])
  },
})

export { expect }
