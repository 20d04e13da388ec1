import { root } from './steps.mjs'

/** How esbuild bundles what runs on Node here, the server first of all: one file an entry, packages left outside. */
export const serverBundle = Object.freeze({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  sourcemap: true,
  logLevel: 'error',
})

/** The server's fold thread; stands beside whatever starts it. */
export const foldWorker = Object.freeze({ 'fold-worker': 'server/document/fold-worker.ts' })
