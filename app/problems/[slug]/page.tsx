import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { SiteHeader } from '../../_auth/site-header'
import { PageBody } from '../../_ui/page-frame'
import { ProblemEditor } from './lazy-editor'
import { ProblemSheet } from './problem-sheet'
import { loadProblem } from './queries'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('problems')
  const { card } = await loadProblem((await params).slug)
  return { title: card.title[await getLocale()] || t('untitled') }
}

export default async function ProblemPage({ params }: Props) {
  const { card, own, rights, isGuest } = await loadProblem((await params).slug)
  return (
    <>
      <SiteHeader />
      <PageBody className="pt-6">
        {own ? <ProblemEditor own={own} /> : <ProblemSheet card={card} rights={rights} isGuest={isGuest} />}
      </PageBody>
    </>
  )
}
