/**
 * Keeps the room's shell on the device, so that a reload with no network opens the room from what the device kept. It
 * answers for two things only: a room's page when the network has none, and files whose names change with their content.
 * The build writes it to /sw.js with the build's own name in it: every build is another worker with another cache.
 */
const version = '__VERSION__'
const prefix = 'sparring-room-'
const cacheName = prefix + version
const shell = '/room/offline'
const roomPage = /^\/room\/[^/]+$/
const asset = /^\/(?:_next\/static|excalidraw)\//

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (roomPage.test(pathname)) event.respondWith(pageOrShell(event))
  } else if (asset.test(pathname)) event.respondWith(keptOrFetched(request))
})

/** The page tells what it has loaded: those files the shell will want too. */
self.addEventListener('message', (event) => {
  if (event.data?.kind === 'keep') event.waitUntil(keepAll(event.data.urls))
})

async function takeOver() {
  for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name)
  // The page's own request starts beside the worker, not after it.
  await self.registration.navigationPreload?.enable()
  await self.clients.claim()
}

/** The network's answer, whatever it is; only where there is none, the shell. */
async function pageOrShell(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request))
  } catch (error) {
    const kept = await caches.match(shell, { cacheName, ignoreVary: true })
    if (kept) return kept
    throw error
  }
}

async function keptOrFetched(request) {
  const kept = await caches.match(request, { cacheName, ignoreVary: true })
  return kept ?? fetch(request)
}

async function keepAll(urls) {
  await keepAssets(await caches.open(cacheName), urls)
  // The language or the theme may have changed since.
  await keepShell()
}

/** The shell last: it is never here without what it is made of. */
async function keepShell() {
  const answer = await fetch(shell, { headers: { 'x-room-shell': '1' }, cache: 'no-store' })
  if (!answer.ok || answer.redirected) throw new Error('no shell')
  const html = await answer.clone().text()
  const cache = await caches.open(cacheName)
  await keepAssets(cache, html.match(/\/_next\/static\/[^"'\\\s)]+\.(?:js|css|woff2)/g) ?? [])
  await cache.put(shell, answer)
}

/** One that can't be had leaves the others: what is missing then is a font, not the board. */
async function keepAssets(cache, urls) {
  await Promise.allSettled(
    [...new Set(urls)].map(async (url) => {
      if (!asset.test(new URL(url, self.location.origin).pathname)) return
      if (!(await cache.match(url, { ignoreVary: true }))) await cache.add(url)
    }),
  )
}
