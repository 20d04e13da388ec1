import { expect, test } from 'vitest'
import { nextPath } from './next-path'

test.each(['/dashboard', '/room/abc?x=1#y', '/join/tok-en_1', '/settings'])('%s is a page of ours', (path) => {
  expect(nextPath(path)).toBe(path)
})

test.each([
  'https://evil.test/',
  '//evil.test/dashboard',
  '/\\evil.test',
  '/\t/evil.test',
  '/.//evil.test',
  '/a/..//evil.test/dashboard',
  '/%2e//evil.test',
  '\\\\evil.test',
  'javascript:alert(1)',
  'dashboard',
  '',
  undefined,
  ['/a', '/b'],
  '/sign-in',
  '/sign-in?next=/sign-in',
  '/sign-up/',
  '/api/auth/signout',
])('%j leads to the dashboard instead', (path) => {
  expect(nextPath(path)).toBe('/dashboard')
})
