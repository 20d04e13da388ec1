import { describe, expect, test } from 'vitest'
import { formatOffset } from '#lib/booking/offset'
import { instantOf, isZone, wallClockAt } from '#lib/booking/wall-clock'

const iso = (date: string, time: string, zone: string) => {
  const result = instantOf({ date, time, zone })
  if (!result.ok) throw new Error(`refused: ${result.field}`)
  return {
    at: new Date(result.atMs).toISOString(),
    fit: result.fit,
    offset: result.offsetMinutes,
    landed: result.landed.time,
  }
}

describe('[WC1] a wall-clock time becomes an instant', () => {
  test.each([
    ['Europe/Berlin', '2026-03-28', '18:00', '2026-03-28T17:00:00.000Z', 60],
    ['Europe/Berlin', '2026-03-29', '18:00', '2026-03-29T16:00:00.000Z', 120],
    ['Europe/Berlin', '2026-10-25', '18:00', '2026-10-25T17:00:00.000Z', 60],
    ['America/New_York', '2026-03-07', '18:00', '2026-03-07T23:00:00.000Z', -300],
    ['America/New_York', '2026-03-08', '18:00', '2026-03-08T22:00:00.000Z', -240],
    ['Asia/Kolkata', '2026-03-29', '18:00', '2026-03-29T12:30:00.000Z', 330],
    ['Australia/Lord_Howe', '2026-04-04', '18:00', '2026-04-04T07:00:00.000Z', 660],
    ['Australia/Lord_Howe', '2026-04-05', '18:00', '2026-04-05T07:30:00.000Z', 630],
    ['Europe/Moscow', '2028-02-29', '09:15', '2028-02-29T06:15:00.000Z', 180],
  ])('%s %s %s', (zone, date, time, at, offset) => {
    expect(iso(date, time, zone)).toEqual({ at, fit: 'plain', offset, landed: time })
  })

  test('an hour that the clock skips moves on by the gap, and says so', () => {
    expect(iso('2026-03-29', '02:30', 'Europe/Berlin')).toEqual({
      at: '2026-03-29T01:30:00.000Z',
      fit: 'skipped',
      offset: 120,
      landed: '03:30',
    })
    // Lord Howe's gap is half an hour.
    expect(iso('2026-10-04', '02:15', 'Australia/Lord_Howe')).toMatchObject({ fit: 'skipped', landed: '02:45' })
  })

  test('of an hour that comes twice the first one counts, and it says so', () => {
    expect(iso('2026-10-25', '02:30', 'Europe/Berlin')).toEqual({
      at: '2026-10-25T00:30:00.000Z',
      fit: 'repeated',
      offset: 120,
      landed: '02:30',
    })
    expect(iso('2026-11-01', '01:30', 'America/New_York')).toMatchObject({ fit: 'repeated', offset: -240 })
  })

  test('and back again', () => {
    expect(wallClockAt(Date.parse('2026-03-29T01:30:00Z'), 'Europe/Berlin')).toEqual({
      date: '2026-03-29',
      time: '03:30',
      zone: 'Europe/Berlin',
    })
  })
})

test('[WC2] what is no date, no time or no zone is refused by its field', () => {
  const good = { date: '2026-11-24', time: '18:00', zone: 'Europe/Berlin' }
  for (const date of ['', '2026-02-29', '2026-13-01', '24.11.2026', '2026-11-24T00:00'])
    expect(instantOf({ ...good, date })).toEqual({ ok: false, field: 'date' })
  for (const time of ['', '24:00', '18:60', '6:00', '18:00:00'])
    expect(instantOf({ ...good, time })).toEqual({ ok: false, field: 'time' })
  for (const zone of ['', 'Mars/Base', '+02:00', 'Europe/Berlin[u-ca=iso8601]', '../etc'])
    expect(instantOf({ ...good, zone })).toEqual({ ok: false, field: 'zone' })
  expect(isZone('UTC')).toBe(true)
})

test('an offset reads the same in every language', () => {
  expect([0, 60, 330, -180, -210].map(formatOffset)).toEqual(['UTC', 'UTC+1', 'UTC+5:30', 'UTC−3', 'UTC−3:30'])
})
