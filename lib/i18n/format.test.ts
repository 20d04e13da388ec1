import { expect, test } from 'vitest'
import {
  formatDate,
  formatDay,
  formatDistance,
  formatMoment,
  formatNumber,
  formatTime,
  formatZone,
} from '#lib/i18n/format'

const at = Date.UTC(2026, 10, 12, 22, 40)
const berlin = { language: 'en', zone: 'Europe/Berlin' } as const
const kolkata = { language: 'ru', zone: 'Asia/Kolkata' } as const

test('dates and times are the viewer’s, not the server’s', () => {
  expect(formatTime(at, berlin)).toBe('23:40')
  expect(formatTime(at, kolkata)).toBe('04:10')
  expect(formatDate(at, berlin)).toBe('12 Nov 2026')
  expect(formatDate(at, kolkata)).toContain('13 нояб.')
  expect(formatMoment(at, berlin)).toMatch(/Thursday.*12 November 2026.*23:40/)
})

test('today ends at the viewer’s midnight', () => {
  const soon = at + 30 * 60_000
  expect(formatDay(soon, at, berlin)).toBe('tomorrow, 00:10')
  expect(formatDay(soon, at, kolkata)).toBe('сегодня, 04:40')
})

test('a day is counted by the calendar across a clock change', () => {
  const beforeChange = Date.UTC(2026, 9, 24, 20, 0)
  const dayAfter = Date.UTC(2026, 9, 25, 22, 30)
  expect(formatDay(dayAfter, beforeChange, berlin)).toBe('tomorrow, 23:30')
})

test('within a week ahead the weekday says it, beyond that the date', () => {
  expect(formatDay(at + 3 * 86_400_000, at, berlin)).toBe('Sunday, 23:40')
  expect(formatDay(at + 8 * 86_400_000, at, berlin)).toBe('20 Nov 2026, 23:40')
  expect(formatDay(at - 3 * 86_400_000, at, berlin)).toBe('9 Nov 2026, 23:40')
})

test('distances take the largest whole unit, in the right plural', () => {
  expect(formatDistance(at + 30_000, at, 'en')).toBe('now')
  expect(formatDistance(at + 5 * 60_000, at, 'ru')).toBe('через 5 минут')
  expect(formatDistance(at - 2 * 3_600_000, at, 'ru')).toBe('2 часа назад')
  expect(formatDistance(at + 26 * 3_600_000, at, 'en')).toBe('tomorrow')
})

test('numbers carry the language’s decimal mark', () => {
  expect(formatNumber(3.14, 'en', 1)).toBe('3.1')
  expect(formatNumber(3.14, 'ru', 1)).toBe('3,1')
})

test('[WC3] a zone is named with its offset at that moment, across a clock change', () => {
  const before = Date.UTC(2026, 9, 24, 17, 30)
  expect(formatZone(before, 'Europe/Berlin')).toBe('Europe/Berlin, UTC+2')
  expect(formatZone(before + 86_400_000, 'Europe/Berlin')).toBe('Europe/Berlin, UTC+1')
  expect(formatZone(before, 'America/New_York')).toBe('America/New York, UTC−4')
  expect(formatZone(before, 'Australia/Lord_Howe')).toBe('Australia/Lord Howe, UTC+11')
  expect(formatZone(before, 'UTC')).toBe('UTC')
})
