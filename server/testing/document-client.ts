import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { messageSaved } from '#lib/protocol/frames'

/** A stock y-websocket client, as anybody's script would use it, with the member's cookie. */
export function stockClient(host: string, roundId: string, headers: Readonly<Record<string, string>>) {
  const doc = new Y.Doc()
  class WithCookie extends WebSocket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols, { headers })
    }
  }
  const provider = new WebsocketProvider(`ws://${host}/yjs`, `round:${roundId}`, doc, {
    disableBc: true,
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
  })
  // Message 100 is ours; a stock client says on the console that it doesn't know it, and goes on.
  provider.messageHandlers[messageSaved] = () => {}
  const closed = new Promise<number>((resolve) =>
    provider.on('connection-close', (event: { code?: number } | null) => resolve(event?.code ?? 0)),
  )
  const synced = new Promise<void>((resolve) => provider.on('sync', (isSynced: boolean) => isSynced && resolve()))
  return { doc, provider, closed, synced, close: () => provider.destroy() }
}

/** Resolves once the document says so. */
export function until(doc: Y.Doc, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!holds()) return
      doc.off('update', check)
      resolve()
    }
    doc.on('update', check)
    check()
  })
}
