'use client'

import type { ComponentProps, ReactNode } from 'react'
import { Button } from './button'
import { cn } from './cn'
import { Tooltip } from './tooltip'

type Props = Omit<ComponentProps<typeof Button>, 'aria-label' | 'children'> & {
  /** Its name, read out and shown in the tooltip. */
  label: string
  /** The key that does the same, as printed on it. */
  keys?: string
  children: ReactNode
}

export function IconButton({ label, keys, variant = 'quiet', size = 'normal', className, children, ...rest }: Props) {
  const square =
    size === 'dense' ? 'w-7 px-0 pointer-coarse:w-10 pointer-coarse:px-0' : size === 'large' ? 'w-12 px-0' : 'w-10 px-0'
  return (
    <Tooltip text={label} {...(keys === undefined ? {} : { keys })}>
      <Button
        {...rest}
        variant={variant}
        size={size}
        aria-label={label}
        aria-keyshortcuts={keys}
        className={cn(square, className)}
      >
        {children}
      </Button>
    </Tooltip>
  )
}
