'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { formatOffset } from '#lib/booking/offset'
import type { WallClockResult } from '#lib/booking/wall-clock'
import type { SessionField } from '#lib/interview/session-input'
import { useZone } from '../../_i18n/zone'
import { Below, TextField } from '../../_ui/field'
import { RadioGroup } from '../../_ui/radio-group'
import type { TypedSession } from './actions'

type Props = {
  start: string
  onPick: (start: string) => void
  typed: TypedSession
  errorOf: (field: SessionField) => string | undefined
}

/** Now, or a date and a time on the viewer's clock, with what that clock will show. Shown by style alone, so that it works before scripts arrive. */
export function WhenFields({ start, onPick, typed, errorOf }: Props) {
  const t = useTranslations('create')
  // Without scripts nobody can know the browser's zone; the page says which clock counts then.
  const viewerZone = useZone() ?? 'UTC'
  const [date, setDate] = useState(typed.date ?? '')
  const [time, setTime] = useState(typed.time ?? '')
  const landing = useLanding({ date, time, zone: viewerZone })
  return (
    <div className="group/when flex flex-col gap-2">
      <RadioGroup
        label={t('when')}
        name="start"
        value={start}
        onPick={onPick}
        options={[
          { value: 'now', label: t('whenNow'), text: t('whenNowText') },
          { value: 'later', label: t('whenLater'), text: t('whenLaterText') },
        ]}
        error={errorOf('start')}
      />
      <div className="hidden flex-col gap-2 group-has-[input[value=later]:checked]/when:flex">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('date')}
            name="date"
            type="date"
            value={date}
            onChange={(event) => setDate(event.target.value)}
            error={errorOf('date')}
          />
          <TextField
            label={t('time')}
            name="time"
            type="time"
            value={time}
            onChange={(event) => setTime(event.target.value)}
            error={errorOf('time')}
          />
        </div>
        <input type="hidden" name="zone" value={viewerZone} />
        <div role="status">
          <Below
            id="zone-note"
            hint={<ZoneNote zone={viewerZone} time={time} landing={landing} />}
            error={errorOf('zone')}
          />
        </div>
      </div>
    </div>
  )
}

function ZoneNote({ zone, time, landing }: { zone: string; time: string; landing: WallClockResult | null }) {
  const t = useTranslations('create')
  if (!landing?.ok) return t('zone', { zone })
  const offset = formatOffset(landing.offsetMinutes)
  switch (landing.fit) {
    case 'skipped':
      return `${t('zone', { zone })}. ${t('skipped', { time, landed: landing.landed.time, offset })}`
    case 'repeated':
      return `${t('zone', { zone })}. ${t('repeated', { time, offset })}`
    default:
      return `${t('zone', { zone })}, ${offset}`
  }
}

/** What the clock will show; the tables it needs are fetched once a date and a time are there. */
function useLanding({ date, time, zone }: { date: string; time: string; zone: string }): WallClockResult | null {
  const [landing, setLanding] = useState<WallClockResult | null>(null)
  useEffect(() => {
    let isWanted = true
    if (date === '' || time === '') setLanding(null)
    else
      void import('#lib/booking/wall-clock').then(({ instantOf }) => {
        if (isWanted) setLanding(instantOf({ date, time, zone }))
      })
    return () => {
      isWanted = false
    }
  }, [date, time, zone])
  return landing
}
