/**
 * From a fresh clone to something that runs: packages, Prisma client, production build. Every step keeps a stamp of what
 * it was made from and does nothing while that is unchanged. Only Node's own modules until the packages are installed.
 */
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { commandOf } from './postgres.mjs'
import { Problem } from './problem.mjs'
import { foldWorker, serverBundle } from './server-bundle.mjs'
import { root, runNode, runNpm, say, step } from './steps.mjs'

const at = (...parts) => path.join(root, ...parts)

/** `npm ci`, unless node_modules holds what the lock says. */
export async function install() {
  const stampFile = at('node_modules', '.sparring-installed')
  const wanted = hash([at('package-lock.json')], `${process.version} ${process.platform} ${process.arch}`)
  if (read(stampFile) === wanted) return
  if (!matchesLock()) {
    checkDisk(2_500)
    await step('Installing packages (a minute or two, the longest part of a first start)', () => {
      const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error']
      const cure = 'Is the npm registry reachable? "npm ci" shows everything.'
      return runNpm('npm-ci', args, { cure })
    })
  }
  fs.writeFileSync(stampFile, wanted)
}

/** The Prisma client, from prisma/schema.prisma. */
export async function generate() {
  const sources = [at('prisma', 'schema.prisma'), at('prisma.config.ts'), at('package-lock.json')]
  const wanted = hash(sources)
  if (stamps().generate === wanted && fs.existsSync(at('server', 'db', 'generated', 'client.ts'))) return
  await step('Generating the database client', () =>
    runNode('prisma-generate', [at('node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
      env: { PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    }),
  )
  stamp('generate', wanted)
}

/** Everything a production build is made of; a change in it, and only that, makes a new build. */
function sourcesHash() {
  const files = ['app', 'lib', 'server', 'prisma', 'tools/build.mjs', 'tools/check-bundle.mjs', 'tools/source-maps.mjs']
    .concat('proxy.ts', 'next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json')
    .flatMap((name) => listFiles(at(name)))
    .filter((file) => !/\.(test|journey)\.tsx?$/.test(file))
    .filter((file) => !file.startsWith(at('server', 'db', 'generated')))
  return hash(files, process.versions.node.split('.')[0])
}

/** The production build: pages in .next, the server in dist. `alongside` runs beside it, whether there is a build to do or not. */
export async function build() {
  const unlock = await lockBuild()
  try {
    const wanted = sourcesHash()
    // Always: a development server has put another one there.
    writeServiceWorker(wanted)
    const made = ['.next/BUILD_ID', 'dist/server.js'].every((file) => fs.existsSync(at(file)))
    if (stamps().build === wanted && made) return
    checkDisk(400)
    stamp('build', undefined)
    copyBoardFonts()
    await step('Building the server', bundleServer)
    await step('Building the pages (half a minute)', () =>
      runNode('next-build', [at('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
        env: {
          NODE_ENV: 'production',
          NEXT_TELEMETRY_DISABLED: '1',
          // Next loads the pages' modules to look at them, and those parse their settings; nothing connects.
          DATABASE_URL: 'postgresql://build@localhost/build',
          NEXTAUTH_SECRET: 'not the one that signs anything',
        },
      }),
    )
    const { checkBundle } = await import('./check-bundle.mjs')
    // Too heavy is a matter for `npm run build` and `npm test`; a private text in a public file must not be served at all.
    const { leaks } = await checkBundle()
    if (leaks.length > 0) throw new Problem(leaks.join('\n'), 'This build is not used: mend what imports it.')
    stamp('build', wanted)
  } finally {
    unlock()
  }
}

async function bundleServer() {
  const esbuild = await import('esbuild')
  await esbuild.build({
    ...serverBundle,
    entryPoints: { server: 'server/main.ts', ...foldWorker },
    outdir: 'dist',
    banner: { js: "import '../tools/source-maps.mjs'" },
  })
  // Else its service process would stay as long as we do.
  await esbuild.stop()
}

/** The board's fonts are served by us: Excalidraw looks for them below EXCALIDRAW_ASSET_PATH. */
export function copyBoardFonts() {
  const from = at('node_modules', '@excalidraw', 'excalidraw')
  const to = at('public', 'excalidraw', 'fonts')
  const { version } = JSON.parse(fs.readFileSync(path.join(from, 'package.json'), 'utf8'))
  if (read(path.join(to, 'version')) === version) return
  fs.rmSync(to, { recursive: true, force: true })
  fs.cpSync(path.join(from, 'dist', 'prod', 'fonts'), to, { recursive: true })
  fs.writeFileSync(path.join(to, 'version'), version)
}

/** Every build has a worker of its own name, which makes the browsers that hold an older one take it. */
function writeServiceWorker(version) {
  const source = fs.readFileSync(at('app', 'room', 'service-worker.js'), 'utf8')
  fs.mkdirSync(at('public'), { recursive: true })
  fs.writeFileSync(at('public', 'sw.js'), source.replace('__VERSION__', version.slice(0, 16)))
}

/** While developing, files change under one name: a worker left by a production build at this address takes its leave. */
export function retireServiceWorker() {
  const source = `self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.registration.unregister()))
`
  fs.writeFileSync(at('public', 'sw.js'), source)
}

/** Stops with a clear word while there is less than this many MB free. */
export function checkDisk(megabytes) {
  const { bavail, bsize } = fs.statfsSync(root)
  const free = Math.floor((bavail * bsize) / 1e6)
  if (free < megabytes) {
    throw new Problem(
      `The disk has ${free} MB free; this needs about ${megabytes} MB.`,
      `Make room on the disk of ${root}.`,
    )
  }
}

/** People who ran `npm install` themselves need not wait for `npm ci`: every package of the lock is there in its version. */
function matchesLock() {
  const installed = read(at('node_modules', '.package-lock.json'))
  if (installed === undefined) return false
  const have = JSON.parse(installed).packages
  const want = JSON.parse(fs.readFileSync(at('package-lock.json'), 'utf8')).packages
  return Object.entries(want).every(([name, { version, optional, devOptional, extraneous, link }]) => {
    if (name === '' || link || extraneous) return true
    return have[name] ? have[name].version === version : optional === true || devOptional === true
  })
}

async function lockBuild() {
  const file = at('.cache', 'build.lock')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  for (let announced = false; ; announced = true) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => fs.rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const holder = Number(read(file))
      if (holder !== process.pid && commandOf(holder).includes('tools')) {
        if (!announced) say(`· Waiting for the build of process ${holder} …`)
        await wait(500)
      } else fs.rmSync(file, { force: true })
    }
  }
}

function stamps() {
  return JSON.parse(read(at('.cache', 'stamps.json')) ?? '{}')
}

function stamp(name, value) {
  fs.mkdirSync(at('.cache'), { recursive: true })
  fs.writeFileSync(at('.cache', 'stamps.json'), JSON.stringify({ ...stamps(), [name]: value }))
}

function hash(files, salt = '') {
  const sum = createHash('sha256').update(salt)
  for (const file of files.filter((name) => fs.existsSync(name)).sort()) {
    sum.update(`\0${path.relative(root, file)}\0`).update(fs.readFileSync(file))
  }
  return sum.digest('hex')
}

function listFiles(target) {
  if (!fs.existsSync(target)) return []
  if (fs.statSync(target).isFile()) return [target]
  return fs.readdirSync(target, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(target, entry.name)
    return entry.isDirectory() ? listFiles(full) : [full]
  })
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
