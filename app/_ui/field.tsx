import { ChevronDown, CircleAlert } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { cn } from './cn'

type FieldProps = {
  label: string
  /** Shown until an error takes its place. */
  hint?: ReactNode
  /** A whole sentence: what is wrong and what to do. */
  error?: string | undefined
  className?: string
}

const control =
  'w-full rounded border border-line-strong bg-surface-raised px-3 text-base text-ink transition-colors duration-quick ' +
  'hover:border-ink aria-invalid:border-bad disabled:opacity-50'

/** One line of text. The room for hint or error is always kept, so that nothing jumps when one appears. */
export function TextField({ label, hint, error, className, ...input }: FieldProps & ComponentProps<'input'>) {
  const id = useId()
  return (
    <Frame isKept id={id} label={label} hint={hint} error={error} {...(className === undefined ? {} : { className })}>
      <input {...input} {...wiring(id, hint, error)} className={cn(control, 'h-10 read-only:bg-surface-sunken')} />
    </Frame>
  )
}

/** Several lines; as tall as its text. */
export function TextArea({ label, hint, error, className, ...area }: FieldProps & ComponentProps<'textarea'>) {
  const id = useId()
  return (
    <Frame isKept id={id} label={label} hint={hint} error={error} {...(className === undefined ? {} : { className })}>
      <textarea
        rows={2}
        {...area}
        {...wiring(id, hint, error)}
        className={cn(control, 'field-sizing-content min-h-16 resize-none py-2')}
      />
    </Frame>
  )
}

export function SelectField({
  label,
  hint,
  error,
  className,
  children,
  ...select
}: FieldProps & ComponentProps<'select'>) {
  const id = useId()
  return (
    <Frame id={id} label={label} hint={hint} error={error} {...(className === undefined ? {} : { className })}>
      <span className="relative block">
        <select {...select} {...wiring(id, hint, error)} className={cn(control, 'h-10 appearance-none truncate pr-9')}>
          {children}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute top-3 right-3 size-4 text-ink-muted" />
      </span>
    </Frame>
  )
}

function wiring(id: string, hint: ReactNode, error: string | undefined) {
  return {
    id,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': hint === undefined && error === undefined ? undefined : `${id}-more`,
  }
}

function Frame({
  id,
  label,
  hint,
  error,
  isKept = false,
  className,
  children,
}: FieldProps & { id: string; isKept?: boolean; children: ReactNode }) {
  return (
    <div className={cn('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {children}
      <Below id={`${id}-more`} hint={hint} error={error} isKept={isKept} />
    </div>
  )
}

/** The line under a field or a group: its error, else its hint, else nothing, or with `isKept` its empty room. */
export function Below({
  id,
  hint,
  error,
  isKept = false,
}: {
  id: string
  hint?: ReactNode
  error?: string | undefined
  isKept?: boolean
}) {
  const isEmpty = hint === undefined && error === undefined
  return (
    <p
      id={id}
      className={cn(
        'flex gap-1 text-sm',
        (isKept || !isEmpty) && 'min-h-5',
        // Without a hint the kept room is part of the distance to the next field.
        isKept && hint === undefined && '-mb-2',
        error === undefined ? 'text-ink-muted' : 'text-bad',
      )}
    >
      {error !== undefined && <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />}
      <span>{error ?? hint}</span>
    </p>
  )
}
