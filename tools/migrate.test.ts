import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '#server/testing/database'
import { checkDatabase, migrate } from './migrate.mjs'
import { databaseUrl } from './test-template.mjs'

const root = path.resolve(import.meta.dirname, '..')
let database: { url: string; drop: () => Promise<void> }
let folder: string

beforeEach(async () => {
  database = await testDatabase()
  await query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  folder = mkdtempSync(path.join(tmpdir(), 'migrations-'))
})
afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

test('migrations and schema agree, and Prisma finds nothing left to do', async () => {
  await migrate(database.url)
  const prisma = async (...args: string[]) => {
    const env = { ...process.env, DATABASE_URL: database.url, CHECKPOINT_DISABLE: '1' }
    // A difference, or a migration not applied, ends it with another code than 0, which rejects.
    return promisify(execFile)(process.execPath, ['node_modules/prisma/build/index.js', ...args], { cwd: root, env })
  }
  await prisma('migrate', 'status')
  const schema = ['--to-schema', 'prisma/schema.prisma']
  await prisma('migrate', 'diff', '--from-migrations', 'prisma/migrations', ...schema, '--exit-code')
}, 120_000)

test('each migration is applied once, in the order of the names', async () => {
  write('0002_b', 'ALTER TABLE a ADD COLUMN second int;')
  write('0001_a', 'CREATE TABLE a (first int);')
  expect(await migrate(database.url, folder)).toEqual(['0001_a', '0002_b'])
  expect(await migrate(database.url, folder)).toEqual([])
})

test('two starts at once apply it once', async () => {
  write('0001_a', 'CREATE TABLE a (first int);')
  const both = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)])
  expect(both.flat()).toEqual(['0001_a'])
})

test('a failing migration leaves nothing, says where, and can be mended', async () => {
  write('0001_a', 'CREATE TABLE a (first int);\nSELECT no_such_column FROM a;')
  await expect(migrate(database.url, folder)).rejects.toThrow(/0001_a failed, line 2: .*no_such_column/)
  write('0001_a', 'CREATE TABLE a (first int);')
  expect(await migrate(database.url, folder)).toEqual(['0001_a'])
})

test('a migration changed after it was applied stops the start', async () => {
  write('0001_a', 'CREATE TABLE a (first int);')
  await migrate(database.url, folder)
  write('0001_a', 'CREATE TABLE a (other int);')
  await expect(migrate(database.url, folder)).rejects.toThrow(/0001_a has been changed/)
})

test('a migration begun and not finished stops the start', async () => {
  write('0001_a', 'CREATE TABLE a (first int);')
  await migrate(database.url, folder)
  await query('UPDATE _prisma_migrations SET finished_at = NULL')
  await expect(migrate(database.url, folder)).rejects.toThrow(/0001_a was begun and never finished/)
})

test('a database of a newer version stops the start', async () => {
  write('0001_a', 'CREATE TABLE a (first int);')
  write('0002_b', 'SELECT 1;')
  await migrate(database.url, folder)
  rmSync(path.join(folder, '0002_b'), { recursive: true })
  await expect(migrate(database.url, folder)).rejects.toThrow(/does not know: 0002_b/)
})

test.each([
  ['a wrong password', { password: 'wrong' }, /refuses user and password/],
  ['a database that is not there', { pathname: '/nowhere' }, /has no database "nowhere"/],
  ['a port nobody listens on', { port: '1' }, /Nothing answers at 127\.0\.0\.1:1/],
])('%s is said in words', async (_, change, words) => {
  const url = Object.assign(new URL(databaseUrl(database.url, 'postgres')), change)
  await expect(checkDatabase(url.toString())).rejects.toThrow(words)
})

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

async function query(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(sql)
  await client.end()
}
