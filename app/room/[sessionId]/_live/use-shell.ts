import { useEffect } from 'react'
import { keepReading } from './kept-room'
import type { Reading } from './use-reading'

/** The board's half megabyte and the editor have come by then; what a page loads later is asked for again. */
const settleMs = 4_000

/**
 * Keeps on this device what a reload with no network needs: the room's shell with the files this page has loaded (the service
 * worker's part), and what the device has to know of the room.
 */
export function useShell(reading: Reading, isKept: boolean, isKeeper: boolean): void {
  useEffect(() => {
    if (isKept || !isKeeper) return
    // A window that keeps nothing has nothing to open from either.
    keepReading(reading, Date.now()).catch(() => undefined)
  }, [reading, isKept, isKeeper])

  useEffect(() => {
    if (!isKeeper || !('serviceWorker' in navigator)) return
    const timer = setTimeout(() => void keepShell().catch(() => undefined), settleMs)
    return () => clearTimeout(timer)
  }, [isKeeper])
}

async function keepShell(): Promise<void> {
  // The preview of the notes loads its reader only when it is asked for, and then there may be no network.
  await import('../../../_interview/markdown')
  const registration = await navigator.serviceWorker.register('/sw.js', { scope: '/room/' })
  const keep = async () => (await activeOf(registration))?.postMessage({ kind: 'keep', urls: loadedFiles() })
  // A new build's worker comes some moments later, with nothing kept yet.
  registration.addEventListener('updatefound', () => void keep())
  await keep()
}

/** `ready` would wait for ever on a page that was reached from outside of the worker's scope. */
async function activeOf(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const coming = registration.installing ?? registration.waiting
  if (!coming) return registration.active
  return new Promise((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve(coming)
      if (coming.state === 'redundant') resolve(registration.active)
    })
  })
}

function loadedFiles(): readonly string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && /^\/(_next\/static|excalidraw)\//.test(pathname))
    .map(({ href }) => href)
}
