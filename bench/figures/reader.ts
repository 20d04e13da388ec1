import { type Bench, byServer, type Figure } from '../plan'
import type { ServerUnderTest } from '../servers'

/** One reader of a busy room stops reading and stays connected. */
export async function measureReader(bench: Bench): Promise<Figure> {
  const { servers, plan, say } = bench
  const results = []
  for (const server of servers) {
    const result = await measureOne(bench, server).catch((error: unknown) => stopped(error))
    results.push([server.name, result] as const)
    if (Number.isNaN(result.mebibytes)) {
      await server.stop()
      await server.start()
    }
    say(
      `  ${server.name}: keeps ${result.mebibytes.toFixed(1)} MiB (resident ${result.residentMebibytes.toFixed(1)}), ${result.fate}`,
    )
  }
  const kept = byServer(results.map(([name, { mebibytes }]) => [name, mebibytes]))
  const resident = byServer(results.map(([name, { residentMebibytes }]) => [name, residentMebibytes]))
  const fates = byServer(results.map(([name, { fate }]) => [name, fate]))
  return {
    title: 'A reader that stops reading',
    rows: [
      {
        label: 'kept for it, heap and buffers',
        unit: 'MiB',
        values: kept,
        aim: '≤ 2 MiB',
        isMet: Number(kept.sparring) <= 2,
      },
      { label: 'kept for it, resident', unit: 'MiB', values: resident },
      {
        label: 'what becomes of it',
        unit: '',
        values: fates,
        aim: 'dropped and resynced',
        isMet: fates.sparring === 'dropped (1013), resynced' || fates.sparring === 'dropped (1006), resynced',
      },
    ],
    notes: [
      `${plan.floodMegabytes} MiB written by two others; the same once more with a reader that reads is subtracted; after a full garbage collection. 1013 is our word for it, 1006 the same when the socket was too full to hear it.`,
    ],
  }
}

/** The room no longer served even those who read. */
function stopped(error: unknown) {
  const reason = error instanceof Error ? error.message : String(error)
  return { mebibytes: Number.NaN, residentMebibytes: Number.NaN, fate: `stops serving: ${reason.split('\n')[0]}` }
}

async function measureOne({ plan, loads }: Bench, server: ServerUnderTest) {
  const [load] = loads
  const run = async (isStalled: boolean) => {
    const [room = []] = await server.rooms(1)
    await server.whenCalm()
    const before = await server.memory()
    await load.call('flood', room, plan.floodMegabytes, isStalled, plan.seed)
    await server.whenCalm()
    const after = await server.memory()
    return { held: after.held - before.held, rss: after.rss - before.rss }
  }
  // The first one warms up allocator and code; nothing of it counts.
  await run(false)
  await load.call('endReader')
  const reading = await run(false)
  await load.call('endReader')
  const stalled = await run(true)
  const { closeCode, hasAll } = await load.call('wakeReader')
  await load.call('endReader')
  const fate = closeCode === null ? 'never dropped' : `dropped (${closeCode}), ${hasAll ? 'resynced' : 'not resynced'}`
  return {
    mebibytes: Math.max(0, stalled.held - reading.held) / 2 ** 20,
    residentMebibytes: Math.max(0, stalled.rss - reading.rss) / 2 ** 20,
    fate,
  }
}
