/** `@hocuspocus/server` with its defaults, in memory. */
import { Server } from '@hocuspocus/server'

const server = new Server({
  port: Number(process.env.PORT ?? 0),
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  async onListen({ port }) {
    process.send({ ready: { port, openedMs: Number(process.hrtime.bigint() / 1000n) / 1000 } })
  },
})
await server.listen()
