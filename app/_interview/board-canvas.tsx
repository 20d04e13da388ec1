'use client'

import dynamic from 'next/dynamic'
import { Skeleton } from '../_ui/skeleton'
import { prepareExcalidraw } from './excalidraw-setup'

/**
 * The board to look at: what `readBoard` found at some moment. Pan and zoom are the viewer's own; give `fitTo` (say, the
 * board as it ended) to see that whole at first, instead of the elements themselves. Fills its parent.
 */
export const BoardCanvas = dynamic(
  () => {
    prepareExcalidraw()
    return import('./excalidraw-canvas').then((module) => module.ExcalidrawCanvas)
  },
  { ssr: false, loading: () => <Skeleton className="h-full w-full" /> },
)
