import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SiteHeader } from '../../../_auth/site-header'
import { Button } from '../../../_ui/button'
import { ButtonLink } from '../../../_ui/button-link'
import { Checkbox } from '../../../_ui/checkbox'
import { EmptyState } from '../../../_ui/empty-state'
import { PageBody, PageHeader } from '../../../_ui/page-frame'
import { followLinkAction } from './actions'
import { loadLink } from './queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('followTitle'), robots: { index: false } }
}

export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token, link, guestName } = await loadLink(params)
  const t = await getTranslations('auth')
  if (link === null) {
    return (
      <>
        <SiteHeader />
        <PageBody narrow>
          <h1 className="sr-only">{t('followTitle')}</h1>
          <EmptyState
            title={t('deadTitle')}
            text={t('deadText')}
            action={<ButtonLink href="/sign-in">{t('deadAction')}</ButtonLink>}
          />
        </PageBody>
      </>
    )
  }
  const isNew = link.purpose === 'confirm'
  return (
    <>
      <SiteHeader />
      <PageBody narrow className="max-w-md">
        <PageHeader
          title={isNew ? t('followConfirmTitle') : t('followTitle')}
          lead={isNew ? t('followConfirmText') : t('followText')}
        />
        <form action={followLinkAction} className="flex flex-col gap-3">
          <input type="hidden" name="token" value={token} />
          <p className="text-base font-semibold break-all">{link.email}</p>
          {guestName !== null && !link.isForGuest && (
            <Checkbox name="keep" defaultChecked label={t('keepHistory', { name: guestName })} />
          )}
          <Button type="submit" variant="primary" className="w-full">
            {isNew ? t('followConfirm') : t('signIn')}
          </Button>
        </form>
      </PageBody>
    </>
  )
}
