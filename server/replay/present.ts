import type { UserId } from '#lib/interview/model'
import type { ReplayAuthor, ReplayLog } from '#lib/protocol/replay-log'
import type { listLog, listSeatHolders, listUsers } from '#server/replay/store'

type LogRecord = Awaited<ReturnType<typeof listLog>>[number]
type HolderRecord = Awaited<ReturnType<typeof listSeatHolders>>[number]
type UserRecord = Awaited<ReturnType<typeof listUsers>>[number]

/** The log with its authors numbered in order of appearance; what former hands of a seat wrote is this seat's. */
export function presentLog(
  updates: readonly LogRecord[],
  holders: readonly HolderRecord[],
  users: readonly UserRecord[],
): ReplayLog {
  const authors: ReplayAuthor[] = []
  const indexOf = new Map<string, number>()
  for (const { authorId } of updates) {
    if (indexOf.has(authorId)) continue
    const author = presentAuthor(authorId, holders, users)
    const known = authors.findIndex(({ userId }) => userId === author.userId)
    indexOf.set(authorId, known >= 0 ? known : authors.push(author) - 1)
  }
  return {
    authors,
    updates: updates.map(({ seq, elapsedMs, authorId, data }) => ({
      seq,
      elapsedMs,
      author: indexOf.get(authorId) ?? 0,
      data,
    })),
  }
}

function presentAuthor(authorId: string, holders: readonly HolderRecord[], users: readonly UserRecord[]): ReplayAuthor {
  const user = users.find(({ id }) => id === authorId)
  const ids = [authorId, user?.mergedIntoId]
  const holder = holders.find(({ userId, formerUserIds }) =>
    ids.some((id) => id === userId || (typeof id === 'string' && formerUserIds.includes(id))),
  )
  if (holder) return { userId: holder.userId as UserId, name: holder.user.name, seat: holder.seat }
  return { userId: authorId as UserId, name: user?.name ?? '', seat: null }
}
