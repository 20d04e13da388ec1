import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** RELIABILITY, Security. One hash takes 128 · N · r = 32 MiB, more than Node's own limit, which is 32 MiB in all. */
const cost = { logN: 15, r: 8, p: 3 } as const
const saltBytes = 16
const keyBytes = 32

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt)

/** `scrypt$logN$r$p$salt$key`, salt and key in base64url: the parameters travel along, so that they can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  const key = await keyOf(password, salt, cost)
  return ['scrypt', cost.logN, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether the password is the hash's. Without a hash the same work is done for nothing, so that time tells nobody which accounts exist. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const parts = parseHash(hash)
  const key = await keyOf(password, parts?.salt ?? Buffer.alloc(saltBytes), parts ?? cost)
  return parts !== null && timingSafeEqual(key, parts.key)
}

function keyOf(password: string, salt: Buffer, { logN, r, p }: Readonly<{ logN: number; r: number; p: number }>) {
  const N = 2 ** logN
  return derive(password.normalize('NFKC'), salt, keyBytes, { N, r, p, maxmem: 256 * N * r })
}

function parseHash(hash: string | null) {
  const [scheme, logN, r, p, salt, key, ...rest] = hash?.split('$') ?? []
  if (scheme !== 'scrypt' || !salt || !key || rest.length > 0) return null
  const bytes = Buffer.from(key, 'base64url')
  if (bytes.length !== keyBytes) return null
  return { logN: Number(logN), r: Number(r), p: Number(p), salt: Buffer.from(salt, 'base64url'), key: bytes }
}
