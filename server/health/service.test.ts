import { expect, test } from 'vitest'
import { readHealth, readMetrics } from '#server/health/service'
import { metrics } from '#server/metrics'

test('health asks the database', async () => {
  expect(await readHealth()).toEqual({ status: 'ok', database: 'up' })
})

test('metrics are for the bearer of the token, and hold codes and numbers only', async () => {
  metrics().refusals.inc({ reason: 'frame-malformed' })
  for (const given of [null, '', 'Bearer ', 'Bearer wrong', 'Basic a-token-of-the-tests']) {
    expect(await readMetrics(given)).toBeNull()
  }
  const answer = await readMetrics('Bearer a-token-of-the-tests')
  expect(answer?.contentType).toMatch(/^text\/plain/)
  expect(answer?.text).toContain('sparring_refusals_total{reason="frame-malformed"} 1')
  expect(answer?.text).toContain('nodejs_eventloop_lag_seconds')
})
