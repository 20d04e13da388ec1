import type { Seat } from '../client'
import { type Bench, byServer, type Figure } from '../plan'
import type { ServerUnderTest } from '../servers'
import { median } from '../statistics'

/** Places and what each has to see there; null: whatever there is. */
type Crowd = readonly (readonly [Seat, string | null])[]

/** Rooms of three with something in them, closed again. Only ours will still know them after a restart. */
export async function prepareCrowd({ plan, loads }: Bench, server: ServerUnderTest): Promise<Crowd> {
  const [load] = loads
  const rooms = await server.rooms(Math.ceil(plan.stormClients / 3))
  const expected: string[] = []
  if (server.name === 'sparring') {
    for (const [i, room] of rooms.entries()) {
      expected.push(await load.call('fill', room, plan.stormUpdates, plan.seed + i))
    }
    await load.call('release')
  }
  const places = rooms.flatMap((room, i) => room.map((seat) => [seat, expected[i] ?? null] as const))
  return places.slice(0, plan.stormClients)
}

export async function letIn(
  { loads }: Bench,
  crowd: Crowd,
): Promise<{ lastMs: number; refused: number; cpuMs: number }> {
  const results = await Promise.all(
    loads.map((load, half) => {
      const mine = crowd.filter((_, i) => i % loads.length === half)
      const [seats, expected] = [mine.map(([seat]) => seat), mine.map(([, wanted]) => wanted)]
      return load.call('storm', seats, expected)
    }),
  )
  return {
    lastMs: Math.max(...results.map(({ lastMs }) => lastMs)),
    refused: results.reduce((sum, { failed }) => sum + failed, 0),
    cpuMs: results.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
  }
}

/** Everybody at once, right after a restart. Ours has their rooms in Postgres; the peers have forgotten them. */
export async function measureStorm(bench: Bench): Promise<Figure> {
  const { plan, servers, say } = bench
  const prepared = await Promise.all(
    servers.map(async (server) => ({ server, crowd: await prepareCrowd(bench, server) })),
  )
  const times = new Map<string, number[]>()
  const cpu = new Map<string, { server: number[]; clients: number[] }>(
    servers.map(({ name }) => [name, { server: [], clients: [] }]),
  )
  let failed = 0
  for (let round = 0; round < plan.storms; round++) {
    for (const { server, crowd } of prepared) {
      await server.stop(server.name === 'sparring' ? 'SIGTERM' : 'SIGKILL')
      const openedMs = await server.start()
      const cpuBefore = server.cpuMs()
      const { lastMs, refused, cpuMs } = await letIn(bench, crowd)
      cpu.get(server.name)?.server.push(server.cpuMs() - cpuBefore)
      cpu.get(server.name)?.clients.push(cpuMs)
      const ms = lastMs - openedMs
      if (server.name === 'sparring') failed += refused
      times.set(server.name, [...(times.get(server.name) ?? []), ms])
      say(`  ${round + 1}/${plan.storms} ${server.name}: all in after ${ms.toFixed(0)} ms`)
    }
  }
  const of = (pick: (values: number[]) => number) =>
    byServer(servers.map(({ name }) => [name, pick(times.get(name) ?? [])]))
  const cpuOf = (whose: 'server' | 'clients') =>
    byServer(servers.map(({ name }) => [name, median(cpu.get(name)?.[whose] ?? [])]))
  const quietest = of((values) => Math.min(...values))
  const middle = of(median)
  return {
    title: `${plan.stormClients} clients back at once`,
    rows: [
      {
        label: 'all synced after the port opens, quietest',
        unit: 'ms',
        values: quietest,
        aim: '≤ 400 ms',
        isMet: Number(quietest.sparring) <= 400 && failed === 0,
      },
      {
        label: 'all synced after the port opens, median',
        unit: 'ms',
        values: middle,
        aim: '≤ 400 ms',
        isMet: Number(middle.sparring) <= 400 && failed === 0,
      },
      { label: 'the server’s CPU for it, median', unit: 'ms', values: cpuOf('server') },
      { label: 'the clients’ own CPU for it, all together, median', unit: 'ms', values: cpuOf('clients') },
    ],
    notes: [
      `${plan.storms} restarts each. ${plan.stormClients} clients with empty documents in rooms of 3, told to come the moment the port is open; ours is done when each has all ${plan.stormUpdates} updates of its room, read from Postgres after log-in and membership are checked; the peers have nothing to load, and the bare one only has to open the sockets. Clients, servers and Postgres share the machine’s cores.`,
      ...(failed > 0 ? [`${failed} of our clients did not get in.`] : []),
    ],
  }
}
