'use server'

import { z } from 'zod'
import type { ErrorCode } from '#lib/base/errors'
import { idPattern } from '#lib/interview/model'
import { type NervesLevel, nervesLevels } from '#lib/interview/nerves'
import { rateNerves, shareNerves } from '#server/nerves/service'
import { currentUserOrSignIn } from '../../_auth/current-user'
import { refusalOf } from '../../_auth/refusal'

const roundInput = z.string().regex(idPattern)
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
