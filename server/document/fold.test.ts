import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { db } from '#server/db/client'
import { FoldThread, loadState } from '#server/document/fold'
import { aRound } from '#server/testing/factories'

const folds = new FoldThread()
afterAll(() => folds.close())

const docOf = (...updates: Uint8Array[]) => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}
const seen = (doc: Y.Doc) => [doc.getText('notes').toString(), doc.getMap('agenda').toJSON()]

/** A log of so many updates by one hand: words typed and taken back, stages moved. */
async function aLog(roundId: string, authorId: string, count: number): Promise<Uint8Array[]> {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < count; i++) {
    const notes = doc.getText('notes')
    if (i % 7 === 6) notes.delete(0, 2)
    else if (i % 50 === 1) doc.getMap('agenda').set('stage', i % 100 === 1 ? 'data' : 'features')
    else notes.insert(notes.length, `${i} `)
  }
  await db().documentUpdate.createMany({
    data: updates.map((data, index) => ({
      roundId,
      seq: index + 1,
      elapsedMs: index * 10,
      authorId,
      data: Buffer.from(data),
    })),
  })
  return updates
}

test('keyframes stand at every 500th update and at the last, each exactly the log up to there', async () => {
  const { roundId, candidate } = await aRound({ phase: 'live' })
  const updates = await aLog(roundId, candidate.id, 1_200)
  const folded = await folds.foldLog(roundId)
  const keyframes = await db().keyframe.findMany({ where: { roundId }, orderBy: { seq: 'asc' } })
  expect(keyframes.map(({ seq, elapsedMs }) => [seq, elapsedMs])).toEqual([
    [500, 4_990],
    [1_000, 9_990],
    [1_200, 11_990],
  ])
  for (const { seq, state } of keyframes) expect(seen(docOf(state))).toEqual(seen(docOf(...updates.slice(0, seq))))
  expect(folded && seen(docOf(folded))).toEqual(seen(docOf(...updates)))
  expect(await folds.foldLog(roundId)).toBeNull()
})

test('a room opens from the last keyframe and what came after it', async () => {
  const { roundId, candidate } = await aRound({ phase: 'live' })
  const updates = await aLog(roundId, candidate.id, 600)
  await folds.foldLog(roundId)
  // As after a crash between two folds: the newest keyframe is gone, the log is not.
  await db().keyframe.deleteMany({ where: { roundId, seq: 600 } })
  const { state, seq, tailLength } = await loadState(roundId)
  expect([seq, tailLength]).toEqual([600, 100])
  expect(seen(docOf(state.encode()))).toEqual(seen(docOf(...updates)))
})

test('what can’t be folded fails its own job; the next one is done', async () => {
  await expect(folds.inspect(Uint8Array.of(1), Uint8Array.of(1))).rejects.toThrow()
  const doc = docOf()
  doc.getMap('agenda').set('stage', 'data')
  const inspected = await folds.inspect(Y.encodeStateAsUpdate(docOf()), Y.encodeStateAsUpdate(doc))
  expect(inspected).toMatchObject({ stepBefore: 'intro', stepAfter: 'data', hasForbidden: false, elements: 0 })
})
