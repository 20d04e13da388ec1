import { useTranslations } from 'next-intl'
import { difficulties, domains } from '#lib/interview/model'
import { problemLimits } from '#lib/interview/problem-text'
import { SelectField } from '../../../_ui/field'
import { useEditor } from './editor-context'
import { WrittenText } from './written-text'

/** What the candidate hears first, where it belongs, and the whole in one line for the interviewer. */
export function StatementPart() {
  const t = useTranslations('problems.edit')
  const labels = useTranslations('problems')
  const words = useTranslations('interview')
  const { draft, edit } = useEditor()
  return (
    <div className="flex flex-col gap-4">
      <WrittenText
        isLine
        label={t('name')}
        hint={t('nameHint')}
        text={draft.title}
        limit={problemLimits.title}
        onWrite={(title) => edit((now) => ({ ...now, title }))}
      />
      <WrittenText
        label={t('statement')}
        hint={t('statementHint')}
        text={draft.statement}
        limit={problemLimits.statement}
        onWrite={(statement) => edit((now) => ({ ...now, statement }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={labels('domain')}
          value={draft.domain}
          onChange={({ target }) => {
            const domain = domains.find((one) => one === target.value)
            if (domain) edit((now) => ({ ...now, domain }))
          }}
        >
          {domains.map((domain) => (
            <option key={domain} value={domain}>
              {words(`domain.${domain}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={labels('difficulty')}
          value={draft.difficulty}
          onChange={({ target }) => {
            const difficulty = difficulties.find((one) => one === target.value)
            if (difficulty) edit((now) => ({ ...now, difficulty }))
          }}
        >
          {difficulties.map((difficulty) => (
            <option key={difficulty} value={difficulty}>
              {words(`difficulty.${difficulty}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <WrittenText
        label={t('brief')}
        text={draft.guide.brief}
        limit={problemLimits.text}
        onWrite={(brief) => edit((now) => ({ ...now, guide: { ...now.guide, brief } }))}
      />
    </div>
  )
}
