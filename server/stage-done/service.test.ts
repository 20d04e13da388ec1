import { expect, test } from 'vitest'
import { minuteMs } from '#lib/base/time'
import { events } from '#lib/protocol/events'
import { db } from '#server/db/client'
import { newId } from '#server/db/id'
import { readReview } from '#server/replay/service'
import { readRoom } from '#server/round/service'
import { finishStage } from '#server/stage-done/service'
import { aRound } from '#server/testing/factories'

const data = () => ({ id: newId(), stage: 'data' }) as const

async function visit(roundId: string, byUserId: string, seq: number, elapsedMs: number): Promise<void> {
  await db().stageVisit.create({ data: { roundId, seq, step: 'data', byUserId, elapsedMs } })
}

test('[CA2] the candidate is done: the interviewer hears of it, an observer does not', async () => {
  const { roundId, sessionId, interviewer, candidate, observer } = await aRound({ phase: 'live' })
  const said = await finishStage(candidate, roundId, data())
  expect(said).toMatchObject({ byName: 'Oleg', stage: 'data' })
  for (const user of [interviewer, candidate])
    expect((await readRoom(user, sessionId, 'http://x')).stageDone).toEqual(said)
  expect((await readRoom(observer, sessionId, 'http://x')).stageDone).toBeNull()
  expect(events['stage.finished'].audience).toEqual(['interviewer', 'candidate'])
})

test('[CA2] said again within the same visit, from two tabs at once too, it is one; a later visit is another', async () => {
  const { roundId, candidate } = await aRound({ phase: 'live' })
  await visit(roundId, candidate.id, 1, 10 * minuteMs)
  const answers = await Promise.all([finishStage(candidate, roundId, data()), finishStage(candidate, roundId, data())])
  expect(answers[0]).toEqual(answers[1])
  await finishStage(candidate, roundId, data())
  expect(await db().stageDone.count({ where: { roundId } })).toBe(1)
  await db().stageDone.updateMany({ where: { roundId }, data: { elapsedMs: 12 * minuteMs } })
  await visit(roundId, candidate.id, 2, 20 * minuteMs)
  await finishStage(candidate, roundId, data())
  expect(await db().stageDone.count({ where: { roundId } })).toBe(2)
})

test('only the candidate says it, only while the round runs, and only in its own round', async () => {
  const { roundId, interviewer, candidate, observer } = await aRound({ phase: 'live' })
  for (const user of [interviewer, observer])
    await expect(finishStage(user, roundId, data())).rejects.toMatchObject({ code: 'forbidden' })
  for (const phase of ['waiting', 'ended', 'released'] as const) {
    const other = await aRound({ phase })
    await expect(finishStage(other.candidate, other.roundId, data())).rejects.toMatchObject({ code: 'round-not-live' })
  }
  const elsewhere = await aRound({ phase: 'live' })
  const { id } = await finishStage(candidate, roundId, data())
  await expect(finishStage(elsewhere.candidate, elsewhere.roundId, { id, stage: 'data' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('the review has it for every member', async () => {
  const { roundId, interviewer, candidate, observer } = await aRound({ phase: 'live' })
  const said = await finishStage(candidate, roundId, data())
  await db().round.update({ where: { id: roundId }, data: { phase: 'ended', endedAt: new Date() } })
  for (const user of [interviewer, candidate, observer])
    expect((await readReview(user, roundId)).stagesDone).toEqual([said])
})
