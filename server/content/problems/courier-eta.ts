import { courierEtaGuide } from '#server/content/guides/courier-eta'
import type { StockProblem } from '#server/content/stock-problem'

export const courierEta: StockProblem = {
  slug: 'courier-eta',
  domain: 'eta',
  difficulty: 'starter',
  title: { en: 'Courier arrival time', ru: 'Время прибытия курьера' },
  statement: {
    en: 'We deliver food from restaurants. Our customers want to know when the courier will be at their door, and what we tell them is often wrong. Support gets a lot of calls about it, and some people stop ordering. For now the app just adds up a few averages for the district. Design a system that gives a better answer.',
    ru: 'Мы доставляем еду из ресторанов. Клиенты хотят знать, когда приедет курьер, а мы часто ошибаемся. Из-за этого много звонят в поддержку, а кто-то и вовсе перестаёт заказывать. Сейчас приложение просто складывает несколько средних значений по району. Спроектируйте систему, которая будет отвечать точнее.',
  },
  brief: {
    en: 'Promise an ETA at order and refresh it on the way.',
    ru: 'Обещать время прибытия при заказе и уточнять его по дороге.',
  },
  hazards: [
    { en: 'seasonality', ru: 'сезонность' },
    { en: 'weather', ru: 'погода' },
    { en: 'asymmetric loss', ru: 'асимметричный лосс' },
  ],
  guide: courierEtaGuide,
}
