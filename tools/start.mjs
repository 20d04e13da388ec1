/**
 * `npm start`: from a fresh clone to `Ready on http://localhost:3000`. Also `--dev` (no build) and `--build-only`.
 * Nothing but Node's own modules may be imported before the packages are installed, and nothing at all before Node's
 * version is known to do.
 */
const [major, minor] = process.versions.node.split('.').map(Number)
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24)) {
  console.error(
    `\n✗ This is Node ${process.versions.node}; Sparring needs Node 20 (from 20.19), 22 (from 22.12) or 24.`,
  )
  console.error('  → Install one of them (https://nodejs.org) and start again.')
  process.exit(1)
}
const { main } = await import('./launch.mjs')
await main(process.argv.slice(2))
