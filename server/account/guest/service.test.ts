import { describe, expect, test, vi } from 'vitest'
import type { Seat } from '#lib/interview/model'
import { createGuest, mergeGuest } from '#server/account/guest/service'
import { signInWithPassword, signUp } from '#server/account/service'
import { makeAuthCookie } from '#server/auth/cookie'
import { identify, type User } from '#server/auth/identify'
import { authorFields, authorOf } from '#server/db/author'
import { db } from '#server/db/client'
import { newId } from '#server/db/id'
import { inTransaction } from '#server/db/transaction'
import { addNote } from '#server/note/service'
import { answerDimension } from '#server/scorecard/service'
import { readShadowHalf } from '#server/scorecard/shadow/service'
import { aFurther, aRound, aUser } from '#server/testing/factories'

// A password's hash is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const context = { origin: 'http://localhost:3000', address: '10.8.0.1', language: 'en' } as const

async function identified(login: Readonly<{ id: string; authVersion: number }>): Promise<User | null> {
  const { name, value } = await makeAuthCookie({ sub: login.id, ver: login.authVersion })
  return identify({ [name]: value })
}

/** A guest who has the seat of `instead` in a round. */
async function aGuestIn(roundId: string, instead: User): Promise<User> {
  const guest = await identified(await inTransaction((tx) => createGuest(tx, { name: 'Lena' })))
  if (!guest) throw new Error('a fresh guest is signed in')
  await db().member.updateMany({ where: { roundId, userId: instead.id }, data: { userId: guest.id } })
  return guest
}

/** One row of each kind that a person leaves in a round. */
async function leaveTraces(roundId: string, userId: string): Promise<void> {
  const data = new Uint8Array([1, 2, 3])
  await db().documentUpdate.create({ data: { roundId, seq: 1, elapsedMs: 0, authorId: userId, data } })
  await db().image.create({
    data: { id: newId(), roundId, uploaderId: userId, mime: 'image/png', size: 3, bytes: data },
  })
  await db().scorecard.create({ data: { id: newId(), roundId, authorId: userId, rubricVersion: 1 } })
  await db().privateNote.create({ data: { id: newId(), roundId, authorId: userId, elapsedMs: 0, text: 'a note' } })
  await db().stageVisit.create({ data: { roundId, seq: 1, step: 'data', byUserId: userId, elapsedMs: 0 } })
  await db().roundEvent.create({ data: { id: newId(), roundId, kind: 'started', byUserId: userId, elapsedMs: 0 } })
  const thinking = { id: newId(), roundId, byUserId: userId, elapsedMs: 0, plannedMs: 60_000 }
  await db().thinkingTime.create({ data: thinking })
  await db().stageDone.create({ data: { id: newId(), roundId, byUserId: userId, stage: 'data', elapsedMs: 0 } })
  await db().nerves.create({ data: { roundId, userId, before: 3 } })
}

async function seatsOf(roundId: string): Promise<Record<string, Seat>> {
  const rows = await db().member.findMany({ where: { roundId } })
  return Object.fromEntries(rows.map(({ userId, seat }) => [userId, seat]))
}

async function tracesOf(roundId: string) {
  const where = { roundId }
  return {
    log: (await db().documentUpdate.findFirst({ where }))?.authorId,
    image: (await db().image.findFirst({ where }))?.uploaderId,
    scorecard: (await db().scorecard.findFirst({ where }))?.authorId,
    note: (await db().privateNote.findFirst({ where }))?.authorId,
    visit: (await db().stageVisit.findFirst({ where }))?.byUserId,
    event: (await db().roundEvent.findFirst({ where }))?.byUserId,
    thinking: (await db().thinkingTime.findFirst({ where }))?.byUserId,
    stageDone: (await db().stageDone.findFirst({ where }))?.byUserId,
    nerves: (await db().nerves.findFirst({ where }))?.userId,
  }
}

describe('a guest who signs in to an account', () => {
  test('brings everything along in one transaction; the log keeps its author, who reads as the account', async () => {
    const round = await aRound({ phase: 'ended' })
    const guest = await aGuestIn(round.roundId, round.candidate)
    await leaveTraces(round.roundId, guest.id)
    const account = await aUser({ name: 'Elena' })

    await inTransaction((tx) => mergeGuest(tx, guest.id, account.id))

    expect(await seatsOf(round.roundId)).toMatchObject({
      [account.id]: 'candidate',
      [round.interviewer.id]: 'interviewer',
    })
    const member = await db().member.findFirstOrThrow({ where: { roundId: round.roundId, seat: 'candidate' } })
    expect(member.formerUserIds).toEqual([guest.id])
    const own = account.id
    expect(await tracesOf(round.roundId)).toEqual({
      log: guest.id,
      image: own,
      scorecard: own,
      note: own,
      visit: own,
      event: own,
      thinking: own,
      stageDone: own,
      nerves: own,
    })
    const update = await db().documentUpdate.findFirstOrThrow({
      where: { roundId: round.roundId },
      select: { author: { select: authorFields } },
    })
    expect(authorOf(update.author)).toEqual({ id: account.id, name: 'Elena' })
    expect(await identified({ id: guest.id, authVersion: 1 })).toBeNull()
  })

  test('[SH2] who was a shadow scorer stays one, with the scorecard and notes they wrote', async () => {
    const round = await aRound({ phase: 'live' })
    const guest = await aGuestIn(round.roundId, await aFurther('shadow', round))
    await addNote(guest, round.roundId, { id: newId(), text: 'seen' })
    await answerDimension(guest, round.roundId, 'structure', '3')
    const before = await readShadowHalf(guest, round.roundId)
    const account = await aUser({ name: 'Elena' })
    await inTransaction((tx) => mergeGuest(tx, guest.id, account.id))
    expect(await readShadowHalf(account, round.roundId)).toEqual(before)
    await answerDimension(account, round.roundId, 'structure', '4')
  })

  test('by password: the guest’s cookie and the account’s password are both needed', async () => {
    const round = await aRound({ phase: 'released' })
    const guest = await aGuestIn(round.roundId, round.candidate)
    const email = 'claims@x.test'
    const account = await signUp({ name: 'Elena', email, password: 'long enough pass' }, null, context)
    await expect(signInWithPassword({ email, password: 'wrong' }, '10.8.0.2', guest)).rejects.toThrow('bad-credentials')
    expect(await seatsOf(round.roundId)).toMatchObject({ [guest.id]: 'candidate' })
    const login = await signInWithPassword({ email, password: 'long enough pass' }, '10.8.0.2', guest)
    expect(login.id).toBe(account?.id)
    expect(await seatsOf(round.roundId)).toMatchObject({ [login.id]: 'candidate' })
    // The same guest again, from a second tab that still holds its user: gone, and nothing happens.
    await expect(signInWithPassword({ email, password: 'long enough pass' }, '10.8.0.2', guest)).rejects.toThrow(
      'not-found',
    )
  })

  test('an account is no guest: signing in from one account takes nothing from it', async () => {
    const round = await aRound()
    const email = 'second@x.test'
    const account = await signUp({ name: 'Second', email, password: 'long enough pass' }, null, context)
    await signInWithPassword({ email, password: 'long enough pass' }, '10.8.0.3', round.candidate)
    await expect(inTransaction((tx) => mergeGuest(tx, round.candidate.id, account?.id ?? ''))).rejects.toThrow(
      'not-found',
    )
    expect(await seatsOf(round.roundId)).toMatchObject({ [round.candidate.id]: 'candidate' })
  })

  test('where the account has a seat in the round, that one counts and the guest’s is free again', async () => {
    const round = await aRound({ phase: 'waiting' })
    const guest = await aGuestIn(round.roundId, round.candidate)
    await inTransaction((tx) => mergeGuest(tx, guest.id, round.interviewer.id))
    expect(await seatsOf(round.roundId)).toEqual({
      [round.interviewer.id]: 'interviewer',
      [round.observer.id]: 'observer',
    })
  })

  test('in a round that was held both seats stay, with what was done from each', async () => {
    const round = await aRound({ phase: 'released' })
    const guest = await aGuestIn(round.roundId, round.candidate)
    await leaveTraces(round.roundId, guest.id)
    await inTransaction((tx) => mergeGuest(tx, guest.id, round.interviewer.id))
    expect(await seatsOf(round.roundId)).toMatchObject({
      [round.interviewer.id]: 'interviewer',
      [guest.id]: 'candidate',
    })
    expect(await tracesOf(round.roundId)).toMatchObject({ note: guest.id, image: guest.id })
  })

  test('twice at once: one of the two takes the rounds', async () => {
    const round = await aRound({ phase: 'live' })
    const guest = await aGuestIn(round.roundId, round.candidate)
    const [one, two] = [await aUser(), await aUser()]
    const both = await Promise.allSettled(
      [one, two].map(({ id }) => inTransaction((tx) => mergeGuest(tx, guest.id, id))),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const winner = both[0]?.status === 'fulfilled' ? one : two
    expect(await seatsOf(round.roundId)).toMatchObject({ [winner.id]: 'candidate' })
  })
})

test('a guest who signs up in place keeps the seat and the cookie', async () => {
  const round = await aRound({ phase: 'live' })
  const guest = await aGuestIn(round.roundId, round.candidate)
  const given = { name: 'Lena', email: 'in-place@x.test', password: 'long enough pass' }
  const login = await signUp(given, guest, context)
  expect(login).toEqual({ id: guest.id, authVersion: 1 })
  expect(await seatsOf(round.roundId)).toMatchObject({ [guest.id]: 'candidate' })
  expect(await identified({ id: guest.id, authVersion: 1 })).toMatchObject({ isGuest: false, email: 'in-place@x.test' })
  // The form sent twice: the guest is one no more.
  await expect(signUp({ ...given, email: 'other@x.test' }, guest, context)).rejects.toThrow('not-found')
})
