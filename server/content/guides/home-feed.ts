import type { ProblemGuide } from '#server/content/problem-guide'

const numbers = {
  // Load
  monthlyMillions: 18,
  weeklyMillions: 11,
  dailyMillions: 6,
  opens: 6,
  opensMillions: 36,
  pagesEach: 2.5,
  pagePosts: 10,
  peakFactor: 3,
  peakPages: 3_100,
  peakOpens: 1_250,
  // Posts
  postsMillions: 4,
  postersMillions: 1.6,
  follows: 180,
  newEach: 225,
  viewsEach: 90,
  weekViews: 630,
  windowDays: 3,
  unseen: 400,
  tailUnseen: 3_000,
  postViews: 135,
  halfHours: 3,
  goneSeconds: 60,
  // Views
  sentMillions: 900,
  seenShare: 60,
  viewsMillions: 540,
  unseenShare: 40,
  unseenMillions: 360,
  // The fourth week, in per cent and points
  rNow: 71,
  rTarget: 72.5,
  rFirst: 0.5,
  firstPeople: 55_000,
  knowDays: 35,
  rTap: 0.4,
  lostPeople: 44_000,
  tapGain: 17,
  timeGain: 5,
  friendTap: 31,
  pastTests: 26,
  tapAgree: 14,
  dayAgree: 22,
  // Money, in euros
  dayEuro: 0.06,
  yearMillions: 131,
  // Reactions, per cent of views
  tap: 9,
  tapFriend: 6,
  tapAuthor: 11.5,
  like: 3,
  comment: 0.4,
  share: 0.3,
  hide: 0.05,
  hideOne: 2_700,
  inDay: 99,
  anyShare: 11,
  friendShare: 45,
  // Answers to "was it worth your time?"
  asked: 1_000_000,
  answerRate: 4,
  answers: 40_000,
  pilotWeeks: 8,
  pilotAnswers: 320_000,
  worthAll: 31,
  worthFriend: 44,
  worthAuthor: 20,
  worthTap: 35,
  worthBait: 12,
  worthError: 0.23,
  worthDrop: 0.7,
  // Guards
  friendFloor: 40,
  heard: 62,
  heardFloor: 60,
  hideGuard: 10,
  valueLoss: 3,
  // New posts and new people
  likeError: 1.5,
  priorViews: 200,
  newShare: 6,
  newFollows: 15,
  newPosts: 19,
  newR: 48,
  // Data and training
  logDays: 180,
  sampleShare: 10,
  trainDays: 21,
  valDays: 7,
  testDays: 7,
  keep: 20,
  keepWeight: 5,
  trainMillions: 330,
  featKb: 0.4,
  featGb: 22,
  holdShare: 1,
  holdPeople: 110_000,
  holdLost: 550,
  holdError: 0.14,
  exploreShare: 5,
  exploreMillions: 1.8,
  // Serving
  latencyMs: 200,
  netMs: 30,
  fetchMs: 70,
  lightMs: 10,
  heavyMs: 30,
  mixMs: 10,
  spareMs: 50,
  cutMs: 170,
  servers: 8,
  cores: 32,
  coresAll: 256,
  gpus: 4,
  lightUs: 8,
  heavyUs: 400,
  restMs: 17,
  threads: 4,
  kept: 150,
  openMs: 80,
  busyCores: 100,
  pageCores: 248,
  tailMs: 300,
  heavyAllCores: 221,
  listMinutes: 30,
  listGb: 2.7,
  hourlyMillions: 432,
  hourlyCores: 400,
  // Test and release
  testShare: 5,
  userPeople: 550_000,
  needed: 132_000,
  userMde: 0.24,
  power: 80,
  rSmall: 0.1,
  neededSmall: 3.3,
  quickDays: 14,
  clusters: 2_000,
  clusterPeople: 5_500,
  inside: 70,
  clusterSd: 2.1,
  testClusters: 400,
  clusterMillions: 2.2,
  clusterMde: 0.42,
  naiveMde: 0.12,
  shadowDays: 7,
  // Alerts
  errorShare: 0.1,
  pageMs: 190,
  fallbackShare: 1,
  fallbackOpens: 360_000,
  counterLag: 120,
  cpuAlert: 60,
  // Twist
  minorShare: 9,
  offShare: 6,
  twistEffect: 0.47,
  twistNeeded: 150_000,
  twistAll: 0.43,
} satisfies ProblemGuide['numbers']

export const homeFeedGuide: ProblemGuide = {
  numbers,
  derived: {
    opensMillions: () => numbers.dailyMillions * numbers.opens,
    peakOpens: () => (numbers.opensMillions * 1e6 * numbers.peakFactor) / 86_400,
    peakPages: () => numbers.peakOpens * numbers.pagesEach,
    sentMillions: () => numbers.opensMillions * numbers.pagesEach * numbers.pagePosts,
    viewsMillions: () => (numbers.sentMillions * numbers.seenShare) / 100,
    viewsEach: () => numbers.viewsMillions / numbers.dailyMillions,
    weekViews: () => numbers.viewsEach * 7,
    unseenShare: () => 100 - numbers.seenShare,
    unseenMillions: () => (numbers.sentMillions * numbers.unseenShare) / 100,
    unseen: () => (numbers.newEach - numbers.viewsEach) * numbers.windowDays,
    postViews: () => numbers.viewsMillions / numbers.postsMillions,
    newPosts: () => (numbers.newFollows * numbers.newEach) / numbers.follows,
    // The week itself, three between, the fourth after it.
    knowDays: () => 5 * 7,
    firstPeople: () => (numbers.weeklyMillions * 1e6 * numbers.rFirst) / 100,
    lostPeople: () => (numbers.weeklyMillions * 1e6 * numbers.rTap) / 100,
    yearMillions: () => numbers.dailyMillions * 365 * numbers.dayEuro,
    tap: () => (numbers.friendShare * numbers.tapFriend + (100 - numbers.friendShare) * numbers.tapAuthor) / 100,
    worthAll: () =>
      (numbers.friendShare * numbers.worthFriend + (100 - numbers.friendShare) * numbers.worthAuthor) / 100,
    // A day of the first step, one per cent of people.
    hideOne: () => ((numbers.viewsMillions * 1e6 * numbers.hide) / 100) * 0.01,
    answers: () => (numbers.asked * numbers.answerRate) / 100,
    pilotAnswers: () => numbers.answers * numbers.pilotWeeks,
    worthError: () => Math.sqrt((numbers.worthAll * (100 - numbers.worthAll)) / numbers.answers),
    // Against a mean of many weeks; between two single weeks the error is 1.4 times as large.
    worthDrop: () => 3 * numbers.worthError,
    likeError: () => Math.sqrt((numbers.like * (100 - numbers.like)) / numbers.postViews),
    keepWeight: () => 100 / numbers.keep,
    trainMillions: () => {
      const views = (numbers.viewsMillions * numbers.trainDays * numbers.sampleShare) / 100
      return (views * (numbers.anyShare + ((100 - numbers.anyShare) * numbers.keep) / 100)) / 100
    },
    featGb: () => ((numbers.viewsMillions * numbers.sampleShare) / 100) * numbers.featKb,
    holdPeople: () => (numbers.weeklyMillions * 1e6 * numbers.holdShare) / 100,
    holdLost: () => (numbers.holdPeople * numbers.rFirst) / 100,
    holdError: () => Math.sqrt((numbers.rNow * (100 - numbers.rNow)) / numbers.holdPeople),
    exploreMillions: () => (numbers.opensMillions * numbers.exploreShare) / 100,
    spareMs: () =>
      numbers.latencyMs - numbers.netMs - numbers.fetchMs - numbers.lightMs - numbers.heavyMs - numbers.mixMs,
    coresAll: () => numbers.servers * numbers.cores,
    // Core milliseconds per opening: light model on all, heavy one on the best, everything else.
    openMs: () => (numbers.unseen * numbers.lightUs + numbers.kept * numbers.heavyUs) / 1000 + numbers.restMs,
    busyCores: () => (numbers.peakOpens * numbers.openMs) / 1000,
    pageCores: () => (numbers.peakPages * numbers.openMs) / 1000,
    tailMs: () => (numbers.tailUnseen * numbers.heavyUs) / 1000 / numbers.threads,
    heavyAllCores: () => (numbers.peakOpens * ((numbers.unseen * numbers.heavyUs) / 1000 + numbers.restMs)) / 1000,
    // Eight bytes a post.
    listGb: () => (numbers.peakOpens * numbers.listMinutes * 60 * numbers.kept * 8) / 1e9,
    hourlyMillions: () => numbers.monthlyMillions * 24,
    hourlyCores: () => (numbers.hourlyMillions * 1e6 * numbers.openMs) / 1000 / 86_400,
    userPeople: () => (numbers.weeklyMillions * 1e6 * numbers.testShare) / 100,
    // Lehr: 16 p (1 - p) / difference squared, for 80 % power at 5 %; the same turned round is 2.8 standard errors.
    needed: () => (16 * numbers.rNow * (100 - numbers.rNow)) / numbers.rFirst ** 2,
    neededSmall: () => (16 * numbers.rNow * (100 - numbers.rNow)) / numbers.rSmall ** 2 / 1e6,
    userMde: () => 2.8 * Math.sqrt((2 * numbers.rNow * (100 - numbers.rNow)) / numbers.userPeople),
    clusterPeople: () => (numbers.weeklyMillions * 1e6) / numbers.clusters,
    clusterMillions: () => (numbers.testClusters * numbers.clusterPeople) / 1e6,
    clusterMde: () => 2.8 * numbers.clusterSd * Math.sqrt(2 / numbers.testClusters),
    naiveMde: () => 2.8 * Math.sqrt((2 * numbers.rNow * (100 - numbers.rNow)) / (numbers.clusterMillions * 1e6)),
    fallbackOpens: () => (numbers.opensMillions * 1e6 * numbers.fallbackShare) / 100,
    twistEffect: () => numbers.rFirst * (1 - numbers.offShare / 100),
    twistNeeded: () => (16 * numbers.rNow * (100 - numbers.rNow)) / numbers.twistEffect ** 2,
    // Nothing for minors.
    twistAll: () => numbers.twistEffect * (1 - numbers.minorShare / 100),
  },

  facts: [
    {
      id: 'growth-stopped',
      question: 'clarify.goal',
      text: {
        en: 'Growth has stopped: as many people leave as come. A daily user gets about {newEach} new posts a day from {follows} accounts and sees {viewsEach}. Ads earn €{dayEuro} per person per active day, €{yearMillions} million a year.',
        ru: 'Рост остановился: уходит столько же людей, сколько приходит. За день у человека появляется около {newEach} новых постов от {follows} аккаунтов, видит он {viewsEach}. Реклама даёт {dayEuro} € с человека за активный день, {yearMillions} млн € в год.',
      },
    },
    {
      id: 'fourth-week',
      question: 'clarify.metric',
      text: {
        en: "R4, the share of a week's users who are active in the fourth week after it: {rNow} % now, {rTarget} % wanted within a year. The first release is a success at {rFirst} points or more. R4 is known {knowDays} days after its week begins.",
        ru: 'R4 — доля недельной аудитории, активная и на четвёртой неделе после этой: сейчас {rNow} %, через год нужно {rTarget} %. Первая версия удалась, если даст хотя бы {rFirst} п. п. R4 известен через {knowDays} дней после начала недели.',
      },
    },
    {
      id: 'what-to-order',
      question: 'clarify.functional',
      text: {
        en: 'Only posts of followed friends and authors, {windowDays} days back: {unseen} unseen per opening on average, over {tailUnseen} in one of a hundred. Ads are not ours. A deleted or private post must be gone from all feeds in {goneSeconds} seconds.',
        ru: 'Только посты друзей и авторов из подписок за последние {windowDays} дня: в среднем {unseen} непросмотренных на заход, в одном из ста — больше {tailUnseen}. Реклама не наша. Удалённый или закрытый пост должен исчезнуть из всех лент за {goneSeconds} секунд.',
      },
    },
    {
      id: 'page-time',
      question: 'clarify.latency',
      text: {
        en: '{latencyMs} ms at p99 on the server for a page of {pagePosts} posts; the first page of an opening and later ones are measured separately. If a page is not ready, the app may show posts newest first.',
        ru: '{latencyMs} мс по p99 на сервере за страницу из {pagePosts} постов; первую страницу захода и следующие меряем отдельно. Если страница не готова, приложение может показать посты по времени.',
      },
    },
    {
      id: 'people-and-pages',
      question: 'clarify.load',
      text: {
        en: '{dailyMillions} million people a day, {weeklyMillions} million a week, {monthlyMillions} a month. A daily user opens the feed {opens} times a day, {pagesEach} pages per opening. The peak is {peakFactor} times the average: {peakPages} pages a second.',
        ru: '{dailyMillions} млн человек в день, {weeklyMillions} млн в неделю, {monthlyMillions} — в месяц. За день человек заходит в ленту {opens} раз и листает за заход {pagesEach} страницы. Пик в {peakFactor} раза выше среднего: {peakPages} страниц в секунду.',
      },
    },
    {
      id: 'machines',
      question: 'clarify.resources',
      text: {
        en: '{servers} CPU servers with {cores} cores each for ranking, {coresAll} cores in all. No GPUs in serving, {gpus} for training. Nothing can be added this year.',
        ru: '{servers} серверов по {cores} ядра на ранжирование, всего {coresAll} ядер. На инференсе GPU нет, для обучения — {gpus}. Добавить в этом году ничего не получится.',
      },
    },
    {
      id: 'view-log',
      question: 'data.available',
      text: {
        en: 'All views of {logDays} days, {viewsMillions} million a day, with position and seconds on screen. A view is half a post on screen for a second; {seenShare} % of posts sent get one. Reactions, hides, follows with times; texts, pictures, friend graph.',
        ru: 'Все просмотры за {logDays} дней, по {viewsMillions} млн в день, с позицией и секундами на экране; просмотр — полпоста на экране хотя бы секунду, его получают {seenShare} % отданных постов. Реакции, скрытия, подписки со временем; тексты, картинки, граф друзей.',
      },
    },
    {
      id: 'worth-it',
      question: 'data.collect',
      text: {
        en: '"Worth your time?" under a random viewed post: {asked} people a week, {answerRate} % answer; {pilotAnswers} in {pilotWeeks} weeks. Yes: all {worthAll} %, friends {worthFriend}, authors {worthAuthor}, tapped {worthTap}, begging for comments {worthBait}.',
        ru: 'Опрос «не зря смотрели?» под случайным постом: {asked} человек в неделю, отвечают {answerRate} %; {pilotAnswers} за {pilotWeeks} недель. «Да»: всего {worthAll} %, друзья {worthFriend}, авторы {worthAuthor}, нажатые {worthTap}, «пиши в комменты» {worthBait}.',
      },
    },
    {
      id: 'tap-test',
      question: 'framing.target',
      text: {
        en: "Not agreed yet. A test last spring ordered posts by the chance of a tap: taps +{tapGain} %, time in the app +{timeGain} %, friends' posts down from {friendShare} to {friendTap} % of views, R4 down by {rTap} points. All four changes are significant.",
        ru: 'Пока не выбран. Весной был тест с сортировкой по вероятности нажатия: нажатий +{tapGain} %, времени в приложении +{timeGain} %, доля друзей в просмотрах — с {friendShare} до {friendTap} %, R4 упал на {rTap} п. п. Все четыре изменения значимы.',
      },
    },
    {
      id: 'reaction-rates',
      question: 'training.imbalance',
      text: {
        en: "{tap} % of views bring a tap (the post is opened): friends' posts {tapFriend}, authors' {tapAuthor} %. A like {like} %, a comment {comment} %, a share {share} %, a hide {hide} %. {inDay} % of reactions come within a day of the view.",
        ru: 'Нажатие (пост открыли) — в {tap} % просмотров: у друзей в {tapFriend}, у авторов в {tapAuthor} %. Лайк — в {like} %, комментарий — в {comment} %, репост — в {share} %, скрытие — в {hide} %. {inDay} % реакций приходит за сутки после просмотра.',
      },
    },
    {
      id: 'young-posts-and-people',
      question: 'data.quirks',
      text: {
        en: "{postsMillions} million new posts a day with {postViews} views each on average; half of these come within {halfHours} hours. {newShare} % of a week's users joined within a month: they follow about {newFollows} accounts, and their R4 is {newR} %.",
        ru: '{postsMillions} млн новых постов в день, у каждого в среднем {postViews} просмотров, половина — за первые {halfHours} часа. {newShare} % недельной аудитории в приложении меньше месяца: у них около {newFollows} подписок, их R4 — {newR} %.',
      },
    },
    {
      id: 'past-tests',
      question: 'offline.metric',
      text: {
        en: 'No offline metric was ever compared with R4. Online, {pastTests} past tests of feed and notifications moved R4 significantly: taps went the same way in {tapAgree} of them, active days of the second week in {dayAgree}.',
        ru: 'Офлайн-метрики с R4 никто не сопоставлял. Онлайн R4 значимо сдвинули {pastTests} прошлых тестов ленты и пушей: нажатия пошли в ту же сторону в {tapAgree} из них, активные дни второй недели — в {dayAgree}.',
      },
    },
    {
      id: 'three-limits',
      question: 'offline.guard',
      text: {
        en: "Friends' share of views: {friendShare} % now, no less than {friendFloor} %. Of {postersMillions} million people who post on a day, {heard} % get a like or comment within a day; no less than {heardFloor} %. Hides may grow by {hideGuard} % at most.",
        ru: 'Доля друзей в просмотрах: сейчас {friendShare} %, не ниже {friendFloor} %. Лайк или комментарий за сутки получают {heard} % из {postersMillions} млн пишущих в день, нужно не меньше {heardFloor} %. Скрытий может стать больше максимум на {hideGuard} %.',
      },
    },
    {
      id: 'communities',
      question: 'online.split',
      text: {
        en: "By user or by community, at most half of all people. {clusters} communities cut from the friend graph, about {clusterPeople} weekly users each; {inside} % of views of friends' posts stay inside. Standard deviation of R4 between them: {clusterSd} points.",
        ru: 'По пользователям или по сообществам, максимум на половине людей. Граф друзей разрезан на {clusters} сообществ по {clusterPeople} человек в неделю; {inside} % просмотров постов друзей — внутри. Стандартное отклонение R4 между ними — {clusterSd} п. п.',
      },
    },
  ],

  hazards: [
    {
      id: 'proxy-label',
      name: { en: 'Proxy label', ru: 'Прокси-таргет' },
      why: {
        en: 'R4 takes {knowDays} days and belongs to a person, not a post, so the model learns from reactions. People tap authors more ({tapAuthor} against {tapFriend} %) but value friends ({worthFriend} against {worthAuthor} %): ordering by taps lost {rTap} points of R4.',
        ru: 'R4 ждать {knowDays} дней, и он про человека, а не про пост, поэтому модель учится на реакциях. Нажимают чаще на авторов ({tapAuthor} против {tapFriend} %), а ценят друзей ({worthFriend} против {worthAuthor} %): сортировка по нажатиям стоила {rTap} п. п. R4.',
      },
      detect: {
        en: 'Sets each candidate metric beside R4 over {pastTests} past tests: taps agree in {tapAgree}, about a coin toss. Checks the share of "worth it" among posts that the new score puts on top, against {worthAll} % in all.',
        ru: 'По {pastTests} прошлым тестам сверяет каждую метрику-кандидата с R4: нажатия совпали в {tapAgree}, почти монетка. Смотрит долю «не зря» среди постов, которые новый скор поднял наверх, против {worthAll} % в целом.',
      },
      fix: {
        en: 'Adds up several reactions, hides and the "worth it" answer, the tap at zero; weights are fitted to answers no head has seen, then tried in tests. Early signal: active days of the second week; verdict: R4.',
        ru: 'Складывает несколько реакций, скрытия и ответ «не зря», у нажатия вес нулевой; веса подбирает по ответам, которых головы не видели, и проверяет тестами. Быстрый сигнал — активные дни второй недели, вердикт — по R4.',
      },
      cost: {
        en: 'Only {answerRate} % answer, the active ones first, so answers need weights, and questions annoy. Taps and time may fall at launch; somebody has to stand by that for {knowDays} days.',
        ru: 'Отвечают лишь {answerRate} %, чаще активные, поэтому ответы надо взвешивать, да и вопросы раздражают. На старте нажатия и время могут просесть, и {knowDays} дней кому-то придётся это отстаивать.',
      },
    },
    {
      id: 'feedback-loop',
      name: { en: 'Feedback loop', ru: 'Петля обратной связи' },
      why: {
        en: "Until now no model touched the order. After launch, views go where the model points: {unseenShare} % of what is sent stays unseen, what is ranked low gets no label, and tomorrow's model confirms today's opinion.",
        ru: 'До сих пор модель на порядок не влияла. После выкатки смотрят то, что она подняла: до {unseenShare} % отданного и так не доходят, пост внизу остаётся без таргета, и завтрашняя модель подтверждает мнение сегодняшней.',
      },
      detect: {
        en: 'Trains one model on ranked logs, one on as many rows of the chronological group, and compares both on slots filled at random; follows posts with no view at all and the share of posting people who get a reaction.',
        ru: 'Учит одну модель на ранжированных логах, другую — на стольких же строках группы с хронологией и сравнивает обе на случайных вставках; следит за постами без единого просмотра и за долей пишущих, получивших отклик.',
      },
      fix: {
        en: 'Keeps {holdShare} % of people, drawn by lot, on a chronological feed; in {exploreShare} % of openings one of the first ten slots gets a random candidate, its probability logged. Trains on both and evaluates on later days of both.',
        ru: 'Случайный {holdShare} % людей оставляет на хронологии; в {exploreShare} % заходов на одно из первых десяти мест ставит случайного кандидата и логирует вероятность. И то и другое идёт в обучение, а дни позже — в оценку.',
      },
      cost: {
        en: 'At {rFirst} points, {holdLost} of the {holdPeople} weekly users in the group do not come back because of it; {exploreMillions} million slots a day go to weaker posts. And the chronological group still reads what is written for a ranked feed.',
        ru: 'При {rFirst} п. п. из {holdPeople} недельных пользователей на хронологии из-за неё не вернутся {holdLost}; {exploreMillions} млн мест в день достаются постам послабее. И группа на хронологии всё равно читает то, что пишут под ранжирование.',
      },
    },
    {
      id: 'diversity',
      name: { en: 'Little diversity', ru: 'Мало разнообразия' },
      why: {
        en: 'Each post is scored alone, so the top fills with one author or one topic. Of {follows} accounts a handful gets through; the others have no reaction, write less, and soon there is less to rank. The floor is {heardFloor} % of posting people.',
        ru: 'Каждый пост скорится отдельно, и верх ленты забивает один автор или одна тема. Из {follows} аккаунтов слышно несколько; остальные без откликов и пишут реже, скоро и ранжировать будет нечего. Порог — отклик у {heardFloor} % пишущих.',
      },
      detect: {
        en: 'Counts authors, topics and friends in the first ten, and the share of followed accounts a person sees in a week; concentration of views over authors. R4 by variety of the feed is a sign, not a proof.',
        ru: 'Считает авторов, темы и друзей в первой десятке, долю подписок, которые человек видит за неделю, концентрацию просмотров по авторам. R4 в разрезе разнообразия ленты — намёк, а не доказательство.',
      },
      fix: {
        en: 'A greedy pass over the best {kept}: at most two posts of an author in ten, a discount for a topic just shown, friends at {friendFloor} % or more, a small bonus for a post whose author has no reaction yet.',
        ru: 'Жадный проход по лучшим {kept}: не больше двух постов автора на десять, штраф за только что показанную тему, доля друзей не ниже {friendFloor} %, небольшая надбавка посту, чей автор ещё без откликов.',
      },
      cost: {
        en: 'Predicted value of the first ten falls: accept up to {valueLoss} % and check it in a test. Caps bite those with few follows first, so they are looser there. It is one more layer of rules that needs an owner.',
        ru: 'Предсказанная ценность первой десятки падает: допускаем до {valueLoss} % и проверяем тестом. Ограничения сильнее бьют по тем, у кого мало подписок, там их ослабляем. И это ещё один слой правил, которому нужен хозяин.',
      },
    },
    {
      id: 'network-effects',
      name: { en: 'Network effects in tests', ru: 'Сетевые эффекты в тестах' },
      why: {
        en: 'A person with the new feed comments more, and the comment lands on a friend in control, who returns too. Authors respond to their reach in both groups at once. A split by user then usually shows only part of what full release would do.',
        ru: 'Человек с новой лентой чаще комментирует, комментарий получает друг из контроля — и тоже возвращается. Авторы реагируют на охват в обеих группах сразу. Деление по пользователям обычно покажет лишь часть того, что даст полная выкатка.',
      },
      detect: {
        en: 'Among control users with equally many friends, compares comments received and R4 by the share of friends in the test. Runs the same change by user and by community and looks at the gap.',
        ru: 'Среди людей из контроля с одинаковым числом друзей сравнивает полученные комментарии и R4 в зависимости от доли друзей в тесте. Проводит тест и по пользователям, и по сообществам и смотрит на разницу.',
      },
      fix: {
        en: "Adds a second test by community, {testClusters} against {testClusters}: {inside} % of views of friends' posts stay inside. It is analyzed on community means, with R4 before the test as a covariate.",
        ru: 'Добавляет второй тест, по сообществам: {testClusters} против {testClusters}, внутри остаётся {inside} % просмотров друзей; сравнивает средние сообществ, ковариата — R4 до теста.',
      },
      cost: {
        en: 'Four times the people of the split by user, yet before the covariate {clusterMde} points can be seen, not {userMde}. Posts of authors cross all borders, so the effect on authors is not measured this way and has to be watched after release.',
        ru: 'Людей вчетверо больше, чем в тесте по пользователям, а видно без ковариаты лишь {clusterMde} п. п. вместо {userMde}. Посты авторов ходят через все границы, поэтому эффект для авторов так не измерить — за ним следим после выкатки.',
      },
    },
    {
      id: 'place-and-age',
      name: { en: 'Position mixed with age', ru: 'Позиция смешана с возрастом' },
      why: {
        en: 'In the log the top is always the newest, so attention at the top looks like a taste for fresh posts. And {unseenMillions} million posts a day are sent but never seen: taken for negatives, they teach that old is bad.',
        ru: 'В логе наверху всегда самое новое, и внимание к верху ленты выглядит как любовь к свежему. А ещё {unseenMillions} млн постов в день отдали, но никто их не увидел: если взять их в негативы, модель выучит, что старое — плохое.',
      },
      detect: {
        en: 'Reaction rate by position at equal age, and by age at equal position: early in the morning, or with few follows, even the top is hours old. Checks whether the learned order differs from the chronological one at all.',
        ru: 'Частота реакций по позициям при равном возрасте и по возрасту на равной позиции: рано утром и при малом числе подписок даже верхний пост не свежий. Проверяет, отличается ли выученный порядок от хронологии вообще.',
      },
      fix: {
        en: 'Rows are viewed posts only; position is an input in training, a constant in serving; for a week, swaps of neighboring posts at random in a few percent of openings separate it from age.',
        ru: 'Берёт только просмотренные посты; позиция — признак в обучении и константа на инференсе; чтобы отделить её от возраста, неделю в нескольких процентах заходов случайно меняет местами соседние посты.',
      },
      cost: {
        en: 'A constant is exact only if position acts alike on every post. Swaps tell about neighbors, not about depth. Viewed posts are a selection too: those who scroll far are the keener readers.',
        ru: 'Константа точна, только если позиция действует на все посты одинаково. Перестановки говорят о соседях, а не о глубине. Просмотренное — тоже отбор: далеко листают самые увлечённые.',
      },
    },
    {
      id: 'bait',
      name: { en: 'Engagement bait', ru: 'Выпрашивание реакций' },
      why: {
        en: 'Within weeks authors learn what is rewarded. Posts that beg for comments get them, but only {worthBait} % are called worth it, against {worthAll} % of all posts. The comment head goes on promoting them: to it they are a success.',
        ru: 'За несколько недель авторы понимают, что даёт охват. «Пиши в комменты» собирает комментарии, но «не зря» там {worthBait} % против {worthAll} % в целом. Голова комментариев такие посты и дальше поднимает: для неё это успех.',
      },
      detect: {
        en: 'Share of "worth it" at an equal predicted chance of a comment, month by month: a fall means that comments have changed their meaning. More identical calls, more circles that react to each other in seconds.',
        ru: 'Доля «не зря» при равной предсказанной вероятности комментария по месяцам: падает — значит, комментарии стали значить другое. Ещё — рост одинаковых призывов и групп, где реагируют друг на друга за секунды.',
      },
      fix: {
        en: 'Comments count if longer than a few words or between people who know each other; a classifier of begging enters with a minus; weights are refitted to fresh answers every month.',
        ru: 'Засчитывает комментарий, если он длиннее пары слов или от знакомого; классификатор выпрашивания входит в сумму с минусом; веса раз в месяц подбирает заново по свежим ответам.',
      },
      cost: {
        en: "An honest question to readers is punished too. The classifier needs moderators' labels in every language. Each refit moves somebody's reach, and authors complain.",
        ru: 'Достаётся и честному вопросу к читателям. Классификатору нужна разметка модераторов на каждом языке. После каждой смены весов у кого-то меняется охват, и авторы жалуются.',
      },
    },
    {
      id: 'cold-start',
      name: { en: 'New posts, new people', ru: 'Новые посты и новые люди' },
      why: {
        en: 'Half of the views come within {halfHours} hours. Even after all {postViews} views a like rate of {like} % has a standard error of {likeError} points. A newcomer gets {newPosts} posts a day, fewer than people read: little to rank.',
        ru: 'Половина просмотров приходит за {halfHours} часа. Даже после всех {postViews} просмотров у доли лайков в {like} % стандартная ошибка {likeError} п. п. У новичка {newPosts} постов в день, меньше, чем обычно читают: ранжировать почти нечего.',
      },
      detect: {
        en: 'Quality by views so far (none, tens, hundreds) and by age of the account; share of posts from the last hour in the first ten; R4 of newcomers as a line of its own.',
        ru: 'Качество по числу накопленных просмотров (ноль, десятки, сотни) и по возрасту аккаунта; доля постов последнего часа в первой десятке; R4 новичков отдельной строкой.',
      },
      fix: {
        en: "Counters smoothed to the author's mean with a weight of {priorViews} views; embeddings of text and picture; the tie between reader and author. For newcomers: friends first, then time; asks product for a longer window.",
        ru: 'Сглаживает счётчики к среднему автора с весом {priorViews} просмотров; добавляет эмбеддинги текста и картинки, связь читателя с автором. Новичкам — сначала друзья, потом по времени; просит у продукта окно пошире.',
      },
      cost: {
        en: "The author's mean helps the known and hurts beginners. Embeddings for {postsMillions} million posts a day take machines and delay a post by seconds. Newcomers gain little, which dilutes the overall effect.",
        ru: 'Среднее автора помогает известным и мешает начинающим. Эмбеддинги для {postsMillions} млн постов в день — это железо и секунды задержки. Новички выигрывают мало и разбавляют общий эффект.',
      },
    },
  ],

  stages: {
    clarify: {
      sketch: {
        en: "R4 should go from {rNow} to {rTarget} %; the first release owes {rFirst} points, that is {firstPeople} more people of each week who return. Taps and time are readings, not goals. Followed accounts only, {latencyMs} ms at p99, {peakPages} pages a second from {peakOpens} openings, {unseen} posts to order, in one of a hundred over {tailUnseen}. Guards: friends' share, posting people who get a reaction, hides.",
        ru: 'R4 поднимаем с {rNow} до {rTarget} %; первая версия должна дать {rFirst} п. п., то есть ещё {firstPeople} вернувшихся с каждой недели. Нажатия и время — показатели, но не цель. Только подписки, {latencyMs} мс по p99, {peakPages} страниц в секунду при {peakOpens} заходах, на заход в среднем {unseen} постов, в одном из ста больше {tailUnseen}. Guard-метрики: доля друзей, доля пишущих с откликом, скрытия.',
      },
      tradeoff: {
        en: 'Time in the app today or return in a month. The tap test won {timeGain} % of time, and so ad places, and lost {rTap} points: {lostPeople} people of every week. Chooses R4; the price is a verdict after {knowDays} days and maybe fewer ad views at first.',
        ru: 'Время в приложении сегодня или возврат через месяц. Тест по нажатиям дал {timeGain} % времени, то есть рекламных мест, и отнял {rTap} п. п.: {lostPeople} человек с каждой недели. Выбираем R4; цена — вердикт через {knowDays} дней и, возможно, меньше рекламы вначале.',
      },
      hints: [
        {
          en: 'Somebody spends a whole evening in the app and is gone a month later. Did the feed do well?',
          ru: 'Человек просидел в приложении весь вечер, а через месяц его нет. Лента сработала хорошо?',
        },
        {
          en: 'Which number has to be higher a year from now, and how long after a change do you get to know it?',
          ru: 'Какая цифра должна вырасти через год и через сколько после изменения вы её узнаете?',
        },
        {
          en: 'Aim at R4: from {rNow} to {rTarget} %, known after {knowDays} days. Watch taps and time, but neither is the goal.',
          ru: 'Цель — R4: с {rNow} до {rTarget} %, узнаём через {knowDays} дней. За нажатиями и временем следим, но цель не они.',
        },
      ],
    },
    framing: {
      sketch: {
        en: 'At an opening, for each unseen post of {windowDays} days predicts what a view of it would bring within a day: like, comment, share, a read long for its length, hide, and a "worth it" if asked. Six calibrated heads; the score is their weighted sum, hide with a minus, the tap left out. Then a pass over the whole list for variety. Weights are first fitted to answers no head has seen; R4 has the last word.',
        ru: 'При заходе для каждого непросмотренного поста за {windowDays} дня предсказываем, что будет после просмотра: за сутки лайк, комментарий, репост, долгое для такой длины чтение, скрытие и «не зря», если спросить. Шесть откалиброванных голов; скор — взвешенная сумма, скрытие с минусом, нажатия в ней нет. Потом проход по всему списку ради разнообразия. Веса сначала подбираем по ответам, которых головы не видели, последнее слово за R4.',
      },
      tradeoff: {
        en: 'One head for "worth it" or six with weights. The answer is closest to value, but there are only {pilotAnswers}, from {answerRate} % of those asked; reactions come from {viewsMillions} million views a day, as proxies. Takes six; the price: weights that need an owner and refitting.',
        ru: 'Одна голова «не зря» или шесть с весами. Ответ ближе всего к ценности, но ответов всего {pilotAnswers}, и дали их {answerRate} % спрошенных; реакции собираются с {viewsMillions} млн просмотров в день, но это прокси. Берём шесть; цена — веса, которым нужен хозяин и перенастройка.',
      },
      hints: [
        {
          en: 'You opened a quarrel under a post and were sorry a minute later. What did the log write down?',
          ru: 'Вы открыли перепалку под постом и через минуту пожалели. Что об этом записал лог?',
        },
        {
          en: 'Which reactions say "I am glad I saw it", which say the opposite, and what puts them on one scale?',
          ru: 'Какие реакции говорят «хорошо, что увидел», какие — наоборот и как свести их к одной шкале?',
        },
        {
          en: 'Predict like, comment, share, long read, hide and "worth it"; add them up with weights fitted to held-out answers, hide with a minus, the tap at zero.',
          ru: 'Предсказывайте лайк, комментарий, репост, долгое чтение, скрытие и «не зря»; складывайте с весами по отложенным ответам, скрытие — с минусом, нажатие — с нулём.',
        },
      ],
    },
    data: {
      sketch: {
        en: 'A row is a viewed post at one opening with features as of that second: counters so far, tie of reader and author, age, position. {sampleShare} % of people with all their views: {trainDays} days for training, {valDays} for validation, {testDays} for the test, a day between them for reactions to arrive. Answers: from everybody, split by the same days, weighted by who responds. Before launch, sets {holdShare} % aside, newest first: no other log will be free of the model.',
        ru: 'Строка — просмотренный пост в одном заходе, признаки на эту секунду: счётчики к этому моменту, связь читателя с автором, возраст, позиция. {sampleShare} % людей со всеми их просмотрами: {trainDays} день на обучение, {valDays} дней на валидацию, {testDays} на тест, между ними сутки, чтобы реакции дошли. Ответы берём у всех, делим по тем же дням и взвешиваем по тому, кто отвечает. До выкатки выделяем {holdShare} % на хронологию: другого лога без влияния модели не будет.',
      },
      tradeoff: {
        en: '{sampleShare} % of people with everything they saw, or all people with a few views each. The first keeps the list of an opening whole, the second covers more authors. Takes whole people; the price: no embedding per reader, only the history of their reactions.',
        ru: '{sampleShare} % людей со всем, что они видели, или все люди, но по нескольку просмотров. В первом случае список каждого захода остаётся целым, во втором больше авторов. Берём людей целиком; цена — нет эмбеддинга на читателя, только история его реакций.',
      },
      hints: [
        {
          en: 'The log says that this post has two thousand likes. How many did it have when this person saw it?',
          ru: 'В логе у поста две тысячи лайков. А сколько их было, когда его увидел этот человек?',
        },
        {
          en: 'Ten posts were sent, the person stopped at the sixth. Which of the ten become rows, and with which label?',
          ru: 'Отдали десять постов, человек остановился на шестом. Какие из десяти попадут в выборку и с каким таргетом?',
        },
        {
          en: 'Viewed posts only, counters as of the opening, a split by days with a day between; and keep {holdShare} % of people on a chronological feed from the start.',
          ru: 'Только просмотренные посты, счётчики на момент захода, деление по дням с зазором в сутки; и с самого начала {holdShare} % людей на хронологии.',
        },
      ],
    },
    training: {
      sketch: {
        en: "Baselines: chronological, then my past reactions to this author, smoothed and fading with the post's age. Next a network with shared layers and six heads: embeddings of post, author and the last posts I reacted to, plus counters. All rows with a reaction, {keep} % of the others with weight {keepWeight}: {trainMillions} million rows, calibration kept. It is checked per head, friends and authors apart; then weights are fitted to the answers of the validation week.",
        ru: 'Бейзлайны: хронология, затем мои прошлые реакции на автора — сглаженные и с затуханием по возрасту поста. Дальше сеть с общими слоями и шестью головами: эмбеддинги поста, автора и последних постов, на которые я реагировал, плюс счётчики. Все строки с реакцией и {keep} % остальных с весом {keepWeight}: {trainMillions} млн строк, калибровка сохраняется. Проверяем её по головам, отдельно для друзей и авторов; потом подбираем веса по ответам валидационной недели.',
      },
      tradeoff: {
        en: 'Six boostings on counters or one network. Boosting trains in hours and is hard to beat on likes, but "worth it" then has {pilotAnswers} rows at most; shared layers learn from {trainMillions} million. The price: slower training, heads that pull against each other.',
        ru: 'Шесть бустингов на счётчиках или одна сеть. Бустинг обучается за часы, и на лайках его трудно обойти, но «не зря» достанется максимум {pilotAnswers} строк, а общие слои учатся на {trainMillions} млн. Цена сети — обучение медленнее, и головы мешают друг другу.',
      },
      hints: [
        {
          en: 'A like comes in one view of thirty, a hide in one of two thousand. Does your loss hear both of them?',
          ru: 'Лайк — в одном просмотре из тридцати, скрытие — в одном из двух тысяч. Ваш лосс заметит и то и другое?',
        },
        {
          en: 'Six outputs are about to be added up. What must hold for each of them before weights mean anything?',
          ru: 'Сейчас вы сложите шесть выходов. Что должно быть верно для каждого, чтобы веса имели смысл?',
        },
        {
          en: 'Shared layers, six heads; all rows with a reaction, {keep} % of the rest with weight {keepWeight}; check calibration of each head, friends and authors apart.',
          ru: 'Общие слои, шесть голов; все строки с реакцией, {keep} % остальных с весом {keepWeight}; калибровку каждой головы проверить отдельно для друзей и авторов.',
        },
      ],
    },
    inference: {
      sketch: {
        en: 'Ranks once per opening. A light model distilled from the heavy one ({lightUs} µs a post) leaves {kept}, the heavy one ({heavyUs} µs) orders them, both on {threads} threads; with {restMs} ms for the rest {openMs} core-ms, {busyCores} of {coresAll} cores at peak. Time: hops {netMs}, fetching {fetchMs}, models {lightMs} and {heavyMs}, list {mixMs}, {spareMs} ms spare. The list lives {listMinutes} min ({listGb} GB), minus deleted posts. Not ready in {cutMs} ms: newest first.',
        ru: 'Ранжируем раз за заход. Лёгкая модель, дистиллят тяжёлой ({lightUs} мкс на пост), оставляет {kept}, тяжёлая ({heavyUs} мкс) сортирует, обе на {threads} потоках; с прочими {restMs} мс это {openMs} мс CPU, в пик {busyCores} из {coresAll} ядер. Время: внутренняя сеть {netMs}, данные {fetchMs}, модели {lightMs} и {heavyMs}, сборка {mixMs}, запас {spareMs} мс. Список живёт {listMinutes} мин ({listGb} ГБ), удалённое убираем на каждой странице. Не успели за {cutMs} мс — хронология.',
      },
      tradeoff: {
        en: 'Rank at the opening or on every page. On every page the feed reacts to a hide at once, but {pageCores} of {coresAll} cores are busy at the peak. At the opening: {busyCores}; the price is a list that ignores the last minutes; only hidden authors are filtered out.',
        ru: 'Ранжировать при заходе или на каждой странице. На каждой — лента сразу реагирует на скрытие, но в пик заняты {pageCores} из {coresAll} ядер. При заходе — {busyCores}; цена — последних минут список не учитывает, только скрытых авторов отфильтровываем.',
      },
      hints: [
        {
          en: 'A person scrolls down to the third page. What has really changed since the first one?',
          ru: 'Человек долистал до третьей страницы. Что на самом деле изменилось с первой?',
        },
        {
          en: 'An average opening has {unseen} unseen posts, one in a hundred over {tailUnseen}. Which of them sets your p99?',
          ru: 'В среднем заходе {unseen} непросмотренных постов, в одном из ста больше {tailUnseen}. Какой из них определяет ваш p99?',
        },
        {
          en: 'Light model on everything, heavy one on the best {kept}, once per opening. Further pages come from that list, minus what was deleted.',
          ru: 'Лёгкая модель по всем постам, тяжёлая — по лучшим {kept}, раз за заход. Следующие страницы — из этого списка без удалённого.',
        },
      ],
    },
    offline: {
      sketch: {
        en: 'Three levels on the test week. Heads: log loss and calibration, after launch on random slots too. Posts: AUC of the score on "worth it", friends and authors apart, answers weighted by who responds. List: authors, topics and friends in the first ten, variety may cost {valueLoss} % of value. Guards: friends at {friendFloor} % or more, predicted hides +{hideGuard} % at most. Nothing offline is known to follow R4, so it only weeds out.',
        ru: 'Три уровня на тестовой неделе. Головы: логлосс и калибровка, после выкатки — и на случайных вставках. Посты: AUC скора по «не зря», отдельно друзья и авторы, ответы взвешены по тому, кто отвечает. Список: авторы, темы и друзья в первой десятке, разнообразие может стоить {valueLoss} % ценности. Guard-метрики: друзей не меньше {friendFloor} %, предсказанных скрытий максимум +{hideGuard} %. Связь офлайна с R4 не доказана, им только отсеиваем.',
      },
      tradeoff: {
        en: 'Replay on the chronological log or on random slots. The log is huge, but shows only what was near the top; random slots, {exploreMillions} million a day after launch, are fair to any post, yet one slot says nothing about a list. Uses both; the list is judged only online.',
        ru: 'Реплей по хронологическому логу или по случайным вставкам. Лог огромный, но в нём лишь то, что было наверху; вставки, {exploreMillions} млн в день после выкатки, честны к любому посту, но по одному месту о списке не судят. Берём и то и другое; список целиком оценит только онлайн.',
      },
      hints: [
        {
          en: 'Your order lifts posts that this person never scrolled to. What does the log say about them?',
          ru: 'Ваш порядок поднимает посты, до которых человек не долистал. Что о них скажет лог?',
        },
        {
          en: 'Two models have the same AUC on likes, and one fills the first ten places with two authors. Where would you see it?',
          ru: 'У двух моделей одинаковый AUC по лайкам, но у одной первые десять мест занимают два автора. Где вы это увидите?',
        },
        {
          en: 'Calibration per head, AUC on "worth it" for friends and authors apart, then authors and friends in the first ten. That weeds out; the test decides.',
          ru: 'Калибровка по головам, AUC по «не зря» отдельно для друзей и авторов, затем авторы и друзья в первой десятке. Это отсев, решает тест.',
        },
      ],
    },
    online: {
      sketch: {
        en: 'By user, {testShare} % against {testShare} %: {userPeople} weekly users each where {rFirst} points need {needed}; {userMde} show at {power} % power. People are fixed by activity in week one and counted in week five, z-test of shares on day {knowDays}. Beside it {testClusters} communities against {testClusters}, t-test on their means, {clusterMde} points before past R4 as a covariate. Earlier, stops only for harm: hides, active days, "worth it".',
        ru: 'По пользователям, {testShare} % против {testShare} %: по {userPeople} недельных пользователей, а на {rFirst} п. п. нужно {needed}; при мощности {power} % видно {userMde}. Состав фиксируем по активности на первой неделе, считаем на пятой, z-тест долей на {knowDays}-й день. Рядом {testClusters} сообществ против {testClusters}, t-тест по их средним, {clusterMde} п. п. без ковариаты. До срока останавливаем только из-за вреда: скрытия, активные дни, «не зря».',
      },
      tradeoff: {
        en: 'Active days of week two, on day {quickDays}, or R4 on day {knowDays}. By R4, steps of {rSmall} points need {neededSmall} million people a group, so weights are tuned by the quick one: it agreed in {dayAgree} of {pastTests} tests. The price: novelty in it. Releases wait for R4.',
        ru: 'Активные дни второй недели на {quickDays}-й день или R4 на {knowDays}-й. По R4 шаги в {rSmall} п. п. требуют {neededSmall} млн человек в группе, поэтому веса крутим по быстрой метрике: она совпала в {dayAgree} из {pastTests} тестов. Цена — в ней эффект новизны. Выкатка ждёт R4.',
      },
      hints: [
        {
          en: 'Two friends talk under a post, and only one of them has the new feed. Whose evening did your test change?',
          ru: 'Два друга переписываются под постом, новая лента только у одного. Чей вечер изменил ваш тест?',
        },
        {
          en: 'You compare R4 of those who were active in week three. Who decided which people those are?',
          ru: 'Вы сравниваете R4 тех, кто был активен на третьей неделе. А кто решил, какие люди туда попали?',
        },
        {
          en: 'Fix the people in week one, read R4 on day {knowDays}. By user for sensitivity, by community for what passes between friends.',
          ru: 'Зафиксируйте людей на первой неделе, R4 смотрите на {knowDays}-й день. По пользователям — ради чувствительности, по сообществам — чтобы поймать влияние друзей.',
        },
      ],
    },
    deploy: {
      sketch: {
        en: 'Ranker behind the feed service: model and feature code in one image, weights and caps in a separate config. Logged openings replayed must give the same scores. {shadowDays} days in shadow, then 1 %, the test, half, all but {holdShare} %. At 1 % there are {hideOne} hides a day: {hideGuard} % above control, and a flag returns the old order. Drift: data — mix of posts, features; target — each head\'s rate; concept — "worth it" at equal score.',
        ru: 'Ранжирование за сервисом ленты: модель и код признаков в одном образе, веса и ограничения — отдельный конфиг. Реплей залогированных заходов должен дать те же скоры. {shadowDays} дней в тени, затем 1 %, тест, половина, все, кроме {holdShare} %. На 1 % ждём {hideOne} скрытий в день: на {hideGuard} % больше, чем в контроле, — флаг возвращает хронологию. Дрейф данных — состав постов, признаки; таргета — частота по головам; концепта — «не зря» при равном скоре.',
      },
      tradeoff: {
        en: 'Weights of the heads in a config or inside the model. In a config they change in a day, so every team will ask for its own reaction to count more. Config, but a change only through a test; the price is weeks of waiting for the one who asks.',
        ru: 'Веса голов в конфиге или внутри модели. В конфиге их можно поменять за день, и каждая команда попросит поднять свою реакцию. Берём конфиг, но меняем только через тест; цена — тот, кто просит, ждёт неделями.',
      },
      hints: [
        {
          en: 'The new order goes live, and the feed looks livelier at once. How do you learn within a day that people dislike it?',
          ru: 'Новый порядок выкатили, и в ленте сразу стало оживлённее. Как за день понять, что людям он не нравится?',
        },
        {
          en: 'What can you undo within a minute, and which number tells you to, at what value?',
          ru: 'Что вы можете откатить за минуту, по какой цифре и при каком её значении?',
        },
        {
          en: 'Shadow, 1 %, the test, half, all but {holdShare} %. A flag brings the old order back once hides are {hideGuard} % above control.',
          ru: 'Тень, 1 %, тест, половина, все, кроме {holdShare} %. Если скрытий на {hideGuard} % больше, чем в контроле, флаг возвращает хронологию.',
        },
      ],
    },
    monitoring: {
      sketch: {
        en: 'Wakes somebody: errors over {errorShare} %, p99 over {pageMs} ms for 5 minutes, or {fallbackShare} % of openings falling back to newest first ({fallbackOpens} a day): no error, and nobody reports it. A ticket: counters {counterLag} s behind, CPU over {cpuAlert} %. Every minute a test reader looks for the posts of a test author; a deleted one must be gone in {goneSeconds} s, or somebody is woken too. First step of the on-call: the flag to the light model.',
        ru: 'Будят: ошибки выше {errorShare} %, p99 выше {pageMs} мс 5 минут подряд, фолбэк на хронологию в {fallbackShare} % заходов ({fallbackOpens} в день) — это не ошибка, и никто не пожалуется. Тикет: счётчики отстали на {counterLag} с, CPU выше {cpuAlert} %. Раз в минуту тестовый читатель ищет в ленте посты тестового автора; удалённый не исчез за {goneSeconds} с — тоже будим. Первый шаг дежурного — флаг «только лёгкая модель».',
      },
      tradeoff: {
        en: 'When the heavy model is late at {cutMs} ms: newest first, or the light score already at hand? Newest first is simple, and it hits readers with long lists, the most active. The light score is better for them; the price is a third kind of feed to test and watch.',
        ru: 'Тяжёлая модель не успела к {cutMs} мс: хронология или уже готовый лёгкий скор? Хронология проще, но достанется она самым активным, у кого длинный список. Лёгкий скор для них лучше; цена — третий вид ленты, который надо тестировать и мониторить.',
      },
      hints: [
        {
          en: 'The feed is fast, there are no errors, and half of the people get a chronological feed. Who will notice?',
          ru: 'Лента быстрая, ошибок нет, а половина людей видит хронологию. Кто это заметит?',
        },
        {
          en: 'How many openings may fall back to newest first before somebody is woken, and how do you catch a deleted post that is still shown?',
          ru: 'Сколько заходов может уйти в хронологию, прежде чем кого-то разбудят, и как поймать удалённый пост, который всё ещё виден?',
        },
        {
          en: 'Wake at {fallbackShare} % of openings falling back to newest first, {errorShare} % errors, p99 of {pageMs} ms, or a deleted test post seen after {goneSeconds} seconds.',
          ru: 'Будим при {fallbackShare} % фолбэков на хронологию, {errorShare} % ошибок, p99 от {pageMs} мс или если удалённый тестовый пост виден через {goneSeconds} секунд.',
        },
      ],
    },
    extra: {
      sketch: {
        en: 'Model weekly, calibration daily, weights of the heads monthly. Model, weights, caps and logged features ({featGb} GB a day for the sampled people) get one version. Degradation: "worth it" from {answers} answers a week, standard error {worthError} (weights make it larger), alarm {worthDrop} points below the mean of past weeks; and the R4 gap to the chronological {holdShare} %, standard error {holdError} points, read month by month.',
        ru: 'Модель — раз в неделю, калибровка — каждый день, веса голов — раз в месяц. У модели, весов, ограничений и залогированных признаков ({featGb} ГБ в день по выбранным людям) одна версия. Деградация: «не зря» по {answers} ответов в неделю, стандартная ошибка {worthError} (с весами больше), алерт на {worthDrop} п. п. ниже среднего прошлых недель; и разрыв по R4 с {holdShare} % на хронологии, стандартная ошибка {holdError} п. п., смотрим раз в месяц.',
      },
      tradeoff: {
        en: 'The same chronological {holdShare} % for years, or redrawn. The same people show what builds up slowly, but they leave, and it is unfair to them. Redraws every half year; the price: slower effects stay unseen.',
        ru: 'Держать на хронологии одних и тех же людей ({holdShare} %) годами или набирать заново. На постоянных видно то, что копится медленно, но они уходят, да и нечестно это по отношению к ним. Меняем раз в полгода; цена — более медленных эффектов не увидим.',
      },
      hints: [
        {
          en: 'In two years, how will you prove that ranking is still better than no ranking?',
          ru: 'Как через два года вы докажете, что с ранжированием всё ещё лучше, чем без него?',
        },
        {
          en: 'You have {answers} answers a week. What fall of "worth it" can you tell from noise?',
          ru: 'У вас {answers} ответов в неделю. Какое падение «не зря» вы отличите от шума?',
        },
        {
          en: 'Compare R4 with the chronological {holdShare} %; and "worth it" {worthDrop} points below the mean of past weeks is no noise.',
          ru: 'Сравнивайте R4 с {holdShare} % на хронологии; а «не зря» на {worthDrop} п. п. ниже среднего прошлых недель — уже не шум.',
        },
      ],
    },
  },

  twist: {
    stage: 'deploy',
    says: {
      en: 'A new law: from next quarter the feed of minors may not be ranked by their behavior, and anybody must be able to switch ranking off for good. {minorShare} % of our daily users are minors; of the others we expect {offShare} % to switch it off. What changes in your design?',
      ru: 'Новый закон: со следующего квартала ленту несовершеннолетних нельзя ранжировать по их поведению, а любой человек вправе насовсем отключить ранжирование. Несовершеннолетних у нас {minorShare} % дневной аудитории, из остальных, по оценке, отключат {offShare} %. Что изменится в вашем решении?',
    },
    strongAnswer: {
      en: 'Minors: time and friends they marked as close; no behavior, and no training on it until legal agrees. Newest first is now a product with its own limits. Switching off is no random draw: all adults are compared as assigned, {twistEffect} points, {twistNeeded} people instead of {needed}; over everybody {twistAll}, so the {rFirst} is renegotiated. Those {offShare} % do not replace the {holdShare} % drawn by lot.',
      ru: 'Несовершеннолетним — время и отмеченные ими близкие друзья, без поведения; без юристов их данные в обучение не берём. Хронология теперь продукт со своими порогами. Отключают не случайные люди: взрослых сравниваем по назначенной группе, это {twistEffect} п. п., {twistNeeded} человек вместо {needed}; на всех выйдет {twistAll}, цель {rFirst} пересматриваем. Случайный {holdShare} % эти {offShare} % не заменят.',
    },
  },

  weakAnswers: [
    {
      stage: 'framing',
      says: {
        en: 'Predict the click and sort by it: clicks are plentiful and come at once.',
        ru: 'Предсказываем клик и по нему сортируем: кликов много, и приходят они сразу.',
      },
      why: {
        en: 'That was the test of last spring: taps up by {tapGain} %, R4 down by {rTap} points. Tapped posts were worth it in {worthTap} % of answers, all posts in {worthAll} %: a tap says little about value, and it favors authors over friends.',
        ru: 'Так было в весеннем тесте: нажатий +{tapGain} %, R4 минус {rTap} п. п. После нажатия «не зря» отвечают в {worthTap} % случаев, в целом — в {worthAll} %: о ценности нажатие говорит мало и тянет вверх авторов вместо друзей.',
      },
    },
    {
      stage: 'framing',
      says: {
        en: 'Optimize time in the app: nobody stays where it is boring.',
        ru: 'Оптимизируем время в приложении: где скучно, там никто не сидит.',
      },
      why: {
        en: "In the tap test time rose by {timeGain} % while R4 fell. Seconds favor long videos and quarrels; a friend's photo takes two. Set against posts of the same kind and length, time is just one head of six.",
        ru: 'В тесте по нажатиям время выросло на {timeGain} %, а R4 упал. По секундам выигрывают длинные видео и ссоры, на фото друга хватает двух. Время относительно постов того же вида и длины — лишь одна голова из шести.',
      },
    },
    {
      stage: 'framing',
      says: {
        en: 'We train by reinforcement learning, straight on whether people return.',
        ru: 'Обучим с подкреплением прямо на возврате пользователей.',
      },
      why: {
        en: 'R4 is one bit a person after {knowDays} days, for {weekViews} views a week at daily use: which post earned it cannot be told. And chronological logs hold few of the lists a new policy would show, so it cannot be checked before release.',
        ru: 'R4 — один бит на человека через {knowDays} дней, а просмотров у ежедневного читателя {weekViews} в неделю: чья это заслуга, не понять. И в логе хронологии почти нет списков, которые покажет новая политика, до выкатки её не проверить.',
      },
    },
    {
      stage: 'data',
      says: {
        en: 'Whatever was sent to the phone and got no reaction is a negative.',
        ru: 'Всё, что ушло на телефон и осталось без реакции, — негативный пример.',
      },
      why: {
        en: '{unseenShare} % of what is sent is never seen, {unseenMillions} million posts a day. They lie deep, where the old posts are, so the model learns that old is bad and gives back the chronological feed.',
        ru: '{unseenShare} % отданного никто не видит, это {unseenMillions} млн постов в день. Лежат они глубоко, где старое, и модель выучит, что старое — плохое, то есть вернёт ту же хронологию.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'A like is one point, a comment five, a share ten; product sets the weights.',
        ru: 'Лайк — один балл, комментарий — пять, репост — десять; веса задаёт продукт.',
      },
      why: {
        en: 'These are guesses, and authors will find them out: posts begging for comments are worth it in {worthBait} % of answers against {worthAll} % in all. Weights are fitted to held-out answers; a few variants then go to a test.',
        ru: 'Это догадки, и авторы их быстро раскусят: у «пиши в комменты» {worthBait} % «не зря» против {worthAll} % в целом. Веса подбираем по отложенным ответам, потом несколько вариантов — в тест.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'For diversity we mix a few random posts into every page.',
        ru: 'Ради разнообразия подмешаем на каждую страницу несколько случайных постов.',
      },
      why: {
        en: 'Five posts of one author in a row stay where they are. Random slots are for learning, in {exploreShare} % of openings; variety comes from limits over the whole list, and their loss of value, up to {valueLoss} %, is measured.',
        ru: 'Пять постов одного автора подряд никуда не денутся. Случайные вставки нужны для обучения, в {exploreShare} % заходов; разнообразие дают ограничения на весь список, и потерю ценности, до {valueLoss} %, мы измеряем.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'Once an hour we compute the feed of every user and put it into a cache.',
        ru: 'Раз в час считаем ленту каждому пользователю и кладём в кэш.',
      },
      why: {
        en: "{hourlyMillions} million lists a day for {opensMillions} million openings: {hourlyCores} cores without a pause, where ranking at the opening takes {busyCores} at peak. And a list is up to an hour old when half of a post's views come within {halfHours} hours.",
        ru: '{hourlyMillions} млн списков в день на {opensMillions} млн заходов: {hourlyCores} ядер круглые сутки, а при заходе хватит {busyCores} в пик. И список успевает устареть на час, а половину просмотров пост собирает за {halfHours} часа.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'A feed has {unseen} candidates, so the heavy model can score them all.',
        ru: 'Кандидатов всего {unseen}, тяжёлая модель посчитает все.',
      },
      why: {
        en: 'One opening in a hundred has over {tailUnseen}: {tailMs} ms on {threads} threads against {latencyMs} for everything. Even with average lists, {heavyAllCores} of {coresAll} cores would be busy at the peak.',
        ru: 'В одном заходе из ста их больше {tailUnseen}: {tailMs} мс на {threads} потоках, а на всё дано {latencyMs}. Даже при средних списках в пик занято {heavyAllCores} из {coresAll} ядер.',
      },
    },
    {
      stage: 'online',
      says: {
        en: 'Two weeks of A/B on taps, time and active days; if they are up, we release.',
        ru: 'Две недели A/B по нажатиям, времени и активным дням; выросли — выкатываем.',
      },
      why: {
        en: 'R4 comes on day {knowDays}. Taps agreed with it in {tapAgree} of {pastTests} tests, active days of week two in {dayAgree}, and a brand-new feed adds novelty. Two weeks can drop a variant, not release it.',
        ru: 'R4 узнаём на {knowDays}-й день. Нажатия совпали с ним в {tapAgree} из {pastTests} тестов, активные дни второй недели — в {dayAgree}, а у новой ленты есть ещё эффект новизны. За две недели вариант можно отбросить, но не выкатить.',
      },
    },
    {
      stage: 'online',
      says: {
        en: 'By community we have {clusterMillions} million people a group, so we can see {naiveMde} points.',
        ru: 'По сообществам у нас {clusterMillions} млн человек в группе, значит, увидим {naiveMde} п. п.',
      },
      why: {
        en: 'People in a community are alike. The independent units are communities, {testClusters} a group, with a deviation of {clusterSd} points: {clusterMde} points can be seen. A test that counts people would keep finding effects that are not there.',
        ru: 'Люди в сообществе похожи. Независимые единицы — сообщества, по {testClusters} в группе, отклонение между ними {clusterSd} п. п.: увидим {clusterMde} п. п. Критерий, который считает людей, будет находить эффекты, которых нет.',
      },
    },
  ],
}
