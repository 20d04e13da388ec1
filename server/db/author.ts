import type { Prisma } from '#server/db/generated/client'

/**
 * Who did something: a guest whose rounds an account took over still stands in the append-only log, but is to be shown as
 * that account. Select these fields of a `User` relation and pass the row through `authorOf`.
 */
export const authorFields = {
  id: true,
  name: true,
  mergedInto: { select: { id: true, name: true } },
} satisfies Prisma.UserSelect

type AuthorRow = Prisma.UserGetPayload<{ select: typeof authorFields }>

export function authorOf(row: AuthorRow): Readonly<{ id: string; name: string }> {
  return row.mergedInto ?? { id: row.id, name: row.name }
}
