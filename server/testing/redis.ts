import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** A Redis of this test's own, on a free port, keeping nothing. `stop` kills it, `start` brings it back at the same address. */
export async function startRedis(): Promise<{ url: string; stop: () => Promise<void>; start: () => Promise<void> }> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  const run = async () => {
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', '/tmp']
    const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] })
    const failed = once(child, 'error').then(([error]) => Promise.reject(error))
    const ready = new Promise<void>((resolve) => {
      child.stdout.on('data', (text: Buffer) => {
        if (String(text).includes('Ready to accept connections')) resolve()
      })
    })
    await Promise.race([ready, failed])
    return child
  }
  let child = await run()
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
    start: async () => {
      child = await run()
    },
  }
}
