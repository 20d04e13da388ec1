'use client'
import { ClipboardCheck, Compass, FileText, Highlighter } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { titleOf } from '#lib/interview/catalogue'
import { stageIds } from '#lib/interview/model'
import { cn } from '../../../_ui/cn'
import { IconButton } from '../../../_ui/icon-button'
import { roomKeys } from '../_live/keys'
import { useRoom } from '../_live/room-context'
import { useAgenda } from '../_live/use-agenda'
import type { PanelName } from './layout'
import { keyOfPanel } from './region'
import { useArrangement } from './use-layout'

const asking = [
  { panel: 'guide', Icon: Compass },
  { panel: 'marks', Icon: Highlighter },
  { panel: 'scorecard', Icon: ClipboardCheck },
] as const satisfies readonly { panel: PanelName; Icon: unknown }[]

const shadowing = [{ panel: 'shadow', Icon: ClipboardCheck }] as const

/** The left column where there is no room for it: ten numbered dots, the current one with its name. */
export function Rail() {
  const t = useTranslations('room')
  const language = useLocale()
  const { interviewer, shadow } = useRoom()
  const own = interviewer ? asking : shadow ? shadowing : []
  const { step } = useAgenda()
  const { flyout, show } = useArrangement()
  const expanded = (panel: PanelName) => ({ 'aria-expanded': flyout === panel, 'aria-controls': `room-${panel}` })
  const label = step === null || step === 'summary' ? titleOf(step ?? 'intro')[language] : null
  return (
    <div className="room-rail">
      <button
        type="button"
        aria-label={t('panel.agenda')}
        aria-keyshortcuts={roomKeys.agenda.shown}
        {...expanded('agenda')}
        onClick={() => show('agenda')}
        className="mx-1 flex flex-col items-center gap-1 rounded py-1 hover:bg-surface-sunken"
      >
        {label !== null && step === null && <Along>{label}</Along>}
        {stageIds.map((stage, at) => (
          <span key={stage} className="flex flex-col items-center gap-1">
            <span
              className={cn(
                'flex size-6 items-center justify-center rounded-full border font-mono text-xs',
                stage === step ? 'border-ink bg-ink text-on-ink' : 'border-line-strong text-ink-muted',
              )}
            >
              {at + 1}
            </span>
            {stage === step && <Along>{titleOf(stage)[language]}</Along>}
          </span>
        ))}
        {label !== null && step !== null && <Along>{label}</Along>}
      </button>
      <span className="mx-auto my-1 h-px w-6 shrink-0 bg-line" />
      <IconButton
        className="mx-auto"
        label={t('panel.problem')}
        keys={roomKeys.problem.shown}
        {...expanded('problem')}
        onClick={() => show('problem')}
      >
        <FileText aria-hidden />
      </IconButton>
      {own.map(({ panel, Icon }) => (
        <IconButton
          key={panel}
          className="mx-auto"
          data-opens={panel}
          label={t(`panel.${panel}`)}
          keys={keyOfPanel(panel)}
          {...expanded(panel)}
          onClick={() => show(panel)}
        >
          <Icon aria-hidden />
        </IconButton>
      ))}
    </div>
  )
}

function Along({ children }: { children: string }) {
  return <span className="py-1 text-xs font-semibold [writing-mode:vertical-rl]">{children}</span>
}
