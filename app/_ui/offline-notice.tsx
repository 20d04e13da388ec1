'use client'

import { WifiOff } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useSyncExternalStore } from 'react'

/** Says that the connection is gone while it is, and reads the page anew once it is back. The live room says it in its own way. */
export function OfflineNotice() {
  const t = useTranslations('common')
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  const router = useRouter()
  useEffect(() => {
    const handleOnline = () => router.refresh()
    window.addEventListener('online', handleOnline)
    return () => window.removeEventListener('online', handleOnline)
  }, [router])
  return (
    <div role="status" className="bg-warn-soft text-warn">
      {!online && (
        <p className="mx-auto flex w-full max-w-6xl items-center gap-2 px-4 py-2 text-sm md:px-6">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          {t('offline')}
        </p>
      )}
    </div>
  )
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}
