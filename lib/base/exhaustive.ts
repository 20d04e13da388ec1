/** Marks a branch the compiler must prove empty; throws if data from outside gets there all the same. */
export function unreachable(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
