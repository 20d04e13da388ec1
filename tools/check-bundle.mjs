/**
 * What the browser gets, looked at after every production build: how much JavaScript each page loads before anybody has
 * touched it, and that no text of `server/content` is in any file of it (laws 1 and 5; import rules alone cannot show it).
 */
import * as fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import vm from 'node:vm'
import { gzipSync } from 'node:zlib'
import { root, say } from './steps.mjs'

const budgetKb = 170
/** The room is not opened in passing: its budget is how soon it can be used. */
const withoutBudget = /^\/room\//
const shortest = 20
const gram = 8

/** Prints each page's weight. Returns which pages are too heavy and what should not be there at all, a sentence each. */
export async function checkBundle(folder = path.join(root, '.next')) {
  const pages = weighPages(folder)
  const name = Math.max(...pages.map(({ route }) => route.length))
  say('  JavaScript of each page, gzipped:')
  for (const { route, kb } of pages) {
    const note = withoutBudget.test(route) ? '' : kb > budgetKb ? `  over the ${budgetKb} KB a page may have` : ''
    say(`    ${route.padEnd(name)}  ${kb.toFixed(1).padStart(6)} KB${note}`)
  }
  const heavy = pages.filter(({ route, kb }) => kb > budgetKb && !withoutBudget.test(route))
  const secrets = await secretTexts(path.join(root, 'server', 'content'))
  return {
    heavy: heavy.map(
      ({ route, kb }) => `The page ${route} loads ${kb.toFixed(1)} KB of JavaScript; ${budgetKb} KB is the limit.`,
    ),
    leaks: findSecrets(path.join(folder, 'static'), secrets),
  }
}

function weighPages(folder) {
  const read = (file) => fs.readFileSync(path.join(folder, file), 'utf8')
  const { rootMainFiles } = JSON.parse(read('build-manifest.json'))
  const routes = JSON.parse(read('app-path-routes-manifest.json'))
  const sizes = new Map()
  const size = (file) => {
    if (!sizes.has(file)) sizes.set(file, gzipSync(fs.readFileSync(path.join(folder, file)), { level: 9 }).length)
    return sizes.get(file)
  }
  return Object.entries(routes)
    .filter(([entry]) => entry.endsWith('/page'))
    .map(([entry, route]) => {
      const manifest = path.join('server', 'app', `${entry}_client-reference-manifest.js`)
      const files = new Set(rootMainFiles)
      if (fs.existsSync(path.join(folder, manifest))) {
        const context = vm.createContext({})
        vm.runInContext(read(manifest), context)
        const { entryJSFiles } = context.__RSC_MANIFEST[entry]
        for (const list of Object.values(entryJSFiles)) for (const file of list) files.add(file)
      }
      return { route, kb: [...files].reduce((sum, file) => sum + size(file), 0) / 1024 }
    })
    .sort((a, b) => a.route.localeCompare(b.route))
}

/** Every text of 20 characters or more (with a space in it) in the TypeScript and JSON files of a folder, as it reads once parsed. */
export async function secretTexts(folder) {
  const { default: ts } = await import('typescript')
  const texts = new Set()
  // One without a space is an id (a question's, a hazard's), which the pages know too.
  const take = (text) => text.length >= shortest && /\s/.test(text) && texts.add(text)
  const walkJson = (value) => {
    if (typeof value === 'string') take(value)
    else if (value && typeof value === 'object') for (const inner of Object.values(value)) walkJson(inner)
  }
  for (const entry of fs.readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, entry)
    if (file.endsWith('.json')) walkJson(JSON.parse(fs.readFileSync(file, 'utf8')))
    if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) continue
    const visit = (node) => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
        take(node.text)
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest))
  }
  return [...texts]
}

/** Says of each of these texts in which client file it is. */
export function findSecrets(folder, secrets) {
  // A text of 20 characters holds an 8-character piece that starts at a multiple of 12: only those places are looked at.
  const stride = shortest - gram
  const pieces = new Map()
  for (const text of secrets) {
    for (let offset = 0; offset + gram <= text.length; offset += 1) {
      const piece = text.slice(offset, offset + gram)
      pieces.set(piece, [...(pieces.get(piece) ?? []), { text, offset }])
    }
  }
  const found = []
  for (const entry of fs.readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, entry)
    if (file.endsWith('.map')) found.push(`A source map is served: ${path.relative(root, file)}`)
    if (!/\.(js|css|json|html|txt)$/.test(file)) continue
    const served = unescaped(fs.readFileSync(file, 'utf8'))
    const here = new Set()
    for (let position = 0; position < served.length; position += stride) {
      for (const { text, offset } of pieces.get(served.slice(position, position + gram)) ?? []) {
        if (served.startsWith(text, position - offset)) here.add(text)
      }
    }
    for (const text of here) {
      found.push(
        `A private text is in a file every browser may load (${path.relative(root, file)}): "${text.slice(0, 60)}…"`,
      )
    }
  }
  return found
}

/** Minifiers write a letter as it is or by its number: one form for both. */
function unescaped(script) {
  const plain = { n: '\n', t: '\t', r: '\r' }
  return script.replace(
    /\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([\s\S]))/gi,
    (_, braced, four, two, single) =>
      single ? (plain[single] ?? single) : String.fromCodePoint(Number.parseInt(braced ?? four ?? two, 16)),
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { heavy, leaks } = await checkBundle()
  const complaints = [...heavy, ...leaks]
  for (const complaint of complaints) process.stderr.write(`✗ ${complaint}\n`)
  process.exit(complaints.length > 0 ? 1 : 0)
}
