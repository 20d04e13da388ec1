'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Difficulty, type Domain, difficulties, domains } from '#lib/interview/model'
import type { ProblemBankView, ProblemCardView } from '#lib/interview/views'
import { Button } from '../_ui/button'
import { EmptyState } from '../_ui/empty-state'
import { SelectField } from '../_ui/field'
import { ProblemRow } from './problem-row'

const shelves = ['own', 'shared', 'stock'] as const

type Filters = Readonly<{ domain: Domain | null; difficulty: Difficulty | null }>

/** All problems by shelf, filtered at once; the address keeps the choice, so that the way back finds it. */
export function ProblemBank({ bank, chosen }: { bank: ProblemBankView; chosen: Filters }) {
  const t = useTranslations('problems')
  const words = useTranslations('interview')
  const [filters, setFilters] = useState(chosen)
  const all = shelves.flatMap((shelf) => bank[shelf])
  const fits = ({ domain, difficulty }: ProblemCardView) =>
    (filters.domain ?? domain) === domain && (filters.difficulty ?? difficulty) === difficulty
  const found = all.filter(fits).length

  function choose(next: Filters) {
    setFilters(next)
    const query = new URLSearchParams()
    if (next.domain) query.set('domain', next.domain)
    if (next.difficulty) query.set('difficulty', next.difficulty)
    window.history.replaceState(null, '', query.size === 0 ? window.location.pathname : `?${query}`)
  }

  return (
    <>
      <div className="mb-6 flex flex-wrap items-end gap-4">
        <SelectField
          label={t('domain')}
          value={filters.domain ?? ''}
          onChange={({ target }) => choose({ ...filters, domain: domains.find((one) => one === target.value) ?? null })}
          className="w-full sm:w-60"
        >
          <option value="">{t('anyDomain')}</option>
          {domains
            .filter((domain) => domain === filters.domain || all.some((problem) => problem.domain === domain))
            .map((domain) => (
              <option key={domain} value={domain}>
                {words(`domain.${domain}`)}
              </option>
            ))}
        </SelectField>
        <SelectField
          label={t('difficulty')}
          value={filters.difficulty ?? ''}
          onChange={({ target }) =>
            choose({ ...filters, difficulty: difficulties.find((one) => one === target.value) ?? null })
          }
          className="w-full sm:w-48"
        >
          <option value="">{t('anyDifficulty')}</option>
          {difficulties.map((difficulty) => (
            <option key={difficulty} value={difficulty}>
              {words(`difficulty.${difficulty}`)}
            </option>
          ))}
        </SelectField>
        <p role="status" className="figures flex min-h-10 items-center text-sm text-ink-muted">
          {t('found', { count: found })}
        </p>
      </div>
      {found === 0 && (
        <EmptyState
          title={t('nothingTitle')}
          text={t('nothingText')}
          action={<Button onClick={() => choose({ domain: null, difficulty: null })}>{t('showAll')}</Button>}
        />
      )}
      {shelves
        .map((shelf) => ({ shelf, problems: bank[shelf].filter(fits) }))
        .filter(({ problems }) => problems.length > 0)
        .map(({ shelf, problems }) => (
          <section key={shelf} aria-labelledby={`shelf-${shelf}`} className="mb-10">
            <h2 id={`shelf-${shelf}`} className="border-b pb-2 text-lg font-semibold">
              {t(shelf)}
            </h2>
            <ul>
              {problems.map((problem) => (
                <ProblemRow key={problem.slug} problem={problem} />
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}
