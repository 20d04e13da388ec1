import { expect, test } from 'vitest'
import { stageIds } from '#lib/interview/model'
import { isKeyFor, keyActionOf, leaderKey, markKeys, roomKeyNames, roomKeys, stageKeyOf } from './keys'

const press = (code: string, shiftKey = false, key = '') => keyActionOf({ code, key, shiftKey })

test('no two keys of the room are the same', () => {
  const strokes = roomKeyNames.map((name) => `${roomKeys[name].shift} ${roomKeys[name].code}`)
  expect(new Set(strokes).size).toBe(strokes.length)
})

test('the leader and the digits stand for nothing else', () => {
  const codes: readonly string[] = roomKeyNames.map((name) => roomKeys[name].code)
  expect(codes).not.toContain(leaderKey.code)
  expect(codes.filter((code) => /^(Digit|Numpad)/.test(code))).toEqual([])
})

test('the keys inside of the marks stand for nothing in the rest of the room', () => {
  expect(press(markKeys.tell.code)).toBeNull()
  expect(press(markKeys.note.code)).toBeNull()
})

test('digits are the ten stages, 0 the last one, from both rows of digits', () => {
  for (const stage of stageIds) {
    expect(press(`Digit${stageKeyOf(stage)}`)).toEqual({ stage })
    expect(press(`Numpad${stageKeyOf(stage)}`)).toEqual({ stage })
  }
  expect(press('Digit0')).toEqual({ stage: 'extra' })
  expect(press('Digit3', true)).toBeNull()
})

test('a Russian layout changes nothing: the place of the key counts', () => {
  expect(press('KeyN', false, 'т')).toBe('nextStage')
  expect(press('KeyF', true, 'А')).toBe('summon')
  expect(press('KeyF', false, 'а')).toBe('follow')
})

test('the question mark counts wherever a layout has it', () => {
  expect(press('Slash', true, '?')).toBe('help')
  expect(press('Digit7', true, '?')).toBe('help')
  expect(press('Slash', false, '/')).toBe('quickNote')
})

test('keys of the private half are no keys for the others', () => {
  for (const seat of ['candidate', 'observer'] as const) {
    expect(isKeyFor('scorecard', seat)).toBe(false)
    expect(isKeyFor('quickNote', seat)).toBe(false)
  }
  expect(isKeyFor('scorecard', 'interviewer')).toBe(true)
  expect(isKeyFor('scorecard', 'shadow')).toBe(true)
  expect(isKeyFor('marks', 'shadow')).toBe(false)
  expect(isKeyFor('nextStage', 'candidate')).toBe(true)
  expect(isKeyFor('follow', 'interviewer')).toBe(true)
  expect(isKeyFor('follow', 'interviewer', true)).toBe(false)
  expect(isKeyFor('scorecard', 'interviewer', true)).toBe(true)
})
