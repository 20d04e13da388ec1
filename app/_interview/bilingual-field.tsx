import { useTranslations } from 'next-intl'
import type { Bilingual, Language } from '#lib/interview/model'
import { TextArea, TextField } from '../_ui/field'

/** From so few on it is worth saying how many are left. */
const nearLimit = 60

type Props = {
  label: string
  text: Bilingual
  /** In which it is being written. */
  language: Language
  limit: number
  hint?: string
  /** One line, such as a name. */
  isLine?: boolean
  onWrite: (text: { en: string; ru: string }) => void
}

/** A text in the language being written. While it is empty, the other language stands there pale: that is what is shown then. */
export function BilingualField({ label, text, language, limit, hint, isLine = false, onWrite }: Props) {
  const t = useTranslations('editor')
  const left = limit - text[language].length
  const field = {
    label,
    lang: language,
    value: text[language],
    maxLength: limit,
    placeholder: text[language === 'en' ? 'ru' : 'en'],
    hint: left <= nearLimit ? t('lettersLeft', { count: left }) : hint,
    onChange: ({ target }: { target: { value: string } }) => onWrite({ ...text, [language]: target.value }),
  }
  return isLine ? <TextField {...field} autoComplete="off" /> : <TextArea {...field} />
}
