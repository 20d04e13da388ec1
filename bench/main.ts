import * as fs from 'node:fs'
import path from 'node:path'
import { closeDb } from '#server/db/client'
import { measureAttacks } from './figures/attacks'
import { measureJoin } from './figures/join'
import { profileOurs } from './figures/profile'
import { measurePropagation } from './figures/propagation'
import { measureReader } from './figures/reader'
import { measureStorm } from './figures/storm'
import { measureStroke } from './figures/stroke'
import { cpuMsOfTree, describeMachine } from './machine'
import { type Bench, type Figure, type FigureName, figureNames, fullPlan, type Plan, quickPlan } from './plan'
import { Load, stopAll } from './processes'
import { markdown } from './report'
import { ServerUnderTest, serverNames } from './servers'

/** Each by itself; `join` measures memory as well. */
const figures: Readonly<Record<FigureName, (bench: Bench) => Promise<Figure>>> = {
  propagation: measurePropagation,
  stroke: measureStroke,
  join: measureJoin,
  storm: measureStorm,
  reader: measureReader,
  attacks: measureAttacks,
  profile: profileOurs,
}

const say = (text: string) => process.stdout.write(`${text}\n`)
const { plan, only, isKept } = readArguments(process.argv.slice(2))
const machine = describeMachine()
const date = new Date().toISOString().slice(0, 10)
say(`Seed ${plan.seed}; ${machine.cores} cores, load average ${machine.loadBefore}`)
if (machine.loadBefore > machine.cores) say('! This machine is busy: ratios may hold, times will not.')

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(1))

try {
  const bench: Bench = {
    plan,
    servers: serverNames.map((name) => new ServerUnderTest(name)),
    loads: [new Load('load-1'), new Load('load-2')],
    postgresCpuMs: () => cpuMsOfTree(Number(process.env.BENCH_POSTGRES_PID)),
    say,
  }
  for (const server of bench.servers) await server.start()
  const done: Record<string, Figure> = {}
  for (const name of only) {
    const begin = performance.now()
    say(`· ${name} …`)
    // One that cannot be measured is told as such: the others stand all the same.
    done[name] = await figures[name](bench).catch((error: unknown) => untold(name, error))
    say(`✓ ${name}, ${((performance.now() - begin) / 1000).toFixed(0)} s`)
    if (isKept) keep(done)
  }
  say(`\n${markdown({ date, machine, plan, figures: Object.values(done) })}`)
  if (isKept) say(`Kept in bench/results/${date}.md and .json`)
  await end(process.exitCode === 1 ? 1 : 0)
} catch (error) {
  process.stderr.write(`\n✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  await end(1)
}

function untold(name: FigureName, error: unknown): Figure {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`✗ ${name}: ${reason}\n`)
  process.exitCode = 1
  return { title: name, rows: [], notes: [`Could not be measured: ${reason.split('\n')[0]}`] }
}

function keep(done: Readonly<Record<string, Figure>>): void {
  const file = path.join(process.cwd(), 'bench', 'results', date)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(`${file}.md`, markdown({ date, machine, plan, figures: Object.values(done) }))
  fs.writeFileSync(`${file}.json`, `${JSON.stringify({ date, machine, plan, figures: done }, null, 2)}\n`)
}

async function end(code: number): Promise<void> {
  stopAll()
  await closeDb()
  process.exit(code)
}

/** `--quick`, `--only a,b`, and any number of the plan by its name (`--rooms 1`). Only the full plan, whole, is kept. */
function readArguments(given: readonly string[]): { plan: Plan; only: readonly FigureName[]; isKept: boolean } {
  const plan = { ...(given.includes('--quick') ? quickPlan : fullPlan) }
  let only: readonly FigureName[] = figureNames
  for (let i = 0; i < given.length; i++) {
    const name = given[i]?.replace(/^--/, '') ?? ''
    if (name === 'quick') continue
    const value = given[++i] ?? ''
    if (name === 'only') only = figureNames.filter((figure) => value.split(',').includes(figure))
    else if (name in plan && Number.isFinite(Number(value))) plan[name as keyof Plan] = Number(value)
    else usage()
  }
  if (only.length === 0) usage()
  const isFull = Object.entries(fullPlan).every(([key, value]) => key === 'seed' || plan[key as keyof Plan] === value)
  return { plan, only, isKept: isFull && only === figureNames }
}

function usage(): never {
  process.stderr.write(
    `Usage: npm run bench [-- --quick] [--only ${figureNames.join('|')}] [--seed N] [--${Object.keys(fullPlan).join(' N] [--')} N]\n`,
  )
  process.exit(2)
}
