import { randomBytes } from 'node:crypto'

/** A new id: 128 random bits as 22 base64url characters. Nobody can guess one. */
export function newId(): string {
  return randomBytes(16).toString('base64url')
}
