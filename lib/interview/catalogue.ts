import { minuteMs } from '#lib/base/time'
import {
  type AgendaStep,
  agendaSteps,
  type Bilingual,
  type Plan,
  type StageId,
  type StockDimensionId,
} from '#lib/interview/model'

/**
 * What both sides may read of the interview's plan: stages, questions, minutes, titles of the stock rubric's dimensions.
 * What to listen for, pitfalls, anchors and briefs are the interviewer's and live in server/content.
 */

const stageTable = [
  {
    id: 'clarify',
    title: { en: 'Clarify the task', ru: 'Уточнение задачи' },
    minutes: { 45: 6, 60: 8, 30: 5 },
    questions: [
      { id: 'clarify.goal', text: { en: 'Why is this system needed at all?', ru: 'Зачем вообще нужна эта система?' } },
      { id: 'clarify.metric', text: { en: 'Which business metric should move?', ru: 'Какую бизнес-метрику двигаем?' } },
      {
        id: 'clarify.functional',
        text: { en: 'What must users be able to do?', ru: 'Что сервис должен уметь для пользователя?' },
      },
      { id: 'clarify.latency', text: { en: 'How fast must the answer be?', ru: 'Какой предел на время ответа?' } },
      {
        id: 'clarify.load',
        text: { en: 'What load (RPS, users, items)?', ru: 'Какая нагрузка: RPS, пользователи, объекты?' },
      },
      { id: 'clarify.resources', text: { en: 'What CPU/RAM/GPU budget?', ru: 'Какие лимиты CPU/RAM/GPU?' } },
    ],
  },
  {
    id: 'framing',
    title: { en: 'Frame the ML task', ru: 'Постановка ML-задачи' },
    minutes: { 45: 4, 60: 5, 30: 3 },
    questions: [
      { id: 'framing.features', text: { en: 'What will the features be?', ru: 'Что будет признаками?' } },
      { id: 'framing.target', text: { en: 'What exactly is the target/label?', ru: 'Что именно будет таргетом?' } },
      {
        id: 'framing.type',
        text: {
          en: 'Which learning type: classification, regression, ranking…?',
          ru: 'Какой тип обучения: классификация, регрессия, ранжирование…?',
        },
      },
    ],
  },
  {
    id: 'data',
    title: { en: 'Data', ru: 'Данные' },
    minutes: { 45: 7, 60: 10, 30: 5 },
    questions: [
      { id: 'data.available', text: { en: 'What data or logs exist today?', ru: 'Какие данные и логи уже есть?' } },
      {
        id: 'data.collect',
        text: { en: 'How to collect or label more?', ru: 'Как собирать и размечать новые данные?' },
      },
      { id: 'data.split', text: { en: 'How to split train/validation/test?', ru: 'Как разбивать выборку?' } },
      {
        id: 'data.quirks',
        text: {
          en: 'Seasonality, cold start, outliers: what is special here?',
          ru: 'Сезонность, холодный старт, выбросы: что особенного?',
        },
      },
    ],
  },
  {
    id: 'training',
    title: { en: 'Train the model', ru: 'Обучение модели' },
    minutes: { 45: 8, 60: 11, 30: 4 },
    questions: [
      {
        id: 'training.encoding',
        text: { en: 'How to encode each feature type?', ru: 'Как кодировать признаки разных типов?' },
      },
      { id: 'training.target', text: { en: 'How to transform the target?', ru: 'Как преобразовать таргет?' } },
      { id: 'training.baseline', text: { en: 'What is the simplest baseline?', ru: 'Какой самый простой бейзлайн?' } },
      { id: 'training.imbalance', text: { en: 'What about class imbalance?', ru: 'Что делать с дисбалансом?' } },
      { id: 'training.noise', text: { en: 'Outliers and bad labels?', ru: 'Выбросы и плохая разметка?' } },
      {
        id: 'training.shift',
        text: {
          en: 'Seasons, events, holidays shift the data: then what?',
          ru: 'Распределение плывёт (сезоны, события, праздники): что делать?',
        },
      },
      {
        id: 'training.improve',
        text: {
          en: 'How to beat the baseline: loss, architecture…?',
          ru: 'Как улучшить бейзлайн: лосс, архитектура…?',
        },
      },
    ],
  },
  {
    id: 'inference',
    title: { en: 'Inference', ru: 'Инференс' },
    minutes: { 45: 4, 60: 6, 30: 3 },
    questions: [
      { id: 'inference.mode', text: { en: 'Batch, online or a mix?', ru: 'Батчами, онлайн или смешанно?' } },
      {
        id: 'inference.precompute',
        text: { en: 'What is precomputed and fetched?', ru: 'Что предпосчитать и подтягивать?' },
      },
      {
        id: 'inference.skew',
        text: { en: 'Where can training and serving diverge?', ru: 'Где разойдутся обучение и инференс?' },
      },
    ],
  },
  {
    id: 'offline',
    title: { en: 'Offline metrics', ru: 'Офлайн-метрики' },
    minutes: { 45: 3, 60: 4, 30: 2 },
    questions: [
      {
        id: 'offline.metric',
        text: {
          en: 'Which offline metrics track the business best?',
          ru: 'Какие офлайн-метрики ближе всего к бизнесу?',
        },
      },
      {
        id: 'offline.imbalance',
        text: { en: 'How do metrics survive imbalance?', ru: 'Как метрики переживут дисбаланс?' },
      },
      {
        id: 'offline.guard',
        text: { en: 'Which guard metrics must never break?', ru: 'Какие guard-метрики нельзя ломать?' },
      },
    ],
  },
  {
    id: 'online',
    title: { en: 'Online metrics and A/B', ru: 'Онлайн-метрики и A/B' },
    minutes: { 45: 4, 60: 5, 30: 3 },
    questions: [
      {
        id: 'online.metric',
        text: {
          en: 'Which online metric (CR, CTR, revenue…)?',
          ru: 'Какую онлайн-метрику считаем (CR, CTR, выручка…)?',
        },
      },
      { id: 'online.test', text: { en: 'Which statistical test?', ru: 'Какой статистический критерий?' } },
      { id: 'online.split', text: { en: 'How to split users?', ru: 'Как делить пользователей на группы?' } },
      { id: 'online.duration', text: { en: 'How long to run it?', ru: 'Сколько держать тест?' } },
    ],
  },
  {
    id: 'deploy',
    title: { en: 'Deployment', ru: 'Деплой' },
    minutes: { 45: 3, 60: 4, 30: 2 },
    questions: [
      { id: 'deploy.serve', text: { en: 'How is the model served?', ru: 'Как сервим модель?' } },
      {
        id: 'deploy.parts',
        text: {
          en: 'Which other components (cache, DB, object store)?',
          ru: 'Какие ещё компоненты: кэш, БД, хранилище?',
        },
      },
      { id: 'deploy.tests', text: { en: 'Which tests before release?', ru: 'Какие тесты перед выкаткой?' } },
      { id: 'deploy.rollout', text: { en: 'How to release without an outage?', ru: 'Как выкатить без просадки?' } },
      { id: 'deploy.scale', text: { en: 'How to scale under load?', ru: 'Как масштабировать под нагрузку?' } },
      { id: 'deploy.logs', text: { en: 'How are logs gathered?', ru: 'Как собирать логи?' } },
      {
        id: 'deploy.drift',
        text: {
          en: 'How to watch data, concept and target drift?',
          ru: 'Как следить за data, concept и target drift?',
        },
      },
    ],
  },
  {
    id: 'monitoring',
    title: { en: 'Service monitoring', ru: 'Мониторинг сервиса' },
    minutes: { 45: 2, 60: 2, 30: 1 },
    questions: [
      {
        id: 'monitoring.errors',
        text: { en: 'Is the failed-request share under its limit?', ru: 'Доля ошибок ниже порога?' },
      },
      {
        id: 'monitoring.latency',
        text: { en: 'Does each request meet its time limit?', ru: 'Каждый запрос укладывается в лимит?' },
      },
      { id: 'monitoring.resources', text: { en: 'Are CPU/GPU/memory sane?', ru: 'Ресурсы CPU/GPU/память в норме?' } },
      { id: 'monitoring.health', text: { en: 'Do health checks pass?', ru: 'Хелсчеки проходят?' } },
    ],
  },
  {
    id: 'extra',
    title: { en: 'If time is left', ru: 'Если осталось время' },
    minutes: { 45: 1, 60: 2, 30: 0 },
    questions: [
      {
        id: 'extra.storage',
        text: {
          en: 'How are models and data stored and versioned?',
          ru: 'Как хранить и версионировать модели и данные?',
        },
      },
      { id: 'extra.retrain', text: { en: 'How does retraining run?', ru: 'Как устроено переобучение?' } },
      {
        id: 'extra.degradation',
        text: { en: 'How to notice model degradation?', ru: 'Как заметить деградацию модели?' },
      },
    ],
  },
] as const

export type QuestionId = (typeof stageTable)[number]['questions'][number]['id']

/** Minutes are whole, by plan. */
type Minutes = Readonly<Record<Plan, number>>

export type Question = Readonly<{ id: QuestionId; text: Bilingual }>
export type Stage = Readonly<{ id: StageId; title: Bilingual; minutes: Minutes; questions: readonly Question[] }>

/** The ten stages in the order of the interview. */
export const stages: readonly Stage[] = stageTable

/** All questions' ids, in order. */
export const questionIds: readonly QuestionId[] = stages.flatMap((stage) => stage.questions.map(({ id }) => id))

/** A block of the plan: the intro, a stage, or the candidate's summary. The agenda holds no `intro`: absent means it. */
export type PlanStep = 'intro' | AgendaStep

/** All blocks in the order of the plan. */
export const planSteps: readonly PlanStep[] = ['intro', ...agendaSteps]

const intro = {
  title: { en: 'Intro + statement', ru: 'Вступление и условие' },
  minutes: { 45: 2, 60: 2, 30: 1 },
} as const
const summary = {
  title: { en: "Candidate's summary", ru: 'Итог кандидата' },
  minutes: { 45: 1, 60: 1, 30: 1 },
} as const

const stagesById = new Map(stages.map((stage) => [stage.id, stage]))
const knownQuestions: ReadonlySet<string> = new Set(questionIds)

/** The stage of an id. */
export function stageOf(id: StageId): Stage {
  const stage = stagesById.get(id)
  if (stage === undefined) throw new Error(`no stage ${id}`)
  return stage
}

/** A question of the plan and the stage it belongs to. */
export function questionOf(id: QuestionId): Question & Readonly<{ stage: StageId }> {
  for (const stage of stages) {
    const question = stage.questions.find((candidate) => candidate.id === id)
    if (question !== undefined) return { ...question, stage: stage.id }
  }
  throw new Error(`no question ${id}`)
}

/** Is it a question of the plan? For ids that come from outside, such as a tick in the document. */
export function isQuestionId(value: string): value is QuestionId {
  return knownQuestions.has(value)
}

/** What a block of the plan is called: a stage's title, or the intro's or the summary's. */
export function titleOf(step: PlanStep): Bilingual {
  return blockOf(step).title
}

/** Planned time of a block in ms; 0 where the plan leaves it none (the last stage in 30 minutes). Budgets: DOMAIN, Timing. */
export function budgetMsOf(step: PlanStep, plan: Plan): number {
  return blockOf(step).minutes[plan] * minuteMs
}

/** The block after this one: the first stage after the intro, the summary after the last stage, then null. */
export function nextStep(current: PlanStep): AgendaStep | null {
  return agendaSteps[planSteps.indexOf(current)] ?? null
}

/** A dimension of the stock rubric; `inTotal` is false for what is coached only and never enters the mean. */
type StockDimension = Readonly<{ id: StockDimensionId; title: Bilingual; inTotal: boolean }>

/**
 * The stock rubric's dimensions in the order of the scorecard. Their anchors are in server/content/rubric. What a round is
 * scored by is its own rubric (`RubricView`), which need not be this one.
 */
export const stockDimensions: readonly StockDimension[] = [
  {
    id: 'structure',
    title: { en: 'Knows all stages and keeps the order', ru: 'Знает все этапы и держит порядок' },
    inTotal: true,
  },
  {
    id: 'business',
    title: { en: 'Right business questions, assumptions put forward', ru: 'Правильные бизнес-вопросы и предположения' },
    inTotal: true,
  },
  { id: 'tradeoffs', title: { en: 'Argues trade-offs', ru: 'Аргументирует выбор: плюсы и минусы' }, inTotal: true },
  {
    id: 'hazards',
    title: { en: 'Methods against common ML problems', ru: 'Методы против типичных ML-проблем' },
    inTotal: true,
  },
  {
    id: 'evaluation',
    title: { en: 'Evaluation tied to the goal', ru: 'Оценка качества связана с целью' },
    inTotal: true,
  },
  { id: 'production', title: { en: 'Production and engineering sense', ru: 'Инженерная зрелость' }, inTotal: true },
  {
    id: 'delivery',
    title: {
      en: 'Time, talk and composure (coaching only, not in the total)',
      ru: 'Время, речь, спокойствие (для роста, не в итог)',
    },
    inTotal: false,
  },
]

function blockOf(step: PlanStep): Readonly<{ title: Bilingual; minutes: Minutes }> {
  if (step === 'intro') return intro
  if (step === 'summary') return summary
  return stageOf(step)
}
