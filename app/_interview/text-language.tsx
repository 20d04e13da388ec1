import { useTranslations } from 'next-intl'
import { type Language, languages } from '#lib/interview/model'
import { cn } from '../_ui/cn'

/** Which language's texts are on the page; the other ones stay as they are. */
export function TextLanguage({ value, onPick }: { value: Language; onPick: (language: Language) => void }) {
  const t = useTranslations('editor')
  const words = useTranslations('interview')
  return (
    <fieldset className="flex items-center gap-3">
      <legend className="float-left mr-3 text-sm text-ink-muted">{t('textIn')}</legend>
      <span className="flex rounded border border-line-strong bg-surface-raised">
        {languages.map((language) => (
          <label
            key={language}
            className={cn(
              'flex min-h-10 cursor-pointer items-center border-b-2 px-3 text-sm font-semibold first:rounded-l last:rounded-r',
              'transition-colors duration-quick has-focus-visible:outline-2 has-focus-visible:outline-focus',
              language === value
                ? 'border-b-ink bg-surface-sunken'
                : 'border-b-transparent text-ink-muted hover:text-ink',
            )}
          >
            <input
              type="radio"
              name="text-language"
              value={language}
              checked={language === value}
              onChange={() => onPick(language)}
              className="sr-only"
            />
            {words(`language.${language}`)}
          </label>
        ))}
      </span>
    </fieldset>
  )
}
