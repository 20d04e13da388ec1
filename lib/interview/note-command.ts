/** What a line of the quick note can be besides a note: it begins with a slash and a letter, of either layout. */
export const noteCommands = [{ name: 'decision', shown: '/d', pattern: /^\/(?:d|р|в)(?:\s+|$)/iu }] as const

export type NoteCommandName = (typeof noteCommands)[number]['name']

/** The command a line begins with and the rest of it; `note` for a line without one. */
export function noteCommand(line: string): Readonly<{ name: NoteCommandName | 'note'; text: string }> {
  const trimmed = line.trim()
  for (const { name, pattern } of noteCommands) {
    const match = pattern.exec(trimmed)
    if (match) return { name, text: trimmed.slice(match[0].length).trim() }
  }
  return { name: 'note', text: trimmed }
}
