import { expect, test } from 'vitest'
import { parseLanguage, preferredLanguage } from './language'

test('the browser’s first language that we speak is taken, by its weights', () => {
  expect(preferredLanguage('ru-RU,ru;q=0.9,en;q=0.8')).toBe('ru')
  expect(preferredLanguage('de-DE, en;q=0.5, ru;q=0.7')).toBe('ru')
  expect(preferredLanguage('ru;q=0, en;q=0.1')).toBe('en')
})

test('without a language we speak it is English', () => {
  expect(preferredLanguage(null)).toBe('en')
  expect(preferredLanguage('de, fr;q=0.4')).toBe('en')
  expect(preferredLanguage(';;;,q=')).toBe('en')
})

test('a stored choice that is none is ignored', () => {
  expect(parseLanguage('ru')).toBe('ru')
  expect(parseLanguage('../etc')).toBeUndefined()
})
