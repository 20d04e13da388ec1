'use client'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { ErrorCode } from '#lib/base/errors'
import { secondMs } from '#lib/base/time'
import { phases, type Seat, type UserId } from '#lib/interview/model'
import { type Action, can } from '#lib/interview/policy'
import type { InterviewerView, RoomView, ShadowView } from '#lib/interview/views'
import type { Acknowledgement, CommandName, CommandPayload } from '#lib/protocol/commands'
import { CommandConnection, type KeepOptions, type RoomEvent } from './connection'
import { DocumentConnection, type DocumentState } from './document-connection'
import { eventOf, type Heard, initialState, type RoomState, reduceEvent, withNewer, withWaiting } from './room-state'
import { type SaveState, saveStateOf } from './save-state'
import { type SetAsideState, useSetAside } from './use-set-aside'

/** What every panel of the room stands on. */
export type Room = Readonly<{
  view: RoomView
  /** The interviewer's half; null for every other seat. */
  interviewer: InterviewerView | null
  /** A shadow scorer's own half; null for every other seat. */
  shadow: ShadowView | null
  state: RoomState
  /** Null until the page's scripts have opened the connection. */
  doc: Y.Doc | null
  awareness: Awareness | null
  isDocumentLoaded: boolean
  /** Opened with no network, from what this device kept: what only the server knows is not here yet. */
  isKept: boolean
  /** This person's work that the server would not take, put away whole; null if there is none. */
  setAside: SetAsideState | null
  /** Lets go of it for good. */
  forgetSetAside: () => void
  saveState: SaveState
  /** Why the document is closed for good, if it is. */
  documentState: DocumentState
  send: <Name extends CommandName>(name: Name, payload: CommandPayload<Name>) => Promise<Acknowledgement<Name>>
  /** Sends the newest value under `key` until it is committed, across lost connections. */
  keep: <Name extends CommandName>(
    key: string,
    name: Name,
    payload: CommandPayload<Name>,
    options: KeepOptions<Name>,
  ) => void
  /** Is something under this key still on its way? */
  isWaiting: (key: string) => boolean
  /** Folds an own acknowledged change in without waiting for its event. */
  apply: (event: RoomEvent) => void
  /** Resolves once everything drawn or typed on this page is committed. */
  whenSaved: () => Promise<void>
  /** Would leaving now lose something: neither committed nor kept on this device? */
  hasUnkept: () => boolean
  /** The board tells when a hand is drawing: nothing is saved while it does. */
  setDrawing: (isDrawing: boolean) => void
  /** Milliseconds since 1970 by the server's clock. */
  serverNow: () => number
  /** Reads the room's view again. */
  refresh: () => void
}>

const RoomContext = createContext<Room | null>(null)

export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (!room) throw new Error('useRoom outside of RoomProvider')
  return room
}

/** May this viewer do it now? The same table the server asks. */
export function useCan(action: Action): boolean {
  const { view } = useRoom()
  return can(view.viewer.seat, action, view.round.phase, view.kind)
}

/** Solo practice: nobody else ever comes. */
export function useIsAlone(): boolean {
  return useRoom().view.kind === 'solo'
}

/** Longer than any reading of the room is on its way. */
const rememberForMs = 30 * secondMs

type Connections = Readonly<{ document: DocumentConnection; commands: CommandConnection }>

type ProviderProps = Readonly<{
  view: RoomView
  interviewer: InterviewerView | null
  shadow: ShadowView | null
  isKept: boolean
  refresh: () => void
  /** What this person gave before the page was left or reloaded, and what the server refuses now. */
  onLeftRefused: (code: ErrorCode) => void
  children: ReactNode
}>

export function RoomProvider({ view, interviewer, shadow, isKept, refresh, onLeftRefused, children }: ProviderProps) {
  const { roundId, phase } = view.round
  const { userId, seat } = view.viewer
  const canWrite = can(seat, 'document.write', phase)
  const [connections, setConnections] = useState<Connections | null>(null)
  const [documentState, setDocumentState] = useState<DocumentState>({ state: 'connecting' })
  const [isDocumentLoaded, setIsDocumentLoaded] = useState(false)
  const [isDrawing, setDrawing] = useState(false)
  const [changes, rerender] = useReducer((count: number) => count + 1, 0)
  const { setAside, putAside, forgetSetAside, beginning } = useSetAside(roundId, userId)
  const [state, setState] = useState(() => initialState(view, interviewer, shadow))
  const clock = useServerClock(view.serverNowMs)

  // A new reading of the room is the newest truth; what is on its way to the server lives in the panels' own fields.
  const heard = useRef<readonly Heard[]>([])
  useEffect(
    () => setState(withNewer(initialState(view, interviewer, shadow), heard.current, view.serverNowMs)),
    [view, interviewer, shadow],
  )
  const apply = useCallback(
    (event: RoomEvent) => {
      const atMs = clock.now()
      heard.current = [...heard.current.filter((known) => known.atMs > atMs - rememberForMs), { event, atMs }]
      setState((before) => reduceEvent(before, event))
    },
    [clock],
  )

  const latest = useRef({ onLeftRefused })
  latest.current = { onLeftRefused }
  const initialCanWrite = useRef(canWrite)
  initialCanWrite.current = canWrite
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was put aside is followed by a new beginning
  useEffect(() => {
    const document = new DocumentConnection({
      roundId,
      userId,
      canWrite: initialCanWrite.current,
      isWriter: phases.some((each) => can(seat, 'document.write', each)),
      onState: setDocumentState,
      onRightsChanged: refresh,
      onSetAside: (aside, isOnDevice) => {
        putAside(aside, isOnDevice)
        refresh()
      },
      onDevice: rerender,
    })
    void document.whenLoaded.then(() => setIsDocumentLoaded(true))
    const commands = new CommandConnection({
      roundId,
      userId,
      onAcknowledged: (answer) => {
        const event = eventOf(answer)
        if (event) apply(event)
      },
      onLeftRefused: (code) => latest.current.onLeftRefused(code),
      onEvent: (event) => {
        if (event.name === 'round.changed' || event.name === 'session.swapped') refresh()
        else if (event.name === 'server.clock') clock.set(event.payload.nowMs)
        else apply(event)
      },
      onReturn: refresh,
      onChange: rerender,
    })
    setConnections({ document, commands })
    return () => {
      setConnections(null)
      setIsDocumentLoaded(false)
      setDocumentState({ state: 'connecting' })
      document.close()
      commands.close()
    }
  }, [roundId, userId, seat, beginning, refresh, apply, clock, putAside])

  useEffect(() => connections?.document.setCanWrite(canWrite), [connections, canWrite])

  const send = useCallback(
    async <Name extends CommandName>(name: Name, payload: CommandPayload<Name>): Promise<Acknowledgement<Name>> => {
      if (!connections) return { ok: false, error: { code: 'try-later' } }
      return connections.commands.send(name, payload)
    },
    [connections],
  )
  const keep = useCallback<Room['keep']>(
    (key, name, payload, options) => connections?.commands.keep(key, name, payload, options),
    [connections],
  )

  const whenSaved = useCallback(() => connections?.document.whenSaved() ?? Promise.resolve(), [connections])
  const hasUnkept = useCallback(
    () =>
      setAside?.isOnDevice === false ||
      (connections !== null && (connections.document.hasUnkept || connections.commands.hasUnkept)),
    [connections, setAside],
  )

  const saveState = saveStateOf({
    document: documentState,
    canWriteDocument: canWrite,
    isCommandSocketOpen: connections?.commands.isConnected ?? false,
    pendingCommands: connections?.commands.pending ?? 0,
    isDrawing,
  })

  // Shown as if it were committed already; the save state says that it is not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the connection tells by `changes` that what waits is another
  const shownState = useMemo(
    () => withWaiting(state, connections?.commands.waiting ?? [], view.round),
    [state, connections, changes, view.round],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const waitingKeys = useMemo(
    () => new Set(connections?.commands.waiting.map(({ key }) => key)),
    [connections, changes],
  )
  const isWaiting = useCallback((key: string) => waitingKeys.has(key), [waitingKeys])

  const room = useMemo<Room>(
    () => ({
      view,
      interviewer,
      shadow,
      state: shownState,
      doc: connections?.document.doc ?? null,
      awareness: connections?.document.awareness ?? null,
      isDocumentLoaded,
      isKept,
      setAside,
      forgetSetAside,
      saveState,
      documentState,
      send,
      keep,
      isWaiting,
      apply,
      whenSaved,
      hasUnkept,
      setDrawing,
      serverNow: clock.now,
      refresh,
    }),
    [
      view,
      interviewer,
      shadow,
      shownState,
      connections,
      isDocumentLoaded,
      isKept,
      setAside,
      forgetSetAside,
      saveState,
      documentState,
      send,
      keep,
      isWaiting,
      apply,
      whenSaved,
      hasUnkept,
      clock,
      refresh,
    ],
  )
  return <RoomContext.Provider value={room}>{children}</RoomContext.Provider>
}

/** The server's clock on this page: an anchor plus the browser's monotonic time, so a wrong or changed device clock does nothing. */
function useServerClock(serverNowMs: number) {
  const anchor = useRef({ serverMs: serverNowMs, localMs: 0 })
  const clock = useMemo(
    () => ({
      now: () => anchor.current.serverMs + performance.now() - anchor.current.localMs,
      set: (serverMs: number) => {
        anchor.current = { serverMs, localMs: performance.now() }
      },
    }),
    [],
  )
  // Good to a second until the command socket brings the server's own time.
  const first = useRef(serverNowMs)
  useEffect(() => clock.set(first.current), [clock])
  return clock
}

/** A person in the room now, once however many tabs they have open. */
export type Present = Readonly<{ userId: UserId; name: string; seat: Seat }>

/** Who is here, from what the server stamped on awareness; the viewer first. */
export function usePresent(): readonly Present[] {
  const { awareness, view } = useRoom()
  const [present, setPresent] = useState<readonly Present[]>([])
  useEffect(() => {
    if (!awareness) return
    const read = () => {
      const people = new Map<string, Present>()
      for (const [client, value] of awareness.getStates()) {
        const { user } = value as { user?: { id?: string; name?: string; seat?: Seat } }
        if (client === awareness.clientID || !user?.id || !user.name || !user.seat) continue
        people.set(user.id, { userId: user.id as UserId, name: user.name, seat: user.seat })
      }
      people.delete(view.viewer.userId)
      const next = [view.viewer, ...people.values()]
      setPresent((before) => (areSame(before, next) ? before : next))
    }
    read()
    awareness.on('change', read)
    return () => awareness.off('change', read)
  }, [awareness, view.viewer])
  return present
}

function areSame(a: readonly Present[], b: readonly Present[]): boolean {
  return a.length === b.length && a.every((person, i) => person.userId === b[i]?.userId && person.seat === b[i]?.seat)
}
