import { getTranslations } from 'next-intl/server'
import { SiteHeader } from '../../_auth/site-header'
import { ButtonLink } from '../../_ui/button-link'
import { PageBody } from '../../_ui/page-frame'

/** No such room, or no seat in it: the two look alike. A guest whose seat moved to another device gets here by a reload. */
export default async function NoSeat() {
  const t = await getTranslations('room')
  return (
    <>
      <SiteHeader />
      <PageBody narrow>
        <p className="font-mono text-sm text-ink-muted">404</p>
        <h1 className="mt-2 text-xl font-semibold tracking-tight">{t('noSeatTitle')}</h1>
        <p className="mt-3 text-base text-ink-muted">{t('noSeatText')}</p>
        <ButtonLink href="/dashboard" variant="primary" className="mt-6">
          {t('toDashboard')}
        </ButtonLink>
      </PageBody>
    </>
  )
}
