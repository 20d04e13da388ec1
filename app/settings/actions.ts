'use server'

import { z } from 'zod'
import { languages, themes } from '#lib/interview/model'
import { nameInput, saveSettings } from '#server/account/service'
import { currentUserOrSignIn } from '../_auth/current-user'
import { emptyForm, type FormState, textOf } from '../_auth/form-state'
import { refusalOf } from '../_auth/refusal'
import { rememberChoice } from '../_auth/remember'

export type SettingsState = FormState<'name' | 'language' | 'theme' | 'timeZone'>

/** An empty choice is none: the browser decides. */
const languageInput = z.enum(languages).nullable().catch(null)
const themeInput = z.enum(themes).nullable().catch(null)
const zoneInput = z
  .string()
  .nullable()
  .refine((zone) => zone === null || zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone))

/** Form fields `name`, `language`, `theme`, `timeZone`. */
export async function saveSettingsAction(_: SettingsState, form: FormData): Promise<SettingsState> {
  const user = await currentUserOrSignIn('/settings')
  const typed = {
    name: textOf(form, 'name'),
    language: textOf(form, 'language'),
    theme: textOf(form, 'theme'),
    timeZone: textOf(form, 'timeZone'),
  }
  const name = nameInput.safeParse(typed.name)
  const timeZone = zoneInput.safeParse(typed.timeZone || null)
  if (!name.success || !timeZone.success) {
    return {
      ...emptyForm(typed),
      fields: {
        ...(name.success ? {} : { name: 'auth.nameMissing' }),
        ...(timeZone.success ? {} : { timeZone: 'settings.timeZoneBad' }),
      },
    }
  }
  const language = languageInput.parse(typed.language)
  const theme = themeInput.parse(typed.theme)
  const problem = await refusalOf(() =>
    saveSettings(user, { name: name.data, language, theme, timeZone: timeZone.data }),
  )
  if (problem !== null) return { ...emptyForm(typed), problem }
  await rememberChoice('language', language)
  await rememberChoice('theme', theme)
  await rememberChoice('zone', timeZone.data)
  return { ...emptyForm({ ...typed, name: name.data }), isDone: true }
}
