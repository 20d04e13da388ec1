'use client'

import { createContext, useContext } from 'react'
import type { Language } from '#lib/interview/model'
import type { ProblemDraft } from '#lib/interview/problem-draft'

/** What every part of the form needs: the problem, the language its texts are written in just now, and a way to change it. */
export type Editor = Readonly<{
  draft: ProblemDraft
  language: Language
  /** Changes what is there by then, not what was there when a button was drawn. */
  edit: (change: (draft: ProblemDraft) => ProblemDraft) => void
}>

const EditorContext = createContext<Editor | null>(null)

export const EditorProvider = EditorContext.Provider

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('no editor around this part')
  return editor
}

type Lists = 'facts' | 'hazards' | 'weakAnswers'
type PartOf<List extends Lists> = ProblemDraft['guide'][List][number]

/** One of the guide's lists, with what can be done to it. */
export function useParts<List extends Lists>(list: List) {
  const { draft, edit } = useEditor()
  const parts: readonly PartOf<List>[] = draft.guide[list]

  function change(to: (parts: readonly PartOf<List>[]) => readonly PartOf<List>[]) {
    edit((now) => ({ ...now, guide: { ...now.guide, [list]: to(now.guide[list]) } }))
  }

  return {
    parts,
    add: (part: PartOf<List>) => change((now) => [...now, part]),
    set: (at: number, part: PartOf<List>) => change((now) => now.with(at, part)),
    insert: (at: number, part: PartOf<List>) => change((now) => now.toSpliced(at, 0, part)),
    remove: (at: number) => change((now) => now.toSpliced(at, 1)),
    move: (from: number, to: number) =>
      change((now) => {
        const part = now[from]
        return part === undefined ? now : now.toSpliced(from, 1).toSpliced(to, 0, part)
      }),
  }
}

/** An id for a new part; records name the part by it, so it never changes. */
export function newPartId(kind: 'fact' | 'hazard'): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return `${kind}-${number.toString(36)}`
}
