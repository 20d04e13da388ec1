import { AppError } from '#lib/base/errors'
import { imageTypeOf, maxImageBytes } from '#lib/document/image-type'
import { idPattern } from '#lib/interview/model'
import { actorFor, authorize, lockedActor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { newId } from '#server/db/id'
import { inTransaction } from '#server/db/transaction'
import { countImages, findImage, insertImage } from '#server/image/store'

/** Pictures a round may hold: 40 × 4 MiB is more than a board shows and less than a disk minds. */
const maxImages = 40

/**
 * Keeps a picture of the round's board; returns its id, which is all the document holds. Whoever may write the document
 * may add one. Throws `not-found`, `forbidden`, `image-type` (by content), `image-too-large`, `document-full`.
 */
export async function addImage(user: User, roundId: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'document.write')
    if (bytes.byteLength > maxImageBytes) throw new AppError('image-too-large')
    const mime = imageTypeOf(bytes)
    if (!mime) throw new AppError('image-type')
    if ((await countImages(tx, roundId)) >= maxImages) throw new AppError('document-full')
    const id = newId()
    await insertImage(tx, { id, roundId, uploaderId: user.id, mime, bytes })
    return id
  })
}

/** A picture for a member of its round. To all others, as for an id that isn't one, `not-found`. */
export async function readImage(
  user: User,
  imageId: string,
): Promise<Readonly<{ mime: string; bytes: Uint8Array<ArrayBuffer> }>> {
  const image = idPattern.test(imageId) ? await findImage(imageId) : null
  if (!image) throw new AppError('not-found')
  const actor = await actorFor(user, image.roundId)
  authorize(actor, 'document.read')
  return { mime: image.mime, bytes: image.bytes }
}
