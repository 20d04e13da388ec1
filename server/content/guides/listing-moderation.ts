import type { ProblemGuide } from '#server/content/problem-guide'

const numbers = {
  // Load
  newListings: 400_000,
  edits: 200_000,
  submissions: 600_000,
  photosNew: 5,
  peakFactor: 3,
  peakRps: 21,
  photoRps: 76,
  lifeDays: 20,
  liveMillions: 8,
  livePhotos: 40,
  hourSubs: 25_000,
  hourBanned: 75,
  // Harm
  adLoss: 3,
  leaveDays: 60,
  leaveWronged: 40,
  leaveOther: 22,
  views: 180,
  viewsEach: 100,
  per: 10_000,
  viewRate: 9,
  viewTarget: 3,
  // Banned submissions a day, today
  bannedShare: 0.3,
  banned: 1_800,
  stopHeld: 3_000,
  stopCaught: 180,
  stopNow: 10,
  live: 1_620,
  complaints: 12_000,
  upheld: 10,
  removed: 1_200,
  silent: 420,
  silentShare: 26,
  edited: 25,
  bannedEdits: 450,
  confirmedRate: 6.7,
  // The plan, a day
  stopTarget: 70,
  stopped: 1_260,
  passed: 540,
  autoCaught: 850,
  autoFalse: 95,
  autoBlocks: 945,
  precision: 90,
  queue: 9_000,
  queueShare: 1.5,
  queueBanned: 500,
  queueCaught: 410,
  humanFalse: 85,
  guard: 180,
  guardShare: 0.03,
  appeal: 30,
  holdOnly: 62,
  // People
  moderators: 60,
  each: 400,
  decisions: 24_000,
  reserve: 3_000,
  auditDaily: 1_000,
  night: 12,
  nightHeld: 1_080,
  inTime: 95,
  reviewHours: 2,
  modRecall: 82,
  modMiss: 18,
  modFalse: 1,
  twoLooks: 97,
  reasonWrong: 20,
  everyHead: 1_500,
  everyFalse: 6_000,
  // Classes
  categories: 16,
  severeShare: 4,
  severe: 72,
  severeTarget: 90,
  topShare: 45,
  topCount: 225_000,
  rareMin: 150,
  rareMax: 900,
  // Data and labels
  months: 12,
  removals: 500_000,
  policyChanges: 5,
  halfHours: 20,
  mature: 95,
  matureDays: 7,
  copies: 35,
  audit: 20_000,
  auditBanned: 60,
  auditMargin: 12,
  panelDays: 2.5,
  auditFound: 22,
  needPoints: 5,
  needRandom: 108_000,
  needDays: 4.5,
  keep: 2,
  keepWeight: 50,
  checkShare: 20,
  checkDaily: 190,
  // Serving
  answerSec: 4,
  draftSec: 90,
  gpus: 4,
  photoGpu: 150,
  gray: 3,
  vlmSec: 2,
  vlmAll: 42,
  vlmGray: 1.3,
  scanHours: 74,
  unscored: 0.5,
  errorShare: 1,
  pageSec: 3,
  gpuLoad: 70,
  oldMinutes: 90,
  latePercent: 6_000,
  // Tests and rollout
  nowShare: 0.27,
  aimShare: 0.09,
  sample: 8_700,
  sampleDays: 18,
  viewSample: 26_000,
  viewDays: 52,
  testDays: 28,
  gateSample: 300,
  gateError: 1.7,
  // Twist
  lawDays: 14,
  vapes: 60_000,
  vapesDaily: 3_000,
  vapesQueue: 6.7,
  newShare: 0.8,
} satisfies ProblemGuide['numbers']

/** Checks a group for two shares, in percent: power 80 %, two-sided 5 %. */
const perGroup = (before: number, after: number) => {
  const [p, q] = [before / 100, after / 100]
  return (7.85 * (p * (1 - p) + q * (1 - q))) / (p - q) ** 2
}

export const listingModerationGuide: ProblemGuide = {
  numbers,
  derived: {
    submissions: () => numbers.newListings + numbers.edits,
    peakRps: () => (numbers.submissions * numbers.peakFactor) / 86_400,
    // An edit brings one new photo.
    photoRps: () => ((numbers.newListings * numbers.photosNew + numbers.edits) * numbers.peakFactor) / 86_400,
    // Little's law.
    liveMillions: () => (numbers.newListings * numbers.lifeDays) / 1e6,
    livePhotos: () => numbers.liveMillions * numbers.photosNew,
    hourSubs: () => numbers.submissions / 24,
    hourBanned: () => (numbers.hourSubs * numbers.bannedShare) / 100,
    banned: () => (numbers.submissions * numbers.bannedShare) / 100,
    stopNow: () => (100 * numbers.stopCaught) / numbers.banned,
    live: () => numbers.banned - numbers.stopCaught,
    viewRate: () => (numbers.per * numbers.live * numbers.viewsEach) / (numbers.views * 1e6),
    removed: () => (numbers.complaints * numbers.upheld) / 100,
    silent: () => numbers.live - numbers.removed,
    silentShare: () => (100 * numbers.silent) / numbers.live,
    bannedEdits: () => (numbers.banned * numbers.edited) / 100,
    confirmedRate: () => numbers.removed / numbers.views,
    // At the same views of a banned listing that goes live.
    passed: () => (numbers.live * numbers.viewTarget) / numbers.viewRate,
    stopped: () => numbers.banned - numbers.passed,
    stopTarget: () => (100 * numbers.stopped) / numbers.banned,
    autoCaught: () => numbers.stopped - numbers.queueCaught,
    queueCaught: () => (numbers.queueBanned * numbers.modRecall) / 100,
    queue: () => numbers.decisions - numbers.complaints - numbers.reserve,
    queueShare: () => (100 * numbers.queue) / numbers.submissions,
    humanFalse: () => ((numbers.queue - numbers.queueBanned) * numbers.modFalse) / 100,
    guard: () => ((numbers.submissions - numbers.banned) * numbers.guardShare) / 100,
    autoFalse: () => numbers.guard - numbers.humanFalse,
    autoBlocks: () => numbers.autoCaught + numbers.autoFalse,
    precision: () => (100 * numbers.autoCaught) / numbers.autoBlocks,
    // The same submissions, all seen by a moderator.
    holdOnly: () => ((numbers.autoCaught + numbers.queueBanned) * numbers.modRecall) / numbers.banned,
    decisions: () => numbers.moderators * numbers.each,
    nightHeld: () => (numbers.queue * numbers.night) / 100,
    modMiss: () => 100 - numbers.modRecall,
    twoLooks: () => 100 * (1 - (numbers.modMiss / 100) ** 2),
    everyHead: () => numbers.submissions / numbers.each,
    everyFalse: () => ((numbers.submissions - numbers.banned) * numbers.modFalse) / 100,
    severe: () => (numbers.banned * numbers.severeShare) / 100,
    topCount: () => (numbers.removals * numbers.topShare) / 100,
    removals: () => ((numbers.removed + numbers.stopCaught) * 365 * numbers.months) / 12,
    auditBanned: () => (numbers.audit * numbers.bannedShare) / 100,
    // Two standard errors of a recall measured on the banned ones of the audit.
    auditMargin: () => 1.96 * Math.sqrt((numbers.stopTarget * (100 - numbers.stopTarget)) / numbers.auditBanned),
    panelDays: () => (3 * numbers.audit) / numbers.decisions,
    // In a month, at one look each.
    auditFound: () =>
      (((numbers.auditDaily * 30 * numbers.passed) / (numbers.submissions - numbers.stopped)) * numbers.modRecall) /
      100,
    needRandom: () =>
      (1.96 ** 2 * numbers.stopTarget * (100 - numbers.stopTarget)) /
      numbers.needPoints ** 2 /
      (numbers.bannedShare / 100),
    needDays: () => numbers.needRandom / numbers.decisions,
    keepWeight: () => 100 / numbers.keep,
    checkDaily: () => (numbers.autoBlocks * numbers.checkShare) / 100,
    vlmAll: () => numbers.peakRps * numbers.vlmSec,
    vlmGray: () => (numbers.vlmAll * numbers.gray) / 100,
    scanHours: () => (numbers.livePhotos * 1e6) / numbers.photoGpu / 3600,
    latePercent: () => numbers.submissions / 100,
    nowShare: () => (100 * numbers.live) / numbers.submissions,
    aimShare: () => (100 * numbers.passed) / numbers.submissions,
    sample: () => perGroup(numbers.nowShare, numbers.aimShare),
    sampleDays: () => numbers.sample / (numbers.auditDaily / 2),
    viewSample: () => perGroup((100 * numbers.viewRate) / numbers.per, (100 * numbers.viewTarget) / numbers.per),
    viewDays: () => numbers.viewSample / (numbers.auditDaily / 2),
    gateError: () => Math.sqrt((numbers.precision * (100 - numbers.precision)) / numbers.gateSample),
    vapes: () => numbers.vapesDaily * numbers.lifeDays,
    vapesQueue: () => numbers.vapes / numbers.queue,
    newShare: () => (100 * (numbers.banned + numbers.vapesDaily)) / numbers.submissions,
  },

  facts: [
    {
      id: 'who-leaves',
      question: 'clarify.goal',
      text: {
        en: 'Two advertisers left after the articles: €{adLoss} million a year. Honest sellers leave as well: of those whose first listing is rejected by mistake {leaveWronged} % post nothing for {leaveDays} days, of other newcomers {leaveOther} %.',
        ru: 'После статей ушли два рекламодателя: минус {adLoss} млн € в год. Уходят и честные продавцы: если первое объявление отклонили по ошибке, {leaveWronged} % потом {leaveDays} дней ничего не размещают; среди прочих новичков таких {leaveOther} %.',
      },
    },
    {
      id: 'banned-views',
      question: 'clarify.metric',
      text: {
        en: 'Views of banned listings: {viewRate} per {per} today, {viewTarget} wanted within a year. There are {views} million listing views a day. A banned listing that goes live collects about {viewsEach} of them before it is gone.',
        ru: 'Доля просмотров запрещённых объявлений: сейчас {viewRate} на {per}, через год нужно {viewTarget}. Всего {views} млн просмотров объявлений в день. Запрещённое объявление, если вышло, успевает собрать около {viewsEach}.',
      },
    },
    {
      id: 'three-outcomes',
      question: 'clarify.functional',
      text: {
        en: 'Publish, reject with a reason, or hold for a moderator; edits go the same way. Of the held ones {inTime} % must be decided within {reviewHours} hours. Rejected sellers may appeal. Scams and spam are the job of another team.',
        ru: 'Опубликовать, отклонить с причиной или придержать до проверки модератором; с правками — так же. Из придержанных {inTime} % надо разобрать за {reviewHours} часа. Отказ можно обжаловать. Мошенничество и спам — у другой команды.',
      },
    },
    {
      id: 'answer-time',
      question: 'clarify.latency',
      text: {
        en: '{answerSec} seconds at p99 from "publish" to an answer: live, rejected or being checked. Photos are uploaded while the seller fills in the form, {draftSec} seconds before that on average.',
        ru: '{answerSec} секунды по p99 от кнопки «опубликовать» до ответа: опубликовано, отклонено или на проверке. Фото загружаются, пока продавец заполняет форму, в среднем за {draftSec} секунд до этого.',
      },
    },
    {
      id: 'submissions-a-day',
      question: 'clarify.load',
      text: {
        en: '{submissions} submissions a day: {newListings} new listings with {photosNew} photos each and {edits} edits with one new photo each. The peak is {peakFactor} times the average. A listing stays up {lifeDays} days; {liveMillions} million are live.',
        ru: '{submissions} подач в день: {newListings} новых объявлений, по {photosNew} фото в каждом, и {edits} правок, в каждой одно новое фото. Пик — в {peakFactor} раза выше среднего. Объявление висит {lifeDays} дней, всего их сейчас {liveMillions} млн.',
      },
    },
    {
      id: 'own-cloud',
      question: 'clarify.resources',
      text: {
        en: "{gpus} GPUs for inference and one machine with 8 for training; CPU as needed. Photos and texts may not leave our cloud: no outside APIs. The moderators' tool is our own and can be changed.",
        ru: '{gpus} GPU на инференс и одна машина с 8 GPU для обучения, CPU — сколько нужно. Фото и тексты не должны покидать наше облако: внешние API нельзя. Интерфейс модераторов свой, его можно менять.',
      },
    },
    {
      id: 'removal-log',
      question: 'data.available',
      text: {
        en: "{removals} listings removed or rejected in {months} months, with photos, text, reason and date, and all that stayed. Also edits, complaints, appeals, sellers' phones and devices. The policy changed {policyChanges} times; verdicts do not store its version.",
        ru: '{removals} снятых и отклонённых объявлений за {months} месяцев с фото, текстом, причиной и датой, плюс все оставшиеся. Ещё правки, жалобы, апелляции, телефоны и устройства продавцов. Правила меняли {policyChanges} раз, версия в вердикте не хранится.',
      },
    },
    {
      id: 'moderators-day',
      question: 'data.collect',
      text: {
        en: '{moderators} moderators, {each} decisions a day each, 8 a.m. to midnight; {night} % of submissions come at night. {complaints} decisions a day go to complaints, {reserve} to appeals and quality control; the rest is for the new system.',
        ru: '{moderators} модераторов по {each} решений в день, с 8 утра до полуночи; ночью приходит {night} % подач. {complaints} решений в день уходит на жалобы, {reserve} — на апелляции и контроль качества, остальное — под новую систему.',
      },
    },
    {
      id: 'complaint-delay',
      question: 'data.quirks',
      text: {
        en: 'Half of removals come within {halfHours} hours of going live, {mature} % within {matureDays} days. {copies} % of removed listings reuse a photo, often cropped or mirrored, of one removed earlier. {edited} % of banned goods come in by an edit.',
        ru: 'Половину снимают в первые {halfHours} часов после публикации, {mature} % — за {matureDays} дней. У {copies} % снятых одно из фото, часто обрезанное или отражённое, уже встречалось среди снятых. {edited} % запрещённого попадает к нам через правку.',
      },
    },
    {
      id: 'policy-categories',
      question: 'framing.target',
      text: {
        en: 'Whatever falls under one or more of {categories} policy categories. Weapons, drugs, forged papers and protected animals are severe, {severeShare} % of banned: at least {severeTarget} % of these must be stopped, tests included.',
        ru: 'Всё, что подпадает под одну или несколько из {categories} категорий правил. Оружие, наркотики, поддельные документы, краснокнижные животные — опасное, {severeShare} % запрещённого: не меньше {severeTarget} % такого надо останавливать, и в тесте тоже.',
      },
    },
    {
      id: 'banned-share',
      question: 'training.imbalance',
      text: {
        en: 'About {bannedShare} % of submissions are banned: {auditBanned} of {audit} random ones, each judged by three senior moderators. Counterfeits are {topShare} % of removals; the 6 rarest categories have {rareMin} to {rareMax} removals a year each.',
        ru: 'Запрещено около {bannedShare} % подач: {auditBanned} из {audit} случайных, каждую смотрели трое старших модераторов. Среди снятых {topShare} % — подделки, а в каждой из 6 самых редких категорий — от {rareMin} до {rareMax} снятых за год.',
      },
    },
    {
      id: 'stop-words',
      question: 'training.baseline',
      text: {
        en: 'Stop words: {stopHeld} submissions a day are held for them, and moderators stop {stopCaught} of the {banned} or so banned ones that come in. All others go live at once. Of {complaints} listings reported a day, {removed} banned ones are removed.',
        ru: 'Стоп-слова: из-за них придерживаем {stopHeld} подач в день, и модераторы отклоняют там {stopCaught} запрещённых примерно из {banned}. Остальное выходит сразу. Жалуются на {complaints} объявлений в день, из них снимают {removed} запрещённых.',
      },
    },
    {
      id: 'one-look',
      question: 'training.noise',
      text: {
        en: 'One moderator, measured against three seniors, rejects {modRecall} % of the banned and {modFalse} % of the honest listings in a queue. The reason comes from a drop-down list and is wrong in {reasonWrong} % of removals.',
        ru: 'Один модератор, если сверить его с тремя старшими, отклоняет {modRecall} % запрещённых и {modFalse} % честных объявлений из очереди. Причину выбирают из выпадающего списка, и у {reasonWrong} % снятых она неверная.',
      },
    },
    {
      id: 'honest-limit',
      question: 'offline.guard',
      text: {
        en: 'At most {guard} honest submissions a day may be rejected, by model and moderators together: {guardShare} % of the honest ones. A rejection must name the rule. Of sellers rejected by mistake about {appeal} % appeal.',
        ru: 'Не больше {guard} честных подач в день можно отклонить, считая и модель, и модераторов: это {guardShare} % честных. В отказе надо назвать пункт правил. Из отклонённых по ошибке апелляцию подают около {appeal} %.',
      },
    },
  ],

  hazards: [
    {
      id: 'label-noise',
      name: { en: 'Label noise', ru: 'Шум разметки' },
      why: {
        en: '{silent} banned listings a day are never reported or are wrongly kept: {silentShare} % of those that go live, all stored as honest. One look misses {modMiss} %, {reasonWrong} % of reasons are wrong. Against positives this rare, that is a lot.',
        ru: 'На {silent} запрещённых в день не жалуются или их зря оставляют: это {silentShare} % вышедших, и все числятся честными. Один модератор пропускает {modMiss} %, у {reasonWrong} % снятых причина неверная. При таких редких позитивах это много.',
      },
      detect: {
        en: 'Shows seniors, blind, the "honest" rows with the highest out-of-fold scores and a sample of removals; a confusion matrix of moderators by category; checks whether wrong reasons pile up at the top of the drop-down list.',
        ru: 'Вслепую даёт старшим «честные» с самыми высокими out-of-fold скорами и выборку снятых; строит матрицу ошибок модераторов по категориям; смотрит, не копятся ли неверные причины в верхних строках списка.',
      },
      fix: {
        en: "Validation and test on the seniors' majority only. In training: high-scoring honest rows are looked at again, not just dropped; weight grows with the number of verdicts; reasons that people mix up share a head.",
        ru: 'Валидация и тест — только по большинству из трёх старших. В обучении «честные» с высоким скором пересматривает, а не выбрасывает; вес строки растёт с числом вердиктов; причины, которые люди путают, сводит в одну голову.',
      },
      cost: {
        en: 'Three decisions a listing: {audit} listings are {panelDays} days of work of the whole team, and seniors are few. Rows without a second look stay noisy; a merged head names a vaguer rule.',
        ru: 'Три решения на объявление: {audit} объявлений — это {panelDays} дня работы всей команды, а старших мало. Строки без второго взгляда остаются шумными, общая голова называет пункт правил расплывчато.',
      },
    },
    {
      id: 'rare-classes',
      name: { en: 'Rare severe classes', ru: 'Редкие опасные классы' },
      why: {
        en: 'Severe goods are {severe} a day, and the rarest categories have {rareMin} examples a year, often from a few sellers. Trained on all at once, the model learns counterfeits, and instead of a weapon the carpet it was photographed on.',
        ru: 'Опасных товаров {severe} в день, а в самых редких категориях {rareMin} примеров за год, часто от пары продавцов. На общей куче модель выучит подделки, а вместо оружия — ковёр, на котором его сняли.',
      },
      detect: {
        en: 'Recall by category with intervals, on sellers unseen in training. Expects to find {auditFound} banned ones in a month of random checks, severe ones hardly ever: says that such a sample cannot prove {severeTarget} %.',
        ru: 'Полнота по категориям с интервалами, на продавцах вне обучения. Считает: за месяц случайных проверок найдётся {auditFound} запрещённых, опасных — почти ни одного; значит, {severeTarget} % на такой выборке не доказать.',
      },
      fix: {
        en: 'Nearest neighbors in a pretrained image-text space, written descriptions as queries; hunts for look-alikes among live listings; samples batches by category; a low threshold sends severe ones to people, never to automatic rejection.',
        ru: 'Ближайшие соседи в предобученном пространстве «картинка — текст», описания категорий как запросы; ищет похожее среди живых объявлений; собирает батчи по категориям; низкий порог отправляет опасное людям, а не в автоотказ.',
      },
      cost: {
        en: 'A low threshold fills the queue with toy guns and kitchen knives, and these checks are taken from counterfeits, where most views are. Batches by category bend the scores: each head needs calibration on the real mix.',
        ru: 'При низком пороге в очереди игрушечные пистолеты и кухонные ножи, а проверки отняты у подделок, где больше всего просмотров. Батчи по категориям искажают скор: каждую голову калибруем на реальном потоке.',
      },
    },
    {
      id: 'human-limits',
      name: { en: 'Human in the loop', ru: 'Человек в контуре' },
      why: {
        en: '{queue} checks a day are left, {queueShare} % of submissions. At {modFalse} % they reject {humanFalse} honest ones, half the limit; one look at severe goods is {modRecall} %, not {severeTarget}. Of {nightHeld} at night most wait over {reviewHours} hours.',
        ru: 'Остаётся {queue} проверок в день, {queueShare} % подач. При {modFalse} % ошибок это {humanFalse} ложных отказов, пол-лимита; один взгляд на опасное — {modRecall} %, а не {severeTarget}. Из {nightHeld} ночных большинство ждёт дольше {reviewHours} часов.',
      },
      detect: {
        en: "Mixes listings with a known verdict into the queue and follows each moderator by hour of the shift; age of the oldest item; agreement with the model when its score is shown and when it isn't.",
        ru: 'Подмешивает в очередь объявления с известным вердиктом и следит за каждым модератором по часам смены; возраст самого старого в очереди; согласие с моделью, когда скор на экране и когда скрыт.',
      },
      fix: {
        en: 'Queue ordered by severity and expected views, not by p alone; score hidden; two independent looks at severe goods, either may reject ({twoLooks} % at best); a small night shift for these, while milder doubts go live at the bottom of search until morning.',
        ru: 'Очередь — по опасности и ожидаемым просмотрам, а не только по p; скор скрыт; на опасное два независимых взгляда, хватит одного «нет» (до {twoLooks} %); для него же малая ночная смена, остальное сомнительное до утра висит внизу выдачи.',
      },
      cost: {
        en: 'A second look doubles the work and nearly doubles false rejections on that slice; two people err on the same hard photos, so the gain is smaller. Seeded listings take time, the night shift money.',
        ru: 'Второй взгляд — вдвое больше работы и почти вдвое больше ложных отказов на этом срезе; на трудных фото люди ошибаются одинаково, и выигрыш меньше. Контрольные объявления отнимают время, ночная смена — деньги.',
      },
    },
    {
      id: 'copy-leakage',
      name: { en: 'Leakage through copies', ru: 'Утечка через копии' },
      why: {
        en: '{copies} % of removed listings reuse an old photo. With rows split at random, copies are on both sides, recall looks splendid, and the first banned goods from a new seller pass.',
        ru: 'В {copies} % снятых объявлений фото уже встречалось. При случайном разбиении по строкам копии попадают по обе стороны, полнота выглядит отлично, а первый же товар нового продавца проходит.',
      },
      detect: {
        en: 'Groups photos by perceptual hash and embedding, sellers by phone and device. Reports recall twice: on groups known before the cut-off and on new ones.',
        ru: 'Собирает в группы фото по перцептивному хешу и эмбеддингу, продавцов — по телефону и устройству. Полноту показывает дважды: на группах, известных до отсечки, и на новых.',
      },
      fix: {
        en: 'An index of removed photos catches copies without any model. For the model: split by time, folds inside training by group, and a group has the weight of one listing, however often it was posted.',
        ru: 'Копии ловит индекс снятых фото, без модели. Для модели — разбиение по времени, фолды внутри обучения по группам; у группы вес одного объявления, сколько бы раз её ни выкладывали.',
      },
      cost: {
        en: 'The true number is lower, and somebody has to explain it. Product shots from a brand match in honest listings as well, so a match only holds; after a won appeal the photo must leave the index.',
        ru: 'Настоящая цифра ниже, и её придётся объяснять. Рекламные фото бренда стоят и у честных продавцов, поэтому совпадение только придерживает; после выигранной апелляции фото надо убрать из индекса.',
      },
    },
    {
      id: 'disguise',
      name: { en: 'Disguise and edits', ru: 'Маскировка и правки' },
      why: {
        en: 'Each rejection shows the seller what to change: digits for letters, the name of the goods only on a photo, a harmless listing rewritten once approved. {bannedEdits} banned ones a day come through edits.',
        ru: 'Каждый отказ подсказывает, что поменять: цифры вместо букв, название только на фото, безобидное объявление, переписанное после одобрения. Через правки приходит {bannedEdits} запрещённых в день.',
      },
      detect: {
        en: 'Chains of tries from one phone, device or photo, each scored a little lower; edits within an hour of approval; share of complaint removals that had passed with a score near zero.',
        ru: 'Цепочки попыток с одного телефона, устройства или фото, где скор понемногу падает; правки в первый час после одобрения; доля снятых по жалобам, у которых скор был около нуля.',
      },
      fix: {
        en: 'Normalizes text, reads text off photos; scores the whole listing after an edit, not the difference; earlier tries are a feature; the refusal names the rule, not the word or photo that gave it away.',
        ru: 'Нормализует текст и распознаёт его на фото; после правки скорит объявление целиком, а не разницу; прошлые попытки — признак; отказ называет пункт правил, а не слово или фото, на котором попались.',
      },
      cost: {
        en: 'OCR on {photoRps} photos a second at peak: dozens of CPU cores. A terse reason makes honest sellers guess and appeal. A device shared by a family or a small shop drags the innocent in.',
        ru: 'OCR на {photoRps} фото в секунду в пик — десятки ядер CPU. Из-за скупой причины честные гадают и подают апелляции. Общее устройство семьи или магазинчика тянет за собой невиновных.',
      },
    },
    {
      id: 'policy-shift',
      name: { en: 'Policy and season shift', ru: 'Сдвиг: правила и сезон' },
      why: {
        en: '{policyChanges} changes of policy and no version in the verdicts: some removals would be fine today, some honest rows banned. Fireworks in December or a flu wave change the mix within days.',
        ru: 'Правила меняли {policyChanges} раз, версии в вердиктах нет: часть снятого сегодня бы прошла, часть честного — уже нет. Фейерверки в декабре или волна гриппа меняют состав за считаные дни.',
      },
      detect: {
        en: 'Reasons by week with the dates of policy changes marked; seniors judge a sample from before each change by the rules of today; volume and score by category against the same weeks of last year.',
        ru: 'Причины по неделям с отметками, когда меняли правила; старшие судят выборку до каждого изменения по нынешним правилам; объём и скор по категориям против тех же недель прошлого года.',
      },
      fix: {
        en: 'Stores the version with each verdict from now on; carries old verdicts over rule by rule and drops what does not map; thresholds by category are settings, changed before the season, not after.',
        ru: 'С этого дня хранит версию в каждом вердикте; старые переносит пункт за пунктом, что не ложится на новые — выбрасывает; пороги по категориям — настройки, их меняют до сезона, а не после.',
      },
      cost: {
        en: "Lawyers' and seniors' days after each change. What gets dropped is missed most in categories with {rareMin} examples. Weeks under different thresholds are hard to compare.",
        ru: 'После каждого изменения — дни работы юристов и старших модераторов. Выброшенного больнее всего не хватает там, где {rareMin} примеров. Недели с разными порогами трудно сравнивать.',
      },
    },
    {
      id: 'feedback-loop',
      name: { en: 'Self-made labels', ru: 'Модель размечает себя' },
      why: {
        en: 'After launch verdicts come only from the queue the model fills and from complaints. Nobody complains about what never went live, {autoBlocks} automatic rejections a day confirm themselves, and just {appeal} % of the wronged appeal.',
        ru: 'После запуска вердикты есть лишь по очереди, которую собрала модель, и по жалобам. На невышедшее никто не жалуется, {autoBlocks} автоотказов в день подтверждают сами себя, а из отклонённых зря апелляцию подают {appeal} %.',
      },
      detect: {
        en: 'Share of labels by source and model version; precision of automatic rejections in a blind check next to what appeals suggest; banned share among random listings that just went live.',
        ru: 'Доля разметки по источникам и версиям модели; точность автоотказов по слепой проверке рядом с той, что видна по апелляциям; доля запрещённых среди случайных, только что вышедших.',
      },
      fix: {
        en: 'Sends {checkShare} % of would-be automatic rejections ({checkDaily} a day) to moderators unmarked; if one approves, a senior decides: nothing goes live just for labels. Adds {auditDaily} random just-published ones a day and stores the chance of being drawn.',
        ru: 'Отдаёт {checkShare} % будущих автоотказов ({checkDaily} в день) модераторам без пометки; если пропустили, решает старший — ради разметки ничего не публикуем. Плюс {auditDaily} случайных, только что вышедших, в день; вероятность отбора хранит для весов.',
      },
      cost: {
        en: 'The random checks find about {auditFound} banned ones a month, so their weights are huge and the estimates noisy. Some sellers wait two hours for a refusal that the machine would give at once.',
        ru: 'Случайные проверки находят около {auditFound} запрещённых в месяц: веса огромные, оценки шумные. Часть продавцов два часа ждёт отказа, который машина дала бы сразу.',
      },
    },
  ],

  stages: {
    clarify: {
      sketch: {
        en: "Views of banned listings from {viewRate} to {viewTarget} per {per}, with at most {guard} false rejections a day. Works out that {live} of {banned} banned submissions a day go live and only {passed} may: the share stopped must grow from {stopNow} to {stopTarget} %. Fixes three outcomes, {answerSec} s at p99, {peakRps} submissions a second at peak and {queue} moderators' checks a day as the scarce resource.",
        ru: 'Просмотры запрещённых — с {viewRate} до {viewTarget} на {per}, ложных отказов не больше {guard} в день. Считает: из {banned} запрещённых подач в день выходит {live}, а можно {passed}, то есть останавливать надо не {stopNow}, а {stopTarget} %. Фиксирует три исхода, {answerSec} с по p99, {peakRps} подачу в секунду в пик и главный дефицит — {queue} проверок модераторов в день.',
      },
      tradeoff: {
        en: "Fewer banned views or fewer wronged sellers. Moderators' own errors take {humanFalse} of the {guard}, so the machine may add {autoFalse}. Quicker work on complaints cuts views and wrongs nobody new, but takes the same people away from the {queue} checks.",
        ru: 'Меньше запрещённых просмотров или меньше обиженных. Ошибки модераторов съедают {humanFalse} из {guard}, машине остаётся {autoFalse}. Быстрее разбирать жалобы — тоже минус просмотры и без новых отказов, но людей придётся забрать из тех же {queue} проверок.',
      },
      hints: [
        {
          en: 'Who gets hurt when a bad listing goes live, and who when a good one does not?',
          ru: 'Кому плохо, когда вышло плохое объявление, и кому — когда не вышло нормальное?',
        },
        {
          en: 'One banned listing was up for five minutes, another for a week. Does your metric see the difference?',
          ru: 'Одно запрещённое провисело пять минут, другое — неделю. Ваша метрика их различает?',
        },
        {
          en: 'Take views: {viewRate} per {per} down to {viewTarget}, at most {guard} false rejections a day. So {stopTarget} % has to be stopped before it goes live.',
          ru: 'Возьмите просмотры: с {viewRate} на {per} до {viewTarget}, ложных отказов не больше {guard} в день. Значит, до публикации надо остановить {stopTarget} %.',
        },
      ],
    },
    framing: {
      sketch: {
        en: 'From photos, text, price, section and seller, predict for each of {categories} policy categories the probability that most of three seniors would see a violation: multi-label, calibrated. A complaint only asks for a verdict; the verdict is the label. Two thresholds per category turn p into publish, hold or reject: of {stopped} to stop a day the machine rejects {autoCaught}, people {queueCaught} out of {queue} holds; severe goods always go to a person.',
        ru: 'По фото, тексту, цене, разделу и продавцу для каждой из {categories} категорий правил предсказываем вероятность, что большинство из трёх старших увидит нарушение: multi-label с калибровкой. Жалоба — лишь повод для вердикта, таргет — сам вердикт. Два порога на категорию: опубликовать, придержать, отклонить; из {stopped} нужных в день машина отклоняет {autoCaught}, люди — {queueCaught} из {queue} на проверке; опасное всегда смотрит человек.',
      },
      tradeoff: {
        en: 'One banned-or-not head, or {categories}. One has all the data, but it cannot name the rule, and {topShare} % of what it learns from is counterfeits. Separate heads bring thresholds and reasons; the price is heads with {rareMin} examples and wrong reasons as labels.',
        ru: 'Одна голова «запрещено или нет» или {categories}. У одной все данные, но пункт правил она не назовёт, да и {topShare} % её примеров — подделки. Отдельные головы дают пороги и причины; цена — головы на {rareMin} примерах и неверные причины в таргете.',
      },
      hints: [
        {
          en: "A seller reports a competitor's perfectly good listing. What does your training set make of it?",
          ru: 'Продавец пожаловался на нормальное объявление конкурента. Что об этом подумает ваша обучающая выборка?',
        },
        {
          en: 'A fake handbag and a pistol come with the same score. Should the same thing happen to both?',
          ru: 'У поддельной сумки и пистолета одинаковый скор. Должно ли с ними случиться одно и то же?',
        },
        {
          en: 'Predict, per policy category, what a panel of seniors would say. Two thresholds each: publish, hold, reject. Severe goods always go to a person.',
          ru: 'По каждой категории правил предсказывайте, что скажут трое старших. По два порога: опубликовать, придержать, отклонить. Опасное — всегда человеку.',
        },
      ],
    },
    data: {
      sketch: {
        en: "Positives: removals that still break today's policy. Negatives: listings live for {matureDays} days and not removed, suspicious ones seen again. Content and seller's past as of submission. Split by time: the last 4 mature weeks are the test, the 4 before set thresholds; training folds by group of photo and seller. Recall comes from seniors' verdicts on a sample denser at high scores and weighted back, plus {auditDaily} random just-published ones a day from now on.",
        ru: 'Позитивы — снятые, которые нарушают и нынешние правила. Негативы — провисели {matureDays} дней и не сняты, подозрительные пересмотрены. Объявление и прошлое продавца — на момент подачи. Делим по времени: 4 последние зрелые недели — тест, 4 до них — пороги; фолды обучения — по группам фото и продавцов. Полноту меряем по вердиктам старших на выборке, где высоких скоров больше, с весами; с запуска ещё {auditDaily} случайных, только что вышедших, в день.',
      },
      tradeoff: {
        en: 'A random sample or one guided by scores. For recall within ±{needPoints} points the random one takes {needRandom} submissions: {needDays} days of the whole team for a single look. The guided one is far smaller; the price is that a miss found at a low score swings the estimate.',
        ru: 'Случайная выборка или с опорой на скор. Чтобы погрешность полноты была ±{needPoints} п. п., случайных нужно {needRandom}: даже в один взгляд это {needDays} дня работы всей команды. С опорой на скор — намного меньше; цена — один пропуск с низким скором сдвигает всю оценку.',
      },
      hints: [
        {
          en: 'A listing stayed up to its last day and nobody complained. What do you really know about it?',
          ru: 'Объявление провисело до конца срока, никто не пожаловался. Что вы о нём на самом деле знаете?',
        },
        {
          en: 'A removed photo comes back cropped, from a new account. On which side of your split does it land?',
          ru: 'Снятое фото вернулось обрезанным с нового аккаунта. По какую сторону вашего разбиения оно окажется?',
        },
        {
          en: 'Split by time, keep copies of a photo in one fold, report known and new ones apart. Have seniors judge a sample denser at high scores and weight it back.',
          ru: 'Делите по времени, копии фото держите в одном фолде, известные и новые считайте врозь. Старшим — выборку, где высоких скоров больше, потом перевзвесьте.',
        },
      ],
    },
    training: {
      sketch: {
        en: "Baseline: index of removed photos plus stop words on normalized text. Then a pretrained image-text encoder; attention over photos, as one of {photosNew} may carry the offense; description and text from photos; price against the brand's usual; seller's past. {categories} sigmoid heads with BCE, nearest neighbors for the rare. Keeps {keep} % of honest rows; for calibration each weighs {keepWeight}.",
        ru: 'Бейзлайн — индекс снятых фото и стоп-слова по нормализованному тексту. Затем предобученный энкодер «картинка — текст», attention по фото: нарушение может быть на одном из {photosNew}; описание и текст с фото, цена против обычной для бренда, прошлое продавца. {categories} сигмоид с BCE, для редких — ближайшие соседи. Честных оставляем {keep} %, при калибровке вес каждого — {keepWeight}.',
      },
      tradeoff: {
        en: 'Frozen encoder with light heads, or fine-tune it. Heads train in an hour, and a new rule gets one in a day; the price is fine detail such as a fake logo. A fine-tuned encoder sees it, but each release embeds {livePhotos} million live photos again: {scanHours} GPU-hours.',
        ru: 'Замороженный энкодер с лёгкими головами или дообучать его. Головы учатся за час, под новое правило — за день; цена — мелкие детали вроде поддельного логотипа. Дообученный их видит, но каждый релиз заново считает {livePhotos} млн живых фото: {scanHours} GPU-часа.',
      },
      hints: [
        {
          en: 'All photos but one show an empty shelf. What does your model make of such a listing?',
          ru: 'На всех фото, кроме одного, пустая полка. Что ваша модель скажет о таком объявлении?',
        },
        {
          en: 'You have {topCount} counterfeits and {rareMin} examples of the rarest category. What keeps the small one alive in training?',
          ru: 'Подделок {topCount}, а в самой редкой категории {rareMin} примеров. Как она выживет при обучении?',
        },
        {
          en: 'Pretrained embeddings, attention over photos, text and seller beside them, a sigmoid per category; nearest neighbors for the rare ones; weight honest rows back to calibrate.',
          ru: 'Предобученные эмбеддинги, attention по фото, рядом текст и продавец, сигмоида на категорию; для редких — ближайшие соседи; для калибровки верните веса честным.',
        },
      ],
    },
    inference: {
      sketch: {
        en: 'Photos are embedded at upload: {photoRps} a second at peak, one GPU does {photoGpu}, another is spare; OCR runs on CPU. At "publish" only text, seller and heads are left, well within {answerSec} s. The {gray} % in doubt get "being checked" and go to a vision-language model at {vlmSec} s each, {vlmGray} of the two other GPUs busy; the worse half are the {queue} for moderators. An edit is scored as a whole listing; features are logged as served.',
        ru: 'Эмбеддинги фото считаем при загрузке: {photoRps} в секунду в пик, одна GPU тянет {photoGpu}, вторая в запасе; OCR — на CPU. По кнопке остаются текст, продавец и головы — в {answerSec} с укладываемся с запасом. Сомнительные {gray} % получают «на проверке» и идут в VLM, {vlmSec} с на каждое: из двух других GPU занято {vlmGray}; худшая половина — те {queue} для модераторов. После правки скорим объявление целиком; в лог — признаки, какими их видела модель.',
      },
      tradeoff: {
        en: 'The scorer is down: hold or publish? An hour is {hourSubs} submissions: more than moderators decide in a day, or about {hourBanned} banned ones live. Hold newcomers and risky sections until rescored, publish the rest and score it afterwards; the price is views in between.',
        ru: 'Скоринг лёг: держать или публиковать? Час — это {hourSubs} подач: больше, чем команда решает за день, или около {hourBanned} вышедших запрещённых. Новичков и рисковые разделы держим до скоринга, прочее публикуем и скорим потом; цена — просмотры за это время.',
      },
      hints: [
        {
          en: 'The seller is still typing the description. What can your service already be doing?',
          ru: 'Продавец ещё печатает описание. Чем уже может заняться ваш сервис?',
        },
        {
          en: 'A large vision-language model takes {vlmSec} seconds a submission. How many GPUs is that at {peakRps} a second, and who needs it at all?',
          ru: 'Большая VLM тратит {vlmSec} секунды на подачу. Сколько это GPU при {peakRps} подаче в секунду и кому она вообще нужна?',
        },
        {
          en: 'Embed photos at upload, so "publish" needs only text and heads. The large model sees the {gray} % in doubt: {vlmGray} GPUs busy instead of {vlmAll}.',
          ru: 'Эмбеддинги фото считайте при загрузке, по кнопке — только текст и головы. Большой модели — {gray} % сомнительных: занято {vlmGray} GPU, а не {vlmAll}.',
        },
      ],
    },
    offline: {
      sketch: {
        en: 'Replays the 4 test weeks day by day at the real budget: {autoFalse} false automatic rejections, {queue} holds, moderators who catch {modRecall} %. Headline: banned stopped, weighted by expected views, {stopTarget} % or more; beside it severe recall of {severeTarget} % and recall on photos never seen. Guards: {guard} false rejections, newcomers wronged at most twice as often. {auditBanned} random positives give ±{auditMargin} points, so the weighted sample decides.',
        ru: 'Прогон 4 тестовых недель день за днём с реальным бюджетом: {autoFalse} ложных автоотказов, {queue} проверок, модераторы ловят {modRecall} %. Главное — доля остановленных с весом по ожидаемым просмотрам, от {stopTarget} %; рядом полнота по опасным ({severeTarget} %) и по новым фото. Guard: {guard} ложных отказов, новичкам — максимум вдвое чаще остальных. На {auditBanned} случайных позитивах погрешность ±{auditMargin} п. п., поэтому решает взвешенная выборка.',
      },
      tradeoff: {
        en: 'Recall by views or by listings. Views are what the business counts, but one popular fake outweighs many pistols that few people saw. Views choose the model, severe recall is a floor that nothing buys off; the price is a model that may stop fewer listings.',
        ru: 'Полнота по просмотрам или по объявлениям. Бизнес считает просмотры, но одна популярная подделка перевесит много пистолетов, которые мало кто видел. Модель выбираем по просмотрам, по опасным — жёсткий минимум; цена — штук можем остановить меньше.',
      },
      hints: [
        {
          en: 'The model puts a bad listing into the queue, and a tired moderator lets it go. Where is that in your numbers?',
          ru: 'Модель поставила плохое объявление в очередь, а уставший модератор пропустил. Где это в ваших цифрах?',
        },
        {
          en: 'The random audit has {auditBanned} banned listings. You measure {stopTarget} % recall on them: how far off can that be?',
          ru: 'В случайном аудите {auditBanned} запрещённых. Вы намерили на них полноту {stopTarget} %: насколько она может врать?',
        },
        {
          en: 'Replay days with {autoFalse} false rejections, {queue} holds and {modRecall} % from moderators. Ask for {stopTarget} % stopped by views, {severeTarget} % for severe.',
          ru: 'Прогоните дни: {autoFalse} ложных автоотказов, {queue} проверок, {modRecall} % у модераторов. Нужно {stopTarget} % по просмотрам и {severeTarget} % по опасным.',
        },
      ],
    },
    online: {
      sketch: {
        en: "Splits groups of sellers linked by phone, device and photos; severe checks run for all, moderators' hours are divided beforehand. Random just-published listings are checked blind, finds confirmed by seniors: from {nowShare} to {aimShare} % banned takes {sample} a group, {sampleDays} days at {auditDaily} checks a day; runs {testDays}, as checks miss some and sellers adapt. Finds are few: shares are compared by permuting groups. Guard: false rejections, half of {guard}.",
        ru: 'Делим группы продавцов, связанных телефоном, устройством и фото; опасное проверяем у всех, часы модераторов делим заранее. Случайные из только что вышедших смотрим вслепую, находки подтверждают старшие: с {nowShare} до {aimShare} % запрещённых — {sample} на группу, {sampleDays} дней при {auditDaily} проверок в день; держим {testDays}: проверки ловят не всё, продавцы подстраиваются. Находок мало: доли сравниваем перестановкой групп. Guard — ложные отказы, половина от {guard}.',
      },
      tradeoff: {
        en: 'Draw checks by listing or by view. By view it is the business metric itself, but from {viewRate} to {viewTarget} per {per} takes {viewSample} a group, {viewDays} days. By listing {testDays} days do; the price: one very popular miss stays almost unseen.',
        ru: 'Отбирать на проверку по объявлениям или по просмотрам. По просмотрам — это сама бизнес-метрика, но с {viewRate} до {viewTarget} на {per} — {viewSample} на группу, {viewDays} дня. По объявлениям хватит {testDays} дней; цена — почти не видно одного очень популярного пропуска.',
      },
      hints: [
        {
          en: 'You reject a seller in the test group. What does that person do next?',
          ru: 'Вы отказали продавцу из тестовой группы. Что он сделает дальше?',
        },
        {
          en: 'A listing is live for all visitors or for none. So whom do you divide, and how does a rejected seller stay in the same group?',
          ru: 'Объявление вышло либо для всех, либо ни для кого. Кого тогда делить и как удержать отклонённого продавца в его группе?',
        },
        {
          en: 'Divide groups of linked sellers, check severe goods for everybody, judge by blind checks of random just-published listings: {sample} a group, {testDays} days.',
          ru: 'Делите группы связанных продавцов, опасное проверяйте у всех, судите по слепым проверкам случайных свежих публикаций: {sample} на группу, {testDays} дней.',
        },
      ],
    },
    deploy: {
      sketch: {
        en: 'A week in shadow; then only holds; then rejections, category by category, after {gateSample} blind checks by seniors at {precision} % precision (standard error {gateError} points). Severe and rare ones stay with people. Encoder, heads, index, thresholds are one version. Rejections in a category above a Poisson limit for the hour: a flag turns it to holds. Drift: data — embeddings, new words; target — category mix; concept — seniors against the model after a policy change.',
        ru: 'Неделя в тени, потом только проверки, потом отказы, по одной категории: после {gateSample} слепых проверок старшими с точностью {precision} % (стандартная ошибка {gateError} п. п.); опасное и редкое — за людьми. Энкодер, головы, индекс и пороги — одна версия. Отказов в категории за час больше предела по Пуассону — флаг переводит её на проверки. Дрейф данных — эмбеддинги, новые слова; таргета — доли категорий; концепта — старшие спорят с моделью после смены правил.',
      },
      tradeoff: {
        en: 'Let the machine reject, or only hold. With a person behind every verdict the same finds give {holdOnly} % stopped, short of {stopTarget}, in a longer queue. The machine spares people for doubtful cases; the price is {autoFalse} honest sellers a day refused with nobody looking.',
        ru: 'Дать машине отклонять или только придерживать. Если каждый вердикт за человеком, из тех же находок остановим {holdOnly} % вместо {stopTarget}, и очередь длиннее. Машина бережёт людей для сомнительного; цена — {autoFalse} честных в день с отказом, на который никто не смотрел.',
      },
      hints: [
        {
          en: 'It is launch day. Which refusals would you not let the machine hand out yet?',
          ru: 'День запуска. Какие отказы вы машине пока не доверите?',
        },
        {
          en: 'What must one category prove, and on how many listings, before it rejects with nobody looking?',
          ru: 'Что и на скольких объявлениях должна доказать категория, прежде чем отклонять без человека?',
        },
        {
          en: 'Shadow, holds only, then rejection category by category after {gateSample} blind checks by seniors at {precision} %. Severe never; a flag per category goes back to holds.',
          ru: 'Сначала тень, потом только проверки, потом отказы по одной категории: {gateSample} слепых проверок старшими, точность {precision} %. Опасное — никогда; флаг возвращает на проверки.',
        },
      ],
    },
    monitoring: {
      sketch: {
        en: 'Pages the on-call engineer at {unscored} % of submissions live without a score over 5 minutes, errors over {errorShare} %, p99 over {pageSec} s. Tickets: photos with no embedding at "publish" over 1 %, GPU over {gpuLoad} %. The oldest held listing {oldMinutes} minutes old calls the shift lead, not an engineer. Once a minute a canned listing with a photo from the index must come back held, then be deleted.',
        ru: 'Будим дежурного, если за 5 минут больше {unscored} % подач вышло без скора, ошибок больше {errorShare} %, p99 выше {pageSec} с. Тикет: к нажатию кнопки нет эмбеддинга больше чем у 1 % фото, GPU выше {gpuLoad} %. Самому старому в очереди {oldMinutes} минут — звоним старшему смены, а не инженеру. Раз в минуту контрольное объявление с фото из индекса должно попасть на проверку, потом его удаляем.',
      },
      tradeoff: {
        en: 'A photo is late: wait for its embedding up to {answerSec} s, or say "being checked" early. Waiting settles more at once, but one slow GPU eats p99 for all. An early answer is safe; the price: each 1 % of late submissions is {latePercent} sellers a day waiting for nothing.',
        ru: 'Фото опаздывает: ждать эмбеддинг до {answerSec} с или сразу ответить «на проверке». Если ждать, больше решаем на месте, но одна медленная GPU портит p99 всем. Быстрый ответ надёжнее; цена: каждый процент опоздавших подач — это {latePercent} продавцов в день, которые ждут зря.',
      },
      hints: [
        {
          en: 'It is eight in the evening and held listings pile up. Whose phone rings, and can an engineer do anything about it?',
          ru: 'Восемь вечера, очередь на проверку растёт. Кому звонят и поможет ли тут инженер?',
        },
        {
          en: 'An hour without scores is {hourBanned} banned listings live. After how many minutes do you want to hear of it, and from which chart?',
          ru: 'Час без скоров — это {hourBanned} вышедших запрещённых. Через сколько минут вы хотите об этом узнать и с какого графика?',
        },
        {
          en: 'Page at {unscored} % live without a score or p99 over {pageSec} s; call the shift lead at {oldMinutes} minutes in the queue; post a canned banned listing every minute.',
          ru: 'Будите при {unscored} % вышедших без скора или p99 выше {pageSec} с; при {oldMinutes} минутах в очереди звоните старшему смены; раз в минуту — контрольное объявление.',
        },
      ],
    },
    extra: {
      sketch: {
        en: 'The index takes a removed photo within minutes, heads are retrained weekly, the encoder twice a year with everything embedded again. A verdict is kept with photos, text, policy and model version and its chance of being drawn. Degradation: complaints upheld per million views ({confirmedRate} today) show it within days; random checks, at {auditFound} finds a month, only when it is large.',
        ru: 'Индекс получает снятое фото за минуты, головы переобучаем раз в неделю, энкодер — два раза в год с полным пересчётом эмбеддингов. Вердикт храним с фото, текстом, версией правил и модели и вероятностью отбора. Деградацию за дни покажут подтверждённые жалобы на миллион просмотров (сейчас {confirmedRate}); случайные проверки при {auditFound} находках в месяц — лишь большую.',
      },
      tradeoff: {
        en: 'Heads nightly on all fresh verdicts, or weekly after seniors have seen a sample. Nightly keeps up with new tricks but learns from single looks that miss {modMiss} %. Weekly then, with the index in between; the price is a new trick with new photos, open for a week.',
        ru: 'Головы каждую ночь на всех свежих вердиктах или раз в неделю, когда старшие проверят выборку. Ночью успеваем за новыми уловками, но учимся на одиночных взглядах с {modMiss} % пропусков. Берём неделю, в промежутке — индекс; цена — уловка с новыми фото живёт неделю.',
      },
      hints: [
        {
          en: 'A photo was taken down this morning. From what time on does its copy stop getting through?',
          ru: 'Утром фото сняли. С какого момента перестанут проходить его копии?',
        },
        {
          en: 'What in your system should learn from a removal within minutes, and what may wait for a week?',
          ru: 'Что в вашей системе должно учесть снятое за минуты, а что подождёт неделю?',
        },
        {
          en: 'Index in minutes, heads weekly, encoder twice a year. Store policy and model version with each verdict; watch upheld complaints per million views.',
          ru: 'Индекс — за минуты, головы — раз в неделю, энкодер — два раза в год. В вердикте — версии правил и модели; следите за подтверждёнными жалобами на миллион просмотров.',
        },
      ],
    },
  },

  twist: {
    stage: 'deploy',
    says: {
      en: 'In {lawDays} days a law bans the sale of disposable vapes; refillable ones stay legal. {vapes} listings of disposable ones are live, {vapesDaily} new ones come a day, their sellers have done nothing wrong so far. There is a fine for each one found after that date. What do you change?',
      ru: 'Через {lawDays} дней закон запретит продажу одноразовых вейпов, многоразовые останутся. Одноразовых сейчас висит {vapes}, в день приходит {vapesDaily} новых, продавцы пока ни в чём не виноваты. За каждый, что найдут после этой даты, — штраф. Что вы меняете?',
    },
    strongAnswer: {
      en: 'A new policy version, not drift: honest rows turn positive and are ready examples, refillable ones hard negatives. New head on stored embeddings, scan of all live photos ({scanHours} GPU-hours if not stored). {vapes} are {vapesQueue} days of queue: people see only doubtful ones. Warns sellers, hides on the date, no penalties. New thresholds: banned may go from {bannedShare} to {newShare} %; expects disguise.',
      ru: 'Это новая версия правил, а не дрейф: честные строки становятся позитивами, многоразовые — трудными негативами. Новая голова на готовых эмбеддингах, прогон живых фото ({scanHours} GPU-часа, если не хранили). {vapes} — это {vapesQueue} дня очереди: людям только сомнительное. Предупреждает продавцов, прячет в срок, никого не наказывая. Пороги заново: запрещённых не {bannedShare}, а до {newShare} %; ждёт маскировки.',
    },
  },

  weakAnswers: [
    {
      stage: 'clarify',
      says: {
        en: 'With stakes this high, let moderators approve every listing before it goes live.',
        ru: 'Раз ставки такие высокие, пусть модераторы одобряют каждое объявление до публикации.',
      },
      why: {
        en: 'At {each} decisions a day that is {everyHead} people against {moderators}. And if they err as in the queue, {everyFalse} honest sellers a day are refused, with {guard} allowed, while {modMiss} % of banned goods still pass.',
        ru: 'При {each} решениях в день это {everyHead} человек вместо {moderators}. А если ошибаются, как в очереди, — {everyFalse} ложных отказов в день при лимите {guard}, и {modMiss} % запрещённого всё равно проходит.',
      },
    },
    {
      stage: 'framing',
      says: {
        en: 'The label is whether the listing got a complaint: there are lots of those.',
        ru: 'Таргет — была ли жалоба: их у нас много.',
      },
      why: {
        en: 'Of {complaints} listings reported a day {removed} are removed; the rest is mostly spite, price quarrels and competitors. And {silent} banned ones a day stay up regardless. It would learn to predict annoyance.',
        ru: 'Из {complaints} объявлений с жалобами в день снимают {removed}, остальное в основном обиды, споры о цене и конкуренты. А {silent} запрещённых в день так и висят. Модель научится предсказывать раздражение.',
      },
    },
    {
      stage: 'framing',
      says: {
        en: 'One binary classifier and one threshold; simple and robust.',
        ru: 'Один бинарный классификатор и один порог — просто и надёжно.',
      },
      why: {
        en: 'A refusal must name a rule, and a threshold tuned on counterfeits, {topShare} % of the data, says nothing about weapons. Severe goods need {severeTarget} % at almost any precision, for fakes few sellers may be wronged.',
        ru: 'В отказе надо назвать пункт правил, а порог, подобранный по подделкам ({topShare} % данных), ничего не говорит об оружии. Опасное ловим на {severeTarget} % почти при любой точности, подделки — не обижая честных.',
      },
    },
    {
      stage: 'data',
      says: {
        en: 'Take the removals, as many random live listings, shuffle and split eighty to twenty.',
        ru: 'Берём снятые и столько же случайных опубликованных, перемешиваем и делим восемьдесят на двадцать.',
      },
      why: {
        en: '{copies} % of removals reuse old photos, so the test repeats the training set. And a half-and-half test says nothing about precision where {bannedShare} % is banned; some of the random negatives are banned, too.',
        ru: 'В {copies} % снятых старые фото: тест повторит обучающую выборку. По выборке «пополам» не узнать точность там, где запрещено {bannedShare} %, да и среди случайных негативов есть запрещённые.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'For rare categories I augment the photos: flips, crops, colors, until all classes are equal.',
        ru: 'Для редких категорий аугментирую фото — отражения, кропы, цвета, — пока классы не сравняются.',
      },
      why: {
        en: '{rareMin} photos from a few sellers, turned into {topCount}, are still those sellers and their carpets. It helps against copies, which the index catches anyway. What is missing is new goods: search, neighbors, descriptions.',
        ru: '{rareMin} фото пары продавцов, размноженные до {topCount}, — всё те же продавцы и их ковры. Поможет против копий, но их ловит индекс. Не хватает новых товаров: нужны поиск похожих, соседи, описания.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'Just ask a large vision-language model about each listing, with the policy in the prompt.',
        ru: 'Просто спрашиваем большую VLM о каждом объявлении, правила кладём в промпт.',
      },
      why: {
        en: 'At {vlmSec} s a submission the peak keeps {vlmAll} GPUs busy, there are {gpus}, and outside APIs are not allowed. Its "yes" is no calibrated probability either. For {gray} % in doubt it is a good second opinion.',
        ru: 'При {vlmSec} с на подачу в пик занято {vlmAll} GPU, а их {gpus}, внешние API нельзя. И её «да» — не калиброванная вероятность. Для {gray} % сомнительных как второе мнение — хорошо.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'A listing that has passed the check is clean; we do not touch it again.',
        ru: 'Прошло проверку — значит, чистое, больше его не трогаем.',
      },
      why: {
        en: '{edited} % of banned goods come in by an edit, {bannedEdits} a day. The policy changes, and a photo removed today may hang in older listings: the live {liveMillions} million need a new pass each time.',
        ru: '{edited} % запрещённого приходит через правки, {bannedEdits} в день. Правила меняются, а снятое сегодня фото может висеть в старых объявлениях: живые {liveMillions} млн надо каждый раз проверять заново.',
      },
    },
    {
      stage: 'offline',
      says: {
        en: 'A false positive rate of {modFalse} % is excellent: people do no better.',
        ru: 'Доля ложных срабатываний {modFalse} % — отлично, у людей не лучше.',
      },
      why: {
        en: 'Moderators see {queueShare} % of submissions, the model all of them: {everyFalse} false refusals a day, more than three for each banned listing that exists. The limit is {guardShare} %, {guard} a day.',
        ru: 'Модераторы видят {queueShare} % подач, модель — все: {everyFalse} ложных отказов в день, больше трёх на каждое реально запрещённое. Лимит — {guardShare} %, то есть {guard} в день.',
      },
    },
    {
      stage: 'online',
      says: {
        en: 'Split visitors: the test half does not see what the model would block.',
        ru: 'Делим посетителей: тестовая половина не видит то, что заблокировала бы модель.',
      },
      why: {
        en: 'Complaints of the other half remove the listing for all, so the groups mix; a wronged seller keeps half the buyers and does not notice, so harm to sellers is not measured. And severe goods may not be shown to anybody.',
        ru: 'Жалобы второй половины снимают объявление у всех, группы смешаны; у отклонённого зря остаётся половина покупателей, он ничего не заметит, и вред продавцам не измерить. А опасное нельзя показывать никому.',
      },
    },
    {
      stage: 'extra',
      says: {
        en: 'Every night the model learns from the verdicts of the day, so it keeps getting better.',
        ru: 'Каждую ночь модель дообучается на вердиктах за день и становится всё лучше.',
      },
      why: {
        en: 'They cover only what it sent to people or somebody reported. Automatic rejections get no verdict, unreported misses neither, and {modMiss} % of banned ones in the queue return as honest. Without blind and random checks it learns to agree with itself.',
        ru: 'Вердикты есть лишь по тому, что она отправила людям или на что пожаловались. У автоотказов и пропусков без жалоб их нет, а {modMiss} % запрещённых из очереди вернутся как честные. Без слепых и случайных проверок она учится соглашаться с собой.',
      },
    },
  ],
}
