'use client'
import { ListTree } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../../../_ui/button'
import { Skeleton } from '../../../_ui/skeleton'
import { LazyBoard } from '../_board/lazy-board'
import type { BoardControls } from '../_live/board-controls'
import { useCan, useRoom } from '../_live/room-context'
import { BoardOutline } from './board-outline'
import { useArrangement } from './use-layout'

/** The board's landmark: the drawing, and the same thing to read. */
export function BoardRegion({ onReady }: Readonly<{ onReady: (controls: BoardControls | null) => void }>) {
  const t = useTranslations('room')
  const { doc, awareness, view, setDrawing } = useRoom()
  const canWrite = useCan('document.write')
  const { isOutlineOpen, showOutline } = useArrangement()
  return (
    <section id="room-board" className="room-region" data-region="board" aria-label={t('panel.board')}>
      {doc && awareness ? (
        // A document that begins anew has a board of its own: nothing of the former one may be left to be taken for a drawing.
        <LazyBoard
          key={doc.clientID}
          doc={doc}
          awareness={awareness}
          canWrite={canWrite}
          roundId={view.round.roundId}
          selfId={view.viewer.userId}
          onReady={onReady}
          onDrawing={setDrawing}
        />
      ) : (
        <div className="flex h-full w-full justify-center p-4">
          <Skeleton className="h-10 w-1/2" />
        </div>
      )}
      <Button
        size="dense"
        aria-expanded={isOutlineOpen}
        aria-controls="room-outline"
        onClick={() => showOutline()}
        className="room-outline-toggle absolute z-header"
      >
        <ListTree aria-hidden />
        {t('outline')}
      </Button>
      <div
        id="room-outline"
        hidden={!isOutlineOpen}
        className="absolute inset-y-0 right-0 z-panel w-80 max-w-full overflow-auto border-l bg-surface-raised"
      >
        {isOutlineOpen && <BoardOutline />}
      </div>
    </section>
  )
}
