/** Listens on the port it is given and tells the bench when it is open, by the clock all processes share. */
export function listen(server) {
  server.listen({ port: Number(process.env.PORT ?? 0), host: '127.0.0.1' }, () => {
    process.send({ ready: { port: server.address().port, openedMs: Number(process.hrtime.bigint() / 1000n) / 1000 } })
  })
}
