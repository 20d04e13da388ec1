import { expect, test } from 'vitest'
import { userId } from '#lib/interview/model'
import { decodeReplayLog, encodeReplayLog, type ReplayLog } from '#lib/protocol/replay-log'

const log: ReplayLog = {
  authors: [
    { userId: userId('mira'), name: 'Мира', seat: 'interviewer' },
    { userId: userId('gone'), name: 'Gone', seat: null },
  ],
  updates: [
    { seq: 1, elapsedMs: 0, author: 1, data: Uint8Array.of(0, 0) },
    { seq: 2, elapsedMs: 2_700_000, author: 0, data: Uint8Array.of(1, 2, 255) },
  ],
}

test('a log comes back as it went', () => {
  expect(decodeReplayLog(encodeReplayLog(log))).toEqual(log)
})

test('an empty log is a log', () => {
  expect(decodeReplayLog(encodeReplayLog({ authors: [], updates: [] }))).toEqual({ authors: [], updates: [] })
})

test('no beginning of a log passes for a whole one, nor does a longer text or another version', () => {
  const bytes = encodeReplayLog(log)
  for (let length = 0; length < bytes.length; length++) expect(decodeReplayLog(bytes.slice(0, length))).toBeNull()
  expect(decodeReplayLog(Uint8Array.of(...bytes, 0))).toBeNull()
  expect(decodeReplayLog(Uint8Array.of(2, ...bytes.slice(1)))).toBeNull()
})

test('an update by nobody is refused', () => {
  expect(decodeReplayLog(encodeReplayLog({ ...log, authors: log.authors.slice(0, 1) }))).toBeNull()
})
