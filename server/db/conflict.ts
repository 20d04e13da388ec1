/** Whether a write failed because another row has the same unique value (Prisma's P2002). */
export function isUniqueConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002'
}
