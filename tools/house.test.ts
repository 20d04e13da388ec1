import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import config from '../.dependency-cruiser.cjs'
import { checkHouse, checkImports, checkLock } from './house.mjs'

const broken = path.resolve(import.meta.dirname, 'fixtures', 'broken-house')
let imports: readonly string[]
let house: readonly string[]

beforeAll(async () => {
  imports = await checkImports(broken)
  house = checkHouse(broken)
}, 60_000)

test.each((config.forbidden ?? []).map(({ name }) => String(name)))(
  'the rule %s goes red where it is broken',
  (name) => {
    expect(imports.filter((finding) => finding.includes(`: ${name}: `))).not.toEqual([])
  },
)

test('a client component that reaches a private text over another file is found', () => {
  const found = imports.filter((finding) => finding.startsWith('app/other/form.tsx: client-reaches-server'))
  expect(found).toEqual([
    'app/other/form.tsx: client-reaches-server: through app/other/choose.ts to server/content/guide.ts',
  ])
})

test('what is allowed stays allowed: a panel imports _live', () => {
  expect(imports.filter((finding) => finding.includes('_live/keys.ts'))).toEqual([])
})

test.each([
  ['lib/base/utils.ts', 'banned-name'],
  ['lib/base/camelCase.ts', 'kebab-case'],
  ['server/session/manage.ts', 'feature-file-name'],
  ['server/session/service.ts', 'env-in-env-ts'],
  ['app/screen/queries.ts', 'queries-first-line'],
  ['app/screen/actions.ts', 'actions-first-line'],
])('%s is found: %s', (file, rule) => {
  expect(house.filter((finding) => finding.startsWith(`${file}: ${rule}`))).toHaveLength(1)
})

test.each(['Date.now', 'new Date()', 'Math.random', 'process', 'fetch()'])('lib may not touch %s', (use) => {
  expect(house.filter((finding) => finding.startsWith(`lib/base/clock.ts: lib-is-pure: no ${use} `))).toHaveLength(1)
})

test('only what is broken is found', () => {
  const innocent = [
    'lib/base/text.ts',
    'lib/interview/model.ts',
    'server/env.ts',
    'server/db/client.ts',
    'app/other/thing.tsx',
  ]
  for (const file of innocent)
    expect([...imports, ...house].filter((finding) => finding.startsWith(`${file}:`))).toEqual([])
})

test('an optional package that the lock has lost is found', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
  const packages = {
    'node_modules/tool': { optionalDependencies: { '@tool/linux': '1.0.0', '@tool/mac': '1.0.0' } },
    'node_modules/@tool/linux': { version: '1.0.0' },
  }
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages }))
  expect(checkLock(folder)).toEqual([
    'package-lock.json: node_modules/tool names @tool/mac, which the lock does not hold',
  ])
  rmSync(folder, { recursive: true })
})
