import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { notesText } from '#lib/document/room-document'
import { phases } from '#lib/interview/model'
import { decodeReplayLog } from '#lib/protocol/replay-log'
import type { User } from '#server/auth/identify'
import { db } from '#server/db/client'
import { newId } from '#server/db/id'
import { readLog, readReview, readRoundPlace } from '#server/replay/service'
import { type ARound, aRound, aUser } from '#server/testing/factories'

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
      expect(await readRoundPlace(people[seat], roundId)).toEqual({ sessionId, phase, seat })
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
