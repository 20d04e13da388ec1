import { expect, test } from 'vitest'
import { itemTarget } from '#lib/interview/evidence'
import { db } from '#server/db/client'
import { newId } from '#server/db/id'
import { citeEvidence } from '#server/scorecard/evidence/service'
import { deleteItem, restoreItem, saveItem } from '#server/scorecard/item/service'
import { readScorecard } from '#server/scorecard/service'
import { aRound } from '#server/testing/factories'

const forbidden = { code: 'forbidden' }
const full = { code: 'too-many-items' }
const notFound = { code: 'not-found' }
const anItem = (text: string) => ({ id: newId(), kind: 'keep' as const, text })

test('[EV4] an item is written, corrected, deleted and brought back with what it cites; each twice is harmless', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  const item = anItem('The goal first')
  const itemsNow = async () => (await readScorecard(interviewer, roundId)).scorecard.items
  await saveItem(interviewer, roundId, item)
  await saveItem(interviewer, roundId, item)
  await citeEvidence(interviewer, roundId, { target: itemTarget(item.id), kind: 'question', key: 'clarify.goal' })
  const corrected = await saveItem(interviewer, roundId, { ...item, kind: 'start', text: 'The goal before all' })
  expect(corrected).toEqual({
    id: item.id,
    kind: 'start',
    text: 'The goal before all',
    evidence: [{ kind: 'question', key: 'clarify.goal' }],
  })
  await deleteItem(interviewer, roundId, item.id)
  await deleteItem(interviewer, roundId, item.id)
  expect(await itemsNow()).toEqual([])
  await restoreItem(interviewer, roundId, item.id)
  await restoreItem(interviewer, roundId, item.id)
  expect(await itemsNow()).toEqual([corrected])
})

test('[EV4] three at most in all, from two tabs at once either; a deleted one leaves its place and may find it taken', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'ended' })
  const kept = anItem('one')
  await saveItem(interviewer, roundId, kept)
  await saveItem(interviewer, roundId, { ...anItem('two'), kind: 'stop' })
  const both = await Promise.allSettled([
    saveItem(interviewer, roundId, { ...anItem('three'), kind: 'start' }),
    saveItem(interviewer, roundId, { ...anItem('four'), kind: 'start' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(saveItem(interviewer, roundId, anItem('five'))).rejects.toMatchObject(full)
  await saveItem(interviewer, roundId, { ...kept, text: 'one, said better' })
  await deleteItem(interviewer, roundId, kept.id)
  await saveItem(interviewer, roundId, anItem('in its place'))
  await expect(restoreItem(interviewer, roundId, kept.id)).rejects.toMatchObject(full)
})

test('[PM3] no other seat writes one; another round’s is not there; once released they stand', async () => {
  const { roundId, interviewer, candidate, observer } = await aRound({ phase: 'ended' })
  const other = await aRound({ phase: 'ended' })
  const item = anItem('mine')
  await saveItem(interviewer, roundId, item)
  for (const user of [candidate, observer]) {
    await expect(saveItem(user, roundId, anItem('theirs'))).rejects.toMatchObject(forbidden)
    await expect(deleteItem(user, roundId, item.id)).rejects.toMatchObject(forbidden)
    await expect(restoreItem(user, roundId, item.id)).rejects.toMatchObject(forbidden)
  }
  await expect(saveItem(other.interviewer, other.roundId, item)).rejects.toMatchObject(notFound)
  await expect(deleteItem(other.interviewer, other.roundId, item.id)).rejects.toMatchObject(notFound)
  await expect(restoreItem(interviewer, roundId, newId())).rejects.toMatchObject(notFound)
  await deleteItem(interviewer, roundId, newId())
  const now = new Date()
  await db().round.update({ where: { id: roundId }, data: { phase: 'released', submittedAt: now, releasedAt: now } })
  await expect(saveItem(interviewer, roundId, item)).rejects.toMatchObject({ code: 'round-released' })
  await expect(deleteItem(interviewer, roundId, item.id)).rejects.toMatchObject({ code: 'round-released' })
})
