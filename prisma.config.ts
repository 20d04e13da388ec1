import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// The CLI asks for a schema engine even where it runs none, and would download one: ours is the WebAssembly one from npm.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('./tools/schema-engine.mjs', import.meta.url))

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
