import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readAgenda } from '#lib/document/agenda'
import { readBoard } from '#lib/document/elements'
import { missingEvidence } from '#lib/interview/evidence'
import { decodeReplayLog } from '#lib/protocol/replay-log'
import { ReplayTimeline } from '#lib/timeline/replay'
import { ensureDemoAccounts } from '#server/account/demo/service'
import type { User } from '#server/auth/identify'
import { db } from '#server/db/client'
import { loadState } from '#server/document/fold'
import { readLog, readReview } from '#server/replay/service'
import { ensureDemoSessions } from '#server/session/demo/service'

async function demoUser(email: string): Promise<User> {
  const { id, name } = await db().user.findUniqueOrThrow({ where: { email } })
  return { id, name, email, isGuest: false, language: null, theme: null, timeZone: null, authVersion: 1 } as User
}

test('nothing happens without the demo accounts', async () => {
  await ensureDemoSessions()
  expect(await db().session.count()).toBe(0)
})

// Three passwords to hash and two rounds to play: seconds on a busy machine.
const slow = { timeout: 90_000 }

test('started twice at once there is one recorded session and one to come', slow, async () => {
  await ensureDemoAccounts()
  await Promise.all([ensureDemoSessions(), ensureDemoSessions()])
  await ensureDemoSessions()
  const sessions = await db().session.findMany({
    orderBy: { createdAt: 'asc' },
    include: { rounds: true, invites: true },
  })
  expect(sessions).toMatchObject([
    { scheduledAt: null, rounds: [{ phase: 'released' }] },
    { rounds: [{ phase: 'waiting' }], invites: [{ revokedAt: null }, { revokedAt: null }] },
  ])
  expect(sessions[1]?.scheduledAt?.getTime()).toBeGreaterThan(Date.now())
})

test('the recorded session can be reviewed: its log is its board, at every join and seek', slow, async () => {
  const candidate = await demoUser('candidate@sparring.test')
  const { id: roundId, logSeq } = await db().round.findFirstOrThrow({ where: { phase: 'released' } })
  const review = await readReview(candidate, roundId)
  expect(
    review.scorecard?.scorecard.scores.every(({ answer, comment }) => answer !== 'unscored' && comment !== ''),
  ).toBe(true)
  expect(review.notes).toBeNull()
  expect(review.sharedNotes).toHaveLength(1)
  const { scores = [], items = [] } = review.scorecard?.scorecard ?? {}
  const cited = review.scorecard?.cited ?? []
  expect(missingEvidence(scores, cited)).toEqual([])
  expect(items.map(({ kind }) => kind)).toEqual(['keep', 'stop', 'start'])
  expect(items.every(({ evidence }) => evidence.length > 0)).toBe(true)
  expect(cited.every(({ elapsedMs }) => elapsedMs > 0 && elapsedMs < review.elapsedMs)).toBe(true)
  const log = decodeReplayLog(await readLog(candidate, roundId))
  if (!log) throw new Error('no log')
  expect(log.updates).toHaveLength(logSeq)
  expect(logSeq).toBeGreaterThan(1_000)
  expect(Math.max(...log.updates.map(({ elapsedMs }) => elapsedMs))).toBeLessThanOrEqual(review.elapsedMs)
  const { state, seq } = await loadState(roundId)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state.encode())
  expect(seq).toBe(logSeq)
  const replayed = new ReplayTimeline(log).documentAt(review.elapsedMs)
  expect(readBoard(replayed)).toEqual(readBoard(doc))
  expect(readAgenda(replayed)).toEqual(readAgenda(doc))
  expect(readBoard(doc).length).toBeGreaterThan(60)
  expect(review.stageVisits.at(-1)?.step).toBe(readAgenda(doc).step)
})
