import { getLocale, getTranslations } from 'next-intl/server'
import { stages } from '#lib/interview/catalogue'
import { currentUser } from './_auth/current-user'
import { LanguageSwitch } from './_i18n/language-switch'
import { ThemeSwitch } from './_i18n/theme-switch'
import { ButtonLink } from './_ui/button-link'
import { CornerMark } from './_ui/corner'
import { AppHeader, PageBody } from './_ui/page-frame'
import { Ring } from './_ui/ring'

/** The plan whose minutes the path shows: the one a new session starts with. */
const plan = 45
const longest = Math.max(...stages.map((stage) => stage.minutes[plan]))
const longestBar = 96

export default async function LandingPage() {
  const t = await getTranslations('landing')
  const language = await getLocale()
  const user = await currentUser()
  return (
    <>
      <AppHeader>
        <LanguageSwitch />
        <ThemeSwitch />
      </AppHeader>
      <PageBody className="flex flex-col gap-16 md:gap-24 md:py-16">
        <Ring className="px-6 py-16 md:px-16 md:py-24">
          <h1 className="max-w-4xl text-2xl font-semibold tracking-tight">{t('title')}</h1>
          <p className="mt-6 max-w-2xl text-lg text-ink-muted">{t('lead')}</p>
          <div className="mt-10 flex flex-wrap gap-3">
            {user === null ? (
              <>
                <ButtonLink href="/sign-up" variant="primary" size="large">
                  {t('signUp')}
                </ButtonLink>
                <ButtonLink href="/sign-in" size="large">
                  {t('signIn')}
                </ButtonLink>
              </>
            ) : (
              <ButtonLink href="/dashboard" variant="primary" size="large">
                {t('dashboard')}
              </ButtonLink>
            )}
          </div>
        </Ring>

        <section aria-labelledby="corners" className="grid gap-10 md:grid-cols-2 md:gap-16">
          <h2 id="corners" className="sr-only">
            {t('corners')}
          </h2>
          <div>
            <h3 className="flex items-center gap-2 text-lg font-semibold text-interviewer">
              <CornerMark corner="interviewer" />
              {t('interviewer')}
            </h3>
            <p className="mt-3 max-w-prose text-base">{t('interviewerPoint')}</p>
          </div>
          <div>
            <h3 className="flex items-center gap-2 text-lg font-semibold text-candidate">
              <CornerMark corner="candidate" />
              {t('candidate')}
            </h3>
            <p className="mt-3 max-w-prose text-base">{t('candidatePoint')}</p>
          </div>
        </section>

        <section aria-labelledby="stages" className="grid gap-10 border-t pt-10 md:grid-cols-2 md:gap-16">
          <div>
            <h2 id="stages" className="text-xl font-semibold tracking-tight">
              {t('stages')}
            </h2>
            <p className="mt-3 max-w-prose text-base text-ink-muted">{t('stagesPoint')}</p>
          </div>
          <ol>
            {stages.map((stage, at) => (
              <li key={stage.id} className="flex items-baseline gap-4 border-b py-2 last:border-b-0">
                <span className="w-6 shrink-0 text-right font-mono text-sm text-ink-muted">{at + 1}</span>
                <span className="text-base">{stage.title[language]}</span>
                <svg
                  aria-hidden="true"
                  width={longestBar}
                  height="8"
                  className="ml-auto shrink-0 self-center text-line-strong max-sm:hidden"
                >
                  <rect width={(stage.minutes[plan] / longest) * longestBar} y="3" height="2" fill="currentColor" />
                </svg>
                <span className="w-14 shrink-0 text-right font-mono text-sm whitespace-nowrap text-ink-muted max-sm:ml-auto">
                  {t('minutes', { minutes: stage.minutes[plan] })}
                </span>
              </li>
            ))}
          </ol>
        </section>

        <section aria-labelledby="people" className="border-t pt-10">
          <h2 id="people" className="text-xl font-semibold tracking-tight">
            {t('forWhom')}
          </h2>
          <dl className="mt-6 grid gap-10 md:grid-cols-3">
            {(['mentors', 'peers', 'candidates'] as const).map((people) => (
              <div key={people}>
                <dt className="text-base font-semibold">{t(people)}</dt>
                <dd className="mt-1 text-base text-ink-muted">{t(`point.${people}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </PageBody>
    </>
  )
}
