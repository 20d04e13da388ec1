import type { Seat } from '../client'
import { type Bench, byServer, type Figure } from '../plan'
import type { ServerName, ServerUnderTest } from '../servers'
import { median } from '../statistics'

type Full = Readonly<{ server: ServerUnderTest; rooms: Seat[][]; expected: string[]; full: Memory }>
type Memory = Readonly<{ rss: number; held: number }>

/** Memory of idle and of full rooms, then joining one of the full ones: one filling serves both. */
export async function measureJoin(bench: Bench): Promise<Figure> {
  const { plan, servers, say } = bench
  const [load] = bench.loads
  // The bare one keeps nothing: there is nothing to join, and its idle sockets are the floor of memory.
  const peers = servers.filter(({ name }) => name !== 'bare')
  const idle: Partial<Record<ServerName, Memory>> = {}
  for (const server of servers) idle[server.name] = await measureIdle(bench, server)
  const filled: Full[] = []
  for (const server of peers) filled.push(await fillRooms(bench, server))

  const joins = new Map<string, { wallMs: number; decodeMs: number; bytes: number; frames: number }[]>()
  const cpu = new Map<string, number>()
  for (let i = 0; i < plan.joins; i++) {
    for (const { server, rooms, expected } of filled) {
      const before = server.cpuMs()
      const joined = await load.call('join', seatOf(rooms, 0), expected[0] ?? '')
      // The first ones warm up both sides.
      if (i < 2) continue
      cpu.set(server.name, (cpu.get(server.name) ?? 0) + server.cpuMs() - before)
      joins.set(server.name, [...(joins.get(server.name) ?? []), joined])
    }
  }
  const middle = (name: string, key: 'wallMs' | 'decodeMs' | 'bytes' | 'frames') =>
    median((joins.get(name) ?? []).map((one) => one[key]))
  const of = <Value>(value: (name: string) => Value) => byServer(peers.map(({ name }) => [name, value(name)]))
  const ratio = median((joins.get('sparring') ?? []).map(({ wallMs, decodeMs }) => wallMs / decodeMs))
  const cold = await joinCold(bench, filled)
  await load.call('release')

  const full = byServer(filled.map(({ server, full }) => [server.name, full]))
  const kib = (bytes: number) => bytes / 1024
  const mib = (bytes: number) => bytes / 2 ** 20
  const each = (memory: Partial<Record<string, Memory>>, convert: (bytes: number) => number, key: keyof Memory) =>
    byServer(servers.flatMap(({ name }) => (memory[name] ? [[name, convert(memory[name][key])] as const] : [])))
  const wall = of((name) => middle(name, 'wallMs'))
  say(`  join: ${peers.map(({ name }) => `${name} ${middle(name, 'wallMs').toFixed(0)} ms`).join(', ')}`)
  return {
    title: `Joining a room with ${plan.updates} updates; memory`,
    rows: [
      {
        label: 'join, wall, median',
        unit: 'ms',
        values: wall,
        aim: '≤ 150 ms',
        isMet: Number(wall.sparring) <= 150,
      },
      { label: 'of it the client’s decoding alone', unit: 'ms', values: of((name) => middle(name, 'decodeMs')) },
      {
        label: 'wall ÷ decoding',
        unit: '×',
        values: of((name) => median((joins.get(name) ?? []).map(({ wallMs, decodeMs }) => wallMs / decodeMs))),
        aim: '≤ 1.4',
        isMet: ratio <= 1.4,
      },
      { label: 'server CPU per join', unit: 'ms', values: of((name) => (cpu.get(name) ?? 0) / (plan.joins - 2)) },
      { label: 'bytes of the state', unit: 'KB', values: of((name) => middle(name, 'bytes') / 1024) },
      { label: 'first join after a restart, from Postgres', unit: 'ms', values: { sparring: cold } },
      {
        label: 'idle room of 3 clients, resident',
        unit: 'KiB',
        values: each(idle, kib, 'rss'),
        aim: '≤ 40 KiB',
        isMet: kib(idle.sparring?.rss ?? Number.NaN) <= 40,
      },
      { label: 'idle room of 3 clients, heap and buffers', unit: 'KiB', values: each(idle, kib, 'held') },
      {
        label: `room with ${plan.updates} updates, resident`,
        unit: 'MiB',
        values: each(full, mib, 'rss'),
        aim: '≤ 4 MiB',
        isMet: mib(full.sparring?.rss ?? Number.NaN) <= 4,
      },
      { label: `room with ${plan.updates} updates, heap and buffers`, unit: 'MiB', values: each(full, mib, 'held') },
    ],
    notes: [
      `Joins interleaved over the servers, ${plan.joins - 2} each after 2 to warm up; from opening the socket (log-in, membership and all) to having every edit; decoding is the same frames applied to an empty document.`,
      `Memory: difference over ${plan.idleRooms} idle rooms of 3 open sockets (as many opened before), and over ${plan.bigRooms} rooms that were filled and are held open by one client; after a full garbage collection.`,
    ],
  }
}

async function measureIdle({ plan, loads, say }: Bench, server: ServerUnderTest): Promise<Memory> {
  const [load] = loads
  await server.stop(server.name === 'sparring' ? 'SIGTERM' : 'SIGKILL')
  await server.start()
  // Whatever first connections load (code, pools), and what so many at once make a process take from the system, is not a room's.
  await load.call('hold', await server.rooms(plan.idleRooms))
  await server.whenCalm()
  const before = await server.memory()
  await load.call('hold', await server.rooms(plan.idleRooms))
  await server.whenCalm()
  const after = await server.memory()
  await load.call('release')
  await server.whenCalm()
  const idle = perRoom(before, after, plan.idleRooms)
  say(`  ${server.name}: idle room ${(idle.rss / 1024).toFixed(0)} KiB`)
  return idle
}

async function fillRooms(bench: Bench, server: ServerUnderTest): Promise<Full> {
  const { plan, loads, say } = bench
  const [load] = loads
  const rooms = await server.rooms(plan.bigRooms + 1)
  // One to warm up on: what the first room brings along (code, threads, pools) is not a room's.
  const expected = [await load.call('fill', rooms[plan.bigRooms] ?? [], plan.updates, plan.seed)]
  await server.whenCalm()
  const before = await server.memory()
  expected.length = 0
  const begin = performance.now()
  for (let i = 0; i < plan.bigRooms; i++) {
    expected.push(await load.call('fill', rooms[i] ?? [], plan.updates, plan.seed + 1 + i))
  }
  const seconds = (performance.now() - begin) / 1000
  await server.whenCalm()
  const full = perRoom(before, await server.memory(), plan.bigRooms)
  say(
    `  ${server.name}: ${plan.bigRooms} × ${plan.updates} updates in ${seconds.toFixed(1)} s; full room ${(full.rss / 2 ** 20).toFixed(1)} MiB`,
  )
  return { server, rooms, expected, full }
}

/** Each of the full rooms once, by the first who comes after a restart. */
async function joinCold(bench: Bench, filled: readonly Full[]): Promise<number> {
  const ours = filled.find(({ server }) => server.name === 'sparring')
  if (!ours) return Number.NaN
  await ours.server.stop('SIGTERM')
  await ours.server.start()
  const walls: number[] = []
  for (const [i, expected] of ours.expected.entries()) {
    walls.push((await bench.loads[0].call('join', seatOf(ours.rooms, i), expected)).wallMs)
  }
  return median(walls)
}

function seatOf(rooms: readonly Seat[][], index: number): Seat {
  const seat = rooms[index]?.[1]
  if (!seat) throw new Error('no such room')
  return seat
}

function perRoom(before: Memory, after: Memory, rooms: number): Memory {
  return { rss: (after.rss - before.rss) / rooms, held: (after.held - before.held) / rooms }
}
