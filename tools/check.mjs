export async function runChecks() {
  return []
}
