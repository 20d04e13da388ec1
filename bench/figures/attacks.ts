import { setTimeout as wait } from 'node:timers/promises'
import { attackNames } from '../attacks'
import { type Bench, type Figure, type Row, rates } from '../plan'
import { type ServerName, type ServerUnderTest, serverNames } from '../servers'
import { joined, percentile } from '../statistics'

/** Rooms beside the attacked one. */
const otherRooms = 4

type Outcome = Readonly<{ ratio: number; fate: 'unharmed' | 'dies' | 'stops working' | 'harms others' }>

/** A member with a client of their own, in a room with two who work; more rooms beside it. */
export async function measureAttacks(bench: Bench): Promise<Figure> {
  const outcomes = new Map<string, Outcome>()
  for (const server of bench.servers) {
    for (const name of attackNames) {
      const outcome = await measureOne(bench, server, name)
      outcomes.set(`${server.name} ${name}`, outcome)
      bench.say(`  ${server.name}, ${name}: ${told(outcome)}`)
    }
  }
  const rows = attackNames.map((name): Row => {
    const ours = outcomes.get(`sparring ${name}`)
    const values: Partial<Record<ServerName, string>> = {}
    for (const server of serverNames) {
      const outcome = outcomes.get(`${server} ${name}`)
      if (outcome) values[server] = told(outcome)
    }
    return {
      label: name,
      unit: '',
      values,
      aim: 'alive, ≤ 3 ×',
      isMet: ours?.fate === 'unharmed' && ours.ratio <= 3,
    }
  })
  return {
    title: 'Seven attacks',
    rows,
    notes: [
      `The others' p95 during the attack over their p95 just before it, the worse of those in the attacker's own room and of those in ${otherRooms} others; ${bench.plan.attackSeconds} s each, the attacker coming back whenever it is thrown out.`,
      '“Harms others”: frames reached them that no client can apply. “Stops working”: the others’ edits no longer arrive.',
      'Below a p95 of 1 ms the ratio is taken against 1 ms: less is noise.',
    ],
  }
}

async function measureOne(bench: Bench, server: ServerUnderTest, name: (typeof attackNames)[number]): Promise<Outcome> {
  const { plan, loads } = bench
  const [victims, attacker] = loads
  if (!server.isAlive) await server.start()
  const rooms = await server.rooms(otherRooms + 1)
  const [attacked = [], ...others] = rooms
  await victims.call('openRooms', [attacked.slice(0, 2), ...others], plan.seed)
  await victims.call('startWork', rates)
  await wait(1_000)
  const before = await p95During(bench, () => wait(plan.attackSeconds * 1000))
  const [, , seat] = attacked
  if (!seat) throw new Error('a room has three places')
  const during = await p95During(bench, async () => {
    await attacker.call('attack', seat, name, plan.attackSeconds, plan.seed)
  })
  await wait(300)
  const isAlive = server.isAlive
  const { undelivered, diverged, harm } = await victims.call('stopWork')
  await victims.call('closeRooms')
  const isBroken = undelivered > 0 || diverged > 0
  if (isAlive && isBroken) await server.stop()
  const fate = !isAlive ? 'dies' : harm > 0 ? 'harms others' : isBroken ? 'stops working' : 'unharmed'
  const ratio = Math.max(...[0, 1].map((of) => (during[of] ?? 0) / Math.max(1, before[of] ?? 0)))
  return { ratio, fate }
}

/** In the attacked room, and in the others. */
async function p95During({ loads }: Bench, work: () => Promise<void>): Promise<readonly number[]> {
  const [victims] = loads
  await victims.call('mark')
  await work()
  const [attacked = new Float64Array(), ...others] = (await victims.call('read')).propagation
  return [percentile(attacked, 0.95), percentile(joined(others), 0.95)]
}

function told({ ratio, fate }: Outcome): string {
  return fate === 'unharmed' ? `${ratio.toFixed(ratio < 100 ? 1 : 0)} ×` : fate
}
