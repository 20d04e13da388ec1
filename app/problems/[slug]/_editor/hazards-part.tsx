'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { blank, bothSides, problemLimits } from '#lib/interview/problem-text'
import { Fold } from '../../../_interview/fold'
import { PartActions, PartList } from '../../../_interview/part-list'
import { newPartId, useEditor, useParts } from './editor-context'
import { WrittenText } from './written-text'

const texts = ['why', 'detect', 'fix', 'cost'] as const

/** What matters most in this problem; one open at a time. */
export function HazardsPart() {
  const t = useTranslations('problems.edit')
  const { language } = useEditor()
  const { parts, add, set, insert, remove, move } = useParts('hazards')
  const [openId, setOpenId] = useState<string | null>(null)

  function handleAdd() {
    const id = newPartId('hazard')
    add({ id, name: blank(), why: blank(), detect: blank(), fix: blank(), cost: blank() })
    setOpenId(id)
  }

  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-sm text-ink-muted">{t('hazardsText')}</p>
      <PartList
        count={parts.length}
        most={problemLimits.hazards}
        empty={t('hazardsEmpty')}
        add={{ label: t('addHazard'), onAdd: handleAdd }}
      >
        {parts.map((hazard, at) => {
          const name = bothSides(hazard.name)[language] || t('hazard', { number: at + 1 })
          return (
            <li key={hazard.id} className="py-1">
              <Fold
                title={name}
                aside={
                  <PartActions
                    name={name}
                    at={{ index: at, count: parts.length }}
                    onMove={(to) => move(at, to)}
                    onRemove={() => remove(at)}
                    onUndo={() => insert(at, hazard)}
                  />
                }
                isOpen={openId === hazard.id}
                onOpen={(isOpen) => setOpenId(isOpen ? hazard.id : null)}
              >
                <WrittenText
                  isLine
                  label={t('hazardName')}
                  text={hazard.name}
                  limit={problemLimits.title}
                  onWrite={(text) => set(at, { ...hazard, name: text })}
                />
                {texts.map((key) => (
                  <WrittenText
                    key={key}
                    label={t(key)}
                    text={hazard[key]}
                    limit={problemLimits.text}
                    onWrite={(text) => set(at, { ...hazard, [key]: text })}
                  />
                ))}
              </Fold>
            </li>
          )
        })}
      </PartList>
    </div>
  )
}
