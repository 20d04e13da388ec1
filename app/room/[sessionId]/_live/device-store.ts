import * as Y from 'yjs'
import type { ErrorCode } from '#lib/base/errors'
import { done, finished, openDatabase } from '../../../_interview/indexed-db'

/** A person's work that the server would not take, whole as they last saw it. */
export type SetAside = Readonly<{ update: Uint8Array; reason: ErrorCode; atMs: number }>

const updates = 'updates'
const extras = 'custom'
const asideKey = 'aside'
/** Rows are folded into one after so many. */
const foldAtRows = 500
const retryMs = 5_000

/** A database a person and round: another person on the same device never opens it. */
const nameOf = (roundId: string, userId: string) => `sparring:round:${roundId}:${userId}`

/**
 * Keeps a round's document on this device: what is there is read into it, what changes is written. Whether that works, it
 * says honestly: a full disk or a window that keeps nothing is told, and tried again. Owns its timer; `close()` ends it.
 */
export class DeviceStore {
  /** Resolves once what was kept is in the document, or can't be had. */
  readonly whenLoaded: Promise<void>
  readonly #doc: Y.Doc
  readonly #onChange: () => void
  #db: IDBDatabase | null = null
  #waiting: Uint8Array[] = []
  #rows = 0
  #lastKey: IDBValidKey | undefined
  #isWriting = false
  #mustFold = false
  #hasFailed = false
  #isClosed = false
  #isSetAside = false
  #retryTimer: ReturnType<typeof setTimeout> | undefined

  constructor(roundId: string, userId: string, doc: Y.Doc, onChange: () => void) {
    this.#doc = doc
    this.#onChange = onChange
    doc.on('update', this.#handleUpdate)
    this.whenLoaded = this.#load(openRound(roundId, userId)).catch(() => this.#fail())
  }

  /** False while something of the document is not, and for now can't be, on this device. */
  get keeps(): boolean {
    return !this.#hasFailed
  }

  /** How many rows were found: none means that this device knew nothing of the round. */
  get foundRows(): number {
    return this.#rows
  }

  /** Puts the document away as it is, with what was put away before, and forgets it here. False if that can't be kept. */
  async setAside(reason: ErrorCode, atMs: number): Promise<boolean> {
    const db = this.#db
    this.#isSetAside = true
    this.#stop()
    if (!db) return false
    try {
      const transaction = db.transaction([updates, extras], 'readwrite')
      const store = transaction.objectStore(extras)
      const before = (await done(store.get(asideKey))) as SetAside | undefined
      const aside: SetAside = { update: union(before?.update, Y.encodeStateAsUpdate(this.#doc)), reason, atMs }
      store.put(aside, asideKey)
      transaction.objectStore(updates).clear()
      await finished(transaction)
      return true
    } catch {
      return false
    } finally {
      db.close()
    }
  }

  /** Idempotent. What waits is still written. */
  close(): void {
    if (this.#isClosed) return
    this.#stop()
    if (!this.#isWriting) this.#db?.close()
  }

  #stop(): void {
    this.#isClosed = true
    clearTimeout(this.#retryTimer)
    this.#doc.off('update', this.#handleUpdate)
  }

  readonly #handleUpdate = (update: Uint8Array, origin: unknown): void => {
    // Once a write has failed the next one holds everything, this too.
    if (origin === this || this.#hasFailed) return
    this.#waiting.push(update)
    void this.#write()
  }

  async #load(opening: Promise<IDBDatabase>): Promise<void> {
    const db = await opening
    this.#db = db
    // Somebody deletes it (signed out in another tab): let it go.
    db.onversionchange = () => {
      this.close()
      db.close()
    }
    const store = db.transaction(updates, 'readonly').objectStore(updates)
    const [rows, keys] = await Promise.all([done(store.getAll()), done(store.getAllKeys())])
    this.#apply(rows)
    this.#rows = rows.length
    this.#lastKey = keys.at(-1)
    void this.#write()
  }

  #apply(rows: readonly unknown[]): void {
    this.#doc.transact(() => {
      for (const row of rows) {
        try {
          Y.applyUpdate(this.#doc, row as Uint8Array, this)
        } catch {
          // One broken row must not take the others with it; the next fold leaves it out.
          this.#mustFold = true
        }
      }
    }, this)
  }

  async #write(): Promise<void> {
    const db = this.#db
    if (!db || this.#isWriting) return
    this.#isWriting = true
    try {
      while (!this.#isSetAside && (this.#waiting.length > 0 || this.#mustFold)) await this.#writeOnce(db)
      if (this.#hasFailed) this.#recover()
    } catch {
      this.#fail()
    }
    this.#isWriting = false
    if (this.#isClosed && !this.#isSetAside) db.close()
  }

  async #writeOnce(db: IDBDatabase): Promise<void> {
    const batch = this.#waiting
    this.#waiting = []
    if (this.#rows >= foldAtRows) this.#mustFold = true
    if (!this.#mustFold) {
      try {
        const transaction = db.transaction(updates, 'readwrite')
        for (const update of batch) transaction.objectStore(updates).add(update)
        this.#rows += batch.length
        return await finished(transaction)
      } catch (error) {
        if (this.#isClosed) throw error
        // A row is missing now: what follows could not be read back without it. All in one takes less room, too.
        this.#mustFold = true
      }
    }
    await this.#fold(db)
    this.#mustFold = false
  }

  /** All rows become one; those of other tabs are read in first, for they go with them. */
  async #fold(db: IDBDatabase): Promise<void> {
    const transaction = db.transaction(updates, 'readwrite')
    const store = transaction.objectStore(updates)
    const range = this.#lastKey === undefined ? undefined : IDBKeyRange.lowerBound(this.#lastKey, true)
    this.#apply(await done(store.getAll(range)))
    store.clear()
    const added = store.add(Y.encodeStateAsUpdate(this.#doc))
    await finished(transaction)
    this.#lastKey = added.result
    this.#rows = 1
  }

  #fail(): void {
    const isNews = !this.#hasFailed
    this.#hasFailed = true
    this.#mustFold = true
    if (isNews) this.#onChange()
    if (this.#db && !this.#isClosed) this.#retryTimer = setTimeout(() => void this.#write(), retryMs)
  }

  #recover(): void {
    this.#hasFailed = false
    this.#onChange()
  }
}

/** Null where there is none, or this window keeps nothing. */
export async function readSetAside(roundId: string, userId: string): Promise<SetAside | null> {
  try {
    const db = await openRound(roundId, userId)
    const found = await done(db.transaction(extras, 'readonly').objectStore(extras).get(asideKey))
    db.close()
    return (found as SetAside | undefined) ?? null
  } catch {
    return null
  }
}

export async function deleteSetAside(roundId: string, userId: string): Promise<void> {
  const db = await openRound(roundId, userId)
  const transaction = db.transaction(extras, 'readwrite')
  transaction.objectStore(extras).delete(asideKey)
  await finished(transaction)
  db.close()
}

function union(before: Uint8Array | undefined, now: Uint8Array): Uint8Array {
  if (!before) return now
  const doc = new Y.Doc()
  Y.applyUpdate(doc, before)
  Y.applyUpdate(doc, now)
  return Y.encodeStateAsUpdate(doc)
}

/** The form is that of y-indexeddb. */
const openRound = (roundId: string, userId: string) =>
  openDatabase(nameOf(roundId, userId), (db) => {
    db.createObjectStore(updates, { autoIncrement: true })
    db.createObjectStore(extras)
  })
