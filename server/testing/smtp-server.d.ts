/** The part of smtp-server that the tests use; the package has no types of its own. */
declare module 'smtp-server' {
  import type { Server } from 'node:net'
  import type { Readable } from 'node:stream'

  type Options = {
    authOptional?: boolean
    disabledCommands?: string[]
    onData?: (stream: Readable, session: unknown, done: (error?: Error | null) => void) => void
  }

  export class SMTPServer {
    constructor(options: Options)
    server: Server
    listen(port: number, host: string, ready: () => void): void
    close(done: () => void): void
  }
}
