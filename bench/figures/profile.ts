import { setTimeout as wait } from 'node:timers/promises'
import { type Bench, type Figure, rates, serverOf } from '../plan'
import type { Profile } from '../servers'

const listed = 12

/** Where our main thread's time goes under twice the load. */
export async function profileOurs(bench: Bench): Promise<Figure> {
  const { plan, loads } = bench
  const server = serverOf(bench, 'sparring')
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
  const { busyMs, functions } = summarise(profile)
  return {
    title: 'Where our main thread’s time goes',
    rows: functions.slice(0, listed).map(({ name, ms }) => ({
      label: name,
      unit: '%',
      values: { sparring: (100 * ms) / busyMs },
    })),
    notes: [`Self time of ${busyMs.toFixed(0)} ms that were not idle in ${plan.seconds} s; ${rooms.length} rooms.`],
  }
}

function summarise({ nodes, samples, timeDeltas }: Profile) {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]))
  const byName = new Map<string, number>()
  let busyMs = 0
  for (const [i, sample] of samples.entries()) {
    const name = names.get(sample) ?? '?'
    const ms = (timeDeltas[i] ?? 0) / 1000
    if (name === '(idle)') continue
    busyMs += ms
    byName.set(name, (byName.get(name) ?? 0) + ms)
  }
  const functions = [...byName].map(([name, ms]) => ({ name, ms })).sort((a, b) => b.ms - a.ms)
  return { busyMs, functions }
}

/** Function and file, without the machine's own paths. */
function nameOf({ functionName, url, lineNumber }: Profile['nodes'][number]['callFrame']): string {
  const file = url.replace(/^.*\/node_modules\//, '').replace(/^.*\/dist\/bench\//, '')
  const name = functionName || '(anonymous)'
  return file === '' ? name : `${name} (${file}:${lineNumber + 1})`
}
