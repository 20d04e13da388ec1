/** Checked before anything else is loaded: an old Node would stop at words it does not know, and say so in its own. */
export function checkNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24) return
  console.error(
    `\n✗ This is Node ${process.versions.node}; Sparring needs Node 20 (from 20.19), 22 (from 22.12) or 24.`,
  )
  console.error('  → Install one of them (https://nodejs.org) and start again.')
  process.exit(1)
}
