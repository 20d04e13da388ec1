'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import type { ErrorCode } from '#lib/base/errors'
import { type NervesLevel, type NervesMoment, type NervesView, noNerves } from '#lib/interview/nerves'
import { useToast } from '../../../_ui/toast'
import { useRoom } from './room-context'

type Draft = { readonly [Field in keyof NervesView]?: NervesView[Field] | undefined }

/** The candidate's own nerves: what was chosen here stands in front of what the room knows until it is committed. */
export function useNerves() {
  const { state, keep, apply } = useRoom()
  const toast = useToast()
  const tError = useTranslations('errors')
  const [draft, setDraft] = useState<Draft>({})
  const known = state.nerves ?? noNerves
  const shown: NervesView = {
    before: draft.before === undefined ? known.before : draft.before,
    after: draft.after === undefined ? known.after : draft.after,
    isShared: draft.isShared ?? known.isShared,
  }

  /** What becomes of it: the room's value again, whether it was taken or refused. */
  const settle = useCallback(
    (field: keyof NervesView) => ({
      onSaved: ({ nerves }: Readonly<{ nerves: NervesView }>) => {
        apply({ name: 'nerves.changed', payload: nerves })
        setDraft((before) => ({ ...before, [field]: undefined }))
      },
      onRefused: (code: ErrorCode) => {
        toast({ text: tError(code), tone: 'bad' })
        setDraft((before) => ({ ...before, [field]: undefined }))
      },
    }),
    [apply, toast, tError],
  )
  const rate = useCallback(
    (moment: NervesMoment, value: NervesLevel | null) => {
      setDraft((before) => ({ ...before, [moment]: value }))
      keep(`nerves.${moment}`, 'nerves.rate', { moment, value }, settle(moment))
    },
    [keep, settle],
  )
  const share = useCallback(
    (isShared: boolean) => {
      setDraft((before) => ({ ...before, isShared }))
      keep('nerves.share', 'nerves.share', { isShared }, settle('isShared'))
    },
    [keep, settle],
  )
  return { nerves: shown, rate, share }
}
