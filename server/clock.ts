let aheadMs = 0

/** The server's clock: the only one that decides. Services take `nowMs` from their caller's context through this. */
export function nowMs(): number {
  return Date.now() + aheadMs
}

/** Winds the clock forward, so that a test plays an hour in a minute (`e2e/server.ts`). Nothing else calls it. */
export function windForward(byMs: number): void {
  aheadMs += byMs
}
