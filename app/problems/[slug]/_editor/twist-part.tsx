import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ProblemDraft } from '#lib/interview/problem-draft'
import { blank, problemLimits } from '#lib/interview/problem-text'
import { Button } from '../../../_ui/button'
import { useToast } from '../../../_ui/toast'
import { useEditor } from './editor-context'
import { StageSelect } from './stage-select'
import { WrittenText } from './written-text'

/** What changes late in the round, if anything does. */
export function TwistPart() {
  const t = useTranslations('problems.edit')
  const words = useTranslations('editor')
  const toast = useToast()
  const { draft, edit } = useEditor()
  const { twist } = draft.guide

  function change(to: ProblemDraft['guide']['twist']) {
    edit((now) => ({ ...now, guide: { ...now.guide, twist: to } }))
  }

  function handleRemove() {
    change(null)
    toast({ text: words('removed', { name: t('twistTab') }), undo: { onUndo: () => change(twist) } })
  }

  return (
    <div className="flex flex-col items-start gap-4">
      <p className="max-w-prose text-sm text-ink-muted">{t('twistText')}</p>
      {twist === null ? (
        <Button onClick={() => change({ stage: 'deploy', says: blank(), strongAnswer: blank() })}>
          <Plus aria-hidden />
          {t('addTwist')}
        </Button>
      ) : (
        <>
          <div className="flex w-full flex-col gap-4">
            <StageSelect label={t('twistStage')} value={twist.stage} onPick={(stage) => change({ ...twist, stage })} />
            <WrittenText
              label={t('twistSays')}
              text={twist.says}
              limit={problemLimits.text}
              onWrite={(says) => change({ ...twist, says })}
            />
            <WrittenText
              label={t('strongAnswer')}
              text={twist.strongAnswer}
              limit={problemLimits.text}
              onWrite={(strongAnswer) => change({ ...twist, strongAnswer })}
            />
          </div>
          <Button variant="quiet" className="-ml-4" onClick={handleRemove}>
            <Trash2 aria-hidden />
            {t('removeTwist')}
          </Button>
        </>
      )}
    </div>
  )
}
