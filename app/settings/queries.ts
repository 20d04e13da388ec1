import 'server-only'
import type { Language, Theme } from '#lib/interview/model'
import { currentUserOrSignIn } from '../_auth/current-user'

export type SettingsPage = Readonly<{
  name: string
  email: string | null
  isGuest: boolean
  language: Language | null
  theme: Theme | null
  timeZone: string | null
  /** Every zone that may be chosen. */
  zones: readonly string[]
}>

/** One's own settings; null where nothing was chosen and the browser decides. */
export async function loadSettings(): Promise<SettingsPage> {
  const { name, email, isGuest, language, theme, timeZone } = await currentUserOrSignIn('/settings')
  return { name, email, isGuest, language, theme, timeZone, zones: ['UTC', ...Intl.supportedValuesOf('timeZone')] }
}
