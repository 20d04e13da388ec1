import { afterAll, beforeAll, expect, test } from 'vitest'
import { installBrowser } from './page'
import { ServerProcess } from './server-process'
import { runSession } from './session'

let server: ServerProcess
beforeAll(async () => {
  installBrowser()
  server = await ServerProcess.start({ isHurried: true })
}, 60_000)
afterAll(() => server.close())

test('whatever networks and people do, all pages end alike, as the log and its folds say (5 seeds)', async () => {
  const seeds = [1, 2, 3, 4, 5]
  const results = await Promise.allSettled(seeds.map((seed) => runSession(server.host, seed, 60)))
  const failures = results.flatMap((result, index) =>
    result.status === 'rejected' ? [`seed ${seeds[index]}: ${String(result.reason)}`] : [],
  )
  expect(failures).toEqual([])
  expect(server.isAlive).toBe(true)
}, 120_000)
