import { setTimeout as wait } from 'node:timers/promises'
import { type Bench, type Figure, rates, serverOf } from '../plan'
import type { Profile } from '../servers'
import { letIn, prepareCrowd } from './storm'

const listed = 12

/** Where our main thread's time goes: under twice the load, and when everybody comes back after a restart. */
export async function profileOurs(bench: Bench): Promise<Figure> {
  const { plan } = bench
  const atWork = summarise(await profileWork(bench))
  const server = serverOf(bench, 'sparring')
  const crowd = await prepareCrowd(bench, server)
  await server.stop('SIGTERM')
  await server.start()
  const comingBack = summarise(
    await server.profile(async () => {
      await letIn(bench, crowd)
    }),
  )
  const rowsOf = (when: string, { busyMs, functions, packages }: ReturnType<typeof summarise>) =>
    [...packages.slice(0, 6), ...functions.slice(0, listed)].map(({ name, ms }) => ({
      label: `${when}: ${name}`,
      unit: '%',
      values: { sparring: (100 * ms) / busyMs },
    }))
  return {
    title: 'Where our main thread’s time goes',
    rows: [...rowsOf('at work', atWork), ...rowsOf('coming back', comingBack)],
    notes: [
      `At work: self time of ${atWork.busyMs.toFixed(0)} ms that were not idle in ${plan.seconds} s of ${plan.rooms * 2} rooms. Coming back: of ${comingBack.busyMs.toFixed(0)} ms in which ${plan.stormClients} clients got in.`,
    ],
  }
}

async function profileWork({ plan, loads, servers }: Bench): Promise<Profile> {
  const server = serverOf({ servers }, 'sparring')
  const rooms = await server.rooms(plan.rooms * 2)
  const half = Math.ceil(rooms.length / 2)
  await Promise.all(
    loads.map((load, i) => load.call('openRooms', rooms.slice(i * half, (i + 1) * half), plan.seed + i)),
  )
  await Promise.all(loads.map((load) => load.call('startWork', rates)))
  await wait(plan.warmSeconds * 1000)
  const profile = await server.profile(() => wait(plan.seconds * 1000))
  await Promise.all(loads.map((load) => load.call('stopWork')))
  await Promise.all(loads.map((load) => load.call('closeRooms')))
  return profile
}

function summarise({ nodes, samples, timeDeltas }: Profile) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const [byFunction, byPackage] = [new Map<string, number>(), new Map<string, number>()]
  let busyMs = 0
  for (const [i, sample] of samples.entries()) {
    const frame = frames.get(sample)
    const ms = (timeDeltas[i] ?? 0) / 1000
    if (!frame || frame.functionName === '(idle)') continue
    busyMs += ms
    add(byFunction, nameOf(frame), ms)
    add(byPackage, packageOf(frame.url), ms)
  }
  return { busyMs, functions: most(byFunction), packages: most(byPackage) }
}

function add(sums: Map<string, number>, name: string, ms: number): void {
  sums.set(name, (sums.get(name) ?? 0) + ms)
}

function most(sums: ReadonlyMap<string, number>) {
  return [...sums].map(([name, ms]) => ({ name, ms })).sort((a, b) => b.ms - a.ms)
}

type Frame = Profile['nodes'][number]['callFrame']

/** Function and file, without the machine's own paths. */
function nameOf({ functionName, url, lineNumber }: Frame): string {
  const file = url.replace(/^.*\/node_modules\//, '').replace(/^.*\/dist\/bench\//, '')
  const name = functionName || '(anonymous)'
  return file === '' ? name : `${name} (${file}:${lineNumber + 1})`
}

function packageOf(url: string): string {
  const [, name] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? []
  if (name !== undefined) return `all of ${name}`
  if (url.startsWith('node:')) return 'all of Node’s own modules'
  return url === '' ? 'all of system calls and the engine' : 'all of our own code'
}
