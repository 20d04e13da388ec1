'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { readBoard } from '#lib/document/elements'
import { type Outline, type OutlineItem, outlineOf } from '#lib/document/outline'
import { boardElements } from '#lib/document/room-document'
import { IconButton } from '../../../_ui/icon-button'
import { useRoom } from '../_live/room-context'
import { useArrangement } from './use-layout'

/** Often enough to follow a hand, seldom enough to be read. */
const readEveryMs = 500

/** The board for who cannot see it: what stands on it, and what leads where. Live. */
export function BoardOutline() {
  const t = useTranslations('room')
  const { showOutline } = useArrangement()
  const outline = useOutline()
  const title = useFocusWhileOpen()
  const name = (item: OutlineItem | null) => (item ? item.label || t(`shape.${item.kind}`) : t('shape.nothing'))
  const groups = outline?.groups.filter((group) => group.id !== null || group.items.length > 0) ?? []
  const isEmpty = groups.length === 0 && outline?.links.length === 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from wherever inside it the focus is
    <div
      className="flex flex-col gap-4 px-4 pt-2 pb-6 text-sm"
      onKeyDown={(event) => event.key === 'Escape' && showOutline(false)}
    >
      <div className="flex min-h-10 items-center justify-between">
        <h3 ref={title} tabIndex={-1} className="font-semibold">
          {t('outlineTitle')}
        </h3>
        <IconButton size="dense" label={t('outlineClose')} onClick={() => showOutline(false)}>
          <X aria-hidden />
        </IconButton>
      </div>
      {isEmpty && <p className="text-ink-muted">{t('outlineEmpty')}</p>}
      {groups.map((group) => (
        <div key={group.id ?? 'loose'}>
          {group.id !== null && <h4 className="font-semibold">{group.label || t('shape.frame')}</h4>}
          <ul className="list-disc pl-5">
            {group.items.map((item) => (
              <li key={item.id}>{name(item)}</li>
            ))}
          </ul>
        </div>
      ))}
      {outline && outline.links.length > 0 && (
        <div>
          <h4 className="font-semibold">{t('outlineLinks')}</h4>
          <ul className="list-disc pl-5">
            {outline.links.map((link) => (
              <li key={link.id}>
                {t(link.isMutual ? 'linkMutual' : 'link', { from: name(link.from), to: name(link.to) })}
                {link.label !== '' && <span className="text-ink-muted"> ({link.label})</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {outline && outline.strokeCount > 0 && (
        <p className="text-ink-muted">{t('strokes', { count: outline.strokeCount })}</p>
      )}
    </div>
  )
}

/** The heading takes the focus when the outline opens, and gives it back when it closes. */
function useFocusWhileOpen() {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const before = document.activeElement
    title.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return title
}

function useOutline(): Outline | null {
  const { doc } = useRoom()
  const [outline, setOutline] = useState<Outline | null>(null)
  useEffect(() => {
    if (!doc) return
    const elements = boardElements(doc)
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      timer = undefined
      setOutline(outlineOf(readBoard(doc)))
    }
    const handleChange = () => {
      timer ??= setTimeout(read, readEveryMs)
    }
    read()
    elements.observeDeep(handleChange)
    return () => {
      clearTimeout(timer)
      elements.unobserveDeep(handleChange)
    }
  }, [doc])
  return outline
}
