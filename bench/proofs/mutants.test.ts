import { expect, test } from 'vitest'
import { judge } from '#server/realtime/yjs-gate'
import { noGate, runGate } from './gate-run'
import { ServerProcess } from './server-process'
import { runSockets } from './socket-run'

test('of 10,000 mutants those that pass apply in Yjs, leave nothing pending and give the state the gate holds', () => {
  const run = runGate(judge, { seed: 20_261_125, count: 10_000 })
  expect(run.failures).toEqual([])
  expect(run.taken).toBeGreaterThan(300)
  expect(run.refused).toBeGreaterThan(5_000)
}, 60_000)

test('without the gate the same run fails', () => {
  expect(runGate(noGate, { seed: 20_261_125, count: 500 }).failures).not.toEqual([])
})

test('300 mutants over real sockets: the sender alone is answered, and the server stays as it was', async () => {
  const server = await ServerProcess.start()
  const run = await runSockets(server, { seed: 20_261_125, count: 300, rounds: 10 })
  await server.close()
  expect(run.failures).toEqual([])
  expect(Object.keys(run.closes)).toContain('4400 frame-malformed')
  expect(run.heldGrowthBytes).toBeLessThan(16 * 1024 * 1024)
}, 120_000)
