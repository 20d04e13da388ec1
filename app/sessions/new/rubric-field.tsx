import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { stockRubricId } from '#lib/interview/rubric-text'
import type { RubricCardView } from '#lib/interview/views'
import { SelectField } from '../../_ui/field'

type Props = { rubrics: readonly RubricCardView[]; chosen: string | null; error: string | undefined }

/** What the session is scored by: a choice for whoever has a rubric of their own, and to everybody the way to them. */
export function RubricField({ rubrics, chosen, error }: Props) {
  const t = useTranslations('create')
  const words = useTranslations('rubrics')
  const language = useLocale()
  const link = (
    <Link
      href="/rubrics"
      className="underline decoration-line-strong underline-offset-4 hover:decoration-ink pointer-coarse:py-2"
    >
      {t('rubricsLink')}
    </Link>
  )
  if (rubrics.length === 0)
    return (
      <p className="text-sm text-ink-muted">
        {t('rubricStock')} {link}
      </p>
    )
  return (
    <SelectField
      label={t('rubric')}
      name="rubric"
      defaultValue={rubrics.some(({ familyId }) => familyId === chosen) ? (chosen ?? undefined) : stockRubricId}
      hint={
        <>
          {t('rubricHint')} {link}
        </>
      }
      error={error}
    >
      <option value={stockRubricId}>{words('stockName')}</option>
      {rubrics.map(({ familyId, name }) => (
        <option key={familyId} value={familyId}>
          {name[language]}
        </option>
      ))}
    </SelectField>
  )
}
