import { useTranslations } from 'next-intl'
import { blank, problemLimits } from '#lib/interview/problem-text'
import { PartActions, PartList } from '../../../_interview/part-list'
import { useParts } from './editor-context'
import { StageSelect } from './stage-select'
import { WrittenText } from './written-text'

/** What is often said, and why it falls short. */
export function WeakAnswersPart() {
  const t = useTranslations('problems.edit')
  const { parts, add, set, insert, remove, move } = useParts('weakAnswers')
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-sm text-ink-muted">{t('weakText')}</p>
      <PartList
        count={parts.length}
        most={problemLimits.weakAnswers}
        empty={t('weakEmpty')}
        add={{ label: t('addWeak'), onAdd: () => add({ stage: 'clarify', says: blank(), why: blank() }) }}
      >
        {parts.map((answer, at) => (
          // They have no name of their own, and all their fields are controlled.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={at} className="flex flex-col gap-3 py-4">
            <div className="flex items-center justify-between gap-3">
              <h3 className="text-sm font-semibold">{t('weak', { number: at + 1 })}</h3>
              <PartActions
                name={t('weak', { number: at + 1 })}
                at={{ index: at, count: parts.length }}
                onMove={(to) => move(at, to)}
                onRemove={() => remove(at)}
                onUndo={() => insert(at, answer)}
              />
            </div>
            <StageSelect
              label={t('weakStage')}
              value={answer.stage}
              onPick={(stage) => set(at, { ...answer, stage })}
            />
            <WrittenText
              label={t('weakSays')}
              text={answer.says}
              limit={problemLimits.text}
              onWrite={(says) => set(at, { ...answer, says })}
            />
            <WrittenText
              label={t('weakWhy')}
              text={answer.why}
              limit={problemLimits.text}
              onWrite={(why) => set(at, { ...answer, why })}
            />
          </li>
        ))}
      </PartList>
    </div>
  )
}
