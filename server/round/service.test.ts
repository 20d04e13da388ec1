import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hourMs, minuteMs, secondMs } from '#lib/base/time'
import { abandonedAfterMs, peerDeadlineMs, undoWindowMs } from '#lib/interview/lifecycle'
import { nowMs } from '#server/clock'
import { db } from '#server/db/client'
import { newId } from '#server/db/id'
import { setMark } from '#server/mark/service'
import { addNote, deleteNote } from '#server/note/service'
import { runRoundJobs } from '#server/round/jobs'
import {
  allowCursors,
  endRound,
  markOccupied,
  readRoom,
  resumeRound,
  startRound,
  submitFeedback,
  swapRoles,
  undoSubmission,
} from '#server/round/service'
import { citeEvidence } from '#server/scorecard/evidence/service'
import { answerDimension } from '#server/scorecard/service'
import { aRound, aUser } from '#server/testing/factories'

const forbidden = { code: 'forbidden' }
const notFound = { code: 'not-found' }
const tooLate = { code: 'undo-too-late' }
const origin = 'https://sparring.test'

// The clock stands still; `later` moves it.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

// ---------------------------------------------------------------- start, end

test('[PH2] the interviewer starts and ends the round; its clock is the server’s', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'waiting' })
  const startedAtMs = nowMs()
  await startRound(interviewer, roundId)
  expect(await momentsOf(roundId)).toMatchObject({ phase: 'live', startedAtMs, endedAtMs: null })
  later(40 * minuteMs)
  await endRound(interviewer, roundId)
  expect(await momentsOf(roundId)).toMatchObject({
    phase: 'ended',
    startedAtMs,
    endedAtMs: startedAtMs + 40 * minuteMs,
  })
  expect(await eventsOf(roundId)).toEqual([
    ['started', 0],
    ['ended', 40 * minuteMs],
  ])
})

test('[PH2] pressed twice at once it starts once, and ends once', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'waiting' })
  const starts = await Promise.allSettled([startRound(interviewer, roundId), startRound(interviewer, roundId)])
  expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const ends = await Promise.allSettled([endRound(interviewer, roundId), endRound(interviewer, roundId)])
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await eventsOf(roundId)).toEqual([
    ['started', 0],
    ['ended', 0],
  ])
})

test('[PM3] no other seat starts, ends, takes back, releases or opens cursors, in no phase', async () => {
  for (const phase of ['waiting', 'live', 'ended', 'released'] as const) {
    const { roundId, candidate, observer } = await aRound({ phase })
    const before = await momentsOf(roundId)
    for (const user of [candidate, observer]) {
      for (const command of [startRound, endRound, resumeRound, submitFeedback])
        await expect(command(user, roundId)).rejects.toMatchObject(forbidden)
      await expect(allowCursors(user, roundId, true)).rejects.toMatchObject(forbidden)
      if (phase !== 'released') await expect(undoSubmission(user, roundId)).rejects.toMatchObject(forbidden)
    }
    expect(await momentsOf(roundId)).toEqual(before)
  }
})

test('[PH2] the interviewer may do each only in its phase, and is told which', async () => {
  const allowed = { startRound: 'waiting', endRound: 'live', submitFeedback: 'ended' } as const
  const reasons = { startRound: 'round-not-waiting', endRound: 'round-not-live', submitFeedback: 'round-not-ended' }
  const commands = { startRound, endRound, submitFeedback }
  for (const phase of ['waiting', 'live', 'ended', 'released'] as const) {
    for (const name of ['startRound', 'endRound', 'submitFeedback'] as const) {
      if (allowed[name] === phase) continue
      const { roundId, interviewer } = await aRound({ phase })
      const code = name === 'submitFeedback' && phase === 'released' ? 'round-released' : reasons[name]
      await expect(commands[name](interviewer, roundId)).rejects.toMatchObject({ code })
    }
  }
})

test('[PM1] without a seat the room and its round do not exist', async () => {
  const { roundId, sessionId } = await aRound({ phase: 'live' })
  const stranger = await aUser()
  await expect(readRoom(stranger, sessionId, origin)).rejects.toMatchObject(notFound)
  await expect(readRoom(stranger, 'no-such-session', origin)).rejects.toMatchObject(notFound)
  for (const command of [startRound, endRound, resumeRound, swapRoles, submitFeedback, undoSubmission])
    await expect(command(stranger, roundId)).rejects.toMatchObject(notFound)
})

test('[PH2] a cancelled session is not started', async () => {
  const { roundId, sessionId, interviewer } = await aRound({ phase: 'waiting' })
  await db().session.update({ where: { id: sessionId }, data: { cancelledAt: new Date() } })
  await expect(startRound(interviewer, roundId)).rejects.toMatchObject({ code: 'session-cancelled' })
})

// ---------------------------------------------------------------- the end taken back

test('[PH3] the end is taken back within ten seconds, and the clock goes on as if it had not stopped', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  const { startedAtMs } = await momentsOf(roundId)
  await endRound(interviewer, roundId)
  later(undoWindowMs)
  await resumeRound(interviewer, roundId)
  expect(await momentsOf(roundId)).toMatchObject({ phase: 'live', startedAtMs, endedAtMs: null })
  expect(await eventsOf(roundId)).toEqual([
    ['ended', 30 * minuteMs],
    ['resumed', 30 * minuteMs + undoWindowMs],
  ])
})

test('[PH3] after ten seconds the end stands', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  await endRound(interviewer, roundId)
  const before = await momentsOf(roundId)
  later(undoWindowMs + 1)
  await expect(resumeRound(interviewer, roundId)).rejects.toMatchObject(tooLate)
  expect(await momentsOf(roundId)).toEqual(before)
})

test('[PH3] the end taken back takes a release pressed meanwhile back, too', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  await endRound(interviewer, roundId)
  await submitFeedback(interviewer, roundId)
  later(5 * secondMs)
  await resumeRound(interviewer, roundId)
  later(hourMs / 2)
  await runRoundJobs(nowMs())
  expect(await momentsOf(roundId)).toMatchObject({ phase: 'live', submittedAtMs: null })
})

test('[PH6] once the roles are swapped the first round’s end stands', async () => {
  const { roundId, interviewer } = await aRound({ kind: 'peer', phase: 'live' })
  await endRound(interviewer, roundId)
  await swapRoles(interviewer, roundId)
  await expect(resumeRound(interviewer, roundId)).rejects.toMatchObject(tooLate)
})

// ---------------------------------------------------------------- the swap

test.each(['interviewer', 'candidate'] as const)(
  '[PH6] the %s of round 1 swaps, once; the room then shows round 2',
  async (seat) => {
    const round = await aRound({ kind: 'peer', phase: 'ended' })
    const { roundId, secondRoundId, sessionId, interviewer } = round
    expect((await readRoom(interviewer, sessionId, origin)).round.roundId).toBe(roundId)
    await swapRoles(round[seat], roundId)
    const room = await readRoom(interviewer, sessionId, origin)
    expect(room.round.roundId).toBe(secondRoundId)
    expect(room.viewer.seat).toBe('candidate')
    await expect(swapRoles(round[seat], roundId)).rejects.toMatchObject({ code: 'already-swapped' })
  },
)

test('[PH6] not by an observer, not while the round runs, not without a second round', async () => {
  const peer = await aRound({ kind: 'peer', phase: 'ended' })
  await expect(swapRoles(peer.observer, peer.roundId)).rejects.toMatchObject(forbidden)
  const running = await aRound({ kind: 'peer', phase: 'live' })
  await expect(swapRoles(running.interviewer, running.roundId)).rejects.toMatchObject({ code: 'round-not-ended' })
  const hosted = await aRound({ phase: 'ended' })
  await expect(swapRoles(hosted.interviewer, hosted.roundId)).rejects.toMatchObject({ code: 'not-a-peer-session' })
})

test('[PH6] round 2 is not started before the swap', async () => {
  const { secondRoundId, candidate } = peerOf(await aRound({ kind: 'peer', phase: 'ended' }))
  await expect(startRound(candidate, secondRoundId)).rejects.toMatchObject(forbidden)
})

// ---------------------------------------------------------------- the release

test('[PH4] a release takes effect ten seconds after the press, by the server', async () => {
  const { roundId, sessionId, interviewer, candidate } = await aRound({ phase: 'ended' })
  await submitFeedback(interviewer, roundId)
  const submittedAtMs = nowMs()
  expect((await readRoom(interviewer, sessionId, origin)).round.release).toEqual({
    submittedAtMs,
    effectiveAtMs: submittedAtMs + undoWindowMs,
  })
  expect((await readRoom(candidate, sessionId, origin)).round.release).toBeNull()
  await runRoundJobs(submittedAtMs + undoWindowMs - 1)
  expect((await momentsOf(roundId)).phase).toBe('ended')
  await runRoundJobs(submittedAtMs + undoWindowMs)
  expect((await momentsOf(roundId)).phase).toBe('released')
})

test('[PH4] the job running twice, at once or long after a restart, releases once', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'ended' })
  await submitFeedback(interviewer, roundId)
  later(3 * hourMs)
  await Promise.all([runRoundJobs(nowMs()), runRoundJobs(nowMs())])
  await runRoundJobs(nowMs())
  expect((await eventsOf(roundId)).map(([kind]) => kind)).toEqual(['submitted', 'released'])
})

test('[PH4] pressed twice it counts from the first press', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'ended' })
  await submitFeedback(interviewer, roundId)
  const before = await momentsOf(roundId)
  later(5 * secondMs)
  await submitFeedback(interviewer, roundId)
  expect(await momentsOf(roundId)).toEqual(before)
  expect((await eventsOf(roundId)).map(([kind]) => kind)).toEqual(['submitted'])
})

test('[PH4] taken back in time nothing opens; taking back twice is harmless, and it can be pressed again', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'ended' })
  await submitFeedback(interviewer, roundId)
  later(undoWindowMs - 1)
  await undoSubmission(interviewer, roundId)
  await undoSubmission(interviewer, roundId)
  later(hourMs)
  await runRoundJobs(nowMs())
  expect(await momentsOf(roundId)).toMatchObject({ phase: 'ended', submittedAtMs: null })
  await submitFeedback(interviewer, roundId)
  await runRoundJobs(nowMs() + undoWindowMs)
  expect((await momentsOf(roundId)).phase).toBe('released')
})

test('[PH4] after ten seconds it is not taken back, whether the server has opened it yet or not', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'ended' })
  await submitFeedback(interviewer, roundId)
  later(undoWindowMs)
  await expect(undoSubmission(interviewer, roundId)).rejects.toMatchObject(tooLate)
  await runRoundJobs(nowMs())
  await expect(undoSubmission(interviewer, roundId)).rejects.toMatchObject(tooLate)
  expect((await momentsOf(roundId)).phase).toBe('released')
})

test('[SC1] nothing has to be filled in for a release, and the scorecard may change until it takes effect', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'ended' })
  await submitFeedback(interviewer, roundId)
  await answerDimension(interviewer, roundId, 'structure', 'not-observed')
  await runRoundJobs(nowMs() + undoWindowMs)
  await expect(answerDimension(interviewer, roundId, 'structure', '1')).rejects.toMatchObject({
    code: 'round-released',
  })
})

test('[EV2] a level without a standing citation holds the release back, keeps everything and names its dimension', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'ended' })
  for (const [dimension, answer] of [
    ['structure', '1'],
    ['business', '3'],
    ['hazards', '4'],
  ] as const)
    await answerDimension(interviewer, roundId, dimension, answer)
  const note = await addNote(interviewer, roundId, { id: newId(), text: 'no order' })
  await citeEvidence(interviewer, roundId, { target: 'structure', kind: 'question', key: 'data.split' })
  const missing = (field: string) => ({ code: 'missing-evidence', field })
  await expect(submitFeedback(interviewer, roundId)).rejects.toMatchObject(missing('structure,hazards'))
  await citeEvidence(interviewer, roundId, { target: 'structure', kind: 'note', key: note.id })
  await expect(submitFeedback(interviewer, roundId)).rejects.toMatchObject(missing('hazards'))
  expect(await momentsOf(roundId)).toMatchObject({ phase: 'ended', submittedAtMs: null })
  await setMark(interviewer, roundId, { id: newId(), subject: 'question:data.quirks', state: 'asked', note: '' })
  await citeEvidence(interviewer, roundId, { target: 'hazards', kind: 'question', key: 'data.quirks' })
  await deleteNote(interviewer, roundId, note.id)
  await expect(submitFeedback(interviewer, roundId)).rejects.toMatchObject(missing('structure'))
  await answerDimension(interviewer, roundId, 'structure', 'not-observed')
  await submitFeedback(interviewer, roundId)
  expect(await momentsOf(roundId)).toMatchObject({ submittedAtMs: nowMs() })
})

test('[EV2] a level changed after the press makes the release wait for its citation, and then it opens by itself', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'ended' })
  await submitFeedback(interviewer, roundId)
  await answerDimension(interviewer, roundId, 'structure', '1')
  await runRoundJobs(nowMs() + undoWindowMs)
  expect(await phaseOf(roundId)).toBe('ended')
  const note = await addNote(interviewer, roundId, { id: newId(), text: 'no order' })
  await citeEvidence(interviewer, roundId, { target: 'structure', kind: 'note', key: note.id })
  await runRoundJobs(nowMs() + undoWindowMs)
  expect(await phaseOf(roundId)).toBe('released')
})

test('[EV2] scoring while the round ends: both are kept', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'live' })
  await Promise.all([endRound(interviewer, roundId), answerDimension(interviewer, roundId, 'structure', '2')])
  expect(await phaseOf(roundId)).toBe('ended')
  await expect(submitFeedback(interviewer, roundId)).rejects.toMatchObject({ code: 'missing-evidence' })
})

// ---------------------------------------------------------------- the release of a peer session

test('[PH5] one half waits for the other; both open ten seconds after the second press', async () => {
  const { roundId, secondRoundId, sessionId, interviewer, candidate } = peerOf(
    await aRound({ kind: 'peer', phase: 'ended', secondPhase: 'ended' }),
  )
  await submitFeedback(interviewer, roundId)
  later(hourMs)
  await runRoundJobs(nowMs())
  expect((await momentsOf(roundId)).phase).toBe('ended')
  expect((await readRoom(interviewer, sessionId, origin)).round.release?.effectiveAtMs).toBeNull()
  await submitFeedback(candidate, secondRoundId)
  expect((await readRoom(interviewer, sessionId, origin)).round.release?.effectiveAtMs).toBe(nowMs() + undoWindowMs)
  await runRoundJobs(nowMs() + undoWindowMs - 1)
  expect([await phaseOf(roundId), await phaseOf(secondRoundId)]).toEqual(['ended', 'ended'])
  await runRoundJobs(nowMs() + undoWindowMs)
  expect([await phaseOf(roundId), await phaseOf(secondRoundId)]).toEqual(['released', 'released'])
})

test('[EV2] a partner whose half has lost its evidence holds both, until the deadline opens the other', async () => {
  const { roundId, secondRoundId, interviewer, candidate } = peerOf(
    await aRound({ kind: 'peer', phase: 'ended', secondPhase: 'ended' }),
  )
  await submitFeedback(interviewer, roundId)
  await submitFeedback(candidate, secondRoundId)
  await answerDimension(candidate, secondRoundId, 'structure', '1')
  await runRoundJobs(nowMs() + undoWindowMs)
  expect([await phaseOf(roundId), await phaseOf(secondRoundId)]).toEqual(['ended', 'ended'])
  await runRoundJobs(nowMs() + peerDeadlineMs)
  expect([await phaseOf(roundId), await phaseOf(secondRoundId)]).toEqual(['released', 'ended'])
})

test('[PH5] a partner who takes their half back holds both', async () => {
  const { roundId, secondRoundId, interviewer, candidate } = peerOf(
    await aRound({ kind: 'peer', phase: 'ended', secondPhase: 'ended' }),
  )
  await submitFeedback(interviewer, roundId)
  await submitFeedback(candidate, secondRoundId)
  later(5 * secondMs)
  await undoSubmission(candidate, secondRoundId)
  await runRoundJobs(nowMs() + undoWindowMs)
  expect([await phaseOf(roundId), await phaseOf(secondRoundId)]).toEqual(['ended', 'ended'])
})

test('[PH5] 48 hours after the later end what was submitted opens, and only that', async () => {
  const { roundId, secondRoundId, interviewer } = peerOf(
    await aRound({ kind: 'peer', phase: 'ended', secondPhase: 'ended' }),
  )
  const endedAtMs = nowMs() + hourMs
  await db().round.update({ where: { id: secondRoundId }, data: { endedAt: new Date(endedAtMs) } })
  await submitFeedback(interviewer, roundId)
  await runRoundJobs(endedAtMs + peerDeadlineMs - 1)
  expect([await phaseOf(roundId), await phaseOf(secondRoundId)]).toEqual(['ended', 'ended'])
  await runRoundJobs(endedAtMs + peerDeadlineMs)
  expect([await phaseOf(roundId), await phaseOf(secondRoundId)]).toEqual(['released', 'ended'])
})

test('[PH5] the half that comes after the deadline opens by itself after its ten seconds', async () => {
  const { roundId, secondRoundId, interviewer, candidate } = peerOf(
    await aRound({ kind: 'peer', phase: 'ended', secondPhase: 'ended' }),
  )
  await submitFeedback(interviewer, roundId)
  later(peerDeadlineMs + hourMs)
  await runRoundJobs(nowMs())
  await submitFeedback(candidate, secondRoundId)
  await runRoundJobs(nowMs())
  expect(await phaseOf(secondRoundId)).toBe('ended')
  await runRoundJobs(nowMs() + undoWindowMs)
  expect([await phaseOf(roundId), await phaseOf(secondRoundId)]).toEqual(['released', 'released'])
})

test('[PH5] a round 2 that runs late does not open round 1 under its own candidate', async () => {
  const { roundId, interviewer } = await aRound({ kind: 'peer', phase: 'ended', secondPhase: 'live' })
  await submitFeedback(interviewer, roundId)
  await runRoundJobs(nowMs() + hourMs / 2)
  expect(await phaseOf(roundId)).toBe('ended')
})

// ---------------------------------------------------------------- left alone

test('[PH7] a round everybody has left ends by itself after an hour, as of its last activity; twice is harmless', async () => {
  const { roundId, interviewer } = await aRound({ phase: 'waiting' })
  await startRound(interviewer, roundId)
  later(10 * minuteMs)
  await markOccupied([roundId], nowMs())
  const leftAtMs = nowMs()
  await runRoundJobs(leftAtMs + abandonedAfterMs)
  expect(await phaseOf(roundId)).toBe('live')
  await runRoundJobs(leftAtMs + abandonedAfterMs + 1)
  await runRoundJobs(leftAtMs + abandonedAfterMs + 1)
  expect(await momentsOf(roundId)).toMatchObject({ phase: 'ended', endedAtMs: leftAtMs })
  expect(await eventsOf(roundId)).toEqual([
    ['started', 0],
    ['ended', 10 * minuteMs],
  ])
})

// ---------------------------------------------------------------- what each seat reads

test('[PM6] candidate and observer read the problem once the round runs; the interviewer before', async () => {
  const { roundId, sessionId, interviewer, candidate, observer } = await aRound({ phase: 'waiting' })
  const problemFor = async (user: typeof interviewer) => (await readRoom(user, sessionId, origin)).round.problem
  expect(await problemFor(interviewer)).not.toBeNull()
  expect([await problemFor(candidate), await problemFor(observer)]).toEqual([null, null])
  await startRound(interviewer, roundId)
  expect(await problemFor(candidate)).toEqual(await problemFor(interviewer))
  expect(await problemFor(observer)).toEqual(await problemFor(interviewer))
})

test('[PM6] in a swap the one who will ask round 2 reads its problem, their partner does not', async () => {
  const { sessionId, interviewer, candidate } = await aRound({ kind: 'peer', phase: 'live' })
  expect((await readRoom(interviewer, sessionId, origin)).willAsk).toBeNull()
  expect((await readRoom(candidate, sessionId, origin)).willAsk?.problem).toMatchObject({ title: { en: 'A problem' } })
})

test('[PM4] a room read by a seat without the right holds no word of the scorecard or of a release', async () => {
  const { roundId, sessionId, interviewer, candidate, observer } = await aRound({ phase: 'ended' })
  await submitFeedback(interviewer, roundId)
  for (const user of [candidate, observer]) {
    const room = await readRoom(user, sessionId, origin)
    expect(room.round.release).toBeNull()
    expect(room).not.toHaveProperty('scorecard')
    expect(JSON.stringify(room)).not.toMatch(/rubric|anchor|submittedAt/)
  }
})

function later(ms: number): void {
  vi.setSystemTime(Date.now() + ms)
}

function peerOf(round: Awaited<ReturnType<typeof aRound>>) {
  const { secondRoundId } = round
  if (!secondRoundId) throw new Error('a peer session has a second round')
  return { ...round, secondRoundId }
}

async function momentsOf(roundId: string) {
  const row = await db().round.findUniqueOrThrow({ where: { id: roundId } })
  return {
    phase: row.phase,
    startedAtMs: row.startedAt?.getTime() ?? null,
    endedAtMs: row.endedAt?.getTime() ?? null,
    submittedAtMs: row.submittedAt?.getTime() ?? null,
    releasedAtMs: row.releasedAt?.getTime() ?? null,
  }
}

async function phaseOf(roundId: string) {
  return (await momentsOf(roundId)).phase
}

/** Kind and moment on the round's clock of everything on record, in order. */
async function eventsOf(roundId: string): Promise<[string, number][]> {
  const rows = await db().roundEvent.findMany({ where: { roundId }, orderBy: { createdAt: 'asc' } })
  return rows.map(({ kind, elapsedMs }) => [kind, elapsedMs])
}
