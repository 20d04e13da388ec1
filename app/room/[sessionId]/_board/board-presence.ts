import type { Awareness } from 'y-protocols/awareness'
import { type Seat, seats } from '#lib/interview/model'

export type Rect = Readonly<{ x: number; y: number; width: number; height: number }>
export type Cursor = Readonly<{
  x: number
  y: number
  tool: 'pointer' | 'laser'
  isDown: boolean
  /** The stroke being drawn: its last point is where the hand is. */
  strokeId: string | null
}>
/** Someone else on the board, once, however many tabs they have open. `viewport` is what they see, in board units. */
export type Peer = Readonly<{
  userId: string
  name: string
  seat: Seat
  cursor: Cursor | null
  selection: readonly string[]
  viewport: Rect | null
}>

/** Cursor frames a second at most 20; where nothing changed, none. */
const cursorMs = 50
const viewportMs = 120
const maxSelection = 50

type Field = 'cursor' | 'selection' | 'viewport' | 'summon'

/**
 * Who points where. A client writes only `cursor`, `selection`, `viewport` and `summon`; who it is, the server stamps as
 * `user`. While a stroke is drawn the cursor is silent: the stroke's own points, on their way anyway, say where it is.
 */
export class BoardPresence {
  readonly #awareness: Awareness
  readonly #selfId: string
  readonly #timers = new Map<Field, ReturnType<typeof setTimeout>>()
  readonly #waiting = new Map<Field, unknown>()
  readonly #summons = new Map<number, number>()
  readonly #listeners = new Set<() => void>()
  /** Whose state changed when, by turns: two changes in one millisecond still have an order. */
  readonly #heard = new Map<number, number>()
  #turns = 0
  #peers: readonly Peer[] = []
  #summonCount = 0
  /** Called when someone brings everyone to them. */
  onSummon: (peer: Peer) => void = () => undefined

  constructor(awareness: Awareness, selfId: string) {
    this.#awareness = awareness
    this.#selfId = selfId
    for (const [clientId, state] of awareness.getStates()) this.#summons.set(clientId, countOf(state.summon))
    const updatedMs = (clientId: number) => awareness.meta.get(clientId)?.lastUpdated ?? 0
    this.#hear([...awareness.getStates().keys()].sort((a, b) => updatedMs(a) - updatedMs(b)))
    this.#summonCount = countOf(awareness.getLocalState()?.summon)
    awareness.on('change', this.#handleChange)
    this.#peers = this.#readPeers()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly peers = (): readonly Peer[] => this.#peers

  peer(userId: string): Peer | undefined {
    return this.#peers.find((peer) => peer.userId === userId)
  }

  point(cursor: Cursor | null): void {
    const sent = cursorOf(this.#awareness.getLocalState()?.cursor)
    if (cursor?.strokeId && sent?.strokeId === cursor.strokeId) return
    this.#send('cursor', cursor && pack(cursor), cursorMs)
  }

  select(ids: readonly string[]): void {
    this.#send('selection', ids.slice(0, maxSelection), cursorMs)
  }

  look(viewport: Rect | null): void {
    this.#send(
      'viewport',
      viewport && [viewport.x, viewport.y, viewport.width, viewport.height].map(Math.round),
      viewportMs,
    )
  }

  /** Brings everyone to what this person sees. */
  summon(viewport: Rect): void {
    this.#summonCount += 1
    this.#flush('viewport')
    this.look(viewport)
    this.#flush('viewport')
    this.#write('summon', this.#summonCount)
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#awareness.off('change', this.#handleChange)
    for (const field of ['cursor', 'selection', 'viewport'] as const) this.#write(field, null)
  }

  readonly #handleChange = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>): void => {
    this.#hear([...added, ...updated])
    for (const clientId of removed) this.#heard.delete(clientId)
    this.#peers = this.#readPeers()
    for (const listener of this.#listeners) listener()
    for (const clientId of [...added, ...updated]) this.#hearSummon(clientId)
  }

  #hear(clientIds: readonly number[]): void {
    for (const clientId of clientIds) this.#heard.set(clientId, ++this.#turns)
  }

  #hearSummon(clientId: number): void {
    const state = this.#awareness.getStates().get(clientId)
    const count = countOf(state?.summon)
    const before = this.#summons.get(clientId)
    this.#summons.set(clientId, count)
    if (before === undefined || count <= before || clientId === this.#awareness.clientID) return
    const peer = state && peerOf(state)
    if (peer && peer.userId !== this.#selfId) this.onSummon(peer)
  }

  /** One entry a person: of several tabs the one heard from last. */
  #readPeers(): readonly Peer[] {
    const latest = new Map<string, { peer: Peer; turn: number }>()
    for (const [clientId, state] of this.#awareness.getStates()) {
      const peer = clientId === this.#awareness.clientID ? null : peerOf(state)
      if (!peer || peer.userId === this.#selfId) continue
      const turn = this.#heard.get(clientId) ?? 0
      const known = latest.get(peer.userId)
      if (!known || turn > known.turn) latest.set(peer.userId, { peer, turn })
    }
    return [...latest.values()].map(({ peer }) => peer).sort((a, b) => (a.userId < b.userId ? -1 : 1))
  }

  /** The first change goes out at once, what follows at most every `spacingMs`, the last one always. */
  #send(field: Field, value: unknown, spacingMs: number): void {
    this.#waiting.set(field, value)
    if (this.#timers.has(field)) return
    this.#flush(field)
    this.#timers.set(
      field,
      setTimeout(() => this.#rest(field, spacingMs), spacingMs),
    )
  }

  #rest(field: Field, spacingMs: number): void {
    this.#timers.delete(field)
    if (this.#waiting.has(field)) this.#send(field, this.#waiting.get(field), spacingMs)
  }

  #flush(field: Field): void {
    if (!this.#waiting.has(field)) return
    const value = this.#waiting.get(field)
    this.#waiting.delete(field)
    if (JSON.stringify(this.#awareness.getLocalState()?.[field] ?? null) !== JSON.stringify(value))
      this.#write(field, value)
  }

  #write(field: Field, value: unknown): void {
    if (this.#awareness.getLocalState() !== null) this.#awareness.setLocalStateField(field, value)
  }
}

/** Short keys and whole units: a cursor is the one thing sent all the time. */
function pack({ x, y, tool, isDown, strokeId }: Cursor): Record<string, unknown> {
  const place = { x: Math.round(x), y: Math.round(y), tool, button: isDown ? 'down' : 'up' }
  return strokeId === null ? place : { ...place, stroke: strokeId }
}

function peerOf(state: Readonly<Record<string, unknown>>): Peer | null {
  const user = recordOf(state.user)
  if (typeof user?.id !== 'string' || typeof user.name !== 'string') return null
  const seat = seats.find((candidate) => candidate === user.seat) ?? 'observer'
  const selection = Array.isArray(state.selection) ? state.selection.filter((id) => typeof id === 'string') : []
  return {
    userId: user.id,
    name: user.name,
    seat,
    cursor: cursorOf(state.cursor),
    selection: selection.slice(0, maxSelection),
    viewport: rectOf(state.viewport),
  }
}

function cursorOf(value: unknown): Cursor | null {
  const cursor = recordOf(value)
  if (!isCoordinate(cursor?.x) || !isCoordinate(cursor.y)) return null
  const { x, y, tool, button, stroke } = cursor
  return {
    x,
    y,
    tool: tool === 'laser' ? 'laser' : 'pointer',
    isDown: button === 'down',
    strokeId: typeof stroke === 'string' ? stroke : null,
  }
}

function rectOf(value: unknown): Rect | null {
  if (!Array.isArray(value) || value.length !== 4) return null
  const [x, y, width, height]: unknown[] = value
  if (!isCoordinate(x) || !isCoordinate(y) || !isCoordinate(width) || !isCoordinate(height)) return null
  return width > 0 && height > 0 ? { x, y, width, height } : null
}

function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1e7
}

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}
