import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#server/db/client'
import { stockClient, until } from '#server/testing/document-client'
import { type ARound, aRound } from '#server/testing/factories'
import { cookieFor, startLiveServer } from '#server/testing/live-server'
import { startRedis } from '#server/testing/redis'

let redis: Awaited<ReturnType<typeof startRedis>>
let nodes: Awaited<ReturnType<typeof startLiveServer>>[] = []
beforeAll(async () => {
  redis = await startRedis()
  nodes = [await startLiveServer({ redisUrl: redis.url }), await startLiveServer({ redisUrl: redis.url })]
})
afterAll(async () => {
  for (const node of nodes) await node.close()
  await redis.stop()
})

/** The two people of a round, each on a node of their own. */
async function apart(round: ARound) {
  const [one, other] = nodes
  if (!one || !other) throw new Error('no nodes')
  const mira = stockClient(one.host, round.roundId, { cookie: await cookieFor(round.interviewer) })
  const oleg = stockClient(other.host, round.roundId, { cookie: await cookieFor(round.candidate) })
  await Promise.all([mira.synced, oleg.synced])
  return { mira, oleg, notes: [mira, oleg].map(({ doc }) => doc.getText('notes')) as [Notes, Notes] }
}
type Notes = ReturnType<ReturnType<typeof stockClient>['doc']['getText']>

test('two nodes serve one round: edits, places and departures cross over', async () => {
  const { mira, oleg, notes } = await apart(await aRound({ phase: 'live' }))
  const seen = new Promise<void>((resolve) => {
    oleg.provider.awareness.on('change', () => {
      if (oleg.provider.awareness.getStates().get(mira.doc.clientID)?.cursor) resolve()
    })
  })
  mira.provider.awareness.setLocalState({ cursor: { x: 1, y: 2 } })
  await seen
  expect(oleg.provider.awareness.getStates().get(mira.doc.clientID)?.user).toMatchObject({ name: 'Mira' })
  notes[0].insert(0, 'from one')
  await until(oleg.doc, () => notes[1].toString() === 'from one')
  notes[1].insert(8, ', from the other')
  await until(mira.doc, () => notes[0].toString() === 'from one, from the other')
  const gone = new Promise<void>((resolve) => {
    oleg.provider.awareness.on('change', ({ removed }: { removed: number[] }) => {
      if (removed.includes(mira.doc.clientID)) resolve()
    })
  })
  mira.close()
  await gone
  oleg.close()
})

test('[SV4] both write at once: one log without gaps, and both end at what it says', async () => {
  const round = await aRound({ phase: 'live' })
  const { mira, oleg, notes } = await apart(round)
  for (let i = 0; i < 40; i++) {
    notes[0].insert(0, 'a')
    notes[1].insert(0, 'b')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const isWhole = (text: Notes) => text.length === 80
  await Promise.all([until(mira.doc, () => isWhole(notes[0])), until(oleg.doc, () => isWhole(notes[1]))])
  expect(notes[0].toString()).toBe(notes[1].toString())
  mira.close()
  oleg.close()
  const rows = await db().documentUpdate.findMany({ where: { roundId: round.roundId }, orderBy: { seq: 'asc' } })
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1))
})

test('[SV4] Redis lost and back: nothing is lost, nobody reloads', async () => {
  const { mira, oleg, notes } = await apart(await aRound({ phase: 'live' }))
  await redis.stop()
  notes[0].insert(0, 'while it was away')
  // Read from the log, within a second or so.
  await until(oleg.doc, () => notes[1].toString() === 'while it was away')
  await redis.start()
  notes[1].insert(0, 'and back: ')
  await until(mira.doc, () => notes[0].toString() === 'and back: while it was away')
  expect(mira.provider.wsconnected && oleg.provider.wsconnected).toBe(true)
  mira.close()
  oleg.close()
})
