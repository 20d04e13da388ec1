import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { BoardPresence, type Cursor, type Peer } from './board-presence'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type User = { id: string; name: string; seat: string }
const mira = { id: 'mira', name: 'Mira', seat: 'interviewer' }
const oleg = { id: 'oleg', name: 'Oleg', seat: 'candidate' }
const at = (x: number, changes: Partial<Cursor> = {}): Cursor => ({
  x,
  y: 0,
  tool: 'pointer',
  isDown: false,
  strokeId: null,
  ...changes,
})

/** A tab of a person, and the frames it sends. The stamp is the server's work. */
function tab(user: User) {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalStateField('user', user)
  const presence = new BoardPresence(awareness, user.id)
  const frames: Uint8Array[] = []
  awareness.on('update', (_: unknown, origin: unknown) => {
    if (origin === 'local') frames.push(encodeAwarenessUpdate(awareness, [awareness.clientID]))
  })
  return { awareness, presence, frames }
}

function tell(from: ReturnType<typeof tab>, to: ReturnType<typeof tab>): void {
  applyAwarenessUpdate(to.awareness, encodeAwarenessUpdate(from.awareness, [from.awareness.clientID]), 'remote')
}

test('another person is seen where they point, with the name and seat of the stamp', () => {
  const [one, two] = [tab(mira), tab(oleg)]
  one.presence.point(at(12.4))
  one.presence.select(['box'])
  tell(one, two)
  expect(two.presence.peers()).toEqual([
    { userId: 'mira', name: 'Mira', seat: 'interviewer', cursor: at(12), selection: ['box'], viewport: null },
  ])
})

test('two tabs of one person are one person, where they were last; my own other tab is nobody', () => {
  const [first, second, me, mine] = [tab(mira), tab(mira), tab(oleg), tab(oleg)]
  first.presence.point(at(1))
  tell(first, me)
  vi.advanceTimersByTime(100)
  second.presence.point(at(2))
  tell(second, me)
  tell(mine, me)
  expect(me.presence.peers().map(({ userId, cursor }) => [userId, cursor?.x])).toEqual([['mira', 2]])
})

test('a moving cursor is sent at most 20 times a second, and its last place always', () => {
  const [one, two] = [tab(mira), tab(oleg)]
  for (let x = 0; x < 100; x++) {
    one.presence.point(at(x))
    vi.advanceTimersByTime(10)
  }
  vi.advanceTimersByTime(100)
  expect(one.frames.length).toBeLessThanOrEqual(22)
  tell(one, two)
  expect(two.presence.peer('mira')?.cursor?.x).toBe(99)
})

test('while a stroke is drawn the cursor is silent: its points say where it is', () => {
  const one = tab(mira)
  one.presence.point(at(0, { isDown: true, strokeId: 'stroke' }))
  one.frames.length = 0
  for (let x = 1; x < 500; x++) {
    one.presence.point(at(x, { isDown: true, strokeId: 'stroke' }))
    vi.advanceTimersByTime(16)
  }
  expect(one.frames).toEqual([])
  one.presence.point(at(500))
  vi.advanceTimersByTime(100)
  expect(one.frames).toHaveLength(1)
})

test('bringing everyone here is heard once, by those who were there', () => {
  const [one, two] = [tab(mira), tab(oleg)]
  const heard: Peer[] = []
  two.presence.onSummon = (peer) => heard.push(peer)
  tell(one, two)
  one.presence.summon({ x: 1, y: 2, width: 300, height: 200 })
  tell(one, two)
  one.presence.point(at(5))
  tell(one, two)
  expect(heard.map(({ userId, viewport }) => [userId, viewport])).toEqual([
    ['mira', { x: 1, y: 2, width: 300, height: 200 }],
  ])
  const late = tab({ ...oleg, id: 'nina' })
  const lateHeard = vi.fn()
  late.presence.onSummon = lateHeard
  tell(one, late)
  expect(lateHeard).not.toHaveBeenCalled()
})

test('a state of nonsense shows nobody and breaks nothing', () => {
  const [one, two] = [tab(mira), tab(oleg)]
  one.awareness.setLocalState({
    user: mira,
    cursor: { x: 'left', y: null },
    selection: [1, {}],
    viewport: [0, 0, -1, 'x'],
  })
  tell(one, two)
  expect(two.presence.peers()).toMatchObject([{ userId: 'mira', cursor: null, selection: [], viewport: null }])
  one.awareness.setLocalState({ user: 'mira', cursor: 7 })
  tell(one, two)
  expect(two.presence.peers()).toEqual([])
})
