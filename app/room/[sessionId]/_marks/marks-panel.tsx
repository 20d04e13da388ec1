'use client'
import { Undo2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { type Stage, stages } from '#lib/interview/catalogue'
import { hazardSubject, questionSubject, type Subject } from '#lib/interview/marks'
import { hazardStates, questionStates } from '#lib/interview/model'
import { IconButton } from '../../../_ui/icon-button'
import { markKeys } from '../_live/keys'
import { useIsAlone, useRoom } from '../_live/room-context'
import { useStageMoves } from '../_live/use-agenda'
import { useDisclosures } from '../_live/use-disclosures'
import { DecisionLedger } from './decision-ledger'
import { MarkRow, type StateChoice } from './mark-row'
import { useMarks } from './use-marks'

/** Into the list, to the row the keys mean. False while it is not shown. */
export function focusMarks(): boolean {
  const button = tabStop()
  button?.focus()
  return button?.checkVisibility() === true
}

function tabStop(row?: Element | null): HTMLButtonElement | null {
  return (
    (row ?? document.querySelector('[data-region="marks"]'))?.querySelector<HTMLButtonElement>(
      row ? '[role="group"] button' : '[data-mark-row] [role="group"] button[tabindex="0"]',
    ) ?? null
  )
}

/** The interviewer's marks: the current stage first, the problem's hazards, the decisions, then all other stages. */
export function MarksPanel() {
  const t = useTranslations('marks')
  const language = useLocale()
  const tSolo = useTranslations('solo')
  const { interviewer, view } = useRoom()
  // Alone, their names would give the answer away.
  const areHazardsLater = useIsAlone() && (view.round.phase === 'waiting' || view.round.phase === 'live')
  const { current } = useStageMoves()
  const { marks, canMark, toggle, setNote, undo } = useMarks()
  const { standing, canDisclose, tell } = useDisclosures()
  const list = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const [noting, setNoting] = useState<Subject | null>(null)
  const here = stages.find(({ id }) => id === current) ?? stages[current === 'intro' ? 0 : stages.length - 1]
  const firstSubject = here?.questions[0] ? questionSubject(here.questions[0].id) : null
  const [active, setActive] = useState<Subject | null>(firstSubject)
  useStartOfStage(firstSubject, list, setActive)

  if (!interviewer || !here) return null
  const { problem } = interviewer.guide
  const hazards = problem?.hazards ?? []
  const facts = problem?.facts ?? []
  const questionChoices = questionStates.map(
    (state): StateChoice => ({ state, name: t(`state.${state}`), letter: t(`letter.${state}`) }),
  )
  const hazardChoices = hazardStates.map(
    (state): StateChoice => ({ state, name: t(`hazardState.${state}`), letter: t(`hazardLetter.${state}`) }),
  )

  function factOf(subject: Subject): string | null {
    if (!canDisclose) return null
    return facts.find(({ id, question }) => questionSubject(question) === subject && !standing('fact', id))?.id ?? null
  }

  function row(subject: Subject, title: string, choices: readonly StateChoice[]) {
    return (
      <MarkRow
        key={subject}
        subject={subject}
        title={title}
        choices={choices}
        mark={marks.get(subject)}
        canMark={canMark}
        isActive={active === subject}
        hasFact={factOf(subject) !== null}
        isNoting={noting === subject}
        onNoting={(isNoting) => setNoting(isNoting ? subject : null)}
        onToggle={(state) => mark(subject, title, choices, state)}
        onNote={(note) => {
          setNoting(null)
          if (note.trim() !== (marks.get(subject)?.note ?? '')) setNote(subject, note)
          tabStop(rowOf(list.current, subject))?.focus()
        }}
        onActive={() => setActive(subject)}
      />
    )
  }

  function mark(subject: Subject, title: string, choices: readonly StateChoice[], state: StateChoice['state']) {
    const isCleared = marks.get(subject)?.state === state
    toggle(subject, state)
    const name = choices.find((choice) => choice.state === state)?.name ?? ''
    setSaid(isCleared ? t('saidCleared', { title }) : t('saidMarked', { title, state: name }))
  }

  function handleKey(event: KeyboardEvent<HTMLDivElement>) {
    if (event.target instanceof HTMLInputElement) return
    const isUndo = event.code === markKeys.undo.code && (event.ctrlKey || event.metaKey) && !event.shiftKey
    if (isUndo) {
      if (undo() === null) return
      setSaid(t('saidUndone'))
      return event.preventDefault()
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const at = event.target instanceof Element ? event.target.closest('[data-mark-row]') : null
    const subject = at?.getAttribute('data-mark-row') as Subject | null
    if (!at || !subject) return
    if (handleRowKey(event.code, at, subject)) event.preventDefault()
  }

  function handleRowKey(code: string, at: Element, subject: Subject): boolean {
    const buttons = [...at.querySelectorAll<HTMLButtonElement>('[role="group"] button')]
    const column = Math.max(0, buttons.indexOf(document.activeElement as HTMLButtonElement))
    const rows = [...(list.current?.querySelectorAll('[data-mark-row]') ?? [])]
    const toRow = (next: Element | undefined) => {
      const inRow = next ? [...next.querySelectorAll<HTMLButtonElement>('[role="group"] button')] : []
      inRow[Math.min(column, inRow.length - 1)]?.focus()
      next?.scrollIntoView({ block: 'nearest' })
    }
    const digit = /^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1]
    if (digit !== undefined) {
      buttons[Number(digit) - 1]?.click()
      return true
    }
    switch (code) {
      case 'ArrowDown':
        toRow(rows[rows.indexOf(at) + 1])
        return true
      case 'ArrowUp':
        toRow(rows[rows.indexOf(at) - 1])
        return true
      case 'ArrowRight':
        buttons[Math.min(column + 1, buttons.length - 1)]?.focus()
        return true
      case 'ArrowLeft':
        buttons[Math.max(column - 1, 0)]?.focus()
        return true
      case markKeys.tell.code: {
        const fact = factOf(subject)
        if (fact !== null) tell('fact', fact)
        return fact !== null
      }
      case markKeys.note.code:
        if (canMark) setNoting(subject)
        return canMark
      default:
        return false
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the buttons inside, heard once for all
    <div ref={list} onKeyDown={handleKey} className="flex flex-col">
      <p role="status" className="sr-only">
        {said}
      </p>
      <StageQuestions stage={here} isCurrent>
        {here.questions.map(({ id, text }) => row(questionSubject(id), text[language], questionChoices))}
      </StageQuestions>
      {hazards.length > 0 && areHazardsLater && (
        <Group title={t('hazards')} aside={tSolo('hazardsLater')}>
          <li className="border-b px-4 py-2 text-sm text-ink-muted">{tSolo('hazardsLaterText')}</li>
        </Group>
      )}
      {hazards.length > 0 && !areHazardsLater && (
        <Group title={t('hazards')}>
          {hazards.map(({ id, name }) => row(hazardSubject(id), name[language], hazardChoices))}
        </Group>
      )}
      <DecisionLedger />
      {stages
        .filter(({ id }) => id !== here.id)
        .map((stage) => (
          <StageQuestions key={stage.id} stage={stage} isCurrent={false}>
            {stage.questions.map(({ id, text }) => row(questionSubject(id), text[language], questionChoices))}
          </StageQuestions>
        ))}
    </div>
  )
}

function StageQuestions({
  stage,
  isCurrent,
  children,
}: Readonly<{ stage: Stage; isCurrent: boolean; children: ReactNode }>) {
  const t = useTranslations('marks')
  const language = useLocale()
  const { marks } = useMarks()
  const done = stage.questions.filter(({ id }) => (marks.get(questionSubject(id))?.state ?? null) !== null).length
  const number = stages.indexOf(stage) + 1
  return (
    <Group
      title={`${number} ${stage.title[language]}`}
      aside={t('marked', { done, all: stage.questions.length })}
      columns={isCurrent ? questionStates.length : 0}
    >
      {children}
    </Group>
  )
}

function Group({
  title,
  aside,
  columns = 0,
  children,
}: Readonly<{ title: string; aside?: string; columns?: number; children: ReactNode }>) {
  return (
    <section>
      <div className="flex min-h-7 items-end gap-2 border-b bg-surface-sunken px-4 py-1">
        <h3 className="text-xs font-semibold">{title}</h3>
        {aside !== undefined && (
          <span className="figures mr-auto shrink-0 text-xs whitespace-nowrap text-ink-muted">{aside}</span>
        )}
        {columns > 0 && (
          <span aria-hidden className="flex font-mono text-xs text-ink-muted">
            {Array.from({ length: columns }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the digit is the column
              <span key={at} className="w-7 text-center pointer-coarse:w-10">
                {at + 1}
              </span>
            ))}
          </span>
        )}
      </div>
      <ul>{children}</ul>
    </section>
  )
}

/** In the panel's heading: takes the last mark of this page back. */
export function MarksUndo() {
  const t = useTranslations('marks')
  const { canUndo, undo } = useMarks()
  return (
    <IconButton size="dense" label={t('undo')} keys={markKeys.undo.shown} disabled={!canUndo} onClick={() => undo()}>
      <Undo2 aria-hidden />
    </IconButton>
  )
}

/** A new stage begins at its first question; whoever was marking goes on there, for the row that had the focus may be gone. */
function useStartOfStage(
  first: Subject | null,
  list: RefObject<HTMLDivElement | null>,
  onActive: (subject: Subject | null) => void,
): void {
  const before = useRef(first)
  const isMarking = useRef(false)
  useEffect(() => {
    const handle = ({ target }: Event) => {
      const isInside = target instanceof Node && list.current?.contains(target) === true
      isMarking.current = isInside && !(target instanceof HTMLInputElement)
    }
    document.addEventListener('focusin', handle)
    document.addEventListener('pointerdown', handle)
    return () => {
      document.removeEventListener('focusin', handle)
      document.removeEventListener('pointerdown', handle)
    }
  }, [list])
  useEffect(() => {
    if (before.current === first) return
    before.current = first
    onActive(first)
    list.current?.parentElement?.scrollTo({ top: 0 })
    if (isMarking.current) tabStop(rowOf(list.current, first))?.focus()
  }, [first, list, onActive])
}

function rowOf(list: HTMLDivElement | null, subject: Subject | null): Element | null {
  return (
    [...(list?.querySelectorAll('[data-mark-row]') ?? [])].find(
      (row) => row.getAttribute('data-mark-row') === subject,
    ) ?? null
  )
}
