/** The migrated database that every test database is copied from. */
import pg from 'pg'
import { ensureDatabase, migrate } from './migrate.mjs'

export const templateName = 'template_sparring'

export async function makeTemplate(urlOf) {
  await ensureDatabase(urlOf(templateName))
  await migrate(urlOf(templateName))
}

/** Copies the template to a new database of this name and returns its address. */
export async function copyTemplate(serverUrl, name) {
  await asAdmin(serverUrl, `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${templateName} STRATEGY FILE_COPY`)
  return databaseUrl(serverUrl, name)
}

export async function dropDatabase(serverUrl, name) {
  await asAdmin(serverUrl, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
}

export function databaseUrl(serverUrl, name) {
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString()
}

async function asAdmin(serverUrl, sql) {
  const client = new pg.Client({ connectionString: databaseUrl(serverUrl, 'postgres') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
