import { basketSuggestionsGuide } from '#server/content/guides/basket-suggestions'
import type { StockProblem } from '#server/content/stock-problem'

export const basketSuggestions: StockProblem = {
  slug: 'basket-suggestions',
  domain: 'recsys',
  difficulty: 'starter',
  title: { en: "'You may also need' in the basket", ru: '«Вам может понадобиться» в корзине' },
  statement: {
    en: 'We sell groceries and household goods through an app. When people open their basket, we would like to remind them of other things that might go into the same order. At the moment an editor fills that block by hand, and everybody sees the same products. Management believes the place could earn noticeably more. Design the system that decides what to put there.',
    ru: 'Мы продаём продукты и товары для дома через приложение. Когда человек открывает корзину, хочется подсказать, что ещё может пригодиться к этому заказу. Сейчас этот блок вручную собирает редактор, и все видят одно и то же. Руководство считает, что на этом месте можно зарабатывать заметно больше. Спроектируйте систему, которая решает, что там показать.',
  },
  brief: {
    en: 'Suggest add-ons at checkout without hurting conversion.',
    ru: 'Предложить дополнения к заказу на этапе оформления и не уронить конверсию.',
  },
  hazards: [
    { en: 'cold start', ru: 'холодный старт' },
    { en: 'cannibalisation', ru: 'каннибализация' },
    { en: 'guard metric', ru: 'guard-метрика' },
  ],
  guide: basketSuggestionsGuide,
}
