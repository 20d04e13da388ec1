import * as Y from 'yjs'
import { findKeyframe, insertKeyframe, listUpdates } from '#server/document/store'

/** A keyframe every so many updates lets a join or a seek start near its target (DESIGN, Storage). */
const keyframeEvery = 500

export type Folded = Readonly<{ doc: Y.Doc; seq: number }>

/** The log applied: newest keyframe, then the updates after it, in one transaction of the document. */
export async function foldLog(roundId: string): Promise<Folded> {
  const keyframe = await findKeyframe(roundId)
  const tail = await listUpdates(roundId, keyframe?.seq ?? 0)
  const doc = new Y.Doc()
  doc.transact(() => {
    if (keyframe) Y.applyUpdate(doc, keyframe.state)
    for (const update of tail) Y.applyUpdate(doc, update.data)
  })
  const last = tail.at(-1)
  if (last && tail.length >= keyframeEvery) {
    await insertKeyframe(roundId, last.seq, last.elapsedMs, Y.encodeStateAsUpdate(doc))
  }
  return { doc, seq: last?.seq ?? keyframe?.seq ?? 0 }
}
