import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { JoinView } from '#lib/interview/views'
import { SiteHeader } from '../../_auth/site-header'
import { ButtonLink } from '../../_ui/button-link'
import { PageBody } from '../../_ui/page-frame'
import { InvitedSession } from './invited-session'
import { loadRefusal } from './queries'

/** A link that opens nothing: what happened, which session it was about, and what to do. Next gives this page no parameters; the proxy tells the path. */
export default async function DeadLink() {
  const t = await getTranslations('join')
  const token = (await headers()).get('x-path')?.split('/')[2] ?? ''
  const { view, isSignedIn, nowMs } = await loadRefusal(token)
  const { title, text } = await explain(view)
  return (
    <>
      <SiteHeader />
      <PageBody narrow className="flex flex-col gap-6">
        <div className="flex flex-col gap-2">
          <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
          <p className="text-base">{text}</p>
        </div>
        {view.session !== null && (
          <section aria-labelledby="about" className="flex flex-col gap-2">
            <h2 id="about" className="text-sm font-semibold">
              {t('about', { host: view.session.hostName })}
            </h2>
            <InvitedSession session={view.session} nowMs={nowMs} />
          </section>
        )}
        <div>
          <ButtonLink href={isSignedIn ? '/dashboard' : '/'}>{t(isSignedIn ? 'toDashboard' : 'toHome')}</ButtonLink>
        </div>
      </PageBody>
    </>
  )
}

async function explain(view: JoinView): Promise<Readonly<{ title: string; text: string }>> {
  const t = await getTranslations('join')
  // An open link gets here only if it opened after the page had asked.
  const refusal = view.isOpen ? 'link-unknown' : view.refusal
  const host = view.session?.hostName ?? ''
  switch (refusal) {
    case 'link-unknown':
      return { title: t('deadTitle'), text: t('deadUnknown') }
    case 'link-replaced':
      return { title: t('deadTitle'), text: t('deadReplaced', { host }) }
    case 'link-expired':
      return { title: t('deadTitle'), text: t('deadExpired', { host }) }
    case 'seat-taken':
      return { title: t('takenTitle'), text: t('takenText', { host }) }
    case 'session-cancelled':
      return { title: t('cancelledTitle'), text: t('cancelledText', { host }) }
    default:
      return { title: t('overTitle'), text: t('overText') }
  }
}
