import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SiteHeader } from '../../_auth/site-header'
import { ButtonLink } from '../../_ui/button-link'
import { EmptyState } from '../../_ui/empty-state'
import { PageBody, PageHeader } from '../../_ui/page-frame'
import { LetterText } from './letter-text'
import { loadOutbox } from './queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mail'))('outboxTitle'), robots: { index: false } }
}

export default async function OutboxPage() {
  const letters = await loadOutbox()
  const t = await getTranslations('mail')
  return (
    <>
      <SiteHeader />
      <PageBody narrow>
        <PageHeader title={t('outboxTitle')} lead={t('outboxLead')} />
        {letters.length === 0 ? (
          <EmptyState
            title={t('outboxEmptyTitle')}
            text={t('outboxEmptyText')}
            action={<ButtonLink href="/sign-in">{t('outboxEmptyAction')}</ButtonLink>}
          />
        ) : (
          <ul className="flex flex-col">
            {letters.map((letter) => (
              <li key={letter.id} className="border-t py-6 last:border-b">
                <article aria-labelledby={`subject-${letter.id}`} className="flex flex-col gap-2">
                  <h2 id={`subject-${letter.id}`} className="text-base font-semibold">
                    {letter.subject}
                  </h2>
                  <p className="text-sm break-all text-ink-muted">{t('to', { email: letter.to })}</p>
                  <LetterText text={letter.text} />
                </article>
              </li>
            ))}
          </ul>
        )}
      </PageBody>
    </>
  )
}
