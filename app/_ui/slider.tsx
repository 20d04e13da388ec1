import type { ComponentProps } from 'react'
import { cn } from './cn'

/**
 * A native range input. Its thumb is 16 px wide and travels from edge to edge of the track, so what is drawn over it
 * on one scale stands in a box with a padding of 8 px.
 */
export function Slider({ label, className, ...input }: { label: string } & Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <input
      {...input}
      type="range"
      aria-label={label}
      className={cn(
        'block h-7 w-full cursor-pointer appearance-none rounded bg-transparent disabled:cursor-default pointer-coarse:h-10',
        '[&::-webkit-slider-runnable-track]:h-1 [&::-webkit-slider-runnable-track]:rounded [&::-webkit-slider-runnable-track]:bg-line-strong',
        '[&::-webkit-slider-thumb]:-mt-1.5 [&::-webkit-slider-thumb]:size-4 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:bg-ink',
        '[&::-moz-range-track]:h-1 [&::-moz-range-track]:rounded [&::-moz-range-track]:bg-line-strong',
        '[&::-moz-range-thumb]:size-4 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-0 [&::-moz-range-thumb]:bg-ink',
        className,
      )}
    />
  )
}
