/** What the browser gets: how much of it, and that no private text is in it. */
export async function checkBundle() {
  return []
}
