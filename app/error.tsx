'use client'

import { useTranslations } from 'next-intl'
import { Button } from './_ui/button'
import { AppHeader, PageBody } from './_ui/page-frame'

/**
 * What the exception says is for the log, never for the reader; the digest lets an operator find it there. `retry` asks
 * the server anew; Next's `reset` would only show the same failed answer again.
 */
export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const t = useTranslations('states')
  return (
    <>
      <AppHeader />
      <PageBody narrow>
        {error.digest !== undefined && <p className="font-mono text-sm text-ink-muted">{error.digest}</p>}
        <h1 className="mt-2 text-xl font-semibold tracking-tight">{t('errorTitle')}</h1>
        <p className="mt-3 text-base text-ink-muted">{t('errorText')}</p>
        <Button variant="primary" className="mt-6" onClick={retry}>
          {t('errorAction')}
        </Button>
      </PageBody>
    </>
  )
}
