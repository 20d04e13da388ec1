import { getTranslations } from 'next-intl/server'
import { ButtonLink } from './_ui/button-link'
import { AppHeader, PageBody } from './_ui/page-frame'

export default async function LandingPage() {
  const t = await getTranslations('landing')
  const common = await getTranslations('common')
  return (
    <>
      <AppHeader />
      <PageBody>
        <h1 className="max-w-4xl text-2xl font-semibold tracking-tight">{t('title')}</h1>
        <p className="mt-6 max-w-prose text-lg text-ink-muted">{t('lead')}</p>
        <div className="mt-10 flex flex-wrap gap-3">
          <ButtonLink href="/sign-up" variant="primary" size="large">
            {common('signUp')}
          </ButtonLink>
          <ButtonLink href="/sign-in" size="large">
            {common('signIn')}
          </ButtonLink>
        </div>
      </PageBody>
    </>
  )
}
