import type { Load } from './processes'
import type { ServerName, ServerUnderTest } from './servers'

export const figureNames = ['propagation', 'stroke', 'join', 'storm', 'reader', 'attacks', 'profile'] as const
export type FigureName = (typeof figureNames)[number]

/** How long and how much. The full plan is what results are kept from; nothing in it depends on which server it meets. */
export const fullPlan = {
  seed: 20_261_125,
  rounds: 6,
  rooms: 24,
  warmSeconds: 2,
  seconds: 10,
  updates: 20_000,
  bigRooms: 4,
  joins: 12,
  idleRooms: 200,
  stormClients: 400,
  stormUpdates: 150,
  storms: 3,
  floodMegabytes: 32,
  attackSeconds: 2,
}
export type Plan = typeof fullPlan

export const quickPlan: Plan = {
  ...fullPlan,
  rounds: 2,
  rooms: 12,
  warmSeconds: 1,
  seconds: 4,
  updates: 4_000,
  bigRooms: 2,
  joins: 5,
  idleRooms: 60,
  stormClients: 150,
  storms: 1,
  stormUpdates: 50,
  floodMegabytes: 16,
  attackSeconds: 1,
}

/** The load of PERFORMANCE: each client ten edits and twenty awareness frames a second. */
export const rates = { editsPerSecond: 10, awarenessPerSecond: 20 } as const

export type Bench = Readonly<{
  plan: Plan
  servers: readonly ServerUnderTest[]
  /** Two processes of clients, so that neither is what is measured. */
  loads: readonly [Load, Load]
  postgresCpuMs: () => number
  say: (text: string) => void
}>

/** A line of the table. `values` hold one number a server; a missing one has no such figure. */
export type Row = Readonly<{
  label: string
  unit: string
  values: Partial<Record<ServerName, number | string>>
  aim?: string
  isMet?: boolean
}>

export type Figure = Readonly<{ title: string; rows: readonly Row[]; notes: readonly string[] }>

export function serverOf({ servers }: Pick<Bench, 'servers'>, name: ServerName): ServerUnderTest {
  const server = servers.find((candidate) => candidate.name === name)
  if (!server) throw new Error(`no ${name}`)
  return server
}

/** One value a server. */
export function byServer<Value>(
  entries: readonly (readonly [ServerName, Value])[],
): Partial<Record<ServerName, Value>> {
  return Object.fromEntries(entries) as Partial<Record<ServerName, Value>>
}
