/** `UTC+5:30`, `UTC−3`, `UTC`: the same in every language. */
export function formatOffset(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'UTC'
  const total = Math.abs(offsetMinutes)
  const minutes = total % 60
  const sign = offsetMinutes < 0 ? '−' : '+'
  return `UTC${sign}${Math.floor(total / 60)}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`
}
