import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { hurried, sabotages } from './sabotage'

const root = fileURLToPath(new URL('../..', import.meta.url))

test.each(Object.entries({ ...sabotages, hurried }))('%s still finds what it changes', (_name, changes) => {
  for (const { file, find } of changes) {
    expect(readFileSync(`${root}${file}`, 'utf8').split(find)).toHaveLength(2)
  }
})
