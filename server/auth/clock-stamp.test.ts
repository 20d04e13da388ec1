import { expect, test } from 'vitest'
import { clockStamp, stampedMs } from './clock-stamp'

test('a stamp proves its time to the one it was told, in the round it was told in, and to nobody else', () => {
  const stamp = clockStamp('mira', 'round', 1_700_000_000_000)
  expect(stampedMs(stamp, 'mira', 'round')).toBe(1_700_000_000_000)
  expect(stampedMs(stamp, 'oleg', 'round')).toBeNull()
  expect(stampedMs(stamp, 'mira', 'other')).toBeNull()
  expect(stampedMs(stamp.replace('17', '16'), 'mira', 'round')).toBeNull()
  for (const forged of [undefined, 7, '', '1.x', `${stamp}x`]) expect(stampedMs(forged, 'mira', 'round')).toBeNull()
})
