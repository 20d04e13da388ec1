import { cn } from './cn'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'dense' | 'normal' | 'large'

const base =
  'relative inline-flex shrink-0 items-center justify-center gap-2 rounded border font-semibold whitespace-nowrap select-none ' +
  'transition-colors duration-quick disabled:opacity-50 aria-disabled:opacity-50 disabled:cursor-not-allowed aria-disabled:cursor-not-allowed ' +
  '[&_svg]:size-4 [&_svg]:shrink-0'

const variants = {
  primary:
    'border-ink bg-ink text-on-ink enabled:hover:bg-ink-hover enabled:hover:border-ink-hover [a&]:hover:bg-ink-hover',
  secondary: 'border-line-strong bg-surface-raised text-ink enabled:hover:border-ink [a&]:hover:border-ink',
  quiet: 'border-transparent text-ink enabled:hover:bg-surface-sunken [a&]:hover:bg-surface-sunken',
  danger: 'border-bad bg-surface-raised text-bad enabled:hover:bg-bad-soft [a&]:hover:bg-bad-soft',
} as const satisfies Record<ButtonVariant, string>

const sizes = {
  dense: 'h-7 px-2 text-xs pointer-coarse:h-10 pointer-coarse:px-3',
  normal: 'h-10 px-4 text-sm',
  large: 'h-12 px-6 text-base',
} as const satisfies Record<ButtonSize, string>

/** How a button looks; links that act as buttons wear it too. */
export function buttonClass(
  variant: ButtonVariant = 'secondary',
  size: ButtonSize = 'normal',
  className?: string,
): string {
  return cn(base, variants[variant], sizes[size], className)
}
