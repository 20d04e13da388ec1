'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { formatNumber } from '#lib/i18n/format'
import { stages } from '#lib/interview/catalogue'
import { type Language, levels, stageIds } from '#lib/interview/model'
import type { DimensionDraft } from '#lib/interview/rubric'
import { rubricLimits, weights } from '#lib/interview/rubric-text'
import { BilingualField } from '../../../_interview/bilingual-field'
import { Checkbox } from '../../../_ui/checkbox'
import { SelectField } from '../../../_ui/field'

type Props = { dimension: DimensionDraft; language: Language; onChange: (dimension: DimensionDraft) => void }

/** One dimension: what it is called, how it counts, where it shows, what each level looks like. */
export function DimensionFields({ dimension, language, onChange }: Props) {
  const t = useTranslations('rubrics.edit')
  const reader = useLocale()
  return (
    <>
      <BilingualField
        isLine
        label={t('dimensionTitle')}
        text={dimension.title}
        language={language}
        limit={rubricLimits.title}
        onWrite={(title) => onChange({ ...dimension, title })}
      />
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <SelectField
          label={t('weight')}
          value={dimension.weight}
          disabled={!dimension.inTotal}
          onChange={({ target }) => {
            const weight = weights.find((known) => String(known) === target.value)
            if (weight !== undefined) onChange({ ...dimension, weight })
          }}
        >
          {weights.map((weight) => (
            <option key={weight} value={weight}>
              {formatNumber(weight, reader, Number.isInteger(weight) ? 0 : 1)}
            </option>
          ))}
        </SelectField>
        <InTotal isOn={dimension.inTotal} onChange={(inTotal) => onChange({ ...dimension, inTotal })} />
      </div>
      <Stages
        chosen={dimension.stages}
        onChange={(given) => onChange({ ...dimension, stages: stageIds.filter((id) => given.includes(id)) })}
      />
      {levels.map((level) => (
        <BilingualField
          key={level}
          label={t('level', { level })}
          hint={t(`levelText.${level}`)}
          text={dimension.anchors[level]}
          language={language}
          limit={rubricLimits.anchor}
          onWrite={(text) => onChange({ ...dimension, anchors: { ...dimension.anchors, [level]: text } })}
        />
      ))}
    </>
  )
}

function InTotal({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const t = useTranslations('rubrics.edit')
  const id = useId()
  return (
    <div className="sm:pt-5">
      <Checkbox
        label={t('inTotal')}
        checked={isOn}
        aria-describedby={id}
        onChange={({ target }) => onChange(target.checked)}
      />
      <p id={id} className="-mt-1 pl-6 text-sm text-ink-muted">
        {t('inTotalText')}
      </p>
    </div>
  )
}

type StagesProps = { chosen: DimensionDraft['stages']; onChange: (stages: DimensionDraft['stages']) => void }

function Stages({ chosen, onChange }: StagesProps) {
  const t = useTranslations('rubrics.edit')
  const language = useLocale()
  const id = useId()
  return (
    <fieldset aria-describedby={id} className="flex flex-col">
      <legend className="text-sm font-semibold">{t('stages')}</legend>
      <p id={id} className="text-sm text-ink-muted">
        {t('stagesText')}
      </p>
      <div className="grid gap-x-6 pt-1 sm:grid-flow-col sm:grid-cols-2 sm:grid-rows-5">
        {stages.map((stage) => (
          <Checkbox
            key={stage.id}
            dense
            label={stage.title[language]}
            checked={chosen.includes(stage.id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, stage.id] : chosen.filter((known) => known !== stage.id))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
