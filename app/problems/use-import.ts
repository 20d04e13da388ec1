'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ChangeEvent, useRef, useState } from 'react'
import { isErrorCode } from '#lib/base/errors'
import type { FileRefusal, ProblemFinding } from '#lib/interview/problem-file'
import { problemLimits } from '#lib/interview/problem-text'
import { useToast } from '../_ui/toast'

type ImportState =
  | Readonly<{ step: 'idle' | 'reading' }>
  | Readonly<{ step: 'refused'; text: string }>
  | Readonly<{ step: 'faulty'; findings: readonly ProblemFinding[]; hasValid: boolean; file: string }>

/** What the server answers (`app/api/problems`). */
type Answer =
  | Readonly<{ state: 'imported'; slug: string; leftOut: readonly ProblemFinding[] }>
  | Readonly<{ state: 'refused'; reason: FileRefusal }>
  | Readonly<{ state: 'faulty'; findings: readonly ProblemFinding[]; hasValid: boolean }>
  | Readonly<{ error: Readonly<{ code: string }> }>

/** A file, from the choice to the page of the problem it became. A broken one waits until its owner has decided. */
export function useImport() {
  const t = useTranslations('problems.file')
  const errors = useTranslations('errors')
  const router = useRouter()
  const toast = useToast()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<ImportState>({ step: 'idle' })

  async function onFile({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0]
    if (!file) return
    setState({ step: 'reading' })
    // A character takes three bytes at most: what is longer than that is too long, whatever it is.
    const text = file.size > 3 * problemLimits.file ? null : await file.text().catch(() => undefined)
    // The same file, corrected, is chosen again.
    target.value = ''
    if (text === null) setState({ step: 'refused', text: t('refused.too-large') })
    else if (text === undefined) setState({ step: 'refused', text: t('unreadable') })
    else await send(text, false)
  }

  async function send(file: string, takesValid: boolean) {
    setState({ step: 'reading' })
    const address = takesValid ? '/api/problems?valid=yes' : '/api/problems'
    const answer = await fetch(address, { method: 'POST', body: file })
      .then((response): Promise<Answer> => response.json())
      .catch(() => null)
    if (answer === null) setState({ step: 'refused', text: t('unreachable') })
    else if ('error' in answer) {
      const { code } = answer.error
      setState({ step: 'refused', text: errors(isErrorCode(code) ? code : 'internal') })
    } else if (answer.state === 'refused') setState({ step: 'refused', text: t(`refused.${answer.reason}`) })
    else if (answer.state === 'faulty') {
      const { findings, hasValid } = answer
      setState({ step: 'faulty', findings, hasValid, file })
    } else {
      const count = answer.leftOut.length
      toast({ text: count === 0 ? t('imported') : t('importedPartly', { count }) })
      router.push(`/problems/${answer.slug}`)
    }
  }

  return {
    state,
    input,
    choose: () => input.current?.click(),
    takeValid: () => state.step === 'faulty' && void send(state.file, true),
    putAway: () => setState({ step: 'idle' }),
    onFile,
  }
}
