import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Texts for client components below. All texts are public, so the whole language goes along. */
export async function TextProvider({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale={await getLocale()} messages={await getMessages()} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  )
}
