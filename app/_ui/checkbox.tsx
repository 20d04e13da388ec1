import { type ComponentProps, type ReactNode, useId } from 'react'
import { cn } from './cn'

/** A native checkbox with its label beside it. */
export function Checkbox({
  label,
  className,
  dense = false,
  ...input
}: Omit<ComponentProps<'input'>, 'type' | 'id'> & { label: ReactNode; dense?: boolean }) {
  const id = useId()
  return (
    <div
      className={cn(
        'flex items-start gap-2',
        dense ? 'min-h-7 py-1 pointer-coarse:min-h-10' : 'min-h-10 py-2',
        className,
      )}
    >
      <input
        {...input}
        id={id}
        type="checkbox"
        className={cn(
          'mt-0.5 size-4 shrink-0 appearance-none border border-line-strong bg-surface-raised transition-colors duration-quick',
          'checked:border-ink checked:bg-ink enabled:hover:border-ink disabled:opacity-50',
          'relative after:absolute after:top-px after:left-1 after:hidden after:h-2 after:w-1 after:rotate-45 after:border-r-2 after:border-b-2 after:border-on-ink checked:after:block',
        )}
      />
      <label htmlFor={id} className="min-w-0 flex-1 text-sm leading-5">
        {label}
      </label>
    </div>
  )
}
