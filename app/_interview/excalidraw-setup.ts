declare global {
  interface Window {
    EXCALIDRAW_ASSET_PATH?: string | string[]
  }
}

let isPrepared = false

/**
 * Readies the page for Excalidraw; to be called before its module is imported. Its fonts come from our own origin
 * only: each of them also names a third-party address as a fallback, which the content security policy would refuse,
 * with a report a font.
 */
export function prepareExcalidraw(): void {
  if (isPrepared) return
  isPrepared = true
  window.EXCALIDRAW_ASSET_PATH = '/excalidraw/'
  const Native = window.FontFace
  window.FontFace = class extends Native {
    constructor(family: string, source: string | BufferSource, descriptors?: FontFaceDescriptors) {
      super(family, typeof source === 'string' ? ownSources(source) : source, descriptors)
    }
  }
}

function ownSources(source: string): string {
  const own = source.split(', ').filter((part) => {
    const address = /^url\("?([^")]+)"?\)/.exec(part)?.[1]
    return address === undefined || new URL(address, window.location.href).origin === window.location.origin
  })
  // With nothing left of ours (it never happened) the font is missing, rather than somebody else's.
  return own.length > 0 ? own.join(', ') : 'local("")'
}
