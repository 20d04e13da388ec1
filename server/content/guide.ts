import type { Bilingual, StageId } from '#lib/interview/model'

/** What the interviewer keeps in mind during a stage. */
type StageGuide = Readonly<{ listenFor: readonly Bilingual[]; pitfalls: readonly Bilingual[] }>

/** The interviewer's: never in a payload for the candidate before release (DESIGN, law 1). */
export const guide: Readonly<Record<StageId, StageGuide>> = {
  clarify: {
    listenFor: [
      { en: 'Asks before drawing', ru: 'Сначала спрашивает, потом рисует' },
      {
        en: 'States an assumption and asks whether it is right (better than a bare question)',
        ru: 'Выдвигает предположение и спрашивает, верно ли оно (это лучше голого вопроса)',
      },
      { en: 'Writes the agreed numbers on the board', ru: 'Записывает согласованные цифры на доске' },
      { en: 'Names who loses if the system is wrong', ru: 'Говорит, кто пострадает, если система ошибётся' },
    ],
    pitfalls: [
      { en: 'Starts with a model in the first minutes', ru: 'Начинает с модели в первые же минуты' },
      {
        en: 'Reads out a question list and never uses the answers',
        ru: 'Зачитывает список вопросов и никак не использует ответы',
      },
      { en: 'Never names the business metric', ru: 'Так и не называет бизнес-метрику' },
      { en: 'Burns a quarter of the interview here', ru: 'Тратит на этот этап четверть интервью' },
    ],
  },
  framing: {
    listenFor: [
      { en: 'One sentence: given X predict Y to decide Z', ru: 'Одна фраза: по X предсказываем Y, чтобы решить Z' },
      { en: 'Label tied to the agreed business metric', ru: 'Таргет связан с согласованной бизнес-метрикой' },
      { en: 'Asks whether a rule would do', ru: 'Спрашивает, не хватит ли простого правила' },
    ],
    pitfalls: [
      { en: "Label stays vague ('engagement')", ru: 'Таргет остаётся размытым («вовлечённость»)' },
      { en: 'Picks an architecture instead of a task', ru: 'Выбирает архитектуру вместо постановки задачи' },
      { en: 'Label not observable when needed', ru: 'К нужному моменту значение таргета ещё неизвестно' },
    ],
  },
  data: {
    listenFor: [
      { en: 'Starts from logs the product already writes', ru: 'Начинает с логов, которые продукт уже пишет' },
      {
        en: 'Time-aware or group-aware split, with the reason',
        ru: 'Разбивает выборку по времени или по группам и объясняет почему',
      },
      { en: 'Names leakage and label delay', ru: 'Называет утечку и задержку разметки' },
      {
        en: 'Spends real time here: data decides the rest',
        ru: 'Уделяет данным достаточно времени: от них зависит всё остальное',
      },
    ],
    pitfalls: [
      { en: 'Random split on time-dependent data', ru: 'Случайно разбивает данные, зависящие от времени' },
      { en: 'Assumes clean labels exist', ru: 'Считает, что чистая разметка уже есть' },
      { en: 'Lists fields for ten minutes with no decision', ru: 'Десять минут перечисляет поля и ничего не решает' },
      { en: 'Skips to the model', ru: 'Перескакивает сразу к модели' },
    ],
  },
  training: {
    listenFor: [
      { en: 'Baseline first, then one justified step up', ru: 'Сначала бейзлайн, потом одно обоснованное усложнение' },
      {
        en: 'At least one rejected alternative with its cost',
        ru: 'Хотя бы одна альтернатива отвергнута, и названа её цена',
      },
      {
        en: 'Imbalance: resampling/SMOTE/ADASYN, class weights, special loss, and when each hurts',
        ru: 'Дисбаланс: ресемплинг/SMOTE/ADASYN, веса классов, специальный лосс — и когда что вредит',
      },
      { en: 'Target transform linked to the loss', ru: 'Преобразование таргета связано с лоссом' },
    ],
    pitfalls: [
      { en: 'Names a fashionable model without a reason', ru: 'Называет модную модель без обоснования' },
      { en: 'Lists techniques, chooses none', ru: 'Перечисляет приёмы, но ни одного не выбирает' },
      { en: 'Forgets what the latency budget was', ru: 'Забывает, какой был предел на время ответа' },
    ],
  },
  inference: {
    listenFor: [
      {
        en: 'Mode follows from the agreed latency and load',
        ru: 'Режим следует из согласованных времени ответа и нагрузки',
      },
      {
        en: 'User/item vectors precomputed, with a freshness rule',
        ru: 'Векторы пользователей и объектов предпосчитаны, сказано, как часто их обновлять',
      },
      {
        en: 'Training-serving skew and a feature store or shared code as the answer',
        ru: 'Говорит о расхождении обучения и инференса, в ответ предлагает feature store или общий код',
      },
    ],
    pitfalls: [
      { en: 'Heavy model on the whole catalogue per request', ru: 'Тяжёлая модель по всему каталогу на каждый запрос' },
      { en: 'Feature unavailable at request time', ru: 'Признак недоступен в момент запроса' },
      { en: 'No fallback for a missing feature', ru: 'Нет фолбэка на случай, когда признака нет' },
    ],
  },
  offline: {
    listenFor: [
      {
        en: 'More than one metric, each for a stated side',
        ru: 'Метрик больше одной, и про каждую сказано, что она показывает',
      },
      {
        en: 'Explains why the metric should move with the business one',
        ru: 'Объясняет, почему метрика должна двигаться вместе с бизнес-метрикой',
      },
      { en: 'Guard metric with a threshold', ru: 'Guard-метрика с порогом' },
    ],
    pitfalls: [
      { en: 'Accuracy on rare positives', ru: 'Accuracy при редком положительном классе' },
      { en: 'A metric with no link to stage 1', ru: 'Метрика никак не связана с первым этапом' },
    ],
  },
  online: {
    listenFor: [
      {
        en: 'Unit of split and why (user, session, region)',
        ru: 'Единица разбиения и почему именно она (пользователь, сессия, регион)',
      },
      {
        en: "Test chosen by the metric's distribution (t-test, Mann-Whitney…)",
        ru: 'Критерий выбран по распределению метрики (t-test, Манна — Уитни…)',
      },
      {
        en: 'Duration from effect size and weekly cycle',
        ru: 'Длительность следует из размера эффекта и недельного цикла',
      },
    ],
    pitfalls: [
      { en: "'We run an A/B' with no design", ru: '«Запустим A/B» — и никакого дизайна эксперимента' },
      { en: 'Stops at first significance', ru: 'Останавливает тест при первой же значимости' },
      { en: 'Ignores interference between groups', ru: 'Не учитывает влияние групп друг на друга' },
    ],
  },
  deploy: {
    listenFor: [
      {
        en: 'A plain path: export (e.g. ONNX) -> service -> image -> cluster',
        ru: 'Понятный путь: экспорт (например, ONNX) → сервис → образ → кластер',
      },
      { en: 'Unit, integration, system tests', ru: 'Юнит-тесты, интеграционные и системные' },
      { en: 'Canary or rolling, with a rollback rule', ru: 'Canary или rolling, есть правило отката' },
      { en: 'Balancer or queue in front of replicas', ru: 'Балансировщик или очередь перед репликами' },
      {
        en: 'Tells the three drifts apart and why each hurts',
        ru: 'Различает три вида дрейфа и объясняет, чем опасен каждый',
      },
    ],
    pitfalls: [
      { en: 'Tool names with no roles', ru: 'Называет инструменты, но не говорит, зачем они' },
      { en: 'No rollback', ru: 'Нет отката' },
      { en: 'Drift as a buzzword', ru: 'Дрейф — просто модное слово' },
    ],
  },
  monitoring: {
    listenFor: [
      { en: 'Thresholds set in advance', ru: 'Пороги заданы заранее' },
      { en: 'Who is woken and what they do', ru: 'Сказано, кого разбудит алерт и что этот человек сделает' },
    ],
    pitfalls: [
      { en: "'We look at Grafana' with no thresholds", ru: '«Смотрим в Grafana» — и никаких порогов' },
      { en: 'Model quality and service health mixed up', ru: 'Путает качество модели со здоровьем сервиса' },
    ],
  },
  extra: {
    listenFor: [
      { en: 'One sentence each is enough', ru: 'Достаточно по одной фразе на вопрос' },
      {
        en: 'Degradation: offline metric on fresh data, or online metric from interaction logs',
        ru: 'Деградация: офлайн-метрика на свежих данных или онлайн-метрика по логам взаимодействий',
      },
    ],
    pitfalls: [
      {
        en: 'Treat as a failure when time ran out: the article says time rarely reaches it',
        ru: 'Считать провалом, что время вышло: по статье, до этого этапа доходят редко',
      },
    ],
  },
}

/** The usual problems of machine learning; a problem names those it is good for probing. */
export const commonHazards: readonly Bilingual[] = [
  { en: 'seasonality', ru: 'сезонность' },
  { en: 'cold start', ru: 'холодный старт' },
  { en: 'class imbalance', ru: 'дисбаланс' },
  { en: 'outliers', ru: 'выбросы' },
  { en: 'label noise', ru: 'шум разметки' },
  { en: 'distribution shift', ru: 'сдвиг распределения' },
  { en: 'training-serving skew', ru: 'расхождение обучения и инференса' },
  { en: 'leakage', ru: 'утечка' },
  { en: 'drift (data/concept/target)', ru: 'дрейф' },
]
