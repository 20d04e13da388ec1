/**
 * Turns reads of one row into reads of many: what is asked within one turn of the event loop, or while the statement
 * before it is under way, goes out as one. A restart brings everybody back at once, and each asks who they are and where
 * they sit. Nothing is kept.
 */
export function batched<Key, Row>(
  readAll: (keys: readonly Key[]) => Promise<readonly (Row | null)[]>,
): (key: Key) => Promise<Row | null> {
  type Asked = Readonly<{ key: Key; resolve: (row: Row | null) => void; reject: (error: unknown) => void }>
  let asked: Asked[] = []
  let isReading = false
  const read = async (batch: readonly Asked[]) => {
    try {
      const rows = await readAll(batch.map(({ key }) => key))
      for (const [index, { resolve }] of batch.entries()) resolve(rows[index] ?? null)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
  const readNext = async () => {
    const batch = asked
    asked = []
    await read(batch)
    if (asked.length > 0) setImmediate(() => void readNext())
    else isReading = false
  }
  return (key) =>
    new Promise((resolve, reject) => {
      asked.push({ key, resolve, reject })
      if (isReading) return
      isReading = true
      setImmediate(() => void readNext())
    })
}
