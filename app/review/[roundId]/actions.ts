'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { idPattern } from '#lib/interview/model'
import { amendmentInput } from '#lib/protocol/commands'
import { addAmendment } from '#server/scorecard/amendment/service'
import { currentUserOrSignIn } from '../../_auth/current-user'
import { emptyForm, type FormState, textOf } from '../../_auth/form-state'
import { refusalOf } from '../../_auth/refusal'

export type AmendState = FormState<'dimension' | 'answer' | 'text'>

const roundInput = z.string().regex(idPattern)

/** Form fields `roundId`, `id` (the amendment's own, so that a form sent twice adds one), `dimension`, `answer`, `text`. */
export async function amendAction(_: AmendState, form: FormData): Promise<AmendState> {
  const typed = { dimension: textOf(form, 'dimension'), answer: textOf(form, 'answer'), text: textOf(form, 'text') }
  const roundId = roundInput.safeParse(textOf(form, 'roundId'))
  if (!roundId.success) return { ...emptyForm(typed), problem: 'bad-input' }
  const user = await currentUserOrSignIn(`/review/${roundId.data}`)
  const amendment = amendmentInput.safeParse({
    id: textOf(form, 'id'),
    dimension: typed.dimension || null,
    answer: typed.answer || null,
    text: typed.text,
  })
  if (!amendment.success) {
    const wrong = new Set(amendment.error.issues.map(({ path }) => path[0]))
    const fields = {
      ...(wrong.has('text') ? { text: 'review.amendTextMissing' as const } : {}),
      ...(wrong.has('answer') ? { dimension: 'review.amendLevelNeedsDimension' as const } : {}),
    }
    return { ...emptyForm(typed), fields, problem: Object.keys(fields).length === 0 ? 'bad-input' : null }
  }
  const problem = await refusalOf(() => addAmendment(user, roundId.data, amendment.data))
  if (problem !== null) return { ...emptyForm(typed), problem }
  revalidatePath(`/review/${roundId.data}`)
  return { ...emptyForm(), isDone: true }
}
