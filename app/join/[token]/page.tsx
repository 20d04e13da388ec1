import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Seat } from '#lib/interview/model'
import { looksOn } from '#lib/interview/seating'
import { ForgetRooms } from '../../_auth/forget-rooms'
import { SiteHeader } from '../../_auth/site-header'
import { PageBody } from '../../_ui/page-frame'
import { InvitedSession } from './invited-session'
import { JoinForm } from './join-form'
import { loadJoin } from './queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('join')
  // The address is the key to a seat: no index keeps it. Other sites never see it, by the site-wide referrer policy; a
  // stricter one would also take the Origin from our own form, which is checked.
  return { title: t('metaTitle'), robots: { index: false, follow: false } }
}

const titles = {
  interviewer: 'title',
  candidate: 'title',
  observer: 'titleObserver',
  shadow: 'titleShadow',
} as const satisfies Record<Seat, string>

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const t = await getTranslations('join')
  const { session, viewerName, nowMs } = await loadJoin(token)
  return (
    <>
      <SiteHeader />
      <ForgetRooms />
      <PageBody narrow className="flex flex-col gap-6">
        <div className="flex flex-col gap-2">
          <h1 className="text-xl font-semibold tracking-tight">
            {t(titles[session.seat], { host: session.hostName })}
          </h1>
          <p className="text-base text-ink-muted">
            {session.kind === 'peer' && !looksOn(session.seat) ? t('peerText') : t(`seatText.${session.seat}`)}
          </p>
        </div>
        <InvitedSession session={session} nowMs={nowMs} />
        <JoinForm token={token} viewerName={viewerName} />
      </PageBody>
    </>
  )
}
