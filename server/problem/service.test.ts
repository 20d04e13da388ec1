import { beforeAll, expect, test } from 'vitest'
import type { SessionInput } from '#lib/interview/session-input'
import { courierEtaGuide } from '#server/content/guides/courier-eta'
import { guideTexts } from '#server/content/problem-guide'
import { stockProblems } from '#server/content/problems'
import { db } from '#server/db/client'
import { chooseProblem, listProblems, problemChoices, readGuide, syncStockProblems } from '#server/problem/service'
import { createSession, joinSession } from '#server/session/service'
import { aUser } from '#server/testing/factories'

const input: SessionInput = {
  kind: 'peer',
  problem: 'courier-eta',
  plan: 45,
  scheduled: null,
  language: 'en',
  seat: 'interviewer',
}

/** A peer session with both people in it, and the round the partner asks in. */
async function aPeerSession() {
  const [creator, partner] = [await aUser(), await aUser()]
  const { sessionId, inviteToken } = await createSession(creator, input)
  await joinSession(partner, inviteToken ?? '')
  const [first, second] = await db().round.findMany({
    where: { sessionId },
    orderBy: { number: 'asc' },
    include: { problem: true },
  })
  if (!first || !second) throw new Error('a peer session has two rounds')
  return { creator, partner, first, second }
}

beforeAll(async () => {
  await syncStockProblems()
})

test('the stock problems come into the database once, however often and at once the server starts', async () => {
  await Promise.all([syncStockProblems(), syncStockProblems()])
  expect(await db().problem.count()).toBe(stockProblems.length)
  expect((await listProblems()).map(({ slug }) => slug)).toEqual(stockProblems.map(({ slug }) => slug))
})

test('[GU3] what the interviewer alone may know is in no view of a problem, and in the guide of the round’s interviewer', async () => {
  const shown = JSON.stringify(await listProblems())
  for (const { brief, hazards, guide } of stockProblems) {
    const texts = [brief, ...hazards].flatMap(({ en, ru }) => [en, ru]).concat(guideTexts(guide))
    for (const text of texts.filter((one) => one.length > 20)) expect(shown).not.toContain(text)
  }
  const creator = await aUser()
  const { sessionId } = await createSession(creator, { ...input, kind: 'hosted' })
  const round = await db().round.findFirstOrThrow({ where: { sessionId } })
  const { problem } = await readGuide(creator, round.id)
  expect(problem?.facts).toHaveLength(courierEtaGuide.facts.length)
  expect(JSON.stringify(problem)).not.toMatch(/\{[a-z]/)
})

test('[GU4] a corrected text reaches rounds to come, and a round keeps the one it was made with', async () => {
  const { first } = await aPeerSession()
  const stale = { title: { en: 'Old', ru: 'Старое' }, statement: { en: 'Old.', ru: 'Старое.' } }
  await db().problem.updateMany({ data: { content: stale } })
  await Promise.all([syncStockProblems(), syncStockProblems()])
  const titles = new Map((await listProblems()).map(({ slug, title }) => [slug, title.en]))
  for (const { slug, title } of stockProblems) expect(titles.get(slug)).toBe(title.en)
  const kept = await db().round.findUniqueOrThrow({ where: { id: first.id }, select: { problem: true } })
  expect(kept.problem).toMatchObject({ version: 1, content: stale })
  const versions = await db().problem.findMany({ where: { slug: first.problem.slug }, select: { version: true } })
  expect(versions.map(({ version }) => version).sort()).toEqual([1, 2])
})

test('[PR3] the partner takes another of the drawn problems while that round waits', async () => {
  const { partner, second } = await aPeerSession()
  const other = second.problemChoices.find((slug) => slug !== second.problem.slug) ?? ''
  await chooseProblem(partner, second.id, other)
  await chooseProblem(partner, second.id, other)
  const round = await db().round.findUniqueOrThrow({ where: { id: second.id }, include: { problem: true } })
  expect(round.problem.slug).toBe(other)
  expect((await problemChoices(second.problemChoices)).map(({ slug }) => slug)).toEqual(second.problemChoices)
})

test('a problem outside the drawn ones is refused, the creator’s own among them', async () => {
  const { partner, first, second } = await aPeerSession()
  const outside = stockProblems.find(({ slug }) => !second.problemChoices.includes(slug))?.slug ?? ''
  for (const slug of [first.problem.slug, outside, 'no-such-problem'])
    await expect(chooseProblem(partner, second.id, slug)).rejects.toMatchObject({ code: 'bad-input' })
})

test('nobody but that round’s interviewer chooses', async () => {
  const { creator, partner, first, second } = await aPeerSession()
  const slug = second.problemChoices[0] ?? ''
  await expect(chooseProblem(creator, second.id, slug)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(chooseProblem(partner, first.id, slug)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(chooseProblem(await aUser(), second.id, slug)).rejects.toMatchObject({ code: 'not-found' })
  await expect(chooseProblem(partner, 'no-such-round', slug)).rejects.toMatchObject({ code: 'not-found' })
})

test('once the round runs the choice is over', async () => {
  const { partner, second } = await aPeerSession()
  await db().round.update({ where: { id: second.id }, data: { phase: 'live', startedAt: new Date() } })
  const slug = second.problemChoices[0] ?? ''
  await expect(chooseProblem(partner, second.id, slug)).rejects.toMatchObject({ code: 'round-not-waiting' })
})
