/**
 * Migrations at the start of the app, without Prisma's command line: 50 ms instead of 3 s. The table, the lock and the
 * checksums are Prisma's own, so that `prisma migrate status | deploy | dev` find nothing left to do.
 */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { Problem } from './problem.mjs'

/** Prisma takes the same advisory lock: two starts, or a start and `migrate deploy`, never run side by side. */
const lockKey = 72707369

/** Applies what is in `folder` and not yet in the database. Returns the names applied. */
export async function migrate(url, folder = path.resolve(import.meta.dirname, '..', 'prisma', 'migrations')) {
  const client = await connect(url)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey])
    await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
      logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count int NOT NULL DEFAULT 0)`)
    const { rows } = await client.query(
      'SELECT migration_name AS name, checksum, finished_at, logs FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    const known = new Map(rows.map((row) => [row.name, row]))
    const here = listMigrations(folder)
    const hereNames = new Set(here.map(({ name }) => name))
    const foreign = rows.find(({ name }) => !hereNames.has(name))
    if (foreign) {
      throw new Problem(
        `The database has a migration this version does not know: ${foreign.name}.`,
        'It was migrated by a newer version: start that one, or use another database.',
      )
    }
    const applied = []
    for (const { name, sql, checksum } of here) {
      const row = known.get(name)
      if (row) checkApplied(row, checksum)
      else {
        await apply(client, name, sql, checksum)
        applied.push(name)
      }
    }
    return applied
  } finally {
    await client.end() // gives the lock back
  }
}

/** Creates the database of this URL on its server unless it is there. */
export async function ensureDatabase(url) {
  const { pathname } = new URL(url)
  const name = decodeURIComponent(pathname.slice(1))
  const client = await connect(Object.assign(new URL(url), { pathname: '/postgres' }).toString())
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/** Connects once and says in words what is wrong when that fails. */
export async function checkDatabase(url) {
  const client = await connect(url)
  try {
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version")
    if (rows[0].version < 140000) {
      throw new Problem('The Postgres of DATABASE_URL is too old.', 'Use version 14 or newer.')
    }
  } finally {
    await client.end()
  }
}

function listMigrations(folder) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
  return names.map((name) => {
    const bytes = readFileSync(path.join(folder, name, 'migration.sql'))
    return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
  })
}

function checkApplied(row, checksum) {
  if (row.finished_at === null) {
    throw new Problem(
      `The migration ${row.name} was begun and never finished${row.logs ? `:\n${row.logs}` : '.'}`,
      `Look at the database, then: npx prisma migrate resolve --rolled-back ${row.name} (or --applied), and start again.`,
    )
  }
  if (row.checksum !== checksum) {
    throw new Problem(
      `The migration ${row.name} has been changed since this database got it.`,
      'Bring the file back as it was (git checkout prisma/migrations) and put changes into a new migration.',
    )
  }
}

async function apply(client, name, sql, checksum) {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    const where = error.position ? `, line ${sql.slice(0, Number(error.position)).split('\n').length}` : ''
    throw new Problem(
      `The migration ${name} failed${where}: ${error.message}${error.detail ? ` (${error.detail})` : ''}`,
      'Nothing of it was kept. Mend the cause and start again.',
    )
  }
}

async function connect(url) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'sparring start',
  })
  client.on('error', () => {}) // a connection lost later shows in the query that needed it
  try {
    await client.connect()
    return client
  } catch (error) {
    throw explain(error, url)
  }
}

function explain(error, url) {
  const { hostname, port, pathname, username } = new URL(url)
  const server = `${hostname || 'localhost'}:${port || 5432}`
  const database = decodeURIComponent(pathname.slice(1))
  const code = error.code ?? error.errors?.[0]?.code
  const because = {
    ECONNREFUSED: [`Nothing answers at ${server}.`, 'Start that Postgres, or correct host and port in DATABASE_URL.'],
    ENOTFOUND: [`There is no host ${hostname}.`, 'Correct the host in DATABASE_URL.'],
    EAI_AGAIN: [
      `The host ${hostname} cannot be looked up.`,
      'Look at the network, or correct the host in DATABASE_URL.',
    ],
    '28P01': [`Postgres at ${server} refuses user and password (${username}).`, 'Correct them in DATABASE_URL.'],
    28000: [`Postgres at ${server} refuses ${username}: ${error.message}`, 'Correct the user in DATABASE_URL.'],
    '3D000': [
      `Postgres at ${server} has no database "${database}".`,
      'Create it, or correct the name in DATABASE_URL.',
    ],
    '57P03': [`Postgres at ${server} is starting or stopping.`, 'Wait a little and start again.'],
    53300: [`Postgres at ${server} has no connection free.`, 'Raise its max_connections or close others.'],
  }[code]
  if (because) return new Problem(...because)
  if (/timeout/i.test(error.message)) {
    return new Problem(
      `Postgres at ${server} does not answer within 5 s.`,
      'Look at host, port and firewall in DATABASE_URL.',
    )
  }
  return new Problem(
    `Postgres at ${server} refuses the connection: ${error.message || code}`,
    'Look at DATABASE_URL (for TLS: ?sslmode=require).',
  )
}
