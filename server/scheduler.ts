import { log } from '#server/log'

export type Job = Readonly<{ name: string; everyMs: number; run: (nowMs: number) => Promise<void> }>

/** Runs each job again and again, never two of one at once. A job may run twice without harm; a failed one is logged and comes again. */
export class Scheduler {
  private readonly timers: NodeJS.Timeout[] = []
  private readonly running = new Set<Promise<void>>()
  private readonly busy = new Set<string>()

  constructor(jobs: readonly Job[], clock: () => number) {
    for (const job of jobs) this.timers.push(setInterval(() => this.start(job, clock()), job.everyMs))
  }

  /** Stops and waits for what runs. */
  async close(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer)
    await Promise.all(this.running)
  }

  private start(job: Job, nowMs: number): void {
    if (this.busy.has(job.name)) return
    this.busy.add(job.name)
    const work = job
      .run(nowMs)
      .catch((error: unknown) => log.warn({ event: 'job.failed', job: job.name, reason: String(error) }))
      .finally(() => {
        this.busy.delete(job.name)
        this.running.delete(work)
      })
    this.running.add(work)
  }
}
