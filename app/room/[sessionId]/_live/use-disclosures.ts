'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo } from 'react'
import { tellUndoMs } from '#lib/interview/lifecycle'
import type { DisclosureKind } from '#lib/interview/model'
import type { DisclosureView } from '#lib/interview/views'
import { useToast } from '../../../_ui/toast'
import { newRowId } from './new-row-id'
import { useCan, useIsAlone, useRoom } from './room-context'

type Disclosures = Readonly<{
  /** What stands of this kind and key; null when it was never given away, or taken back. */
  standing: (kind: DisclosureKind, key: string) => DisclosureView | null
  canDisclose: boolean
  /** A fact or the twist: with everyone at once, and for five seconds one press away from being taken back. */
  tell: (kind: 'fact' | 'twist', key: string) => void
  /** Notes that a hint was said, or that it was not after all. Kept until it is committed. */
  setHint: (key: string, isGiven: boolean) => void
}>

/** What the interviewer gives away of the problem. */
export function useDisclosures(): Disclosures {
  const t = useTranslations('guide')
  const tSolo = useTranslations('solo.guide')
  const tErrors = useTranslations('errors')
  const isAlone = useIsAlone()
  const { state, send, keep, serverNow } = useRoom()
  const canDisclose = useCan('disclose')
  const toast = useToast()
  const byKey = useMemo(
    () =>
      new Map(
        state.disclosures
          .filter(({ takenBackElapsedMs }) => takenBackElapsedMs === null)
          .map((row) => [`${row.kind} ${row.key}`, row]),
      ),
    [state.disclosures],
  )

  const tell = useCallback(
    async (kind: 'fact' | 'twist', key: string) => {
      const id = newRowId()
      const answer = await send('disclosure.make', { id, kind, key })
      if (!answer.ok) return toast({ text: tErrors(answer.error.code), tone: 'bad' })
      toast({
        text: isAlone
          ? tSolo(kind === 'fact' ? 'factRevealed' : 'twistRevealed')
          : t(kind === 'fact' ? 'factTold' : 'twistTold'),
        durationMs: tellUndoMs,
        undo: {
          onUndo: async () => {
            const back = await send('disclosure.takeBack', { id: answer.disclosure.id })
            if (!back.ok) toast({ text: tErrors(back.error.code), tone: 'bad' })
          },
        },
      })
    },
    [send, toast, t, tSolo, tErrors, isAlone],
  )

  const setHint = useCallback(
    (key: string, isGiven: boolean) => {
      const onRefused = (code: Parameters<typeof tErrors>[0]) => void toast({ text: tErrors(code), tone: 'bad' })
      const given = byKey.get(`hint ${key}`)
      if (isGiven) {
        const payload = { id: newRowId(), kind: 'hint', key, atMs: Math.round(serverNow()) } as const
        keep(`hint:${key}`, 'disclosure.make', payload, { onRefused })
      } else if (given) keep(`hint:${key}`, 'disclosure.takeBack', { id: given.id }, { onRefused })
    },
    [byKey, keep, serverNow, toast, tErrors],
  )

  return {
    standing: (kind, key) => byKey.get(`${kind} ${key}`) ?? null,
    canDisclose,
    tell: (kind, key) => void tell(kind, key),
    setHint,
  }
}
