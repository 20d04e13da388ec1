import { useLocale, useTranslations } from 'next-intl'
import type { ProblemAction } from '#lib/interview/problem-policy'
import type { ProblemCardView } from '#lib/interview/views'
import { ButtonLink } from '../../_ui/button-link'
import { EmptyState } from '../../_ui/empty-state'
import { BackLink } from '../back-link'
import { PracticeCount } from '../practice-count'
import { ProblemBadges } from '../problem-badges'
import { DuplicateProblem } from './duplicate-problem'

type Props = { card: ProblemCardView; rights: readonly ProblemAction[]; isGuest: boolean }

/** A problem of somebody else: what a candidate hears of it, and the ways to ask it oneself. Its guide stays closed. */
export function ProblemSheet({ card, rights, isGuest }: Props) {
  const t = useTranslations('problems')
  const create = useTranslations('create')
  const language = useLocale()
  return (
    <>
      <BackLink />
      <div className="mb-6 flex flex-col gap-2">
        <h1 className="text-xl font-semibold tracking-tight wrap-anywhere">{card.title[language]}</h1>
        <ProblemBadges problem={card} />
      </div>
      <section aria-label={create('preview')} className="border-l-2 border-line-strong py-1 pl-6">
        <p className="max-w-prose text-base whitespace-pre-wrap wrap-anywhere">{card.statement[language]}</p>
      </section>
      <PracticeCount problem={card} className="mt-6" />
      {isGuest && (
        <EmptyState
          title={t('guestTitle')}
          text={t('guestText')}
          action={<ButtonLink href="/settings">{t('guestAction')}</ButtonLink>}
          className="mt-10"
        />
      )}
      <div className="mt-6 flex flex-wrap items-start gap-2">
        {rights.includes('problem.take') && (
          <ButtonLink href={`/sessions/new?problem=${card.slug}`} variant="primary">
            {t('use')}
          </ButtonLink>
        )}
        {rights.includes('problem.duplicate') && <DuplicateProblem slug={card.slug} />}
      </div>
    </>
  )
}
