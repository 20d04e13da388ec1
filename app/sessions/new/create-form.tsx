'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { type Language, languages, plans } from '#lib/interview/model'
import type { SessionField } from '#lib/interview/session-input'
import type { ProblemBankView, RubricCardView } from '#lib/interview/views'
import { ProblemPreview } from '../../_interview/problem-preview'
import { Button } from '../../_ui/button'
import { SelectField } from '../../_ui/field'
import { Notice } from '../../_ui/notice'
import { RadioGroup } from '../../_ui/radio-group'
import { useToast } from '../../_ui/toast'
import { useFirstBadField } from '../../_ui/use-first-bad-field'
import { type CreateState, createSessionAction, type TypedSession } from './actions'
import { copyLater } from './copy-later'
import { ProblemOptions } from './problem-options'
import { RubricField } from './rubric-field'
import { WhenFields } from './when-fields'

/** `formKey` is new in every rendering: the form sent twice makes one session. */
type Props = {
  problems: ProblemBankView
  rubrics: readonly RubricCardView[]
  /** By the address. */
  chosen: Readonly<{ problem: string | null; rubric: string | null }>
  language: Language
  formKey: string
}

const untouched: CreateState = { step: 'asking', typed: {}, refusal: null }

/** The form works before scripts arrive; with them it shows the chosen problem and copies the link on the way to the room. */
export function CreateForm({ problems, rubrics, chosen, language, formKey }: Props) {
  const t = useTranslations('create')
  const words = useTranslations('interview')
  const tSolo = useTranslations('solo')
  const [state, create, isPending] = useActionState(createSessionAction, untouched)
  const typed: TypedSession = state.step === 'asking' ? state.typed : {}
  const [kind, setKind] = useState(typed.kind ?? 'hosted')
  const isAlone = kind === 'solo'
  const all = [...problems.stock, ...problems.own, ...problems.shared]
  const first = all.find((one) => one.slug === chosen.problem) ?? all[0]
  const [slug, setSlug] = useState(typed.problem ?? first?.slug ?? '')
  const [start, setStart] = useState(typed.start ?? 'now')
  const form = useFirstBadField(state)
  const copy = useRef<ReturnType<typeof copyLater> | null>(null)
  const errorOf = useFieldError(state)
  useArrival(state, copy)

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    data.set('copies', 'yes')
    // Browsers let a page write to the clipboard only on a press, and the link comes later: the promise goes first.
    copy.current?.giveUp()
    copy.current = isAlone ? null : copyLater()
    startTransition(() => create(data))
  }

  const problem = all.find((one) => one.slug === slug)
  return (
    <form
      ref={form}
      action={create}
      onSubmit={handleSubmit}
      noValidate
      className="grid gap-x-10 lg:grid-cols-[minmax(0,36rem)_minmax(0,1fr)]"
    >
      <input type="hidden" name="key" value={formKey} />
      <div className="flex flex-col gap-5">
        <RadioGroup
          label={t('kind')}
          name="kind"
          value={kind}
          onPick={setKind}
          options={[
            { value: 'hosted', label: words('kind.hosted'), text: t('hostedText') },
            { value: 'peer', label: words('kind.peer'), text: t('peerText') },
            { value: 'solo', label: words('kind.solo'), text: tSolo('kindText') },
          ]}
          error={errorOf('kind')}
        />
        <SelectField
          label={t('problem')}
          name="problem"
          value={slug}
          onChange={(event) => setSlug(event.target.value)}
          hint={isAlone ? tSolo('problemHint') : t(kind === 'peer' ? 'peerProblemHint' : 'problemHint')}
          error={errorOf('problem')}
        >
          <ProblemOptions problems={problems} />
        </SelectField>
        {problem && <ProblemPreview problem={problem} className="lg:hidden" />}
        {!isAlone && (
          <RadioGroup
            label={t('role')}
            name="seat"
            defaultValue={typed.seat ?? 'interviewer'}
            options={[
              { value: 'interviewer', label: words('seat.interviewer'), text: t('interviewerText') },
              { value: 'candidate', label: words('seat.candidate'), text: t('candidateText') },
            ]}
            hint={kind === 'peer' ? t('rolePeerHint') : undefined}
            error={errorOf('seat')}
          />
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label={t('plan')}
            name="plan"
            defaultValue={typed.plan ?? '45'}
            hint={t('planHint')}
            error={errorOf('plan')}
          >
            {plans.map((plan) => (
              <option key={plan} value={plan}>
                {words('minutes', { minutes: plan })}
              </option>
            ))}
          </SelectField>
          {isAlone ? (
            <input type="hidden" name="language" value={language} />
          ) : (
            <SelectField
              label={t('language')}
              name="language"
              defaultValue={typed.language ?? language}
              hint={t('languageHint')}
              error={errorOf('language')}
            >
              {languages.map((one) => (
                <option key={one} value={one}>
                  {words(`language.${one}`)}
                </option>
              ))}
            </SelectField>
          )}
        </div>
        <RubricField rubrics={rubrics} chosen={typed.rubric ?? chosen.rubric} error={errorOf('rubric')} />
        <WhenFields start={start} onPick={setStart} typed={typed} errorOf={errorOf} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" variant="primary" size="large" pending={isPending || state.step === 'created'}>
            {t('submit')}
          </Button>
          {!isAlone && <p className="text-sm text-ink-muted">{t('submitHint')}</p>}
        </div>
        <FormProblem state={state} />
      </div>
      {problem && <ProblemPreview problem={problem} className="hidden lg:flex" />}
    </form>
  )
}

/** A refusal that no field can answer for. */
function FormProblem({ state }: { state: CreateState }) {
  const errors = useTranslations('errors')
  const refusal = state.step === 'asking' ? state.refusal : null
  if (refusal === null || refusal.field !== null) return null
  return <Notice tone="bad">{errors(refusal.code)}</Notice>
}

function useFieldError(state: CreateState): (field: SessionField) => string | undefined {
  const t = useTranslations('create')
  const errors = useTranslations('errors')
  const refusal = state.step === 'asking' ? state.refusal : null
  return (field) => {
    if (refusal?.field !== field) return undefined
    if (refusal.code === 'time-past') return t('errorPast')
    switch (field) {
      case 'problem':
        return t('errorProblem')
      case 'rubric':
        return t('errorRubric')
      case 'date':
        return t('errorDate')
      case 'time':
        return t('errorTime')
      case 'zone':
        return t('errorZone')
      default:
        return errors(refusal.code)
    }
  }
}

/** Made: the link, if there is one, to the clipboard, its owner to the room. A refused clipboard is no failure, for the room shows the link. */
function useArrival(state: CreateState, copy: { readonly current: ReturnType<typeof copyLater> | null }) {
  const t = useTranslations('create')
  const router = useRouter()
  const toast = useToast()
  useEffect(() => {
    if (state.step === 'asking') {
      copy.current?.giveUp()
      return
    }
    if (state.inviteUrl === null) copy.current?.giveUp()
    const copied = (state.inviteUrl !== null && copy.current?.give(state.inviteUrl)) || Promise.resolve(false)
    void copied.then((isCopied) => {
      if (isCopied) toast({ text: t('copied') })
      router.push(`/room/${state.sessionId}`)
    })
  }, [state, copy, router, toast, t])
}
