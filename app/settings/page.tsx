import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signOutAction, signOutEverywhereAction } from '../_auth/actions'
import { KeepHistory } from '../_auth/keep-history'
import { SiteHeader } from '../_auth/site-header'
import { Button } from '../_ui/button'
import { ButtonLink } from '../_ui/button-link'
import { PageBody, PageHeader } from '../_ui/page-frame'
import { loadSettings } from './queries'
import { SettingsForm } from './settings-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function SettingsPage() {
  const { email, isGuest, ...settings } = await loadSettings()
  const t = await getTranslations('settings')
  return (
    <>
      <SiteHeader />
      <PageBody narrow>
        <PageHeader title={t('title')} {...(email === null ? {} : { lead: email })} />
        <div className="flex flex-col gap-10">
          {isGuest && <KeepHistory next="/settings" />}
          <SettingsForm {...settings} />
          <section aria-labelledby="rubrics-title" className="flex flex-col items-start gap-3 border-t pt-6">
            <div>
              <h2 id="rubrics-title" className="text-base font-semibold">
                {t('rubricsTitle')}
              </h2>
              <p className="max-w-prose text-sm text-ink-muted">{t('rubricsText')}</p>
            </div>
            <ButtonLink href="/rubrics">{t('rubricsLink')}</ButtonLink>
          </section>
          <section aria-labelledby="sign-out-title" className="flex flex-col gap-3 border-t pt-6">
            <div>
              <h2 id="sign-out-title" className="text-base font-semibold">
                {t('signOutTitle')}
              </h2>
              <p className="max-w-prose text-sm text-ink-muted">{isGuest ? t('guestSignOutText') : t('signOutText')}</p>
            </div>
            <div className="flex flex-wrap gap-2">
              <form action={signOutAction}>
                <Button type="submit">{t('signOut')}</Button>
              </form>
              {!isGuest && (
                <form action={signOutEverywhereAction}>
                  <Button type="submit">{t('signOutEverywhere')}</Button>
                </form>
              )}
            </div>
          </section>
        </div>
      </PageBody>
    </>
  )
}
