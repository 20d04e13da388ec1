import { useTranslations } from 'next-intl'
import { Button } from '../_ui/button'
import { demoSignInAction } from './actions'

/** The demo accounts, one click each. */
export function DemoButtons({ next }: { next: string }) {
  const t = useTranslations('auth')
  const roles = [
    { role: 'mentor', label: t('demoMentor') },
    { role: 'candidate', label: t('demoCandidate') },
    { role: 'peer', label: t('demoPeer') },
  ]
  return (
    <section aria-labelledby="demo-title" className="flex flex-col gap-3 border-t pt-6">
      <div>
        <h2 id="demo-title" className="text-base font-semibold">
          {t('demoTitle')}
        </h2>
        <p className="text-sm text-ink-muted">{t('demoLead')}</p>
      </div>
      <div className="grid grid-cols-3 gap-2">
        {roles.map(({ role, label }) => (
          <form key={role} action={demoSignInAction}>
            <input type="hidden" name="role" value={role} />
            <input type="hidden" name="next" value={next} />
            <Button type="submit" className="w-full">
              {label}
            </Button>
          </form>
        ))}
      </div>
    </section>
  )
}
