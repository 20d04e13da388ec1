import type { ComponentProps } from 'react'
import { BilingualField } from '../../../_interview/bilingual-field'
import { useEditor } from './editor-context'

/** A text of the problem in the language being written. */
export function WrittenText(props: Omit<ComponentProps<typeof BilingualField>, 'language'>) {
  const { language } = useEditor()
  return <BilingualField {...props} language={language} />
}
