import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'

/** What the operating system says about a process. Linux only: that is where the product runs. */

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** CPU time of a process so far, all its threads, user and system. */
export function cpuMsOf(pid: number): number {
  const { own } = readStat(pid)
  return own
}

/** CPU time of a process and of every child it has or had. */
export function cpuMsOfTree(pid: number): number {
  let total = readStat(pid).own + readStat(pid).children
  for (const entry of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    try {
      const stat = readStat(Number(entry))
      if (stat.parent === pid) total += stat.own + stat.children
    } catch {
      // It ended while we looked.
    }
  }
  return total
}

export function rssBytesOf(pid: number): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) * 1024
}

/** What the figures were measured on; names nobody's machine. */
export function describeMachine() {
  const [first] = os.cpus()
  return {
    cpu: first?.model.trim() || os.arch(),
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    kernel: `${os.type()} ${/^[\d.]*\d/.exec(os.release())?.[0]}`,
    node: process.version,
    loadBefore: Number(os.loadavg()[0]?.toFixed(2)),
  }
}

export type Machine = ReturnType<typeof describeMachine>

function readStat(pid: number): { parent: number; own: number; children: number } {
  const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name in parentheses may hold anything; what follows it is numbers, from field 3 on.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const field = (number: number) => Number(fields[number - 3])
  const ms = (ticks: number) => (ticks / ticksPerSecond) * 1000
  return { parent: field(4), own: ms(field(14) + field(15)), children: ms(field(16) + field(17)) }
}
