import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SiteHeader } from '../_auth/site-header'
import { ButtonLink } from '../_ui/button-link'
import { EmptyState } from '../_ui/empty-state'
import { PageBody, PageHeader } from '../_ui/page-frame'
import { BankHeader } from './bank-header'
import { ProblemBank } from './problem-bank'
import { loadBank } from './queries'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('problems')
  return { title: t('title') }
}

export default async function ProblemsPage({ searchParams }: Props) {
  const t = await getTranslations('problems')
  const { bank, isGuest, chosen } = await loadBank(searchParams)
  return (
    <>
      <SiteHeader />
      <PageBody>
        {isGuest ? <PageHeader title={t('title')} lead={t('lead')} /> : <BankHeader />}
        {isGuest && (
          <EmptyState
            title={t('guestTitle')}
            text={t('guestText')}
            action={<ButtonLink href="/settings">{t('guestAction')}</ButtonLink>}
            className="mb-10"
          />
        )}
        <ProblemBank bank={bank} chosen={chosen} />
      </PageBody>
    </>
  )
}
