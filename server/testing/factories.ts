import { minuteMs } from '#lib/base/time'
import type { ProblemGuideView } from '#lib/interview/guide'
import { type Phase, type Plan, type Seat, type SessionKind, type UserId, userId } from '#lib/interview/model'
import type { User } from '#server/auth/identify'
import { db } from '#server/db/client'
import { newId } from '#server/db/id'

/** Factories build a valid whole and take what matters: `aRound({ phase: 'live' })`. */

/** A user who is logged in, as the services take them. Guests have no e-mail. */
export async function aUser(given: Readonly<{ name?: string; email?: string | null }> = {}): Promise<User> {
  const id = newId()
  const row = await db().user.create({
    data: {
      id,
      name: given.name ?? 'Somebody',
      email: given.email === undefined ? `${id.toLowerCase()}@sparring.test` : given.email,
    },
  })
  return {
    id: row.id as UserId,
    name: row.name,
    email: row.email,
    isGuest: row.email === null,
    language: null,
    theme: null,
    timeZone: null,
    authVersion: row.authVersion,
  } as User
}

async function aProblem(): Promise<string> {
  const content = {
    title: { en: 'A problem', ru: 'Задача' },
    statement: { en: 'Say what you would build.', ru: 'Расскажите, что бы вы построили.' },
  }
  const row = await db().problem.create({
    data: { id: newId(), slug: `problem-${newId()}`, version: 1, domain: 'search', difficulty: 'starter', content },
  })
  return row.id
}

const both = (text: string) => ({ en: `${text} (en)`, ru: `${text} (по-русски)` })

/** A guide with one of each. */
function aGuide(): ProblemGuideView {
  return {
    brief: both('Brief'),
    facts: [
      { id: 'load', question: 'clarify.load', text: both('Two hundred requests a second') },
      { id: 'logs', question: 'data.available', text: both('Clicks are logged') },
    ],
    hazards: [
      {
        id: 'cold-start',
        name: both('Cold start'),
        why: both('New items every week'),
        detect: both('Recall by age'),
        fix: both('Content features'),
        cost: both('One more model'),
      },
    ],
    stages: {
      data: {
        sketch: both('Split by time'),
        tradeoff: both('Fresh or large'),
        hints: [both('Think of time'), both('What leaks?'), both('Split by week')],
      },
    },
    twist: { stage: 'deploy', says: both('The budget is halved'), strongAnswer: both('Distil the model') },
    weakAnswers: [{ stage: 'data', says: both('Random split'), why: both('It leaks') }],
  }
}

/** A round whose problem has a guide. */
export async function aGuidedRound(
  given: Parameters<typeof aRound>[0] = {},
): Promise<ARound & Readonly<{ guide: ProblemGuideView }>> {
  const round = await aRound(given)
  const guide = aGuide()
  await db().problem.updateMany({ where: { rounds: { some: { id: round.roundId } } }, data: { guide } })
  return { ...round, guide }
}

const phaseColumns = (phase: Phase, nowMs: number) => ({
  phase,
  startedAt: phase === 'waiting' ? null : new Date(nowMs - 30 * minuteMs),
  endedAt: phase === 'ended' || phase === 'released' ? new Date(nowMs - minuteMs) : null,
  submittedAt: phase === 'released' ? new Date(nowMs - minuteMs / 2) : null,
  releasedAt: phase === 'released' ? new Date(nowMs) : null,
})

export type ARound = Readonly<{
  sessionId: string
  roundId: string
  /** Peer session: the second round, seats exchanged. */
  secondRoundId: string | null
  interviewer: User
  candidate: User
  observer: User
}>

/** One more person in a round, in a seat that several may have; in a peer session in both. */
export async function aFurther(seat: 'observer' | 'shadow', round: ARound, name = 'Shura'): Promise<User> {
  const user = await aUser({ name })
  const roundIds = [round.roundId, ...(round.secondRoundId === null ? [] : [round.secondRoundId])]
  await db().member.createMany({ data: roundIds.map((roundId) => ({ roundId, userId: user.id, seat })) })
  return user
}

/** A session with its round (a peer one: two) in the given phase, three people seated in it, in solo practice the first alone. Started 30 minutes ago, ended one ago. */
export async function aRound(
  given: Readonly<{ phase?: Phase; kind?: SessionKind; plan?: Plan; secondPhase?: Phase }> = {},
): Promise<ARound> {
  const nowMs = Date.now()
  const [interviewer, candidate, observer] = [
    await aUser({ name: 'Mira' }),
    await aUser({ name: 'Oleg' }),
    await aUser({ name: 'Nina' }),
  ]
  const kind = given.kind ?? 'hosted'
  const session = await db().session.create({
    data: { id: newId(), hostId: interviewer.id, kind, planMinutes: given.plan ?? 45, language: 'en' },
  })
  const others = [
    [candidate.id, 'candidate'],
    [observer.id, 'observer'],
  ] as const
  const roundId = await seatedRound(session.id, 1, given.phase ?? 'waiting', nowMs, [
    [interviewer.id, 'interviewer'],
    ...(kind === 'solo' ? [] : others),
  ])
  const secondRoundId =
    kind === 'peer'
      ? await seatedRound(session.id, 2, given.secondPhase ?? 'waiting', nowMs, [
          [candidate.id, 'interviewer'],
          [interviewer.id, 'candidate'],
          [observer.id, 'observer'],
        ])
      : null
  return { sessionId: session.id, roundId, secondRoundId, interviewer, candidate, observer }
}

async function seatedRound(
  sessionId: string,
  number: number,
  phase: Phase,
  nowMs: number,
  seats: readonly (readonly [string, Seat])[],
): Promise<string> {
  const round = await db().round.create({
    data: {
      id: newId(),
      sessionId,
      number,
      problemId: await aProblem(),
      ...phaseColumns(phase, nowMs),
      members: { create: seats.map(([id, seat]) => ({ userId: userId(id), seat })) },
    },
  })
  return round.id
}
