'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { clearDocument } from '#lib/document/room-document'
import { Button } from '../../../_ui/button'
import { useToast } from '../../../_ui/toast'
import { useRoom } from '../_live/room-context'
import { useCommand } from '../_live/use-command'

/** Clears what was tried out and starts: the clearing is committed first, so that the picture at 0:00 is an empty one. */
export function StartEmpty() {
  const t = useTranslations('room')
  const tErrors = useTranslations('errors')
  const { doc, saveState, whenSaved } = useRoom()
  const { run } = useCommand()
  const toast = useToast()
  const [isPending, setIsPending] = useState(false)

  async function handleStart() {
    if (!doc || saveState === 'offline') return toast({ text: tErrors('try-later'), tone: 'bad' })
    setIsPending(true)
    clearDocument(doc, 'start')
    await whenSaved()
    await run('round.start', {})
    setIsPending(false)
  }

  return (
    <Button pending={isPending} onClick={() => void handleStart()} className="self-start">
      {t('startEmpty')}
    </Button>
  )
}
