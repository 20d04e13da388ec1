import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { isErrorCode } from '#lib/base/errors'
import { ForgetRooms } from '../_auth/forget-rooms'
import { SiteHeader } from '../_auth/site-header'
import { Notice } from '../_ui/notice'
import { PageBody, PageHeader } from '../_ui/page-frame'
import { DemoButtons } from './demo-buttons'
import { type LogInSearch, loadLogIn } from './queries'
import { SignInForm } from './sign-in-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signInTitle') }
}

export default async function SignInPage({ searchParams }: { searchParams: LogInSearch }) {
  const page = await loadLogIn(searchParams)
  const t = await getTranslations()
  // Where next-auth's own endpoints send a browser that they refuse.
  const { error } = await searchParams
  const problem = error === undefined ? null : isErrorCode(error) ? error : 'bad-credentials'
  return (
    <>
      <SiteHeader />
      <ForgetRooms />
      <PageBody narrow className="flex max-w-md flex-col gap-6 *:first:mb-0">
        <PageHeader title={t('auth.signInTitle')} lead={t('auth.signInLead')} />
        {page.guestName !== null && (
          <p className="text-sm text-ink-muted">{t('auth.guestNote', { name: page.guestName })}</p>
        )}
        {problem !== null && <Notice tone="bad">{t(`errors.${problem}`)}</Notice>}
        <SignInForm {...page} />
        <p className="text-sm">
          {t('auth.noAccount')}{' '}
          <Link
            href={`/sign-up?next=${encodeURIComponent(page.next)}`}
            className="font-semibold underline underline-offset-2"
          >
            {t('auth.signUp')}
          </Link>
        </p>
        {page.hasDemo && <DemoButtons next={page.next} />}
      </PageBody>
    </>
  )
}
