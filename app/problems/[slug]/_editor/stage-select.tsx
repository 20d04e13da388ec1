import { useLocale } from 'next-intl'
import { stages } from '#lib/interview/catalogue'
import { type StageId, stageIds } from '#lib/interview/model'
import { SelectField } from '../../../_ui/field'

/** One of the ten stages. */
export function StageSelect({
  label,
  value,
  onPick,
}: {
  label: string
  value: StageId
  onPick: (stage: StageId) => void
}) {
  const language = useLocale()
  return (
    <SelectField
      label={label}
      value={value}
      onChange={({ target }) => {
        const stage = stageIds.find((id) => id === target.value)
        if (stage) onPick(stage)
      }}
    >
      {stages.map((stage, at) => (
        <option key={stage.id} value={stage.id}>
          {`${at + 1}. ${stage.title[language]}`}
        </option>
      ))}
    </SelectField>
  )
}
