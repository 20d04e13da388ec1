import { type ReactNode, useId } from 'react'
import { cn } from './cn'
import { Below } from './field'

export type RadioOption = { value: string; label: string; text?: ReactNode; disabled?: boolean }

type Props = {
  label: string
  name: string
  options: readonly RadioOption[]
  defaultValue?: string
  hint?: ReactNode
  error?: string | undefined
  /** Only from a client component; then the group is controlled. */
  value?: string
  onPick?: (value: string) => void
  className?: string
}

/** Native radio buttons drawn as cards. A card's name is its label alone; the text below it is its description. */
export function RadioGroup({ label, name, options, defaultValue, hint, error, value, onPick, className }: Props) {
  const id = useId()
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-more`}
      aria-invalid={error === undefined ? undefined : true}
      className={cn('flex flex-col gap-1', className)}
    >
      <span id={`${id}-label`} className="text-sm font-semibold">
        {label}
      </span>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,11rem),1fr))] gap-2">
        {options.map((option) => (
          <div
            key={option.value}
            className={cn(
              'relative flex min-h-10 items-start gap-3 rounded border border-line-strong bg-surface-raised px-3 py-2',
              'transition-colors duration-quick hover:border-ink has-checked:border-ink has-checked:bg-surface-sunken',
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:opacity-50',
            )}
          >
            <input
              type="radio"
              id={`${id}-${option.value}`}
              name={name}
              value={option.value}
              disabled={option.disabled}
              aria-describedby={option.text === undefined ? undefined : `${id}-${option.value}-text`}
              className="relative z-1 mt-0.5 size-4 shrink-0 cursor-pointer appearance-none rounded-full border border-line-strong outline-none checked:border-5 checked:border-ink"
              {...(value === undefined
                ? { defaultChecked: option.value === defaultValue }
                : { checked: option.value === value, onChange: () => onPick?.(option.value) })}
            />
            <span className="flex min-w-0 flex-col">
              <label
                htmlFor={`${id}-${option.value}`}
                className="text-sm leading-5 font-semibold after:absolute after:inset-0 after:cursor-pointer"
              >
                {option.label}
              </label>
              {option.text !== undefined && (
                <span id={`${id}-${option.value}-text`} className="text-sm text-ink-muted">
                  {option.text}
                </span>
              )}
            </span>
          </div>
        ))}
      </div>
      <Below id={`${id}-more`} hint={hint} error={error} />
    </div>
  )
}
