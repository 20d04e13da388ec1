'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { ErrorCode } from '#lib/base/errors'
import { idPattern } from '#lib/interview/model'
import { type NervesLevel, nervesLevels } from '#lib/interview/nerves'
import { amendmentInput } from '#lib/protocol/commands'
import { rateNerves, shareNerves } from '#server/nerves/service'
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

const levelInput = z.literal(nervesLevels).nullable()

/** The candidate's nerves after the round; null takes the answer away. Answers with the refusal's code, or null. */
export async function rateNervesAction(roundId: string, value: NervesLevel | null): Promise<ErrorCode | null> {
  const [round, level] = [roundInput.safeParse(roundId), levelInput.safeParse(value)]
  if (!round.success || !level.success) return 'bad-input'
  const user = await currentUserOrSignIn(`/review/${round.data}`)
  return refusalOf(() => rateNerves(user, round.data, 'after', level.data))
}

/** Shows the candidate's nerves to the interviewer, or no longer. Answers with the refusal's code, or null. */
export async function shareNervesAction(roundId: string, isShared: boolean): Promise<ErrorCode | null> {
  const [round, shared] = [roundInput.safeParse(roundId), z.boolean().safeParse(isShared)]
  if (!round.success || !shared.success) return 'bad-input'
  const user = await currentUserOrSignIn(`/review/${round.data}`)
  return refusalOf(() => shareNerves(user, round.data, shared.data))
}
