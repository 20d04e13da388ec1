import { useLocale, useTranslations } from 'next-intl'
import type { ProblemBankView } from '#lib/interview/views'

const shelves = ['own', 'shared', 'stock'] as const

/** The choices of "Problem", by whose they are; for whoever has only those of the product a plain list. */
export function ProblemOptions({ problems }: { problems: ProblemBankView }) {
  const t = useTranslations('problems')
  const language = useLocale()
  const filled = shelves.filter((shelf) => problems[shelf].length > 0)
  const optionsOf = (shelf: (typeof shelves)[number]) =>
    problems[shelf].map(({ slug, title }) => (
      <option key={slug} value={slug}>
        {title[language]}
      </option>
    ))
  if (filled.length === 1) return filled.map(optionsOf)
  return filled.map((shelf) => (
    <optgroup key={shelf} label={t(shelf)}>
      {optionsOf(shelf)}
    </optgroup>
  ))
}
