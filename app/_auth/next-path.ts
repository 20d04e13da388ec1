const here = 'http://here.invalid'

/** Where to go after signing in: a path of this site, or `/dashboard` for anything else that stands in the address. */
export function nextPath(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('/') || !URL.canParse(value, here)) return '/dashboard'
  const url = new URL(value, here)
  // Resolving `/.//elsewhere` leaves `//elsewhere`, which a browser reads as another site.
  if (url.origin !== here || url.pathname.startsWith('//')) return '/dashboard'
  // Not back to the forms themselves, which would lead in a circle.
  if (/^\/(sign-in|sign-up|api)(\/|$)/.test(url.pathname)) return '/dashboard'
  return url.pathname + url.search + url.hash
}
