import { done, finished, openDatabase } from '../_interview/indexed-db'

/** What this device knows of the rooms of whoever is signed in on it: enough to open them with no network. Nothing in it is another person's. */
const database = 'sparring:rooms'
const store = 'rooms'

/** Keeps one room. What is kept of somebody else's goes: one person at a time. */
export async function keepRoom<Kept extends { sessionId: string; userId: string }>(room: Kept): Promise<void> {
  const db = await openRooms()
  const transaction = db.transaction(store, 'readwrite')
  const rooms = transaction.objectStore(store)
  const known = rooms.getAll()
  known.onsuccess = () => {
    if ((known.result as { userId: string }[]).some(({ userId }) => userId !== room.userId)) rooms.clear()
    rooms.put(room)
  }
  await finished(transaction)
  db.close()
}

/** What was kept of the room of this session, as it was written; undefined if nothing was. */
export async function keptRoom(sessionId: string): Promise<unknown> {
  const db = await openRooms()
  const request = db.transaction(store, 'readonly').objectStore(store).get(sessionId)
  try {
    return await done(request)
  } finally {
    db.close()
  }
}

/** Signing out, and every page on which somebody else may sign in: from here on no room opens without the network. */
export function forgetRooms(): void {
  if (typeof indexedDB !== 'undefined') indexedDB.deleteDatabase(database)
}

async function openRooms(): Promise<IDBDatabase> {
  const db = await openDatabase(database, (fresh) => void fresh.createObjectStore(store, { keyPath: 'sessionId' }))
  db.onversionchange = () => db.close()
  return db
}
