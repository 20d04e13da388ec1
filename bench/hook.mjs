/**
 * Loaded into every server that is measured, ours and the peers': collects garbage when asked and says what is left, takes a
 * profile, and ends with the bench. Costs nothing in between.
 */
import { Session } from 'node:inspector'

let session

function post(method, params) {
  return new Promise((resolve, reject) => {
    session.post(method, params, (error, result) => (error ? reject(error) : resolve(result)))
  })
}

async function answer(ask) {
  if (ask === 'collect') {
    for (let i = 0; i < 3; i++) {
      globalThis.gc()
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return process.memoryUsage()
  }
  if (ask === 'start-profile') {
    session = new Session()
    session.connect()
    await post('Profiler.enable')
    await post('Profiler.setSamplingInterval', { interval: 200 })
    await post('Profiler.start')
    return null
  }
  if (ask === 'stop-profile') {
    const { profile } = await post('Profiler.stop')
    session.disconnect()
    return profile
  }
}

process.on('message', ({ ask }) => {
  void answer(ask).then((result) => process.send({ answer: result }))
})
process.on('disconnect', () => process.exit(0))
