import { useTranslations } from 'next-intl'
import { cn } from '../_ui/cn'
import type { SaveState } from './autosave'

/** How it stands with what is being written, beside its title. */
export function SaveStatus({ save }: { save: SaveState<unknown> }) {
  const t = useTranslations('editor')
  const errors = useTranslations('errors')
  const isBad = save.step === 'refused' || save.step === 'changed'
  return (
    <p
      role="status"
      className={cn(
        'max-w-prose text-sm',
        isBad ? 'text-bad' : save.step === 'offline' ? 'text-warn' : 'text-ink-muted',
      )}
    >
      {save.step === 'refused' && t('refused', { reason: errors(save.code) })}
      {save.step === 'changed' && t('state.changed')}
      {save.step !== 'refused' && save.step !== 'changed' && t(`state.${save.step}`)}
    </p>
  )
}
