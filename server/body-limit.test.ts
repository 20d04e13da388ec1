import { createServer, type Server, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { limitBody, maxBodyBytes } from '#server/body-limit'

let server: Server
let port: number
beforeAll(async () => {
  // Answers with what it read, as whoever comes after the limit reads it.
  server = createServer((request, response) => {
    void limitBody(request, response).then(async (passed) => {
      if (!passed) return
      let length = 0
      for await (const chunk of passed) length += (chunk as Buffer).byteLength
      response.end(`${passed.method} ${passed.headers['x-mark']} ${length}`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

/** `inPieces`: chunked, without a Content-Length. */
function post(path: string, bytes: number, inPieces: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-mark': 'mark', ...(inPieces ? {} : { 'content-length': bytes }) }
    const request = send({ port, host: '127.0.0.1', method: 'POST', path, headers }, async (response) => {
      let text = ''
      for await (const chunk of response) text += chunk
      resolve(`${response.statusCode} ${text}`)
    })
    request.on('error', reject)
    for (let left = bytes; left > 0; left -= 16_384) request.write(Buffer.alloc(Math.min(left, 16_384)))
    request.end()
  })
}

const refused = '413 {"error":{"code":"too-large"}}'

test.each([false, true])('100 KiB of a form pass whole and one byte more does not; in pieces: %s', async (inPieces) => {
  for (const bytes of [0, 1, maxBodyBytes])
    expect(await post('/sessions/new', bytes, inPieces)).toBe(`200 POST mark ${bytes}`)
  expect(await post('/sessions/new', maxBodyBytes + 1, inPieces)).toBe(refused)
  expect(await post('/api/auth/callback/credentials', 3_000_000, inPieces)).toBe(refused)
})

test('a picture and a whole problem have their own limits, and nothing else passes for one', async () => {
  expect(await post('/api/problems?valid=yes', 300_000, true)).toBe('200 POST mark 300000')
  expect(await post('/api/problems/own-abc', 300_000, false)).toBe('200 POST mark 300000')
  expect(await post('/api/problems/own-abc/file', 300_000, false)).toBe(refused)
  expect(await post('/problems/own-abc', 300_000, false)).toBe(refused)
  expect(await post('/api/rounds/abc/images', 3_000_000, true)).toBe('200 POST mark 3000000')
  expect(await post('/api/rounds/abc/images/x', 3_000_000, false)).toBe(refused)
  expect(await post('/join/x?/api/rounds/abc/images', 3_000_000, false)).toBe(refused)
})
