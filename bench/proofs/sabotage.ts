import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/**
 * What each proof has to notice: the engine with one thing broken. A change of source text in the bundle that a proof makes
 * for itself, so that no switch for it exists in the product; a text that is not found stops the run.
 */
type Change = Readonly<{ file: string; find: string; put: string }>

export const sabotages = {
  'acknowledge-early': [
    {
      file: 'server/document/update-log.ts',
      find: 'this.queue.push(entry)',
      put: "entry.settle({ kind: 'committed', seq: null }); this.queue.push({ ...entry, settle: () => {} })",
    },
  ],
  'drop-frame': [
    {
      file: 'server/realtime/room.ts',
      find: 'if (other !== participant) other.sendUpdate(message)',
      put: 'if (other !== participant && Math.random() < 0.9) other.sendUpdate(message)',
    },
  ],
  'lose-row': [
    {
      file: 'server/document/update-log.ts',
      find: 'const entries = batch.filter((entry) => entry.data !== null)',
      put: 'const entries = batch.filter((entry) => entry.data !== null && Math.random() < 0.98)',
    },
    {
      file: 'server/document/update-log.ts',
      find: 'if (seq === undefined) return settledRefused',
      put: 'if (seq === undefined) return settledStale',
    },
  ],
  'skip-gate': [
    {
      file: 'server/realtime/yjs-gate.ts',
      find: "if (!structure) return { kind: 'refuse', code: 'frame-malformed' }",
      put: "if (true) return { kind: 'take', update, structure: { blocks: [], dependencies: [], deletes: [], newElements: 0, hasGap: false, isForbidden: false, isDoubtful: false, stages: [], successors: [], neighbours: [] } }",
    },
  ],
  'forget-tail': [
    {
      file: 'server/realtime/room.ts',
      find: 'packed(folded, onTop)',
      put: 'packed(folded, [])',
    },
    {
      file: 'server/document/fold.ts',
      find: 'const updates = tail.map(({ data }) => data)',
      put: 'const updates: Uint8Array[] = []',
    },
  ],
} as const satisfies Record<string, readonly Change[]>
export type Sabotage = keyof typeof sabotages

/** What comes only after thousands of updates or a minute comes soon: sessions here are short. */
export const hurried: readonly Change[] = [
  { file: 'server/realtime/room.ts', find: 'const foldEvery = 2_000', put: 'const foldEvery = 25' },
  { file: 'server/realtime/yjs-relay.ts', find: 'const keepIdleMs = minuteMs', put: 'const keepIdleMs = 150' },
  { file: 'server/document/fold.ts', find: 'const keyframeEvery = 500', put: 'const keyframeEvery = 9' },
]

export function changing(changes: readonly Change[]): Plugin {
  return {
    name: 'changing',
    setup(build) {
      const missed = new Set(changes)
      build.onLoad({ filter: /\/server\/.*\.ts$/ }, async ({ path }) => {
        const own = changes.filter(({ file }) => path.endsWith(`/${file}`))
        if (own.length === 0) return undefined
        let contents = await readFile(path, 'utf8')
        for (const change of own) {
          if (contents.split(change.find).length !== 2) throw new Error(`${change.file} no longer says: ${change.find}`)
          contents = contents.replace(change.find, () => change.put)
          missed.delete(change)
        }
        return { contents, loader: 'ts' }
      })
      build.onEnd(() => {
        if (missed.size > 0) throw new Error(`not in the bundle: ${[...missed].map(({ file }) => file).join(', ')}`)
      })
    },
  }
}
