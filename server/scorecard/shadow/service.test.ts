import { expect, test } from 'vitest'
import { undoWindowMs } from '#lib/interview/lifecycle'
import type { Phase } from '#lib/interview/model'
import type { User } from '#server/auth/identify'
import { db } from '#server/db/client'
import { newId } from '#server/db/id'
import { readInterviewerHalf } from '#server/interviewer/service'
import { setMark } from '#server/mark/service'
import { addNote, deleteNote, readNotes, restoreNote, shareNote } from '#server/note/service'
import { previewReview, readReview } from '#server/replay/service'
import { readRoom, resumeRound, submitFeedback } from '#server/round/service'
import { citeEvidence, dropEvidence } from '#server/scorecard/evidence/service'
import { saveItem } from '#server/scorecard/item/service'
import { answerDimension, commentDimension, giveVerdict, readScorecard } from '#server/scorecard/service'
import { readShadowHalf, submitShadow, undoShadow } from '#server/scorecard/shadow/service'
import { aFurther, aRound, aUser } from '#server/testing/factories'

const forbidden = { code: 'forbidden' }
const notFound = { code: 'not-found' }

async function shadowed(given: Parameters<typeof aRound>[0] = {}) {
  const round = await aRound(given)
  return { ...round, shadow: await aFurther('shadow', round) }
}

/** A level that says something, with the note it was seen in. */
async function scoreWithNote(user: User, roundId: string, text: string, answer: '1' | '4' = '4') {
  const note = await addNote(user, roundId, { id: newId(), text })
  await answerDimension(user, roundId, 'tradeoffs', answer)
  await commentDimension(user, roundId, 'tradeoffs', `Because of ${text}`)
  await citeEvidence(user, roundId, { target: 'tradeoffs', kind: 'note', key: note.id })
  return note
}

async function turn(roundId: string, phase: Phase): Promise<void> {
  const now = new Date()
  const ended = phase === 'ended' || phase === 'released' ? now : null
  const released = phase === 'released' ? now : null
  await db().round.update({
    where: { id: roundId },
    data: { phase, endedAt: ended, submittedAt: released, releasedAt: released },
  })
}

/** As if the hand-in were so long ago. */
async function ageHandIn(roundId: string, byMs: number): Promise<void> {
  await db().scorecard.updateMany({
    where: { roundId, isShadow: true, handedInAt: { not: null } },
    data: { handedInAt: new Date(Date.now() - byMs) },
  })
}

const tradeoffsOf = (scores: readonly Readonly<{ dimension: string }>[] | undefined) =>
  scores?.find(({ dimension }) => dimension === 'tradeoffs')

test('[SH2] a shadow scorer fills in a scorecard of their own; the interviewer’s is another', async () => {
  const { roundId, interviewer, shadow } = await shadowed({ phase: 'live' })
  await answerDimension(interviewer, roundId, 'tradeoffs', '3')
  await giveVerdict(interviewer, roundId, 'hire')
  const note = await scoreWithNote(shadow, roundId, 'names the price')
  const given = await giveVerdict(shadow, roundId, 'strong-hire')
  const half = await readShadowHalf(shadow, roundId)
  expect(half?.scorecard).toEqual(given)
  expect(tradeoffsOf(given.scores)).toEqual({
    dimension: 'tradeoffs',
    answer: '4',
    comment: 'Because of names the price',
    evidence: [{ kind: 'note', key: note.id }],
  })
  expect(half?.notes).toEqual([note])
  const { scorecard } = await readScorecard(interviewer, roundId)
  expect(tradeoffsOf(scorecard.scores)).toMatchObject({ answer: '3', comment: '', evidence: [] })
  expect(scorecard.verdict).toBe('hire')
  expect(await readNotes(interviewer, roundId)).toEqual([])
})

test('[SH2] it is read in every phase and written from the start on, after the release too', async () => {
  for (const phase of ['waiting', 'live', 'ended', 'released'] as const) {
    const { roundId, shadow } = await shadowed({ phase })
    expect((await readShadowHalf(shadow, roundId))?.rubric.dimensions).toHaveLength(7)
    const writing = answerDimension(shadow, roundId, 'structure', '3')
    if (phase === 'waiting') await expect(writing).rejects.toMatchObject({ code: 'round-not-live' })
    else expect((await writing).scores[0]).toMatchObject({ dimension: 'structure', answer: '3' })
  }
})

test('[SH2] of the interviewer’s and the candidate’s things a shadow scorer has none', async () => {
  const { roundId, shadow } = await shadowed({ phase: 'live' })
  const note = await addNote(shadow, roundId, { id: newId(), text: 'mine' })
  const mark = { id: newId(), subject: 'question:data.split', state: 'asked', note: '' } as const
  const question = { target: 'tradeoffs', kind: 'question', key: 'data.split' } as const
  for (const attempt of [
    () => setMark(shadow, roundId, mark),
    () => saveItem(shadow, roundId, { id: newId(), kind: 'keep', text: 'the calm' }),
    () => citeEvidence(shadow, roundId, question),
    () => citeEvidence(shadow, roundId, { target: `item:${newId()}`, kind: 'note', key: note.id }),
    () => shareNote(shadow, roundId, note.id, true),
    () => submitFeedback(shadow, roundId),
    () => readScorecard(shadow, roundId),
  ])
    await expect(attempt()).rejects.toMatchObject(forbidden)
  expect(await readInterviewerHalf(shadow, roundId)).toBeNull()
})

test('[SH2] no other seat has such a half or hands one in, in no phase', async () => {
  for (const phase of ['waiting', 'live', 'ended', 'released'] as const) {
    const { roundId, interviewer, candidate, observer } = await shadowed({ phase })
    for (const user of [interviewer, candidate, observer]) {
      expect(await readShadowHalf(user, roundId)).toBeNull()
      await expect(submitShadow(user, roundId)).rejects.toMatchObject(forbidden)
      await expect(undoShadow(user, roundId)).rejects.toMatchObject(forbidden)
    }
    await expect(readShadowHalf(await aUser(), roundId)).rejects.toMatchObject(notFound)
  }
})

test('[SH3] handing in waits for a note under each level that says something, names the dimensions, and for nothing else', async () => {
  const { roundId, shadow } = await shadowed({ phase: 'ended' })
  await answerDimension(shadow, roundId, 'hazards', '1')
  await answerDimension(shadow, roundId, 'structure', '3')
  const note = await scoreWithNote(shadow, roundId, 'a late price')
  await deleteNote(shadow, roundId, note.id)
  await expect(submitShadow(shadow, roundId)).rejects.toMatchObject({
    code: 'missing-evidence',
    field: 'tradeoffs,hazards',
  })
  await restoreNote(shadow, roundId, note.id)
  await answerDimension(shadow, roundId, 'hazards', 'not-observed')
  await submitShadow(shadow, roundId)
  const { handedInAtMs } = (await readShadowHalf(shadow, roundId)) ?? {}
  expect(handedInAtMs).toEqual(expect.any(Number))
  await submitShadow(shadow, roundId)
  expect((await readShadowHalf(shadow, roundId))?.handedInAtMs).toBe(handedInAtMs)
})

test('[SH3] an empty one can be handed in, and not before the round has ended', async () => {
  const { roundId, shadow } = await shadowed({ phase: 'live' })
  await expect(submitShadow(shadow, roundId)).rejects.toMatchObject({ code: 'round-not-ended' })
  await turn(roundId, 'ended')
  await submitShadow(shadow, roundId)
  expect((await readShadowHalf(shadow, roundId))?.handedInAtMs).not.toBeNull()
})

test('[SH3] handed in it stands, notes and all; within ten seconds it is taken back, and later not', async () => {
  const { roundId, shadow } = await shadowed({ phase: 'ended' })
  const note = await scoreWithNote(shadow, roundId, 'stays')
  await submitShadow(shadow, roundId)
  const before = await readShadowHalf(shadow, roundId)
  const cited = { target: 'tradeoffs', kind: 'note', key: note.id } as const
  for (const attempt of [
    () => answerDimension(shadow, roundId, 'tradeoffs', '3'),
    () => commentDimension(shadow, roundId, 'tradeoffs', 'late'),
    () => giveVerdict(shadow, roundId, 'weak'),
    () => citeEvidence(shadow, roundId, cited),
    () => dropEvidence(shadow, roundId, cited),
    () => addNote(shadow, roundId, { id: newId(), text: 'late' }),
    () => deleteNote(shadow, roundId, note.id),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'handed-in' })
  expect(await readShadowHalf(shadow, roundId)).toEqual(before)

  await undoShadow(shadow, roundId)
  await undoShadow(shadow, roundId)
  await answerDimension(shadow, roundId, 'tradeoffs', '3')
  await submitShadow(shadow, roundId)
  await ageHandIn(roundId, undoWindowMs)
  await expect(undoShadow(shadow, roundId)).rejects.toMatchObject({ code: 'undo-too-late' })
})

test('[SH3] when the end is taken back, so is what was handed in since', async () => {
  const { roundId, interviewer, shadow } = await shadowed({ phase: 'ended' })
  await turn(roundId, 'ended')
  await submitShadow(shadow, roundId)
  await resumeRound(interviewer, roundId)
  expect((await readShadowHalf(shadow, roundId))?.handedInAtMs).toBeNull()
  await answerDimension(shadow, roundId, 'structure', '3')
})

test('[SH4] the shadow scorer’s scorecard neither holds the release back nor is part of it', async () => {
  const { roundId, interviewer, candidate, shadow } = await shadowed({ phase: 'ended' })
  await answerDimension(shadow, roundId, 'hazards', '1')
  await submitFeedback(interviewer, roundId)
  await turn(roundId, 'released')
  const { scorecard } = await readScorecard(candidate, roundId)
  expect(scorecard.updatedAtMs).toBeNull()
  expect(scorecard.scores.every(({ answer }) => answer === 'unscored')).toBe(true)
})

test('[SH5] the comparison: after the release, for the interviewer and for who has handed in, once that can’t be taken back', async () => {
  const round = await shadowed({ phase: 'ended' })
  const { roundId, interviewer, candidate, observer, shadow } = round
  const late = await aFurther('shadow', round, 'Lada')
  const calibrationOf = async (user: User) => (await readReview(user, roundId)).calibration
  expect(await calibrationOf(interviewer)).toBeNull()
  expect(await calibrationOf(shadow)).toEqual({ isOpen: false, waitsFor: 'own' })

  const theirs = await scoreWithNote(interviewer, roundId, 'CANARY-INTERVIEWER', '1')
  await addNote(interviewer, roundId, { id: newId(), text: 'CANARY-UNCITED' })
  const mine = await scoreWithNote(shadow, roundId, 'CANARY-SHADOW')
  await addNote(shadow, roundId, { id: newId(), text: 'CANARY-UNCITED' })
  await scoreWithNote(late, roundId, 'CANARY-LATE')
  await submitShadow(shadow, roundId)
  expect(await calibrationOf(shadow)).toEqual({ isOpen: false, waitsFor: 'release' })
  expect(await calibrationOf(interviewer)).toBeNull()

  await turn(roundId, 'released')
  expect(await calibrationOf(shadow)).toEqual({ isOpen: false, waitsFor: 'undo' })
  expect(await calibrationOf(interviewer)).toEqual({ isOpen: false, waitsFor: 'shadows' })
  await ageHandIn(roundId, undoWindowMs)
  expect(await calibrationOf(late)).toEqual({ isOpen: false, waitsFor: 'own' })
  for (const user of [candidate, observer]) expect(await calibrationOf(user)).toBeNull()
  expect((await previewReview(interviewer, roundId)).calibration).toBeNull()

  const open = await calibrationOf(interviewer)
  expect(await calibrationOf(shadow)).toEqual(open)
  if (!open?.isOpen) throw new Error('the comparison is open')
  expect(open.sides.map(({ person }) => [person.name, person.seat])).toEqual([
    ['Mira', 'interviewer'],
    ['Shura', 'shadow'],
  ])
  expect(open.sides.map(({ scores }) => tradeoffsOf(scores))).toMatchObject([{ answer: '1' }, { answer: '4' }])
  expect(open.sides.map(({ cited }) => cited.map(({ key }) => key))).toEqual([[theirs.id], [mine.id]])
  expect(JSON.stringify(open)).not.toMatch(/CANARY-UNCITED|CANARY-LATE/)
})

test('[SH5] an interviewer without shadow scorers has no comparison', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'released' })
  expect((await readReview(interviewer, roundId)).calibration).toBeNull()
})

test('[SH4] blind: no view of one holds anything of another’s before both are in, and the candidate’s and an observer’s never', async () => {
  const round = await shadowed({ phase: 'live' })
  const { roundId, sessionId, interviewer, candidate, observer, shadow } = round
  const other = await aFurther('shadow', round, 'Lada')
  const scorers = { INTERVIEWER: interviewer, SHADOW: shadow, OTHER: other }
  for (const [name, user] of Object.entries(scorers)) await scoreWithNote(user, roundId, `CANARY-${name}`)
  const mark = { id: newId(), subject: 'question:data.split', state: 'asked', note: 'CANARY-INTERVIEWER' } as const
  await setMark(interviewer, roundId, mark)

  /** Everything this person's pages are made of. */
  const seenBy = async (user: User, isOver: boolean) =>
    JSON.stringify([
      await readRoom(user, sessionId, 'http://localhost'),
      await readInterviewerHalf(user, roundId),
      await readShadowHalf(user, roundId),
      isOver ? await readReview(user, roundId) : null,
    ])
  const canariesIn = (text: string) => Object.keys(scorers).filter((name) => text.includes(`CANARY-${name}`))
  for (const phase of ['live', 'ended', 'released'] as const) {
    await turn(roundId, phase)
    const isOver = phase !== 'live'
    expect([phase, canariesIn(await seenBy(interviewer, isOver))]).toEqual([phase, ['INTERVIEWER']])
    expect([phase, canariesIn(await seenBy(shadow, isOver))]).toEqual([phase, ['SHADOW']])
    expect([phase, canariesIn(await seenBy(other, isOver))]).toEqual([phase, ['OTHER']])
    expect(canariesIn(await seenBy(observer, isOver))).toEqual([])
    expect(canariesIn(await seenBy(candidate, isOver))).toEqual(phase === 'released' ? ['INTERVIEWER'] : [])
  }
  await submitShadow(shadow, roundId)
  await ageHandIn(roundId, undoWindowMs)
  expect(canariesIn(await seenBy(interviewer, true))).toEqual(['INTERVIEWER', 'SHADOW'])
  expect(canariesIn(await seenBy(shadow, true))).toEqual(['INTERVIEWER', 'SHADOW'])
  expect(canariesIn(await seenBy(other, true))).toEqual(['OTHER'])
  expect(canariesIn(await seenBy(observer, true))).toEqual([])
  expect(canariesIn(await seenBy(candidate, true))).toEqual(['INTERVIEWER'])
})

test('[SH4] a note of one is not there for another: not to read, to delete or to write over', async () => {
  const round = await shadowed({ phase: 'live' })
  const { roundId, interviewer, shadow } = round
  const other = await aFurther('shadow', round, 'Lada')
  const note = await addNote(shadow, roundId, { id: newId(), text: 'mine alone' })
  for (const user of [interviewer, other]) {
    expect(await readNotes(user, roundId)).toEqual([])
    await expect(deleteNote(user, roundId, note.id)).rejects.toMatchObject(notFound)
    await expect(addNote(user, roundId, { id: note.id, text: 'taken' })).rejects.toMatchObject(notFound)
  }
  // Cited all the same, it does not stand for who may not read it.
  await turn(roundId, 'ended')
  await answerDimension(interviewer, roundId, 'hazards', '4')
  await citeEvidence(interviewer, roundId, { target: 'hazards', kind: 'note', key: note.id })
  await expect(submitFeedback(interviewer, roundId)).rejects.toMatchObject({ code: 'missing-evidence' })
})

test('[SH6] in a peer session a shadow scorer has a scorecard in each round', async () => {
  const { roundId, secondRoundId, shadow } = await shadowed({ kind: 'peer', phase: 'ended', secondPhase: 'ended' })
  if (!secondRoundId) throw new Error('a peer session has a second round')
  await answerDimension(shadow, roundId, 'structure', '3')
  await submitShadow(shadow, roundId)
  await answerDimension(shadow, secondRoundId, 'structure', '2')
  expect((await readShadowHalf(shadow, roundId))?.scorecard.scores[0]).toMatchObject({ answer: '3' })
  expect((await readShadowHalf(shadow, secondRoundId))?.handedInAtMs).toBeNull()
  await expect(submitShadow(shadow, secondRoundId)).rejects.toMatchObject({ code: 'missing-evidence' })
})
