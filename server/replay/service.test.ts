import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { notesText } from '#lib/document/room-document'
import { phases } from '#lib/interview/model'
import { decodeReplayLog } from '#lib/protocol/replay-log'
import type { User } from '#server/auth/identify'
import { db } from '#server/db/client'
import { newId } from '#server/db/id'
import { previewReview, readLog, readReview, readRoundPlace } from '#server/replay/service'
import { type ARound, aGuidedRound, aRound, aUser } from '#server/testing/factories'

const secret = 'what only the interviewer may read'
const comment = 'a comment of the scorecard'

/** A round in which both wrote, with a scorecard and a private note. */
async function aRecordedRound(given: Parameters<typeof aRound>[0]): Promise<ARound> {
  const round = await aRound(given)
  const { roundId, interviewer, candidate } = round
  const doc = new Y.Doc()
  const data: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => data.push(update))
  notesText(doc).insert(0, 'one ')
  notesText(doc).insert(4, 'two')
  await db().documentUpdate.createMany({
    data: data.map((update, at) => ({
      roundId,
      seq: at + 1,
      elapsedMs: at * 60_000,
      authorId: at === 0 ? candidate.id : interviewer.id,
      data: Buffer.from(update),
    })),
  })
  await db().stageVisit.create({
    data: { roundId, seq: 2, step: 'data', byUserId: interviewer.id, elapsedMs: 60_000 },
  })
  await db().scorecard.create({
    data: {
      id: newId(),
      roundId,
      authorId: interviewer.id,
      rubricVersion: 1,
      verdict: 'hire',
      scores: { create: { dimension: 'structure', level: 3, comment } },
    },
  })
  await db().privateNote.create({
    data: { id: newId(), roundId, authorId: interviewer.id, elapsedMs: 5_000, text: secret },
  })
  return round
}

const refusal = (code: string) => expect.objectContaining({ name: 'AppError', code })

describe('before the end nobody opens the review or the log, every member finds the room', () => {
  test.each(['waiting', 'live'] as const)('%s', async (phase) => {
    const { roundId, sessionId, ...people } = await aRecordedRound({ phase })
    for (const seat of ['interviewer', 'candidate', 'observer'] as const) {
      await expect(readReview(people[seat], roundId)).rejects.toEqual(refusal('forbidden'))
      await expect(readLog(people[seat], roundId)).rejects.toEqual(refusal('forbidden'))
      expect(await readRoundPlace(people[seat], roundId)).toEqual({ kind: 'hosted', sessionId, phase, seat })
    }
  })
})

test.each(phases)('in %s a stranger gets the answer of a round that is not there', async (phase) => {
  const { roundId } = await aRecordedRound({ phase })
  const stranger = await aUser()
  for (const read of [readReview, readLog, readRoundPlace] as ((user: User, id: string) => Promise<unknown>)[]) {
    await expect(read(stranger, roundId)).rejects.toEqual(refusal('not-found'))
    await expect(read(stranger, newId())).rejects.toEqual(refusal('not-found'))
  }
})

describe('who reads what', () => {
  test('the interviewer reads scorecard and notes as soon as the round has ended', async () => {
    const { roundId, interviewer } = await aRecordedRound({ phase: 'ended' })
    const review = await readReview(interviewer, roundId)
    expect(review.scorecard?.scorecard).toMatchObject({ verdict: 'hire' })
    expect(review.notes).toMatchObject([{ elapsedMs: 5_000, text: secret }])
  })

  test('the candidate reads neither before release, and not that it was submitted', async () => {
    const { roundId, candidate, interviewer } = await aRecordedRound({ phase: 'ended' })
    await db().round.update({ where: { id: roundId }, data: { submittedAt: new Date() } })
    await db().roundEvent.create({
      data: { id: newId(), roundId, kind: 'submitted', byUserId: interviewer.id, elapsedMs: 0 },
    })
    const review = await readReview(candidate, roundId)
    expect(review).toMatchObject({ scorecard: null, notes: null, events: [], round: { release: null } })
    expect(JSON.stringify(review)).not.toContain(comment)
    expect((await readReview(interviewer, roundId)).events).toMatchObject([{ kind: 'submitted' }])
  })

  test('released, the candidate reads the scorecard with its anchors, the private notes still not', async () => {
    const { roundId, candidate } = await aRecordedRound({ phase: 'released' })
    const review = await readReview(candidate, roundId)
    expect(review.scorecard?.scorecard.scores[0]).toMatchObject({ dimension: 'structure', answer: '3', comment })
    expect(review.scorecard?.rubric.dimensions[0]?.anchors).toHaveLength(4)
    expect(review.notes).toBeNull()
    expect(JSON.stringify(review)).not.toContain(secret)
  })

  test.each(['ended', 'released'] as const)(
    '%s, an observer reads the recording and nothing of the scorecard',
    async (phase) => {
      const { roundId, observer } = await aRecordedRound({ phase })
      const review = await readReview(observer, roundId)
      expect(review).toMatchObject({ scorecard: null, notes: null, stageVisits: [{ step: 'data', byName: 'Mira' }] })
      expect(JSON.stringify(review)).not.toMatch(new RegExp(`${secret}|${comment}`))
      expect(decodeReplayLog(await readLog(observer, roundId))?.updates).toHaveLength(2)
    },
  )

  test('[SO6] alone, everything is open as soon as the round has ended, and there is nobody to preview it for', async () => {
    const { roundId, interviewer } = await aGuidedRound({ kind: 'solo', phase: 'ended' })
    const review = await readReview(interviewer, roundId)
    expect(review).toMatchObject({
      kind: 'solo',
      otherRound: null,
      notes: [],
      sharedNotes: [],
      nerves: { before: null },
    })
    expect(review.scorecard).not.toBeNull()
    expect(review.round.members).toMatchObject([{ seat: 'interviewer' }])
    await expect(previewReview(interviewer, roundId)).rejects.toEqual(refusal('forbidden'))
  })

  test('in a peer session each half is its own: who asked in one answers in the other', async () => {
    const { roundId, secondRoundId, interviewer, candidate } = await aRecordedRound({
      kind: 'peer',
      phase: 'ended',
      secondPhase: 'ended',
    })
    const first = await readReview(candidate, roundId)
    expect(first.otherRound).toEqual({ roundId: secondRoundId, number: 2, phase: 'ended' })
    expect(first.scorecard).toBeNull()
    const second = await readReview(candidate, secondRoundId ?? '')
    expect(second.otherRound).toMatchObject({ roundId, number: 1 })
    expect(second.viewer.seat).toBe('interviewer')
    expect(JSON.stringify(second)).not.toContain(comment)
    expect((await readReview(interviewer, secondRoundId ?? '')).scorecard).toBeNull()
  })
})

describe('[EV6] what the candidate gets of notes, marks and decisions is what is cited or shared', () => {
  const canary = (what: string) => `CANARY ${what}`

  /** Of each kind one that is cited and one that is not; a shared note, a cited one, and cited ones that are gone. */
  async function aScoredRound(phase: 'ended' | 'released') {
    const round = await aGuidedRound({ phase })
    const { roundId, interviewer } = round
    const ids = { cited: newId(), item: newId(), shared: newId(), gone: newId(), unsaid: newId(), made: newId() }
    const { id: scorecardId } = await db().scorecard.create({
      data: { id: newId(), roundId, authorId: interviewer.id, rubricVersion: 1 },
    })
    await db().score.create({ data: { scorecardId, dimension: 'hazards', level: 2, comment } })
    await db().feedbackItem.createMany({
      data: [
        { id: ids.item, scorecardId, kind: 'keep', text: 'Goal first' },
        { id: newId(), scorecardId, kind: 'stop', text: canary('deleted item'), deletedAt: new Date() },
      ],
    })
    const evidence = (target: string, kind: 'question' | 'hazard' | 'decision' | 'note', key: string) => ({
      scorecardId,
      target,
      kind,
      key,
    })
    await db().evidence.createMany({
      data: [
        evidence('hazards', 'question', 'data.split'),
        evidence('hazards', 'question', 'data.quirks'),
        evidence('hazards', 'hazard', 'cold-start'),
        evidence('hazards', 'note', ids.gone),
        evidence(`item:${ids.item}`, 'note', ids.cited),
        evidence(`item:${ids.item}`, 'decision', ids.made),
        evidence(`item:${newId()}`, 'note', ids.unsaid),
      ],
    })
    const note = (id: string, text: string, more = {}) => ({
      id,
      roundId,
      authorId: interviewer.id,
      elapsedMs: 60_000,
      text,
      ...more,
    })
    await db().privateNote.createMany({
      data: [
        note(ids.cited, 'cited note'),
        note(ids.shared, 'shared note', { isShared: true }),
        note(newId(), canary('private note')),
        note(ids.unsaid, canary('note of an item that is gone')),
        note(ids.gone, canary('deleted note'), { deletedAt: new Date(), isShared: true }),
      ],
    })
    await db().decision.createMany({
      data: [
        { id: ids.made, roundId, authorId: interviewer.id, elapsedMs: 90_000, choice: 'Rank' },
        { id: newId(), roundId, authorId: interviewer.id, elapsedMs: 90_000, choice: canary('decision') },
      ],
    })
    const mark = (seq: number, subject: string, state: string | null, text: string) => ({
      id: newId(),
      roundId,
      seq,
      subject,
      state,
      note: text,
      elapsedMs: 30_000,
      byUserId: interviewer.id,
    })
    await db().markChange.createMany({
      data: [
        mark(1, 'question:data.split', 'prompted', 'by time, then'),
        mark(2, 'question:data.quirks', 'asked', canary('cleared mark')),
        mark(3, 'question:data.quirks', null, canary('cleared mark')),
        mark(4, 'hazard:cold-start', 'missed', ''),
        mark(5, 'question:clarify.goal', 'assumed', canary('mark')),
      ],
    })
    return { ...round, ids }
  }

  test('released, with readable names and nothing beside it', async () => {
    const { roundId, candidate, observer, guide, ids } = await aScoredRound('released')
    const review = await readReview(candidate, roundId)
    expect(review.sharedNotes).toEqual([{ id: ids.shared, elapsedMs: 60_000, text: 'shared note' }])
    expect(review.scorecard?.cited).toEqual([
      { kind: 'hazard', key: 'cold-start', name: guide.hazards[0]?.name, state: 'missed', note: '', elapsedMs: 30_000 },
      { kind: 'question', key: 'data.split', state: 'prompted', note: 'by time, then', elapsedMs: 30_000 },
      { kind: 'note', key: ids.cited, text: 'cited note', elapsedMs: 60_000 },
      expect.objectContaining({ kind: 'decision', key: ids.made, choice: 'Rank', elapsedMs: 90_000 }),
    ])
    expect(review.scorecard?.scorecard.items).toMatchObject([{ text: 'Goal first', evidence: [{}, {}] }])
    const received = JSON.stringify(review)
    expect(received).not.toMatch(/CANARY/)
    expect(received).not.toContain(guide.hazards[0]?.why.en)
    expect(received).not.toContain(ids.gone)
    expect(await readReview(observer, roundId)).toMatchObject({ scorecard: null, sharedNotes: null, notes: null })
  })

  test('not a word of it before', async () => {
    const { roundId, candidate, observer } = await aScoredRound('ended')
    for (const user of [candidate, observer]) {
      const review = await readReview(user, roundId)
      expect(review).toMatchObject({ scorecard: null, sharedNotes: null, notes: null })
      expect(JSON.stringify(review)).not.toMatch(/CANARY|cited note|shared note|Goal first|by time, then/)
    }
  })

  test('the preview is what the candidate gets, and the interviewer’s alone', async () => {
    const { roundId, interviewer, candidate, observer } = await aScoredRound('ended')
    const { viewer, serverNowMs, ...preview } = await previewReview(interviewer, roundId)
    expect(viewer.seat).toBe('candidate')
    for (const user of [candidate, observer])
      await expect(previewReview(user, roundId)).rejects.toEqual(refusal('forbidden'))
    await expect(previewReview(await aUser(), roundId)).rejects.toEqual(refusal('not-found'))
    const now = new Date(serverNowMs)
    await db().round.update({ where: { id: roundId }, data: { phase: 'released', submittedAt: now, releasedAt: now } })
    const { viewer: own, serverNowMs: later, ...got } = await readReview(candidate, roundId)
    expect(own.seat).toBe('candidate')
    expect(later).toBeGreaterThanOrEqual(serverNowMs)
    // The candidate's nerves are their own, in a preview too.
    expect(preview.nerves).toBeNull()
    expect({ ...got, sessionState: preview.sessionState, nerves: null }).toEqual(preview)
  })

  test.each(['waiting', 'live'] as const)('there is nothing to preview in %s', async (phase) => {
    const { roundId, interviewer } = await aRound({ phase })
    await expect(previewReview(interviewer, roundId)).rejects.toEqual(refusal('forbidden'))
  })
})

describe('the log', () => {
  test('is whole, in order, with names and seats', async () => {
    const { roundId, candidate } = await aRecordedRound({ phase: 'ended' })
    const log = decodeReplayLog(await readLog(candidate, roundId))
    expect(log?.authors).toMatchObject([
      { name: 'Oleg', seat: 'candidate' },
      { name: 'Mira', seat: 'interviewer' },
    ])
    expect(log?.updates).toMatchObject([
      { seq: 1, elapsedMs: 0, author: 0 },
      { seq: 2, elapsedMs: 60_000, author: 1 },
    ])
    const doc = new Y.Doc()
    for (const { data } of log?.updates ?? []) Y.applyUpdate(doc, data)
    expect(notesText(doc).toString()).toBe('one two')
  })

  test('counts what a lost device’s guest drew as the seat’s', async () => {
    const { roundId, candidate } = await aRecordedRound({ phase: 'ended' })
    const next = await aUser({ name: 'Oleg again' })
    await db().member.update({
      where: { roundId_userId: { roundId, userId: candidate.id } },
      data: { userId: next.id, formerUserIds: [candidate.id] },
    })
    const log = decodeReplayLog(await readLog(next, roundId))
    expect(log?.authors[0]).toEqual({ userId: next.id, name: 'Oleg again', seat: 'candidate' })
    await expect(readLog(candidate, roundId)).rejects.toEqual(refusal('not-found'))
  })

  test('keeps the name of an author without a seat', async () => {
    const { roundId, interviewer, observer } = await aRecordedRound({ phase: 'ended' })
    await db().member.delete({ where: { roundId_userId: { roundId, userId: interviewer.id } } })
    expect(decodeReplayLog(await readLog(observer, roundId))?.authors[1]).toMatchObject({ name: 'Mira', seat: null })
  })
})
