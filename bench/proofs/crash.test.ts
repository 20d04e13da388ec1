import { afterAll, beforeAll, expect, test } from 'vitest'
import { drainServer, failCommits, killServer } from './crash-run'
import { ServerProcess } from './server-process'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
}, 60_000)
afterAll(() => server.close())

test('nothing acknowledged is lost by kill -9 under load (5 kills)', async () => {
  const { acknowledged, missing } = await killServer(server, { seed: 20_261_125, kills: 5, rooms: 2 })
  expect(missing).toEqual([])
  expect(acknowledged).toBeGreaterThan(25)
}, 120_000)

test('SIGTERM under load: everybody is told 1012, it is gone within ten seconds, nothing acknowledged is lost', async () => {
  expect(await drainServer(server, 20_261_125)).toEqual([])
}, 90_000)

test('while the database refuses commits nothing is acknowledged; afterwards all of it is there, in order', async () => {
  expect(await failCommits(server, 20_261_125, 1_500)).toEqual([])
}, 90_000)
