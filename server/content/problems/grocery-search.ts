import { grocerySearchGuide } from '#server/content/guides/grocery-search'
import type { StockProblem } from '#server/content/stock-problem'

export const grocerySearch: StockProblem = {
  slug: 'grocery-search',
  domain: 'search',
  difficulty: 'standard',
  title: { en: 'Product search for a grocery shop', ru: 'Поиск товаров в продуктовом магазине' },
  statement: {
    en: "We run an online grocery shop with home delivery. People look for things through search, and too often they leave with nothing, or tell support we don't sell something we do sell. What we have now is a plain text match that one developer put together when the shop opened. Design a search that puts the right products on top. Where would you begin?",
    ru: 'У нас продуктовый интернет-магазин с доставкой на дом. Люди ищут товары через поиск и слишком часто уходят ни с чем или пишут в поддержку, что у нас нет того, что на самом деле есть. Сейчас поиск просто сравнивает слова: один разработчик написал его, когда магазин только открывался. Спроектируйте поиск, который первым делом покажет то, что человеку нужно. С чего начнёте?',
  },
  brief: {
    en: 'Rank a 200k-item catalogue for a typed query in 150 ms; stock changes hourly.',
    ru: 'Отранжировать каталог из 200 тысяч товаров по введённому запросу за 150 мс; остатки меняются каждый час.',
  },
  hazards: [
    { en: 'typos', ru: 'опечатки' },
    { en: 'cold items', ru: 'новые товары без истории' },
    { en: 'position bias', ru: 'позиционное смещение' },
  ],
  guide: grocerySearchGuide,
}
