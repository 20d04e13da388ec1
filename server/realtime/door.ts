import { RateLimiterMemory } from 'rate-limiter-flexible'
import { AppError } from '#lib/base/errors'
import { type Actor, actorAtDoor } from '#server/auth/actor'
import { readHeaderClaims } from '#server/auth/cookie'

/** Openings of one person's sockets in one round (RELIABILITY, Limits): a class behind one address is no attack. */
const limit = { points: 120, duration: 10 } as const

/** Where one kind of socket comes in. */
export class Door {
  readonly #limiter = new RateLimiterMemory(limit)

  /** Who comes with this Cookie header. Throws `signed-out`, `too-fast` or `not-found`. */
  async judge(cookie: string | undefined, roundId: string): Promise<Actor> {
    const claims = await readHeaderClaims(cookie)
    if (!claims) throw new AppError('signed-out')
    await this.#limiter.consume(`${claims.sub}:${roundId}`).catch(() => {
      throw new AppError('too-fast')
    })
    return actorAtDoor(claims, roundId)
  }
}
