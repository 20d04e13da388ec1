/** The server's clock: the only one that decides. Services take `nowMs` from their caller's context through this. */
export function nowMs(): number {
  return Date.now()
}
