import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { type ErrorCode, errorStatus } from '#lib/base/errors'
import { authOptions } from '#server/auth/login'
import { isOwnOrigin } from '#server/auth/origin'

type Context = { params: Promise<{ nextauth: string[] }> }

const longestBody = 100 * 1024

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions())
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  if (!isOwnOrigin(request.headers.get('origin'), request.headers.get('host'))) return refuse('bad-origin')
  if (Number(request.headers.get('content-length') ?? 0) > longestBody) return refuse('too-large')
  return withStatus(await NextAuth(request, context, authOptions()))
}

/** next-auth answers every refusal with 401 or a redirect; ours that mean something else keep their own status. */
async function withStatus(response: Response): Promise<Response> {
  const target = response.headers.get('location') ?? (await urlIn(response.clone()))
  const code = target === null ? null : new URL(target, 'http://here.invalid').searchParams.get('error')
  if (code !== 'too-fast' && code !== 'try-later' && code !== 'internal') return response
  return refuse(code, target ?? undefined)
}

async function urlIn(response: Response): Promise<string | null> {
  if (!response.headers.get('content-type')?.includes('application/json')) return null
  const body: unknown = await response.json()
  return typeof body === 'object' && body !== null && 'url' in body && typeof body.url === 'string' ? body.url : null
}

function refuse(code: ErrorCode, url?: string): Response {
  return Response.json({ error: { code }, ...(url === undefined ? {} : { url }) }, { status: errorStatus[code] })
}
