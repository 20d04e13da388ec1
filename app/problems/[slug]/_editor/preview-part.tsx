'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { stages } from '#lib/interview/catalogue'
import type { ProblemGuideView } from '#lib/interview/guide'
import type { Bilingual, StageId } from '#lib/interview/model'
import { bothSides, emptyGuide, isBlank, readableGuide } from '#lib/interview/problem-text'
import { Fold } from '../../../_interview/fold'
import { ProblemPreview } from '../../../_interview/problem-preview'
import { useEditor } from './editor-context'

/** Both halves as they will be read, in the language being written. */
export function PreviewPart() {
  const t = useTranslations('problems.edit')
  const { draft, language } = useEditor()
  const { domain, difficulty } = draft
  const [title, statement] = [bothSides(draft.title), bothSides(draft.statement)]
  const guide = readableGuide(draft.guide)
  const isGuideEmpty = JSON.stringify(guide) === JSON.stringify(emptyGuide())
  return (
    <div className="flex flex-col gap-6">
      <section aria-labelledby="candidate-sees" className="flex flex-col gap-3">
        <h3 id="candidate-sees" className="text-base font-semibold text-candidate">
          {t('candidateSees')}
        </h3>
        {isBlank(title) && isBlank(statement) ? (
          <p className="text-sm text-ink-muted">{t('candidateEmpty')}</p>
        ) : (
          <ProblemPreview problem={{ slug: '', domain, difficulty, title, statement }} language={language} />
        )}
      </section>
      <section aria-labelledby="interviewer-sees" className="flex flex-col gap-3">
        <h3 id="interviewer-sees" className="text-base font-semibold text-interviewer">
          {t('interviewerSees')}
        </h3>
        {isGuideEmpty ? (
          <p className="max-w-prose text-sm text-ink-muted">{t('interviewerEmpty')}</p>
        ) : (
          <GuidePreview guide={guide} />
        )}
      </section>
    </div>
  )
}

function GuidePreview({ guide }: { guide: ProblemGuideView }) {
  const t = useTranslations('problems.edit')
  const reader = useLocale()
  const { language } = useEditor()
  const [openHazard, setOpenHazard] = useState<string | null>(null)
  const [openId, setOpenId] = useState<StageId | null>('clarify')
  return (
    <>
      <Text text={guide.brief} />
      {guide.hazards.length > 0 && (
        <ul aria-label={t('hazardsTab')} className="flex flex-col divide-y border-y">
          {guide.hazards.map(({ id, name, why, detect, fix, cost }) => (
            <li key={id} className="py-1">
              <Fold
                title={name[language]}
                isOpen={openHazard === id}
                onOpen={(isOpen) => setOpenHazard(isOpen ? id : null)}
              >
                <Labelled label={t('why')} text={why} />
                <Labelled label={t('detect')} text={detect} />
                <Labelled label={t('fix')} text={fix} />
                <Labelled label={t('cost')} text={cost} />
              </Fold>
            </li>
          ))}
        </ul>
      )}
      <ol aria-label={t('stagesTab')} className="flex flex-col divide-y border-y">
        {stages.map((stage, at) => (
          <li key={stage.id} className="py-1">
            <Fold
              title={
                <>
                  <span className="figures mr-2 text-ink-muted">{at + 1}</span>
                  {stage.title[reader]}
                </>
              }
              isOpen={openId === stage.id}
              onOpen={(isOpen) => setOpenId(isOpen ? stage.id : null)}
            >
              <StagePreview guide={guide} id={stage.id} />
            </Fold>
          </li>
        ))}
      </ol>
    </>
  )
}

function StagePreview({ guide, id }: { guide: ProblemGuideView; id: StageId }) {
  const t = useTranslations('problems.edit')
  const { questions } = stages.find((stage) => stage.id === id) ?? { questions: [] }
  const facts = guide.facts.filter((fact) => questions.some((question) => question.id === fact.question))
  const weak = guide.weakAnswers.filter(({ stage }) => stage === id)
  const { [id]: sketch } = guide.stages
  const twist = guide.twist?.stage === id ? guide.twist : null
  if (facts.length === 0 && weak.length === 0 && !sketch && !twist)
    return <p className="text-sm text-ink-muted">{t('stageEmpty')}</p>
  return (
    <>
      <Group label={t('factsTab')}>{facts.map((fact) => [fact.id, <Text key={fact.id} text={fact.text} />])}</Group>
      {sketch && (
        <>
          <Labelled label={t('sketch')} text={sketch.sketch} />
          <Labelled label={t('tradeoff')} text={sketch.tradeoff} />
          {sketch.hints.map((hint, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a hint's place is its rung
            <Labelled key={at} label={t('hint', { rung: at + 1 })} text={hint} />
          ))}
        </>
      )}
      {twist && (
        <>
          <Labelled label={t('twistTab')} text={twist.says} />
          <Labelled label={t('strongAnswer')} text={twist.strongAnswer} />
        </>
      )}
      {weak.map(({ says, why }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no name of their own
        <div key={at} className="flex flex-col gap-1">
          <Labelled label={t('weakSays')} text={says} />
          <Labelled label={t('weakWhy')} text={why} />
        </div>
      ))}
    </>
  )
}

function Group({ label, children }: { label: string; children: readonly (readonly [string, ReactNode])[] }) {
  if (children.length === 0) return null
  return (
    <div>
      <p className="text-xs text-ink-muted">{label}</p>
      <ul className="flex list-disc flex-col gap-1 pl-4">
        {children.map(([key, text]) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </div>
  )
}

function Labelled({ label, text }: { label: string; text: Bilingual }) {
  if (isBlank(text)) return null
  return (
    <div>
      <p className="text-xs text-ink-muted">{label}</p>
      <Text text={text} />
    </div>
  )
}

function Text({ text }: { text: Bilingual }) {
  const { language } = useEditor()
  if (isBlank(text)) return null
  return <p className="max-w-prose text-sm whitespace-pre-wrap wrap-anywhere">{text[language]}</p>
}
