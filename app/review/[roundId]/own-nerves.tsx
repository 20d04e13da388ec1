'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { ErrorCode } from '#lib/base/errors'
import type { RoundId } from '#lib/interview/model'
import type { NervesView } from '#lib/interview/nerves'
import { NervesMark, NervesScale } from '../../_interview/nerves-scale'
import { Checkbox } from '../../_ui/checkbox'
import { rateNervesAction, shareNervesAction } from './actions'

/** `interviewerName` null: there is nobody to share them with. */
type Props = Readonly<{ roundId: RoundId; given: NervesView; interviewerName: string | null }>

/** The answer from before stands as it was given; the one after can still be given, and both be shared or not. */
export function OwnNerves({ roundId, given, interviewerName }: Props) {
  const t = useTranslations('nerves')
  const tError = useTranslations('errors')
  const [nerves, setNerves] = useState(given)
  const [error, setError] = useState<ErrorCode | null>(null)
  const [isPending, startTransition] = useTransition()

  /** Shown at once; back to what it was if the server refuses. */
  function change(changed: Partial<NervesView>, save: () => Promise<ErrorCode | null>) {
    const before = nerves
    setNerves({ ...before, ...changed })
    setError(null)
    startTransition(async () => {
      const code = await save().catch((): ErrorCode => 'try-later')
      if (code === null) return
      setNerves(before)
      setError(code)
    })
  }

  return (
    <div aria-busy={isPending} className="flex flex-col gap-2">
      <NervesMark moment="before" value={nerves.before} />
      <NervesScale
        moment="after"
        value={nerves.after}
        onPick={(after) => change({ after }, () => rateNervesAction(roundId, after))}
      />
      {interviewerName !== null && (
        <Checkbox
          dense
          label={t('share', { name: interviewerName })}
          checked={nerves.isShared}
          onChange={({ target: { checked } }) =>
            change({ isShared: checked }, () => shareNervesAction(roundId, checked))
          }
        />
      )}
      <p className="text-xs text-ink-muted">{nerves.isShared ? t('ownShared') : t('own')}</p>
      {error !== null && (
        <p role="alert" className="text-xs text-bad">
          {tError(error)}
        </p>
      )}
    </div>
  )
}
