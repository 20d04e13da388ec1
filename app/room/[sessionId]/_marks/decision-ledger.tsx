'use client'
import { Pencil, Trash2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useId, useRef, useState } from 'react'
import { formatClock } from '#lib/base/time'
import { type DecisionTexts, decisionLine, parseDecision } from '#lib/interview/decision-line'
import type { DecisionView } from '#lib/interview/views'
import { Button } from '../../../_ui/button'
import { IconButton } from '../../../_ui/icon-button'
import { newRowId } from '../_live/new-row-id'
import { useCan, useRoom } from '../_live/room-context'
import { useDecisions } from '../_live/use-decisions'

/** What the candidate chose, against what, why, and what would change it: one line each. */
export function DecisionLedger() {
  const t = useTranslations('marks')
  const language = useLocale()
  const { state } = useRoom()
  const { save, remove } = useDecisions()
  const canMark = useCan('mark.write')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [line, setLine] = useState('')
  /** The decision whose line stands in the field; null: a new one. */
  const [edited, setEdited] = useState<string | null>(null)
  const parts = parseDecision(line)

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (parts.choice === '') return
    save(edited ?? newRowId(), parts)
    clear()
  }

  function clear() {
    setLine('')
    setEdited(null)
  }

  function edit(decision: DecisionView) {
    setEdited(decision.id)
    setLine(decisionLine(decision, language))
    field.current?.focus()
  }

  return (
    <section aria-labelledby={`${id}-title`} className="border-b">
      <div className="flex min-h-7 items-end border-b bg-surface-sunken px-4 py-1">
        <h3 id={`${id}-title`} className="text-xs font-semibold">
          {t('decisions')}
        </h3>
      </div>
      {state.decisions.length > 0 && (
        <ol aria-labelledby={`${id}-title`}>
          {state.decisions.map((decision) => (
            <li key={decision.id} className="flex items-start gap-2 border-b px-4 py-1">
              <span className="figures w-10 shrink-0 pt-1 font-mono text-xs leading-5 text-ink-muted">
                {formatClock(decision.elapsedMs)}
              </span>
              <Parts texts={decision} className="min-w-0 flex-1 py-1" />
              {canMark && (
                <span className="flex shrink-0">
                  <IconButton
                    size="dense"
                    label={t('editDecision', { choice: decision.choice })}
                    onClick={() => edit(decision)}
                  >
                    <Pencil aria-hidden />
                  </IconButton>
                  <IconButton
                    size="dense"
                    label={t('deleteDecision', { choice: decision.choice })}
                    onClick={() => remove(decision)}
                  >
                    <Trash2 aria-hidden />
                  </IconButton>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {canMark && (
        <form onSubmit={handleSubmit} className="flex flex-col gap-1 px-4 py-2">
          <div className="flex gap-2">
            <input
              ref={field}
              type="text"
              aria-label={t('decision')}
              aria-describedby={`${id}-parts`}
              placeholder={t('decisionPlaceholder')}
              autoComplete="off"
              maxLength={1_000}
              value={line}
              onChange={(event) => setLine(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') clear()
              }}
              className="h-8 min-w-0 flex-1 rounded border border-line-strong bg-surface-raised px-2 text-sm hover:border-ink pointer-coarse:h-10 pointer-coarse:text-base"
            />
            <Button type="submit" size="dense" className="h-8" disabled={parts.choice === ''}>
              {t(edited === null ? 'addDecision' : 'saveDecision')}
            </Button>
          </div>
          <div id={`${id}-parts`} className="min-h-4 text-xs text-ink-muted">
            {line.trim() === '' ? t('decisionHint') : <Parts texts={parts} />}
          </div>
        </form>
      )}
      {!canMark && state.decisions.length === 0 && (
        <p className="px-4 py-2 text-sm text-ink-muted">{t('noDecisions')}</p>
      )}
    </section>
  )
}

/** What is missing is said too: a decision without an alternative is what the interviewer asks about next. */
function Parts({ texts, className }: Readonly<{ texts: DecisionTexts; className?: string }>) {
  const t = useTranslations('marks')
  return (
    <p className={className}>
      <span className="text-sm font-semibold">{texts.choice}</span>{' '}
      <span className="text-xs text-ink-muted">
        {texts.alternative === '' ? t('noAlternative') : t('insteadOf', { text: texts.alternative })}
        {texts.reason !== '' && ` · ${t('because', { text: texts.reason })}`}
        {texts.wouldChangeIf !== '' && ` · ${t('unless', { text: texts.wouldChangeIf })}`}
      </span>
    </p>
  )
}
