import { setTimeout as wait } from 'node:timers/promises'
import { seeded } from '#lib/base/random'
import { db } from '#server/db/client'
import { Load } from './load'
import type { ServerProcess } from './server-process'

export type Crashes = Readonly<{ kills: number; acknowledged: number; missing: readonly string[] }>

/** Rooms grow with every kill: after so many there are new ones. */
const killsPerLoad = 10

/**
 * `kill -9` of the server at random moments under load. After each restart a fresh client has to be given everything that
 * was acknowledged before.
 */
export async function killServer(
  server: ServerProcess,
  { seed, kills, rooms }: Readonly<{ seed: number; kills: number; rooms: number }>,
): Promise<Crashes> {
  const random = seeded(seed)
  const missing: string[] = []
  let acknowledged = 0
  for (let done = 0; done < kills; ) {
    const load = await Load.start(server.host, rooms, random)
    for (let i = 0; i < killsPerLoad && done < kills; i++, done++) {
      await load.acknowledgedMore(5)
      await wait(random() * 400)
      load.stayAway(true)
      await server.end('SIGKILL')
      await server.boot()
      missing.push(...(await load.missing()).map((key) => `seed ${seed}, kill ${done}: ${key}`))
      load.stayAway(false)
    }
    acknowledged += load.acknowledged
    await load.stop()
    missing.push(...(await load.disorder()))
  }
  return { kills, acknowledged, missing }
}

/** SIGTERM under load: everybody told 1012, gone within ten seconds, and what was acknowledged is there. */
export async function drainServer(server: ServerProcess, seed: number): Promise<readonly string[]> {
  const load = await Load.start(server.host, 3, seeded(seed))
  await load.acknowledgedMore(10)
  load.stayAway(true)
  const startedMs = performance.now()
  const code = await server.end('SIGTERM')
  const tookMs = performance.now() - startedMs
  const failures: string[] = []
  if (code !== 0) failures.push(`ended with ${code}`)
  if (tookMs > 10_000) failures.push(`took ${Math.round(tookMs)} ms`)
  await server.boot()
  failures.push(...(await load.missing()))
  load.stayAway(false)
  await load.acknowledgedMore(5)
  await load.stop()
  failures.push(...(await load.disorder()))
  if (!load.closes.includes('1012')) failures.push(`nobody was told 1012, but ${load.closes.join(', ')}`)
  return failures
}

/** A database that refuses every commit for a while, as a full disk does (53100): nothing is acknowledged meanwhile, all of it afterwards. */
export async function failCommits(server: ServerProcess, seed: number, forMs: number): Promise<readonly string[]> {
  const load = await Load.start(server.host, 2, seeded(seed))
  await load.acknowledgedMore(10)
  await db().$executeRawUnsafe(
    `create function refuse_update() returns trigger language plpgsql as $$ begin raise exception 'no space left on device' using errcode = '53100'; end $$`,
  )
  await db().$executeRawUnsafe(
    'create trigger refuse before insert on "DocumentUpdate" for each row execute function refuse_update()',
  )
  const failures = await silentFor(load, forMs)
  await db().$executeRawUnsafe('drop trigger refuse on "DocumentUpdate"')
  await db().$executeRawUnsafe('drop function refuse_update()')
  return [...failures, ...(await whole(load))]
}

/** Postgres taken away for a while, however: nothing is acknowledged meanwhile; what waited commits in order when it is back. */
export async function losePostgres(
  server: ServerProcess,
  {
    seed,
    forMs,
    stop,
    start,
  }: Readonly<{ seed: number; forMs: number; stop: () => Promise<void>; start: () => Promise<void> }>,
): Promise<readonly string[]> {
  const load = await Load.start(server.host, 2, seeded(seed))
  await load.acknowledgedMore(10)
  await stop()
  const failures = await silentFor(load, forMs)
  await start()
  return [...failures, ...(await whole(load))]
}

async function silentFor(load: Load, ms: number): Promise<readonly string[]> {
  // What was committed just before is still being told.
  await wait(200)
  const before = load.acknowledged
  await wait(ms)
  return load.acknowledged === before
    ? []
    : [`${load.acknowledged - before} were acknowledged while nothing could commit`]
}

async function whole(load: Load): Promise<readonly string[]> {
  await load.acknowledgedMore(10)
  const missing = await load.missing()
  await load.stop()
  return [...missing, ...(await load.disorder())]
}
