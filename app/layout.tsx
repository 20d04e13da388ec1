import '@fontsource-variable/golos-text/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import './_ui/base.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FrameParts } from './_auth/frame-parts'
import { TextProvider } from './_i18n/provider'
import { currentTheme, currentZone } from './_i18n/request'
import { ZoneProvider } from './_i18n/zone'
import { Nonce } from './_ui/nonce'
import { ThemeProvider } from './_ui/theme'
import { Toasts } from './_ui/toast'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, description: t('tagline') }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await currentTheme()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang={await getLocale()} data-theme={theme}>
      <body>
        <Nonce value={nonce} />
        <TextProvider>
          <ThemeProvider choice={theme}>
            <ZoneProvider zone={await currentZone()}>
              <Toasts>
                <FrameParts>{children}</FrameParts>
              </Toasts>
            </ZoneProvider>
          </ThemeProvider>
        </TextProvider>
      </body>
    </html>
  )
}
