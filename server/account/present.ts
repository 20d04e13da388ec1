import { createTranslator } from 'next-intl'
import { messagesOf } from '#lib/i18n/messages'
import type { Language } from '#lib/interview/model'

/** The letters about logging in, each with one link. */
export type LetterKind = 'sign-in' | 'confirm' | 'has-account' | 'no-account'

/** A letter in its reader's language. */
export function presentLetter(kind: LetterKind, language: Language, to: string, url: string) {
  const t = createTranslator({ locale: language, messages: messagesOf[language], namespace: 'mail' })
  const parts = [t('letter.hello'), t(`letter.${kind}.text`), url, t(`letter.${kind}.note`)]
  return { to, subject: t(`letter.${kind}.subject`), text: parts.join('\n\n') }
}
