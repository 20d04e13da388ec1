import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SiteHeader } from '../_auth/site-header'
import { ButtonLink } from '../_ui/button-link'
import { EmptyState } from '../_ui/empty-state'
import { PageBody, PageHeader } from '../_ui/page-frame'
import { OwnRubrics } from './own-rubrics'
import { loadRubrics } from './queries'
import { StockRubric } from './stock-rubric'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rubrics')
  return { title: t('title') }
}

export default async function RubricsPage() {
  const t = await getTranslations('rubrics')
  const { rubrics, isGuest } = await loadRubrics()
  return (
    <>
      <SiteHeader />
      <PageBody>
        <PageHeader title={t('title')} lead={t('lead')} />
        {isGuest ? (
          <EmptyState
            title={t('guestTitle')}
            text={t('guestText')}
            action={<ButtonLink href="/settings">{t('guestAction')}</ButtonLink>}
            className="mb-10"
          />
        ) : (
          <OwnRubrics own={rubrics.own} />
        )}
        {rubrics.stock && <StockRubric rubric={rubrics.stock} canCopy={rubrics.rights.includes('rubric.copy')} />}
      </PageBody>
    </>
  )
}
