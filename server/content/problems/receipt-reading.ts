import { receiptReadingGuide } from '#server/content/guides/receipt-reading'
import type { StockProblem } from '#server/content/stock-problem'

export const receiptReading: StockProblem = {
  slug: 'receipt-reading',
  domain: 'vision',
  difficulty: 'standard',
  title: { en: 'Receipt reading', ru: 'Распознавание чеков' },
  statement: {
    en: 'We give people points for what they buy. To get them, they have to type their purchases in by hand, and most give up halfway. We would like it to be enough to photograph the receipt. Design the system that reads it.',
    ru: 'Мы начисляем людям баллы за покупки. Чтобы их получить, покупки приходится вводить вручную, и большинство бросает на полпути. Хочется, чтобы достаточно было сфотографировать чек. Спроектируйте систему, которая его прочитает.',
  },
  brief: {
    en: 'Turn a phone photo into priced lines for a loyalty app.',
    ru: 'Превратить снимок с телефона в список товаров с ценами для приложения лояльности.',
  },
  hazards: [
    { en: 'domain shift', ru: 'сдвиг домена' },
    { en: 'labelling cost', ru: 'стоимость разметки' },
    { en: 'on-device limits', ru: 'ограничения устройства' },
  ],
  guide: receiptReadingGuide,
}
