'use client'

import * as Radix from 'radix-ui/tooltip'
import type { ReactNode } from 'react'
import { Kbd } from './kbd'

/** A name for what shows only an icon. The trigger must have the name itself: this is for eyes. */
export function Tooltip({ text, keys, children }: { text: string; keys?: string; children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={400} skipDelayDuration={200}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            sideOffset={6}
            collisionPadding={8}
            className="z-tooltip flex max-w-72 animate-appear items-center gap-2 rounded bg-ink px-2 py-1 text-xs text-on-ink"
          >
            {text}
            {keys !== undefined && <Kbd className="border-on-ink/40 text-on-ink">{keys}</Kbd>}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  )
}
