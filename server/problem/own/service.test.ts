import { beforeAll, describe, expect, test } from 'vitest'
import { emptyDraft, emptyGuide } from '#lib/interview/problem-text'
import type { SessionInput } from '#lib/interview/session-input'
import type { User } from '#server/auth/identify'
import { stockProblems } from '#server/content/problems'
import { db } from '#server/db/client'
import { problemsToTake, readBank, readProblem } from '#server/problem/bank/service'
import {
  createProblem,
  deleteProblem,
  duplicateProblem,
  exportProblem,
  importProblem,
  readOwnProblem,
  restoreProblem,
  saveProblem,
  shareProblem,
} from '#server/problem/own/service'
import { readGuide, syncStockProblems } from '#server/problem/service'
import { createSession, joinSession } from '#server/session/service'
import { aUser } from '#server/testing/factories'

const english = (text: string) => ({ en: text, ru: '' })

/** Ready, in one language, with a fact. */
const parcels = {
  ...emptyDraft(),
  title: english('Parcel sizes'),
  statement: english('Guess how large a parcel is before it is packed.'),
  guide: {
    ...emptyGuide(),
    facts: [{ id: 'load', question: 'clarify.load' as const, text: english('Forty orders a second') }],
  },
}

const session: SessionInput = {
  kind: 'hosted',
  problem: 'courier-eta',
  plan: 45,
  scheduled: null,
  language: 'en',
  seat: 'interviewer',
}

async function anOwnProblem(given: Readonly<{ draft?: typeof parcels; isShared?: boolean }> = {}) {
  const owner = await aUser({ name: 'Mira' })
  const { slug } = await createProblem(owner)
  const begun = await readOwnProblem(owner, slug)
  const { updatedAtMs } = await saveProblem(owner, slug, given.draft ?? parcels, begun.updatedAtMs)
  if (given.isShared) await shareProblem(owner, slug, true)
  return { owner, slug, updatedAtMs }
}

/** The candidate of a session that `host` held, its round in this phase. */
async function aCandidateOf(
  host: User,
  phase: 'waiting' | 'live' | 'ended' | 'released' = 'released',
  problem = 'courier-eta',
) {
  const candidate = await aUser({ name: 'Oleg' })
  const { sessionId, inviteToken } = await createSession(host, { ...session, problem })
  await joinSession(candidate, inviteToken ?? '')
  await setPhase(sessionId, phase)
  return candidate
}

async function setPhase(sessionId: string, phase: 'waiting' | 'live' | 'ended' | 'released') {
  const hasEnded = phase === 'ended' || phase === 'released'
  await db().round.updateMany({
    where: { sessionId },
    data: {
      phase,
      startedAt: phase === 'waiting' ? null : new Date(),
      endedAt: hasEnded ? new Date() : null,
      submittedAt: phase === 'released' ? new Date() : null,
      releasedAt: phase === 'released' ? new Date() : null,
    },
  })
}

beforeAll(async () => {
  await syncStockProblems()
})

describe('writing', () => {
  test('a problem is begun empty, once however often it is begun, and is there as it was written', async () => {
    const owner = await aUser()
    const [first, second] = await Promise.all([createProblem(owner), createProblem(owner)])
    expect(second).toEqual(first)
    expect(first.slug).toMatch(/^own-/)
    const { draft, updatedAtMs } = await readOwnProblem(owner, first.slug)
    expect(draft).toEqual(emptyDraft())
    await saveProblem(owner, first.slug, parcels, updatedAtMs)
    expect((await readOwnProblem(owner, first.slug)).draft).toEqual(parcels)
    expect((await createProblem(owner)).slug).not.toBe(first.slug)
  })

  test('facts alone are something written', async () => {
    const { owner, slug } = await anOwnProblem({ draft: { ...emptyDraft(), guide: parcels.guide } as typeof parcels })
    expect((await createProblem(owner)).slug).not.toBe(slug)
  })

  test('[OP7] of two tabs the second one overwrites nothing, and may after it has seen the first', async () => {
    const { owner, slug, updatedAtMs } = await anOwnProblem()
    const [mine, theirs] = [
      { ...parcels, title: english('Mine') },
      { ...parcels, title: english('Theirs') },
    ]
    const first = await saveProblem(owner, slug, theirs, updatedAtMs)
    expect(first.updatedAtMs).toBeGreaterThan(updatedAtMs)
    await expect(saveProblem(owner, slug, mine, updatedAtMs)).rejects.toMatchObject({ code: 'problem-changed' })
    const now = await readOwnProblem(owner, slug)
    expect(now).toMatchObject({ draft: theirs, updatedAtMs: first.updatedAtMs })
    await saveProblem(owner, slug, mine, now.updatedAtMs)
    expect((await readOwnProblem(owner, slug)).draft.title).toEqual(mine.title)
  })

  test('of two at once exactly one is taken', async () => {
    const { owner, slug, updatedAtMs } = await anOwnProblem()
    const saves = ['one', 'two'].map((title) =>
      saveProblem(owner, slug, { ...parcels, title: english(title) }, updatedAtMs),
    )
    const ends = await Promise.allSettled(saves)
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('what was saved and not answered is saved already when it is sent again', async () => {
    const { owner, slug, updatedAtMs } = await anOwnProblem()
    const next = { ...parcels, title: english('Sent twice') }
    const first = await saveProblem(owner, slug, next, updatedAtMs)
    expect(await saveProblem(owner, slug, next, updatedAtMs)).toEqual(first)
  })

  test('[OP8] a round keeps the version it was made with', async () => {
    const { owner, slug, updatedAtMs } = await anOwnProblem({ isShared: true })
    const { sessionId } = await createSession(owner, { ...session, problem: slug })
    await saveProblem(owner, slug, { ...parcels, statement: english('Changed.'), guide: emptyGuide() }, updatedAtMs)
    const round = await db().round.findFirstOrThrow({ where: { sessionId }, include: { problem: true } })
    expect(round.problem).toMatchObject({ version: 1, content: { statement: parcels.statement } })
    expect((await readGuide(owner, round.id)).problem?.facts).toHaveLength(1)
    const { card, draft } = await readOwnProblem(owner, slug)
    expect(draft.statement).toEqual(english('Changed.'))
    expect(card.isShared).toBe(true)
  })

  test('a guide in one language is read in both', async () => {
    const { owner, slug } = await anOwnProblem()
    const { sessionId } = await createSession(owner, { ...session, problem: slug })
    const round = await db().round.findFirstOrThrow({ where: { sessionId } })
    const { problem } = await readGuide(owner, round.id)
    expect(problem?.facts[0]?.text).toEqual({ en: 'Forty orders a second', ru: 'Forty orders a second' })
  })
})

describe('who finds it', () => {
  test('[OP2] a private one is its owner’s alone, on every way', async () => {
    const { owner, slug, updatedAtMs } = await anOwnProblem()
    const other = await aCandidateOf(owner)
    const attempts = [
      () => readProblem(other, slug),
      () => readOwnProblem(other, slug),
      () => saveProblem(other, slug, parcels, updatedAtMs),
      () => shareProblem(other, slug, true),
      () => deleteProblem(other, slug),
      () => restoreProblem(other, slug),
      () => duplicateProblem(other, slug),
      () => exportProblem(other, slug),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
    const taken = createSession(other, { ...session, problem: slug })
    await expect(taken).rejects.toMatchObject({ code: 'bad-input', field: 'problem' })
    const bank = await readBank(other)
    expect([...bank.own, ...bank.shared]).toEqual([])
    expect((await readBank(owner)).own).toMatchObject([{ slug, isReady: true, title: { ru: 'Parcel sizes' } }])
  })

  test('a shared one is found by those the owner has interviewed: its statement, and nothing to change', async () => {
    const { owner, slug, updatedAtMs } = await anOwnProblem({ isShared: true })
    const candidate = await aCandidateOf(owner)
    expect((await readBank(candidate)).shared).toMatchObject([{ slug, origin: 'shared', ownerName: 'Mira' }])
    const page = await readProblem(candidate, slug)
    expect(page).toMatchObject({ own: null, rights: ['problem.read', 'problem.take', 'problem.duplicate'] })
    expect(JSON.stringify(page)).not.toContain('Forty orders')
    const attempts = [
      () => saveProblem(candidate, slug, parcels, updatedAtMs),
      () => shareProblem(candidate, slug, false),
      () => deleteProblem(candidate, slug),
      () => exportProblem(candidate, slug),
      () => readOwnProblem(candidate, slug),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
    await expect(restoreProblem(candidate, slug)).rejects.toMatchObject({ code: 'not-found' })
    const { sessionId } = await createSession(candidate, { ...session, problem: slug })
    const round = await db().round.findFirstOrThrow({ where: { sessionId } })
    expect((await readGuide(candidate, round.id)).problem?.facts).toHaveLength(1)
    await shareProblem(owner, slug, false)
    await expect(readProblem(candidate, slug)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('not by a stranger, not by whoever waits for the first round with the owner, and not before it is ready', async () => {
    const { owner, slug, updatedAtMs } = await anOwnProblem({ isShared: true })
    for (const other of [await aUser(), await aCandidateOf(owner, 'waiting')]) {
      await expect(readProblem(other, slug)).rejects.toMatchObject({ code: 'not-found' })
      expect((await readBank(other)).shared).toEqual([])
    }
    const candidate = await aCandidateOf(owner)
    await saveProblem(owner, slug, { ...parcels, statement: english('') }, updatedAtMs)
    expect((await readBank(candidate)).shared).toEqual([])
    for (const user of [owner, candidate]) {
      const taken = createSession(user, { ...session, problem: slug })
      await expect(taken).rejects.toMatchObject({ code: 'bad-input', field: 'problem' })
    }
    expect((await problemsToTake(owner)).own).toEqual([])
  })

  test('a deleted one is gone for everybody, stays with its rounds, and comes back', async () => {
    const { owner, slug } = await anOwnProblem({ isShared: true })
    const candidate = await aCandidateOf(owner)
    const { sessionId } = await createSession(owner, { ...session, problem: slug })
    await deleteProblem(owner, slug)
    for (const user of [owner, candidate]) {
      await expect(readProblem(user, slug)).rejects.toMatchObject({ code: 'not-found' })
      await expect(createSession(user, { ...session, problem: slug })).rejects.toMatchObject({ code: 'bad-input' })
    }
    const round = await db().round.findFirstOrThrow({ where: { sessionId } })
    expect((await readGuide(owner, round.id)).problem?.facts).toHaveLength(1)
    await restoreProblem(owner, slug)
    await restoreProblem(owner, slug)
    expect((await readBank(candidate)).shared).toMatchObject([{ slug }])
  })

  test('[OP3] a guest reads the product’s problems and writes none', async () => {
    const { owner, slug } = await anOwnProblem({ isShared: true })
    const { inviteToken, sessionId } = await createSession(owner, session)
    const guest = await aUser({ email: null })
    await joinSession(guest, inviteToken ?? '')
    await setPhase(sessionId, 'released')
    const bank = await readBank(guest)
    expect([bank.own, bank.shared, bank.stock.length]).toEqual([[], [], stockProblems.length])
    expect(bank.stock.find((one) => one.slug === 'courier-eta')).toMatchObject({ answered: 1, asked: 0 })
    expect(await readProblem(guest, 'courier-eta')).toMatchObject({ own: null, rights: ['problem.read'] })
    await expect(readProblem(guest, slug)).rejects.toMatchObject({ code: 'not-found' })
    const attempts = [
      () => createProblem(guest),
      () => duplicateProblem(guest, 'courier-eta'),
      () => importProblem(guest, '{}', false),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'guest-cannot-write' })
  })

  test('the product’s problems cannot be changed by anybody', async () => {
    const user = await aUser()
    await expect(saveProblem(user, 'courier-eta', parcels, 0)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(shareProblem(user, 'courier-eta', true)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(deleteProblem(user, 'courier-eta')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(restoreProblem(user, 'courier-eta')).rejects.toMatchObject({ code: 'not-found' })
    await expect(readProblem(user, 'no-such-problem')).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('times practised: rounds that are over, by seat, any version', async () => {
  const { owner, slug, updatedAtMs } = await anOwnProblem()
  await aCandidateOf(owner, 'ended', slug)
  await saveProblem(owner, slug, { ...parcels, title: english('Second version') }, updatedAtMs)
  await aCandidateOf(owner, 'released', slug)
  await aCandidateOf(owner, 'live', slug)
  expect((await readBank(owner)).own).toMatchObject([{ slug, asked: 2, answered: 0 }])
})

test('[SO5] times practised: alone, one answers, though the seat is the interviewer’s', async () => {
  const { owner, slug } = await anOwnProblem()
  for (const phase of ['ended', 'released', 'live'] as const) {
    const { sessionId } = await createSession(owner, { ...session, kind: 'solo', problem: slug })
    await setPhase(sessionId, phase)
  }
  expect((await readBank(owner)).own).toMatchObject([{ slug, asked: 0, answered: 2 }])
})

describe('copies', () => {
  test('every problem of the product can be duplicated, its guide included', async () => {
    const user = await aUser()
    for (const { slug, title, guide } of stockProblems) {
      const copy = await duplicateProblem(user, slug)
      const { draft } = await readOwnProblem(user, copy.slug)
      expect(draft.title).toEqual(title)
      expect(draft.guide.facts).toHaveLength(guide?.facts.length ?? 0)
    }
    expect((await readBank(user)).own).toHaveLength(stockProblems.length)
  })

  test('[OP9] nobody reads the guide of a problem they are being asked, until the feedback is there', async () => {
    const host = await aUser()
    for (const phase of ['live', 'ended'] as const) {
      const candidate = await aCandidateOf(host, phase)
      await expect(duplicateProblem(candidate, 'courier-eta')).rejects.toMatchObject({ code: 'problem-in-play' })
      expect((await duplicateProblem(candidate, 'home-feed')).slug).toMatch(/^own-/)
    }
    const after = await aCandidateOf(host, 'released')
    expect((await duplicateProblem(after, 'courier-eta')).slug).toMatch(/^own-/)
    expect((await duplicateProblem(host, 'courier-eta')).slug).toMatch(/^own-/)
  })

  test('out as a file and in again it is the same, as a problem of its own', async () => {
    const { owner, slug } = await anOwnProblem()
    const { name, text } = await exportProblem(owner, slug)
    expect(name).toBe('parcel-sizes.json')
    const result = await importProblem(await aUser(), text, false)
    expect(result).toMatchObject({ state: 'imported', leftOut: [] })
    if (result.state !== 'imported') return
    expect(result.slug).not.toBe(slug)
    const row = await db().problem.findFirstOrThrow({ where: { slug: result.slug } })
    expect(row).toMatchObject({ content: { title: parcels.title, statement: parcels.statement }, guide: parcels.guide })
  })

  test('a broken file makes no problem, and what is valid of it only on demand', async () => {
    const user = await aUser()
    expect(await importProblem(user, 'no file', false)).toEqual({ state: 'refused', reason: 'not-json' })
    const { title, statement } = parcels
    const problem = { domain: 'gardening', difficulty: 'hard', title, statement }
    const text = JSON.stringify({ format: 'sparring-problem', version: 1, problem })
    const findings = [{ path: ['domain'], kind: 'unknown-value' }]
    expect(await importProblem(user, text, false)).toEqual({ state: 'faulty', findings, hasValid: true })
    expect((await readBank(user)).own).toEqual([])
    const result = await importProblem(user, text, true)
    expect(result).toMatchObject({ state: 'imported', leftOut: findings })
    expect((await readBank(user)).own).toMatchObject([{ isReady: true, title: { en: 'Parcel sizes' } }])
  })
})

test('a peer partner is asked and offered the product’s problems only', async () => {
  const { owner, slug } = await anOwnProblem({ isShared: true })
  const { sessionId } = await createSession(owner, { ...session, kind: 'peer', problem: slug })
  const rounds = await db().round.findMany({
    where: { sessionId },
    orderBy: { number: 'asc' },
    include: { problem: true },
  })
  expect(rounds[0]?.problem.slug).toBe(slug)
  const choices = [rounds[1]?.problem.slug, ...(rounds[1]?.problemChoices ?? [])]
  for (const choice of choices) expect(stockProblems.map((one) => one.slug)).toContain(choice)
})
