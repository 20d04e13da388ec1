import { type Bench, byServer, type Figure } from '../plan'

const points = 500
const perSecond = 60

/** The bytes do not depend on how busy the machine is: all servers at once. */
export async function measureStroke({ servers, loads, say }: Bench): Promise<Figure> {
  const results = await Promise.all(
    servers.map(async (server, i) => {
      const [room = []] = await server.rooms(1)
      return [server.name, await loads[i % 2 === 0 ? 0 : 1].call('stroke', room, points, perSecond)] as const
    }),
  )
  const kilobytes = byServer(results.map(([name, { bytes }]) => [name, bytes / 1024]))
  const heard = byServer(results.map(([name, { heardPerSecond }]) => [name, heardPerSecond]))
  say(`  ${results.map(([name, { bytes }]) => `${name} ${(bytes / 1024).toFixed(1)} KB`).join(', ')}`)
  return {
    title: 'One freehand stroke',
    rows: [
      {
        label: 'bytes of a 500-point stroke, all three clients',
        unit: 'KB',
        values: kilobytes,
        aim: '≤ 30 KB',
        isMet: Number(kilobytes.sparring) <= 30,
      },
      {
        label: 'the others are told of it',
        unit: '/s',
        values: heard,
        aim: '≥ 20 Hz',
        isMet: Number(heard.sparring) >= 20,
      },
    ],
    notes: [
      `${points} points at ${perSecond} a second by our own board binding and presence, the same in front of every server; payload of all frames of all three clients, both ways, awareness and acknowledgements included.`,
    ],
  }
}
