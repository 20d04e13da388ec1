import { expect, test } from 'vitest'
import type { Phase } from '#lib/interview/model'
import { events } from '#lib/protocol/events'
import type { User } from '#server/auth/identify'
import { db } from '#server/db/client'
import { readInterviewerHalf } from '#server/interviewer/service'
import { rateNerves, shareNerves } from '#server/nerves/service'
import { readReview } from '#server/replay/service'
import { readRoom } from '#server/round/service'
import { type ARound, aRound, aUser } from '#server/testing/factories'

const toPhase = async (roundId: string, phase: Phase) => {
  const now = new Date()
  const isReleased = phase === 'released'
  await db().round.update({
    where: { id: roundId },
    data: { phase, endedAt: now, submittedAt: isReleased ? now : null, releasedAt: isReleased ? now : null },
  })
}

/** Everything of the round that this person's browser may get, in the room and after it. */
async function everythingOf(user: User, { sessionId, roundId }: ARound, isOver: boolean) {
  return [
    await readRoom(user, sessionId, 'http://x'),
    await readInterviewerHalf(user, roundId),
    isOver ? await readReview(user, roundId) : null,
  ]
}

test('the candidate rates their nerves before and after, changes an answer and takes it away', async () => {
  const { roundId, sessionId, candidate } = await aRound({ phase: 'waiting' })
  expect((await readRoom(candidate, sessionId, 'http://x')).nerves).toEqual({
    before: null,
    after: null,
    isShared: false,
  })
  expect(await rateNerves(candidate, roundId, 'before', 4)).toEqual({ before: 4, after: null, isShared: false })
  await rateNerves(candidate, roundId, 'before', null)
  await db().round.update({ where: { id: roundId }, data: { phase: 'live', startedAt: new Date() } })
  await rateNerves(candidate, roundId, 'before', 5)
  await toPhase(roundId, 'ended')
  await rateNerves(candidate, roundId, 'after', 2)
  await toPhase(roundId, 'released')
  expect(await rateNerves(candidate, roundId, 'after', 1)).toEqual({ before: 5, after: 1, isShared: false })
  expect((await readReview(candidate, roundId)).nerves).toEqual({ before: 5, after: 1, isShared: false })
})

test('two answers at once from two pages are both kept', async () => {
  const { roundId, candidate } = await aRound({ phase: 'ended' })
  await Promise.all([rateNerves(candidate, roundId, 'after', 3), shareNerves(candidate, roundId, true)])
  expect(await db().nerves.findMany({ where: { roundId } })).toMatchObject([{ before: null, after: 3, isShared: true }])
})

test('“before” is given before the end and “after” after it, by the candidate alone', async () => {
  for (const phase of ['waiting', 'live'] as const) {
    const { roundId, candidate } = await aRound({ phase })
    await expect(rateNerves(candidate, roundId, 'after', 3)).rejects.toMatchObject({ code: 'round-not-ended' })
    await expect(shareNerves(candidate, roundId, true)).rejects.toMatchObject({ code: 'round-not-ended' })
  }
  for (const phase of ['ended', 'released'] as const) {
    const { roundId, interviewer, candidate, observer } = await aRound({ phase })
    await expect(rateNerves(candidate, roundId, 'before', 3)).rejects.toMatchObject({ code: 'round-not-live' })
    for (const user of [interviewer, observer]) {
      await expect(rateNerves(user, roundId, 'after', 3)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(shareNerves(user, roundId, true)).rejects.toMatchObject({ code: 'forbidden' })
    }
    await expect(rateNerves(await aUser(), roundId, 'after', 3)).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('[CA3] nerves never reach the interviewer or an observer unless shared, and nobody but the two even then', async () => {
  const round = await aRound({ phase: 'waiting' })
  const { roundId, interviewer, candidate, observer } = round
  await rateNerves(candidate, roundId, 'before', 4)
  // No page can share that early; were a row so, it would still be nobody's before the end.
  await db().nerves.updateMany({ where: { roundId }, data: { isShared: true } })
  const noneIn = async (user: User, isOver: boolean) => {
    const text = JSON.stringify(await everythingOf(user, round, isOver))
    expect(text).toContain('"nerves":null')
    expect(text).not.toMatch(/"nerves":\{|"isShared"/)
  }
  for (const user of [interviewer, observer]) await noneIn(user, false)
  await db().round.update({ where: { id: roundId }, data: { phase: 'live', startedAt: new Date() } })
  for (const user of [interviewer, observer]) await noneIn(user, false)
  await toPhase(roundId, 'ended')
  await shareNerves(candidate, roundId, false)
  for (const user of [interviewer, observer]) await noneIn(user, true)
  await shareNerves(candidate, roundId, true)
  const shared = { before: 4, after: null, isShared: true }
  expect((await readReview(interviewer, roundId)).nerves).toEqual(shared)
  expect((await readRoom(interviewer, round.sessionId, 'http://x')).nerves).toEqual(shared)
  await noneIn(observer, true)
  await shareNerves(candidate, roundId, false)
  await noneIn(interviewer, true)
})

test('[CA3] its events go to the candidate’s own pages, and what is shared to the interviewer’s: no other event carries it', () => {
  expect(events['nerves.changed'].audience).toEqual(['candidate'])
  expect(events['nerves.shared'].audience).toEqual(['interviewer'])
  expect(Object.keys(events).filter((name) => name.startsWith('nerves.'))).toEqual(['nerves.changed', 'nerves.shared'])
})

test('what a seat’s former hand shared is not shown for a candidate who has said nothing', async () => {
  const { roundId, interviewer, candidate } = await aRound({ phase: 'ended' })
  await rateNerves(candidate, roundId, 'after', 2)
  await shareNerves(candidate, roundId, true)
  const other = await aUser()
  await db().member.updateMany({ where: { roundId, userId: candidate.id }, data: { userId: other.id } })
  expect((await readReview(interviewer, roundId)).nerves).toBeNull()
})

test('[SO2] who practises alone has nerves of their own, before and after, and nobody to share them with', async () => {
  const round = await aRound({ kind: 'solo', phase: 'waiting' })
  const { roundId, sessionId, interviewer } = round
  await rateNerves(interviewer, roundId, 'before', 4)
  expect((await readRoom(interviewer, sessionId, 'http://x')).nerves).toMatchObject({ before: 4, after: null })
  await db().round.update({ where: { id: roundId }, data: { phase: 'live', startedAt: new Date() } })
  await toPhase(roundId, 'ended')
  await expect(rateNerves(interviewer, roundId, 'before', 3)).rejects.toMatchObject({ code: 'round-not-live' })
  await rateNerves(interviewer, roundId, 'after', 2)
  await expect(shareNerves(interviewer, roundId, true)).rejects.toMatchObject({ code: 'forbidden' })
  expect((await readReview(interviewer, roundId)).nerves).toEqual({ before: 4, after: 2, isShared: false })
})
