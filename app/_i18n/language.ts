import { type Language, languages } from '#lib/interview/model'

export const languageCookie = 'sparring-language'
export const themeCookie = 'sparring-theme'
export const zoneCookie = 'sparring-zone'

/** What each language calls itself. */
export const languageNames = { en: 'English', ru: 'Русский' } as const satisfies Record<Language, string>

export function parseLanguage(value: string | undefined): Language | undefined {
  return languages.find((language) => language === value)
}

/** The first language of an Accept-Language header that we speak, by its weights; English if none. */
export function preferredLanguage(header: string | null): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find((text) => text !== undefined)
      return { language: parseLanguage(tag.toLowerCase().split('-')[0]), weight: Number(weight ?? 1) }
    })
    .filter((wish) => wish.language !== undefined && wish.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wishes[0]?.language ?? 'en'
}
