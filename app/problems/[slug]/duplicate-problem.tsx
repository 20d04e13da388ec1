'use client'

import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useActionState, useId } from 'react'
import { Button } from '../../_ui/button'
import { Notice } from '../../_ui/notice'
import { duplicateProblemAction } from '../actions'

/** A copy to adapt; before the press it says that the guide comes with it, for that cannot be unseen. */
export function DuplicateProblem({ slug }: { slug: string }) {
  const t = useTranslations('problems')
  const errors = useTranslations('errors')
  const id = useId()
  const [state, duplicate] = useActionState(duplicateProblemAction, { code: null })
  return (
    <form action={duplicate} className="contents">
      <input type="hidden" name="slug" value={slug} />
      <Button type="submit" aria-describedby={id}>
        <Copy aria-hidden />
        {t('duplicate')}
      </Button>
      <div className="flex w-full flex-col gap-4">
        <p id={id} className="max-w-prose text-sm text-ink-muted">
          {t('duplicateText')}
        </p>
        {state.code !== null && <Notice tone="bad">{errors(state.code)}</Notice>}
      </div>
    </form>
  )
}
