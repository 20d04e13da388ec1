import type { StageId } from '#lib/interview/model'

/** The candidate said "I am done with this stage". */
export type StageDoneView = Readonly<{ id: string; byName: string; stage: StageId; elapsedMs: number }>

type Visit = Readonly<{ step: string; elapsedMs: number }>

/** Does it speak of this visit to its stage? What was said in an earlier one is over once the stage is taken up again. */
export function isOfLastVisit(
  { stage, elapsedMs }: Pick<StageDoneView, 'stage' | 'elapsedMs'>,
  visits: readonly Visit[],
): boolean {
  const last = visits.findLast(({ step }) => step === stage)
  return elapsedMs >= (last?.elapsedMs ?? 0)
}
