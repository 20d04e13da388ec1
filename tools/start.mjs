/** `npm start`: from a fresh clone to `Ready on http://localhost:3000`. Also `--dev` (no build) and `--build-only`. */
import { checkNodeVersion } from './node-version.mjs'

checkNodeVersion()
const { main } = await import('./launch.mjs')
await main(process.argv.slice(2))
