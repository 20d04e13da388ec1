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
