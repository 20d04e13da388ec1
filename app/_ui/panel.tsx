'use client'

import { PanelTopClose } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { cn } from './cn'
import { IconButton } from './icon-button'

type Props = {
  /** Its heading and the name of its landmark. */
  title: string
  /** At the right end of the heading: counts, buttons. */
  aside?: ReactNode
  /** With a handler the panel folds: it stays in the page, hidden, and a button of the same name opens it. */
  fold?: { folded: boolean; keys?: string; onFold: (folded: boolean) => void }
  className?: string
  children: ReactNode
}

export function Panel({ title, aside, fold, className, children }: Props) {
  const t = useTranslations('common')
  const id = useId()
  const folded = fold?.folded ?? false
  return (
    <>
      {fold !== undefined && folded && (
        <button
          type="button"
          aria-expanded={false}
          aria-controls={id}
          onClick={() => fold.onFold(false)}
          className="flex min-h-10 w-full items-center justify-between border-b px-4 text-left text-sm font-semibold hover:bg-surface-sunken"
        >
          {title}
        </button>
      )}
      <section
        id={id}
        aria-labelledby={`${id}-title`}
        hidden={folded}
        className={cn('min-h-0 flex-col', !folded && 'flex', className)}
      >
        <header className="flex min-h-10 shrink-0 items-center gap-2 border-b px-4">
          <h2 id={`${id}-title`} className="mr-auto truncate text-sm font-semibold">
            {title}
          </h2>
          {aside}
          {fold !== undefined && (
            <IconButton
              label={t('fold', { name: title })}
              {...(fold.keys === undefined ? {} : { keys: fold.keys })}
              size="dense"
              onClick={() => fold.onFold(true)}
              className="-mr-2"
            >
              <PanelTopClose aria-hidden />
            </IconButton>
          )}
        </header>
        <div className="min-h-0 flex-1 overflow-auto">{children}</div>
      </section>
    </>
  )
}
