/** What this device knows of the rooms of whoever is signed in on it: enough to open them with no network. Nothing in it is another person's. */
const database = 'sparring:rooms'
const store = 'rooms'

/** Keeps one room. What is kept of somebody else's goes: one person at a time. */
export async function keepRoom<Kept extends { sessionId: string; userId: string }>(room: Kept): Promise<void> {
  const db = await openDatabase()
  const transaction = db.transaction(store, 'readwrite')
  const rooms = transaction.objectStore(store)
  const known = rooms.getAll()
  known.onsuccess = () => {
    if ((known.result as { userId: string }[]).some(({ userId }) => userId !== room.userId)) rooms.clear()
    rooms.put(room)
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
  db.close()
}

/** What was kept of the room of this session, as it was written; undefined if nothing was. */
export async function keptRoom(sessionId: string): Promise<unknown> {
  const db = await openDatabase()
  const request = db.transaction(store, 'readonly').objectStore(store).get(sessionId)
  try {
    return await result(request)
  } finally {
    db.close()
  }
}

/** Signing out, and every page on which somebody else may sign in: from here on no room opens without the network. */
export function forgetRooms(): void {
  if (typeof indexedDB !== 'undefined') indexedDB.deleteDatabase(database)
}

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(database)
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'sessionId' })
  const db = await result(request)
  db.onversionchange = () => db.close()
  return db
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
