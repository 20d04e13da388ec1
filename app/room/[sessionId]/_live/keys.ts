import { type Seat, type StageId, stageIds } from '#lib/interview/model'

/**
 * The room's keys, one table: the handler, the list under `?` and the tooltips read it. By `event.code`, so that a
 * Russian layout behaves the same. Outside board and text they work alone; everywhere but in text after the leader.
 * None has a modifier but Shift: browsers and screen readers own those.
 */
export const leaderKey = { code: 'Semicolon', shown: ';' } as const

type Row = Readonly<{ code: string; shift: boolean; shown: string; onlyFor?: readonly Seat[]; onlyTogether?: true }>

export const roomKeys = {
  nextStage: { code: 'KeyN', shift: false, shown: 'N' },
  agenda: { code: 'KeyA', shift: false, shown: 'A' },
  problem: { code: 'KeyP', shift: false, shown: 'P' },
  notes: { code: 'KeyT', shift: false, shown: 'T' },
  guide: { code: 'KeyG', shift: false, shown: 'G', onlyFor: ['interviewer'] },
  marks: { code: 'KeyM', shift: false, shown: 'M', onlyFor: ['interviewer'] },
  scorecard: { code: 'KeyS', shift: false, shown: 'S', onlyFor: ['interviewer', 'shadow'] },
  quickNote: { code: 'Slash', shift: false, shown: '/', onlyFor: ['interviewer', 'shadow'] },
  board: { code: 'KeyB', shift: false, shown: 'B' },
  outline: { code: 'KeyO', shift: false, shown: 'O' },
  follow: { code: 'KeyF', shift: false, shown: 'F', onlyTogether: true },
  jump: { code: 'KeyJ', shift: false, shown: 'J', onlyTogether: true },
  summon: { code: 'KeyF', shift: true, shown: 'Shift+F', onlyTogether: true },
  cursors: { code: 'KeyH', shift: false, shown: 'H', onlyTogether: true },
  help: { code: 'Slash', shift: true, shown: '?' },
} as const satisfies Record<string, Row>

export type RoomKey = keyof typeof roomKeys
export const roomKeyNames = Object.keys(roomKeys) as readonly RoomKey[]

export type KeyAction = RoomKey | Readonly<{ stage: StageId }>
type Stroke = Readonly<{ code: string; key: string; shiftKey: boolean }>

/** In the marks, on the question or hazard that has the focus. The panel hears them itself. */
export const markKeys = {
  states: { shown: '1 … 5' },
  move: { shown: '↑ ↓ ← →' },
  tell: { code: 'KeyR', shown: 'R' },
  note: { code: 'KeyE', shown: 'E' },
  undo: { code: 'KeyZ', shown: 'Ctrl+Z' },
} as const

export const markKeyNames = Object.keys(markKeys) as readonly (keyof typeof markKeys)[]

/** What a key stands for; null for any other. `1…9` and `0` are the ten stages. */
export function keyActionOf({ code, key, shiftKey }: Stroke): KeyAction | null {
  // Layouts put the question mark elsewhere: its sign counts wherever it is typed.
  if (key === '?') return 'help'
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (digit !== undefined) {
    const stage = shiftKey ? undefined : stageIds[(Number(digit) + 9) % 10]
    return stage === undefined ? null : { stage }
  }
  return roomKeyNames.find((name) => roomKeys[name].code === code && roomKeys[name].shift === shiftKey) ?? null
}

/** Who may use it at all. `isAlone`: in solo practice there is nobody to follow or to find. */
export function isKeyFor(name: RoomKey, seat: Seat, isAlone = false): boolean {
  const row: Row = roomKeys[name]
  return (row.onlyFor === undefined || row.onlyFor.includes(seat)) && !(isAlone && row.onlyTogether)
}

/** The key that goes to a stage, as printed. */
export function stageKeyOf(stage: StageId): string {
  return String((stageIds.indexOf(stage) + 1) % 10)
}
