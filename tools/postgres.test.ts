import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commandOf, startPostgres } from './postgres.mjs'

let home: string
beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cluster-'))
  // Passable for the account that Postgres gets when this runs as root.
  chmodSync(folder, 0o711)
  home = path.join(folder, 'with a space')
})
afterEach(() => rmSync(path.dirname(home), { recursive: true, force: true }))

test('what was written is there after a stop and a start; nobody else may read the password', async () => {
  const first = await startPostgres({ home })
  expect(await ask(first.url('postgres'), "SELECT lower('ПРИВЕТ') AS answer")).toBe('привет')
  await ask(first.url('postgres'), 'CREATE TABLE kept AS SELECT 7 AS answer')
  await first.stop()
  expect(commandOf(first.pid)).toBe('')
  const second = await startPostgres({ home })
  expect(second.foundOrphan).toBe(false)
  expect(await ask(second.url('postgres'), 'SELECT answer FROM kept')).toBe(7)
  await second.stop()
  expect(statSync(path.join(home, 'postgres-password')).mode & 0o077).toBe(0)
}, 60_000)

test('one left behind by a killed run is taken over, with what it had committed', async () => {
  const script = `
    import { startPostgres } from ${JSON.stringify(pathToFileURL(path.join(import.meta.dirname, 'postgres.mjs')).href)}
    const postgres = await startPostgres({ home: ${JSON.stringify(home)} })
    console.log(postgres.pid + ' ' + postgres.url('postgres'))
    setInterval(() => {}, 1000)`
  const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [pid, url] = (await firstOutput(starter)).trim().split(' ') as [string, string]
  await ask(url, 'CREATE TABLE kept AS SELECT 7 AS answer')
  starter.kill('SIGKILL')
  await once(starter, 'exit')
  expect(commandOf(Number(pid))).toContain(home)

  const next = await startPostgres({ home })
  expect(next.foundOrphan).toBe(true)
  expect(commandOf(Number(pid))).toBe('')
  expect(await ask(next.url('postgres'), 'SELECT answer FROM kept')).toBe(7)
  await next.stop()
}, 60_000)

test('an initdb that was broken off is thrown away', async () => {
  const half = path.join(home, 'postgres.new-half')
  mkdirSync(half, { recursive: true })
  const postgres = await startPostgres({ home })
  await postgres.stop()
  expect(existsSync(half)).toBe(false)
  expect(readdirSync(home).filter((name) => name.startsWith('postgres.new-'))).toEqual([])
}, 60_000)

test('a death that nobody asked for is told', async () => {
  const told = new Promise<string>((resolve) => {
    void startPostgres({ home, onExit: resolve }).then(({ pid }) => process.kill(pid as number, 'SIGQUIT'))
  })
  expect(await told).toMatch(/Postgres has ended by itself/)
}, 60_000)

async function ask(connectionString: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows[0]?.answer
}

async function firstOutput(child: ChildProcess): Promise<string> {
  const [chunk] = (await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data')) as [Buffer]
  return chunk.toString()
}
