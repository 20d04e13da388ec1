'use client'

import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { stockRubricId } from '#lib/interview/rubric-text'
import { Button } from '../_ui/button'
import { Notice } from '../_ui/notice'
import { copyRubricAction } from './actions'

/** A copy of the stock rubric to adapt. */
export function CopyRubric() {
  const t = useTranslations('rubrics')
  const errors = useTranslations('errors')
  const [state, copy] = useActionState(copyRubricAction, { code: null })
  return (
    <form action={copy} className="flex flex-col items-start gap-2">
      <input type="hidden" name="familyId" value={stockRubricId} />
      <Button type="submit">
        <Copy aria-hidden />
        {t('copy')}
      </Button>
      {state.code !== null && <Notice tone="bad">{errors(state.code)}</Notice>}
    </form>
  )
}
