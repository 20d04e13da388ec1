import { z } from 'zod'

/** The only file that reads process.env. Parsed once a process; a wrong value stops the start with its name. */
const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATABASE_URL: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(16),
  /** Unset: the request's own Host decides what is "our" origin. */
  NEXTAUTH_URL: z.url().optional(),
  /** Joins other nodes that serve the same database. */
  REDIS_URL: z.string().optional(),
  /** Opens /api/metrics to who sends it as a bearer token. */
  METRICS_TOKEN: z.string().min(16).optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Sparring <no-reply@sparring.local>'),
  /** Set by tools/start.mjs when it started the embedded database. */
  EMBEDDED_DB: z.literal('1').optional(),
  DEMO: z.literal('1').optional(),
  /** Set by tools/start.mjs: the demo data that is missing is made before the server listens. */
  SEED: z.literal('1').optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Env = Readonly<z.infer<typeof schema>> &
  Readonly<{
    /** Demo accounts exist and may be offered (contract: embedded database, or DEMO=1). */
    hasDemo: boolean
    /** Letters are shown at /dev/mail to this machine: embedded database, no SMTP, no public address. */
    hasOutboxPage: boolean
    /** Cookies carry the __Host-/__Secure- prefixes. */
    isHttps: boolean
  }>

let cached: Env | undefined

/** The process's settings. Throws on the first call if one is missing or malformed. */
export function env(): Env {
  if (cached) return cached
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const first = parsed.error.issues[0]
    throw new Error(`setting ${first?.path.join('.')}: ${first?.message}`)
  }
  const values = parsed.data
  // next-auth asks this variable, and nothing else, whether it may answer under the request's own Host.
  if (values.NEXTAUTH_URL === undefined) process.env.AUTH_TRUST_HOST ??= 'true'
  cached = {
    ...values,
    hasDemo: values.EMBEDDED_DB === '1' || values.DEMO === '1',
    hasOutboxPage: values.EMBEDDED_DB === '1' && values.SMTP_URL === undefined && !isPublic(values.NEXTAUTH_URL),
    isHttps: values.NEXTAUTH_URL?.startsWith('https:') ?? false,
  }
  return cached
}

/** Opened from elsewhere, through a proxy on this machine: every request would look like one of this machine's own. */
function isPublic(url: string | undefined): boolean {
  return url !== undefined && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname)
}
