import { en } from '#lib/i18n/messages.en'
import { ru } from '#lib/i18n/messages.ru'
import type { Language } from '#lib/interview/model'

/** The texts of a language. Keys are typed by the English ones; letters and reports take them through `createTranslator`. */
export type Messages = typeof en

export const messagesOf = { en, ru: ru as unknown as Messages } as const satisfies Record<Language, Messages>
