import type { ReactNode } from 'react'
import { cn } from './cn'

type Props = {
  label: string
  name: string
  value: string
  action: (form: FormData) => Promise<void>
  /** `shown` stands in the button where there is little room; `label` is its name and its tooltip. */
  options: readonly { value: string; label: string; shown: ReactNode; lang?: string }[]
}

/** A choice of few that takes effect at a press: a row of submit buttons, the chosen one pressed. */
export function Segments({ label, name, value, action, options }: Props) {
  return (
    <form
      action={action}
      aria-label={label}
      className="inline-flex overflow-hidden rounded border border-line-strong has-focus-visible:overflow-visible"
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="submit"
          name={name}
          value={option.value}
          lang={option.lang}
          title={option.label}
          aria-label={option.label}
          aria-pressed={option.value === value}
          className={cn(
            'inline-flex h-10 min-w-10 items-center justify-center border-b-2 px-2 text-xs font-semibold [&_svg]:size-4',
            'transition-colors duration-quick first-of-type:rounded-l last-of-type:rounded-r',
            option.value === value
              ? 'border-b-ink bg-surface-sunken text-ink'
              : 'border-b-transparent text-ink-muted hover:text-ink',
          )}
        >
          {option.shown}
        </button>
      ))}
    </form>
  )
}
