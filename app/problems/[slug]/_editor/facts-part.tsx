import { useLocale, useTranslations } from 'next-intl'
import { isQuestionId, stages } from '#lib/interview/catalogue'
import { blank, problemLimits } from '#lib/interview/problem-text'
import { PartActions, PartList } from '../../../_interview/part-list'
import { SelectField } from '../../../_ui/field'
import { newPartId, useParts } from './editor-context'
import { WrittenText } from './written-text'

/** What the candidate can find out, each fact at the question it answers. */
export function FactsPart() {
  const t = useTranslations('problems.edit')
  const language = useLocale()
  const { parts, add, set, insert, remove, move } = useParts('facts')
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-sm text-ink-muted">{t('factsText')}</p>
      <PartList
        count={parts.length}
        most={problemLimits.facts}
        empty={t('factsEmpty')}
        add={{
          label: t('addFact'),
          onAdd: () => add({ id: newPartId('fact'), question: 'clarify.load', text: blank() }),
        }}
      >
        {parts.map((fact, at) => (
          <li key={fact.id} className="flex flex-col gap-3 py-4">
            <div className="flex items-center justify-between gap-3">
              <h3 className="text-sm font-semibold">{t('fact', { number: at + 1 })}</h3>
              <PartActions
                name={t('fact', { number: at + 1 })}
                at={{ index: at, count: parts.length }}
                onMove={(to) => move(at, to)}
                onRemove={() => remove(at)}
                onUndo={() => insert(at, fact)}
              />
            </div>
            <SelectField
              label={t('question')}
              value={fact.question}
              onChange={({ target }) => isQuestionId(target.value) && set(at, { ...fact, question: target.value })}
            >
              {stages.map((stage) => (
                <optgroup key={stage.id} label={stage.title[language]}>
                  {stage.questions.map((question) => (
                    <option key={question.id} value={question.id}>
                      {question.text[language]}
                    </option>
                  ))}
                </optgroup>
              ))}
            </SelectField>
            <WrittenText
              label={t('factText')}
              text={fact.text}
              limit={problemLimits.fact}
              onWrite={(text) => set(at, { ...fact, text })}
            />
          </li>
        ))}
      </PartList>
    </div>
  )
}
