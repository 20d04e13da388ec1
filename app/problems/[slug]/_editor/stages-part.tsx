'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { stages } from '#lib/interview/catalogue'
import type { StageSketchView } from '#lib/interview/guide'
import { rungs, type StageId } from '#lib/interview/model'
import { blank, blankHints, isBlank, problemLimits } from '#lib/interview/problem-text'
import { Fold } from '../../../_interview/fold'
import { useEditor } from './editor-context'
import { WrittenText } from './written-text'

/** The ten stages with a strong answer, the choice with a price and the ladder of hints; one open at a time. */
export function StagesPart() {
  const t = useTranslations('problems.edit')
  const language = useLocale()
  const { draft } = useEditor()
  const [openId, setOpenId] = useState<StageId | null>('clarify')
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-sm text-ink-muted">{t('stagesText')}</p>
      <ol className="flex flex-col divide-y border-y">
        {stages.map((stage, at) => (
          <li key={stage.id} className="py-1">
            <Fold
              title={
                <>
                  <span className="figures mr-2 text-ink-muted">{at + 1}</span>
                  {stage.title[language]}
                </>
              }
              aside={
                <span className="figures text-sm text-ink-muted">
                  {t('written', { count: writtenIn(draft.guide.stages[stage.id]) })}
                </span>
              }
              isOpen={openId === stage.id}
              onOpen={(isOpen) => setOpenId(isOpen ? stage.id : null)}
            >
              <StageTexts id={stage.id} />
            </Fold>
          </li>
        ))}
      </ol>
    </div>
  )
}

function StageTexts({ id }: { id: StageId }) {
  const t = useTranslations('problems.edit')
  const { draft, edit } = useEditor()
  const stage = draft.guide.stages[id] ?? { sketch: blank(), tradeoff: blank(), hints: blankHints() }

  function write(text: Partial<StageSketchView>) {
    edit((now) => ({
      ...now,
      guide: { ...now.guide, stages: { ...now.guide.stages, [id]: { ...stage, ...text } } },
    }))
  }

  return (
    <>
      <WrittenText
        label={t('sketch')}
        text={stage.sketch}
        limit={problemLimits.text}
        onWrite={(sketch) => write({ sketch })}
      />
      <WrittenText
        label={t('tradeoff')}
        text={stage.tradeoff}
        limit={problemLimits.text}
        onWrite={(tradeoff) => write({ tradeoff })}
      />
      {rungs.map((rung) => (
        <WrittenText
          key={rung}
          label={t('hint', { rung })}
          hint={t(`hintText.${rung}`)}
          text={stage.hints[rung - 1] ?? blank()}
          limit={problemLimits.hint}
          onWrite={(text) => {
            const [first, second, third] = stage.hints
            write({ hints: [rung === 1 ? text : first, rung === 2 ? text : second, rung === 3 ? text : third] })
          }}
        />
      ))}
    </>
  )
}

function writtenIn(stage: StageSketchView | undefined): number {
  return stage ? [stage.sketch, stage.tradeoff, ...stage.hints].filter((text) => !isBlank(text)).length : 0
}
