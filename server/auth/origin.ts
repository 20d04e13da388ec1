import { env } from '#server/env'

/**
 * Our own origin as this request's browser sees it, for links it can send on: `NEXTAUTH_URL`'s, else that of the
 * request's own Host. Pass the Host header; without one the local address.
 */
export function originOf(host: string | null | undefined): string {
  const fixed = env().NEXTAUTH_URL
  if (fixed) return new URL(fixed).origin
  return `http://${host ?? `localhost:${env().PORT}`}`
}

/**
 * Whether a browser's Origin is ours: exactly NEXTAUTH_URL's, or that of the request's own Host where it is unset.
 * A request without an Origin doesn't come from another site's page and is judged by its cookie alone (DESIGN, Realtime).
 */
export function isOwnOrigin(origin: string | null | undefined, host: string | null | undefined): boolean {
  if (origin === null || origin === undefined) return true
  const fixed = env().NEXTAUTH_URL
  if (fixed) return origin === new URL(fixed).origin
  return host !== null && host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)
}
