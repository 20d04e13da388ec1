/** Programs that tests need and npm does not bring: on the machine already, or from Debian's packages. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Problem } from './problem.mjs'
import { run, step } from './steps.mjs'

/** The first of these names on the PATH, undefined when there is none. */
export function findOnPath(names) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => path.isAbsolute(file) && existsSync(file))
}

/** Tries Debian's packages, where that is this system and this account may. Whether it worked is for the caller to see. */
export async function installPackages(what, packages) {
  const isDebian = process.platform === 'linux' && existsSync('/usr/bin/apt-get')
  if (!isDebian || process.getuid?.() !== 0) return
  await step(`Installing ${what} from the system's packages`, async () => {
    const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, allowFailure: true }
    await run('apt-update', 'apt-get', ['update', '-q'], options)
    await run('apt-install', 'apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options)
  })
}

/** The tests of several nodes start a Redis of their own. */
export async function ensureRedis() {
  if (findOnPath(['redis-server'])) return
  await installPackages('Redis', ['redis-server'])
  if (!findOnPath(['redis-server'])) {
    throw new Problem('There is no redis-server on this machine.', 'Install it: the tests of several nodes need one.')
  }
}
