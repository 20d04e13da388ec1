import { beforeAll, describe, expect, test } from 'vitest'
import { dayMs, hourMs } from '#lib/base/time'
import { problemView } from '#lib/interview/problem'
import type { SessionInput } from '#lib/interview/session-input'
import { actorFor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { hashToken } from '#server/auth/invite-token'
import { announceChannel, parseNotice } from '#server/db/announce'
import { db, pool } from '#server/db/client'
import { syncStockProblems } from '#server/problem/service'
import {
  cancelSession,
  createSession,
  inviteViews,
  joinAsGuest,
  joinSession,
  listSessions,
  readInvite,
  renewInvite,
  restoreSession,
} from '#server/session/service'
import { aUser } from '#server/testing/factories'

const origin = 'https://sparring.test'
const address = '10.9.0.1'

const input: SessionInput = {
  kind: 'hosted',
  problem: 'courier-eta',
  plan: 45,
  scheduled: null,
  language: 'en',
  seat: 'interviewer',
}

const peer = { ...input, kind: 'peer' } as const

beforeAll(async () => {
  await syncStockProblems()
})

function roundsOf(sessionId: string) {
  return db().round.findMany({
    where: { sessionId },
    orderBy: { number: 'asc' },
    include: { problem: true, members: { orderBy: { seat: 'asc' } } },
  })
}

async function firstRoundId(sessionId: string): Promise<string> {
  return (await roundsOf(sessionId))[0]?.id ?? ''
}

/** The seats of everybody, round by round: `Mira interviewer`. */
async function seating(sessionId: string): Promise<string[][]> {
  const rounds = await db().round.findMany({
    where: { sessionId },
    orderBy: { number: 'asc' },
    include: { members: { include: { user: true } } },
  })
  return rounds.map(({ members }) => members.map(({ user, seat }) => `${user.name} ${seat}`).sort())
}

/** The token of the link to a seat, as the room shows it to the host. */
async function tokenOf(host: User, sessionId: string, seat: string): Promise<string> {
  const links = await inviteViews(await actorFor(host, await firstRoundId(sessionId)), origin)
  return (
    links
      .find((link) => link.seat === seat)
      ?.url.split('/')
      .at(-1) ?? ''
  )
}

async function aSession(given: Partial<SessionInput> = {}) {
  const host = await aUser({ name: 'Mira' })
  const { sessionId, inviteToken } = await createSession(host, { ...input, ...given })
  return { host, sessionId, inviteToken: inviteToken ?? '' }
}

/** What is announced while `work` runs: `roundId event`. */
async function heard(work: () => Promise<unknown>): Promise<string[]> {
  const listener = await pool().connect()
  const notices: string[] = []
  listener.on('notification', ({ payload }) => {
    const notice = parseNotice(payload ?? '')
    if (notice) notices.push(`${notice.roundId} ${notice.event}`)
  })
  try {
    await listener.query(`listen ${announceChannel}`)
    await work()
    // What was committed before this answer has arrived with it.
    await listener.query('select 1')
    return notices.sort()
  } finally {
    await listener.query('unlisten *')
    listener.release(true)
  }
}

describe('a session is made', () => {
  test('once by a form that is sent twice, even at once; another form, input or person makes another', async () => {
    const [host, other] = [await aUser(), await aUser()]
    const key = '8b8a8a0e-6f3f-4a5e-9b0e-1f2d3c4b5a69'
    const [one, again] = await Promise.all([createSession(host, peer, key), createSession(host, peer, key)])
    expect(again).toEqual(one)
    expect((await readInvite(one.inviteToken ?? '', other)).isOpen).toBe(true)
    const others = [
      await createSession(host, input, key),
      await createSession(other, peer, key),
      await createSession(host, peer, 'another key'),
    ]
    await cancelSession(host, one.sessionId)
    others.push(await createSession(host, peer, key))
    expect(new Set([one, ...others].map(({ sessionId }) => sessionId)).size).toBe(5)
  })

  test('hosted: one round, the creator asks, a link for the candidate and one for observers', async () => {
    const { host, sessionId, inviteToken } = await aSession()
    const rounds = await roundsOf(sessionId)
    expect(rounds.map(({ number, phase, problem }) => [number, phase, problem.slug])).toEqual([
      [1, 'waiting', 'courier-eta'],
    ])
    expect(await seating(sessionId)).toEqual([['Mira interviewer']])
    expect(await tokenOf(host, sessionId, 'candidate')).toBe(inviteToken)
    expect(await tokenOf(host, sessionId, 'observer')).not.toBe('')
  })

  test('hosted, with the creator as the candidate: the link seats the interviewer', async () => {
    const { sessionId, inviteToken } = await aSession({ seat: 'candidate' })
    await joinSession(await aUser({ name: 'Oleg' }), inviteToken)
    expect(await seating(sessionId)).toEqual([['Mira candidate', 'Oleg interviewer']])
  })

  test('[PR1] peer: two rounds, roles exchanged, the creator’s problem where they ask and a drawn one where they answer', async () => {
    const { sessionId, inviteToken } = await aSession(peer)
    await joinSession(await aUser({ name: 'Oleg' }), inviteToken)
    expect(await seating(sessionId)).toEqual([
      ['Mira interviewer', 'Oleg candidate'],
      ['Mira candidate', 'Oleg interviewer'],
    ])
    const [first, second] = await roundsOf(sessionId)
    expect(first?.problem.slug).toBe('courier-eta')
    expect(first?.problemChoices).toEqual([])
    expect(second?.problemChoices).toHaveLength(5)
    expect(second?.problemChoices).toContain(second?.problem.slug)
    expect(second?.problemChoices).not.toContain('courier-eta')
  })

  test('peer, with the creator as the candidate first: their problem is that of round 2', async () => {
    const { sessionId } = await aSession({ ...peer, seat: 'candidate' })
    const [first, second] = await roundsOf(sessionId)
    expect(first?.problemChoices).toContain(first?.problem.slug)
    expect(first?.problemChoices).not.toContain('courier-eta')
    expect(second?.problem.slug).toBe('courier-eta')
    expect(await seating(sessionId)).toEqual([['Mira candidate'], ['Mira interviewer']])
  })

  test('[IN1] of a link only the hash is stored; it lasts 7 days, or until a day after the start', async () => {
    const atMs = Date.now() + 30 * dayMs
    const soon = await aSession()
    const later = await aSession({ scheduled: { atMs, zone: 'Europe/Berlin' } })
    const rows = await db().invite.findMany({ where: { sessionId: { in: [soon.sessionId, later.sessionId] } } })
    expect(JSON.stringify(rows)).not.toContain(soon.inviteToken)
    expect(Buffer.from(soon.inviteToken, 'base64url')).toHaveLength(32)
    const expiry = (token: string) => rows.find((row) => row.tokenHash === hashToken(token))?.expiresAt.getTime() ?? 0
    expect(Math.abs(expiry(soon.inviteToken) - Date.now() - 7 * dayMs)).toBeLessThan(hourMs)
    expect(expiry(later.inviteToken)).toBe(atMs + dayMs)
  })

  test('[SO1] solo: one round, the creator in the interviewer’s seat whatever they asked for, and no link at all', async () => {
    const [host, key] = [await aUser({ name: 'Mira' }), '8b8a8a0e-6f3f-4a5e-9b0e-1f2d3c4b5a70']
    const solo = { ...input, kind: 'solo', seat: 'candidate' } as const
    const [{ sessionId, inviteToken }, again] = await Promise.all([
      createSession(host, solo, key),
      createSession(host, solo, key),
    ])
    expect(again).toEqual({ sessionId, inviteToken })
    expect(inviteToken).toBeNull()
    expect(await seating(sessionId)).toEqual([['Mira interviewer']])
    expect(await db().invite.count({ where: { sessionId } })).toBe(0)
    const roundId = await firstRoundId(sessionId)
    expect(await inviteViews(await actorFor(host, roundId), origin)).toEqual([])
    for (const seat of ['candidate', 'interviewer', 'observer'] as const)
      for (const freeSeat of [true, false])
        await expect(renewInvite(host, roundId, { seat, freeSeat })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await db().invite.count({ where: { sessionId } })).toBe(0)
    const [card] = await listSessions(host)
    expect(card).toMatchObject({ kind: 'solo', state: 'lobby', rounds: [{ seat: 'interviewer', partners: [] }] })
  })

  test('guests do not host', async () => {
    const guest = await aUser({ email: null })
    await expect(createSession(guest, input)).rejects.toMatchObject({ code: 'guest-cannot-host' })
    expect(await db().session.count({ where: { hostId: guest.id } })).toBe(0)
  })

  test.each([
    ['an unknown problem', { problem: 'no-such-problem' }, 'bad-input', 'problem'],
    ['an unknown problem of a swap', { kind: 'peer', problem: 'no-such-problem' }, 'bad-input', 'problem'],
    ['a time over an hour ago', { scheduled: { atMs: Date.now() - 2 * hourMs, zone: 'UTC' } }, 'time-past', 'time'],
    ['a time in another century', { scheduled: { atMs: Date.now() + 400 * dayMs, zone: 'UTC' } }, 'bad-input', 'date'],
  ] as const)('%s is refused by its field, and nothing is made', async (_, given, code, field) => {
    const host = await aUser()
    await expect(createSession(host, { ...input, ...given })).rejects.toMatchObject({ code, field })
    expect(await db().session.count({ where: { hostId: host.id } })).toBe(0)
  })
})

describe('joining', () => {
  test('[JN4] whoever has a seat goes straight in: twice, by another seat’s link, and the host by their own', async () => {
    const { host, sessionId, inviteToken } = await aSession()
    const oleg = await aUser({ name: 'Oleg' })
    const observers = await tokenOf(host, sessionId, 'observer')
    for (const token of [inviteToken, inviteToken, observers])
      expect(await joinSession(oleg, token)).toEqual({ sessionId })
    expect(await joinSession(host, inviteToken)).toEqual({ sessionId })
    expect(await joinSession(host, observers)).toEqual({ sessionId })
    expect(await seating(sessionId)).toEqual([['Mira interviewer', 'Oleg candidate']])
  })

  test('[JN5] of two people at once for one seat exactly one gets it', async () => {
    for (const given of [input, peer]) {
      const { sessionId, inviteToken } = await aSession(given)
      const people = await Promise.all(['A', 'B', 'C', 'D'].map((name) => aUser({ name })))
      const outcomes = await Promise.allSettled(people.map((user) => joinSession(user, inviteToken)))
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'seat-taken' })
      for (const members of await seating(sessionId)) expect(members).toHaveLength(2)
    }
  })

  test('the same person at once in two tabs gets one seat and no error', async () => {
    const { sessionId, inviteToken } = await aSession()
    const oleg = await aUser({ name: 'Oleg' })
    await Promise.all([1, 2, 3].map(() => joinSession(oleg, inviteToken)))
    expect(await seating(sessionId)).toEqual([['Mira interviewer', 'Oleg candidate']])
  })

  test('observers are counted, and look on in every round', async () => {
    const { host, sessionId } = await aSession(peer)
    await db().invite.updateMany({ where: { sessionId, seat: 'observer' }, data: { seats: 2 } })
    const token = await tokenOf(host, sessionId, 'observer')
    const people = await Promise.all(['A', 'B', 'C'].map((name) => aUser({ name })))
    const outcomes = await Promise.allSettled(people.map((user) => joinSession(user, token)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    for (const members of await seating(sessionId))
      expect(members.filter((member) => member.endsWith('observer'))).toHaveLength(2)
  })

  test('a guest is made together with the seat, or not at all', async () => {
    const { sessionId, inviteToken } = await aSession()
    const joined = await joinAsGuest('Guest Oleg', inviteToken, address)
    expect(joined.sessionId).toBe(sessionId)
    expect(await seating(sessionId)).toEqual([['Guest Oleg candidate', 'Mira interviewer']])
    await expect(joinAsGuest('Too late', inviteToken, address)).rejects.toMatchObject({ code: 'seat-taken' })
    expect(await db().user.count({ where: { name: 'Too late' } })).toBe(0)
  })

  test('[JN6] everybody in every round hears of it once it is committed, and it is on record', async () => {
    const { sessionId, inviteToken } = await aSession(peer)
    const ids = (await roundsOf(sessionId)).map(({ id }) => id)
    const oleg = await aUser({ name: 'Oleg' })
    expect(await heard(() => joinSession(oleg, inviteToken))).toEqual(ids.map((id) => `${id} round.changed`).sort())
    expect(await heard(() => joinSession(oleg, inviteToken))).toEqual([])
    expect(await db().auditRow.count({ where: { sessionId, action: 'invite.joined', userId: oleg.id } })).toBe(1)
  })

  test('[JN2] an expired, an unknown and a malformed link let nobody in', async () => {
    const { sessionId, inviteToken } = await aSession()
    await db().invite.updateMany({ where: { sessionId }, data: { expiresAt: new Date(Date.now() - 1) } })
    const stranger = await aUser()
    for (const token of [inviteToken, 'A'.repeat(43), `${inviteToken}x`, '', '%00', `${inviteToken}' or 1=1`]) {
      await expect(joinSession(stranger, token)).rejects.toMatchObject({ code: 'link-dead' })
      await expect(joinAsGuest('Nobody', token, address)).rejects.toMatchObject({ code: 'link-dead' })
    }
    expect(await seating(sessionId)).toEqual([['Mira interviewer']])
  })

  test('a link of one session gives no seat in another', async () => {
    const [one, other] = [await aSession(), await aSession()]
    const oleg = await aUser({ name: 'Oleg' })
    expect(await joinSession(oleg, other.inviteToken)).toEqual({ sessionId: other.sessionId })
    expect(await seating(one.sessionId)).toEqual([['Mira interviewer']])
    await expect(actorFor(oleg, await firstRoundId(one.sessionId))).rejects.toMatchObject({ code: 'not-found' })
  })

  test('[JN1] nobody new joins a session that is cancelled or over; who was in it still gets in', async () => {
    const cancelled = await aSession()
    await cancelSession(cancelled.host, cancelled.sessionId)
    const over = await aSession()
    const oleg = await aUser({ name: 'Oleg' })
    await joinSession(oleg, over.inviteToken)
    const observers = await tokenOf(over.host, over.sessionId, 'observer')
    const moment = new Date()
    await db().round.updateMany({
      where: { sessionId: over.sessionId },
      data: { phase: 'ended', startedAt: moment, endedAt: moment },
    })
    const stranger = await aUser()
    await expect(joinSession(stranger, cancelled.inviteToken)).rejects.toMatchObject({ code: 'session-cancelled' })
    await expect(joinSession(stranger, observers)).rejects.toMatchObject({ code: 'session-over' })
    expect(await joinSession(oleg, over.inviteToken)).toEqual({ sessionId: over.sessionId })
  })
})

describe('[C6] what a link says before anything is asked', () => {
  test('an open one: which session, who invites, when and which seat, and nothing of the problem', async () => {
    const scheduled = { atMs: Date.now() + 3 * dayMs, zone: 'Europe/Berlin' }
    const { sessionId, inviteToken } = await aSession({ ...peer, scheduled, plan: 30, language: 'ru' })
    const view = await readInvite(inviteToken, null)
    expect(view).toEqual({
      isOpen: true,
      hasSeat: false,
      session: {
        sessionId,
        kind: 'peer',
        state: 'scheduled',
        seat: 'candidate',
        plan: 30,
        language: 'ru',
        hostName: 'Mira',
        scheduledAtMs: scheduled.atMs,
        scheduledZone: 'Europe/Berlin',
        startedAtMs: null,
      },
    })
  })

  test('to somebody with a seat, that they have it, even when the link has expired since', async () => {
    const { host, sessionId, inviteToken } = await aSession()
    await db().invite.updateMany({ where: { sessionId }, data: { expiresAt: new Date(0) } })
    expect(await readInvite(inviteToken, host)).toMatchObject({ isOpen: true, hasSeat: true })
    expect(await readInvite(inviteToken, null)).toMatchObject({ isOpen: false, refusal: 'link-expired' })
  })

  test('a dead one: why, and still whose session it was', async () => {
    const { host, sessionId, inviteToken } = await aSession()
    const about = { session: { hostName: 'Mira', sessionId } }
    await renewInvite(host, await firstRoundId(sessionId), { seat: 'candidate', freeSeat: false })
    expect(await readInvite(inviteToken, null)).toMatchObject({ refusal: 'link-replaced', ...about })
    const renewed = await tokenOf(host, sessionId, 'candidate')
    await joinSession(await aUser(), renewed)
    expect(await readInvite(renewed, await aUser())).toMatchObject({ refusal: 'seat-taken', ...about })
    expect(await readInvite('A'.repeat(43), null)).toEqual({ isOpen: false, refusal: 'link-unknown', session: null })
  })
})

describe('links in the room', () => {
  test('[IN2] the host and the interviewer see them, nobody else; the partner’s only until the seat is filled', async () => {
    const { host, sessionId, inviteToken } = await aSession({ seat: 'candidate' })
    const seen = async (user: User) =>
      (await inviteViews(await actorFor(user, await firstRoundId(sessionId)), origin)).map(({ seat }) => seat)
    expect(await seen(host)).toEqual(['interviewer', 'observer'])
    const [oleg, nina] = [await aUser(), await aUser()]
    await joinSession(oleg, inviteToken)
    await joinSession(nina, await tokenOf(host, sessionId, 'observer'))
    expect(await seen(host)).toEqual(['observer'])
    expect(await seen(oleg)).toEqual(['observer'])
    expect(await seen(nina)).toEqual([])
  })

  test('a candidate who is not the host sees none and makes none', async () => {
    const { sessionId, inviteToken } = await aSession()
    const oleg = await aUser()
    await joinSession(oleg, inviteToken)
    const roundId = await firstRoundId(sessionId)
    expect(await inviteViews(await actorFor(oleg, roundId), origin)).toEqual([])
    await expect(renewInvite(oleg, roundId, { seat: 'observer', freeSeat: false })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(renewInvite(await aUser(), roundId, { seat: 'observer', freeSeat: false })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('[IN3] a renewed link works and the old one is dead at once; at once by two people it stays one', async () => {
    const { host, sessionId, inviteToken } = await aSession()
    const roundId = await firstRoundId(sessionId)
    await Promise.all([1, 2].map(() => renewInvite(host, roundId, { seat: 'candidate', freeSeat: false })))
    expect(await db().invite.count({ where: { sessionId, seat: 'candidate', revokedAt: null } })).toBe(1)
    const stranger = await aUser()
    await expect(joinSession(stranger, inviteToken)).rejects.toMatchObject({ code: 'link-dead' })
    expect(await joinSession(stranger, await tokenOf(host, sessionId, 'candidate'))).toEqual({ sessionId })
  })

  test('[SH1] the shadow scorers’ link is there once it was asked for, lets five in, and is replaced like any other', async () => {
    const { host, sessionId } = await aSession(peer)
    const [first, second] = await roundsOf(sessionId)
    const roundId = first?.id ?? ''
    const renew = () => renewInvite(host, roundId, { seat: 'shadow', freeSeat: false })
    const seen = async () => (await inviteViews(await actorFor(host, roundId), origin)).map(({ seat }) => seat)
    expect(await seen()).not.toContain('shadow')
    await Promise.all([renew(), renew()])
    expect(await seen()).toContain('shadow')
    expect(await db().invite.count({ where: { sessionId, seat: 'shadow', revokedAt: null } })).toBe(1)
    const link = await tokenOf(host, sessionId, 'shadow')
    expect(await readInvite(link, null)).toMatchObject({ isOpen: true, session: { seat: 'shadow' } })
    const scorers = await Promise.all(Array.from({ length: 5 }, () => aUser()))
    for (const scorer of scorers) await joinSession(scorer, link)
    await expect(joinSession(await aUser(), link)).rejects.toMatchObject({ code: 'seat-taken' })
    const seats = await db().member.findMany({ where: { userId: scorers[0]?.id ?? '' } })
    expect(new Set(seats.map((member) => `${member.roundId} ${member.seat}`))).toEqual(
      new Set([`${roundId} shadow`, `${second?.id} shadow`]),
    )
    await renew()
    await expect(joinSession(await aUser(), link)).rejects.toMatchObject({ code: 'link-dead' })
    const freeing = renewInvite(host, roundId, { seat: 'shadow', freeSeat: true })
    await expect(freeing).rejects.toMatchObject({ code: 'seat-empty' })
  })

  test('[SH1] who neither hosts nor interviews invites no shadow scorer, and a shadow scorer sees no link', async () => {
    const { host, sessionId, inviteToken } = await aSession()
    const roundId = await firstRoundId(sessionId)
    await renewInvite(host, roundId, { seat: 'shadow', freeSeat: false })
    const [oleg, shura] = [await aUser(), await aUser()]
    await joinSession(oleg, inviteToken)
    await joinSession(shura, await tokenOf(host, sessionId, 'shadow'))
    for (const user of [oleg, shura]) {
      expect(await inviteViews(await actorFor(user, roundId), origin)).toEqual([])
      const renewal = renewInvite(user, roundId, { seat: 'shadow', freeSeat: false })
      await expect(renewal).rejects.toMatchObject({ code: 'forbidden' })
    }
    expect((await listSessions(host))[0]?.rounds[0]?.partners.map(({ userId }) => userId)).toEqual([oleg.id])
  })

  test('the creator’s own seat has no link to renew', async () => {
    const { host, sessionId } = await aSession()
    const renewal = renewInvite(host, await firstRoundId(sessionId), { seat: 'interviewer', freeSeat: false })
    await expect(renewal).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('[IN4] a freed seat goes to whoever opens the new link, with what was written in it; until then the guest keeps it', async () => {
    const { host, sessionId, inviteToken } = await aSession(peer)
    const [first, second] = await roundsOf(sessionId)
    if (!first || !second) throw new Error('a peer session has two rounds')
    const { guest } = await joinAsGuest('Oleg', inviteToken, address)
    await db().privateNote.create({
      data: { id: 'note-of-oleg-0001', roundId: second.id, authorId: guest.id, elapsedMs: 0, text: 'to ask' },
    })
    await db().nerves.create({ data: { roundId: first.id, userId: guest.id, before: 5 } })
    await renewInvite(host, first.id, { seat: 'candidate', freeSeat: true })
    expect(await seating(sessionId)).toEqual([
      ['Mira interviewer', 'Oleg candidate'],
      ['Mira candidate', 'Oleg interviewer'],
    ])
    const link = await tokenOf(host, sessionId, 'candidate')
    const back = await joinAsGuest('Oleg again', link, address)
    expect(await seating(sessionId)).toEqual([
      ['Mira interviewer', 'Oleg again candidate'],
      ['Mira candidate', 'Oleg again interviewer'],
    ])
    const members = await db().member.findMany({ where: { userId: back.guest.id } })
    expect(members.map(({ formerUserIds }) => formerUserIds)).toEqual([[guest.id], [guest.id]])
    expect((await db().privateNote.findUniqueOrThrow({ where: { id: 'note-of-oleg-0001' } })).authorId).toBe(
      back.guest.id,
    )
    expect(await db().nerves.findMany({ where: { roundId: first.id } })).toMatchObject([{ userId: guest.id }])
    expect(await db().member.count({ where: { userId: guest.id } })).toBe(0)
    // It worked once: the seat is taken again.
    await expect(joinAsGuest('A third', link, address)).rejects.toMatchObject({ code: 'seat-taken' })
  })

  test('a freed seat goes to one of two who open the link at once', async () => {
    const { host, sessionId, inviteToken } = await aSession()
    await joinAsGuest('Oleg', inviteToken, address)
    await renewInvite(host, await firstRoundId(sessionId), { seat: 'candidate', freeSeat: true })
    const link = await tokenOf(host, sessionId, 'candidate')
    const outcomes = await Promise.allSettled(['B', 'C'].map((name) => joinAsGuest(name, link, address)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await seating(sessionId))[0]).toHaveLength(2)
  })

  test('[IN5] only an interviewer frees a seat, only a guest’s, and not once the round has ended', async () => {
    const { host, sessionId, inviteToken } = await aSession()
    const roundId = await firstRoundId(sessionId)
    const free = (user: User, seat: 'candidate' | 'interviewer' | 'observer') =>
      renewInvite(user, roundId, { seat, freeSeat: true })
    await expect(free(host, 'candidate')).rejects.toMatchObject({ code: 'seat-empty' })
    const oleg = await aUser({ name: 'Oleg' })
    await joinSession(oleg, inviteToken)
    await expect(free(host, 'candidate')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(free(host, 'interviewer')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(free(host, 'observer')).rejects.toMatchObject({ code: 'seat-empty' })
    await expect(free(oleg, 'interviewer')).rejects.toMatchObject({ code: 'forbidden' })

    // A host in the candidate's seat must not put themselves into the interviewer's.
    const swapped = await aSession({ seat: 'candidate' })
    await joinAsGuest('Guest', swapped.inviteToken, address)
    const theft = renewInvite(swapped.host, await firstRoundId(swapped.sessionId), {
      seat: 'interviewer',
      freeSeat: true,
    })
    await expect(theft).rejects.toMatchObject({ code: 'forbidden' })

    const ended = await aSession()
    await joinAsGuest('Guest', ended.inviteToken, address)
    const moment = new Date()
    const endedRound = await firstRoundId(ended.sessionId)
    await db().round.update({ where: { id: endedRound }, data: { phase: 'ended', startedAt: moment, endedAt: moment } })
    const late = renewInvite(ended.host, endedRound, { seat: 'candidate', freeSeat: true })
    await expect(late).rejects.toMatchObject({ code: 'round-not-live' })
  })
})

describe('the dashboard’s list', () => {
  const titles = async (user: User, sessionId: string) =>
    (await listSessions(user))
      .find((card) => card.sessionId === sessionId)
      ?.rounds.map(({ seat, title }) => `${seat}: ${title?.en ?? 'hidden'}`)

  test('[PR4] a title is hidden from whoever will be asked it, until the round runs', async () => {
    const { host, sessionId, inviteToken } = await aSession()
    const oleg = await aUser()
    await joinSession(oleg, inviteToken)
    expect(await titles(host, sessionId)).toEqual(['interviewer: Courier arrival time'])
    expect(await titles(oleg, sessionId)).toEqual(['candidate: hidden'])
    await db().round.updateMany({ where: { sessionId }, data: { phase: 'live', startedAt: new Date() } })
    expect(await titles(oleg, sessionId)).toEqual(['candidate: Courier arrival time'])
  })

  test('[PR4] in a swap each sees the one they ask and not the other, the creator included', async () => {
    const { host, sessionId, inviteToken } = await aSession(peer)
    const oleg = await aUser()
    await joinSession(oleg, inviteToken)
    const [, second] = await roundsOf(sessionId)
    expect(await titles(host, sessionId)).toEqual(['interviewer: Courier arrival time', 'candidate: hidden'])
    const his = await titles(oleg, sessionId)
    expect(his?.[0]).toBe('candidate: hidden')
    if (!second) throw new Error('a peer session has two rounds')
    const drawn = problemView(second.problem).title
    expect(his?.[1]).toBe(`interviewer: ${drawn.en}`)
    expect(JSON.stringify(await listSessions(host))).not.toContain(drawn.en)
  })

  test('it says with whom, in which role and what the host may do; a stranger’s list is empty', async () => {
    const scheduled = { atMs: Date.now() + 3 * dayMs, zone: 'Asia/Kolkata' }
    const { host, sessionId, inviteToken } = await aSession({ scheduled })
    const oleg = await aUser({ name: 'Oleg' })
    await joinSession(oleg, inviteToken)
    const [his, hers] = [await listSessions(oleg), await listSessions(host)]
    expect(his).toHaveLength(1)
    expect(his[0]).toMatchObject({
      sessionId,
      state: 'scheduled',
      isHost: false,
      rights: [],
      scheduledZone: 'Asia/Kolkata',
      rounds: [{ seat: 'candidate', partners: [{ name: 'Mira', seat: 'interviewer' }] }],
    })
    expect(hers[0]).toMatchObject({ isHost: true, rights: ['session.cancel', 'invite.manage'] })
    expect(await listSessions(await aUser())).toEqual([])
  })

  test('that feedback is on its way is the interviewer’s to know', async () => {
    const { host, sessionId, inviteToken } = await aSession()
    const oleg = await aUser()
    await joinSession(oleg, inviteToken)
    const moment = new Date()
    await db().round.updateMany({
      where: { sessionId },
      data: { phase: 'ended', startedAt: moment, endedAt: moment, submittedAt: moment },
    })
    const isSubmitted = async (user: User) => (await listSessions(user))[0]?.rounds[0]?.isSubmitted
    expect(await isSubmitted(host)).toBe(true)
    expect(await isSubmitted(oleg)).toBe(false)
  })
})

describe('[SR1] calling a session off', () => {
  test('the host may, and may take it back with links and seats as they were', async () => {
    const { host, sessionId, inviteToken } = await aSession()
    expect(await heard(() => cancelSession(host, sessionId))).toEqual([
      `${await firstRoundId(sessionId)} round.changed`,
    ])
    expect((await listSessions(host))[0]).toMatchObject({ state: 'cancelled', rights: ['session.restore'] })
    await restoreSession(host, sessionId)
    expect((await listSessions(host))[0]).toMatchObject({ state: 'lobby' })
    expect(await joinSession(await aUser(), inviteToken)).toEqual({ sessionId })
  })

  test('nobody else, and not once a round has started', async () => {
    const { host, sessionId, inviteToken } = await aSession()
    const oleg = await aUser()
    await joinSession(oleg, inviteToken)
    await expect(cancelSession(oleg, sessionId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(cancelSession(await aUser(), sessionId)).rejects.toMatchObject({ code: 'not-found' })
    await expect(cancelSession(host, 'no-such-session')).rejects.toMatchObject({ code: 'not-found' })
    await expect(restoreSession(host, sessionId)).rejects.toMatchObject({ code: 'round-not-waiting' })
    await db().round.updateMany({ where: { sessionId }, data: { phase: 'live', startedAt: new Date() } })
    await expect(cancelSession(host, sessionId)).rejects.toMatchObject({ code: 'round-not-waiting' })
  })
})
