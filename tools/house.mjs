/**
 * The rules of the house (STYLE) that no linter has: what a folder's path and its imports alone cannot say. Each finding is one
 * line, `file: what is wrong`. tools/house.test.ts shows that each rule goes red on tools/fixtures/broken-house.
 */
import * as fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** Import rules of `.dependency-cruiser.cjs`, and the one that needs the whole graph: what a client component can reach. */
export async function checkImports(root) {
  const [{ cruise }, { default: config }, { default: extractTsConfig }] = await Promise.all([
    import('dependency-cruiser'),
    import('../.dependency-cruiser.cjs'),
    import('dependency-cruiser/config-utl/extract-ts-config'),
  ])
  const { options, ...ruleSet } = config
  const folders = ['app', 'lib', 'server'].filter((name) => fs.existsSync(path.join(root, name)))
  const { output } = await cruise(
    folders,
    { ...options, ruleSet, validate: true, baseDir: root, outputType: 'json' },
    undefined,
    { tsConfig: extractTsConfig(path.join(import.meta.dirname, '..', 'tsconfig.json')) },
  )
  const { modules, summary } = JSON.parse(output)
  const findings = summary.violations.map(({ rule, from, to }) => {
    const { comment } = ruleSet.forbidden.find(({ name }) => name === rule.name) ?? {}
    return `${from}: ${rule.name}: may not import ${to} (${comment})`
  })
  return [...findings, ...clientReach(root, modules)]
}

/**
 * "server/content never reachable from a client component": from every file with 'use client', over all imports that are not
 * erased, up to a file with 'use server', where the browser's side ends.
 */
function clientReach(root, modules) {
  const bySource = new Map(modules.map((module) => [module.source, module]))
  const directive = (source) => firstLine(path.join(root, source))
  const findings = []
  for (const start of bySource.keys()) {
    if (!/^app\/.*\.tsx?$/.test(start) || !/^['"]use client['"]/.test(directive(start))) continue
    const seen = new Set([start])
    const queue = [start]
    for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
      for (const { resolved, dependencyTypes } of bySource.get(source)?.dependencies ?? []) {
        if (seen.has(resolved) || dependencyTypes.includes('type-only') || !bySource.has(resolved)) continue
        seen.add(resolved)
        if (/^server\//.test(resolved))
          findings.push(`${start}: client-reaches-server: through ${source} to ${resolved}`)
        else if (/^app\/|^lib\//.test(resolved) && !/^['"]use server['"]/.test(directive(resolved)))
          queue.push(resolved)
      }
    }
  }
  return findings
}

/** Names and first lines (STYLE §1, §4), purity of lib (§1), process.env (§1). */
export function checkHouse(root) {
  const findings = []
  for (const file of sources(root)) {
    const text = fs.readFileSync(path.join(root, file), 'utf8')
    const isTest = /\.test\.tsx?$/.test(file)
    findings.push(...checkName(file).map((what) => `${file}: ${what}`))
    if (isTest) continue
    if (/^app\/.*queries\.ts$/.test(file) && !/^import ['"]server-only['"]/.test(text)) {
      findings.push(`${file}: queries-first-line: must begin with import 'server-only'`)
    }
    if (/^app\/.*actions\.ts$/.test(file) && !/^['"]use server['"]/.test(text)) {
      findings.push(`${file}: actions-first-line: must begin with 'use server'`)
    }
    const mayReadEnv = file === 'server/env.ts' || file.startsWith('server/testing/')
    const uses = impureUses(file, text)
    if (!mayReadEnv && uses.has('process.env'))
      findings.push(`${file}: env-in-env-ts: process.env is read in server/env.ts only`)
    if (file.startsWith('lib/')) {
      for (const use of uses) findings.push(`${file}: lib-is-pure: no ${use} in lib; it is a parameter`)
    }
  }
  return findings
}

/** Every optional package that any package names has its entry in the lock: npm drops those its registry lacks without a word. */
export function checkLock(root) {
  const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const names = new Set(
    Object.keys(packages).map((key) => key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  )
  return Object.entries(packages).flatMap(([key, { optionalDependencies = {}, extraneous }]) =>
    extraneous
      ? []
      : Object.keys(optionalDependencies)
          .filter((name) => !names.has(name))
          .map((name) => `package-lock.json: ${key || 'package.json'} names ${name}, which the lock does not hold`),
  )
}

const bannedNames = /^(utils?|helpers?|common|misc|manager|types|constants|index)\.tsx?$/
/** Folders of `server` that are no feature: their files are named for what they are about. */
const subjectFolders = ['auth', 'content', 'db', 'document', 'mail', 'realtime', 'testing']
const featureNames = ['service.ts', 'store.ts', 'present.ts', 'jobs.ts']

function checkName(file) {
  const name = path.posix.basename(file)
  const found = []
  if (bannedNames.test(name)) found.push(`banned-name: a file is named for what it is about, not ${name}`)
  const feature = /^server\/([^/]+)\//.exec(file)?.[1]
  if (feature && !subjectFolders.includes(feature) && !/\.test\.ts$/.test(name) && !featureNames.includes(name)) {
    found.push(`feature-file-name: a feature has ${featureNames.join(', ')}; another name needs a decision record`)
  }
  if (!/^[a-z0-9.[\]_-]+$/.test(name)) found.push('kebab-case: file names are in kebab-case')
  return found
}

/** What of the outside world a file touches: clock, chance, process, network. */
function impureUses(file, text) {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
  const uses = new Set()
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      const called = `${node.expression.getText(source)}.${node.name.text}`
      if (['Date.now', 'Math.random', 'process.env', 'performance.now'].includes(called)) uses.add(called)
    }
    if (ts.isNewExpression(node) && node.expression.getText(source) === 'Date' && !node.arguments?.length)
      uses.add('new Date()')
    if (ts.isCallExpression(node) && ['fetch', 'Date'].includes(node.expression.getText(source))) {
      uses.add(`${node.expression.getText(source)}()`)
    }
    if (ts.isIdentifier(node) && node.text === 'process' && isFree(node)) uses.add('process')
    ts.forEachChild(node, visit)
  }
  visit(source)
  return uses
}

/** Whether an identifier stands for the global: it is no property name and nothing that is being declared. */
function isFree(node) {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  return (
    ts.isExpressionStatement(parent) ||
    ts.isCallExpression(parent) ||
    (ts.isVariableDeclaration(parent) && parent.initializer === node)
  )
}

function sources(root) {
  return ['app', 'lib', 'server']
    .filter((name) => fs.existsSync(path.join(root, name)))
    .flatMap((name) =>
      fs
        .readdirSync(path.join(root, name), { recursive: true })
        .map((entry) => path.posix.join(name, entry.replaceAll(path.sep, '/'))),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('server/db/generated/') && !file.endsWith('.d.ts'))
    .sort()
}

function firstLine(file) {
  const text = fs.readFileSync(file, 'utf8')
  return text.replace(/^(\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*/, '').slice(0, 40)
}
