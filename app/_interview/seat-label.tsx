import { useTranslations } from 'next-intl'
import type { Seat } from '#lib/interview/model'
import { cn } from '../_ui/cn'
import { CornerMark, cornerText } from '../_ui/corner'

/** A role with the sign and the colour of its corner. */
export function SeatLabel({ seat, className }: { seat: Seat; className?: string }) {
  const t = useTranslations('interview')
  return (
    <span className={cn('inline-flex items-center gap-1 font-semibold', cornerText[seat], className)}>
      <CornerMark corner={seat} />
      {t(`seat.${seat}`)}
    </span>
  )
}
