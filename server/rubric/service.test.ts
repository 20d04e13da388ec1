import { beforeAll, describe, expect, test } from 'vitest'
import { stockDimensionIds } from '#lib/interview/model'
import type { RubricDraft } from '#lib/interview/rubric'
import { emptyDimension, stockRubricId } from '#lib/interview/rubric-text'
import { answersOf, overall } from '#lib/interview/scorecard'
import type { SessionInput } from '#lib/interview/session-input'
import type { User } from '#server/auth/identify'
import { db } from '#server/db/client'
import { syncStockProblems } from '#server/problem/service'
import { readReview } from '#server/replay/service'
import { submitFeedback } from '#server/round/service'
import {
  copyRubric,
  deleteRubric,
  listRubrics,
  readRubric,
  restoreRubric,
  rubricsToTake,
  saveRubric,
} from '#server/rubric/service'
import { addAmendment } from '#server/scorecard/amendment/service'
import { citeEvidence, dropEvidence } from '#server/scorecard/evidence/service'
import { answerDimension, commentDimension, readScorecard } from '#server/scorecard/service'
import { createSession, joinSession } from '#server/session/service'
import { aUser } from '#server/testing/factories'

const notFound = { code: 'not-found' }
const badInput = { code: 'bad-input' }
const english = (text: string) => ({ en: text, ru: '' })

const leadership = {
  ...emptyDimension('leadership'),
  title: english('Leads the talk'),
  weight: 3 as const,
  stages: ['data' as const],
  anchors: { 1: english('Follows'), 2: english('Waits'), 3: english('Leads'), 4: english('Asks back') },
}
const pace = { ...leadership, id: 'pace', title: english('Keeps the pace'), weight: 1 as const }
const seniors: RubricDraft = { name: english('Seniors'), dimensions: [leadership, pace] }

const session: SessionInput = {
  kind: 'hosted',
  problem: 'courier-eta',
  plan: 45,
  scheduled: null,
  language: 'en',
  seat: 'interviewer',
}

async function anOwnRubric(draft: RubricDraft = seniors) {
  const owner = await aUser({ name: 'Mira' })
  const { familyId } = await copyRubric(owner, stockRubricId)
  const { updatedAtMs } = await readRubric(owner, familyId)
  return { owner, familyId, ...(await saveRubric(owner, familyId, draft, updatedAtMs)) }
}

/** The rounds of a new session by this rubric. */
async function roundsBy(owner: User, rubric: string, kind: SessionInput['kind'] = 'hosted') {
  const { sessionId, inviteToken } = await createSession(owner, { ...session, kind, rubric })
  const candidate = await aUser({ name: 'Oleg' })
  await joinSession(candidate, inviteToken ?? '')
  const rounds = await db().round.findMany({ where: { sessionId }, orderBy: { number: 'asc' } })
  const [first = '', second = ''] = rounds.map(({ id }) => id)
  return { sessionId, candidate, first, second }
}

async function setPhase(roundId: string, phase: 'live' | 'ended' | 'released') {
  const hasEnded = phase !== 'live'
  const released = phase === 'released' ? new Date() : null
  await db().round.update({
    where: { id: roundId },
    data: {
      phase,
      startedAt: new Date(),
      endedAt: hasEnded ? new Date() : null,
      submittedAt: released,
      releasedAt: released,
    },
  })
}

beforeAll(async () => {
  await syncStockProblems()
})

describe('writing', () => {
  test('a copy of the stock rubric is all of it under a name of its own, and ready', async () => {
    const owner = await aUser()
    const { stock } = await listRubrics(owner)
    expect(stock).toMatchObject({ name: null, version: 1 })
    expect(stock?.dimensions.map(({ id }) => id)).toEqual([...stockDimensionIds])
    const { familyId } = await copyRubric(owner, stockRubricId)
    const { draft } = await readRubric(owner, familyId)
    expect(draft.name).toEqual({ en: 'Standard rubric (copy)', ru: 'Стандартные критерии (копия)' })
    expect(draft.dimensions.map(({ id, title }) => ({ id, title }))).toEqual(
      stock?.dimensions.map(({ id, title }) => ({ id, title })),
    )
    expect(await rubricsToTake(owner)).toMatchObject([{ familyId, dimensions: 7, isReady: true }])
  })

  test('[RB2] what is not ready is kept and not offered; a copy of one’s own is another', async () => {
    const { owner, familyId, updatedAtMs } = await anOwnRubric()
    await saveRubric(owner, familyId, { ...seniors, dimensions: [] }, updatedAtMs)
    expect(await rubricsToTake(owner)).toEqual([])
    expect((await listRubrics(owner)).own).toMatchObject([{ familyId, isReady: false }])
    const taken = createSession(owner, { ...session, rubric: familyId })
    await expect(taken).rejects.toMatchObject({ code: 'bad-input', field: 'rubric' })
    const copy = await copyRubric(owner, familyId)
    expect(copy.familyId).not.toBe(familyId)
    expect((await readRubric(owner, copy.familyId)).draft.name).toEqual(english('Seniors (copy)'))
  })

  test('[RB5] of two tabs the second one overwrites nothing, and may after it has seen the first', async () => {
    const { owner, familyId, updatedAtMs } = await anOwnRubric()
    const [mine, theirs] = [
      { ...seniors, name: english('Mine') },
      { ...seniors, name: english('Theirs') },
    ]
    const first = await saveRubric(owner, familyId, theirs, updatedAtMs)
    expect(await saveRubric(owner, familyId, theirs, updatedAtMs)).toEqual(first)
    await expect(saveRubric(owner, familyId, mine, updatedAtMs)).rejects.toMatchObject({ code: 'rubric-changed' })
    const now = await readRubric(owner, familyId)
    expect(now).toEqual({ familyId, draft: theirs, updatedAtMs: first.updatedAtMs })
    await saveRubric(owner, familyId, mine, now.updatedAtMs)
    expect((await readRubric(owner, familyId)).draft).toEqual(mine)
    expect(await db().rubric.count({ where: { familyId } })).toBe(1)
  })

  test('of two at once exactly one is taken', async () => {
    const { owner, familyId, updatedAtMs } = await anOwnRubric()
    const saves = ['one', 'two'].map((name) =>
      saveRubric(owner, familyId, { ...seniors, name: english(name) }, updatedAtMs),
    )
    const ends = await Promise.allSettled(saves)
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('a deleted one is gone from the list, stays with its sessions, and comes back', async () => {
    const { owner, familyId } = await anOwnRubric()
    const { first } = await roundsBy(owner, familyId)
    await deleteRubric(owner, familyId)
    await expect(readRubric(owner, familyId)).rejects.toMatchObject(notFound)
    await expect(createSession(owner, { ...session, rubric: familyId })).rejects.toMatchObject(badInput)
    expect((await listRubrics(owner)).own).toEqual([])
    expect((await readScorecard(owner, first)).rubric.name).toMatchObject({ en: 'Seniors' })
    await restoreRubric(owner, familyId)
    await restoreRubric(owner, familyId)
    expect((await listRubrics(owner)).own).toMatchObject([{ familyId }])
  })
})

describe('whose it is', () => {
  test('[RB1] to others it does not exist, on every way', async () => {
    const { owner, familyId, updatedAtMs } = await anOwnRubric()
    const { candidate } = await roundsBy(owner, familyId)
    for (const other of [candidate, await aUser()]) {
      const attempts = [
        () => readRubric(other, familyId),
        () => saveRubric(other, familyId, seniors, updatedAtMs),
        () => copyRubric(other, familyId),
        () => deleteRubric(other, familyId),
        () => restoreRubric(other, familyId),
      ]
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(notFound)
      const taken = createSession(other, { ...session, rubric: familyId })
      await expect(taken).rejects.toMatchObject({ code: 'bad-input', field: 'rubric' })
      expect((await listRubrics(other)).own).toEqual([])
    }
  })

  test('[RB1] a guest reads no rubric and writes none; nobody changes the stock one', async () => {
    const guest = await aUser({ email: null })
    const { own, stock, rights } = await listRubrics(guest)
    expect({ own, rights, stock }).toEqual({ own: [], rights: [], stock: null })
    await expect(copyRubric(guest, stockRubricId)).rejects.toMatchObject({ code: 'guest-cannot-write' })
    const user = await aUser()
    const list = await listRubrics(user)
    expect(list.rights).toEqual(['rubric.look', 'rubric.take', 'rubric.copy'])
    expect(list.stock?.dimensions).toHaveLength(7)
    await expect(readRubric(user, stockRubricId)).rejects.toMatchObject(notFound)
    await expect(saveRubric(user, stockRubricId, seniors, 0)).rejects.toMatchObject(notFound)
    await expect(deleteRubric(user, stockRubricId)).rejects.toMatchObject(notFound)
  })
})

describe('scoring by it', () => {
  test('[RB3] a session keeps its version, in both rounds, whatever its owner changes', async () => {
    const { owner, familyId, updatedAtMs } = await anOwnRubric()
    const { candidate, first, second } = await roundsBy(owner, familyId, 'peer')
    const before = (await readScorecard(owner, first)).rubric
    expect(before).toMatchObject({ version: 1, name: { ru: 'Seniors' } })
    expect(before.dimensions.map(({ id, weight }) => [id, weight])).toEqual([
      ['leadership', 3],
      ['pace', 1],
    ])
    const changed = { name: english('Juniors'), dimensions: [{ ...pace, title: english('Another title') }] }
    const saved = await saveRubric(owner, familyId, changed, updatedAtMs)
    expect(saved.updatedAtMs).toBeGreaterThan(updatedAtMs)
    expect((await readScorecard(owner, first)).rubric).toEqual(before)
    expect((await readScorecard(candidate, second)).rubric).toEqual(before)
    await saveRubric(owner, familyId, { ...changed, name: english('Juniors 2') }, saved.updatedAtMs)
    expect(await db().rubric.count({ where: { familyId } })).toBe(2)
    const later = await roundsBy(owner, familyId)
    const { rubric } = await readScorecard(owner, later.first)
    expect(rubric).toMatchObject({ version: 2, name: { en: 'Juniors 2' }, dimensions: [{ id: 'pace' }] })
  })

  test('[RB4] a dimension of another rubric is refused, and nothing of the attempt stays', async () => {
    const { owner, familyId } = await anOwnRubric()
    const { first } = await roundsBy(owner, familyId)
    await setPhase(first, 'live')
    const note = { kind: 'note' as const, key: 'n'.repeat(22) }
    await expect(answerDimension(owner, first, 'structure', '3')).rejects.toMatchObject(badInput)
    await expect(commentDimension(owner, first, 'structure', 'x')).rejects.toMatchObject(badInput)
    await expect(citeEvidence(owner, first, { target: 'structure', ...note })).rejects.toMatchObject(badInput)
    expect(await db().scorecard.count({ where: { roundId: first } })).toBe(0)
    await citeEvidence(owner, first, { target: 'pace', ...note })
    await dropEvidence(owner, first, { target: 'pace', ...note })
    await setPhase(first, 'released')
    const amendment = { id: 'a'.repeat(22), answer: '2' as const, text: 'Too harsh' }
    await expect(addAmendment(owner, first, { ...amendment, dimension: 'structure' })).rejects.toMatchObject(badInput)
    expect(await addAmendment(owner, first, { ...amendment, dimension: 'pace' })).toMatchObject({ dimension: 'pace' })
    const stock = await roundsBy(owner, stockRubricId)
    await expect(answerDimension(owner, stock.first, 'leadership', '3')).rejects.toMatchObject(badInput)
  })

  test('[SC7] the weights of the round’s rubric are in its mean; what lacks evidence is told by its ids', async () => {
    const { owner, familyId } = await anOwnRubric()
    const { candidate, first } = await roundsBy(owner, familyId)
    await setPhase(first, 'ended')
    await answerDimension(owner, first, 'leadership', '4')
    const { scores } = await answerDimension(owner, first, 'pace', '3')
    expect(scores.map(({ dimension }) => dimension)).toEqual(['leadership', 'pace'])
    await expect(submitFeedback(owner, first)).rejects.toMatchObject({ code: 'missing-evidence', field: 'leadership' })
    expect((await readReview(candidate, first)).scorecard).toBeNull()
    await setPhase(first, 'released')
    const open = (await readReview(candidate, first)).scorecard
    expect(open && overall(open.rubric.dimensions, answersOf(open.scorecard.scores)).mean).toBe(15 / 4)
    expect(open?.rubric.dimensions[0]).toMatchObject({ title: { ru: 'Leads the talk' } })
    expect(await db().scorecard.findFirst({ where: { roundId: first } })).toMatchObject({ rubricVersion: 1 })
  })
})
