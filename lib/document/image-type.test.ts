import { expect, test } from 'vitest'
import { imageTypeOf } from '#lib/document/image-type'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)))

test.each([
  ['image/png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0])],
  ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
  ['image/webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
  ['image/gif', bytes('GIF87a', [1])],
  ['image/gif', bytes('GIF89a', [1])],
])('%s is known by its first bytes', (type, content) => {
  expect(imageTypeOf(content)).toBe(type)
})

test.each([
  ['nothing', bytes()],
  ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a page', bytes('<!doctype html>')],
  ['a sound in the same container as WebP', bytes('RIFF', [1, 2, 3, 4], 'WAVEfmt ')],
  ['half a signature', bytes([0x89], 'PNG')],
])('%s is no picture', (_, content) => {
  expect(imageTypeOf(content)).toBeNull()
})
