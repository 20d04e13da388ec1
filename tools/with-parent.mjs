/**
 * Loaded into the server by `tools/start.mjs`. When the starter dies without a word (kill -9) the server stops too, so
 * that the next start finds the port free; in every other case the starter says when to stop.
 */
if (process.channel) {
  process.channel.unref()
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 3_000).unref()
  })
}
// Ctrl-C reaches the whole group and the starter passes a SIGTERM on as well: the second signal must not cut the drain
// short. While the server has no listener of its own yet there is nothing to drain.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (process.listenerCount('SIGTERM') === 1) process.exit(0)
  })
}
