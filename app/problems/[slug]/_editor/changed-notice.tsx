import { useTranslations } from 'next-intl'
import { Button } from '../../../_ui/button'
import { Notice } from '../../../_ui/notice'

/** Two of one's own tabs, or devices, disagree: nothing is lost either way. */
export function ChangedNotice({ onTakeTheirs, onKeepMine }: { onTakeTheirs: () => void; onKeepMine: () => void }) {
  const t = useTranslations('problems.edit')
  return (
    <Notice tone="bad">
      <p className="font-semibold">{t('changedTitle')}</p>
      <p className="text-ink">{t('changedText')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={onTakeTheirs}>{t('takeTheirs')}</Button>
        <Button onClick={onKeepMine}>{t('keepMine')}</Button>
      </div>
    </Notice>
  )
}
