'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { Language } from '#lib/interview/model'
import type { ProblemDraft } from '#lib/interview/problem-draft'
import { bothSides, writtenLanguage } from '#lib/interview/problem-text'
import type { OwnProblemView } from '#lib/interview/views'
import { ChangedNotice } from '../../../_interview/changed-notice'
import { SaveStatus } from '../../../_interview/save-status'
import { TextLanguage } from '../../../_interview/text-language'
import { Tabs } from '../../../_ui/tabs'
import { useToast } from '../../../_ui/toast'
import { BackLink } from '../../back-link'
import { AboutProblem } from './about-problem'
import { EditorProvider } from './editor-context'
import { FactsPart } from './facts-part'
import { HazardsPart } from './hazards-part'
import { PreviewPart } from './preview-part'
import { StagesPart } from './stages-part'
import { StatementPart } from './statement-part'
import { TwistPart } from './twist-part'
import { useProblemDraft } from './use-problem-draft'
import { WeakAnswersPart } from './weak-answers-part'

/** A problem of one's own, part by part; it saves itself, and its preview is what the two will read. */
export function ProblemEditor({ own }: { own: OwnProblemView }) {
  const t = useTranslations('problems')
  const words = useTranslations('editor')
  const reader = useLocale()
  const toast = useToast()
  const { autosave, draft, save } = useProblemDraft(own)
  const [language, setLanguage] = useState(() => firstLanguage(own.draft, reader))
  const title = bothSides(draft.title)[reader] || t('untitled')
  const editor = useMemo(
    () => ({
      draft,
      language,
      edit: (change: (draft: ProblemDraft) => ProblemDraft) => autosave.change(change(autosave.getView().draft)),
    }),
    [draft, language, autosave],
  )

  function handleTakeTheirs() {
    const mine = autosave.takeTheirs()
    if (mine === null) return
    const undo = { label: words('bringMine'), onUndo: () => autosave.change(mine) }
    toast({ text: words('tookTheirs'), undo })
  }

  return (
    <EditorProvider value={editor}>
      <BackLink />
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
        <div className="flex min-w-0 flex-col gap-4">
          <TextLanguage value={language} onPick={setLanguage} />
          {/* Panels clip what stands out of them; a little room keeps the outline of a field with the focus whole. */}
          <div className="-mx-1">
            <Tabs
              label={t('edit.sections')}
              tabs={[
                { id: 'statement', label: t('edit.statementTab'), children: <StatementPart /> },
                { id: 'facts', label: t('edit.factsTab'), children: <FactsPart /> },
                { id: 'hazards', label: t('edit.hazardsTab'), children: <HazardsPart /> },
                { id: 'stages', label: t('edit.stagesTab'), children: <StagesPart /> },
                { id: 'twist', label: t('edit.twistTab'), children: <TwistPart /> },
                { id: 'weak', label: t('edit.weakTab'), children: <WeakAnswersPart /> },
                { id: 'preview', label: t('edit.previewTab'), children: <PreviewPart /> },
              ].map((tab) => ({
                ...tab,
                children: (
                  <div className="px-1 py-6">
                    <h2 className="sr-only">{tab.label}</h2>
                    {tab.children}
                  </div>
                ),
              }))}
            />
          </div>
        </div>
        <AboutProblem card={own.card} title={title} onLeave={() => autosave.flush()} />
      </div>
    </EditorProvider>
  )
}

/** The reader's, unless the problem is there in the other one only. */
function firstLanguage(draft: ProblemDraft, reader: Language): Language {
  return draft.title[reader].trim() === '' ? (writtenLanguage(draft) ?? reader) : reader
}
