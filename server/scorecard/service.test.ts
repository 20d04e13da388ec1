import { expect, test } from 'vitest'
import { scoreAnswers, stockDimensionIds, verdicts } from '#lib/interview/model'
import { rubric } from '#server/content/rubric'
import { db } from '#server/db/client'
import { answerDimension, commentDimension, giveVerdict, readScorecard } from '#server/scorecard/service'
import { aRound, aUser } from '#server/testing/factories'

const forbidden = { code: 'forbidden' }
const released = { code: 'round-released' }
const notFound = { code: 'not-found' }

test('[SC2] before the first answer every dimension is there, unscored, in the rubric’s order', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'waiting' })
  const { scorecard, rubric: shown } = await readScorecard(interviewer, roundId)
  expect(scorecard).toMatchObject({ roundId, verdict: null, updatedAtMs: null })
  expect(scorecard.scores).toEqual(
    stockDimensionIds.map((dimension) => ({ dimension, answer: 'unscored', comment: '', evidence: [] })),
  )
  expect(shown.dimensions.map(({ id }) => id)).toEqual([...stockDimensionIds])
  expect(shown.dimensions[0]?.anchors.map(({ text }) => text)).toEqual(Object.values(rubric.structure.anchors))
})

test.each(scoreAnswers)('[SC2] the answer “%s” is read back as given, and may be changed', async (answer) => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  await answerDimension(interviewer, roundId, 'tradeoffs', '2')
  const given = await answerDimension(interviewer, roundId, 'tradeoffs', answer)
  const { scorecard } = await readScorecard(interviewer, roundId)
  expect(scorecard).toEqual(given)
  expect(scoreOf(scorecard, 'tradeoffs')).toMatchObject({ answer })
})

test('[SC3] an answer leaves the comment alone, a comment the answer, and both the other dimensions', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  await commentDimension(interviewer, roundId, 'hazards', 'Утечка названа сама')
  await answerDimension(interviewer, roundId, 'hazards', '4')
  const after = await commentDimension(interviewer, roundId, 'hazards', 'Утечка и дрейф')
  expect(scoreOf(after, 'hazards')).toEqual({
    dimension: 'hazards',
    answer: '4',
    comment: 'Утечка и дрейф',
    evidence: [],
  })
  expect(after.scores.filter(({ answer, comment }) => answer !== 'unscored' || comment !== '')).toHaveLength(1)
})

test('[SC3] both given at once, from two tabs: neither is lost', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  await Promise.all([
    answerDimension(interviewer, roundId, 'business', '3'),
    commentDimension(interviewer, roundId, 'business', 'Asked for the metric first'),
    giveVerdict(interviewer, roundId, 'hire'),
  ])
  const { scorecard } = await readScorecard(interviewer, roundId)
  expect(scoreOf(scorecard, 'business')).toMatchObject({ answer: '3', comment: 'Asked for the metric first' })
  expect(scorecard.verdict).toBe('hire')
})

test('[SC4] a verdict is given, changed and taken away', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'ended' })
  for (const verdict of [...verdicts, null]) {
    expect((await giveVerdict(interviewer, roundId, verdict)).verdict).toBe(verdict)
    expect((await readScorecard(interviewer, roundId)).scorecard.verdict).toBe(verdict)
  }
})

test('[SC5] the same command twice leaves one row and the same scorecard', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  const first = await answerDimension(interviewer, roundId, 'delivery', '1')
  const second = await answerDimension(interviewer, roundId, 'delivery', '1')
  expect(second.scores).toEqual(first.scores)
  expect(await db().scorecard.count({ where: { roundId } })).toBe(1)
  expect(await db().score.count({ where: { scorecard: { roundId } } })).toBe(1)
})

test('[PM3] no other seat writes it, in no phase, and nothing of the attempt stays', async () => {
  for (const phase of ['waiting', 'live', 'ended', 'released'] as const) {
    const { roundId, candidate, observer } = await aRound({ phase })
    for (const user of [candidate, observer]) {
      await expect(answerDimension(user, roundId, 'structure', '4')).rejects.toMatchObject(forbidden)
      await expect(commentDimension(user, roundId, 'structure', 'mine')).rejects.toMatchObject(forbidden)
      await expect(giveVerdict(user, roundId, 'strong-hire')).rejects.toMatchObject(forbidden)
    }
    expect(await db().scorecard.count({ where: { roundId } })).toBe(0)
  }
})

test('[SC6] once released it stands: the interviewer reads it and cannot change it', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'ended' })
  const before = await answerDimension(interviewer, roundId, 'structure', '3')
  await release(roundId)
  await expect(answerDimension(interviewer, roundId, 'structure', '4')).rejects.toMatchObject(released)
  await expect(commentDimension(interviewer, roundId, 'structure', 'later')).rejects.toMatchObject(released)
  await expect(giveVerdict(interviewer, roundId, 'weak')).rejects.toMatchObject(released)
  expect((await readScorecard(interviewer, roundId)).scorecard).toEqual(before)
})

test('[PM4] the candidate reads scorecard and rubric after release, never before; an observer never', async () => {
  const { roundId, interviewer, candidate, observer } = await aRound({ phase: 'live' })
  const given = await commentDimension(interviewer, roundId, 'production', 'No rollback')
  for (const user of [candidate, observer]) await expect(readScorecard(user, roundId)).rejects.toMatchObject(forbidden)
  await db().round.update({ where: { id: roundId }, data: { phase: 'ended', endedAt: new Date() } })
  await expect(readScorecard(candidate, roundId)).rejects.toMatchObject(forbidden)
  await release(roundId)
  expect((await readScorecard(candidate, roundId)).scorecard).toEqual(given)
  await expect(readScorecard(observer, roundId)).rejects.toMatchObject(forbidden)
})

test('[PM1] without a seat a round and its scorecard do not exist', async () => {
  const { roundId } = await aRound({ phase: 'live' })
  const other = await aRound({ phase: 'live' })
  for (const user of [await aUser(), other.interviewer]) {
    await expect(readScorecard(user, roundId)).rejects.toMatchObject(notFound)
    await expect(answerDimension(user, roundId, 'structure', '4')).rejects.toMatchObject(notFound)
  }
  await expect(readScorecard(other.interviewer, 'no-such-round')).rejects.toMatchObject(notFound)
})

test('[PM4] in a swap each scores the round they ask and may not read the one they answer', async () => {
  const { roundId, secondRoundId, interviewer, candidate } = await aRound({ kind: 'peer', phase: 'ended' })
  if (!secondRoundId) throw new Error('a peer session has a second round')
  await answerDimension(candidate, secondRoundId, 'structure', '2')
  await expect(readScorecard(interviewer, secondRoundId)).rejects.toMatchObject(forbidden)
  await expect(readScorecard(candidate, roundId)).rejects.toMatchObject(forbidden)
  await expect(answerDimension(interviewer, secondRoundId, 'structure', '4')).rejects.toMatchObject(forbidden)
})

function scoreOf(scorecard: Awaited<ReturnType<typeof readScorecard>>['scorecard'], dimension: string) {
  return scorecard.scores.find((score) => score.dimension === dimension)
}

async function release(roundId: string): Promise<void> {
  const now = new Date()
  await db().round.update({
    where: { id: roundId },
    data: { phase: 'released', endedAt: now, submittedAt: now, releasedAt: now },
  })
}
