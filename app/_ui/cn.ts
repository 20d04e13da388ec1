import { type ClassValue, clsx } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

const merge = extendTailwindMerge({
  extend: {
    theme: { text: ['2xl'], radius: [''], ease: ['out'] },
    classGroups: {
      z: [{ z: ['header', 'panel', 'sheet', 'dialog', 'menu', 'toast', 'tooltip'] }],
      duration: [{ duration: ['quick', 'calm'] }],
    },
  },
})

/** Joins class names; of two that set the same property the later one stands. */
export function cn(...values: ClassValue[]): string {
  return merge(clsx(values))
}
