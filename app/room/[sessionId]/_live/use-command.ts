'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import type { CommandName, CommandPayload } from '#lib/protocol/commands'
import { useToast } from '../../../_ui/toast'
import { useRoom } from './room-context'

/** Commands of buttons: a refusal is told in a toast, a press on its way is known. Resolves to whether it was done. */
export function useCommand() {
  const { send } = useRoom()
  const toast = useToast()
  const t = useTranslations('errors')
  const [pending, setPending] = useState<CommandName | null>(null)
  const run = useCallback(
    async <Name extends CommandName>(name: Name, payload: CommandPayload<Name>): Promise<boolean> => {
      setPending(name)
      const answer = await send(name, payload)
      setPending(null)
      if (!answer.ok) toast({ text: t(answer.error.code), tone: 'bad' })
      return answer.ok
    },
    [send, toast, t],
  )
  return { run, pending }
}
