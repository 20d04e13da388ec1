import type { ErrorCode } from '#lib/base/errors'

/** Close codes of both sockets, one list for both ends (DESIGN, Realtime). */
export const closeCodes = {
  refused: 4400,
  signedOut: 4401,
  forbidden: 4403,
  notFound: 4404,
  rightsChanged: 4408,
  tooFast: 4429,
  tooLarge: 1009,
  restarting: 1012,
  tryLater: 1013,
} as const

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]

/** How an error that ends a socket closes it. Codes that never close one are 4400, the refusal of a frame. */
export function closeCodeOf(code: ErrorCode): CloseCode {
  switch (code) {
    case 'signed-out':
      return closeCodes.signedOut
    case 'not-found':
      return closeCodes.notFound
    case 'forbidden':
      return closeCodes.forbidden
    case 'too-fast':
      return closeCodes.tooFast
    case 'too-large':
      return closeCodes.tooLarge
    case 'try-later':
    case 'frame-out-of-order':
    case 'internal':
      return closeCodes.tryLater
    default:
      return closeCodes.refused
  }
}
