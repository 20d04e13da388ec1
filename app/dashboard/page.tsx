import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { shelves } from '#lib/interview/next-step'
import { SiteHeader } from '../_auth/site-header'
import { ButtonLink } from '../_ui/button-link'
import { PageBody, PageHeader } from '../_ui/page-frame'
import { FirstTime, GuestHint } from './first-time'
import { loadDashboard } from './queries'
import { SessionRow } from './session-row'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dashboard')
  return { title: t('title') }
}

export default async function DashboardPage() {
  const t = await getTranslations('dashboard')
  const { shelves: sessions, isEmpty, isGuest, nowMs } = await loadDashboard()
  return (
    <>
      <SiteHeader />
      <PageBody>
        <PageHeader
          title={t('title')}
          actions={
            isGuest ? undefined : (
              <ButtonLink href="/sessions/new" variant="primary">
                <Plus aria-hidden />
                {t('newSession')}
              </ButtonLink>
            )
          }
        />
        {isGuest && <GuestHint />}
        {isEmpty && <FirstTime isGuest={isGuest} />}
        {shelves
          .filter((shelf) => sessions[shelf].length > 0)
          .map((shelf) => (
            <section key={shelf} aria-labelledby={`shelf-${shelf}`} className="mb-10">
              <h2 id={`shelf-${shelf}`} className="border-b pb-2 text-lg font-semibold">
                {t(`shelf.${shelf}`)}
              </h2>
              <ul>
                {sessions[shelf].map((card) => (
                  <SessionRow key={card.sessionId} card={card} nowMs={nowMs} />
                ))}
              </ul>
            </section>
          ))}
      </PageBody>
    </>
  )
}
