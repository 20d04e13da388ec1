import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { bothSides } from '#lib/interview/problem-text'
import { SiteHeader } from '../../_auth/site-header'
import { PageBody } from '../../_ui/page-frame'
import { RubricEditor } from './lazy-editor'
import { loadRubric } from './queries'

type Props = { params: Promise<{ familyId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('rubrics')
  const { draft } = await loadRubric((await params).familyId)
  return { title: bothSides(draft.name)[await getLocale()] || t('untitled') }
}

export default async function RubricPage({ params }: Props) {
  const own = await loadRubric((await params).familyId)
  return (
    <>
      <SiteHeader />
      <PageBody className="pt-6">
        <RubricEditor key={own.familyId} own={own} />
      </PageBody>
    </>
  )
}
