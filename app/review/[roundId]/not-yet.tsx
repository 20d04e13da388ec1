import { getTranslations } from 'next-intl/server'
import type { Phase, SessionId } from '#lib/interview/model'
import { ButtonLink } from '../../_ui/button-link'
import { PageHeader } from '../../_ui/page-frame'

/** Before the end there is nothing to look back on: says so, and leads to the room. */
export async function NotYet({ sessionId, phase }: { sessionId: SessionId; phase: Phase }) {
  const t = await getTranslations('review')
  return (
    <PageHeader
      title={t('notYetTitle')}
      lead={phase === 'waiting' ? t('notYetWaiting') : t('notYetLive')}
      actions={
        <ButtonLink href={`/room/${sessionId}`} variant="primary">
          {t('toRoom')}
        </ButtonLink>
      }
    />
  )
}
