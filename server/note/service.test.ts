import { afterEach, expect, test, vi } from 'vitest'
import { minuteMs, secondMs } from '#lib/base/time'
import { db } from '#server/db/client'
import { newId } from '#server/db/id'
import { addNote, deleteNote, readNotes, restoreNote, shareNote } from '#server/note/service'
import { aRound, aUser } from '#server/testing/factories'

const forbidden = { code: 'forbidden' }
const released = { code: 'round-released' }
const notFound = { code: 'not-found' }

afterEach(() => vi.useRealTimers())

test('[PN1] a note carries the moment of the round’s clock at which the server took it', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  const first = await addNote(interviewer, roundId, { id: newId(), text: 'Names the metric' })
  vi.setSystemTime(Date.now() + 75 * secondMs)
  const second = await addNote(interviewer, roundId, { id: newId(), text: 'И сама же её сменила' })
  expect(first.elapsedMs).toBe(30 * minuteMs)
  expect(second.elapsedMs).toBe(30 * minuteMs + 75 * secondMs)
  expect(await readNotes(interviewer, roundId)).toEqual([first, second])
})

test('[PN1] before the start a note stands at 0, after the end at the end', async () => {
  const waiting = await aRound({ phase: 'waiting' })
  expect((await addNote(waiting.interviewer, waiting.roundId, { id: newId(), text: 'early' })).elapsedMs).toBe(0)
  const ended = await aRound({ phase: 'ended' })
  expect((await addNote(ended.interviewer, ended.roundId, { id: newId(), text: 'late' })).elapsedMs).toBe(29 * minuteMs)
})

test('[PN2] the same command twice is one note, as it was given first', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  const id = newId()
  const [first, second] = await Promise.all([
    addNote(interviewer, roundId, { id: id, text: 'once' }),
    addNote(interviewer, roundId, { id: id, text: 'once' }),
  ])
  expect(second).toEqual(first)
  expect(await readNotes(interviewer, roundId)).toEqual([first])
})

test('[PN3] a note is deleted and comes back as it was; each twice is harmless', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  const note = await addNote(interviewer, roundId, { id: newId(), text: 'to and fro' })
  await deleteNote(interviewer, roundId, note.id)
  await deleteNote(interviewer, roundId, note.id)
  expect(await readNotes(interviewer, roundId)).toEqual([])
  await restoreNote(interviewer, roundId, note.id)
  await restoreNote(interviewer, roundId, note.id)
  expect(await readNotes(interviewer, roundId)).toEqual([note])
})

test('[EV6] a note is shared and made private again by its author alone, and not once it is released', async () => {
  const { roundId, interviewer, candidate, observer } = await aRound({ phase: 'ended' })
  const note = await addNote(interviewer, roundId, { id: newId(), text: 'well put' })
  expect(note.isShared).toBe(false)
  await shareNote(interviewer, roundId, note.id, true)
  await shareNote(interviewer, roundId, note.id, true)
  expect(await readNotes(interviewer, roundId)).toEqual([{ ...note, isShared: true }])
  await shareNote(interviewer, roundId, note.id, false)
  expect(await readNotes(interviewer, roundId)).toEqual([note])
  for (const user of [candidate, observer])
    await expect(shareNote(user, roundId, note.id, true)).rejects.toMatchObject(forbidden)
  const other = await aRound({ phase: 'live' })
  await expect(shareNote(other.interviewer, other.roundId, note.id, true)).rejects.toMatchObject(notFound)
  const now = new Date()
  await db().round.update({ where: { id: roundId }, data: { phase: 'released', submittedAt: now, releasedAt: now } })
  await expect(shareNote(interviewer, roundId, note.id, true)).rejects.toMatchObject(released)
})

test('[PM4] nobody but the interviewer reads or writes private notes, in no phase', async () => {
  for (const phase of ['waiting', 'live', 'ended', 'released'] as const) {
    const { roundId, candidate, observer } = await aRound({ phase })
    for (const user of [candidate, observer]) {
      await expect(readNotes(user, roundId)).rejects.toMatchObject(forbidden)
      await expect(addNote(user, roundId, { id: newId(), text: 'mine' })).rejects.toMatchObject(forbidden)
    }
    expect(await db().privateNote.count({ where: { roundId } })).toBe(0)
  }
})

test('[SC6] once released notes are read and no longer written', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'ended' })
  const note = await addNote(interviewer, roundId, { id: newId(), text: 'stays' })
  const now = new Date()
  await db().round.update({
    where: { id: roundId },
    data: { phase: 'released', submittedAt: now, releasedAt: now },
  })
  await expect(addNote(interviewer, roundId, { id: newId(), text: 'late' })).rejects.toMatchObject(released)
  await expect(deleteNote(interviewer, roundId, note.id)).rejects.toMatchObject(released)
  await expect(restoreNote(interviewer, roundId, note.id)).rejects.toMatchObject(released)
  expect(await readNotes(interviewer, roundId)).toEqual([note])
})

test('[PM5] a note of another round or another author is not there: not to delete, to restore or to overwrite', async () => {
  const one = await aRound({ phase: 'live' })
  const other = await aRound({ phase: 'live' })
  const note = await addNote(one.interviewer, one.roundId, { id: newId(), text: 'mine alone' })
  await expect(deleteNote(other.interviewer, other.roundId, note.id)).rejects.toMatchObject(notFound)
  await expect(restoreNote(other.interviewer, other.roundId, note.id)).rejects.toMatchObject(notFound)
  await expect(addNote(other.interviewer, other.roundId, { id: note.id, text: 'taken' })).rejects.toMatchObject(
    notFound,
  )
  await expect(deleteNote(one.interviewer, one.roundId, 'no-such-note')).rejects.toMatchObject(notFound)
  expect(await readNotes(one.interviewer, one.roundId)).toEqual([note])
  expect(await readNotes(other.interviewer, other.roundId)).toEqual([])
})

test('[PM5] in a swap the notes of one round are not read in the other, and not by its candidate', async () => {
  const { roundId, secondRoundId, interviewer, candidate } = await aRound({ kind: 'peer', phase: 'ended' })
  if (!secondRoundId) throw new Error('a peer session has a second round')
  await addNote(interviewer, roundId, { id: newId(), text: 'first round' })
  expect(await readNotes(candidate, secondRoundId)).toEqual([])
  await expect(readNotes(candidate, roundId)).rejects.toMatchObject(forbidden)
  await expect(readNotes(interviewer, secondRoundId)).rejects.toMatchObject(forbidden)
})

test('[PM1] without a seat there are no notes', async () => {
  const { roundId } = await aRound({ phase: 'live' })
  const stranger = await aUser()
  await expect(readNotes(stranger, roundId)).rejects.toMatchObject(notFound)
  await expect(addNote(stranger, roundId, { id: newId(), text: 'hello' })).rejects.toMatchObject(notFound)
})
