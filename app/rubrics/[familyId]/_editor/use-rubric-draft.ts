'use client'

import type { RubricDraft } from '#lib/interview/rubric'
import type { OwnRubricView } from '#lib/interview/views'
import { sendDraft } from '../../../_interview/send-draft'
import { type LastSaved, useAutosave } from '../../../_interview/use-autosave'

const lastSaved: LastSaved<RubricDraft> = new Map()

/** The rubric as it is being written. */
export function useRubricDraft(own: OwnRubricView) {
  const { familyId } = own
  return useAutosave({
    id: familyId,
    read: own,
    send: (draft, sinceMs) => sendDraft(`/api/rubrics/${familyId}`, draft, sinceMs),
    lastSaved,
  })
}
