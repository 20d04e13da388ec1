'use client'

import { Download, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type MouseEvent, useId, useState, useTransition } from 'react'
import type { ErrorCode } from '#lib/base/errors'
import { missingIn } from '#lib/interview/problem-text'
import type { ProblemCardView } from '#lib/interview/views'
import { Badge } from '../../../_ui/badge'
import { Button } from '../../../_ui/button'
import { buttonClass } from '../../../_ui/button-class'
import { ButtonLink } from '../../../_ui/button-link'
import { Checkbox } from '../../../_ui/checkbox'
import { useToast } from '../../../_ui/toast'
import { deleteProblemAction, restoreProblemAction, shareProblemAction } from '../../actions'
import { PracticeCount } from '../../practice-count'
import { useEditor } from './editor-context'

type Props = { card: ProblemCardView; title: string; onLeave: () => Promise<void> }

/** How the problem as a whole stands and what can be done with it. `onLeave` saves what is still being typed. */
export function AboutProblem({ card, title, onLeave }: Props) {
  const t = useTranslations('problems')
  const id = useId()
  const { draft } = useEditor()
  const missing = missingIn(draft)
  return (
    <aside aria-labelledby={id} className="flex flex-col gap-6 border-t pt-6 lg:border-t-0 lg:border-l lg:pt-0 lg:pl-6">
      <div className="flex flex-col items-start gap-3">
        <h2 id={id} className="text-base font-semibold">
          {t('edit.about')}
        </h2>
        {missing.length === 0 ? (
          <>
            <Badge tone="good">{t('edit.ready')}</Badge>
            <ButtonLink href={`/sessions/new?problem=${card.slug}`} variant="primary" onNavigate={() => void onLeave()}>
              {t('use')}
            </ButtonLink>
          </>
        ) : (
          <>
            <Badge tone="warn">{t('notReady')}</Badge>
            <p className="text-sm">{t('edit.missing')}</p>
            <ul className="flex list-disc flex-col pl-4 text-sm">
              {missing.map((part) => (
                <li key={part}>{t(`edit.missingPart.${part}`)}</li>
              ))}
            </ul>
          </>
        )}
        <PracticeCount problem={card} />
      </div>
      <ShareSwitch slug={card.slug} isShared={card.isShared} />
      <div className="flex flex-col items-start gap-1">
        <DownloadLink slug={card.slug} onLeave={onLeave} />
        <DeleteButton slug={card.slug} title={title} onLeave={onLeave} />
      </div>
    </aside>
  )
}

function ShareSwitch({ slug, isShared }: { slug: string; isShared: boolean }) {
  const t = useTranslations('problems.edit')
  const id = useId()
  const fail = useFailure()
  const [isOn, setIsOn] = useState(isShared)
  const [, startTransition] = useTransition()

  function handleChange(next: boolean) {
    setIsOn(next)
    startTransition(async () => {
      const code = await shareProblemAction(slug, next).catch((): ErrorCode => 'try-later')
      if (code === null) return
      setIsOn(!next)
      fail(code)
    })
  }

  return (
    <div>
      <Checkbox
        label={t('share')}
        checked={isOn}
        aria-describedby={id}
        onChange={({ target }) => handleChange(target.checked)}
      />
      <p id={id} className="pl-6 text-sm text-ink-muted">
        {t('shareText')}
      </p>
    </div>
  )
}

function DownloadLink({ slug, onLeave }: { slug: string; onLeave: () => Promise<void> }) {
  const t = useTranslations('problems.edit')
  const address = `/api/problems/${slug}/file`

  async function handleClick(event: MouseEvent<HTMLAnchorElement>) {
    event.preventDefault()
    await onLeave()
    window.location.assign(address)
  }

  return (
    <a href={address} download onClick={handleClick} className={buttonClass('quiet', 'normal', '-ml-4')}>
      <Download aria-hidden />
      {t('download')}
    </a>
  )
}

/** Gone at once, and for ten seconds one press away, on the list by then. */
function DeleteButton({ slug, title, onLeave }: { slug: string; title: string; onLeave: () => Promise<void> }) {
  const t = useTranslations('problems.edit')
  const router = useRouter()
  const toast = useToast()
  const fail = useFailure()
  const [isPending, startTransition] = useTransition()

  function handleDelete() {
    startTransition(async () => {
      await onLeave()
      const code = await deleteProblemAction(slug).catch((): ErrorCode => 'try-later')
      if (code !== null) return fail(code)
      router.push('/problems')
      toast({ text: t('deleted', { title }), undo: { onUndo: () => void handleUndo() } })
    })
  }

  async function handleUndo() {
    const code = await restoreProblemAction(slug).catch((): ErrorCode => 'try-later')
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
