'use client'

import { Copy, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useTransition } from 'react'
import type { ErrorCode } from '#lib/base/errors'
import { bothSides } from '#lib/interview/problem-text'
import type { RubricDraft } from '#lib/interview/rubric'
import { findingsIn, type RubricFinding } from '#lib/interview/rubric-text'
import { Badge } from '../../../_ui/badge'
import { Button } from '../../../_ui/button'
import { ButtonLink } from '../../../_ui/button-link'
import { useToast } from '../../../_ui/toast'
import { copyRubricAction, deleteRubricAction, restoreRubricAction } from '../../actions'

type Props = { familyId: string; draft: RubricDraft; title: string; onLeave: () => Promise<void> }

/** How the rubric as a whole stands and what can be done with it. `onLeave` saves what is still being typed. */
export function AboutRubric({ familyId, draft, title, onLeave }: Props) {
  const t = useTranslations('rubrics')
  const id = useId()
  const findings = findingsIn(draft)
  return (
    <aside aria-labelledby={id} className="flex flex-col gap-6 border-t pt-6 lg:border-t-0 lg:border-l lg:pt-0 lg:pl-6">
      <div className="flex flex-col items-start gap-3">
        <h2 id={id} className="text-base font-semibold">
          {t('edit.about')}
        </h2>
        {findings.length === 0 ? (
          <>
            <Badge tone="good">{t('edit.ready')}</Badge>
            <ButtonLink href={`/sessions/new?rubric=${familyId}`} variant="primary" onNavigate={() => void onLeave()}>
              {t('edit.use')}
            </ButtonLink>
          </>
        ) : (
          <>
            <Badge tone="warn">{t('notReady')}</Badge>
            <p className="text-sm">{t('edit.missing')}</p>
            <Findings findings={findings} draft={draft} />
          </>
        )}
        <p className="text-sm text-ink-muted">{t('edit.keeps')}</p>
      </div>
      <div className="flex flex-col items-start gap-1">
        <CopyButton familyId={familyId} onLeave={onLeave} />
        <DeleteButton familyId={familyId} title={title} onLeave={onLeave} />
      </div>
    </aside>
  )
}

function Findings({ findings, draft }: { findings: readonly RubricFinding[]; draft: RubricDraft }) {
  const t = useTranslations('rubrics.edit')
  const language = useLocale()
  const nameOf = (dimension: string) => {
    const at = draft.dimensions.findIndex(({ id }) => id === dimension)
    const title = draft.dimensions[at]?.title
    return (title && bothSides(title)[language]) || t('dimension', { number: at + 1 })
  }
  return (
    <ul className="flex list-disc flex-col pl-4 text-sm wrap-anywhere">
      {findings.map((finding) =>
        'dimension' in finding ? (
          <li key={`${finding.part} ${finding.dimension}`}>
            {t(`missingPart.${finding.part}`, { name: nameOf(finding.dimension) })}
          </li>
        ) : (
          <li key={finding.part}>{t(`missingPart.${finding.part}`)}</li>
        ),
      )}
    </ul>
  )
}

function CopyButton({ familyId, onLeave }: { familyId: string; onLeave: () => Promise<void> }) {
  const t = useTranslations('rubrics.edit')
  const fail = useFailure()
  const [isPending, startTransition] = useTransition()

  function handleCopy() {
    startTransition(async () => {
      await onLeave()
      const form = new FormData()
      form.set('familyId', familyId)
      const { code } = await copyRubricAction({ code: null }, form)
      if (code !== null) fail(code)
    })
  }

  return (
    <Button variant="quiet" className="-ml-4" pending={isPending} onClick={handleCopy}>
      <Copy aria-hidden />
      {t('copy')}
    </Button>
  )
}

type DeleteProps = { familyId: string; title: string; onLeave: () => Promise<void> }

/** Gone at once, and for ten seconds one press away, on the list by then. */
function DeleteButton({ familyId, title, onLeave }: DeleteProps) {
  const t = useTranslations('rubrics.edit')
  const router = useRouter()
  const toast = useToast()
  const fail = useFailure()
  const [isPending, startTransition] = useTransition()

  function handleDelete() {
    startTransition(async () => {
      await onLeave()
      const code = await deleteRubricAction(familyId).catch((): ErrorCode => 'try-later')
      if (code !== null) return fail(code)
      router.push('/rubrics')
      toast({ text: t('deleted', { name: title }), undo: { onUndo: () => void handleUndo() } })
    })
  }

  async function handleUndo() {
    const code = await restoreRubricAction(familyId).catch((): ErrorCode => 'try-later')
    if (code !== null) return fail(code)
    router.refresh()
  }

  return (
    <Button variant="quiet" className="-ml-4 text-bad" pending={isPending} onClick={handleDelete}>
      <Trash2 aria-hidden />
      {t('delete')}
    </Button>
  )
}

function useFailure(): (code: ErrorCode) => void {
  const errors = useTranslations('errors')
  const toast = useToast()
  return (code) => void toast({ text: errors(code), tone: 'bad' })
}
