'use client'

import '@fontsource-variable/golos-text/wght.css'
import './_ui/base.css'
import { en } from '#lib/i18n/messages.en'
import { ru } from '#lib/i18n/messages.ru'
import { buttonClass } from './_ui/button-class'
import { LogoMark } from './_ui/logo'

/** The layout itself failed, so neither language nor theme is known: both languages, and the system's theme. Only a new load helps. */
export default function GlobalError() {
  return (
    <html lang="en" data-theme="system">
      <body>
        <main className="mx-auto flex min-h-dvh max-w-xl flex-col items-start justify-center gap-10 px-4">
          <LogoMark className="size-10" />
          {[en.states, ru.states].map((text, at) => (
            <div key={text.errorTitle} lang={at === 0 ? 'en' : 'ru'}>
              <h1 className="text-xl font-semibold tracking-tight">{text.errorTitle}</h1>
              <p className="mt-2 text-base text-ink-muted">{text.errorText}</p>
            </div>
          ))}
          <button type="button" className={buttonClass('primary')} onClick={() => window.location.reload()}>
            <span>{en.states.errorAction}</span> · <span lang="ru">{ru.states.errorAction}</span>
          </button>
        </main>
      </body>
    </html>
  )
}
