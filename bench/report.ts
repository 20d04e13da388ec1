import type { Machine } from './machine'
import type { Figure, Plan, Row } from './plan'
import { serverNames } from './servers'

/** The table as people read it: each figure with its ratios and its aim beside it. */
export function markdown(
  given: Readonly<{ date: string; machine: Machine; plan: Plan; figures: readonly Figure[] }>,
): string {
  const { date, machine, plan, figures } = given
  const { cores, cpu, memoryGiB, kernel, node, loadBefore } = machine
  return [
    `# Sync engine beside its peers, ${date}`,
    '',
    `${cores} cores (${cpu}), ${memoryGiB} GiB, ${kernel}, Node ${node}; load average before the run ${loadBefore}. Seed ${plan.seed}.`,
    'Absolute times are this machine’s; the ratios, taken in one interleaved run, are what counts.',
    ...figures.flatMap((figure) => ['', ...section(figure)]),
    '',
  ].join('\n')
}

function section({ title, rows, notes }: Figure): string[] {
  const used = serverNames.filter((name) => rows.some(({ values }) => values[name] !== undefined))
  const hasRatios = rows.some((row) => ratio(row, 'bare') !== '' || ratio(row, 'y-websocket') !== '')
  const hasAims = rows.some(({ aim }) => aim !== undefined)
  const head = ['', ...used.map((name) => (name === 'sparring' ? '**ours**' : name))]
  if (hasRatios) head.push('ours ÷ bare', 'ours ÷ y-websocket')
  if (hasAims) head.push('aim', '')
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const body = rows.map((row) => {
    const cells = [row.unit ? `${row.label} (${row.unit})` : row.label, ...used.map((name) => shown(row.values[name]))]
    if (hasRatios) cells.push(ratio(row, 'bare'), ratio(row, 'y-websocket'))
    if (hasAims) cells.push(row.aim ?? '', row.isMet === undefined ? '' : row.isMet ? '✓' : '✗')
    return line(cells)
  })
  return [
    `## ${title}`,
    '',
    line(head),
    line(head.map((_, i) => (i === 0 ? '---' : '--:'))),
    ...body,
    ...(notes.length > 0 ? ['', ...notes.map((note) => `- ${note}`)] : []),
  ]
}

function ratio({ values }: Row, peer: 'bare' | 'y-websocket'): string {
  const [ours, theirs] = [values.sparring, values[peer]]
  return typeof ours === 'number' && typeof theirs === 'number' && theirs > 0 ? (ours / theirs).toFixed(2) : ''
}

function shown(value: number | string | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  if (Number.isNaN(value)) return '–'
  const size = Math.abs(value)
  return size >= 100 ? value.toFixed(0) : size >= 10 ? value.toFixed(1) : value.toFixed(2)
}
