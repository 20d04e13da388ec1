import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'

type Props = {
  title: ReactNode
  /** Beside the title, closed or open. */
  aside?: ReactNode
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  children: ReactNode
}

/** A heading that opens what is below it; which of several is open is up to whoever shows them. */
export function Fold({ title, aside, isOpen, onOpen, children }: Props) {
  const id = useId()
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <>
      <div className="flex items-center gap-3">
        <h3 className="min-w-0 flex-1 text-sm font-semibold">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => onOpen(!isOpen)}
            className="flex min-h-10 w-full items-center gap-2 text-left wrap-anywhere"
          >
            <Chevron aria-hidden className="size-4 shrink-0 text-ink-muted" />
            <span className="min-w-0">{title}</span>
          </button>
        </h3>
        {aside}
      </div>
      {isOpen && (
        <div id={id} className="flex flex-col gap-4 pt-1 pb-6 sm:pl-6">
          {children}
        </div>
      )}
    </>
  )
}
