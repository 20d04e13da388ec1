import { expect, test } from 'vitest'
import { minuteMs, secondMs } from '#lib/base/time'
import { events } from '#lib/protocol/events'
import { actorFor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { db } from '#server/db/client'
import { newId } from '#server/db/id'
import { readReview } from '#server/replay/service'
import { readRoom } from '#server/round/service'
import { finishStage } from '#server/stage-done/service'
import { aRound, aUser } from '#server/testing/factories'
import { readThinking, startThinking, stopThinking } from '#server/thinking/service'

const running = async (user: User, roundId: string) => readThinking(await actorFor(user, roundId))
const two = () => ({ id: newId(), minutes: 2 }) as const

test('the candidate takes two minutes, everybody sees them run, and a reload counts on', async () => {
  const { roundId, sessionId, interviewer, candidate, observer } = await aRound({ phase: 'live' })
  const started = await startThinking(candidate, roundId, two())
  expect(started).toMatchObject({ byName: 'Oleg', plannedMs: 2 * minuteMs, stoppedElapsedMs: null })
  expect(Math.abs(started.elapsedMs - 30 * minuteMs)).toBeLessThan(10 * secondMs)
  for (const user of [interviewer, candidate, observer]) {
    expect((await readRoom(user, sessionId, 'http://x')).thinking).toEqual(started)
  }
  expect(events['thinking.changed'].audience).toEqual(['interviewer', 'candidate', 'observer', 'shadow'])
})

test('[CA1] one at a time: of two starts at once one runs, and the same command twice is one', async () => {
  const { roundId, candidate } = await aRound({ phase: 'live' })
  const given = two()
  const answers = await Promise.all([
    startThinking(candidate, roundId, given),
    startThinking(candidate, roundId, { id: newId(), minutes: 3 }),
    startThinking(candidate, roundId, given),
  ])
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await db().thinkingTime.count({ where: { roundId } })).toBe(1)
})

test('over or stopped, it does not run, and the next one may begin', async () => {
  const { roundId, interviewer, candidate } = await aRound({ phase: 'live' })
  const first = await startThinking(candidate, roundId, two())
  await db().thinkingTime.update({ where: { id: first.id }, data: { elapsedMs: 5 * minuteMs } })
  expect(await running(candidate, roundId)).toBeNull()
  const second = await startThinking(candidate, roundId, { id: newId(), minutes: 1 })
  expect(second).toMatchObject({ plannedMs: minuteMs })
  await stopThinking(interviewer, roundId)
  await stopThinking(candidate, roundId)
  expect(await running(candidate, roundId)).toBeNull()
  const rows = await db().thinkingTime.findMany({ where: { roundId }, orderBy: { elapsedMs: 'asc' } })
  expect(rows.map(({ stoppedElapsedMs }) => stoppedElapsedMs === null)).toEqual([true, false])
  const third = await startThinking(candidate, roundId, two())
  await stopThinking(candidate, roundId)
  expect(third.id).not.toBe(second.id)
})

test('only the candidate starts it, only the two stop it, and only while the round runs', async () => {
  const { roundId, interviewer, candidate, observer } = await aRound({ phase: 'live' })
  const forbidden = { code: 'forbidden' }
  for (const user of [interviewer, observer])
    await expect(startThinking(user, roundId, two())).rejects.toMatchObject(forbidden)
  await expect(stopThinking(observer, roundId)).rejects.toMatchObject(forbidden)
  await expect(startThinking(await aUser(), roundId, two())).rejects.toMatchObject({ code: 'not-found' })
  for (const phase of ['waiting', 'ended', 'released'] as const) {
    const other = await aRound({ phase })
    const late = { code: 'round-not-live' }
    await expect(startThinking(other.candidate, other.roundId, two())).rejects.toMatchObject(late)
    await expect(stopThinking(other.interviewer, other.roundId)).rejects.toMatchObject(late)
  }
  const elsewhere = await aRound({ phase: 'live' })
  const { id } = await startThinking(candidate, roundId, two())
  await expect(startThinking(elsewhere.candidate, elsewhere.roundId, { id, minutes: 2 })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('the round’s end ends it; the review has it for every member', async () => {
  const { roundId, interviewer, candidate, observer } = await aRound({ phase: 'live' })
  const started = await startThinking(candidate, roundId, two())
  await db().round.update({ where: { id: roundId }, data: { phase: 'ended', endedAt: new Date() } })
  expect(await running(candidate, roundId)).toBeNull()
  for (const user of [interviewer, candidate, observer])
    expect((await readReview(user, roundId)).thinkingTimes).toEqual([started])
})

test('[SO2] who practises alone takes time to think and stops it, and has no stage to be done with', async () => {
  const { roundId, interviewer, candidate } = await aRound({ kind: 'solo', phase: 'live' })
  const started = await startThinking(interviewer, roundId, two())
  expect(await running(interviewer, roundId)).toEqual(started)
  await stopThinking(interviewer, roundId)
  expect(await running(interviewer, roundId)).toBeNull()
  const done = { id: newId(), stage: 'data' } as const
  await expect(finishStage(interviewer, roundId, done)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(startThinking(candidate, roundId, two())).rejects.toMatchObject({ code: 'not-found' })
})
