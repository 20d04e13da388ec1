import { useTranslations } from 'next-intl'
import type { SessionKind, SessionState } from '#lib/interview/model'
import { Badge, type Tone } from '../_ui/badge'

const tones = {
  scheduled: 'plain',
  lobby: 'plain',
  live: 'good',
  feedback: 'warn',
  released: 'plain',
  cancelled: 'observer',
} as const satisfies Record<SessionState, Tone>

export function StateBadge({ state, kind }: { state: SessionState; kind: SessionKind }) {
  const t = useTranslations('interview')
  const tSolo = useTranslations('solo')
  const isOwn = kind === 'solo' && (state === 'feedback' || state === 'released')
  return <Badge tone={tones[state]}>{isOwn ? tSolo(`state.${state}`) : t(`state.${state}`)}</Badge>
}
