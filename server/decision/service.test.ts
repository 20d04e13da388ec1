import { expect, test } from 'vitest'
import { newId } from '#server/db/id'
import { deleteDecision, readDecisions, restoreDecision, saveDecision } from '#server/decision/service'
import { aRound } from '#server/testing/factories'

const texts = { choice: 'GBDT', alternative: 'transformer', reason: '40 ms', wouldChangeIf: '' }

test('a decision is written down, corrected at its own moment, taken off and put back', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  const id = newId()
  const made = await saveDecision(interviewer, roundId, { id, ...texts })
  expect(made).toMatchObject({ id, ...texts })
  const corrected = await saveDecision(interviewer, roundId, { id, ...texts, wouldChangeIf: 'budget doubles' })
  expect(corrected).toEqual({ ...made, wouldChangeIf: 'budget doubles' })
  await deleteDecision(interviewer, roundId, id)
  expect(await readDecisions(interviewer, roundId)).toEqual([])
  await restoreDecision(interviewer, roundId, id)
  expect(await readDecisions(interviewer, roundId)).toEqual([corrected])
})

test('[MK4] nobody else writes or reads the ledger, and another round’s decision is not there', async () => {
  const [one, other] = [await aRound({ phase: 'live' }), await aRound({ phase: 'live' })]
  const id = newId()
  await saveDecision(one.interviewer, one.roundId, { id, ...texts })
  for (const user of [one.candidate, one.observer]) {
    await expect(saveDecision(user, one.roundId, { id: newId(), ...texts })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(readDecisions(user, one.roundId)).rejects.toMatchObject({ code: 'forbidden' })
  }
  const notFound = { code: 'not-found' }
  await expect(saveDecision(other.interviewer, other.roundId, { id, ...texts })).rejects.toMatchObject(notFound)
  await expect(deleteDecision(other.interviewer, other.roundId, id)).rejects.toMatchObject(notFound)
})
