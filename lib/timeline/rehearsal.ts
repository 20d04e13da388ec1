import * as Y from 'yjs'
import type { Random } from '#lib/base/random'
import { moveToStep, setTick } from '#lib/document/agenda'
import { parseElement, readElement, storedOf, writeElement } from '#lib/document/elements'
import { boardElements, notesText } from '#lib/document/room-document'
import { type Point, packPoints } from '#lib/document/strokes'
import type { QuestionId } from '#lib/interview/catalogue'
import type { AgendaStep } from '#lib/interview/model'
import {
  arrowBetween,
  type Box,
  boxOf,
  labelPlace,
  orderKeyAt,
  ringAround,
  sizeOfText,
  strokeAlong,
} from '#lib/timeline/rehearsal-shapes'

/**
 * A round played from a script, as its log would hold it: people's hands draw, type, tick and move on, update by update,
 * each over a document of their own, at times that a person needs. For demo sessions and for measuring; the same script
 * and seed give the same bytes.
 */
export type Hand = 'interviewer' | 'candidate'

type At = Readonly<{
  /** `m:ss` on the round's clock; begins later if this hand is still busy. */
  at: string
  by: Hand
}>
type Placed = Readonly<{ id: string; x: number; y: number }>
type Colours = Readonly<{ colour?: string; fill?: string; frame?: string }>

export type Cue = At &
  (
    | (Readonly<{ do: 'box'; shape?: 'rectangle' | 'ellipse' | 'diamond'; w: number; h: number; label: string }> &
        Placed &
        Colours)
    | (Readonly<{ do: 'text'; text: string; size?: number }> & Placed & Colours)
    | (Readonly<{ do: 'frame'; w: number; h: number; name: string }> & Placed)
    | Readonly<{
        do: 'arrow'
        id: string
        from: string
        to: string
        label?: string
        dashed?: boolean
        /** Corners on the way, on the board. */
        via?: readonly Point[]
        frame?: string
      }>
    /** A freehand line through these points; `wobble` is how far the hand strays. */
    | Readonly<{ do: 'stroke'; id: string; through: readonly Point[]; colour: string; wobble?: number }>
    /** A freehand ring around x, y, width, height. */
    | Readonly<{ do: 'ring'; id: string; around: readonly [number, number, number, number]; colour: string }>
    | Readonly<{ do: 'move'; id: string; dx: number; dy: number }>
    | Readonly<{ do: 'erase'; ids: readonly string[] }>
    | Readonly<{ do: 'note'; text: string }>
    | Readonly<{ do: 'stage'; step: AgendaStep }>
    | Readonly<{ do: 'tick'; question: QuestionId }>
  )

export type RehearsedUpdate = Readonly<{ seq: number; elapsedMs: number; by: Hand; data: Uint8Array }>
export type RehearsedVisit = Readonly<{ seq: number; elapsedMs: number; by: Hand; step: AgendaStep }>
export type RehearsedKeyframe = Readonly<{ seq: number; elapsedMs: number; state: Uint8Array }>
export type Rehearsal = Readonly<{
  updates: readonly RehearsedUpdate[]
  visits: readonly RehearsedVisit[]
  keyframes: readonly RehearsedKeyframe[]
}>

/** One change of one hand: what becomes one update of the log. */
type Edit = Readonly<{ atMs: number; by: Hand; visit: AgendaStep | null; write: (doc: Y.Doc) => void }>
type Beat = Readonly<{ waitMs: number; write: (doc: Y.Doc) => void }>

export function rehearse(cues: readonly Cue[], random: Random, keyframeEvery = 500): Rehearsal {
  const docs = { interviewer: new Y.Doc(), candidate: new Y.Doc() }
  docs.interviewer.clientID = 1
  docs.candidate.clientID = 2
  const updates: RehearsedUpdate[] = []
  const visits: RehearsedVisit[] = []
  const keyframes: RehearsedKeyframe[] = []
  for (const { atMs, by, visit, write } of editsOf(cues, random)) {
    const data = updateOf(docs[by], write)
    if (data === null) continue
    Y.applyUpdate(docs[by === 'interviewer' ? 'candidate' : 'interviewer'], data)
    const seq = updates.length + 1
    updates.push({ seq, elapsedMs: atMs, by, data })
    if (visit !== null) visits.push({ seq, elapsedMs: atMs, by, step: visit })
    if (seq % keyframeEvery === 0)
      keyframes.push({ seq, elapsedMs: atMs, state: Y.encodeStateAsUpdate(docs.candidate) })
  }
  return { updates, visits, keyframes }
}

function updateOf(doc: Y.Doc, write: (doc: Y.Doc) => void): Uint8Array | null {
  const made: Uint8Array[] = []
  const listen = (data: Uint8Array) => made.push(data)
  doc.on('update', listen)
  doc.transact(() => write(doc), 'hand')
  doc.off('update', listen)
  return made[0] ?? null
}

/** All changes in the order of their moments. A hand does one thing at a time; two hands may do two. */
function editsOf(cues: readonly Cue[], random: Random): readonly Edit[] {
  const freeAtMs = { interviewer: 0, candidate: 0 }
  const edits: Edit[] = []
  cues.forEach((cue, place) => {
    let atMs = Math.max(momentOf(cue.at), freeAtMs[cue.by])
    for (const { waitMs, write } of beatsOf(cue, place, random)) {
      atMs += Math.round(waitMs)
      edits.push({ atMs, by: cue.by, visit: cue.do === 'stage' ? cue.step : null, write })
    }
    freeAtMs[cue.by] = atMs + 300
  })
  return edits.sort((a, b) => a.atMs - b.atMs)
}

/** `m:ss` as ms of the round's clock. */
export function momentOf(at: string): number {
  const [minutes = 0, seconds = 0] = at.split(':').map(Number)
  return (minutes * 60 + seconds) * 1000
}

function beatsOf(cue: Cue, place: number, random: Random): readonly Beat[] {
  switch (cue.do) {
    case 'box':
      return [...growing(cue, place, random), ...typing(labelOf(cue, place), cue.label, random)]
    case 'text':
      return typing(
        { ...cue, colour: cue.colour ?? '#1e1e1e', size: cue.size ?? 20, place, container: null },
        cue.text,
        random,
      )
    case 'frame':
      return growing({ ...cue, shape: 'frame' }, place, random)
    case 'arrow':
      return pulling(cue, place, random)
    case 'stroke':
      return drawing(cue, place, random)
    case 'ring':
      return drawing({ ...cue, do: 'stroke', through: ringAround(...cue.around) }, place, random)
    case 'move':
      return dragging(cue.id, cue.dx, cue.dy, random)
    case 'erase':
      return cue.ids.map((id, at) => ({
        waitMs: at === 0 ? 200 : 0,
        write: (doc) => change(doc, id, { isDeleted: true }),
      }))
    case 'note':
      return burstsOf(cue.text, random).map(({ waitMs, text }) => ({
        waitMs,
        write: (doc) => notesText(doc).insert(notesText(doc).length, text),
      }))
    case 'stage':
      return [{ waitMs: 0, write: (doc) => moveToStep(doc, cue.step, 'hand') }]
    case 'tick':
      return [{ waitMs: 0, write: (doc) => setTick(doc, cue.question, true, 'hand') }]
  }
}

type Growing = Placed & Colours & Readonly<{ w: number; h: number; shape?: string; name?: string }>

/** A shape pulled open from its corner. */
function growing(shape: Growing, place: number, random: Random): readonly Beat[] {
  const steps = 9
  const isFrame = shape.shape === 'frame'
  return Array.from({ length: steps }, (_, at) => {
    const part = easeOut((at + 1) / steps)
    const size = { width: Math.round(shape.w * part), height: Math.round(shape.h * part) }
    return {
      waitMs: at === 0 ? 0 : 60 + 40 * random(),
      write: (doc: Y.Doc) =>
        at > 0
          ? change(doc, shape.id, size)
          : create(doc, shape.id, {
              type: shape.shape ?? 'rectangle',
              x: shape.x,
              y: shape.y,
              ...size,
              index: orderKeyAt(place * 2),
              frameId: shape.frame ?? null,
              seed: 1 + place * 7919,
              ...(isFrame
                ? { name: shape.name ?? null, strokeColor: '#bbb' }
                : {
                    backgroundColor: shape.fill ?? 'transparent',
                    strokeColor: shape.colour ?? '#1e1e1e',
                    roundness: shape.shape === 'ellipse' ? null : { type: 3 },
                  }),
            }),
    }
  })
}

type Typed = Placed & Readonly<{ colour: string; size: number; place: number; container: Box | null; frame?: string }>

function labelOf(cue: Extract<Cue, { do: 'box' }>, place: number): Typed {
  return {
    id: `${cue.id}-label`,
    x: cue.x,
    y: cue.y,
    colour: cue.colour ?? '#1e1e1e',
    size: 20,
    place,
    container: { id: cue.id, x: cue.x, y: cue.y, width: cue.w, height: cue.h, isRound: cue.shape === 'ellipse' },
    ...(cue.frame === undefined ? {} : { frame: cue.frame }),
  }
}

/** A text that appears as it is typed, in bursts; centred in its container if it has one. */
function typing(target: Typed, text: string, random: Random): readonly Beat[] {
  let typed = ''
  return burstsOf(text, random).map(({ waitMs, text: burst }, at) => {
    typed += burst
    const soFar = typed
    const { container } = target
    const place = container
      ? labelPlace(container, soFar, target.size)
      : { x: target.x, y: target.y, ...sizeOfText(soFar, target.size) }
    return {
      waitMs: at === 0 ? 350 : waitMs,
      write: (doc: Y.Doc) =>
        at > 0
          ? change(doc, target.id, { ...place, text: soFar, originalText: soFar })
          : create(doc, target.id, {
              type: 'text',
              ...place,
              text: soFar,
              originalText: soFar,
              fontSize: target.size,
              strokeColor: target.colour,
              index: orderKeyAt(target.place * 2 + 1),
              frameId: target.frame ?? null,
              containerId: container?.id ?? null,
              textAlign: container ? 'center' : 'left',
              verticalAlign: container ? 'middle' : 'top',
              autoResize: true,
              seed: 3 + target.place * 104729,
            }),
    }
  })
}

/** An arrow pulled from one shape to the other; it is bound where it starts, and where it ends once it is there. */
function pulling(cue: Extract<Cue, { do: 'arrow' }>, place: number, random: Random): readonly Beat[] {
  const steps = 7
  const label: Typed = { id: `${cue.id}-label`, x: 0, y: 0, colour: '#1e1e1e', size: 16, place, container: null }
  const beats = Array.from({ length: steps }, (_, at) => ({
    waitMs: at === 0 ? 0 : 50 + 45 * random(),
    write: (doc: Y.Doc) => {
      const from = boxAt(doc, cue.from)
      const to = boxAt(doc, cue.to)
      const arrow = arrowBetween(from, to, cue.via ?? [], easeOut((at + 1) / steps))
      const isThere = at === steps - 1
      const bound = {
        startBinding: { elementId: from.id, focus: 0, gap: 6 },
        endBinding: { elementId: to.id, focus: 0, gap: 6 },
      }
      if (at > 0) return change(doc, cue.id, { ...arrow, ...(isThere ? bound : {}) })
      create(doc, cue.id, {
        type: 'arrow',
        ...arrow,
        startBinding: bound.startBinding,
        endArrowhead: 'arrow',
        strokeStyle: cue.dashed ? 'dashed' : 'solid',
        roundness: cue.via ? null : { type: 2 },
        index: orderKeyAt(place * 2),
        frameId: cue.frame ?? null,
        seed: 1 + place * 7919,
      })
    },
  }))
  if (cue.label === undefined) return beats
  return [...beats, ...labelling(cue.id, label, cue.label, random)]
}

/** The label of an arrow stands on its middle. */
function labelling(arrowId: string, label: Typed, text: string, random: Random): readonly Beat[] {
  return typing(label, text, random).map(({ waitMs, write }) => ({
    waitMs,
    write: (doc) => {
      write(doc)
      const arrow = readElement(boardElements(doc), arrowId)
      const shown = readElement(boardElements(doc), label.id)
      if (arrow?.type !== 'arrow' || shown?.type !== 'text') throw new Error(`no arrow ${arrowId}`)
      const ends = arrow.points.length === 2 ? arrow.points : arrow.points.slice(1, 3)
      const [a = [0, 0], b = [0, 0]] = ends
      change(doc, label.id, {
        x: arrow.x + (a[0] + b[0]) / 2 - shown.width / 2,
        y: arrow.y + (a[1] + b[1]) / 2 - shown.height / 2,
        containerId: arrowId,
        textAlign: 'center',
        verticalAlign: 'middle',
      })
    },
  }))
}

/** A hand samples about sixty points a second and sends them twenty times. */
function drawing(cue: Extract<Cue, { do: 'stroke' }>, place: number, random: Random): readonly Beat[] {
  const points = strokeAlong(cue.through, cue.wobble ?? 2, random)
  const [start = [0, 0]] = points
  const packed = packPoints(points.map(([x, y]): Point => [x - start[0], y - start[1]]))
  const beats: Beat[] = []
  for (let shown = 3; shown < points.length + 3; shown += 3) {
    const soFar = packed.slice(0, shown * 2)
    beats.push({
      waitMs: beats.length === 0 ? 0 : 48 + 6 * random(),
      write: (doc) =>
        shown > 3
          ? change(doc, cue.id, { points: soFar })
          : create(doc, cue.id, {
              type: 'freedraw',
              x: start[0],
              y: start[1],
              points: soFar,
              pressures: [],
              strokeColor: cue.colour,
              strokeWidth: 1,
              index: orderKeyAt(place * 2),
              seed: 1 + place * 7919,
            }),
    })
  }
  return beats
}

function dragging(id: string, dx: number, dy: number, random: Random): readonly Beat[] {
  const steps = 14
  const from = new Map<string, Point>()
  return Array.from({ length: steps }, (_, at) => ({
    waitMs: 50 + 30 * random(),
    write: (doc: Y.Doc) => {
      for (const moved of [id, `${id}-label`]) {
        const element = readElement(boardElements(doc), moved)
        if (!element) continue
        const [x, y] = from.get(moved) ?? [element.x, element.y]
        from.set(moved, [x, y])
        const part = easeOut((at + 1) / steps)
        change(doc, moved, { x: x + dx * part, y: y + dy * part })
      }
    },
  }))
}

/** One to four letters at once, a breath after words now and then, a longer one after a line. */
function burstsOf(text: string, random: Random): readonly Readonly<{ waitMs: number; text: string }>[] {
  const bursts: { waitMs: number; text: string }[] = []
  for (let at = 0; at < text.length; ) {
    const length = 1 + Math.floor(random() * 4)
    const before = text[at - 1]
    const breathMs = before === '\n' ? 500 + 700 * random() : before === ' ' && random() < 0.2 ? 350 * random() : 0
    bursts.push({ waitMs: 90 + 45 * length * random() + breathMs, text: text.slice(at, at + length) })
    at += length
  }
  return bursts
}

function create(doc: Y.Doc, id: string, raw: Readonly<Record<string, unknown>>): void {
  const element = parseElement(id, raw)
  if (!element) throw new Error(`the script draws something impossible: ${id}`)
  const stored = storedOf(element)
  writeElement(boardElements(doc), id, stored, Object.keys(stored))
}

function change(doc: Y.Doc, id: string, next: Readonly<Record<string, unknown>>): void {
  const type = boardElements(doc).get(id) instanceof Y.Map ? typeOf(doc, id) : null
  if (type === null) throw new Error(`the script changes what is not there: ${id}`)
  writeElement(boardElements(doc), id, { type, ...next }, Object.keys(next))
}

function typeOf(doc: Y.Doc, id: string): string | null {
  return readElement(boardElements(doc), id)?.type ?? null
}

function boxAt(doc: Y.Doc, id: string): Box {
  const element = readElement(boardElements(doc), id)
  if (!element) throw new Error(`the script points at what is not there: ${id}`)
  return boxOf(element)
}

function easeOut(part: number): number {
  return 1 - (1 - part) ** 2
}
