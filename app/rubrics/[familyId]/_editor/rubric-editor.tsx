'use client'

import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Language } from '#lib/interview/model'
import { bothSides, isBlank } from '#lib/interview/problem-text'
import type { RubricDraft } from '#lib/interview/rubric'
import { rubricLimits } from '#lib/interview/rubric-text'
import type { OwnRubricView } from '#lib/interview/views'
import { BilingualField } from '../../../_interview/bilingual-field'
import { ChangedNotice } from '../../../_interview/changed-notice'
import { SaveStatus } from '../../../_interview/save-status'
import { TextLanguage } from '../../../_interview/text-language'
import { useToast } from '../../../_ui/toast'
import { AboutRubric } from './about-rubric'
import { DimensionsPart } from './dimensions-part'
import { useRubricDraft } from './use-rubric-draft'

/** A rubric of one's own: its name and its dimensions. It saves itself. */
export function RubricEditor({ own }: { own: OwnRubricView }) {
  const t = useTranslations('rubrics')
  const words = useTranslations('editor')
  const reader = useLocale()
  const toast = useToast()
  const { autosave, draft, save } = useRubricDraft(own)
  const [language, setLanguage] = useState(() => firstLanguage(own.draft, reader))
  const title = bothSides(draft.name)[reader] || t('untitled')

  /** Changes what is there by then, not what was there when a button was drawn. */
  function edit(change: (draft: RubricDraft) => RubricDraft) {
    autosave.change(change(autosave.getView().draft))
  }

  function handleTakeTheirs() {
    const mine = autosave.takeTheirs()
    if (mine === null) return
    toast({ text: words('tookTheirs'), undo: { label: words('bringMine'), onUndo: () => autosave.change(mine) } })
  }

  return (
    <>
      <Link
        href="/rubrics"
        className="-ml-2 mb-2 inline-flex min-h-10 items-center gap-2 rounded px-2 text-sm text-ink-muted hover:text-ink"
      >
        <ArrowLeft aria-hidden className="size-4" />
        {t('back')}
      </Link>
      <div className="mb-6 flex flex-col gap-1">
        <h1 className="text-xl font-semibold tracking-tight wrap-anywhere">{title}</h1>
        <SaveStatus save={save} />
      </div>
      {save.step === 'changed' && (
        <div className="mb-6">
          <ChangedNotice
            title={t('edit.changedTitle')}
            onTakeTheirs={handleTakeTheirs}
            onKeepMine={() => autosave.keepMine()}
          />
        </div>
      )}
      <div className="grid items-start gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <TextLanguage value={language} onPick={setLanguage} />
          <BilingualField
            isLine
            label={t('edit.name')}
            hint={t('edit.nameHint')}
            text={draft.name}
            language={language}
            limit={rubricLimits.name}
            onWrite={(name) => edit((now) => ({ ...now, name }))}
          />
          <DimensionsPart dimensions={draft.dimensions} language={language} edit={edit} />
        </div>
        <AboutRubric familyId={own.familyId} draft={draft} title={title} onLeave={() => autosave.flush()} />
      </div>
    </>
  )
}

/** The reader's, unless the rubric is there in the other one only. */
function firstLanguage({ name, dimensions }: RubricDraft, reader: Language): Language {
  const texts = [name, ...dimensions.map(({ title }) => title)].filter((text) => !isBlank(text))
  if (texts.length === 0 || texts.some((text) => text[reader].trim() !== '')) return reader
  return reader === 'en' ? 'ru' : 'en'
}
