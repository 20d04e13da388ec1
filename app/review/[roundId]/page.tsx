import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReviewView } from '#lib/interview/views'
import { SiteHeader } from '../../_auth/site-header'
import { PageBody } from '../../_ui/page-frame'
import { ReplayRegion } from './_replay/lazy-replay'
import { ReplayProvider } from './_replay/replay-provider'
import { CalibrationRegion } from './calibration-region'
import { NervesRegion } from './nerves-region'
import { NotYet } from './not-yet'
import { OtherRound } from './other-round'
import { PreviewBanner } from './preview-banner'
import { PrivateNotes } from './private-notes'
import { loadReview } from './queries'
import { ReviewHeader } from './review-header'
import { ScorecardRegion } from './scorecard-region'
import { SharedNotes } from './shared-notes'
import { TimelineRegion } from './timeline-region'

type Props = {
  params: Promise<{ roundId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review')
  return { title: t('pageTitle') }
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const loaded = await loadReview(params, searchParams)
  return (
    <>
      <SiteHeader wide />
      <PageBody wide className="py-6">
        {loaded.isOpen && loaded.isPreview && <PreviewBanner review={loaded.review} />}
        {loaded.isOpen ? <Review review={loaded.review} /> : <NotYet {...loaded} />}
      </PageBody>
    </>
  )
}

function Review({ review }: { review: ReviewView }) {
  return (
    <ReplayProvider durationMs={review.elapsedMs}>
      <OtherRound review={review} />
      <ReviewHeader review={review} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] 2xl:grid-cols-[minmax(0,1fr)_24rem]">
        <ReplayRegion roundId={review.round.roundId} plan={review.plan} visits={review.stageVisits} />
        <div className="flex min-w-0 flex-col gap-6 lg:row-span-2">
          <ScorecardRegion review={review} />
          <SharedNotes review={review} />
          {review.notes !== null && (
            <PrivateNotes notes={review.notes} cited={review.scorecard?.cited ?? []} isAlone={review.kind === 'solo'} />
          )}
          <NervesRegion review={review} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <CalibrationRegion review={review} />
          <TimelineRegion review={review} />
        </div>
      </div>
    </ReplayProvider>
  )
}
