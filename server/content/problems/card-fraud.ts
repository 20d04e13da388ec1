import { cardFraudGuide } from '#server/content/guides/card-fraud'
import type { StockProblem } from '#server/content/stock-problem'

export const cardFraud: StockProblem = {
  slug: 'card-fraud',
  domain: 'fraud',
  difficulty: 'standard',
  title: { en: 'Card payment fraud stop', ru: 'Остановка карточного мошенничества' },
  statement: {
    en: 'We are a bank with a large card business. Some of the payments with our cards are not made by their owners, and it costs us money and trust. Suspicious payments are caught today by rules that analysts write by hand, and honest customers get caught as well. The head of risk wants something better. What would you design?',
    ru: 'Мы крупный банк, и карты — заметная часть нашего бизнеса. Часть платежей по нашим картам совершают не их владельцы, и мы теряем на этом деньги и доверие клиентов. Сейчас подозрительные платежи ловят правила, которые вручную пишут аналитики, а попадаются на них и честные люди. Руководитель управления рисков хочет решение получше. Что вы предложите?',
  },
  brief: {
    en: 'Approve or hold in 100 ms; labels arrive weeks later.',
    ru: 'Пропустить или придержать платёж за 100 мс; разметка приходит через несколько недель.',
  },
  hazards: [
    { en: 'extreme imbalance', ru: 'экстремальный дисбаланс' },
    { en: 'label delay', ru: 'задержка разметки' },
    { en: 'adversary', ru: 'мошенники подстраиваются под модель' },
  ],
  guide: cardFraudGuide,
}
