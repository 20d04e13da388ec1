'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { ErrorCode } from '#lib/base/errors'
import type { DecisionTexts } from '#lib/interview/decision-line'
import type { DecisionView } from '#lib/interview/views'
import { useToast } from '../../../_ui/toast'
import { useRoom } from './room-context'

/** The ledger's changes: each stands at once and is sent until it is committed. */
export function useDecisions() {
  const t = useTranslations('marks')
  const tErrors = useTranslations('errors')
  const { keep, serverNow } = useRoom()
  const toast = useToast()
  const onRefused = useCallback((code: ErrorCode) => void toast({ text: tErrors(code), tone: 'bad' }), [toast, tErrors])

  const save = useCallback(
    (id: string, { choice, alternative, reason, wouldChangeIf }: DecisionTexts) => {
      const payload = { id, choice, alternative, reason, wouldChangeIf, atMs: Math.round(serverNow()) }
      keep(`decision:${id}`, 'decision.save', payload, { onRefused })
    },
    [keep, serverNow, onRefused],
  )

  const remove = useCallback(
    (decision: DecisionView) => {
      const { id } = decision
      keep(`decision:${id}`, 'decision.delete', { id }, { onRefused })
      toast({
        text: t('decisionDeleted'),
        undo: { onUndo: () => keep(`decision:${id}`, 'decision.restore', { id }, { onRefused }) },
      })
    },
    [keep, toast, t, onRefused],
  )
  return { save, remove }
}
