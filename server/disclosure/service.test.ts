import { expect, test } from 'vitest'
import { secondMs } from '#lib/base/time'
import { tellUndoMs } from '#lib/interview/lifecycle'
import { actorFor } from '#server/auth/actor'
import { db } from '#server/db/client'
import { newId } from '#server/db/id'
import { makeDisclosure, readDisclosures, takeBackDisclosure } from '#server/disclosure/service'
import { readRecordedRound, readRoom } from '#server/round/service'
import { aGuidedRound, aRound } from '#server/testing/factories'

const forbidden = { code: 'forbidden' }
const load = { kind: 'fact', key: 'load' } as const

test('[GU1] a fact told is with everyone in the round, in both languages; the interviewer keeps the record', async () => {
  const { sessionId, roundId, interviewer, candidate, observer, guide } = await aGuidedRound({ phase: 'live' })
  const made = await makeDisclosure(interviewer, roundId, { id: newId(), ...load })
  expect(made).toMatchObject({ ...load, takenBackElapsedMs: null })
  for (const user of [interviewer, candidate, observer]) {
    const { round } = await readRoom(user, sessionId, 'http://localhost')
    expect(round.told).toEqual([
      { id: made.id, kind: 'fact', text: guide.facts[0]?.text, question: 'clarify.load', elapsedMs: made.elapsedMs },
    ])
  }
  expect(await readDisclosures(interviewer, roundId)).toEqual([made])
  for (const user of [candidate, observer]) {
    await expect(readDisclosures(user, roundId)).rejects.toMatchObject(forbidden)
  }
})

test('[GU1] told twice, from two tabs at once, it lies there once', async () => {
  const { roundId, interviewer } = await aGuidedRound({ phase: 'live' })
  const [one, two] = await Promise.all([
    makeDisclosure(interviewer, roundId, { id: newId(), ...load }),
    makeDisclosure(interviewer, roundId, { id: newId(), ...load }),
  ])
  expect(one).toEqual(two)
  expect(await db().disclosure.count({ where: { roundId } })).toBe(1)
})

test('[GU2] taken back within five seconds nobody has it, the record has both moments, and it can be told again', async () => {
  const { sessionId, roundId, interviewer, candidate } = await aGuidedRound({ phase: 'live' })
  const first = await makeDisclosure(interviewer, roundId, { id: newId(), ...load })
  const back = await takeBackDisclosure(interviewer, roundId, first.id)
  expect(back?.takenBackElapsedMs).toBeGreaterThanOrEqual(first.elapsedMs)
  expect(await takeBackDisclosure(interviewer, roundId, first.id)).toEqual(back)
  expect((await readRoom(candidate, sessionId, 'http://localhost')).round.told).toEqual([])
  const again = await makeDisclosure(interviewer, roundId, { id: newId(), ...load })
  expect(again.id).not.toBe(first.id)
  expect(await readDisclosures(interviewer, roundId)).toHaveLength(2)
})

test('[GU2] later it stands, for it has been read; a hint is only a record and can be taken back while the round runs', async () => {
  const { roundId, interviewer } = await aGuidedRound({ phase: 'live' })
  const fact = await makeDisclosure(interviewer, roundId, { id: newId(), ...load })
  const hint = await makeDisclosure(interviewer, roundId, { id: newId(), kind: 'hint', key: 'data:2' })
  const longAgo = new Date(Date.now() - tellUndoMs - 2 * secondMs)
  await db().disclosure.updateMany({ where: { roundId }, data: { createdAt: longAgo } })
  await expect(takeBackDisclosure(interviewer, roundId, fact.id)).rejects.toMatchObject({ code: 'undo-too-late' })
  expect((await takeBackDisclosure(interviewer, roundId, hint.id))?.takenBackElapsedMs).toBeGreaterThan(0)
  expect(await takeBackDisclosure(interviewer, roundId, newId())).toBeNull()
})

test('hints are spoken: none is with the candidate; the twist is', async () => {
  const { sessionId, roundId, interviewer, candidate } = await aGuidedRound({ phase: 'live' })
  await makeDisclosure(interviewer, roundId, { id: newId(), kind: 'hint', key: 'data:1' })
  await makeDisclosure(interviewer, roundId, { id: newId(), kind: 'twist', key: '' })
  const { told } = (await readRoom(candidate, sessionId, 'http://localhost')).round
  expect(told.map(({ kind, question }) => [kind, question])).toEqual([['twist', null]])
})

test('what the problem’s guide does not have can’t be given away, and nothing where there is no guide', async () => {
  const { roundId, interviewer } = await aGuidedRound({ phase: 'live' })
  const bare = await aRound({ phase: 'live' })
  const wrong = [
    { kind: 'fact', key: 'no-such-fact' },
    { kind: 'hint', key: 'data:4' },
    { kind: 'hint', key: 'data' },
    { kind: 'twist', key: 'x' },
  ] as const
  for (const what of wrong) {
    await expect(makeDisclosure(interviewer, roundId, { id: newId(), ...what })).rejects.toMatchObject({
      code: 'bad-input',
    })
  }
  await expect(makeDisclosure(bare.interviewer, bare.roundId, { id: newId(), ...load })).rejects.toMatchObject({
    code: 'bad-input',
  })
})

test('a hint that nobody wrote can’t be given, where the stage has others', async () => {
  const { roundId, interviewer, guide } = await aGuidedRound({ phase: 'live' })
  const data = guide.stages.data ?? { hints: [] }
  const hints = [data.hints[0], { en: ' ', ru: '' }, data.hints[2]]
  const stages = { data: { ...data, hints } }
  await db().problem.updateMany({
    where: { rounds: { some: { id: roundId } } },
    data: { guide: JSON.parse(JSON.stringify({ ...guide, stages })) },
  })
  await makeDisclosure(interviewer, roundId, { id: newId(), kind: 'hint', key: 'data:1' })
  const blank = makeDisclosure(interviewer, roundId, { id: newId(), kind: 'hint', key: 'data:2' })
  await expect(blank).rejects.toMatchObject({ code: 'bad-input' })
})

test('[GU3] only the interviewer, and only while the round runs; afterwards what was told is still read', async () => {
  for (const phase of ['waiting', 'ended', 'released'] as const) {
    const { roundId, interviewer } = await aGuidedRound({ phase })
    await expect(makeDisclosure(interviewer, roundId, { id: newId(), ...load })).rejects.toMatchObject({
      code: 'round-not-live',
    })
  }
  const { roundId, interviewer, candidate, observer } = await aGuidedRound({ phase: 'live' })
  for (const user of [candidate, observer]) {
    await expect(makeDisclosure(user, roundId, { id: newId(), ...load })).rejects.toMatchObject(forbidden)
  }
  await makeDisclosure(interviewer, roundId, { id: newId(), ...load })
  await db().round.update({ where: { id: roundId }, data: { phase: 'ended', endedAt: new Date() } })
  expect((await readRecordedRound(await actorFor(candidate, roundId))).round.told).toHaveLength(1)
})

test('another round’s disclosure is not there', async () => {
  const [one, other] = [await aGuidedRound({ phase: 'live' }), await aGuidedRound({ phase: 'live' })]
  const { id } = await makeDisclosure(one.interviewer, one.roundId, { id: newId(), ...load })
  const notFound = { code: 'not-found' }
  await expect(takeBackDisclosure(other.interviewer, other.roundId, id)).rejects.toMatchObject(notFound)
  await expect(makeDisclosure(other.interviewer, other.roundId, { id, ...load })).rejects.toMatchObject(notFound)
})
