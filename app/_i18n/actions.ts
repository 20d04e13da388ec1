'use server'

import { cookies } from 'next/headers'
import { languages, themes } from '#lib/interview/model'
import { languageCookie, themeCookie } from './language'

/** Form field `language`. A value we don't know changes nothing. */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  const language = languages.find((one) => one === form.get('language'))
  if (language !== undefined) await remember(languageCookie, language)
}

/** Form field `theme`. `system` is a choice too and is kept as one. */
export async function chooseThemeAction(form: FormData): Promise<void> {
  const theme = themes.find((one) => one === form.get('theme'))
  if (theme !== undefined) await remember(themeCookie, theme)
}

async function remember(name: string, value: string): Promise<void> {
  const store = await cookies()
  store.set(name, value, { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 365 * 24 * 3600 })
}
