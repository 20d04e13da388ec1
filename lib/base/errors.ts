/**
 * Every refusal in the product is one of these codes. HTTP status, close code and text are three tables over them
 * (here, in `lib/protocol/close-codes.ts`, and in the messages under `errors.<code>`), so a new code does not compile until it has all three.
 */
export const errorStatus = {
  'signed-out': 401,
  'not-found': 404,
  forbidden: 403,
  'bad-origin': 403,
  'bad-input': 400,
  'time-past': 400,
  'too-large': 413,
  'too-fast': 429,
  'try-later': 503,
  'guest-cannot-host': 403,
  'guest-cannot-write': 403,
  'problem-changed': 409,
  'problem-in-play': 409,
  'rubric-changed': 409,
  'email-taken': 409,
  'bad-credentials': 401,
  'link-dead': 404,
  'seat-taken': 409,
  'session-cancelled': 410,
  'session-over': 410,
  'round-not-waiting': 409,
  'round-not-live': 409,
  'round-not-ended': 409,
  'round-released': 409,
  'round-not-released': 409,
  'missing-evidence': 409,
  'handed-in': 409,
  'too-many-items': 409,
  'seat-empty': 409,
  'undo-too-late': 409,
  'not-a-peer-session': 409,
  'already-swapped': 409,
  'image-type': 415,
  'image-too-large': 413,
  'document-full': 409,
  'frame-malformed': 400,
  'frame-forbidden': 400,
  'frame-out-of-order': 409,
  'unknown-command': 400,
  internal: 500,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof errorStatus

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorStatus, value)
}

/** The one error that crosses layers. `field` names the form field it concerns, if one does. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly field: string | undefined
  constructor(code: ErrorCode, field?: string) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.field = field
  }
}

/** What a transport answers for any thrown value: an AppError's code, else `internal`. By name, for the class exists once per module graph. */
export function errorCodeOf(error: unknown): ErrorCode {
  if (error instanceof Error && error.name === 'AppError' && 'code' in error) {
    const code = error.code
    if (typeof code === 'string' && code in errorStatus) return code as ErrorCode
  }
  return 'internal'
}
