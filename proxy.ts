import { type NextRequest, NextResponse } from 'next/server'
import { isOwnOrigin } from '#server/auth/origin'

/**
 * Refuses what another site's page sends to change something here: Next itself lets a form with `Origin: null` through, as
 * one sent with `no-referrer` has it (RELIABILITY: exact Origin on every state-changing request). Then it makes the
 * Content-Security-Policy of every page, with a nonce of its own (RELIABILITY, Security). Next reads the nonce from
 * the request's header and puts it on its scripts; the layout hands it to what adds a <style> later.
 */
export function proxy(request: NextRequest): NextResponse {
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  if (!isReading && !isOwnOrigin(request.headers.get('origin'), request.headers.get('host'))) {
    return NextResponse.json({ error: { code: 'bad-origin' } }, { status: 403 })
  }
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // Not-found pages get no parameters from Next: those that say why read them from here.
  headers.set('x-path', request.nextUrl.pathname)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

/** Development needs more: React rebuilds stacks with eval, Next's overlay writes its styles inline, its refresh is a socket. */
function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    development ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' blob: data:`,
    `font-src 'self'`,
    `worker-src 'self'`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `frame-src 'none'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `form-action 'self'`,
  ].join('; ')
}

// Not the boards' pictures: they bring a stricter policy of their own, and the one from here would replace it.
export const config = {
  matcher: ['/((?!_next/static|_next/image|excalidraw/|api/images/|icon.svg).*)'],
}
