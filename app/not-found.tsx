import { getTranslations } from 'next-intl/server'
import { ButtonLink } from './_ui/button-link'
import { AppHeader, PageBody } from './_ui/page-frame'

export async function generateMetadata() {
  const t = await getTranslations('states')
  return { title: t('notFoundTitle') }
}

export default async function NotFound() {
  const t = await getTranslations('states')
  return (
    <>
      <AppHeader />
      <PageBody narrow>
        <p className="font-mono text-sm text-ink-muted">404</p>
        <h1 className="mt-2 text-xl font-semibold tracking-tight">{t('notFoundTitle')}</h1>
        <p className="mt-3 text-base text-ink-muted">{t('notFoundText')}</p>
        <ButtonLink href="/" variant="primary" className="mt-6">
          {t('notFoundAction')}
        </ButtonLink>
      </PageBody>
    </>
  )
}
