import { dayMs, hourMs, minuteMs } from '#lib/base/time'
import { formatOffset } from '#lib/booking/offset'
import type { Language } from '#lib/interview/model'

/** Who reads: their language and their IANA zone. Every date and number in the product is written for one. */
export type Viewer = { readonly language: Language; readonly zone: string }

/** Day before month and 24 hours in both languages; a session's hour must never need an a.m. to be right. */
const localeOf = { en: 'en-GB', ru: 'ru-RU' } as const satisfies Record<Language, string>

/** `12 Nov 2026` · `12 нояб. 2026 г.` */
export function formatDate(atMs: number, viewer: Viewer): string {
  return written(atMs, viewer, { day: 'numeric', month: 'short', year: 'numeric' })
}

/** `18:40` */
export function formatTime(atMs: number, viewer: Viewer): string {
  return written(atMs, viewer, { hour: '2-digit', minute: '2-digit' })
}

/** `Thursday 12 November 2026 at 18:40`, for what must not be mistaken: an invitation, a letter. */
export function formatMoment(atMs: number, viewer: Viewer): string {
  return written(atMs, viewer, { dateStyle: 'full', timeStyle: 'short' })
}

/** By the viewer's calendar: `today, 18:40`, `tomorrow, 9:00`, `Friday, 18:40` within a week, else with the date. */
export function formatDay(atMs: number, nowMs: number, viewer: Viewer): string {
  const days = dayNumber(atMs, viewer.zone) - dayNumber(nowMs, viewer.zone)
  const time = formatTime(atMs, viewer)
  if (Math.abs(days) <= 1) {
    const day = new Intl.RelativeTimeFormat(localeOf[viewer.language], { numeric: 'auto' }).format(days, 'day')
    return `${day}, ${time}`
  }
  if (days > 1 && days < 7) return `${written(atMs, viewer, { weekday: 'long' })}, ${time}`
  return `${formatDate(atMs, viewer)}, ${time}`
}

/** `in 5 minutes`, `2 hours ago`, `now`: the distance in its largest whole unit. */
export function formatDistance(atMs: number, nowMs: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(localeOf[language], { numeric: 'auto' })
  const distance = atMs - nowMs
  const size = Math.abs(distance)
  if (size < minuteMs) return format.format(0, 'second')
  if (size < hourMs) return format.format(Math.trunc(distance / minuteMs), 'minute')
  if (size < dayMs) return format.format(Math.trunc(distance / hourMs), 'hour')
  return format.format(Math.trunc(distance / dayMs), 'day')
}

/** `3.1` · `3,1`, with a fixed count of decimals. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(localeOf[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value)
}

/** `Europe/Berlin, UTC+1`: whose clock, and how far it is from UTC at that moment. */
export function formatZone(atMs: number, zone: string): string {
  const offset = formatOffset(offsetMinutesAt(atMs, zone))
  return zone === offset ? zone : `${zone.replaceAll('_', ' ')}, ${offset}`
}

/** Minutes ahead of UTC on the zone's clock at an instant. */
function offsetMinutesAt(atMs: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(atMs)
  const value = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  const local = Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'))
  return Math.round((local - atMs) / minuteMs)
}

function written(atMs: number, { language, zone }: Viewer, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf[language], { timeZone: zone, ...options }).format(atMs)
}

/** Which day of the zone's calendar an instant falls on, as a running number. */
function dayNumber(atMs: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(atMs)
  return Date.parse(`${parts}T00:00:00Z`) / dayMs
}
