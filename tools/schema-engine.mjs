#!/usr/bin/env node
/**
 * Prisma's schema engine as a program, made of its WebAssembly build, so that `prisma generate` and `prisma migrate …`
 * need no download (docs/decisions/0003-embedded-database.md). The Prisma CLI calls it in two ways:
 *   --datasource JSON cli can-connect-to-database | create-database     exit code, error as JSON on stderr
 *   --datamodels FILE… --datasource JSON                               JSON-RPC 2.0, an object a line on stdin/stdout
 * Nothing but answers may go to stdout.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
  },
})
const url = flags.datasource ? (JSON.parse(flags.datasource).url ?? '') : ''

/** What the engine said when it panicked: the exception itself has no text. */
let panic
const shadows = new Set()

if (positionals[0] === 'cli') await runCommand(positionals[1])
else await serveRpc()

async function runCommand(command) {
  try {
    if (command === 'can-connect-to-database') await withClient(url, (client) => client.query('SELECT 1'))
    else if (command === 'create-database') await createDatabase(url)
    else throw new Error(`Unknown command ${command}`)
  } catch (error) {
    const fields = { message: String(error?.message ?? error), error_code: prismaCode(error) }
    // The CLI skips the first line of stderr.
    process.stderr.write(
      `\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', timestamp: new Date().toISOString(), fields })}\n`,
    )
    process.exitCode = 1
  }
}

async function serveRpc() {
  // The CLI sends SIGTERM as soon as it has its answer; shadow databases are dropped when its stdin ends.
  process.on('SIGTERM', () => {})
  const methods = new Set(
    (
      'applyMigrations createMigration devDiagnostic diagnoseMigrationHistory evaluateDataLoss ensureConnectionValidity ' +
      'markMigrationApplied markMigrationRolledBack schemaPush reset dbExecute introspect diff'
    ).split(' '),
  )
  let engine
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) {
    if (line.trim() === '') continue
    const request = JSON.parse(line)
    if (!request.method) continue // its answer to our `print`
    try {
      let result = null
      if (request.method === 'createDatabase') result = { databaseName: await createDatabase(url) }
      else {
        engine ??= await startEngine()
        if (request.method === 'getDatabaseVersion') result = await engine.version(request.params)
        else if (methods.has(request.method)) result = (await engine[request.method](request.params)) ?? null
        else throw new Error(`The engine has no method ${request.method}`)
      }
      if (request.method === 'diff' && result?.stdout) {
        send({ jsonrpc: '2.0', id: request.id, method: 'print', params: { content: result.stdout } })
        result = { ...result, stdout: null }
      }
      send({ jsonrpc: '2.0', id: request.id, result })
    } catch (error) {
      const message = panic ?? String(error?.message ?? error)
      const data = { is_panic: false, message, meta: null, error_code: error?.code ?? prismaCode(error) }
      send({ jsonrpc: '2.0', id: request.id, error: { code: 4466, message: 'An error happened.', data } })
    }
  }
  engine?.free()
  await dropShadows()
  process.exit(0)
}

function send(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

async function startEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      panic = message
    },
  }
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const datamodels = flags.datamodels?.map((path) => [path, readFileSync(path, 'utf8')])
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => (url === '' ? offlineAdapter() : connect(url)),
    connectToShadowDb: connectToShadow,
  })
  return await bindings.SchemaEngine.new({ datamodels }, () => {}, factory)
}

async function connect(connectionString) {
  const adapter = await new PrismaPg({ connectionString }, { schema: 'public' }).connect()
  const performIO = adapter.performIO.bind(adapter)
  const queryRaw = adapter.queryRaw.bind(adapter)
  // "char" (oid 18) is unknown to the adapter: let it pass as "char"[] (1002) and name it a character (70 → 6) after that.
  adapter.performIO = async (query) => {
    const result = await performIO(query)
    for (const field of result.fields ?? []) if (field.dataTypeID === 18) field.dataTypeID = 1002
    return result
  }
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    return { ...result, columnTypes: result.columnTypes.map((type) => (type === 70 ? 6 : type)) }
  }
  // The adapter cuts scripts at every semicolon, those in function bodies included. Postgres takes a script whole.
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
  return adapter
}

/** Enough of a database for `migrate diff` between files: the engine asks its version and nothing more. */
function offlineAdapter() {
  const refuse = async () => {
    throw new Error('DATABASE_URL is not set, and this command needs a database.')
  }
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    queryRaw: async () => ({
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [5, 7, 0],
      rows: [[true, 'PostgreSQL 18.4', 180004]],
    }),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => {},
  }
}

async function connectToShadow() {
  const database = `prisma_shadow_${crypto.randomUUID().replaceAll('-', '')}`
  await withClient(withDatabase(url, 'postgres'), (client) =>
    client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`),
  )
  shadows.add(database)
  const adapter = await connect(withDatabase(url, database))
  const dispose = adapter.dispose.bind(adapter)
  adapter.dispose = async () => {
    await dispose()
    await dropShadows(database)
  }
  return adapter
}

async function dropShadows(...names) {
  for (const name of names.length > 0 ? names : [...shadows]) {
    await withClient(withDatabase(url, 'postgres'), (client) =>
      client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
    )
    shadows.delete(name)
  }
}

async function createDatabase(target) {
  const database = decodeURIComponent(new URL(target).pathname.slice(1))
  await withClient(withDatabase(target, 'postgres'), (client) =>
    client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`),
  )
  return database
}

function withDatabase(target, database) {
  const changed = new URL(target)
  changed.pathname = `/${encodeURIComponent(database)}`
  return changed.toString()
}

async function withClient(connectionString, use) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

function prismaCode(error) {
  if (error?.code === '3D000') return 'P1003'
  if (error?.code === '28P01' || error?.code === '28000') return 'P1000'
  if (error?.code === '42P04') return 'P1009'
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(error?.code)) return 'P1001'
  return null
}
