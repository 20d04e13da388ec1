import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { guide } from '#server/content/guide'
import { findSecrets, secretTexts } from './check-bundle.mjs'

const content = path.resolve(import.meta.dirname, '..', 'server', 'content')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bundle-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('every long text of server/content is looked for, in both languages', async () => {
  const texts = await secretTexts(content)
  const { listenFor } = guide.clarify
  for (const { en, ru } of listenFor.filter((text) => text.en.length >= 20 && text.ru.length >= 20)) {
    expect(texts).toContain(en)
    expect(texts).toContain(ru)
  }
})

test('a private text is found wherever it begins, written in letters or in numbers', async () => {
  const text = 'Записывает согласованные цифры на доске'
  const numbers = [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
  for (let shift = 0; shift < 13; shift += 1) {
    writeFileSync(path.join(folder, 'a.js'), `${'x'.repeat(shift)}"${text}"`)
    expect(findSecrets(folder, [text])).toHaveLength(1)
    writeFileSync(path.join(folder, 'a.js'), `${'x'.repeat(shift)}"${numbers}"`)
    expect(findSecrets(folder, [text])).toHaveLength(1)
  }
  writeFileSync(path.join(folder, 'a.js'), '"Записывает согласованные числа на доске"')
  expect(findSecrets(folder, [text])).toEqual([])
})

test('a served source map is refused', () => {
  writeFileSync(path.join(folder, 'a.js.map'), '{}')
  expect(findSecrets(folder, [])).toHaveLength(1)
})
