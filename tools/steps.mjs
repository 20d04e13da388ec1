/** Progress a person can follow, and the child processes behind it. Only Node's own modules. */
import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'
import { Problem } from './problem.mjs'

export const root = path.resolve(import.meta.dirname, '..')

export function say(text) {
  process.stdout.write(`${text}\n`)
}

/** Runs one step: says what, again every 15 s unless it talks itself, and how long it took. */
export async function step(title, work, { talks = false } = {}) {
  const begin = performance.now()
  const seconds = () => ((performance.now() - begin) / 1000).toFixed(1)
  say(`· ${title} …`)
  const ticker = setInterval(() => talks || say(`  … still at it, ${Math.round(Number(seconds()))} s`), 15_000)
  try {
    const result = await work()
    say(`✓ ${title}, ${seconds()} s`)
    return result
  } finally {
    clearInterval(ticker)
  }
}

const children = new Set()

/** Ends every child that `run` started and that still runs, with all it started itself. */
export function stopChildren() {
  for (const child of children) {
    try {
      if (process.platform === 'win32') child.kill()
      else process.kill(-child.pid, 'SIGTERM')
    } catch {
      // It ended in this very moment.
    }
  }
}

/**
 * Runs a program to its end, quietly: what it prints goes to `.cache/<name>.log`, and into the Problem if it fails.
 * `show` passes the output on to the terminal as well.
 */
export function run(name, command, args, { env = {}, cwd = root, show = false, cure, allowFailure = false } = {}) {
  mkdirSync(path.join(root, '.cache'), { recursive: true })
  const logPath = path.join(root, '.cache', `${name}.log`)
  const log = createWriteStream(logPath)
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      // Its own group, so that it can be ended with everything below it.
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32' && !path.isAbsolute(command),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    children.add(child)
    let tail = ''
    const take = (chunk, stream) => {
      log.write(chunk)
      tail = (tail + chunk).slice(-8_000)
      if (show) stream.write(chunk)
    }
    child.stdout.on('data', (chunk) => take(chunk, process.stdout))
    child.stderr.on('data', (chunk) => take(chunk, process.stderr))
    child.once('error', (error) => {
      children.delete(child)
      log.end()
      reject(new Problem(`${command} cannot be started: ${error.message}`, cure))
    })
    child.once('close', (code, signal) => {
      children.delete(child)
      log.end()
      if (code === 0 || allowFailure) return resolve({ code: code ?? 1, output: tail })
      if (/ENOSPC|no space left/i.test(tail))
        return reject(new Problem('The disk is full.', 'Make room and start again.'))
      const last = tail.trim().split('\n').slice(-30).join('\n')
      reject(
        new Problem(
          `${name} failed (${signal ?? `code ${code}`})${show ? '' : `:\n${last}`}`,
          cure ?? `All it said is in ${path.relative(root, logPath)}.`,
        ),
      )
    })
  })
}

/** A Node program of a package or ours. */
export function runNode(name, args, options) {
  return run(name, process.execPath, args, options)
}

/** The npm that started us, with our own Node; else the one on the path. */
export function runNpm(name, args, options) {
  const npm = process.env.npm_execpath ?? ''
  return path.basename(npm) === 'npm-cli.js' ? runNode(name, [npm, ...args], options) : run(name, 'npm', args, options)
}
