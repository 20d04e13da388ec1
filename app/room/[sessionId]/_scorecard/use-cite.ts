import { useTranslations } from 'next-intl'
import type { EvidenceRef, EvidenceTarget } from '#lib/interview/evidence'
import { useToast } from '../../../_ui/toast'
import { useRoom } from '../_live/room-context'

/** Cites a moment or takes that back: seen at once, sent until it is committed. */
export function useCite(target: EvidenceTarget): (ref: EvidenceRef, isCited: boolean) => void {
  const t = useTranslations('errors')
  const { keep, apply } = useRoom()
  const toast = useToast()
  return ({ kind, key }, isCited) => {
    const payload = { target, kind, key }
    const show = (cited: boolean) => apply({ name: cited ? 'evidence.cited' : 'evidence.dropped', payload })
    show(isCited)
    keep(`evidence:${target}:${kind}:${key}`, isCited ? 'evidence.cite' : 'evidence.drop', payload, {
      // Once more: a reading of the room may have come in between.
      onSaved: () => show(isCited),
      onRefused: (code) => {
        show(!isCited)
        toast({ text: t(code), tone: 'bad' })
      },
    })
  }
}
