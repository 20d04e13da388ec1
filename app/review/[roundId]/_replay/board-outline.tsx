'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue } from 'react'
import { type Outline, type OutlineItem, outlineOf } from '#lib/document/outline'
import { useReplayState } from './replay-provider'

/** The board at this moment in words, for who cannot see it: what stands in which frame, and what leads where. */
export function BoardOutline() {
  const t = useTranslations('review')
  const moment = useDeferredValue(useReplayState((state) => state.moment))
  if (moment === null) return null
  const outline = outlineOf(moment.board)
  if (isEmpty(outline)) return <p className="text-sm text-ink-muted">{t('outlineEmpty')}</p>
  return (
    <div className="grid gap-4 text-sm md:grid-cols-2">
      <div className="flex flex-col gap-3">
        {outline.groups.map((group) => (
          <div key={group.id ?? ''}>
            <p className="font-semibold">{group.label === '' ? t('outlineLoose') : group.label}</p>
            <ul className="list-disc pl-5">
              {group.items.map((item) => (
                <li key={item.id}>{labelOf(item, t('outlineUnnamed'))}</li>
              ))}
            </ul>
          </div>
        ))}
        <p className="text-ink-muted">{t('strokes', { count: outline.strokeCount })}</p>
      </div>
      {outline.links.length > 0 && (
        <div>
          <p className="font-semibold">{t('outlineLinks')}</p>
          <ul className="list-disc pl-5">
            {outline.links.map((link) => (
              <li key={link.id}>
                {labelOf(link.from, t('outlineUnnamed'))} {link.isMutual ? '↔' : '→'}{' '}
                {labelOf(link.to, t('outlineUnnamed'))}
                {link.label !== '' && `: ${link.label}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function labelOf(item: OutlineItem | null, unnamed: string): string {
  return item === null || item.label === '' ? unnamed : item.label
}

function isEmpty({ groups, links, strokeCount }: Outline): boolean {
  return groups.length === 0 && links.length === 0 && strokeCount === 0
}
