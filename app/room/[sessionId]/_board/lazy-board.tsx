'use client'

import dynamic from 'next/dynamic'
import { prepareExcalidraw } from '../../../_interview/excalidraw-setup'
import { Skeleton } from '../../../_ui/skeleton'

/** The board, fetched on its own: agenda, problem and notes are usable before its half megabyte is here. */
export const LazyBoard = dynamic(
  () => {
    prepareExcalidraw()
    return import('./board')
  },
  { ssr: false, loading: BoardSkeleton },
)

function BoardSkeleton() {
  return (
    <div className="flex h-full w-full justify-center p-4">
      <Skeleton className="h-10 w-1/2" />
    </div>
  )
}
