import { expect, test } from 'vitest'
import { minuteMs, secondMs } from '#lib/base/time'
import { db } from '#server/db/client'
import { newId } from '#server/db/id'
import { readMarks, setMark } from '#server/mark/service'
import { aGuidedRound, aRound } from '#server/testing/factories'

const forbidden = { code: 'forbidden' }
const split = { subject: 'question:data.split', note: '' } as const

test('[MK1] a mark stands at the moment of the round’s clock, is corrected and cleared, and every change is a row', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  const asked = await setMark(interviewer, roundId, { id: newId(), ...split, state: 'asked' })
  expect(asked).toMatchObject({ ...split, state: 'asked' })
  expect(Math.abs(asked.elapsedMs - 30 * minuteMs)).toBeLessThan(10 * secondMs)
  await setMark(interviewer, roundId, { id: newId(), ...split, state: 'prompted' })
  const cleared = await setMark(interviewer, roundId, { id: newId(), ...split, state: null })
  expect(await readMarks(interviewer, roundId)).toEqual([cleared])
  const rows = await db().markChange.findMany({ where: { roundId }, orderBy: { seq: 'asc' } })
  expect(rows.map(({ seq, state }) => [seq, state])).toEqual([
    [1, 'asked'],
    [2, 'prompted'],
    [3, null],
  ])
})

test('[MK1] two tabs mark one question at once: both changes are kept, one stands, and the same command twice is one', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  const id = newId()
  await Promise.all([
    setMark(interviewer, roundId, { id, ...split, state: 'asked' }),
    setMark(interviewer, roundId, { id: newId(), ...split, state: 'missed' }),
  ])
  await setMark(interviewer, roundId, { id, ...split, state: 'asked' })
  const rows = await db().markChange.findMany({ where: { roundId }, orderBy: { seq: 'desc' } })
  expect(rows).toHaveLength(2)
  expect((await readMarks(interviewer, roundId)).map(({ state }) => state)).toEqual([rows[0]?.state])
})

test('[MK2] a note joins the mark and leaves its moment; so does a correction after the end', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  const id = newId()
  await setMark(interviewer, roundId, { id, ...split, state: 'asked' })
  await db().markChange.update({ where: { id }, data: { elapsedMs: 5 * minuteMs } })
  const noted = await setMark(interviewer, roundId, { id: newId(), ...split, state: 'asked', note: 'by time' })
  expect(noted).toMatchObject({ elapsedMs: 5 * minuteMs, note: 'by time' })
  await db().round.update({ where: { id: roundId }, data: { phase: 'ended', endedAt: new Date() } })
  const corrected = await setMark(interviewer, roundId, { id: newId(), ...split, state: 'prompted' })
  expect(corrected).toMatchObject({ elapsedMs: 5 * minuteMs, state: 'prompted' })
})

test('[MK3] a moment from out of reach counts inside the gap, and nowhere else', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  const now = Date.now()
  const gap = { fromMs: now - 5 * minuteMs, toMs: now }
  const mark = (atMs: number, subject: 'question:data.split' | 'question:data.quirks') =>
    setMark(interviewer, roundId, { id: newId(), subject, note: '', state: 'asked', atMs }, gap)
  const inside = await mark(now - 3 * minuteMs, 'question:data.split')
  expect(Math.abs(inside.elapsedMs - 27 * minuteMs)).toBeLessThan(10 * secondMs)
  const outside = await mark(now - 20 * minuteMs, 'question:data.quirks')
  expect(Math.abs(outside.elapsedMs - 30 * minuteMs)).toBeLessThan(10 * secondMs)
})

test('a hazard is one of the problem’s own', async () => {
  const { roundId, interviewer } = await aGuidedRound({ phase: 'live' })
  const hazard = { id: newId(), subject: 'hazard:cold-start', state: 'unprompted', note: '' } as const
  expect(await setMark(interviewer, roundId, hazard)).toMatchObject({ state: 'unprompted' })
  await expect(setMark(interviewer, roundId, { ...hazard, id: newId(), subject: 'hazard:fog' })).rejects.toMatchObject({
    code: 'bad-input',
  })
})

test('[MK4] nobody else marks, and the candidate reads the marks only once they are released', async () => {
  const { roundId, interviewer, candidate, observer } = await aRound({ phase: 'live' })
  await setMark(interviewer, roundId, { id: newId(), ...split, state: 'missed' })
  for (const user of [candidate, observer]) {
    await expect(setMark(user, roundId, { id: newId(), ...split, state: 'asked' })).rejects.toMatchObject(forbidden)
    await expect(readMarks(user, roundId)).rejects.toMatchObject(forbidden)
  }
  const now = new Date()
  await db().round.update({
    where: { id: roundId },
    data: { phase: 'released', endedAt: now, submittedAt: now, releasedAt: now },
  })
  expect(await readMarks(candidate, roundId)).toHaveLength(1)
  await expect(readMarks(observer, roundId)).rejects.toMatchObject(forbidden)
  await expect(setMark(interviewer, roundId, { id: newId(), ...split, state: 'asked' })).rejects.toMatchObject({
    code: 'round-released',
  })
})
