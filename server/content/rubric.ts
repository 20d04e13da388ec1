import type { Bilingual, Level, StageId, StockDimensionId } from '#lib/interview/model'

/** Anchors are quoted in scorecards: a change of meaning here is a new version, and a scorecard keeps the one it was given with. */
export const rubricVersion = 1

/** What a copy of it is called after. */
export const rubricName = { en: 'Standard rubric', ru: 'Стандартные критерии' } as const satisfies Bilingual

/** How a dimension is judged: what each level looks like, and the stages where it shows. */
type RubricEntry = Readonly<{ stages: readonly StageId[]; anchors: Readonly<Record<Level, Bilingual>> }>

/** The interviewer's: never in a payload for the candidate before release (DESIGN, law 1). Titles: lib/interview/catalogue. */
export const rubric: Readonly<Record<StockDimensionId, RubricEntry>> = {
  structure: {
    stages: [
      'clarify',
      'framing',
      'data',
      'training',
      'inference',
      'offline',
      'online',
      'deploy',
      'monitoring',
      'extra',
    ],
    anchors: {
      1: {
        en: 'Jumps model -> data -> deploy; two or more stages missing; no plan',
        ru: 'Перескакивает с модели на данные, с данных на деплой; пропускает два этапа или больше; плана нет',
      },
      2: {
        en: 'Most stages appear, but order breaks and is not noticed, or a plan is said and dropped',
        ru: 'Проходит большинство этапов, но сбивается с порядка и не замечает этого; либо объявляет план и забывает о нём',
      },
      3: {
        en: 'Plan stated, stages in order; goes back only with a reason; budget roughly kept',
        ru: 'Объявляет план и проходит этапы по порядку; возвращается назад, только если есть причина; в целом укладывается во время',
      },
      4: {
        en: 'Drives the whole path, signposts moves, links each choice back to an earlier stage, recovers time aloud',
        ru: 'Ведёт разговор от начала до конца, проговаривает переходы, каждое решение связывает с предыдущими этапами; если отстаёт по времени, говорит об этом вслух и навёрстывает',
      },
    },
  },
  business: {
    stages: ['clarify', 'framing', 'offline', 'online'],
    anchors: {
      1: { en: 'Designs without asking the goal or metric', ru: 'Проектирует, не спросив ни о цели, ни о метрике' },
      2: {
        en: 'Generic questions; answers not used later',
        ru: 'Задаёт общие вопросы; ответы потом никак не использует',
      },
      3: {
        en: 'Metric, functions, latency, load, resources settled; answers shape the design',
        ru: 'Выясняет метрику, функции, время ответа, нагрузку и ресурсы; решение строит на ответах',
      },
      4: {
        en: 'Offers own numbers and asks for correction; finds the conflict between goals; ties success to a guard metric',
        ru: 'Предлагает свои цифры и просит поправить; находит, где цели противоречат друг другу; успехом считает рост метрики, при котором не просела guard-метрика',
      },
    },
  },
  tradeoffs: {
    stages: ['framing', 'data', 'training', 'inference', 'offline', 'online', 'deploy'],
    anchors: {
      1: { en: 'Names a technique with no reason', ru: 'Называет метод без обоснования' },
      2: { en: 'Reasons given, no alternative', ru: 'Обоснование есть, альтернативы нет' },
      3: {
        en: 'Two options compared on cost, latency, data or quality, and one chosen',
        ru: 'Сравнивает два варианта по стоимости, времени ответа, данным или качеству и выбирает один',
      },
      4: {
        en: 'Choice follows from agreed limits; says what would change the choice; defends or updates under push-back',
        ru: 'Выбор следует из согласованных ограничений; говорит, при каких условиях выбор был бы другим; на возражения отвечает по существу: отстаивает решение или меняет его',
      },
    },
  },
  hazards: {
    stages: ['data', 'training', 'offline', 'deploy'],
    anchors: {
      1: { en: 'Raises none, even when asked', ru: 'Не называет ни одной проблемы, даже если спросить' },
      2: {
        en: 'Names one or two after a prompt, generic fix',
        ru: 'После подсказки называет одну-две и предлагает шаблонное решение',
      },
      3: {
        en: 'Raises the ones that matter here unprompted, with a fitting fix',
        ru: 'Без подсказок называет проблемы, важные именно здесь, и предлагает подходящие методы',
      },
      4: {
        en: 'Ranks them by harm, gives detection + fix + side effect of the fix, carries them into metrics',
        ru: 'Ранжирует проблемы по ущербу; для каждой говорит, как её обнаружить, чем лечить и какой у лечения побочный эффект; учитывает их в метриках',
      },
    },
  },
  evaluation: {
    stages: ['offline', 'online'],
    anchors: {
      1: { en: 'One stock metric or none', ru: 'Одна дежурная метрика или ни одной' },
      2: { en: 'Metrics named, link to the business missing', ru: 'Метрики названы, связи с бизнесом нет' },
      3: {
        en: 'Offline + online + guard metrics linked; sound A/B plan',
        ru: 'Офлайн-, онлайн- и guard-метрики связаны между собой; план A/B-теста грамотный',
      },
      4: {
        en: 'Explains when offline and online disagree; unit, test, length and stop rule all justified',
        ru: 'Объясняет, когда офлайн- и онлайн-метрики расходятся; обосновывает единицу разбиения, критерий, длительность и правило остановки',
      },
    },
  },
  production: {
    stages: ['inference', 'deploy', 'monitoring', 'extra'],
    anchors: {
      1: { en: 'Model ends in a notebook', ru: 'Дальше Jupyter-ноутбука дело не идёт' },
      2: {
        en: 'Serving named, no failure or load thinking',
        ru: 'Говорит, как сервить модель, но об отказах и нагрузке не думает',
      },
      3: {
        en: 'Mode fits latency; skew, rollout, scaling, thresholds covered',
        ru: 'Режим инференса выбран под требуемое время ответа; разобраны расхождение обучения и инференса, выкатка, масштабирование, пороги',
      },
      4: {
        en: 'Sees the system around the model: fallback, rollback, cost, drift response, retraining trigger',
        ru: 'Видит систему вокруг модели: фолбэк, откат, стоимость, реакцию на дрейф, условия запуска переобучения',
      },
    },
  },
  delivery: {
    stages: [
      'clarify',
      'framing',
      'data',
      'training',
      'inference',
      'offline',
      'online',
      'deploy',
      'monitoring',
      'extra',
    ],
    anchors: {
      1: {
        en: 'Freezes or rambles; needs rescue',
        ru: 'Впадает в ступор или говорит не по делу; приходится вытягивать',
      },
      2: {
        en: 'Long silences or monologue; board unreadable',
        ru: 'Долгие паузы или сплошной монолог; на доске ничего не разобрать',
      },
      3: {
        en: 'Thinks aloud, takes hints, board readable',
        ru: 'Рассуждает вслух, подхватывает подсказки, на доске всё понятно',
      },
      4: {
        en: 'Calm under interruption; checks in; recovers from own mistake openly',
        ru: 'Не теряется, когда перебивают; сверяется с интервьюером; заметив свою ошибку, открыто признаёт и исправляет её',
      },
    },
  },
}
