import { expect, test } from 'vitest'
import { problemView } from '#lib/interview/problem'
import { bothSides, emptyGuide, missingIn, readableGuide } from '#lib/interview/problem-text'

const none = { en: '', ru: '' }
const english = { en: 'Rank the feed', ru: '' }
const russian = { en: ' ', ru: 'Соберите ленту' }

test('what is written in one language stands in both', () => {
  expect(bothSides(english)).toEqual({ en: 'Rank the feed', ru: 'Rank the feed' })
  expect(bothSides(russian)).toEqual({ en: 'Соберите ленту', ru: 'Соберите ленту' })
  expect(bothSides({ en: 'Feed', ru: 'Лента' })).toEqual({ en: 'Feed', ru: 'Лента' })
  const record = { slug: 'own-a', domain: 'feed', difficulty: 'hard', content: { title: russian, statement: english } }
  expect(problemView(record)).toMatchObject({ title: { en: 'Соберите ленту' }, statement: { ru: 'Rank the feed' } })
})

test('[OP4] ready: title and statement in one language', () => {
  expect(missingIn({ title: none, statement: none })).toEqual(['title', 'statement'])
  expect(missingIn({ title: english, statement: none })).toEqual(['statement'])
  expect(missingIn({ title: none, statement: russian })).toEqual(['title'])
  expect(missingIn({ title: english, statement: russian })).toEqual(['language'])
  expect(missingIn({ title: russian, statement: russian })).toEqual([])
})

test('a guide is read without what was begun and left empty', () => {
  const guide = {
    ...emptyGuide(),
    facts: [
      { id: 'load', question: 'clarify.load' as const, text: english },
      { id: 'begun', question: 'clarify.load' as const, text: none },
    ],
    hazards: [{ id: 'begun', name: none, why: english, detect: none, fix: none, cost: none }],
    stages: {
      data: { sketch: none, tradeoff: none, hints: [none, russian, none] as [typeof none, typeof none, typeof none] },
      deploy: { sketch: none, tradeoff: none, hints: [none, none, none] as [typeof none, typeof none, typeof none] },
    },
    twist: { stage: 'deploy' as const, says: none, strongAnswer: english },
    weakAnswers: [{ stage: 'data' as const, says: none, why: english }],
  }
  expect(readableGuide(guide)).toEqual({
    ...emptyGuide(),
    facts: [{ id: 'load', question: 'clarify.load', text: bothSides(english) }],
    stages: { data: { sketch: none, tradeoff: none, hints: [none, bothSides(russian), none] } },
  })
})
