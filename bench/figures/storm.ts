import type { Seat } from '../client'
import { type Bench, byServer, type Figure } from '../plan'
import { median } from '../statistics'

/** Everybody at once, right after a restart. Ours has their rooms in Postgres; the peers have forgotten them. */
export async function measureStorm({ plan, servers, loads, say }: Bench): Promise<Figure> {
  const prepared = await Promise.all(
    servers.map(async (server) => {
      const rooms = await server.rooms(Math.ceil(plan.stormClients / 3))
      const expected: string[] = []
      if (server.name === 'sparring') {
        for (const [i, room] of rooms.entries()) {
          expected.push(await loads[0].call('fill', room, plan.stormUpdates, plan.seed + i))
        }
        await loads[0].call('release')
      }
      const seats = rooms
        .flatMap((room, i) => room.map((seat): [Seat, string | null] => [seat, expected[i] ?? null]))
        .slice(0, plan.stormClients)
      return { server, seats }
    }),
  )
  const times = new Map<string, number[]>()
  let failed = 0
  for (let round = 0; round < plan.storms; round++) {
    for (const { server, seats } of prepared) {
      await server.stop(server.name === 'sparring' ? 'SIGTERM' : 'SIGKILL')
      const openedMs = await server.start()
      const results = await Promise.all(
        loads.map((load, half) => {
          const mine = seats.filter((_, i) => i % loads.length === half)
          return load.call(
            'storm',
            mine.map(([seat]) => seat),
            mine.map(([, expected]) => expected),
          )
        }),
      )
      const ms = Math.max(...results.map(({ lastMs }) => lastMs)) - openedMs
      if (server.name === 'sparring') failed += results.reduce((sum, result) => sum + result.failed, 0)
      times.set(server.name, [...(times.get(server.name) ?? []), ms])
      say(`  ${round + 1}/${plan.storms} ${server.name}: all in after ${ms.toFixed(0)} ms`)
    }
  }
  const of = (pick: (values: number[]) => number) =>
    byServer(servers.map(({ name }) => [name, pick(times.get(name) ?? [])]))
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
    ],
    notes: [
      `${plan.storms} restarts each. ${plan.stormClients} clients with empty documents in rooms of 3, told to come the moment the port is open; ours is done when each has all ${plan.stormUpdates} updates of its room, read from Postgres after log-in and membership are checked; the peers have nothing to load, and the bare one only has to open the sockets.`,
      ...(failed > 0 ? [`${failed} of our clients did not get in.`] : []),
    ],
  }
}
