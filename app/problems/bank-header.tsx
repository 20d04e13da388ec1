'use client'

import { Plus, Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '../_ui/button'
import { Notice } from '../_ui/notice'
import { PageHeader } from '../_ui/page-frame'
import { createProblemAction } from './actions'
import { ImportFindings } from './lazy-findings'
import { useImport } from './use-import'

/** The page's title with its two beginnings, writing and importing, and what became of the latter. */
export function BankHeader() {
  const t = useTranslations('problems')
  const errors = useTranslations('errors')
  const [created, create] = useActionState(createProblemAction, { code: null })
  const { state, input, choose, takeValid, putAway, onFile } = useImport()
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <input ref={input} type="file" hidden accept=".json,application/json" onChange={onFile} />
            <Button onClick={choose} pending={state.step === 'reading'}>
              <Upload aria-hidden />
              {t('import')}
            </Button>
            <form action={create}>
              <Button type="submit" variant="primary">
                <Plus aria-hidden />
                {t('create')}
              </Button>
            </form>
          </>
        }
      />
      <div className="flex flex-col gap-4 not-empty:mb-10">
        {created.code !== null && <Notice tone="bad">{errors(created.code)}</Notice>}
        {state.step === 'refused' && <Notice tone="bad">{state.text}</Notice>}
        {state.step === 'faulty' && (
          <ImportFindings
            findings={state.findings}
            actions={
              <>
                {state.hasValid && <Button onClick={takeValid}>{t('file.takeValid')}</Button>}
                <Button variant={state.hasValid ? 'quiet' : 'secondary'} onClick={choose}>
                  {t('file.chooseAgain')}
                </Button>
                <Button variant="quiet" onClick={putAway}>
                  {t('file.putAway')}
                </Button>
              </>
            }
            hasValid={state.hasValid}
          />
        )}
      </div>
    </>
  )
}
