import { adClickProbabilityGuide } from '#server/content/guides/ad-click-probability'
import type { StockProblem } from '#server/content/stock-problem'

export const adClickProbability: StockProblem = {
  slug: 'ad-click-probability',
  domain: 'ads',
  difficulty: 'hard',
  title: { en: 'Click probability for sponsored listings', ru: 'Вероятность клика по рекламе' },
  statement: {
    en: 'We run a classifieds site, and sellers can pay to have their listings promoted. Sponsored listings appear among the ordinary ones, and we earn when somebody clicks. For now a simple rule decides which of them to show, and our sales people are sure we earn less than we could. Design a system that estimates how likely a given person is to click a given sponsored listing.',
    ru: 'У нас сайт объявлений, и продавцы могут платить за продвижение. Рекламные объявления стоят в выдаче вперемешку с обычными, а деньги мы получаем за клики. Сейчас простое правило решает, какие из них показать, и коммерческий отдел уверен, что мы недозарабатываем. Спроектируйте систему, которая оценивает, насколько вероятно, что конкретный человек кликнет по конкретному рекламному объявлению.',
  },
  brief: {
    en: 'Calibrated CTR for an auction at 20k RPS.',
    ru: 'Калиброванный CTR для аукциона при 20 тысячах RPS.',
  },
  hazards: [
    { en: 'imbalance', ru: 'дисбаланс классов' },
    { en: 'calibration', ru: 'калибровка' },
    { en: 'delayed feedback', ru: 'отложенная обратная связь' },
  ],
  guide: adClickProbabilityGuide,
}
