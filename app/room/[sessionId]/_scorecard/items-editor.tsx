'use client'

import { Quote, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { ErrorCode } from '#lib/base/errors'
import { formatClock } from '#lib/base/time'
import { itemLimit, itemTarget, stands } from '#lib/interview/evidence'
import { type ItemKind, itemKinds } from '#lib/interview/model'
import type { ItemView } from '#lib/interview/views'
import { textLimits } from '#lib/protocol/commands'
import { useCitableWords } from '../../../_interview/use-citable-words'
import { Button } from '../../../_ui/button'
import { cn } from '../../../_ui/cn'
import { IconButton } from '../../../_ui/icon-button'
import { Menu, MenuCheck } from '../../../_ui/menu'
import { useToast } from '../../../_ui/toast'
import { newRowId } from '../_live/new-row-id'
import { useRoom } from '../_live/room-context'
import { FieldState } from './field-state'
import { useCitables } from './use-citables'
import { useCite } from './use-cite'
import { useKeptValue } from './use-kept-value'

/** A pause in typing after which a corrected item is sent. */
const sendAfterMs = 600

/** What the candidate takes along: three items at most in all, each a line that saves itself. */
export function ItemsEditor({ items, canWrite }: { items: readonly ItemView[]; canWrite: boolean }) {
  const t = useTranslations('items')
  const isFull = items.length >= itemLimit
  if (!canWrite && items.length === 0) return null
  return (
    <div className="flex flex-col gap-2 border-t px-4 py-3">
      <h3 className="text-sm font-semibold">{t('title')}</h3>
      {canWrite && <p className="text-xs text-ink-muted">{t(isFull ? 'full' : 'hint')}</p>}
      {itemKinds.map((kind) => {
        const own = items.filter((item) => item.kind === kind)
        if (own.length === 0 && (isFull || !canWrite)) return null
        return <Kind key={kind} kind={kind} items={own} canAdd={canWrite && !isFull} canWrite={canWrite} />
      })}
    </div>
  )
}

type KindProps = { kind: ItemKind; items: readonly ItemView[]; canAdd: boolean; canWrite: boolean }

function Kind({ kind, items, canAdd, canWrite }: KindProps) {
  const t = useTranslations('items')
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <h4 id={id} className="text-xs text-ink-muted">
        {t(`kind.${kind}`)}
      </h4>
      {items.length > 0 && (
        <ul aria-labelledby={id} className="flex flex-col gap-1">
          {items.map((item) => (
            <li key={item.id}>{canWrite ? <Item item={item} /> : <p className="text-sm">{item.text}</p>}</li>
          ))}
        </ul>
      )}
      {canAdd && <NewItem kind={kind} />}
    </div>
  )
}

const field =
  'min-h-8 w-full min-w-0 rounded border border-line-strong bg-surface-raised px-2 py-1 text-sm hover:border-ink aria-invalid:border-bad pointer-coarse:min-h-10 pointer-coarse:text-base'

function NewItem({ kind }: { kind: ItemKind }) {
  const t = useTranslations('items')
  const { keep, apply } = useRoom()
  const [text, setText] = useState('')
  const [error, setError] = useState<ErrorCode | null>(null)

  function add(given: string) {
    const id = newRowId()
    apply({ name: 'item.saved', payload: { id, kind, text: given, evidence: [] } })
    setText('')
    setError(null)
    keep(
      `item:${id}`,
      'item.save',
      { id, kind, text: given },
      {
        onSaved: ({ item }) => apply({ name: 'item.saved', payload: { ...item, evidence: [...item.evidence] } }),
        onRefused: (code) => {
          apply({ name: 'item.deleted', payload: { id } })
          setText((typed) => (typed === '' ? given : `${given} ${typed}`))
          setError(code)
        },
      },
    )
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') add(text.trim())
      }}
    >
      <input
        type="text"
        enterKeyHint="done"
        autoComplete="off"
        aria-label={t(`kind.${kind}`)}
        aria-invalid={error === null ? undefined : true}
        placeholder={t(`add.${kind}`)}
        maxLength={textLimits.item}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className={field}
      />
      <FieldState isPending={false} error={error} />
    </form>
  )
}

/** Saves itself while it is typed; emptied and left, it is deleted. */
function Item({ item }: { item: ItemView }) {
  const t = useTranslations('items')
  const { apply } = useRoom()
  const [text, give] = useKeptValue(item.text)
  const [isEmpty, setEmpty] = useState(false)
  const remove = useRemoveItem()

  function handleChange(value: string) {
    setEmpty(value.trim() === '')
    if (value.trim() === '') return
    give(
      value,
      `item:${item.id}`,
      'item.save',
      { id: item.id, kind: item.kind, text: value },
      {
        afterMs: sendAfterMs,
        onSaved: ({ item: saved }) =>
          apply({ name: 'item.saved', payload: { ...saved, evidence: [...saved.evidence] } }),
      },
    )
  }

  return (
    <>
      <div className="flex items-start gap-1">
        <textarea
          rows={1}
          aria-label={t(`kind.${item.kind}`)}
          maxLength={textLimits.item}
          value={isEmpty ? '' : text.value}
          aria-invalid={text.error === null ? undefined : true}
          onFocus={text.onFocus}
          onBlur={() => {
            text.onBlur()
            if (isEmpty) remove(item)
          }}
          onChange={(event) => handleChange(event.target.value)}
          className={`${field} field-sizing-content resize-none`}
        />
        <CiteMenu item={item} />
        <IconButton
          label={t('delete', { text: item.text })}
          size="dense"
          className="text-ink-muted"
          onClick={() => remove(item)}
        >
          <Trash2 aria-hidden />
        </IconButton>
      </div>
      <FieldState isPending={text.isPending} error={text.error} />
    </>
  )
}

function CiteMenu({ item }: { item: ItemView }) {
  const t = useTranslations('items')
  const tEvidence = useTranslations('evidence')
  const citables = useCitables()
  const wordsOf = useCitableWords()
  const cite = useCite(itemTarget(item.id))
  const cited = item.evidence.filter((ref) => stands(ref, citables)).length
  return (
    <Menu
      trigger={
        <Button
          variant="quiet"
          size="dense"
          aria-label={`${t('cite', { text: item.text })}${cited === 0 ? '' : `, ${t('cited', { count: cited })}`}`}
          className="gap-1 px-1 text-ink-muted"
        >
          <Quote aria-hidden />
          {cited > 0 && <span className="figures">{cited}</span>}
        </Button>
      }
    >
      {citables.length === 0 && <p className="max-w-72 px-2 py-1 text-sm text-ink-muted">{tEvidence('none')}</p>}
      {citables.map((citable) => {
        const isCited = stands(citable, item.evidence)
        const { label, state } = wordsOf(citable)
        return (
          <MenuCheck key={`${citable.kind}:${citable.key}`} checked={isCited} onPick={() => cite(citable, !isCited)}>
            <span className="figures font-mono text-xs text-ink-muted">{formatClock(citable.elapsedMs)}</span>
            <span className="max-w-72">
              <span className={cn(citable.kind === 'note' && 'line-clamp-2')}>{label}</span>{' '}
              <span className="text-xs text-ink-muted">{state}</span>
              {citable.kind === 'note' && (
                <span className="text-xs text-ink-muted">
                  {', '}
                  {tEvidence(isCited ? 'sharedOnRelease' : 'sharedIfCited')}
                </span>
              )}
            </span>
          </MenuCheck>
        )
      })}
    </Menu>
  )
}

/** Gone at once and for ten seconds one press away, with what it cited. */
function useRemoveItem(): (item: ItemView) => void {
  const t = useTranslations('items')
  const tError = useTranslations('errors')
  const { keep, apply } = useRoom()
  const toast = useToast()
  const showGone = (item: ItemView) => apply({ name: 'item.deleted', payload: { id: item.id } })
  const showBack = (item: ItemView) => apply({ name: 'item.saved', payload: { ...item, evidence: [...item.evidence] } })

  function restore(item: ItemView) {
    showBack(item)
    keep(
      `item:${item.id}`,
      'item.restore',
      { id: item.id },
      {
        onRefused: (code) => {
          // Deleted before the server had ever heard of it.
          if (code === 'not-found') return save(item)
          refuse(item, code)
        },
      },
    )
  }

  function save(item: ItemView) {
    const { id, kind, text } = item
    keep(`item:${id}`, 'item.save', { id, kind, text }, { onRefused: (code) => refuse(item, code) })
  }

  function refuse(item: ItemView, code: ErrorCode) {
    showGone(item)
    toast({ text: tError(code), tone: 'bad' })
  }

  return (item) => {
    showGone(item)
    keep(
      `item:${item.id}`,
      'item.delete',
      { id: item.id },
      {
        onRefused: (code) => {
          showBack(item)
          toast({ text: tError(code), tone: 'bad' })
        },
      },
    )
    toast({ text: t('deleted'), undo: { onUndo: () => restore(item) } })
  }
}
