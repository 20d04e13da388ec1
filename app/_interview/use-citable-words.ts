import { useLocale, useTranslations } from 'next-intl'
import { questionOf } from '#lib/interview/catalogue'
import type { Citable } from '#lib/interview/evidence'

/** What a moment is called, and how it stands or what it is. */
export type CitableWords = Readonly<{ label: string; state: string }>

/** Names moments in the reader's language: a question by its text, a hazard by its name, a decision by what was chosen. */
export function useCitableWords(): (citable: Citable) => CitableWords {
  const t = useTranslations('evidence')
  const language = useLocale()
  return (citable) => {
    switch (citable.kind) {
      case 'question':
        return { label: questionOf(citable.key).text[language], state: t(`state.${citable.state}`) }
      case 'hazard':
        return { label: citable.name[language], state: t(`state.${citable.state}`) }
      case 'decision': {
        const { choice, alternative } = citable
        return { label: alternative === '' ? choice : t('over', { choice, alternative }), state: t('kind.decision') }
      }
      case 'note':
        return { label: citable.text, state: t('kind.note') }
    }
  }
}
