import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ForgetRooms } from '../_auth/forget-rooms'
import { SiteHeader } from '../_auth/site-header'
import { PageBody, PageHeader } from '../_ui/page-frame'
import { loadSignUp, type SignUpSearch } from './queries'
import { SignUpForm } from './sign-up-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signUpTitle') }
}

export default async function SignUpPage({ searchParams }: { searchParams: SignUpSearch }) {
  const { next, guestName } = await loadSignUp(searchParams)
  const t = await getTranslations('auth')
  return (
    <>
      <SiteHeader />
      <ForgetRooms />
      <PageBody narrow className="flex max-w-md flex-col gap-6 *:first:mb-0">
        <PageHeader
          title={t('signUpTitle')}
          lead={guestName === null ? t('signUpLead') : `${t('guestNote', { name: guestName })} ${t('guestSignUpNote')}`}
        />
        <SignUpForm next={next} guestName={guestName} />
        <p className="text-sm">
          {t('haveAccount')}{' '}
          <Link
            href={`/sign-in?next=${encodeURIComponent(next)}`}
            className="font-semibold underline underline-offset-2"
          >
            {t('signIn')}
          </Link>
        </p>
      </PageBody>
    </>
  )
}
