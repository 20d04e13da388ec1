import { createHash, randomBytes } from 'node:crypto'
import { AppError } from '#lib/base/errors'
import type { Random } from '#lib/base/random'
import { dayMs, hourMs } from '#lib/base/time'
import { errorOfRefusal, refusalOf } from '#lib/interview/joining'
import { type Seat, type SessionId, sessionId } from '#lib/interview/model'
import { can } from '#lib/interview/policy'
import { problemView } from '#lib/interview/problem'
import { stockRubricId } from '#lib/interview/rubric-text'
import {
  askingRound,
  creatorSeat,
  drawForPartner,
  looksOn,
  oppositeSeat,
  roundCount,
  seatInRound,
} from '#lib/interview/seating'
import type { SessionInput } from '#lib/interview/session-input'
import { canInSession, type SessionAction } from '#lib/interview/session-policy'
import type { InviteView, JoinRefusal, JoinView, SessionCardView } from '#lib/interview/views'
import { createGuest } from '#server/account/guest/service'
import { audit } from '#server/audit/service'
import { type Actor, authorize, lockedActor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { hashToken, inviteToken, isToken } from '#server/auth/invite-token'
import { spend } from '#server/auth/limits'
import { nowMs } from '#server/clock'
import { announce } from '#server/db/announce'
import { db } from '#server/db/client'
import { isUniqueConflict } from '#server/db/conflict'
import { newId } from '#server/db/id'
import { inTransaction, type Tx } from '#server/db/transaction'
import { problemToTake } from '#server/problem/bank/service'
import { stockProblemIds } from '#server/problem/service'
import { rubricToTake } from '#server/rubric/service'
import { inviteExpiry, presentCard, presentInvite, presentInvited, seatOf, stateOf } from '#server/session/present'
import {
  clearFreedSeat,
  findInvite,
  findSession,
  findSessionIdOfRound,
  type InviteRecord,
  insertInvite,
  insertMember,
  insertRound,
  insertSession,
  listSessionsOf,
  listValidInvites,
  lockRounds,
  moveSeat,
  type NewRound,
  revokeInvite,
  type SessionRecord,
  updateCancelled,
} from '#server/session/store'

/** How many observers one link lets in, and how many shadow scorers. */
const observerSeats = 20
const shadowSeats = 5

/**
 * Makes a session with its rounds, the creator's seats and the links to the open ones; `inviteToken` is the partner's. Solo
 * practice has no links at all, so there it is null.
 * The same form sent twice (`formKey` is its own) makes one session.
 * Throws `guest-cannot-host`, `bad-input` (problem, rubric, date) and `time-past` (an appointment over an hour ago).
 */
export async function createSession(
  user: User,
  input: SessionInput,
  formKey: string | null = null,
): Promise<Readonly<{ sessionId: SessionId; inviteToken: string | null }>> {
  if (user.isGuest) throw new AppError('guest-cannot-host')
  const now = nowMs()
  const partnerSeat = input.kind === 'solo' ? null : oppositeSeat(input.seat)
  if (input.scheduled && input.scheduled.atMs < now - hourMs) throw new AppError('time-past', 'time')
  if (input.scheduled && input.scheduled.atMs > now + 366 * dayMs) throw new AppError('bad-input', 'date')
  const id = formKey === null ? newId() : idOfForm(user, input, formKey)
  const making = inTransaction(async (tx) => {
    const chosenId = await problemToTake(tx, user, input.problem)
    const rounds = planRounds(input, chosenId, await stockProblemIds(tx), secureRandom)
    const rubricId = await rubricToTake(tx, user, input.rubric ?? stockRubricId)
    await insertSession(tx, {
      id,
      hostId: user.id,
      kind: input.kind,
      planMinutes: input.plan,
      language: input.language,
      scheduledAt: input.scheduled ? new Date(input.scheduled.atMs) : null,
      scheduledZone: input.scheduled?.zone ?? null,
      rubricId,
    })
    for (const round of rounds) await insertRound(tx, id, user.id, round)
    await audit(tx, { action: 'session.created', userId: user.id, sessionId: id, detail: { kind: input.kind } })
    if (partnerSeat === null) return { sessionId: sessionId(id), inviteToken: null }
    const expiresAt = inviteExpiry(input.scheduled?.atMs ?? null, now)
    const link = { sessionId: id, version: 1, expiresAt, freesUserId: null }
    const partners = await makeInvite(tx, { ...link, seat: partnerSeat, seats: 1 })
    await makeInvite(tx, { ...link, seat: 'observer', seats: observerSeats })
    return { sessionId: sessionId(id), inviteToken: partners }
  })
  return making.catch(async (error: unknown) => {
    if (formKey === null || !isUniqueConflict(error)) throw error
    return (await madeBefore(id, partnerSeat)) ?? createSession(user, input)
  })
}

/** As hard to guess as the form's own key; another input, or another user, has another one. */
function idOfForm(user: User, input: SessionInput, formKey: string): string {
  return createHash('sha256')
    .update(JSON.stringify([user.id, formKey, input]))
    .digest('base64url')
    .slice(0, 22)
}

/** What the form's first sending made; null when that was called off or the partner's link is no more. */
async function madeBefore(id: string, partnerSeat: Seat | null) {
  const session = await findSession(db(), id)
  if (session && !session.cancelledAt && partnerSeat === null) return { sessionId: sessionId(id), inviteToken: null }
  const link = (await listValidInvites(db(), id)).find((invite) => invite.seat === partnerSeat)
  if (!session || session.cancelledAt || !link) return null
  return { sessionId: sessionId(id), inviteToken: inviteToken(link.id, link.version) }
}

/** Every session this user has a seat in, the newest first. */
export async function listSessions(user: User): Promise<readonly SessionCardView[]> {
  const now = nowMs()
  const sessions = await listSessionsOf(db(), user.id)
  return sessions.map((session) => presentCard(session, user.id, (round) => problemView(round.problem).title, now))
}

/** The host calls a session off before it has begun. Throws `not-found`, `forbidden` and `round-not-waiting`. */
export async function cancelSession(user: User, id: string): Promise<void> {
  await changeSession(user, id, 'session.cancel', async (tx) => {
    await updateCancelled(tx, id, new Date(nowMs()))
    await audit(tx, { action: 'session.cancelled', userId: user.id, sessionId: id })
  })
}

/** Takes the cancelling back; links and seats are as they were. Throws as `cancelSession`. */
export async function restoreSession(user: User, id: string): Promise<void> {
  await changeSession(user, id, 'session.restore', async (tx) => {
    await updateCancelled(tx, id, null)
    await audit(tx, { action: 'session.restored', userId: user.id, sessionId: id })
  })
}

/** What `/join/<token>` says to this person. Never throws for a bad link: the answer says why and about which session. */
export async function readInvite(token: string, user: User | null): Promise<JoinView> {
  const invite = isToken(token) ? await findInvite(db(), hashToken(token)) : null
  const session = invite && (await findSession(db(), invite.sessionId))
  if (!invite || !session) return { isOpen: false, refusal: 'link-unknown', session: null }
  const now = nowMs()
  const view = presentInvited(session, invite, now)
  if (user && hasSeat(session, user.id)) return { isOpen: true, session: view, hasSeat: true }
  const refusal = refusalFor(session, invite, now)
  return refusal ? { isOpen: false, refusal, session: view } : { isOpen: true, session: view, hasSeat: false }
}

/**
 * Takes the link's seat, in every round of the session; in the second round of a peer session the opposite one. Whoever
 * has a seat already keeps it and goes straight in, so joining twice, or at once in two tabs, is harmless.
 * Throws `link-dead`, `seat-taken`, `session-cancelled` and `session-over`.
 */
export async function joinSession(user: User, token: string): Promise<Readonly<{ sessionId: SessionId }>> {
  const { sessionId } = await followLink(token, async (tx, link) => {
    if (!hasSeat(link.session, user.id)) await admit(tx, link, async () => user)
  })
  return { sessionId }
}

/** The same for somebody with just a name: makes the guest in the transaction that seats it, or not at all. Throws `too-fast` too. */
export async function joinAsGuest(
  name: string,
  token: string,
  address: string,
): Promise<Readonly<{ sessionId: SessionId; guest: Readonly<{ id: string; authVersion: number }> }>> {
  await spend('guest', address)
  const { sessionId, result } = await followLink(token, (tx, link) => admit(tx, link, () => createGuest(tx, { name })))
  return { sessionId, guest: result }
}

/** The links this actor may send: the one to an open or freed seat, and those of who looks on. Nobody's but the host's and the interviewer's. */
export async function inviteViews(actor: Actor, origin: string): Promise<readonly InviteView[]> {
  const session = await findSession(db(), actor.round.sessionId)
  if (!session || !mayInvite(actor, session)) return []
  const invites = await listValidInvites(db(), session.id)
  return invites
    .filter((invite) => looksOn(invite.seat) || invite.freesUserId !== null || takenSeats(session, invite.seat) === 0)
    .map((invite) => {
      const seat = seatInRound(invite.seat, actor.round.number)
      return presentInvite(invite, seat, origin, inviteToken(invite.id, invite.version))
    })
}

/**
 * Replaces the link to a seat of this round; the old one is dead at once. The shadow scorers' is made when first asked for. With `freeSeat` (the interviewer's, for a guest
 * who lost their device) the new link hands the guest's seat to whoever opens it, with all that was written in it; until
 * then the guest keeps it. Throws `not-found`, `forbidden`, `seat-empty` (nobody to free), `session-cancelled`.
 */
export async function renewInvite(
  user: User,
  roundId: string,
  { seat, freeSeat }: Readonly<{ seat: Seat; freeSeat: boolean }>,
): Promise<void> {
  await inTransaction(async (tx) => {
    const id = await findSessionIdOfRound(tx, roundId)
    if (!id) throw new AppError('not-found')
    await lockRounds(tx, id)
    const actor = await lockedActor(tx, user, roundId)
    const session = await findSession(tx, id)
    if (!session) throw new AppError('not-found')
    if (session.cancelledAt) throw new AppError('session-cancelled')
    // Whoever practises alone has nobody to invite.
    if (session.kind === 'solo') throw new AppError('forbidden')
    if (!mayInvite(actor, session)) throw new AppError(isInviter(actor, session) ? 'round-not-live' : 'forbidden')
    if (freeSeat) authorize(actor, 'seat.free')
    const freesUserId = freeSeat ? guestToFree(session, roundId, seat) : null
    await replaceInvite(tx, session, seatInRound(seat, actor.round.number), freesUserId)
    await audit(tx, {
      action: 'invite.renewed',
      userId: user.id,
      sessionId: id,
      roundId,
      detail: { seat, freesUserId },
    })
    await announceChange(tx, session)
  })
}

/** Rounds of a new session: the creator's choice where they ask (or alone), where their partner does one drawn from the product's. */
function planRounds(
  input: SessionInput,
  chosenId: string,
  ids: ReadonlyMap<string, string>,
  random: Random,
): readonly NewRound[] {
  const slugs = [...ids.keys()]
  const partner = input.kind === 'peer' ? drawForPartner(slugs, input.problem, random) : null
  const seat = creatorSeat(input.kind, input.seat)
  const creatorAsks = askingRound(input.kind, seat)
  return Array.from({ length: roundCount(input.kind) }, (_, index) => {
    const number = index + 1
    const isPartners = partner !== null && number !== creatorAsks
    const problemId = isPartners ? ids.get(partner.drawn) : chosenId
    if (problemId === undefined) throw new AppError('bad-input', 'problem')
    return {
      id: newId(),
      number,
      problemId,
      problemChoices: isPartners ? partner.choices : [],
      seat: seatInRound(seat, number),
    }
  })
}

async function makeInvite(
  tx: Tx,
  invite: Omit<Parameters<typeof insertInvite>[1], 'id' | 'tokenHash'>,
): Promise<string> {
  const id = newId()
  const token = inviteToken(id, invite.version)
  await insertInvite(tx, { ...invite, id, tokenHash: hashToken(token) })
  return token
}

async function replaceInvite(tx: Tx, session: SessionRecord, seat: Seat, freesUserId: string | null): Promise<void> {
  const old = (await listValidInvites(tx, session.id)).find((invite) => invite.seat === seat)
  // The creator's own seat never had a link.
  if (!old && seat !== 'shadow') throw new AppError('forbidden')
  const now = nowMs()
  if (old) await revokeInvite(tx, old.id, new Date(now))
  await makeInvite(tx, {
    sessionId: session.id,
    seat,
    version: (old?.version ?? 0) + 1,
    seats: old?.seats ?? shadowSeats,
    expiresAt: inviteExpiry(session.scheduledAt?.getTime() ?? null, now),
    freesUserId,
  })
}

/** Accounts sign in again wherever they are; only a guest has nothing but the lost browser. */
function guestToFree(session: SessionRecord, roundId: string, seat: Seat): string {
  const members = session.rounds.find((round) => round.id === roundId)?.members ?? []
  const holder = looksOn(seat) ? undefined : members.find((member) => member.seat === seat)
  if (!holder) throw new AppError('seat-empty')
  if (holder.user.email !== null) throw new AppError('forbidden')
  return holder.userId
}

type Followed = Readonly<{ session: SessionRecord; invite: InviteRecord }>

/** Runs `work` on a link's session with its rounds locked, so that seats are counted by one at a time. */
async function followLink<Result>(
  token: string,
  work: (tx: Tx, link: Followed) => Promise<Result>,
): Promise<Readonly<{ sessionId: SessionId; result: Result }>> {
  const tokenHash = hashToken(token)
  const known = isToken(token) ? await findInvite(db(), tokenHash) : null
  if (!known) throw new AppError('link-dead')
  try {
    const result = await inTransaction(async (tx) => {
      await lockRounds(tx, known.sessionId)
      const invite = await findInvite(tx, tokenHash)
      const session = await findSession(tx, known.sessionId)
      if (!invite || !session) throw new AppError('link-dead')
      return work(tx, { session, invite })
    })
    return { sessionId: sessionId(known.sessionId), result }
  } catch (error) {
    // The database has the last word on "one interviewer and one candidate a round".
    if (isUniqueConflict(error)) throw new AppError('seat-taken')
    throw error
  }
}

/** Seats a newcomer, whoever `who` makes or names, unless the link refuses; everybody in the room hears of it. */
async function admit<Newcomer extends Readonly<{ id: string }>>(
  tx: Tx,
  { session, invite }: Followed,
  who: () => Promise<Newcomer>,
): Promise<Newcomer> {
  const refusal = refusalFor(session, invite, nowMs())
  if (refusal) throw new AppError(errorOfRefusal(refusal))
  const newcomer = await who()
  await takeSeat(tx, session, invite, newcomer.id)
  const detail = { seat: invite.seat, inviteId: invite.id, fromUserId: invite.freesUserId }
  await audit(tx, { action: 'invite.joined', userId: newcomer.id, sessionId: session.id, detail })
  await announceChange(tx, session)
  return newcomer
}

async function takeSeat(tx: Tx, session: SessionRecord, invite: InviteRecord, userId: string): Promise<void> {
  if (invite.freesUserId === null) {
    for (const round of session.rounds) await insertMember(tx, round.id, userId, seatInRound(invite.seat, round.number))
    return
  }
  const roundIds = session.rounds.map((round) => round.id)
  await moveSeat(tx, roundIds, invite.freesUserId, userId)
  await clearFreedSeat(tx, invite.id)
}

async function changeSession(
  user: User,
  id: string,
  action: SessionAction,
  work: (tx: Tx) => Promise<void>,
): Promise<void> {
  await inTransaction(async (tx) => {
    await lockRounds(tx, id)
    const session = await findSession(tx, id)
    if (!session || !hasSeat(session, user.id)) throw new AppError('not-found')
    if (session.hostId !== user.id) throw new AppError('forbidden')
    if (!canInSession('host', action, stateOf(session, nowMs()))) throw new AppError('round-not-waiting')
    await work(tx)
    await announceChange(tx, session)
  })
}

/** Everybody in the room re-reads what they may see, and their sockets are judged again. */
async function announceChange(tx: Tx, session: SessionRecord): Promise<void> {
  for (const round of session.rounds) await announce(tx, round.id, 'round.changed', { phase: round.phase })
}

function refusalFor(
  session: SessionRecord,
  invite: InviteRecord,
  now: number,
): Exclude<JoinRefusal, 'link-unknown'> | null {
  return refusalOf(
    {
      state: stateOf(session, now),
      isReplaced: invite.revokedAt !== null,
      expiresAtMs: invite.expiresAt.getTime(),
      seats: invite.seats,
      taken: takenSeats(session, invite.seat),
      freesSeat: invite.freesUserId !== null,
    },
    now,
  )
}

/** Who may, at another time. */
function isInviter(actor: Actor, session: SessionRecord): boolean {
  return actor.seat === 'interviewer' || session.hostId === actor.user.id
}

function mayInvite(actor: Actor, session: SessionRecord): boolean {
  if (can(actor.seat, 'invite.manage', actor.round.phase)) return true
  const role = session.hostId === actor.user.id ? 'host' : 'member'
  return canInSession(role, 'invite.manage', stateOf(session, nowMs()))
}

/** Seats are counted in round 1, as links name them; the other round has the same people. */
function takenSeats(session: SessionRecord, seat: Seat): number {
  return session.rounds[0]?.members.filter((member) => member.seat === seat).length ?? 0
}

function hasSeat(session: SessionRecord, memberId: string): boolean {
  return session.rounds.some((round) => seatOf(round, memberId) !== null)
}

/** What is drawn for the partner must not be guessed by the creator. */
const secureRandom: Random = () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48
