import { expect, test } from 'vitest'
import { languages } from '#lib/interview/model'
import { decisionLine, decisionTextLength, parseDecision } from './decision-line'

const all = (choice: string, alternative = '', reason = '', wouldChangeIf = '') => ({
  choice,
  alternative,
  reason,
  wouldChangeIf,
})

test.each([
  ['GBDT', all('GBDT')],
  ['GBDT vs transformer', all('GBDT', 'transformer')],
  [
    'GBDT vs transformer because 40 ms for 300 items if the budget doubles',
    all('GBDT', 'transformer', '40 ms for 300 items', 'the budget doubles'),
  ],
  ['GBDT > transformer : 40 ms ? budget doubles', all('GBDT', 'transformer', '40 ms', 'budget doubles')],
  ['GBDT because it is cheap', all('GBDT', '', 'it is cheap')],
  ['batch, instead of online, because load is flat', all('batch', 'online', 'load is flat')],
  ['градиентный бустинг вместо трансформера потому что 40 мс', all('градиентный бустинг', 'трансформера', '40 мс')],
  [
    'сплит по времени, а не случайный, так как утечка, если нет сезонности',
    all('сплит по времени', 'случайный', 'утечка', 'нет сезонности'),
  ],
  ['', all('')],
  ['vs transformer', all('', 'transformer')],
])('%s', (line, parts) => {
  expect(parseDecision(line)).toEqual(parts)
})

test('a word inside another is no opener, and each part keeps to its length', () => {
  expect(parseDecision('gift cards moverover')).toEqual(all('gift cards moverover'))
  expect(parseDecision('x'.repeat(900)).choice).toHaveLength(decisionTextLength)
})

test('the parts as a line read back as the same parts, in both languages', () => {
  const whole = all('GBDT', 'transformer', '40 ms', 'the budget doubles')
  for (const language of languages) {
    expect(parseDecision(decisionLine(whole, language))).toEqual(whole)
    expect(parseDecision(decisionLine(all('GBDT', '', 'cheap'), language))).toEqual(all('GBDT', '', 'cheap'))
  }
})
