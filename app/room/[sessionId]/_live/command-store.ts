import { z } from 'zod'
import { type CommandName, commands } from '#lib/protocol/commands'
import { done, finished, openDatabase } from '../../../_interview/indexed-db'

/**
 * What this device keeps of a person's commands that the server has not committed, so that a reload, a crash or a night without
 * network loses none. Their own work only, and only until it is committed. A row a key: the newest value is the one that goes.
 */
const database = 'sparring:commands'
const store = 'commands'

export type KeptCommand = Readonly<{ key: string; name: CommandName; payload: unknown }>

const row = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  payload: z.unknown(),
  /** The last time the server had told the page when it was given: proves since when it was away. */
  stamp: z.string().nullable(),
})

export type KeptCommands = Readonly<{ commands: readonly KeptCommand[]; stamp: string | null }>

/** One person's commands in one round. A browser that keeps nothing makes every call do nothing. */
export class CommandStore {
  private readonly prefix: string
  /** One after another: a deletion never overtakes the row it deletes. */
  private last: Promise<unknown> = Promise.resolve()
  /** Whether the device took what it was last given. */
  works = true

  constructor(roundId: string, userId: string) {
    this.prefix = `${userId} ${roundId} `
  }

  put({ key, name, payload }: KeptCommand, stamp: string | null): void {
    this.run(async (rows) => void rows.put({ id: this.prefix + key, key, name, payload, stamp }))
  }

  delete(key: string): void {
    this.run(async (rows) => void rows.delete(this.prefix + key))
  }

  /** What an earlier page left, with the earliest of their stamps; what is no command of ours any more is left out. */
  async load(): Promise<KeptCommands> {
    const found: unknown[] = []
    await this.run(async (rows) => {
      found.push(...(await done(rows.getAll(IDBKeyRange.bound(this.prefix, `${this.prefix}\uffff`)))))
    })
    const kept = found.flatMap((value) => row.safeParse(value).data ?? [])
    const stamps = kept.flatMap(({ stamp }) => stamp ?? [])
    return {
      commands: kept.flatMap(({ key, name, payload }) =>
        isCommand(name) && commands[name].safeParse(payload).success ? [{ key, name, payload }] : [],
      ),
      stamp: stamps.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))[0] ?? null,
    }
  }

  private run(work: (rows: IDBObjectStore) => Promise<void>): Promise<unknown> {
    this.last = this.last
      .then(() => onRows(work))
      .then(
        () => {
          this.works = true
        },
        () => {
          this.works = false
        },
      )
    return this.last
  }
}

async function onRows(work: (rows: IDBObjectStore) => Promise<void>): Promise<void> {
  const db = await openDatabase(database, (fresh) => void fresh.createObjectStore(store, { keyPath: 'id' }))
  try {
    const transaction = db.transaction(store, 'readwrite')
    await work(transaction.objectStore(store))
    await finished(transaction)
  } finally {
    db.close()
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
