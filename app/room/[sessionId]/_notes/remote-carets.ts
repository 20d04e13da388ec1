import { Annotation, type Extension, type Range, RangeSet } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  type PluginValue,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type Seat, seats } from '#lib/interview/model'

/** The awareness field of a caret in the notes: two relative positions. `cursor` is the board's. */
const field = 'notes'

const peersMoved = Annotation.define<true>()

type Peer = Readonly<{ name: string; seat: Seat; anchor: number; head: number; place: string }>

/**
 * Others' carets and selections, named, in their corner's colour, and the publishing of the own one. y-codemirror's
 * carets are not used: they carry inline styles, which the content security policy drops, in one colour for both themes.
 */
export function remoteCarets(text: Y.Text, awareness: Awareness, userId: string): Extension {
  return ViewPlugin.define((view) => new RemoteCarets(view, text, awareness, userId), {
    decorations: (plugin) => plugin.decorations,
  })
}

class RemoteCarets implements PluginValue {
  decorations: DecorationSet = RangeSet.empty
  private readonly view: EditorView
  private readonly text: Y.Text
  private readonly awareness: Awareness
  private readonly userId: string

  constructor(view: EditorView, text: Y.Text, awareness: Awareness, userId: string) {
    this.view = view
    this.text = text
    this.awareness = awareness
    this.userId = userId
    awareness.on('change', this.handleChange)
    this.decorations = this.draw(view)
  }

  update(update: ViewUpdate): void {
    if (update.selectionSet || update.docChanged || update.focusChanged) this.publish(update.view)
    const moved = update.transactions.some((transaction) => transaction.annotation(peersMoved))
    if (moved || update.docChanged) this.decorations = this.draw(update.view)
  }

  destroy(): void {
    this.awareness.off('change', this.handleChange)
    if (this.awareness.getLocalState()?.[field]) this.awareness.setLocalStateField(field, null)
  }

  private handleChange = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>): void => {
    const isOthers = [...added, ...updated, ...removed].some((client) => client !== this.awareness.clientID)
    if (isOthers) this.view.dispatch({ annotations: peersMoved.of(true) })
  }

  /** Where this person's caret is; nothing while the editor has no focus or may not be written to. */
  private publish(view: EditorView): void {
    const own = this.awareness.getLocalState()
    if (own === null) return
    const { anchor, head } = view.state.selection.main
    const place =
      view.hasFocus && !view.state.readOnly ? { anchor: this.relative(anchor), head: this.relative(head) } : null
    if (JSON.stringify(place) === JSON.stringify(own[field] ?? null)) return
    this.awareness.setLocalStateField(field, place)
  }

  private relative(index: number): unknown {
    return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(this.text, index))
  }

  private draw(view: EditorView): DecorationSet {
    const ranges: Range<Decoration>[] = []
    for (const { name, seat, anchor, head, place } of this.peers(view.state.doc.length)) {
      const [from, to] = anchor < head ? [anchor, head] : [head, anchor]
      if (from < to) ranges.push(Decoration.mark({ class: `cm-peer-selection cm-peer-${seat}` }).range(from, to))
      // Outside of the selection it belongs to.
      const side = head > anchor ? -1 : 1
      ranges.push(Decoration.widget({ side, widget: new Caret(name, seat, place) }).range(head))
    }
    return Decoration.set(ranges, true)
  }

  private *peers(length: number): Iterable<Peer> {
    for (const [client, state] of this.awareness.getStates()) {
      const { user, [field]: place } = state as { user?: Record<string, unknown>; [field]?: Record<string, unknown> }
      if (client === this.awareness.clientID || !place || typeof user?.name !== 'string' || user.id === this.userId)
        continue
      const anchor = this.index(place.anchor)
      const head = this.index(place.head)
      if (anchor === null || head === null) continue
      yield {
        name: user.name,
        seat: seats.find((seat) => seat === user.seat) ?? 'observer',
        anchor: Math.min(anchor, length),
        head: Math.min(head, length),
        place: JSON.stringify(place.head),
      }
    }
  }

  /** Another client's claim: malformed, or ahead of what has arrived here, it is simply not drawn. */
  private index(json: unknown): number | null {
    if (typeof json !== 'object' || json === null || !this.text.doc) return null
    try {
      const position = Y.createAbsolutePositionFromRelativePosition(
        Y.createRelativePositionFromJSON(json),
        this.text.doc,
      )
      return position?.type === this.text ? position.index : null
    } catch {
      return null
    }
  }
}

class Caret extends WidgetType {
  private readonly name: string
  private readonly seat: Seat
  /** A moved caret is a new one, so that its name shows again. */
  private readonly place: string

  constructor(name: string, seat: Seat, place: string) {
    super()
    this.name = name
    this.seat = seat
    this.place = place
  }

  override eq(other: Caret): boolean {
    return other.name === this.name && other.seat === this.seat && other.place === this.place
  }

  override toDOM(): HTMLElement {
    const caret = document.createElement('span')
    caret.className = `cm-peer-caret cm-peer-${this.seat}`
    caret.ariaHidden = 'true'
    const name = document.createElement('span')
    name.className = 'cm-peer-name'
    name.textContent = this.name
    // The joiners keep the empty span on its line and the caret from breaking words.
    caret.append('\u2060', name, '\u2060')
    return caret
  }

  override ignoreEvent(): boolean {
    return true
  }
}
