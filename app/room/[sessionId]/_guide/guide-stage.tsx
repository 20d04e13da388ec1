'use client'
import { useLocale, useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { stages } from '#lib/interview/catalogue'
import { type AgendaStep, type StageId, stageIds } from '#lib/interview/model'
import { useAgenda } from '../_live/use-agenda'

type Shown = Readonly<{ stage: StageId; current: StageId; look: (stage: StageId) => void }>

const GuideStageContext = createContext<Shown | null>(null)

/** The stage whose guide is shown: the current one, unless the interviewer looks ahead or back; a move ends that. */
export function GuideStageProvider({ children }: { children: ReactNode }) {
  const { step } = useAgenda()
  const current = stageAt(step)
  const [looked, setLooked] = useState<StageId | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a move to another stage is what ends the look
  useEffect(() => setLooked(null), [current])
  const shown = useMemo(() => ({ stage: looked ?? current, current, look: setLooked }), [looked, current])
  return <GuideStageContext.Provider value={shown}>{children}</GuideStageContext.Provider>
}

export function useGuideStage(): Shown {
  const shown = useContext(GuideStageContext)
  if (!shown) throw new Error('useGuideStage outside of GuideStageProvider')
  return shown
}

/** In the panel's heading: which stage this is the guide of. */
export function GuideStage() {
  const t = useTranslations('guide')
  const language = useLocale()
  const { stage, current, look } = useGuideStage()
  return (
    <select
      aria-label={t('stage')}
      value={stage}
      onChange={(event) => look(stages.find(({ id }) => id === event.target.value)?.id ?? current)}
      className="h-7 min-w-0 max-w-56 rounded border border-transparent bg-transparent px-1 text-sm hover:border-line-strong pointer-coarse:h-10"
    >
      {stages.map(({ id, title }, at) => (
        <option key={id} value={id}>
          {`${at + 1} ${title[language]}`}
        </option>
      ))}
    </select>
  )
}

/** During the intro the first stage is what comes next; with the summary the last one is what there was. */
function stageAt(step: AgendaStep | null): StageId {
  if (step === null) return 'clarify'
  return step === 'summary' ? (stageIds.at(-1) ?? 'extra') : step
}
