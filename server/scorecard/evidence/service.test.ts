import { expect, test } from 'vitest'
import { citationLimit } from '#lib/interview/evidence'
import type { User } from '#server/auth/identify'
import { db } from '#server/db/client'
import { newId } from '#server/db/id'
import { setMark } from '#server/mark/service'
import { addNote, deleteNote, restoreNote } from '#server/note/service'
import { citeEvidence, dropEvidence } from '#server/scorecard/evidence/service'
import { readScorecard } from '#server/scorecard/service'
import { aRound } from '#server/testing/factories'

const forbidden = { code: 'forbidden' }
const split = { target: 'tradeoffs', kind: 'question', key: 'data.split' } as const

async function evidenceOf(user: User, roundId: string, dimension: string) {
  const { scorecard } = await readScorecard(user, roundId)
  return scorecard.scores.find((score) => score.dimension === dimension)?.evidence
}

test('[EV3] a citation is given and taken away; each twice, or from two tabs at once, is one', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  await Promise.all([citeEvidence(interviewer, roundId, split), citeEvidence(interviewer, roundId, split)])
  await citeEvidence(interviewer, roundId, { ...split, kind: 'hazard', key: 'cold-start' })
  expect(await evidenceOf(interviewer, roundId, 'tradeoffs')).toEqual([
    { kind: 'question', key: 'data.split' },
    { kind: 'hazard', key: 'cold-start' },
  ])
  expect(await evidenceOf(interviewer, roundId, 'hazards')).toEqual([])
  await dropEvidence(interviewer, roundId, split)
  await dropEvidence(interviewer, roundId, split)
  expect(await evidenceOf(interviewer, roundId, 'tradeoffs')).toHaveLength(1)
})

test('[EV3] what is cited may come, go and come back: the citation stays until it is taken away', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  const id = newId()
  const citation = { target: 'business', kind: 'note', key: id } as const
  await citeEvidence(interviewer, roundId, citation)
  await addNote(interviewer, roundId, { id, text: 'Asks for the goal' })
  await deleteNote(interviewer, roundId, id)
  expect(await evidenceOf(interviewer, roundId, 'business')).toEqual([{ kind: 'note', key: id }])
  await restoreNote(interviewer, roundId, id)
  await dropEvidence(interviewer, roundId, citation)
  expect(await evidenceOf(interviewer, roundId, 'business')).toEqual([])
})

test('a target holds so many citations and no more', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  await citeEvidence(interviewer, roundId, split)
  const { id: scorecardId } = await db().scorecard.findFirstOrThrow({ where: { roundId } })
  await db().evidence.createMany({
    data: Array.from({ length: citationLimit - 1 }, () => ({
      scorecardId,
      target: 'tradeoffs',
      kind: 'note' as const,
      key: newId(),
    })),
  })
  await expect(citeEvidence(interviewer, roundId, { ...split, key: 'data.quirks' })).rejects.toMatchObject({
    code: 'too-large',
  })
})

test('[PM3] no other seat cites or drops, in no phase; the interviewer not once it is released', async () => {
  for (const phase of ['waiting', 'live', 'ended', 'released'] as const) {
    const { roundId, interviewer, candidate, observer } = await aRound({ phase })
    for (const user of [candidate, observer]) {
      await expect(citeEvidence(user, roundId, split)).rejects.toMatchObject(forbidden)
      await expect(dropEvidence(user, roundId, split)).rejects.toMatchObject(forbidden)
    }
    expect(await db().evidence.count({ where: { scorecard: { roundId } } })).toBe(0)
    if (phase !== 'released') continue
    await expect(citeEvidence(interviewer, roundId, split)).rejects.toMatchObject({ code: 'round-released' })
    await expect(dropEvidence(interviewer, roundId, split)).rejects.toMatchObject({ code: 'round-released' })
  }
})

test('marking while the round ends and citing at once lose nothing', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  await Promise.all([
    setMark(interviewer, roundId, { id: newId(), subject: 'question:data.split', state: 'asked', note: '' }),
    db().round.update({ where: { id: roundId }, data: { phase: 'ended', endedAt: new Date() } }),
    citeEvidence(interviewer, roundId, split),
  ])
  expect(await evidenceOf(interviewer, roundId, 'tradeoffs')).toHaveLength(1)
})
