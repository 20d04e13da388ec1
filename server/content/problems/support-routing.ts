import { supportRoutingGuide } from '#server/content/guides/support-routing'
import type { StockProblem } from '#server/content/stock-problem'

export const supportRouting: StockProblem = {
  slug: 'support-routing',
  domain: 'support',
  difficulty: 'starter',
  title: { en: 'Support ticket routing and reply hints', ru: 'Маршрутизация и подсказки в поддержке' },
  statement: {
    en: 'We are a telecom operator with a busy support department. Customers write about all sorts of things, and a message is often passed around before somebody takes it on. The specialists, for their part, spend much of the day typing nearly the same replies. The head of support hopes that machine learning can help with both. What would you design?',
    ru: 'Мы оператор связи, и у нас большая служба поддержки. Клиенты пишут о чём угодно, и обращение успевает пройти через несколько рук, прежде чем за него кто-то возьмётся. А сами специалисты добрую часть дня набирают почти одинаковые ответы. Руководитель поддержки надеется, что с тем и другим поможет машинное обучение. Что вы предложите?',
  },
  brief: {
    en: 'Send to the right queue and draft an answer.',
    ru: 'Отправить обращение в нужную очередь и подготовить черновик ответа.',
  },
  hazards: [
    { en: 'class drift', ru: 'дрейф классов' },
    { en: 'rare topics', ru: 'редкие темы' },
    { en: 'cost of wrong route', ru: 'цена ошибки маршрутизации' },
  ],
  guide: supportRoutingGuide,
}
