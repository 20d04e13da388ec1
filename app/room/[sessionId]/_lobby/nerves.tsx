'use client'
import { useTranslations } from 'next-intl'
import { NervesMark, NervesScale } from '../../../_interview/nerves-scale'
import { Checkbox } from '../../../_ui/checkbox'
import { useCan, useIsAlone, useRoom } from '../_live/room-context'
import { useNerves } from '../_live/use-nerves'

/** How nervous the candidate is before the round: one press, nobody else's business. */
export function NervesBefore() {
  const t = useTranslations('nerves')
  const canRate = useCan('nerves.before')
  const { nerves, rate } = useNerves()
  if (!canRate) return null
  return (
    <div className="flex flex-col gap-1">
      <NervesScale moment="before" value={nerves.before} onPick={(value) => rate('before', value)} />
      <p className="text-xs text-ink-muted">{t('own')}</p>
    </div>
  )
}

/** After the round: the candidate's answer and whether the interviewer sees it; for the interviewer what was shared. */
export function NervesAfter() {
  const t = useTranslations('nerves')
  const { view, state } = useRoom()
  const canRate = useCan('nerves.after')
  const isAlone = useIsAlone()
  const { nerves, rate, share } = useNerves()
  if (!canRate) {
    if (state.nerves === null) return null
    return (
      <div className="flex flex-col border-t pt-3">
        <h3 className="text-sm font-semibold">{t('titleOf', { name: nameOf('candidate') })}</h3>
        <NervesMark moment="before" value={state.nerves.before} />
        <NervesMark moment="after" value={state.nerves.after} />
        <p className="text-xs text-ink-muted">{t('shared')}</p>
      </div>
    )
  }

  function nameOf(seat: 'interviewer' | 'candidate'): string {
    return view.round.members.find((member) => member.seat === seat)?.name ?? ''
  }

  return (
    <div className="flex flex-col gap-1 border-t pt-3">
      <NervesScale moment="after" value={nerves.after} onPick={(value) => rate('after', value)} />
      {!isAlone && (
        <Checkbox
          dense
          label={t('share', { name: nameOf('interviewer') })}
          checked={nerves.isShared}
          onChange={(event) => share(event.target.checked)}
        />
      )}
      <p className="text-xs text-ink-muted">{nerves.isShared ? t('ownShared') : t('own')}</p>
    </div>
  )
}
