/**
 * Starts writing a text to the clipboard during a press although the text is known only afterwards. `give` hands it over
 * and tells whether the clipboard took it; `giveUp` leaves the clipboard as it is.
 */
export function copyLater(): Readonly<{ give: (text: string) => Promise<boolean>; giveUp: () => void }> {
  let give: (text: string) => void = () => undefined
  let giveUp: () => void = () => undefined
  const text = new Promise<string>((resolve, reject) => {
    give = resolve
    giveUp = () => reject(new Error('nothing to copy'))
  })
  // Nobody but the clipboard waits for it, and not every browser starts to.
  text.catch(() => undefined)
  const isWritten = write(text)
  return {
    give: (given) => {
      give(given)
      return isWritten
    },
    giveUp,
  }
}

async function write(text: Promise<string>): Promise<boolean> {
  try {
    const blob = text.then((given) => new Blob([given], { type: 'text/plain' }))
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
    return true
  } catch {
    return false
  }
}
