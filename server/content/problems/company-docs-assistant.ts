import { companyDocsAssistantGuide } from '#server/content/guides/company-docs-assistant'
import type { StockProblem } from '#server/content/stock-problem'

export const companyDocsAssistant: StockProblem = {
  slug: 'company-docs-assistant',
  domain: 'rag',
  difficulty: 'standard',
  title: { en: 'Assistant over company documents', ru: 'Ассистент по документам компании' },
  statement: {
    en: 'We are a large company, and what people need for their work is scattered over wikis, guidelines and presentations. Instead of searching, they ask each other in chats, and newcomers have the hardest time. Management has seen chat assistants elsewhere and wants one that answers questions from our own documents. Design it.',
    ru: 'Мы большая компания, и всё, что нужно людям для работы, разбросано по вики, регламентам и презентациям. Они не ищут, а спрашивают друг друга в чатах, и тяжелее всего новичкам. Руководство насмотрелось на чат-ассистентов и хочет такого же, только чтобы он отвечал по нашим документам. Спроектируйте его.',
  },
  brief: {
    en: 'Grounded answers with citations and access rights.',
    ru: 'Ответы с опорой на документы, со ссылками на источники и с учётом прав доступа.',
  },
  hazards: [
    { en: 'retrieval recall', ru: 'полнота поиска' },
    { en: 'evaluation without labels', ru: 'оценка без разметки' },
    { en: 'freshness', ru: 'свежесть' },
    { en: 'cost', ru: 'стоимость' },
  ],
  guide: companyDocsAssistantGuide,
}
