import { IncomingMessage, type ServerResponse } from 'node:http'
import { errorStatus } from '#lib/base/errors'

/** What a form or a JSON request may send (RELIABILITY, Limits). */
export const maxBodyBytes = 100 * 1024

/** Pictures and whole problems: their routes read no further than their own limits. */
const hasOwnLimit = /^\/api\/(rounds\/[^/]+\/images|problems(\/[^/]+)?)\/?(\?|$)/

/**
 * The request to go on with, or null once it is answered with 413. Of a body whose length is declared Node reads no more
 * than that; one that comes in pieces of unknown number is read here first, as far as it may go.
 */
export async function limitBody(request: IncomingMessage, response: ServerResponse): Promise<IncomingMessage | null> {
  if (hasOwnLimit.test(request.url ?? '')) return request
  const declared = request.headers['content-length']
  if (declared !== undefined) return Number(declared) > maxBodyBytes ? refuse(response) : request
  if (request.headers['transfer-encoding'] === undefined) return request
  const body = await readBody(request)
  return body ? withBody(request, body) : refuse(response)
}

/** The rest of the body is read and thrown away by Node, so that the answer arrives. */
function refuse(response: ServerResponse): null {
  response.writeHead(errorStatus['too-large'], { 'content-type': 'application/json' })
  response.end(JSON.stringify({ error: { code: 'too-large' } }))
  return null
}

function readBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.byteLength
      if (length <= maxBodyBytes) chunks.push(chunk)
      else resolve(null)
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
  })
}

/** The same request once more, for whoever reads its body next. */
function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { 'transfer-encoding': _, ...headers } = request.headers
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor } = request
  const copy = new IncomingMessage(request.socket)
  Object.assign(copy, { method, url, httpVersion, httpVersionMajor, httpVersionMinor, complete: true })
  copy.headers = { ...headers, 'content-length': String(body.byteLength) }
  copy.push(body)
  copy.push(null)
  return copy
}
