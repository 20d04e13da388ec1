import { homeFeedGuide } from '#server/content/guides/home-feed'
import type { StockProblem } from '#server/content/stock-problem'

export const homeFeed: StockProblem = {
  slug: 'home-feed',
  domain: 'feed',
  difficulty: 'hard',
  title: { en: 'Home feed ranking', ru: 'Ранжирование ленты' },
  statement: {
    en: 'We have a social app where people follow friends and authors. The home screen is a feed, and its posts simply run from the newest to the oldest. The product team thinks that good posts get lost and that people would find the app more interesting if the feed were put together with some thought. Design the ranking of the home feed.',
    ru: 'У нас соцсеть: люди подписываются на друзей и авторов. На главном экране — лента, и посты в ней идут просто от новых к старым. Продуктовая команда считает, что хорошие посты теряются и что с продуманной лентой в приложении было бы интереснее. Спроектируйте ранжирование ленты.',
  },
  brief: {
    en: 'Order posts for long-term retention, not just taps.',
    ru: 'Выстроить посты ради долгосрочного удержания, а не только ради нажатий.',
  },
  hazards: [
    { en: 'proxy label', ru: 'прокси-таргет' },
    { en: 'feedback loop', ru: 'петля обратной связи' },
    { en: 'diversity', ru: 'разнообразие' },
  ],
  guide: homeFeedGuide,
}
