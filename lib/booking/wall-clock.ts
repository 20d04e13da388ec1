import { Temporal } from 'temporal-polyfill'

/** What a person means by a time: the calendar's date, the clock's time and the place whose clock it is. */
export type WallClock = Readonly<{
  /** `2026-11-24` */
  date: string
  /** `18:30` */
  time: string
  /** IANA name: `Europe/Berlin` */
  zone: string
}>

/**
 * How the clock behaved there: `skipped` moved on over the hour that a change to summer time leaves out, `repeated`
 * happens twice and the first one counts.
 */
export type ClockFit = 'plain' | 'skipped' | 'repeated'

export type WallClockResult =
  | Readonly<{ ok: true; atMs: number; offsetMinutes: number; fit: ClockFit; landed: WallClock }>
  | Readonly<{ ok: false; field: 'date' | 'time' | 'zone' }>

/**
 * The one place where wall-clock time becomes an instant [WC1]. "Compatible" as in RFC 5545: a time that the clock skips
 * is moved forward by the gap, of one that comes twice the first is taken. `landed` is what the clock there shows then.
 */
export function instantOf({ date, time, zone }: WallClock): WallClockResult {
  const field = badField({ date, time, zone })
  if (field) return { ok: false, field }
  const plain = Temporal.PlainDateTime.from(`${date}T${time}`)
  const zoned = plain.toZonedDateTime(zone, { disambiguation: 'compatible' })
  return {
    ok: true,
    atMs: zoned.epochMilliseconds,
    offsetMinutes: zoned.offsetNanoseconds / 60_000_000_000,
    fit: fitOf(plain, zone),
    landed: wallClockOf(zoned),
  }
}

/** What the clock in `zone` shows at an instant; null for a zone nobody knows. */
export function wallClockAt(atMs: number, zone: string): WallClock | null {
  if (!isZone(zone)) return null
  return wallClockOf(Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone))
}

/** An IANA name this machine's tables know. Plain offsets are refused: they do not follow a clock change. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(zone)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

function badField({ date, time, zone }: WallClock): 'date' | 'time' | 'zone' | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !isDate(date)) return 'date'
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return 'time'
  return isZone(zone) ? null : 'zone'
}

function isDate(date: string): boolean {
  try {
    Temporal.PlainDate.from(date, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

function fitOf(plain: Temporal.PlainDateTime, zone: string): ClockFit {
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return 'plain'
  return earlier.toPlainDateTime().equals(plain) ? 'repeated' : 'skipped'
}

function wallClockOf(zoned: Temporal.ZonedDateTime): WallClock {
  return {
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
    zone: zoned.timeZoneId,
  }
}
