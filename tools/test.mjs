/**
 * `npm test`: everything that can be checked, from a fresh clone, closed by `N passed, N failed`.
 * `npm test -- --only check|unit|e2e` runs a part, `npm test -- <pattern>` the test files whose path contains it.
 */
import { checkNodeVersion } from './node-version.mjs'

checkNodeVersion()
const { main } = await import('./test-run.mjs')
await main(process.argv.slice(2))
