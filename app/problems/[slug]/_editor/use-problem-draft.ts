'use client'

import type { ProblemDraft } from '#lib/interview/problem-draft'
import type { OwnProblemView } from '#lib/interview/views'
import { sendDraft } from '../../../_interview/send-draft'
import { type LastSaved, useAutosave } from '../../../_interview/use-autosave'

const lastSaved: LastSaved<ProblemDraft> = new Map()

/** The problem as it is being written. */
export function useProblemDraft(own: OwnProblemView) {
  const { slug } = own.card
  return useAutosave({
    id: slug,
    read: own,
    send: (draft, sinceMs) => sendDraft(`/api/problems/${slug}`, draft, sinceMs),
    lastSaved,
  })
}
