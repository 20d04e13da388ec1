import { db } from '#server/db/client'
import type { Tx } from '#server/db/transaction'

export function countImages(tx: Tx, roundId: string): Promise<number> {
  return tx.image.count({ where: { roundId } })
}

export async function insertImage(
  tx: Tx,
  image: Readonly<{ id: string; roundId: string; uploaderId: string; mime: string; bytes: Uint8Array<ArrayBuffer> }>,
): Promise<void> {
  await tx.image.create({ data: { ...image, size: image.bytes.byteLength } })
}

export function findImage(id: string) {
  return db().image.findUnique({ where: { id }, select: { roundId: true, mime: true, bytes: true } })
}
