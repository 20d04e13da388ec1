import { useTranslations } from 'next-intl'
import type { SessionState } from '#lib/interview/model'
import { Badge, type Tone } from '../_ui/badge'

const tones = {
  scheduled: 'plain',
  lobby: 'plain',
  live: 'good',
  feedback: 'warn',
  released: 'plain',
  cancelled: 'observer',
} as const satisfies Record<SessionState, Tone>

export function StateBadge({ state }: { state: SessionState }) {
  const t = useTranslations('interview')
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
}
