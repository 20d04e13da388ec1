import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { SiteHeader } from '../../_auth/site-header'
import { ButtonLink } from '../../_ui/button-link'
import { EmptyState } from '../../_ui/empty-state'
import { PageBody, PageHeader } from '../../_ui/page-frame'
import { CreateForm } from './create-form'
import { loadNewSession } from './queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('create')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewSessionPage({ searchParams }: Props) {
  const t = await getTranslations('create')
  const view = await loadNewSession(searchParams)
  return (
    <>
      <SiteHeader />
      <PageBody>
        <PageHeader title={t('title')} lead={view.isGuest ? undefined : t('lead')} />
        {view.isGuest ? (
          <EmptyState
            title={t('guestTitle')}
            text={t('guestText')}
            action={<ButtonLink href="/settings">{t('guestAction')}</ButtonLink>}
          />
        ) : (
          <CreateForm
            problems={view.problems}
            rubrics={view.rubrics}
            chosen={view.chosen}
            language={await getLocale()}
            formKey={crypto.randomUUID()}
          />
        )}
      </PageBody>
    </>
  )
}
