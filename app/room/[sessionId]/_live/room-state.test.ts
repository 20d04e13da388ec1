import { expect, test } from 'vitest'
import { userId } from '#lib/interview/model'
import type { ThinkingView } from '#lib/interview/thinking'
import type { RoomEvent } from './connection'
import { type RoomState, reduceEvent, withNewer } from './room-state'

const empty: RoomState = {
  stageVisits: [],
  told: [],
  disclosures: [],
  marks: [],
  decisions: [],
  scorecard: null,
  notes: [],
  handedInAtMs: null,
  thinking: null,
  stageDone: null,
  nerves: null,
  isLagging: false,
}
const thinking: ThinkingView = { id: 't', byName: 'Oleg', elapsedMs: 5, plannedMs: 60_000, stoppedElapsedMs: null }
const started: RoomEvent = { name: 'thinking.changed', payload: thinking }
const stopped: RoomEvent = { name: 'thinking.changed', payload: { ...thinking, stoppedElapsedMs: 9 } }
const visited: RoomEvent = {
  name: 'stage.visited',
  payload: { step: 'data', byUserId: userId('u'), byName: 'Mira', elapsedMs: 7, seq: 1 },
}

test('an event that came while a reading was on its way is not lost to it', () => {
  const read = withNewer(empty, [{ event: started, atMs: 20_000 }], 19_500)
  expect(read.thinking).toEqual(thinking)
})

test('what a reading has already is not there twice, and an old event does not come back', () => {
  const heard = [
    { event: started, atMs: 10_000 },
    { event: visited, atMs: 20_000 },
  ]
  const reading = reduceEvent(empty, visited)
  expect(withNewer(reading, heard, 20_100)).toEqual(reading)
})

test('newer events are folded in as they came', () => {
  const heard = [
    { event: started, atMs: 20_000 },
    { event: stopped, atMs: 20_300 },
  ]
  expect(withNewer(empty, heard, 20_100).thinking).toEqual(stopped.payload)
})
