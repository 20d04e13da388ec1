/** What `tools/test.mjs` does once Node's version is known to do. */
import * as fs from 'node:fs'
import path from 'node:path'
import { build, generate, install } from './build.mjs'
import { report } from './problem.mjs'
import { root, runNode, say, step, stopChildren } from './steps.mjs'

const at = (...parts) => path.join(root, ...parts)
const results = { passed: 0, failed: 0, complaints: [] }
let closePostgres = async () => {}

export async function main(args) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => breakOff(signal))
  const onlyAt = args.indexOf('--only')
  const only = onlyAt === -1 ? undefined : args[onlyAt + 1]
  const patterns = args.filter(
    (argument, index) => !argument.startsWith('--') && (onlyAt === -1 || index !== onlyAt + 1),
  )
  if (only !== undefined && !['check', 'unit', 'e2e'].includes(only)) {
    process.stderr.write('Usage: npm test [-- --only check|unit|e2e] [-- <part of a test file’s path>]\n')
    process.exit(2)
  }
  const wants = (part) => (only === undefined ? part !== 'check' || patterns.length === 0 : only === part)
  try {
    await install()
    await generate()
    if (wants('check')) await part('the checks', check)
    if (wants('unit') || wants('e2e')) await part('the Postgres for tests', openPostgres)
    if (wants('unit')) await part('the Redis for tests', openRedis)
    if (wants('unit')) await part('unit and server tests', () => vitest(patterns))
    if (wants('e2e')) await part('tests in the browser', () => playwright(patterns))
  } catch (error) {
    report(error)
    fail('the tests could not be prepared')
  }
  await closePostgres()
  if (results.passed + results.failed === 0) fail('no test was run')
  if (results.complaints.length > 0) say(`\nFailed:\n${results.complaints.map((text) => `  ✗ ${text}`).join('\n')}`)
  say(`\n${results.passed} passed, ${results.failed} failed`)
  process.exit(results.failed > 0 ? 1 : 0)
}

/** A part that cannot run is a failed one; the others run all the same. */
async function part(name, work) {
  try {
    await work()
  } catch (error) {
    report(error)
    fail(`${name} could not run`)
  }
}

function fail(complaint) {
  results.failed += 1
  results.complaints.push(complaint)
}

async function check() {
  const { runChecks } = await import('./check.mjs')
  for (const { name, isClean } of await runChecks()) {
    if (isClean) results.passed += 1
    else fail(`check: ${name}`)
  }
}

async function openPostgres() {
  const { startTestPostgres } = await import('./test-postgres.mjs')
  const { makeTemplate } = await import('./test-template.mjs')
  const postgres = await startTestPostgres()
  closePostgres = () => postgres.close()
  await makeTemplate(postgres.url)
  process.env.TEST_POSTGRES_URL = postgres.url('postgres')
}

async function openRedis() {
  const { ensureRedis } = await import('./system-packages.mjs')
  await ensureRedis()
}

async function vitest(patterns) {
  const output = at('.cache', 'vitest.json')
  fs.rmSync(output, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`]
  const { code } = await step('Unit and server tests', () =>
    runNode(
      'vitest',
      [at('node_modules', 'vitest', 'vitest.mjs'), 'run', '--passWithNoTests', ...reporters, ...patterns],
      {
        show: true,
        allowFailure: true,
        env: { NODE_ENV: 'test', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
      },
    ),
  )
  const told = readReport(output)
  const before = results.failed
  for (const file of told.testResults) {
    const name = path.relative(root, file.name)
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') results.passed += 1
      else fail(`${name}: ${fullName} (${status})`)
    }
    if (file.assertionResults.length === 0) fail(`${name}: could not be loaded, or holds no test`)
    else if (file.status === 'failed' && file.assertionResults.every(({ status }) => status === 'passed')) {
      fail(`${name}: failed outside its tests`)
    }
  }
  countMissing(
    told.testResults.map(({ name }) => name),
    ['lib', 'app', 'server', 'tools', 'bench'],
    /\.test\.tsx?$/,
    patterns,
  )
  if (code !== 0 && results.failed === before) fail('vitest ended with an error outside the tests; see above')
}

async function playwright(patterns) {
  const { ensureChromium } = await import('./browser.mjs')
  const chromium = await ensureChromium()
  await build()
  const { checkBundle } = await import('./check-bundle.mjs')
  const { heavy, leaks } = await checkBundle()
  for (const complaint of [...heavy, ...leaks]) fail(`bundle: ${complaint}`)
  if (heavy.length + leaks.length === 0) results.passed += 1
  const output = at('.cache', 'playwright.json')
  fs.rmSync(output, { force: true })
  const { code } = await step('Tests in the browser', () =>
    runNode(
      'playwright',
      [at('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--pass-with-no-tests', ...patterns],
      {
        show: true,
        allowFailure: true,
        env: {
          CHROMIUM_PATH: chromium,
          PLAYWRIGHT_JSON_OUTPUT_NAME: output,
          FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
        },
      },
    ),
  )
  const told = readReport(output)
  const before = results.failed
  const files = new Set()
  const walk = (suite, titles) => {
    for (const inner of suite.suites ?? []) walk(inner, [...titles, inner.title])
    for (const spec of suite.specs ?? []) {
      files.add(at('e2e', spec.file))
      for (const test of spec.tests) {
        // `expected` is the only good one: skipped and flaky tests have shown nothing.
        if (test.status === 'expected') results.passed += 1
        else fail(`e2e/${spec.file}: ${[...titles.slice(1), spec.title].join(' › ')} (${test.status})`)
      }
    }
  }
  for (const suite of told.suites) walk(suite, [suite.title])
  for (const error of told.errors ?? []) fail(`e2e: ${error.message?.split('\n')[0] ?? 'error outside the tests'}`)
  countMissing([...files], ['e2e'], /\.journey\.ts$|pages\/[^/]*\.test\.ts$/, patterns)
  if (code !== 0 && results.failed === before) fail('Playwright ended with an error outside the tests; see above')
}

function readReport(file) {
  if (!fs.existsSync(file)) throw new Error('The runner has left no report.')
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}

/** Every test file there is has to be in the report: one that was not run counts as failed. */
function countMissing(reported, folders, name, patterns) {
  if (patterns.length > 0) return
  const seen = new Set(reported.map((file) => path.resolve(file)))
  for (const folder of folders.filter((entry) => fs.existsSync(at(entry)))) {
    for (const entry of fs.readdirSync(at(folder), { recursive: true })) {
      const file = at(folder, entry)
      if (name.test(file) && !file.includes(`${path.sep}fixtures${path.sep}`) && !seen.has(file)) {
        fail(`${path.relative(root, file)}: was not run`)
      }
    }
  }
}

async function breakOff(signal) {
  say(`\n${signal}: stopping what was started …`)
  stopChildren()
  await closePostgres()
  process.exit(1)
}
