import type { ErrorCode } from '#lib/base/errors'

/** The text about one bad field, by its key. */
export type FieldText =
  | 'auth.nameMissing'
  | 'auth.emailBad'
  | 'auth.passwordMissing'
  | 'auth.passwordShort'
  | 'settings.timeZoneBad'
  | 'review.amendTextMissing'
  | 'review.amendLevelNeedsDimension'

/**
 * What a form's action answers: what was typed, so that it stays; what is wrong, by field or with the whole; or that it
 * is done. Passwords never come back.
 */
export type FormState<Field extends string> = Readonly<{
  typed: Readonly<Partial<Record<Field, string>>>
  fields?: Readonly<Partial<Record<Field, FieldText>>>
  problem: ErrorCode | null
  isDone: boolean
}>

export function emptyForm<Field extends string>(typed: Partial<Record<Field, string>> = {}): FormState<Field> {
  return { typed, problem: null, isDone: false }
}

/** The text of a form's field, as typed; a file or nothing is an empty one. */
export function textOf(form: FormData, field: string): string {
  const value = form.get(field)
  return typeof value === 'string' ? value : ''
}
