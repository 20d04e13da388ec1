import { expiryMarkdownGuide } from '#server/content/guides/expiry-markdown'
import type { StockProblem } from '#server/content/stock-problem'

export const expiryMarkdown: StockProblem = {
  slug: 'expiry-markdown',
  domain: 'pricing',
  difficulty: 'hard',
  title: { en: 'Markdown of goods near expiry', ru: 'Уценка товаров с истекающим сроком' },
  statement: {
    en: 'We run grocery stores, and a lot of food is written off because its shelf life runs out. Staff put reduced-price stickers on such goods, everyone in their own way. Our finance director is unhappy with what it costs us. Design a system that takes these decisions over.',
    ru: 'У нас продуктовые магазины, и много еды списывается, потому что выходит срок годности. Сотрудники клеят на такие товары жёлтые ценники, и каждый делает это по-своему. Финансовый директор недоволен тем, во что нам это обходится. Спроектируйте систему, которая возьмёт эти решения на себя.',
  },
  brief: {
    en: 'Choose discount depth and moment per shop.',
    ru: 'Выбрать глубину и момент скидки для каждого магазина.',
  },
  hazards: [
    { en: 'counterfactuals', ru: 'контрфактическая оценка' },
    { en: 'elasticity', ru: 'эластичность спроса' },
    { en: 'guard on margin', ru: 'guard-метрика на маржу' },
  ],
  guide: expiryMarkdownGuide,
}
