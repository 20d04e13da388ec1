import { listingModerationGuide } from '#server/content/guides/listing-moderation'
import type { StockProblem } from '#server/content/stock-problem'

export const listingModeration: StockProblem = {
  slug: 'listing-moderation',
  domain: 'moderation',
  difficulty: 'standard',
  title: { en: 'Photo and text moderation of listings', ru: 'Модерация объявлений: фото и текст' },
  statement: {
    en: 'We run a marketplace where anybody can place a listing with photos and a description. Most sellers are honest, but some offer things that have no place on our site, and the press has already written about it. For now we mostly learn of such listings from complaints. Design a system that keeps them away from our users.',
    ru: 'У нас площадка, где любой может разместить объявление с фотографиями и описанием. Большинство продавцов честны, но кое-кто предлагает то, чему у нас не место, и об этом уже писали в прессе. Пока мы узнаём о таких объявлениях в основном из жалоб. Спроектируйте систему, которая избавит от них пользователей.',
  },
  brief: {
    en: 'Block banned goods before publishing with few false blocks.',
    ru: 'Блокировать запрещённые товары до публикации, почти не задевая честные объявления.',
  },
  hazards: [
    { en: 'label noise', ru: 'шум разметки' },
    { en: 'rare classes', ru: 'редкие классы' },
    { en: 'human in the loop', ru: 'человек в контуре' },
  ],
  guide: listingModerationGuide,
}
