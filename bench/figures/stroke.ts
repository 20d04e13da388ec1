import { type Bench, byServer, type Figure, serverOf } from '../plan'
import { percentile } from '../statistics'

const points = 500
const perSecond = 60
const dragged = 200
const dragSeconds = 5
/** One frame of a screen's 60 Hz. */
const frameMs = 1000 / 60

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
  const [room = []] = await serverOf({ servers }, 'sparring').rooms(1)
  const costs = await loads[0].call('drag', room, dragged, dragSeconds)
  say(`  ${dragged} elements dragged: ${costs.length} frames, p95 ${percentile(costs, 0.95).toFixed(1)} ms`)
  const drag = (label: string, share: number) => ({
    label: `${dragged} elements dragged, a document frame’s work at the receiver, ${label}`,
    unit: 'ms',
    values: { sparring: percentile(costs, share) },
  })
  return {
    title: 'One freehand stroke; many elements at once',
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
      drag('median', 0.5),
      { ...drag('p95', 0.95), aim: '≤ 16.7 ms', isMet: percentile(costs, 0.95) <= frameMs },
    ],
    notes: [
      `${points} points at ${perSecond} a second by our own board binding and presence, the same in front of every server; payload of all frames of all three clients, both ways, awareness and acknowledgements included.`,
      `${dragged} selected elements dragged for ${dragSeconds} s at 60 Hz by our own binding; what a frame costs who receives it: decoding, document and binding, without Excalidraw’s own drawing.`,
    ],
  }
}
