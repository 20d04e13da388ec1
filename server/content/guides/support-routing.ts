import type { ProblemGuide } from '#server/content/problem-guide'

const numbers = {
  // Load
  millions: 8,
  tickets: 24_000,
  repliesEach: 2,
  replies: 48_000,
  peakFactor: 3,
  peakTickets: 50,
  peakReplies: 100,
  outageTickets: 200,
  outages: 6,
  // Hand-overs
  passedShare: 30,
  passedTarget: 15,
  twoTopics: 5,
  misrouted: 25,
  misroutedTarget: 10,
  passesEach: 1.5,
  passes: 10_800,
  passMinutes: 3,
  passHours: 540,
  routeHours: 270,
  hourCost: 12,
  passYear: 2.4,
  waitAdded: 30,
  // Handling and drafts
  handle: 8,
  handleTarget: 7,
  gainHours: 400,
  gainDay: 4_800,
  needSec: 30,
  writeSec: 120,
  savedSec: 80,
  lostSec: 15,
  showShare: 70,
  useNeeded: 61,
  breakEvenUse: 16,
  macroShare: 40,
  wrongFacts: 0.5,
  wrongCost: 20,
  doubled: 1,
  checks: 700,
  // Time and hardware
  routeSec: 3,
  openSec: 1,
  waitMinutes: 25,
  gpus: 3,
  draftSec: 6,
  gpuDrafts: 60,
  busyGpus: 1.7,
  outageGpus: 3.3,
  encodeMs: 120,
  encoderBusy: 0.4,
  // People
  dispatchers: 12,
  sortEach: 200,
  triage: 2_400,
  triageShare: 10,
  triageRight: 92,
  autoRight: 90,
  triageMinutes: 48,
  specialists: 800,
  onDuty: 560,
  perGroup: 400,
  spread: 1.6,
  // Data and labels
  months: 18,
  history: 13,
  trainMonths: 12,
  reasons: 150,
  other: 20,
  macros: 900,
  articles: 1_800,
  edits: 40,
  audit: 2_000,
  labelRight: 92,
  labelWrong: 8,
  seniorAgree: 94,
  seenRight: 83,
  greeting: 18,
  greetDaily: 4_320,
  halfHours: 9,
  mature: 95,
  closeDays: 3,
  reopen: 12,
  reopenDays: 7,
  matureDays: 10,
  cap: 20_000,
  weekly: 300,
  // Queues
  queues: 36,
  topShare: 62,
  smallQueues: 12,
  smallShare: 1,
  smallDaily: 240,
  smallest: 3,
  smallestAll: 230,
  smallestQuarter: 39,
  smallestTest: 12,
  changes: 9,
  oldNames: 35,
  // Stolen numbers
  theft: 24,
  theftShare: 0.1,
  theftMinutes: 10,
  theftNow: 70,
  theftTarget: 95,
  theftCost: 300,
  alarms: 120,
  alarmMinutes: 4,
  alarmHours: 8,
  alarmPrecision: 16,
  alarmFrom: 0.3,
  theftTest: 670,
  theftMargin: 1.7,
  auditTheft: 2,
  // Test and release
  reopenGuard: 0.5,
  passSample: 125,
  guardSample: 67_600,
  guardDays: 6,
  mde: 0.3,
  testDays: 21,
  countedDays: 14,
  readDay: 31,
  needChecks: 4_800,
  groupChecks: 4_900,
  holdout: 4,
  holdoutReplies: 1_900,
  holdoutHours: 16,
  canary: 5,
  canaryTickets: 1_200,
  canaryError: 1.3,
  rollback: 4,
  fallback: 2,
  silent: 10,
  silentUsual: 17,
  lateDrafts: 5,
  gpuLoad: 70,
  // Twist
  newMillions: 1,
  newTickets: 3_000,
} satisfies ProblemGuide['numbers']

export const supportRoutingGuide: ProblemGuide = {
  numbers,
  derived: {
    peakTickets: () => (numbers.tickets * numbers.peakFactor) / 1440,
    replies: () => numbers.tickets * numbers.repliesEach,
    peakReplies: () => numbers.peakTickets * numbers.repliesEach,
    misrouted: () => numbers.passedShare - numbers.twoTopics,
    misroutedTarget: () => numbers.passedTarget - numbers.twoTopics,
    passes: () => ((numbers.tickets * numbers.passedShare) / 100) * numbers.passesEach,
    passHours: () => (numbers.passes * numbers.passMinutes) / 60,
    routeHours: () => numbers.passHours * (1 - numbers.passedTarget / numbers.passedShare),
    passYear: () => (numbers.passHours * numbers.hourCost * 365) / 1e6,
    // Work on passing it, then the line of the next queue.
    waitAdded: () => numbers.passMinutes + numbers.waitMinutes,
    gainHours: () => (numbers.tickets * (numbers.handle - numbers.handleTarget)) / 60,
    gainDay: () => numbers.gainHours * numbers.hourCost,
    needSec: () => ((numbers.handle - numbers.handleTarget) * 60) / numbers.repliesEach,
    // Shown × (used × saved − unused × lost) has to make the seconds needed.
    useNeeded: () =>
      (100 * ((numbers.needSec * 100) / numbers.showShare + numbers.lostSec)) / (numbers.savedSec + numbers.lostSec),
    breakEvenUse: () => (100 * numbers.lostSec) / (numbers.savedSec + numbers.lostSec),
    // Where the wrong facts that come on top cost what drafts save.
    doubled: () => numbers.wrongFacts + (100 * numbers.gainDay) / numbers.wrongCost / numbers.replies,
    busyGpus: () => numbers.peakReplies / numbers.gpuDrafts,
    outageGpus: () => numbers.outageTickets / numbers.gpuDrafts,
    encoderBusy: () => ((numbers.outageTickets / 60) * numbers.encodeMs) / 1000,
    triage: () => numbers.dispatchers * numbers.sortEach,
    triageShare: () => (100 * numbers.triage) / numbers.tickets,
    // What goes without a person has to be this good, if each wrong route counts as a hand-over.
    autoRight: () =>
      100 -
      (100 * (numbers.misroutedTarget - (numbers.triageShare * (100 - numbers.triageRight)) / 100)) /
        (100 - numbers.triageShare),
    triageMinutes: () => numbers.triage / numbers.peakTickets,
    perGroup: () => numbers.specialists / 2,
    onDuty: () => (numbers.specialists * 5) / 7,
    history: () => (numbers.tickets * 30.4 * numbers.months) / 1e6,
    labelWrong: () => 100 - numbers.labelRight,
    seenRight: () => (numbers.autoRight * numbers.labelRight) / 100,
    greetDaily: () => (numbers.tickets * numbers.greeting) / 100,
    matureDays: () => numbers.closeDays + numbers.reopenDays,
    smallDaily: () => (numbers.tickets * numbers.smallShare) / 100,
    smallestAll: () => (numbers.smallest * numbers.months * 30.4) / 7,
    smallestQuarter: () => numbers.smallest * 13,
    smallestTest: () => numbers.smallest * 4,
    theftShare: () => (100 * numbers.theft) / numbers.tickets,
    alarmHours: () => (numbers.alarms * numbers.alarmMinutes) / 60,
    alarmPrecision: () => {
      const caught = (numbers.theft * numbers.theftTarget) / 100
      return (100 * caught) / (caught + numbers.alarms)
    },
    alarmFrom: () => {
      const alarm = (numbers.alarmMinutes * numbers.hourCost) / 60
      return (100 * alarm) / (alarm + numbers.theftCost)
    },
    theftTest: () => numbers.theft * 28,
    theftMargin: () => 1.96 * Math.sqrt((numbers.theftTarget * (100 - numbers.theftTarget)) / numbers.theftTest),
    auditTheft: () => (numbers.audit * numbers.theftShare) / 100,
    // Lehr: 16 p (1 - p) / difference squared, for 80 % power at 5 %.
    passSample: () => {
      const mean = (numbers.passedShare + numbers.passedTarget) / 2
      return (16 * mean * (100 - mean)) / (numbers.passedShare - numbers.passedTarget) ** 2
    },
    guardSample: () => (16 * numbers.reopen * (100 - numbers.reopen)) / numbers.reopenGuard ** 2,
    guardDays: () => (2 * numbers.guardSample) / numbers.tickets,
    mde: () => 2.8 * numbers.spread * Math.sqrt(2 / numbers.perGroup),
    countedDays: () => numbers.testDays - 7,
    readDay: () => numbers.testDays + numbers.matureDays,
    needChecks: () => {
      const mean = (numbers.wrongFacts + numbers.doubled) / 2
      return (16 * mean * (100 - mean)) / (numbers.doubled - numbers.wrongFacts) ** 2
    },
    groupChecks: () => (numbers.checks * numbers.countedDays) / 2,
    holdoutReplies: () => (numbers.replies * numbers.holdout) / 100,
    holdoutHours: () => (numbers.holdoutReplies * numbers.needSec) / 3600,
    canaryTickets: () => (numbers.tickets * numbers.canary) / 100,
    canaryError: () => Math.sqrt((numbers.passedShare * (100 - numbers.passedShare)) / numbers.canaryTickets),
    silentUsual: () => ((((numbers.tickets / 1440) * numbers.topShare) / 100) * numbers.silent) / 6,
    newTickets: () => (numbers.tickets * numbers.newMillions) / numbers.millions,
  },

  facts: [
    {
      id: 'passing-cost',
      question: 'clarify.goal',
      text: {
        en: 'About €{passYear} million a year goes on passing tickets around: {passes} hand-overs a day, {passMinutes} minutes of work each, at €{hourCost} an hour. With each of them the customer waits {waitAdded} minutes longer.',
        ru: 'Около {passYear} млн € в год стоит одна только передача обращений: {passes} передач в день по {passMinutes} минуты работы, час обходится в {hourCost} €. С каждой передачей клиент ждёт на {waitAdded} минут дольше.',
      },
    },
    {
      id: 'two-targets',
      question: 'clarify.metric',
      text: {
        en: '{passedShare} % of tickets are passed on at least once, {passedTarget} % wanted in a year; in {twoTopics} % it is needed anyway, as they hold two matters. Handling, hand-overs aside, takes {handle} minutes a ticket, {handleTarget} wanted.',
        ru: '{passedShare} % обращений передают хотя бы раз, через год нужно {passedTarget} %; в {twoTopics} % без передачи не обойтись: там два разных вопроса. Работа над обращением, не считая передач, занимает {handle} минут, нужно {handleTarget}.',
      },
    },
    {
      id: 'queue-and-draft',
      question: 'clarify.functional',
      text: {
        en: 'Queue or triage desk for each ticket, at most one draft a reply. Only specialists send; the app may ask one fixed question. Quality control reads {checks} replies a day: {wrongFacts} % have a wrong price, date or promise, €{wrongCost} each.',
        ru: 'Обращению — очередь или диспетчер, ответу — один черновик или ни одного. Отправляет только специалист, приложение может задать один готовый вопрос. Контроль читает {checks} ответов в день: в {wrongFacts} % неверна цена, срок или обещание, это {wrongCost} €.',
      },
    },
    {
      id: 'time-limits',
      question: 'clarify.latency',
      text: {
        en: "{routeSec} s at p99 from the customer's message to the queue: the app then shows the expected wait. A draft must be there {openSec} s after a specialist opens the ticket; on average a ticket waits {waitMinutes} minutes for that.",
        ru: '{routeSec} с по p99 от сообщения клиента до очереди: приложение сразу пишет, сколько ждать. Черновик нужен через {openSec} с после того, как специалист открыл обращение; до этого оно лежит в очереди в среднем {waitMinutes} минут.',
      },
    },
    {
      id: 'daily-tickets',
      question: 'clarify.load',
      text: {
        en: '{tickets} tickets a day from {millions} million subscribers, {repliesEach} replies each; no calls. Usual peak, {peakFactor} times the average: {peakTickets} tickets and {peakReplies} replies a minute; in a big outage, up to {outageTickets} tickets a minute.',
        ru: '{tickets} обращений в день от {millions} млн абонентов, на каждое {repliesEach} ответа; звонки не трогаем. Пик в {peakFactor} раза выше среднего: {peakTickets} обращений и {peakReplies} ответов в минуту, при большой аварии — до {outageTickets} обращений.',
      },
    },
    {
      id: 'hardware-and-desk',
      question: 'clarify.resources',
      text: {
        en: '{gpus} GPUs for inference; an 8B model takes {draftSec} s a draft, {gpuDrafts} a minute per GPU. CPU as needed, 8 GPUs to train at night. Nothing may leave our cloud. Triage: {dispatchers} people, {sortEach} tickets a day each, {triageRight} % routed right.',
        ru: '{gpus} GPU на инференс: модель 8B пишет черновик {draftSec} с, одна GPU даёт {gpuDrafts} в минуту. CPU — сколько нужно, ночью 8 GPU на обучение. Наружу ничего нельзя. Диспетчеров {dispatchers}, по {sortEach} обращений в день, верно направляют {triageRight} %.',
      },
    },
    {
      id: 'ticket-archive',
      question: 'data.available',
      text: {
        en: '{history} million tickets of {months} months: messages, hand-overs with comments, replies, closing queue, one of {reasons} closing reasons. Also plans, devices, SIM swaps and blocks, outages, {macros} canned replies, {articles} help articles with versions.',
        ru: '{history} млн обращений за {months} месяцев: сообщения, передачи с комментариями, ответы, очередь и одна из {reasons} тематик при закрытии. Ещё тарифы, устройства, замены и блокировки SIM, аварии, {macros} шаблонов, {articles} статей базы знаний с версиями.',
      },
    },
    {
      id: 'right-queue',
      question: 'training.noise',
      text: {
        en: 'The closing queue was right in {labelRight} % of {audit} random tickets that seniors re-read. In the rest a neighbor knew the answer, or somebody was tired of passing it on. Two seniors agree in {seniorAgree} %. The closing reason is "Other" in {other} %.',
        ru: 'Очередь при закрытии верна в {labelRight} % из {audit} случайных обращений, которые перечитали старшие специалисты. В остальных ответ знал сосед или кому-то надоело передавать. Двое старших сходятся в {seniorAgree} % случаев. В {other} % тематика — «Другое».',
      },
    },
    {
      id: 'first-words',
      question: 'data.quirks',
      text: {
        en: '{greeting} % of tickets open with a greeting or a couple of words, and the rest follows later. Half of tickets are closed within {halfHours} hours, {mature} % within {closeDays} days; {reopen} % are reopened within {reopenDays} days of closing.',
        ru: '{greeting} % обращений начинаются с приветствия или пары слов, суть клиент дописывает потом. Половину закрывают за {halfHours} часов, {mature} % — за {closeDays} дня; {reopen} % открывают заново в течение {reopenDays} дней после закрытия.',
      },
    },
    {
      id: 'done-today',
      question: 'training.baseline',
      text: {
        en: 'The menu topic and keyword rules choose the queue; "Other" goes to triage. A reply takes {writeSec} s to write; {macroShare} % start from a canned one, found by hand. In a trial a draft saved {savedSec} s when it was used and cost {lostSec} s when it was not.',
        ru: 'Тема из меню и правила по ключевым словам, «Другое» — диспетчерам. Ответ пишут {writeSec} с; {macroShare} % начинают с шаблона, который ищут вручную. В пробном запуске черновик экономил {savedSec} с, если пригодился, и отнимал {lostSec} с, если нет.',
      },
    },
    {
      id: 'small-queues',
      question: 'training.imbalance',
      text: {
        en: '{queues} queues: the 6 largest take {topShare} % of tickets; the {smallQueues} smallest {smallShare} % together, {smallDaily} a day, and the very smallest {smallest} a week. Stolen numbers, the most urgent of all, come {theft} times a day.',
        ru: '{queues} очередей: 6 самых больших забирают {topShare} % обращений; {smallQueues} самых маленьких — {smallShare} % на всех, {smallDaily} в день, а в самой маленькой их {smallest} в неделю. Самое срочное — угон номера, {theft} случая в день.',
      },
    },
    {
      id: 'stolen-number',
      question: 'offline.guard',
      text: {
        en: 'A stolen number must reach its queue in {theftMinutes} minutes: {theftNow} % do, {theftTarget} % wanted; a late one costs us €{theftCost}. That queue can take {alarms} false alarms a day, {alarmMinutes} minutes each. Reopening: at most +{reopenGuard} points.',
        ru: 'Угон номера должен попасть в свою очередь за {theftMinutes} минут: успевают {theftNow} %, нужно {theftTarget} %; опоздание — {theftCost} €. Очередь выдержит {alarms} ложных тревог в день по {alarmMinutes} минуты. Повторных открытий — до +{reopenGuard} п. п.',
      },
    },
    {
      id: 'reorganizations',
      question: 'training.shift',
      text: {
        en: '{changes} changes of queues in {months} months: splits, mergers, new ones. Old tickets keep the old name, {oldNames} % of the archive; closing reasons hardly changed. {edits} help articles change a week, some with prices. About {outages} large outages a month.',
        ru: 'За {months} месяцев очереди меняли {changes} раз: делили, сливали, заводили. На старых обращениях имя прежнее ({oldNames} % архива), тематики почти те же. В неделю правят {edits} статей базы знаний, иногда и цены. Крупных аварий — около {outages} в месяц.',
      },
    },
    {
      id: 'next-free',
      question: 'online.split',
      text: {
        en: 'The oldest ticket of a queue goes to its next free specialist; nobody picks. There are {specialists} specialists, about {onDuty} on duty a day. Their average handling times differ: the standard deviation is {spread} minutes.',
        ru: 'Самое старое обращение очереди получает первый свободный специалист, выбирать нельзя. Всего специалистов {specialists}, в день выходят около {onDuty}. Среднее время обработки у них разное: стандартное отклонение {spread} минуты.',
      },
    },
  ],

  hazards: [
    {
      id: 'wrong-route',
      name: { en: 'Cost of a wrong route', ru: 'Цена ошибки маршрута' },
      why: {
        en: 'A wrong queue usually costs {passMinutes} minutes of work and {waitAdded} of waiting; a stolen number that comes late costs €{theftCost}. It is {theft} of {tickets} tickets a day, so when in doubt plain argmax always prefers something common.',
        ru: 'Обычно неверная очередь — это {passMinutes} минуты работы и {waitAdded} минут ожидания, а опоздавший угон номера — {theftCost} €. Таких {theft} из {tickets} в день, поэтому при малейшем сомнении argmax выберет что-нибудь частое.',
      },
      detect: {
        en: 'A confusion matrix in minutes and euros rather than counts. Records of blocked SIM cards show which thefts landed elsewhere first, and how late they arrived.',
        ru: 'Матрица ошибок в минутах и евро, а не в штуках. По журналу блокировок SIM видно, какие угоны сначала попали не туда и на сколько опоздали.',
      },
      fix: {
        en: 'Routes by expected cost: calibrated probabilities times a cost table, with triage as one more action, {triage} a day at most. Theft has a score of its own; {alarms} false alarms a day set its threshold.',
        ru: 'Выбирает по ожидаемой цене: калиброванные вероятности умножает на таблицу цен; диспетчер — ещё один вариант, до {triage} в день. У угона свой скор, порог — под {alarms} ложных тревог в день.',
      },
      cost: {
        en: '{alarmHours} hours a day of false alarms, with precision around {alarmPrecision} %. A ticket in triage waits some minutes more. The cost table needs an owner in support, or it goes stale.',
        ru: '{alarmHours} часов ложных тревог в день при точности около {alarmPrecision} %. Обращение у диспетчера ждёт лишние минуты. У таблицы цен должен быть хозяин в поддержке, иначе она устареет.',
      },
    },
    {
      id: 'class-drift',
      name: { en: 'Class drift', ru: 'Дрейф классов' },
      why: {
        en: '{changes} changes in {months} months; {oldNames} % of the archive carries names that are gone. A model over queues keeps sending tickets to a team that no longer exists and has never heard of the one opened today.',
        ru: '{changes} изменений за {months} месяцев, {oldNames} % архива — с именами, которых уже нет. Модель, обученная на очередях, шлёт обращения в распущенную команду и не знает о той, что открылась сегодня.',
      },
      detect: {
        en: 'Hand-overs by topic and queue in the first hours after a change; a rising triage share; clusters among unsure tickets and among those closed as "Other".',
        ru: 'Передачи по парам «тема — очередь» в первые часы после изменения; растущая доля у диспетчеров; кластеры среди неуверенных обращений и закрытых как «Другое».',
      },
      fix: {
        en: 'Predicts what the customer wants; a table maps topic to queue and is edited the same day. When a split cuts through a topic: a few hundred tickets labeled by seniors, nearest neighbors on them, triage meanwhile.',
        ru: 'Предсказывает, чего хочет клиент; очередь даёт таблица, её правят в тот же день. Если новая граница режет тему пополам — старшие размечают несколько сотен обращений для ближайших соседей, до тех пор — диспетчеры.',
      },
      cost: {
        en: '{reasons} topics are harder to tell apart than {queues} queues and need regular cleaning. One wrong line in the table misroutes a whole topic within a minute.',
        ru: '{reasons} тем различать труднее, чем {queues} очередей, и список надо регулярно чистить. Одна неверная строка в таблице за минуту уводит не туда целую тему.',
      },
    },
    {
      id: 'rare-topics',
      name: { en: 'Rare topics', ru: 'Редкие темы' },
      why: {
        en: 'The {smallQueues} smallest queues share {smallDaily} tickets a day; the very smallest has about {smallestAll} in the whole archive. Their large neighbors swallow them, and the overall figures do not move.',
        ru: 'На {smallQueues} самых маленьких очередей приходится {smallDaily} обращений в день, у самой маленькой около {smallestAll} за весь архив. Большие соседи их поглощают, а общие метрики этого не замечают.',
      },
      detect: {
        en: 'Recall by queue with intervals: {smallestTest} tickets in 4 test weeks prove nothing. Thefts are counted from records of blocked SIM cards: {audit} random tickets read by seniors hold about {auditTheft}.',
        ru: 'Полнота по очередям с интервалами: {smallestTest} обращений за 4 тестовые недели ничего не доказывают. Угоны берёт из журнала блокировок SIM: среди {audit} случайных обращений, размеченных старшими, их около {auditTheft}.',
      },
      fix: {
        en: 'One encoder for all topics, large ones capped at {cap} tickets, nearest neighbors for the tail, triage where neither is sure. On top of the random sample seniors label tickets close to rare topics.',
        ru: 'Общий энкодер на все темы, большие урезаны до {cap} обращений, для хвоста — ближайшие соседи, при сомнении — диспетчер. Кроме случайной выборки, старшие размечают похожее на редкие темы.',
      },
      cost: {
        en: "The cap changes the class shares, so probabilities have to be corrected to the real flow. Seniors' hours go into {smallShare} % of the tickets. Labels picked this way cannot measure overall quality.",
        ru: 'Урезание меняет доли классов, и вероятности приходится возвращать к реальному потоку. Часы старших уходят на {smallShare} % обращений. По отобранной так разметке общее качество не измерить.',
      },
    },
    {
      id: 'closing-queue',
      name: { en: 'Closed in the wrong queue', ru: 'Закрыто не в той очереди' },
      why: {
        en: 'In {labelWrong} % of tickets the closing queue is wrong, and not by chance: helpful neighbors answer what is not theirs. The model learns to send ever more to those who are too kind to pass it on.',
        ru: 'В {labelWrong} % обращений очередь при закрытии неверна, и не случайно: отзывчивые соседи отвечают на чужое. Модель научится слать всё больше тем, кто стесняется передать дальше.',
      },
      detect: {
        en: 'Seniors re-read where a sure model disagrees with the label, and a random sample beside it. Routing that is right in {autoRight} % shows about {seenRight} % against such labels, if the two err independently.',
        ru: 'Старшие перечитывают обращения, где уверенная модель спорит с меткой, и рядом случайную выборку. Маршрутизация, верная в {autoRight} %, на таких метках даст около {seenRight} %, если ошибки независимы.',
      },
      fix: {
        en: 'Label: the reason set by whoever gave the answer, in a ticket not reopened for {reopenDays} days. Doubtful ones are relabeled or weighted down. The verdict comes from labels set by seniors.',
        ru: 'Метка — тематика от того, кто дал ответ, и только если за {reopenDays} дней обращение не открыли снова. Сомнительное размечают заново или берут с малым весом. Итог — по разметке старших.',
      },
      cost: {
        en: 'Without "Other" {other} % of the archive is gone, just the odd cases that production also gets. Seniors are expensive and agree in {seniorAgree} %, so doubtful tickets need two of them and a ruling.',
        ru: 'Без «Другого» теряется {other} % архива — как раз те странные случаи, что будут и в проде. Время старших дорогое, а сходятся они в {seniorAgree} %: на спорное нужны двое и арбитр.',
      },
    },
    {
      id: 'stale-drafts',
      name: { en: 'Smooth but wrong drafts', ru: 'Гладкий, но неверный черновик' },
      why: {
        en: '{edits} articles change a week, old replies quote old prices, and in a hurry what reads well is sent. If wrong facts double from {wrongFacts} to {doubled} %, the €{gainDay} a day that drafts should save are gone.',
        ru: 'За неделю меняются {edits} статей, в старых ответах старые цены, а в спешке отправляют то, что гладко написано. Если неверных ответов станет не {wrongFacts}, а {doubled} %, вся экономия на черновиках ({gainDay} € в день) пропадёт.',
      },
      detect: {
        en: 'Matches sums and dates in each reply with billing and the article in force. Quality control reads {groupChecks} replies a group in {countedDays} days; seeing a doubling takes about {needChecks}, so it is only just enough.',
        ru: 'Сверяет суммы и сроки в каждом ответе с биллингом и действующей статьёй. Контроль качества за {countedDays} дней прочтёт {groupChecks} ответов на группу; на удвоение надо около {needChecks}, то есть впритык.',
      },
      fix: {
        en: 'Facts only from articles in force; sums and dates are slots, filled from billing when the ticket is opened and highlighted. Nothing found: no draft. An edited article is in the index within minutes.',
        ru: 'Факты — только из действующих статей; суммы и сроки — слоты, их берут из биллинга при открытии и подсвечивают. Ничего не нашли — черновика нет. Правка статьи попадает в индекс за минуты.',
      },
      cost: {
        en: 'Fewer drafts: below {showShare} % shown, {useNeeded} % of them used no longer makes {needSec} s a reply. Checking what is highlighted takes back a part of the {savedSec} s.',
        ru: 'Черновиков меньше: если их видно реже чем в {showShare} % ответов, то и {useNeeded} % пригодившихся не даст {needSec} с на ответ. Проверка подсвеченного съедает часть от {savedSec} с.',
      },
    },
    {
      id: 'outage-flood',
      name: { en: 'Outage flood', ru: 'Шквал при аварии' },
      why: {
        en: 'Up to {outageTickets} tickets a minute about one thing. A draft for each needs {outageGpus} GPUs, there are {gpus}; and "no signal" is also how a stolen number begins, so the worst case drowns in the crowd.',
        ru: 'До {outageTickets} обращений в минуту об одном и том же. Черновик на каждое — это {outageGpus} GPU, а их {gpus}. И «нет сети» — ещё и первый признак угона номера: худший случай тонет в толпе.',
      },
      detect: {
        en: 'Tickets by region and topic against the norm for that hour, and bursts of nearly equal texts. The outage log confirms, but customers are often sooner.',
        ru: 'Обращения по регионам и темам против нормы этого часа, всплески почти одинаковых текстов. Журнал аварий подтверждает, но клиенты часто пишут раньше.',
      },
      fix: {
        en: 'Ties them to one incident: a single text, approved by the shift lead, serves as the draft for all. The theft score is still computed for each; "no signal" away from the outage or with a fresh SIM swap stays out.',
        ru: 'Собирает их в один инцидент: единый текст утверждает старший смены, он и есть черновик для всех. Скор угона считают каждому; «нет сети» вне зоны аварии или со свежей заменой SIM в инцидент не берут.',
      },
      cost: {
        en: 'Somebody with a broken modem at home gets a reply about the outage and writes again. An approving person has to be there at night too. Outage hours are thinned in training.',
        ru: 'Кто-то со сломанным модемом получит ответ про аварию и напишет снова. Утверждать текст кому-то надо и ночью. В обучении часы аварий приходится прореживать.',
      },
    },
    {
      id: 'draft-echo',
      name: { en: 'Drafts teach themselves', ru: 'Черновики учатся на себе' },
      why: {
        en: 'Once most drafts shown are used, much of the log is our own text. Retrained on it, the system repeats its phrases and its mistakes, and the share used rises without replies getting any better.',
        ru: 'Когда большинство черновиков идёт в дело, заметная часть лога — наши же тексты. Обучаясь на них, система повторяет свои фразы и ошибки, и доля использованных растёт, а ответы лучше не становятся.',
      },
      detect: {
        en: 'Replies grow more alike from month to month; those written without a draft drift away from those written with one.',
        ru: 'От месяца к месяцу ответы всё больше похожи друг на друга; написанные без черновика всё дальше от написанных с ним.',
      },
      fix: {
        en: 'Withholds the draft in a random {holdout} % of replies; trains on these and on drafts that people rewrote, and takes wording from replies, never facts.',
        ru: 'В случайных {holdout} % ответов черновик не показывает; учится на них и на черновиках, которые люди переписали; из ответов берёт стиль, но не факты.',
      },
      cost: {
        en: 'About {holdoutReplies} replies a day go without help, which loses {holdoutHours} hours of savings. Specialists grumble, as to them it looks like a failure.',
        ru: 'Около {holdoutReplies} ответов в день набирают без подсказки, на этом теряется {holdoutHours} часов экономии. Специалисты ворчат: для них это выглядит как сбой.',
      },
    },
  ],

  stages: {
    clarify: {
      sketch: {
        en: 'Sees two systems with a target each: passed on from {passedShare} to {passedTarget} %, handling from {handle} to {handleTarget} minutes. As {twoTopics} % must be passed on anyway, hand-overs after a wrong route go from {misrouted} to {misroutedTarget} %. Finds the worst case, a stolen number that comes late. Fixes {routeSec} s for routing, {openSec} s for a draft, {peakTickets} tickets a minute, {outageTickets} in an outage, and a person behind each reply.',
        ru: 'Видит две системы, у каждой своя цель: переданных — с {passedShare} до {passedTarget} %, время работы — с {handle} до {handleTarget} минут. Раз {twoTopics} % передавать всё равно надо, передач из-за неверного маршрута — с {misrouted} до {misroutedTarget} %. Находит худший случай: угон номера, попавший не туда. Фиксирует {routeSec} с на маршрут, {openSec} с на черновик, {peakTickets} обращений в минуту, {outageTickets} в аварию и то, что отвечает человек.',
      },
      tradeoff: {
        en: 'Routing or drafts first? Halved hand-overs free {routeHours} hours a day, a minute less of handling {gainHours}. But drafts risk a wrong promise, and in the wrong queue a draft is useless. Routing first; the larger saving comes later.',
        ru: 'Сначала маршрут или черновики? Вдвое меньше передач — это {routeHours} часов в день, минута на обращение — {gainHours}. Но черновик может наобещать лишнего, а в чужой очереди он бесполезен. Сначала маршрут; цена — большая экономия придёт позже.',
      },
      hints: [
        {
          en: 'A message lands on the wrong desk. Who loses what, and is it always about the same?',
          ru: 'Обращение попало не в те руки. Кто что теряет и всегда ли примерно одинаково?',
        },
        {
          en: 'Suppose routing is never wrong. Does the number of hand-overs drop to zero?',
          ru: 'Допустим, система направляет всегда верно. Передач тогда не будет совсем?',
        },
        {
          en: 'Passed on: {passedShare} to {passedTarget} %, of which {twoTopics} cannot be avoided. Handling: {handle} to {handleTarget} minutes. And a stolen number may not wait.',
          ru: 'Переданных — с {passedShare} до {passedTarget} %, из них {twoTopics} неизбежны. Работа — с {handle} до {handleTarget} минут. И угон номера ждать не может.',
        },
      ],
    },
    framing: {
      sketch: {
        en: 'Routing: from the first messages and the account, calibrated probabilities of {reasons} topics; a table gives the queue; expected cost picks it, or triage. Theft has its own score; of two matters in a ticket the costlier one decides. Draft: from dialog, article and account write a reply, and predict whether it will be used; on time alone, showing pays from {breakEvenUse} %. The target of {needSec} s a reply means {showShare} % shown, {useNeeded} % of them used.',
        ru: 'Маршрут: по первым сообщениям и данным абонента — калиброванные вероятности {reasons} тем; очередь даёт таблица, её или диспетчера выбираем по ожидаемой цене. Угон — отдельный скор; если вопросов два, решает тот, где ошибка дороже. Черновик: текст по диалогу, статье и данным абонента и прогноз, пригодится ли он; если считать только время, показ выгоден от {breakEvenUse} %. Цель {needSec} с на ответ — это {showShare} % показов, из них пригодился {useNeeded} %.',
      },
      tradeoff: {
        en: 'Topics plus a table, or queues straight away: {queues} classes are fewer and come with labels, but after {changes} changes in {months} months they are a moving target. Topics last; the price is {other} % of "Other" to clean up and a table to look after.',
        ru: 'Темы с таблицей или сразу очереди: {queues} классов — меньше, и метки готовы, но за {months} месяцев их меняли {changes} раз. Темы живут дольше; цена — {other} % «Другого», которое надо разбирать, и таблица, за которой надо следить.',
      },
      hints: [
        {
          en: 'Next month one team is split in two. What becomes of your classes?',
          ru: 'Через месяц одну команду делят на две. Что станет с вашими классами?',
        },
        {
          en: 'The org chart changes, the customer writes the same words. What about the ticket stays true?',
          ru: 'Оргструктура поменялась, а клиент пишет теми же словами. Что в обращении осталось прежним?',
        },
        {
          en: 'Predict the topic, keep topic-to-queue in a table, choose queue or triage by expected cost. Show a draft only when it is likely to be used.',
          ru: 'Предсказывайте тему, очередь держите в таблице, её или диспетчера выбирайте по ожидаемой цене. Черновик показывайте, только если он скорее всего пригодится.',
        },
      ],
    },
    data: {
      sketch: {
        en: "A row is a ticket as it stood when routed: opening messages, plan, SIM swaps, outages nearby; no later dialog, no hand-over comments. Label: the closing reason from whoever answered, mature after {matureDays} days; for theft, a later SIM block. Split by time: {trainMonths} months to train, 4 weeks for calibration and thresholds, the last 4 mature weeks to test, with {audit} of these tickets labeled by seniors. Drafts are tested with that day's articles.",
        ru: 'Строка — обращение, каким оно было в момент маршрутизации: первые сообщения, тариф, замены SIM, аварии рядом; без дальнейшего диалога и комментариев к передачам. Метка — тематика от того, кто ответил, зрелая через {matureDays} дней; у угона — блокировка SIM после обращения. Делим по времени: {trainMonths} месяцев — обучение, 4 недели — калибровка и пороги, последние 4 зрелые — тест, из них {audit} обращений размечают старшие. Черновики — на статьях того дня.',
      },
      tradeoff: {
        en: 'A year or a quarter: {trainMonths} months hold rare topics, but also plans nobody sells any more; 3 months are current, with {smallestQuarter} tickets of the smallest queue. A year, recent weeks weighted up; the price is a bias to old plans, so mask their names.',
        ru: 'Год или квартал: за {trainMonths} месяцев есть редкие темы, но и тарифы, которых уже не продают; 3 месяца актуальны, но у самой маленькой очереди это {smallestQuarter} обращений. Год, свежему — больший вес; цена — перекос к старым тарифам, названия маскируем.',
      },
      hints: [
        {
          en: 'Take one closed ticket from the archive. How does it become a row of your training set?',
          ru: 'Возьмите из архива одно закрытое обращение. Как из него получится строка обучающей выборки?',
        },
        {
          en: 'What was not in the ticket yet when it had to be routed? And if billing happened to know about roaming and answered, what does your model learn?',
          ru: 'Чего в обращении ещё не было, когда его надо было направить? И если про роуминг ответил знающий сотрудник биллинга, что выучит модель?',
        },
        {
          en: 'Cut each ticket at the moment of routing, label by closing reason after {matureDays} days, split by time, and have seniors label {audit} test tickets.',
          ru: 'Обрежьте обращение по моменту маршрутизации, метка — тематика через {matureDays} дней, делите по времени, {audit} тестовых пусть разметят старшие.',
        },
      ],
    },
    training: {
      sketch: {
        en: "Baselines: TF-IDF with logistic regression; the nearest canned reply. Then a small pretrained encoder fine-tuned on {trainMonths} months, {cap} tickets a topic at most; account fields beside the text; one head for topics, one for theft; nearest neighbors for the tail. Shifts logits back to the real class shares, fits a temperature on untouched weeks, checked on seniors' labels. Drafts: article in force and similar replies go into the 8B model, sums and dates stay slots.",
        ru: 'Бейзлайны: TF-IDF с логрегрессией и ближайший шаблон. Дальше — небольшой предобученный энкодер, дообученный на {trainMonths} месяцах, не больше {cap} обращений на тему; рядом с текстом поля абонента; голова на темы, голова на угон, для хвоста — ближайшие соседи. Логиты сдвигаем к реальным долям классов, температуру подбираем на нетронутых неделях, сверяем с разметкой старших. Черновик: действующая статья и похожие ответы — в модель 8B, суммы и сроки — слоты.',
      },
      tradeoff: {
        en: 'Encoder or the 8B model as the classifier? The large one copes with a topic it has no examples of, but its probabilities are rough and it competes with drafts for {gpus} GPUs. Encoder for the flow, the large one suggests topics to triage; two models to keep.',
        ru: 'Классифицировать энкодером или моделью 8B? Большая справится с темой без примеров, но вероятности у неё грубые, и она делит с черновиками {gpus} GPU. Поток — энкодеру, большая подсказывает тему диспетчеру; цена — две модели в поддержке.',
      },
      hints: [
        {
          en: 'An odd complaint sounds a little like a billing question. Where does your model send it, and why there?',
          ru: 'Странная жалоба немного похожа на вопрос о счёте. Куда её отправит модель и почему туда?',
        },
        {
          en: 'A topic showed up on Monday and has a few dozen tickets. Which part of your model can use them on Tuesday?',
          ru: 'В понедельник появилась новая тема, пока пара десятков обращений. Какая часть модели научится на них уже во вторник?',
        },
        {
          en: 'Small encoder, large topics capped at {cap}, class shares put back, temperature on untouched weeks. Neighbors for the tail, a separate head for theft.',
          ru: 'Небольшой энкодер, большие темы — до {cap}, доли классов вернуть, температуру — по нетронутым неделям. Для хвоста соседи, для угона своя голова.',
        },
      ],
    },
    inference: {
      sketch: {
        en: 'Routing at once, on CPU: {encodeMs} ms a ticket, so even {outageTickets} a minute take {encoderBusy} of a worker; theft is scored again on each new message. A bare hello ({greetDaily} a day, triage takes {triage}) gets the fixed question first. A draft takes {draftSec} s where {openSec} is allowed, so it is written on arrival, in the {waitMinutes} minutes of waiting: {busyGpus} of {gpus} GPUs at peak. On opening, balance, price and outage status are filled in afresh.',
        ru: 'Маршрут — сразу, на CPU: {encodeMs} мс на обращение, даже {outageTickets} в минуту — это {encoderBusy} воркера; скор угона обновляем с каждым новым сообщением. На голое «здравствуйте» ({greetDaily} в день, диспетчеры берут {triage}) — сначала готовый вопрос. Черновик пишется {draftSec} с, а можно {openSec}, поэтому готовим его при поступлении, за {waitMinutes} минут ожидания: на пике {busyGpus} из {gpus} GPU. При открытии заново подставляем баланс, цену и статус аварии.',
      },
      tradeoff: {
        en: 'Draft on arrival or on opening? On arrival it is ready, but {waitMinutes} minutes old and thrown away if the customer adds a line or the ticket is passed on. On opening it is fresh and {draftSec} s late. On arrival; the price is GPU time for drafts nobody sees.',
        ru: 'Писать черновик при поступлении или при открытии? При поступлении он готов, но ему {waitMinutes} минут, и он пропадёт, если клиент дописал или обращение передали. При открытии свежий, но через {draftSec} с. Берём первое; цена — GPU на то, чего никто не увидит.',
      },
      hints: [
        {
          en: 'Follow a ticket from the send button to the reply. Where is there time to spare, and where none at all?',
          ru: 'Проследите путь обращения от отправки до ответа. Где время есть, а где его совсем нет?',
        },
        {
          en: 'The ticket lies in the queue and nobody has opened it. What could be ready by then, and what would be out of date?',
          ru: 'Обращение лежит в очереди, его ещё никто не открыл. Что за это время можно подготовить, а что успеет устареть?',
        },
        {
          en: 'Route on CPU at once; write the draft on arrival, as {draftSec} s will not fit into {openSec}; fill in sums and outage status on opening. A bare hello gets a question.',
          ru: 'Маршрут сразу на CPU; черновик — при поступлении: {draftSec} с в {openSec} не уложить; суммы и статус аварии — при открытии. На голое «здравствуйте» — вопрос.',
        },
      ],
    },
    offline: {
      sketch: {
        en: "Replays the 4 test weeks in order of arrival with {triage} triage places a day. On seniors' labels: {autoRight} % right among tickets routed without a person, {triageRight} % in triage. Total cost in minutes and euros; theft recall of {theftTarget} % at {alarms} false alarms a day, ±{theftMargin} points on {theftTest} cases; calibration by topic. Drafts: seniors judge blind whether usable; sums and dates are matched with billing, wrong in {wrongFacts} % at most.",
        ru: 'Прогоняет 4 тестовые недели по порядку, диспетчерам — {triage} обращений в день. По разметке старших: {autoRight} % верных среди направленных без человека, {triageRight} % у диспетчеров. Суммарная цена в минутах и евро; полнота по угонам {theftTarget} % при {alarms} ложных тревогах в день, ±{theftMargin} п. п. на {theftTest} случаях; калибровка по темам. Черновики старшие оценивают вслепую: годен ли; суммы и сроки сверяем с биллингом, неверных — до {wrongFacts} %.',
      },
      tradeoff: {
        en: 'Theft threshold by money or by capacity? An alarm pays from a probability of about {alarmFrom} %, which may well mean more than {alarms} false ones a day; then real victims wait behind them. Capacity sets it; the price is thefts missed knowingly, a case for more staff.',
        ru: 'Порог для угона — по деньгам или по силам? Тревога окупается уже с вероятности около {alarmFrom} %, но ложных может выйти больше {alarms} в день, и настоящие жертвы встанут за ними. Порог — по силам; цена — сознательно пропущенные угоны, и это довод добавить людей.',
      },
      hints: [
        {
          en: 'Two models send equally many tickets to the wrong queue. When is one of them still better?',
          ru: 'Две модели одинаково часто направляют не туда. Когда одна всё-таки лучше другой?',
        },
        {
          en: 'How much accuracy does it cost never to have heard of stolen numbers? And what does a text metric say when a draft is wrong only in the fee?',
          ru: 'Сколько accuracy потеряет модель, которая не знает про угон номера? И что скажет метрика по тексту, если в черновике неверна только абонентская плата?',
        },
        {
          en: 'Replay with {triage} triage places a day: {autoRight} % right on the rest, {theftTarget} % of thefts at {alarms} false alarms. Seniors judge drafts and count wrong facts.',
          ru: 'Прогон с {triage} обращений в день у диспетчеров: {autoRight} % верных в остальных, {theftTarget} % угонов при {alarms} ложных тревогах. Черновики судят старшие.',
        },
      ],
    },
    online: {
      sketch: {
        en: 'Two tests, crossed, {testDays} days, the first week to settle. Routing by customer, half and half: a halved passed-on share shows with {passSample} tickets a group; the guard, {reopenGuard} points of reopening, takes {guardSample}, {guardDays} days of traffic. Drafts by specialist within queues, {perGroup} a group: t-test on averages per person sees {mde} minutes. Reopening is known on day {readDay}. Theft score on for all; waiting is shared and not compared.',
        ru: 'Два теста крест-накрест, {testDays} день, первая неделя на привыкание. Маршрут — по клиентам, пополам: что передают вдвое реже, видно на {passSample} обращениях в группе; guard, {reopenGuard} п. п. повторных открытий, требует {guardSample}, это {guardDays} дней. Черновики — по специалистам внутри очередей, {perGroup} в группе: t-тест по средним на человека ловит {mde} минуты. Повторные открытия — на {readDay}-й день. Скор угона — всем; ожидание общее, его не сравниваем.',
      },
      tradeoff: {
        en: 'Drafts by ticket or by specialist? By ticket everybody is their own control, but a draft once seen is pasted into the next ticket without one. By specialist it stays cleaner; the price is {specialists} uneven units, so last month goes in as a covariate.',
        ru: 'Черновики делить по обращениям или по специалистам? По обращениям каждый сам себе контроль, но увиденный черновик вставят и туда, где его нет. По специалистам чище; цена — {specialists} неодинаковых единиц, поэтому прошлый месяц берём ковариатой (CUPED).',
      },
      hints: [
        {
          en: 'You change two things, and the same people in the same queues work with both. What might spoil the comparison?',
          ru: 'Меняете сразу две вещи, а люди и очереди общие. Что может испортить сравнение?',
        },
        {
          en: 'A specialist gets a good draft at ten and the same question without one at eleven. What happens? And when half the tickets are routed better, who waits less?',
          ru: 'В десять специалист получил хороший черновик, в одиннадцать — тот же вопрос без черновика. Что он сделает? А если половину обращений направляют точнее, кто меньше ждёт?',
        },
        {
          en: 'Routing by customer, drafts by specialist, {testDays} days, a first week to settle. Compare hand-overs and handling, not waiting; guard reopening and wrong facts.',
          ru: 'Маршрут — по клиентам, черновики — по специалистам, {testDays} день, неделя на привыкание. Сравнивайте передачи и время работы, не ожидание; guard — повторные открытия и неверные факты.',
        },
      ],
    },
    deploy: {
      sketch: {
        en: 'Model, calibration and thresholds are one version, the table another; tests: each of {reasons} topics has an open queue, known theft texts arrive. Two weeks in shadow, then {canary} % of customers: {canaryTickets} tickets a day, standard error {canaryError} points; {rollback} points above the rules at equal age, and the rules are back. Drafts queue by queue, prices last. Drift: data — new words; target — topic mix; concept — same words, other matter, seen in hand-overs.',
        ru: 'Модель, калибровка и пороги — одна версия, таблица — другая; тесты: у каждой из {reasons} тем открыта очередь, известные тексты об угоне доходят. Две недели в тени, потом {canary} % клиентов: {canaryTickets} обращений в день, стандартная ошибка {canaryError} п. п.; переданных на {rollback} п. п. больше, чем по правилам, — откат. Черновики — по очередям, цены — последними. Дрейф: данных — новые слова; таргета — доли тем; концепта — те же слова о другом, видно по передачам.',
      },
      tradeoff: {
        en: "May support edit the table live, or only with a release? A new team needs tickets today, and a slip misroutes a topic. Live, after a replay of yesterday's tickets shows what would move; the price is a tool to build and somebody to press approve.",
        ru: 'Править таблицу поддержке сразу или только с релизом? Новой команде обращения нужны сегодня, но опечатка уводит целую тему. Сразу, но сначала прогон на вчерашних: что куда сдвинется; цена — надо сделать инструмент и найти, кто утверждает.',
      },
      hints: [
        {
          en: 'It is Monday, and the head of support has renamed a team over the weekend. Who does what in your design?',
          ru: 'Понедельник, за выходные руководитель поддержки переименовал команду. Кто и что у вас делает?',
        },
        {
          en: 'On the first evening not a single label is mature. What can you compare with the old rules all the same?',
          ru: 'В первый вечер нет ни одной зрелой метки. Что всё-таки можно сравнить со старыми правилами?',
        },
        {
          en: 'Hand-overs show within hours: on {canary} % of customers, {rollback} points above the rules means going back. Queues live in a table you can edit the same day.',
          ru: 'Передачи видны за часы: на {canary} % клиентов плюс {rollback} п. п. к правилам — откат. Очереди держите в таблице, которую можно поправить в тот же день.',
        },
      ],
    },
    monitoring: {
      sketch: {
        en: 'Wakes the on-call engineer: routing p99 over {routeSec} s or {fallback} % of tickets on the old rules for 5 minutes; theft scoring down for a minute. In working hours: one of the 6 largest queues silent for {silent} minutes, where about {silentUsual} tickets are usual; {lateDrafts} % of drafts not ready on opening; GPUs over {gpuLoad} %. Trouble with drafts never wakes anybody: people can type.',
        ru: 'Будит дежурного: p99 маршрутизации выше {routeSec} с или {fallback} % обращений по старым правилам 5 минут подряд; скор угона не считается минуту. Днём: одна из 6 больших очередей молчит {silent} минут, хотя обычно за это время приходит около {silentUsual} обращений; {lateDrafts} % черновиков не готовы к открытию; GPU выше {gpuLoad} %. Из-за черновиков никого не будят: ответ можно набрать руками.',
      },
      tradeoff: {
        en: 'Routing down: old rules, or everything to triage? The rules lead to {passedShare} % passed on but take any flow; {peakTickets} tickets a minute use up the {triage} of triage in {triageMinutes} minutes. Rules, theft words straight to the theft queue; the price is a bad hour.',
        ru: 'Маршрутизация легла: старые правила или всё диспетчерам? По правилам передают {passedShare} %, зато поток любой; {peakTickets} обращений в минуту выберут дневные {triage} у диспетчеров за {triageMinutes} минут. Правила, слова об угоне — сразу в свою очередь; цена — плохой час.',
      },
      hints: [
        {
          en: 'Drafts stop at three in the morning, or routing does. For which of the two do you wake somebody?',
          ru: 'В три ночи встали черновики — или встала маршрутизация. Из-за чего вы кого-то разбудите?',
        },
        {
          en: 'All answers come in time, and one team has not had a single ticket since morning. Who notices?',
          ru: 'Ответы приходят вовремя, а в одну команду с утра не попало ни одного обращения. Кто это заметит?',
        },
        {
          en: 'Wake at routing over {routeSec} s, {fallback} % on old rules, or theft scoring down. A large queue silent for {silent} minutes is an alert; late drafts wait for the morning.',
          ru: 'Будите, если маршрутизация дольше {routeSec} с, {fallback} % идут по правилам или нет скора угона. Большая очередь молчит {silent} минут — алерт; черновики ждут утра.',
        },
      ],
    },
    extra: {
      sketch: {
        en: 'Logs with each ticket the messages as routed, probabilities, versions of model and table; with each draft its articles, and what was shown, edited, sent. Encoder monthly, index of neighbors daily, articles within minutes. Degradation: hand-overs by topic within a day, triage share at the same threshold, {weekly} random tickets a week labeled by seniors; for drafts wrong facts and how much used ones are edited.',
        ru: 'С обращением хранит сообщения на момент маршрутизации, вероятности, версии модели и таблицы; с черновиком — статьи и что показали, поправили, отправили. Энкодер — раз в месяц, индекс соседей — раз в день, статьи — за минуты. Деградация: передачи по темам за день, доля у диспетчеров при том же пороге, {weekly} случайных обращений в неделю на разметку старшим; у черновиков — неверные факты и объём правок.',
      },
      tradeoff: {
        en: 'Retrain by calendar or by signal? A month is a long time for a new plan to be misread; a signal from hand-overs comes in days but also fires at every outage. Calendar for the encoder, a daily index for news; the price is two answers that may disagree.',
        ru: 'Дообучать по календарю или по сигналу? Месяц не понимать новый тариф — долго; сигнал по передачам придёт за дни, но сработает и на каждую аварию. Энкодер — по календарю, новое — через ежедневный индекс; цена — два ответа, которые могут спорить.',
      },
      hints: [
        {
          en: 'A new plan starts on the first of the month. From which day on does your system understand questions about it?',
          ru: 'С первого числа запускают новый тариф. С какого дня ваша система понимает вопросы о нём?',
        },
        {
          en: 'At the same threshold triage gets a few more tickets every week. What is your system telling you?',
          ru: 'При том же пороге диспетчерам с каждой неделей достаётся чуть больше. О чём это говорит?',
        },
        {
          en: 'Articles in minutes, neighbors daily, encoder monthly. Watch hand-overs by topic and the triage share; seniors label {weekly} random tickets a week.',
          ru: 'Статьи — за минуты, соседи — каждый день, энкодер — раз в месяц. Следите за передачами по темам и долей диспетчеров; старшие размечают {weekly} обращений в неделю.',
        },
      ],
    },
  },

  twist: {
    stage: 'deploy',
    says: {
      en: 'In three weeks we take over a regional operator: {newMillions} million subscribers, plans of their own, 9 queues with their own people. Their ticket archive may not be handed to us. What does your system do with their tickets on the first day?',
      ru: 'Через три недели мы присоединяем регионального оператора: {newMillions} млн абонентов, свои тарифы, 9 очередей со своими людьми. Архив обращений нам не отдадут. Что ваша система сделает с их обращениями в первый день?',
    },
    strongAnswer: {
      en: 'Same topics, new table rows: topic and brand give the queue. "No signal" carries over, plan names do not: masks them. {newTickets} more tickets a day, and triage holds {triage} in all: a stricter threshold for them, unsure ones go to their own people, whose hand-overs become labels. Theft score on at once, within {alarms} alarms in all. Drafts once their articles are loaded, prices last. Metrics by brand.',
      ru: 'Темы те же, в таблице новые строки: тема и бренд дают очередь. «Нет сети» перенесётся, названия тарифов — нет: маскируем. Это ещё {newTickets} обращений в день, а у диспетчеров всего {triage}: порог строже, сомнительное — их людям, чьи передачи станут разметкой. Скор угона — сразу, но {alarms} тревог на всех. Черновики — когда загрузят статьи, цены — последними. Метрики — по брендам.',
    },
  },

  weakAnswers: [
    {
      stage: 'clarify',
      says: {
        en: 'Why route at all? A chat model answers the customers itself, and most tickets are gone.',
        ru: 'Зачем вообще маршрут? Пусть клиентам отвечает чат-модель, и большинства обращений не будет.',
      },
      why: {
        en: 'Every reply is sent by a specialist: a written promise binds us, and people already err in {wrongFacts} % at €{wrongCost} each. What the model cannot answer, a stolen number first of all, still needs the right queue.',
        ru: 'Отвечает всегда специалист: письменное обещание обязывает, а люди и так ошибаются в {wrongFacts} % ответов, по {wrongCost} € за раз. И то, на что модель не ответит, прежде всего угон номера, всё равно надо направить верно.',
      },
    },
    {
      stage: 'framing',
      says: {
        en: 'A classifier over {queues} queues; the label is the queue in which the ticket was closed.',
        ru: 'Классификатор на {queues} очередей, таргет — очередь, в которой обращение закрыли.',
      },
      why: {
        en: '{oldNames} % of the archive names queues that are gone, {labelWrong} % of closing queues are wrong, and a change comes every two months. The reason set on closing outlives the queue.',
        ru: 'В {oldNames} % архива очереди, которых уже нет, в {labelWrong} % закрыто не там, и раз в два месяца что-нибудь меняют. Тематика при закрытии живёт дольше очереди.',
      },
    },
    {
      stage: 'data',
      says: {
        en: 'The archive has the text and the queue of {history} million tickets: we train on that.',
        ru: 'В архиве есть текст и очередь {history} млн обращений, на них и учимся.',
      },
      why: {
        en: 'That text holds the whole dialog and comments such as "for roaming". Offline it beats the {seniorAgree} % on which seniors agree, a sign of a leak; in production {greeting} % of tickets begin with a mere hello.',
        ru: 'В этом тексте весь диалог и комментарии вроде «это в роуминг». Офлайн выйдет больше {seniorAgree} %, на которых сходятся старшие, — признак утечки; а в проде {greeting} % обращений начинаются с голого «здравствуйте».',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'We oversample the small queues until all are equally large.',
        ru: 'Размножим маленькие очереди, чтобы все стали одного размера.',
      },
      why: {
        en: 'Copies of {smallestAll} tickets bring no new wording, only memorizing. And equal shares push ordinary bills into exotic queues unless the priors are corrected. Cap the large topics and correct.',
        ru: 'Копии {smallestAll} обращений новых формулировок не дадут, модель их заучит. А при равных долях обычные счета поедут в экзотические очереди, если не вернуть априорные доли. Лучше урезать большие темы и внести поправку.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'When the specialist opens the ticket, we call the model and stream the draft.',
        ru: 'Специалист открывает обращение — зовём модель и стримим черновик.',
      },
      why: {
        en: 'That is {draftSec} s where {openSec} is allowed, and by then the specialist is typing. The ticket has waited {waitMinutes} minutes before: time enough to write it in advance.',
        ru: 'Это {draftSec} с вместо {openSec}, и специалист уже печатает сам. А до этого обращение лежало {waitMinutes} минут: черновик можно было написать заранее.',
      },
    },
    {
      stage: 'offline',
      says: {
        en: 'Macro-F1 over the queues: it is made for imbalance.',
        ru: 'Macro-F1 по очередям: она как раз для дисбаланса.',
      },
      why: {
        en: 'A queue with {smallest} tickets a week weighs as much as billing, and on {smallestTest} test tickets its F1 is noise. A late theft at €{theftCost} and a hand-over of {passMinutes} minutes are the same error to it.',
        ru: 'Очередь с {smallest} обращениями в неделю весит столько же, сколько биллинг, а её F1 по {smallestTest} тестовым обращениям — шум. Угон за {theftCost} € и передача на {passMinutes} минуты для неё — одна и та же ошибка.',
      },
    },
    {
      stage: 'offline',
      says: {
        en: 'We compare drafts with the replies that were sent, by BLEU or ROUGE.',
        ru: 'Сравним черновики с отправленными ответами по BLEU или ROUGE.',
      },
      why: {
        en: 'A wrong fee costs one word, a good reply in other words costs most of the score. Old replies are no gold standard either: prices have changed since, and {wrongFacts} % were wrong from the start.',
        ru: 'Неверная цена — минус одно слово, хороший ответ другими словами — минус почти весь балл. Да и старые ответы не эталон: цены с тех пор поменялись, а {wrongFacts} % были неверны сразу.',
      },
    },
    {
      stage: 'online',
      says: {
        en: 'Specialists accept most of the drafts, so drafts work.',
        ru: 'Специалисты принимают большинство черновиков, значит, черновики работают.',
      },
      why: {
        en: 'A draft sent unread is accepted too. It takes {useNeeded} % used just to get {needSec} s a reply, and wrong facts at {doubled} % eat that up. Handling time, reopening and checked facts decide.',
        ru: 'Отправленный не глядя тоже «принят». Даже ради {needSec} с на ответ нужно {useNeeded} % использованных, а неверные факты в {doubled} % ответов съедят всю пользу. Решают время работы, повторные открытия и проверка фактов.',
      },
    },
    {
      stage: 'online',
      says: {
        en: 'Half of the tickets go through the model, and we compare the time to first reply.',
        ru: 'Половину обращений пускаем через модель и сравниваем время до первого ответа.',
      },
      why: {
        en: 'Both halves stand in the same queues for the same {onDuty} people. What the model saves shortens the wait of both, so the difference understates the effect. Hand-overs stay with their ticket.',
        ru: 'Обе половины стоят в одних очередях к одним и тем же {onDuty} людям. Что модель сэкономит, сократит ожидание обеим, и разница занизит эффект. А передачи остаются при своём обращении.',
      },
    },
    {
      stage: 'deploy',
      says: {
        en: 'Against drift we retrain every week, automatically.',
        ru: 'От дрейфа спасает автоматическое дообучение раз в неделю.',
      },
      why: {
        en: 'A queue opened today has no closed tickets, and labels take {matureDays} days: the first run knows nothing of it, the second next to nothing. A new row in the table works within the hour.',
        ru: 'У очереди, открытой сегодня, нет закрытых обращений, а метки зреют {matureDays} дней: первое дообучение о ней не узнает, второе — почти ничего. Новая строка в таблице сработает в тот же час.',
      },
    },
  ],
}
