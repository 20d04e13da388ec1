import { getTranslations } from 'next-intl/server'
import type { Phase, SessionId, SessionKind } from '#lib/interview/model'
import { ButtonLink } from '../../_ui/button-link'
import { PageHeader } from '../../_ui/page-frame'

type Props = { sessionId: SessionId; kind: SessionKind; phase: Phase }

/** Before the end there is nothing to look back on: says so, and leads to the room. */
export async function NotYet({ sessionId, kind, phase }: Props) {
  const t = await getTranslations('review')
  const tSolo = await getTranslations('solo.review')
  const waiting = kind === 'solo' ? tSolo('notYetWaiting') : t('notYetWaiting')
  return (
    <PageHeader
      title={t('notYetTitle')}
      lead={phase === 'waiting' ? waiting : t('notYetLive')}
      actions={
        <ButtonLink href={`/room/${sessionId}`} variant="primary">
          {t('toRoom')}
        </ButtonLink>
      }
    />
  )
}
