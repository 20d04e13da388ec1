'use server'

import { languages, themes } from '#lib/interview/model'
import { choosePreference } from '#server/account/service'
import { currentUser } from '../_auth/current-user'
import { rememberChoice } from '../_auth/remember'

/** Form field `language`. A value we don't know changes nothing. Signed in, it is the account's choice too. */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  const language = languages.find((one) => one === form.get('language'))
  if (language === undefined) return
  await rememberChoice('language', language)
  const user = await currentUser()
  if (user) await choosePreference(user, { language })
}

/** Form field `theme`. `system` is a choice too and is kept as one. */
export async function chooseThemeAction(form: FormData): Promise<void> {
  const theme = themes.find((one) => one === form.get('theme'))
  if (theme === undefined) return
  await rememberChoice('theme', theme)
  const user = await currentUser()
  if (user) await choosePreference(user, { theme })
}
