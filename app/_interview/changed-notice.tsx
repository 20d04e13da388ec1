import { useTranslations } from 'next-intl'
import { Button } from '../_ui/button'
import { Notice } from '../_ui/notice'

type Props = { title: string; onTakeTheirs: () => void; onKeepMine: () => void }

/** Two of one's own tabs, or devices, disagree: nothing is lost either way. */
export function ChangedNotice({ title, onTakeTheirs, onKeepMine }: Props) {
  const t = useTranslations('editor')
  return (
    <Notice tone="bad">
      <p className="font-semibold">{title}</p>
      <p className="text-ink">{t('changedText')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={onTakeTheirs}>{t('takeTheirs')}</Button>
        <Button onClick={onKeepMine}>{t('keepMine')}</Button>
      </div>
    </Notice>
  )
}
