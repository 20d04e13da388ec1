'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from './button'
import { cn } from './cn'

/** A text to hand on: read-only, chosen whole at a click, with a button that copies it and says so. */
export function CopyField({ label, value, className }: { label: string; value: string; className?: string }) {
  const t = useTranslations('common')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none')

  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome('none'), 3_000)
    return () => clearTimeout(timer)
  }, [outcome])

  async function handleCopy() {
    try {
      await navigator.clipboard.writeText(value)
      setOutcome('copied')
    } catch {
      input.current?.select()
      setOutcome('refused')
    }
  }

  return (
    <div className={cn('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          ref={input}
          id={id}
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
          className="h-10 min-w-0 flex-1 truncate rounded border border-line-strong bg-surface-sunken px-3 font-mono text-sm"
        />
        <Button onClick={handleCopy}>
          {outcome === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
          {t('copy')}
        </Button>
      </div>
      <p role="status" className={cn('min-h-5 text-sm', outcome === 'refused' ? 'text-bad' : 'text-ink-muted')}>
        {outcome === 'copied' && t('copied')}
        {outcome === 'refused' && t('copyFailed')}
      </p>
    </div>
  )
}
