import { demandForecastGuide } from '#server/content/guides/demand-forecast'
import type { StockProblem } from '#server/content/stock-problem'

export const demandForecast: StockProblem = {
  slug: 'demand-forecast',
  domain: 'forecasting',
  difficulty: 'starter',
  title: { en: 'Store-level demand forecast', ru: 'Прогноз спроса по магазинам' },
  statement: {
    en: "We are a supermarket chain. How much to order from the warehouse is decided in each store, mostly from the manager's experience. As a result some shelves stand empty, while others are full of things nobody takes. We would like to know ahead how much will be bought and order accordingly. Design a system for that.",
    ru: 'Мы сеть супермаркетов. Сколько чего заказать со склада, в каждом магазине решает директор, в основном по опыту. В итоге одни полки пустуют, а на других залёживается то, чего никто не берёт. Хочется заранее знать, сколько купят, и заказывать исходя из этого. Спроектируйте такую систему.',
  },
  brief: {
    en: 'Daily forecast for 30k items x 1k shops to order fresh goods.',
    ru: 'Ежедневный прогноз для 30 тысяч товаров в тысяче магазинов, чтобы заказывать свежие продукты.',
  },
  hazards: [
    { en: 'seasonality', ru: 'сезонность' },
    { en: 'promo', ru: 'промоакции' },
    { en: 'intermittent demand', ru: 'прерывистый спрос' },
  ],
  guide: demandForecastGuide,
}
