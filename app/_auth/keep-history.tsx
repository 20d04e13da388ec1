import { useTranslations } from 'next-intl'
import { ButtonLink } from '../_ui/button-link'

/** For guests: the two ways to an account, both of which take everything along. `next`: the page to come back to. */
export function KeepHistory({ next }: { next: string }) {
  const t = useTranslations('auth')
  const query = `?next=${encodeURIComponent(next)}`
  return (
    <section aria-labelledby="keep-title" className="flex flex-col gap-3 rounded border border-line-strong p-4">
      <div>
        <h2 id="keep-title" className="text-base font-semibold">
          {t('keepTitle')}
        </h2>
        <p className="max-w-prose text-sm text-ink-muted">{t('keepText')}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={`/sign-up${query}`} variant="primary">
          {t('keepSignUp')}
        </ButtonLink>
        <ButtonLink href={`/sign-in${query}`}>{t('keepSignIn')}</ButtonLink>
      </div>
    </section>
  )
}
