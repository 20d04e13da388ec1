export const secondMs = 1_000
export const minuteMs = 60_000
export const hourMs = 3_600_000
export const dayMs = 86_400_000

/** `m:ss` or `h:mm:ss` of a duration in ms; negative ones carry a true minus sign. The same in both languages. */
export function formatClock(ms: number): string {
  const total = Math.floor(Math.abs(ms) / secondMs)
  const sign = ms < 0 && total > 0 ? '−' : ''
  const hours = Math.floor(total / 3600)
  const minutes = Math.floor((total % 3600) / 60)
  const seconds = String(total % 60).padStart(2, '0')
  return hours > 0 ? `${sign}${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${sign}${minutes}:${seconds}`
}
