import { seeded } from '#lib/base/random'
import { dayMs, hourMs, minuteMs } from '#lib/base/time'
import { itemTarget } from '#lib/interview/evidence'
import { undoWindowMs } from '#lib/interview/lifecycle'
import { questionSubject } from '#lib/interview/marks'
import { stockDimensionIds } from '#lib/interview/model'
import { type Hand, momentOf, type Rehearsal, rehearse } from '#lib/timeline/rehearsal'
import { demoAccounts } from '#server/account/demo/service'
import { hashToken, inviteToken } from '#server/auth/invite-token'
import { nowMs } from '#server/clock'
import {
  demoCues,
  demoDecisions,
  demoEndMs,
  demoEvidence,
  demoItems,
  demoMarks,
  demoNotes,
  demoScores,
  demoVerdict,
} from '#server/content/demo-round'
import { rubricVersion } from '#server/content/rubric'
import { db } from '#server/db/client'
import { newId } from '#server/db/id'
import type { Tx } from '#server/db/transaction'
import { stockProblemIds, syncStockProblems } from '#server/problem/service'
import {
  hasHosted,
  inSeedTransaction,
  insertDemoSession,
  insertLog,
  listDemoUsers,
  lockDemo,
} from '#server/session/demo/store'

type People = Readonly<Record<Hand, string>>

/**
 * DESIGN, Contract: a released session of the demo accounts to review, and one that is still to come. Does nothing once
 * the mentor hosts any session; needs the demo accounts.
 */
export async function ensureDemoSessions(): Promise<void> {
  if ((await findPeople(db())) === null) return
  await syncStockProblems()
  // Before the transaction: it takes a second, and nothing of it depends on the database.
  const rehearsal = rehearse(demoCues, seeded(20))
  await inSeedTransaction(async (tx) => {
    await lockDemo(tx)
    const people = await findPeople(tx)
    const problems = await stockProblemIds(tx)
    if (people === null) return
    const atMs = nowMs()
    await insertReleased(tx, { people, rehearsal, problemId: problems.get('basket-suggestions') ?? '', atMs })
    await insertScheduled(tx, people.interviewer, problems.get('courier-eta') ?? '', atMs)
  })
}

/** The two whose session is missing; null when there is nothing to do. */
async function findPeople(tx: Tx): Promise<People | null> {
  const users = await listDemoUsers(tx, [demoAccounts.mentor.email, demoAccounts.candidate.email])
  const interviewer = users.get(demoAccounts.mentor.email)
  const candidate = users.get(demoAccounts.candidate.email)
  if (interviewer === undefined || candidate === undefined || (await hasHosted(tx, interviewer))) return null
  return { interviewer, candidate }
}

type Released = Readonly<{ people: People; rehearsal: Rehearsal; problemId: string; atMs: number }>

/** Three days ago, at a quiet hour: held, scored and released. */
async function insertReleased(tx: Tx, { people, rehearsal, problemId, atMs }: Released): Promise<void> {
  const startedAtMs = startOfDay(atMs) - 3 * dayMs + 16 * hourMs
  const on = (elapsedMs: number) => new Date(startedAtMs + elapsedMs)
  const submittedMs = demoEndMs + 21 * minuteMs
  const releasedMs = submittedMs + undoWindowMs
  const { updates, visits, keyframes } = rehearsal
  const roundId = newId()
  const events = [
    { kind: 'started' as const, elapsedMs: 0, createdAt: on(0), byUserId: people.interviewer },
    { kind: 'ended' as const, elapsedMs: demoEndMs, createdAt: on(demoEndMs), byUserId: people.interviewer },
    { kind: 'submitted' as const, elapsedMs: demoEndMs, createdAt: on(submittedMs), byUserId: people.interviewer },
    { kind: 'released' as const, elapsedMs: demoEndMs, createdAt: on(releasedMs), byUserId: null },
  ]
  await insertDemoSession(tx, {
    id: newId(),
    host: { connect: { id: people.interviewer } },
    kind: 'hosted',
    planMinutes: 45,
    language: 'en',
    createdAt: on(-2 * dayMs),
    rounds: {
      create: {
        id: roundId,
        number: 1,
        problem: { connect: { id: problemId } },
        phase: 'released',
        startedAt: on(0),
        endedAt: on(demoEndMs),
        submittedAt: on(submittedMs),
        releasedAt: on(releasedMs),
        logSeq: updates.length,
        lastActivityAt: on(demoEndMs),
        createdAt: on(-2 * dayMs),
        members: {
          create: [
            { userId: people.interviewer, seat: 'interviewer', joinedAt: on(-2 * dayMs) },
            { userId: people.candidate, seat: 'candidate', joinedAt: on(-dayMs) },
          ],
        },
        events: { create: events.map((event) => ({ id: newId(), ...event })) },
        ...takenBy(people.interviewer, startedAtMs, submittedMs),
      },
    },
  })
  await insertLog(
    tx,
    updates.map(({ seq, elapsedMs, by, data }) => ({
      roundId,
      seq,
      elapsedMs,
      authorId: people[by],
      data: Buffer.from(data),
      createdAt: on(elapsedMs),
    })),
    keyframes.map(({ seq, elapsedMs, state }) => ({
      roundId,
      seq,
      elapsedMs,
      state: Buffer.from(state),
      createdAt: on(elapsedMs),
    })),
    visits.map(({ seq, elapsedMs, by, step }) => ({ roundId, seq, step, byUserId: people[by], elapsedMs })),
  )
}

/** The interviewer's half: notes, marks and decisions at their moments of the replay, and the scorecard that cites them. */
function takenBy(authorId: string, startedAtMs: number, submittedMs: number) {
  const at = (clock: string) => {
    const elapsedMs = momentOf(clock)
    return { elapsedMs, createdAt: new Date(startedAtMs + elapsedMs) }
  }
  const idOf = new Map([...demoNotes, ...demoDecisions].map(({ name }) => [name, newId()]))
  return {
    notes: {
      create: demoNotes.map(({ name, at: clock, text, isShared = false }) => ({
        id: idOf.get(name) ?? newId(),
        authorId,
        text,
        isShared,
        ...at(clock),
      })),
    },
    decisions: {
      create: demoDecisions.map(({ name, at: clock, ...texts }) => ({
        id: idOf.get(name) ?? newId(),
        authorId,
        ...texts,
        ...at(clock),
      })),
    },
    markChanges: {
      create: demoMarks.map(({ at: clock, question, state, note = '' }, place) => ({
        id: newId(),
        seq: place + 1,
        subject: questionSubject(question),
        state,
        note,
        byUserId: authorId,
        ...at(clock),
      })),
    },
    scorecards: { create: scorecardOf(authorId, new Date(startedAtMs + submittedMs), idOf) },
  }
}

function scorecardOf(authorId: string, updatedAt: Date, idOf: ReadonlyMap<string, string>) {
  const items = demoItems.map(({ kind, text, evidence }, place) => ({
    row: { id: newId(), kind, text, createdAt: new Date(updatedAt.getTime() + place) },
    evidence,
  }))
  const cited = [
    ...stockDimensionIds.map((dimension) => ({ target: dimension, evidence: demoEvidence[dimension] ?? [] })),
    ...items.map(({ row, evidence }) => ({ target: itemTarget(row.id), evidence })),
  ]
  return {
    id: newId(),
    authorId,
    rubricVersion,
    verdict: demoVerdict,
    updatedAt,
    scores: {
      create: stockDimensionIds.map((dimension) => {
        const { answer, comment } = demoScores[dimension]
        const isLevel = answer !== 'unscored' && answer !== 'not-observed'
        return {
          dimension,
          level: isLevel ? Number(answer) : null,
          isNotObserved: answer === 'not-observed',
          comment,
          updatedAt,
        }
      }),
    },
    items: { create: items.map(({ row }) => row) },
    evidence: {
      create: cited.flatMap(({ target, evidence }) =>
        evidence.map(({ kind, key }) => ({ target, kind, key: idOf.get(key) ?? key })),
      ),
    },
  }
}

/** Next week, with its seats still open. */
async function insertScheduled(tx: Tx, hostId: string, problemId: string, atMs: number): Promise<void> {
  const scheduledAtMs = startOfDay(atMs) + 7 * dayMs + 16 * hourMs
  const expiresAt = new Date(scheduledAtMs + dayMs)
  const links = [
    { seat: 'candidate' as const, seats: 1 },
    { seat: 'observer' as const, seats: 20 },
  ]
  await insertDemoSession(tx, {
    id: newId(),
    host: { connect: { id: hostId } },
    kind: 'hosted',
    planMinutes: 60,
    language: 'en',
    scheduledAt: new Date(scheduledAtMs),
    scheduledZone: 'Europe/Berlin',
    rounds: {
      create: {
        id: newId(),
        number: 1,
        problem: { connect: { id: problemId } },
        members: { create: { userId: hostId, seat: 'interviewer' } },
      },
    },
    invites: {
      create: links.map(({ seat, seats }) => {
        const id = newId()
        return { id, seat, version: 1, tokenHash: hashToken(inviteToken(id, 1)), seats, expiresAt }
      }),
    },
  })
}

function startOfDay(atMs: number): number {
  return atMs - (atMs % dayMs)
}
