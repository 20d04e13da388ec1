import { CaptureUpdateAction, FONT_FAMILY } from '@excalidraw/excalidraw'
import type { AppState, Collaborator, ExcalidrawImperativeAPI, SocketId } from '@excalidraw/excalidraw/types'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { asExcalidraw } from '../../../_interview/canvas-element'
import { asBinaryFile, ImageLoader, missingFiles } from '../../../_interview/image-loader'
import type { BoardControls, BoardView } from '../_live/board-controls'
import { BoardBinding, type CanvasElement, type CanvasState } from './board-binding'
import { BoardPresence, type Peer, type Rect } from './board-presence'

type Pointer = Readonly<{ x: number; y: number; tool: 'pointer' | 'laser' }>

/** One mounted Excalidraw at work in a round: its binding, its pictures, who else is there, and where it looks. */
export class BoardSession {
  readonly binding: BoardBinding
  readonly presence: BoardPresence
  readonly controls: BoardControls
  readonly #api: ExcalidrawImperativeAPI
  readonly #images: ImageLoader
  readonly #undo: (() => void)[] = []
  readonly #listeners = new Set<() => void>()
  #view: BoardView = { followedUserId: null, areCursorsHidden: false }
  #lasers = ''
  /** Whose font was fetched last, in Excalidraw's numbers. */
  #font: number | null = null

  constructor(api: ExcalidrawImperativeAPI, doc: Y.Doc, awareness: Awareness, canWrite: boolean, selfId: string) {
    this.#api = api
    this.#images = new ImageLoader((file) => api.addFiles([asBinaryFile(file)]))
    this.binding = new BoardBinding(
      {
        elements: () => api.getSceneElementsIncludingDeleted() as unknown as readonly CanvasElement[],
        state: () => handsOf(api.getAppState()),
        replace: (elements) => {
          api.updateScene({ elements: asExcalidraw(elements), captureUpdate: CaptureUpdateAction.NEVER })
          this.#wantImages()
        },
      },
      doc,
      canWrite,
    )
    this.presence = new BoardPresence(awareness, selfId)
    this.#wantImages()
    this.#undo.push(
      api.onChange(() => this.#handleChange()),
      api.onScrollChange(() => this.#handleScroll()),
      api.onUserFollow(({ action }) => action === 'UNFOLLOW' && this.#setView({ followedUserId: null })),
      this.presence.subscribe(() => this.#handlePeers()),
    )
    this.controls = this.#makeControls()
    this.#fetchFont()
    this.#handleScroll()
    this.#handlePeers()
  }

  /** From Excalidraw's `onPointerUpdate`. */
  handlePointer(pointer: Pointer, isDown: boolean): void {
    const { newElement } = this.#api.getAppState()
    const strokeId = isDown && newElement?.type === 'freedraw' ? newElement.id : null
    this.presence.point({ x: pointer.x, y: pointer.y, tool: pointer.tool, isDown, strokeId })
  }

  close(): void {
    for (const undo of this.#undo) undo()
    this.binding.close()
    this.presence.close()
    this.#images.close()
  }

  /**
   * Excalidraw measures a text with the fonts that are there, and never again: one finished before its font came would
   * be cut off for everybody. So the font of the next text is fetched before there is a text.
   */
  #fetchFont(): void {
    const { currentItemFontFamily } = this.#api.getAppState()
    if (currentItemFontFamily === this.#font) return
    this.#font = currentItemFontFamily
    const name = Object.entries(FONT_FAMILY).find(([, family]) => family === currentItemFontFamily)?.[0]
    // A letter of each alphabet; offline it is fetched by the text itself, as ever.
    if (name !== undefined) document.fonts.load(`20px "${name}"`, 'Aя').catch(() => {})
  }

  #handleChange(): void {
    this.#fetchFont()
    this.binding.handleCanvasChange()
    this.presence.select(Object.keys(this.#api.getAppState().selectedElementIds))
    // Marks that hang on elements move with them.
    if (this.presence.peers().some(({ cursor, selection }) => cursor?.strokeId || selection.length > 0)) this.#notify()
  }

  #handleScroll(): void {
    // Two who follow each other would push each other around: who follows, shows nothing to follow.
    if (this.#view.followedUserId === null) this.presence.look(this.#viewport())
    this.#notify()
  }

  #handlePeers(): void {
    const { followedUserId } = this.#view
    const followed = followedUserId === null ? undefined : this.presence.peer(followedUserId)
    if (followed?.viewport) this.#lookAt(followed.viewport)
    this.#showLasers()
    this.#notify()
  }

  #makeControls(): BoardControls {
    return {
      follow: (userId) => this.#follow(userId),
      unfollow: () => this.#api.updateScene({ appState: { userToFollow: null } }),
      jumpTo: (userId) => {
        const viewport = this.presence.peer(userId)?.viewport
        if (viewport) this.#lookAt(viewport)
      },
      summon: () => this.presence.summon(this.#viewport()),
      toggleCursors: () => this.#setView({ areCursorsHidden: !this.#view.areCursorsHidden }),
      focus: () => document.querySelector<HTMLElement>('.sparring-board .excalidraw')?.focus(),
      subscribe: (listener) => {
        this.#listeners.add(listener)
        return () => this.#listeners.delete(listener)
      },
      state: () => this.#view,
    }
  }

  #follow(userId: string): void {
    const peer = this.presence.peer(userId)
    if (!peer) return
    this.#setView({ followedUserId: userId })
    this.#showLasers()
    // Excalidraw drops `userToFollow` by itself at the first own pan or zoom: that is what ends following here too.
    this.#api.updateScene({ appState: { userToFollow: { socketId: userId as SocketId, username: peer.name } } })
    if (peer.viewport) this.#lookAt(peer.viewport)
  }

  #setView(change: Partial<BoardView>): void {
    this.#view = { ...this.#view, ...change }
    this.#showLasers()
    this.#handleScroll()
  }

  #notify(): void {
    for (const listener of this.#listeners) listener()
  }

  #viewport(): Rect {
    const { scrollX, scrollY, zoom, width, height } = this.#api.getAppState()
    return { x: -scrollX, y: -scrollY, width: width / zoom.value, height: height / zoom.value }
  }

  /** Shows the whole of a rectangle, as large as it goes. */
  #lookAt(rect: Rect): void {
    const { width, height } = this.#api.getAppState()
    const value = Math.min(30, Math.max(0.1, Math.min(width / rect.width, height / rect.height)))
    const scrollX = width / 2 / value - (rect.x + rect.width / 2)
    const scrollY = height / 2 / value - (rect.y + rect.height / 2)
    this.#api.updateScene({ appState: { scrollX, scrollY, zoom: { value: value as AppState['zoom']['value'] } } })
  }

  /** Excalidraw draws the laser trails; cursors and selections are ours, in the corners' colours. */
  #showLasers(): void {
    const peers = this.presence.peers()
    const isLasing = peers.some(({ cursor }) => cursor?.tool === 'laser')
    const signature = `${isLasing} ${this.#view.areCursorsHidden} ${peers.map(({ userId }) => userId).join()}`
    if (!isLasing && signature === this.#lasers) return
    this.#lasers = signature
    const collaborators = new Map<SocketId, Collaborator>()
    for (const peer of peers) collaborators.set(peer.userId as SocketId, this.#collaboratorOf(peer))
    this.#api.updateScene({ collaborators })
  }

  #collaboratorOf({ userId, name, seat, cursor }: Peer): Collaborator {
    const isLasing = cursor?.tool === 'laser' && !this.#view.areCursorsHidden
    return {
      id: userId,
      username: name,
      button: isLasing && cursor.isDown ? 'down' : 'up',
      pointer: {
        x: cursor?.x ?? 0,
        y: cursor?.y ?? 0,
        tool: isLasing ? 'laser' : 'pointer',
        renderCursor: false,
        // Excalidraw keeps the colour of the first object it sees of a person, laser or not, and writes it into a `fill`:
        // the token itself follows the theme.
        laserColor: `var(--${seat})`,
      },
    }
  }

  #wantImages(): void {
    this.#images.want(missingFiles(this.#api.getSceneElements(), this.#api.getFiles()))
  }
}

/** What the user's hands are in the middle of, out of Excalidraw's state. */
function handsOf(state: AppState): CanvasState {
  const open = [state.newElement, state.multiElement, state.editingTextElement]
  return { isPointerDown: state.cursorButton === 'down', openIds: open.flatMap((element) => element?.id ?? []) }
}
