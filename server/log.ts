import { pino } from 'pino'
import { env } from '#server/env'

/** One event name and ids a line; never the text of notes, comments or letters. Next and `main` share no logger state. */
export const log = pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime })
