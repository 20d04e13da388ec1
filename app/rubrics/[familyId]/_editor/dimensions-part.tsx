'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DimensionId, Language } from '#lib/interview/model'
import { bothSides } from '#lib/interview/problem-text'
import type { DimensionDraft, RubricDraft } from '#lib/interview/rubric'
import { emptyDimension, rubricLimits } from '#lib/interview/rubric-text'
import { DimensionWeight } from '../../../_interview/dimension-weight'
import { Fold } from '../../../_interview/fold'
import { PartActions, PartList } from '../../../_interview/part-list'
import { DimensionFields } from './dimension-fields'

type Props = {
  dimensions: readonly DimensionDraft[]
  language: Language
  edit: (change: (draft: RubricDraft) => RubricDraft) => void
}

/** What is scored, in the order of the scorecard; one open at a time. */
export function DimensionsPart({ dimensions, language, edit }: Props) {
  const t = useTranslations('rubrics')
  const [openId, setOpenId] = useState<DimensionId | null>(null)

  function change(to: (dimensions: RubricDraft['dimensions']) => RubricDraft['dimensions']) {
    edit((now) => ({ ...now, dimensions: to(now.dimensions) }))
  }

  function handleAdd() {
    const id = newDimensionId()
    change((now) => [...now, emptyDimension(id)])
    setOpenId(id)
  }

  return (
    <section aria-labelledby="dimensions" className="flex flex-col gap-4">
      <div>
        <h2 id="dimensions" className="text-base font-semibold">
          {t('edit.dimensions')}
        </h2>
        <p className="text-sm text-ink-muted">{t('edit.dimensionsText')}</p>
      </div>
      <PartList
        count={dimensions.length}
        most={rubricLimits.dimensions}
        empty={t('edit.empty')}
        add={{ label: t('edit.add'), onAdd: handleAdd }}
      >
        {dimensions.map((dimension, at) => {
          const name = bothSides(dimension.title)[language] || t('edit.dimension', { number: at + 1 })
          return (
            <li key={dimension.id} className="py-1">
              <Fold
                title={
                  <>
                    <span className="figures mr-1 text-ink-muted">{at + 1}</span> {name}
                    <DimensionWeight weight={dimension.weight} />
                    {!dimension.inTotal && (
                      <>
                        {' '}
                        <span className="ml-1 font-normal whitespace-nowrap text-ink-muted">{t('coaching')}</span>
                      </>
                    )}
                  </>
                }
                aside={
                  <PartActions
                    name={name}
                    at={{ index: at, count: dimensions.length }}
                    onMove={(to) => change((now) => now.toSpliced(at, 1).toSpliced(to, 0, dimension))}
                    onRemove={() => change((now) => now.filter(({ id }) => id !== dimension.id))}
                    onUndo={() => change((now) => now.toSpliced(at, 0, dimension))}
                  />
                }
                isOpen={openId === dimension.id}
                onOpen={(isOpen) => setOpenId(isOpen ? dimension.id : null)}
              >
                <DimensionFields
                  dimension={dimension}
                  language={language}
                  onChange={(next) => change((now) => now.map((known) => (known.id === next.id ? next : known)))}
                />
              </Fold>
            </li>
          )
        })}
      </PartList>
    </section>
  )
}

/** Scores name the dimension by this, so it never changes. */
function newDimensionId(): DimensionId {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return `dimension-${number.toString(36)}`
}
