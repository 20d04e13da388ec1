import { expect, test } from 'vitest'
import { db } from '#server/db/client'
import { newId } from '#server/db/id'
import { readReview } from '#server/replay/service'
import { addAmendment } from '#server/scorecard/amendment/service'
import { answerDimension, readScorecard } from '#server/scorecard/service'
import { aRound } from '#server/testing/factories'

const better = { dimension: 'hazards', answer: '3', text: 'I had overlooked the drift' } as const

test('[EV5] an amendment stands beside the original, which stays; the same command twice is one', async () => {
  const { roundId, interviewer, candidate } = await aRound({ phase: 'ended' })
  await answerDimension(interviewer, roundId, 'hazards', '2')
  const now = new Date()
  await db().round.update({ where: { id: roundId }, data: { phase: 'released', submittedAt: now, releasedAt: now } })
  const id = newId()
  const first = await addAmendment(interviewer, roundId, { id, ...better })
  expect(await addAmendment(interviewer, roundId, { id, ...better })).toEqual(first)
  await addAmendment(interviewer, roundId, { id: newId(), dimension: null, answer: null, text: 'Thank you' })
  const { scorecard } = (await readReview(candidate, roundId)).scorecard ?? {}
  expect(scorecard?.scores.find(({ dimension }) => dimension === 'hazards')).toMatchObject({ answer: '2' })
  expect(scorecard?.amendments).toMatchObject([
    { id, ...better },
    { dimension: null, answer: null, text: 'Thank you' },
  ])
})

test('[EV5] only after the release, and by nobody else', async () => {
  for (const phase of ['waiting', 'live', 'ended', 'released'] as const) {
    const { roundId, interviewer, candidate, observer } = await aRound({ phase })
    for (const user of [candidate, observer]) {
      await expect(addAmendment(user, roundId, { id: newId(), ...better })).rejects.toMatchObject({ code: 'forbidden' })
    }
    if (phase !== 'released') {
      await expect(addAmendment(interviewer, roundId, { id: newId(), ...better })).rejects.toMatchObject({
        code: 'round-not-released',
      })
    }
    expect((await readScorecard(interviewer, roundId)).scorecard.amendments).toEqual([])
  }
})

test('another round’s amendment is not there', async () => {
  const [one, other] = [await aRound({ phase: 'released' }), await aRound({ phase: 'released' })]
  const id = newId()
  await addAmendment(one.interviewer, one.roundId, { id, ...better })
  await expect(addAmendment(other.interviewer, other.roundId, { id, ...better })).rejects.toMatchObject({
    code: 'not-found',
  })
})
