/** `npm run check`: types, style, the rules of the house, dead code. Each is a result of its own in `npm test`. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { generate, install } from './build.mjs'
import { report } from './problem.mjs'
import { root, runNode, say, step } from './steps.mjs'

const bin = (...parts) => path.join(root, 'node_modules', ...parts)

/** Runs them all, whatever the others say, and tells which are clean. What is wrong goes to the terminal. */
export async function runChecks() {
  const { checkHouse, checkImports, checkLock } = await import('./house.mjs')
  const checks = [
    ['types', () => program('tsc', bin('typescript', 'bin', 'tsc'), ['--noEmit', '-p', '.'])],
    ['style', () => program('biome', bin('@biomejs', 'biome', 'bin', 'biome'), ['check', '--error-on-warnings', '.'])],
    ['imports', async () => await checkImports(root)],
    ['house', () => checkHouse(root)],
    ['dead code', () => program('knip', bin('knip', 'bin', 'knip.js'), [])],
    ['lock', () => checkLock(root)],
  ]
  const results = []
  for (const [name, find] of checks) {
    const findings = await step(`Checking ${name}`, async () => await find()).catch((error) => [
      String(error?.message ?? error),
    ])
    for (const finding of findings) say(`  ✗ ${finding}`)
    results.push({ name, isClean: findings.length === 0 })
  }
  return results
}

async function program(name, file, args) {
  const { code, output } = await runNode(name, [file, ...args], { allowFailure: true })
  return code === 0 ? [] : [output.trim() || `${name} ended with ${code}`]
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await install()
    await generate()
    const dirty = (await runChecks()).filter(({ isClean }) => !isClean)
    say(dirty.length === 0 ? '\n✓ All clean' : `\n✗ Not clean: ${dirty.map(({ name }) => name).join(', ')}`)
    process.exitCode = dirty.length === 0 ? 0 : 1
  } catch (error) {
    report(error)
    process.exitCode = 1
  }
}
