import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { errorStatus } from '#lib/base/errors'
import { en } from '#lib/i18n/messages.en'
import { ru } from '#lib/i18n/messages.ru'
import { languages } from '#lib/interview/model'

type Tree = { readonly [key: string]: string | Tree }

/** Namespaces whose keys no source names letter by letter, and what names them instead. */
const namedByData = {
  errors: 'an ErrorCode arrives from a service or a socket and is looked up as it is',
}

const texts = { en: flat(en), ru: flat(ru) }
const keys = [...texts.en.keys()]

test('both languages have the same keys', () => {
  expect([...texts.ru.keys()].sort()).toEqual([...keys].sort())
})

test('every error code has its text', () => {
  expect(Object.keys(en.errors).sort()).toEqual(Object.keys(errorStatus).sort())
})

test('no text is unused', () => {
  const sources = ['app', 'lib', 'server'].flatMap((folder) => {
    const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url))
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/messages\.|\.test\.|generated/.test(path))
      .map((path) => readFileSync(`${root}${path}`, 'utf8'))
  })
  const checked = keys.filter((key) => !Object.keys(namedByData).some((space) => key.startsWith(`${space}.`)))
  expect(checked.filter((key) => !sources.some((source) => uses(source, key)))).toEqual([])
})

test('the search for unused texts tells them apart', () => {
  const source = "const t = useTranslations('room'); t('end'); t(`stage.$" + '{id}`)'
  expect(uses(source, 'room.end')).toBe(true)
  expect(uses(source, 'room.stage.data')).toBe(true)
  expect(uses(source, 'room.start')).toBe(false)
  expect(uses(source, 'board.end')).toBe(false)
})

describe.each(languages)('%s', (language) => {
  const t = createTranslator({
    locale: language,
    messages: (language === 'en' ? en : ru) as never,
    onError: (error) => {
      throw error
    },
  }) as unknown as { markup: (key: string, values: Record<string, unknown>) => string }

  test.each(keys)('%s is a well-formed text with the English placeholders', (key) => {
    const own = placeholders(texts[language].get(key) ?? '')
    expect([...own].sort()).toEqual([...placeholders(texts.en.get(key) ?? '')].sort())
    const values = Object.fromEntries([...own].map((name) => [name, name.startsWith('<') ? '' : 1]))
    const tags = Object.fromEntries(
      [...own].filter((name) => name.startsWith('<')).map((name) => [name.slice(1), (chunks: string) => chunks]),
    )
    expect(t.markup(key, { ...values, ...tags })).not.toBe('')
  })

  test.each(keys)('%s does not shout and has no stray spaces', (key) => {
    const text = texts[language].get(key) ?? ''
    expect(text).not.toMatch(/!|\s{2}|^\s|\s$|\.\.\./)
  })
})

test('placeholders are found at any depth, words inside a plural are not taken for them', () => {
  expect(
    [...placeholders('{n, plural, one {# day for {name}} other {{n} days}} <b>now</b> {at, number}')].sort(),
  ).toEqual(['<b', 'at', 'n', 'name'])
})

function flat(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${prefix}${key}`, value]] : [...flat(value, `${prefix}${key}.`)],
    ),
  )
}

/**
 * A source uses a key if it names a namespace and, as a text of its own, the rest of the key, whole or up to where
 * a template goes on with a value.
 */
function uses(source: string, key: string): boolean {
  const parts = key.split('.')
  return parts.some((_, at) => {
    const space = parts.slice(0, at).join('.')
    const rest = parts.slice(at).join('.')
    if (at > 0 && !quoted(source, space)) return false
    return (
      quoted(source, rest) || [...source.matchAll(/`([\w.-]+)\$\{/g)].some(([, head]) => rest.startsWith(head ?? ''))
    )
  })
}

function quoted(source: string, text: string): boolean {
  return ["'", '"', '`'].some((quote) => source.includes(`${quote}${text}${quote}`))
}

/** Names of a text's arguments, and of its tags with a `<` before them. ICU's nesting is followed. */
function placeholders(text: string): Set<string> {
  const found = new Set([...text.matchAll(/<(\w+)>/g)].map(([, tag]) => `<${tag}`))
  let at = 0
  readText()
  return found

  function readText(): void {
    while (at < text.length && text[at] !== '}') {
      if (text[at] === '{') readArgument()
      else at += 1
    }
  }

  function readArgument(): void {
    const name = /^\{\s*(\w+)\s*/.exec(text.slice(at))
    if (name === null) throw new Error(`a brace without a name at ${at} of ${text}`)
    found.add(name[1] as string)
    at += name[0].length
    const branches = /^,\s*(?:plural|select|selectordinal)\s*,/.test(text.slice(at))
    while (at < text.length && text[at] !== '}') {
      if (text[at] === '{' && branches) {
        at += 1
        readText()
      }
      at += 1
    }
    at += 1
  }
}
