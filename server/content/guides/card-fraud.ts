import type { ProblemGuide } from '#server/content/problem-guide'

const numbers = {
  // load
  customers: 10_000_000,
  dailyPayments: 12_000_000,
  newCards: 200_000,
  peakFactor: 5,
  peakRps: 700,
  cardRows: 36,
  // money, in euros
  avgPay: 30,
  avgFraud: 90,
  per: 10_000,
  lossRate: 7.5,
  lossTarget: 5,
  lossDrop: 33,
  lossYear: 99,
  holdCost: 3,
  breakEven: 3.2,
  middle: 0.5,
  // fraud and holds a day
  fraudShare: 0.05,
  doNothing: 99.95,
  frauds: 6_000,
  holds: 48_000,
  caught: 3_000,
  missed: 3_000,
  honestHolds: 45_000,
  honestTarget: 30_000,
  honestShare: 0.25,
  recallTarget: 67,
  plannedHolds: 34_000,
  online: 30,
  onlineFraud: 85,
  confirmLimit: 1,
  abandon: 12,
  // time and hardware
  latencyMs: 100,
  netMs: 15,
  storeMs: 40,
  modelMs: 15,
  reserveMs: 30,
  pageMs: 85,
  latePage: 0.5,
  lateDaily: 120_000,
  cores: 32,
  ramGb: 256,
  cpu: 45,
  profileKb: 2,
  profileGb: 20,
  snapshotGb: 24,
  // data and labels
  months: 24,
  rows: 8.8,
  fraudRows: 4.4,
  halfDays: 12,
  maturityDays: 60,
  mature: 95,
  ownShare: 10,
  answered: 70,
  analysts: 40,
  casesEach: 60,
  reviews: 2_400,
  trainMonths: 12,
  keep: 1,
  sampledShare: 4.8,
  explore: 1,
  exploreHolds: 480,
  exploreFrauds: 30,
  exploreEur: 2_700,
  // adversary
  rules: 220,
  ruleDays: 3,
  schemes: 4,
  schemeDays: 14,
  validationDays: 15,
  leaked: 300_000,
  leakedOnline: 108_000,
  confirmDaily: 36_000,
  // test
  testShare: 10,
  testDays: 28,
  readDays: 88,
  perVictim: 2,
  hitShare: 0.42,
  lossSpread: 2,
  power: 80,
  mde: 10,
  rollback: 30,
}

type Figures = typeof numbers

/** A figure that follows from others of this file, which are all there. */
const from = (of: (figures: Figures) => number) => (figures: Readonly<Record<string, number>>) => of(figures as Figures)

export const cardFraudGuide: ProblemGuide = {
  numbers,
  derived: {
    peakRps: from((n) => (n.dailyPayments * n.peakFactor) / 86_400),
    // A customer's payments in a month.
    cardRows: from((n) => (n.dailyPayments * 30.4) / n.customers),
    frauds: from((n) => (n.dailyPayments * n.fraudShare) / 100),
    doNothing: from((n) => 100 - n.fraudShare),
    missed: from((n) => n.frauds - n.caught),
    honestHolds: from((n) => n.holds - n.caught),
    lossRate: from((n) => (n.per * n.missed * n.avgFraud) / (n.dailyPayments * n.avgPay)),
    lossYear: from((n) => (n.missed * n.avgFraud * 365) / 1e6),
    lossDrop: from((n) => 100 * (1 - n.lossTarget / n.lossRate)),
    // At the same average amount.
    recallTarget: from((n) => 100 * (1 - ((n.missed / n.frauds) * n.lossTarget) / n.lossRate)),
    plannedHolds: from((n) => n.honestTarget + (n.frauds * n.recallTarget) / 100),
    honestShare: from((n) => (100 * n.honestTarget) / (n.dailyPayments - n.frauds)),
    // Hold when p × amount > (1 − p) × cost of a false hold.
    breakEven: from((n) => (100 * n.holdCost) / (n.holdCost + n.avgFraud)),
    reserveMs: from((n) => n.latencyMs - n.netMs - n.storeMs - n.modelMs),
    // p99 leaves one in a hundred.
    lateDaily: from((n) => n.dailyPayments / 100),
    profileGb: from((n) => (n.customers * n.profileKb) / 1e6),
    snapshotGb: from((n) => (n.dailyPayments * n.profileKb) / 1e6),
    rows: from((n) => (n.dailyPayments * n.months * 30.4) / 1e9),
    fraudRows: from((n) => (n.frauds * n.months * 30.4) / 1e6),
    reviews: from((n) => n.analysts * n.casesEach),
    sampledShare: from((n) => (100 * n.frauds) / (n.frauds + ((n.dailyPayments - n.frauds) * n.keep) / 100)),
    exploreHolds: from((n) => (n.holds * n.explore) / 100),
    exploreFrauds: from((n) => (n.exploreHolds * n.caught) / n.holds),
    exploreEur: from((n) => n.exploreFrauds * n.avgFraud),
    leakedOnline: from((n) => (((n.leaked * n.dailyPayments) / n.customers) * n.online) / 100),
    confirmDaily: from((n) => (((n.dailyPayments * n.online) / 100) * n.confirmLimit) / 100),
    readDays: from((n) => n.testDays + n.maturityDays),
    hitShare: from((n) => (100 * n.missed * n.testDays) / n.perVictim / n.customers),
    // Power 80 %, two-sided 5 %: 2.8 standard errors; squared coefficient of variation of the loss per customer is (1 + spread²) / share hit.
    mde: from((n) => {
      const variation = Math.sqrt((1 + n.lossSpread ** 2) / (n.hitShare / 100))
      const tested = (n.customers * n.testShare) / 100
      return 100 * 2.8 * variation * Math.sqrt(1 / tested + 1 / (n.customers - tested))
    }),
  },
  facts: [
    {
      id: 'money-lost',
      question: 'clarify.goal',
      text: {
        en: "Fraud that gets through costs about €{lossYear} million a year, before chargebacks bring some of it back. A false hold costs about €{holdCost}: calls, lost fees, customers who move to another bank's card.",
        ru: 'Пропущенный фрод стоит нам около {lossYear} млн € в год — до вычета того, что удаётся вернуть по чарджбэкам. Ложная остановка обходится примерно в {holdCost} €: звонки, потерянная комиссия, клиенты, которые уходят в другой банк.',
      },
    },
    {
      id: 'losses-and-holds',
      question: 'clarify.metric',
      text: {
        en: 'Losses are €{lossRate} per €{per} of card turnover; within a year they should be €{lossTarget}. Honest payments held should fall from {honestHolds} to {honestTarget} a day. An average payment is €{avgPay}, an average fraud €{avgFraud}.',
        ru: 'Потери — {lossRate} € на каждые {per} € оборота по картам, через год должно быть {lossTarget} €. Ложных остановок сейчас {honestHolds} в день, нужно {honestTarget}. Средний платёж — {avgPay} €, средний фродовый — {avgFraud} €.',
      },
    },
    {
      id: 'three-answers',
      question: 'clarify.functional',
      text: {
        en: 'Approve, hold or, online only, ask for an extra confirmation in the app: for at most {confirmLimit} % of online payments, as {abandon} % of honest customers give up there. A hold declines the payment and asks "was it you?"; after a yes a retry passes.',
        ru: 'Пропустить, остановить или, только в интернете, запросить ещё и подтверждение в приложении: до {confirmLimit} % таких платежей, ведь {abandon} % честных клиентов на нём бросают покупку. Остановка — это отказ и вопрос «это вы?»; после «да» повтор проходит.',
      },
    },
    {
      id: 'time-limit',
      question: 'clarify.latency',
      text: {
        en: '{latencyMs} ms at p99 for everything: network, features, score, decision. If there is no answer by then, the authorization host decides by the rules alone.',
        ru: '{latencyMs} мс по p99 на всё: сеть, признаки, скор, решение. Если ответа к этому времени нет, процессинг решает только по правилам.',
      },
    },
    {
      id: 'payments-a-day',
      question: 'clarify.load',
      text: {
        en: '{customers} customers pay with our cards, {dailyPayments} payments a day; {newCards} new cards are issued a month. The busiest minute, on sale days, is {peakFactor} times the average: about {peakRps} payments a second.',
        ru: 'Картами платят {customers} клиентов, это {dailyPayments} платежей в день; за месяц выпускаем {newCards} новых карт. В пиковую минуту, в дни распродаж, нагрузка в {peakFactor} раз выше средней: около {peakRps} платежей в секунду.',
      },
    },
    {
      id: 'two-sites',
      question: 'clarify.resources',
      text: {
        en: 'Card data may not leave our two data centers, and either must carry the full load alone. Each has three servers with {cores} cores and {ramGb} GB of memory for this; no GPU on the payment path, two GPUs for training.',
        ru: 'Данные карт не должны покидать два наших дата-центра, и каждый должен тянуть всю нагрузку в одиночку. В каждом под задачу три сервера: по {cores} ядра и {ramGb} ГБ памяти; на пути платежа GPU нет, для обучения есть два.',
      },
    },
    {
      id: 'authorization-log',
      question: 'data.available',
      text: {
        en: 'All authorizations of {months} months, approved or not, about {rows} billion rows: amount, time, merchant, country, device for online payments, rules that fired, the decision. Also app logins, changes of phone or limits, and reports of fraud with dates.',
        ru: 'Все авторизации за {months} месяца, одобренные и отклонённые, около {rows} млрд строк: сумма, время, магазин, страна, устройство (в интернете), сработавшие правила, решение. Ещё входы в приложение, смены телефона и лимитов, заявления о фроде с датами.',
      },
    },
    {
      id: 'what-fraud-is',
      question: 'framing.target',
      text: {
        en: "Fraud is a payment, passed or held, that the customer disowns and our investigation confirms as made by somebody else. About {ownShare} % of reports turn out to be the customer's own payments. Scams that talk customers into paying are another team's.",
        ru: 'Фрод — платёж, прошедший или остановленный, о котором клиент сказал «это не я», и расследование это подтвердило. Около {ownShare} % заявлений на поверку — о собственных платежах клиента. Если клиента уговорили заплатить самому, это задача другой команды.',
      },
    },
    {
      id: 'report-delay',
      question: 'data.quirks',
      text: {
        en: 'Customers report fraud in the app, by phone or as a written dispute. Half of the reports arrive within {halfDays} days of the payment, {mature} % within {maturityDays} days.',
        ru: 'О фроде клиенты сообщают в приложении, по телефону или письменной претензией. Половина заявлений приходит за {halfDays} дней после платежа, {mature} % — за {maturityDays} дней.',
      },
    },
    {
      id: 'held-payments',
      question: 'data.collect',
      text: {
        en: 'Of the held payments {answered} % are answered by the customer within a day. Besides, {analysts} analysts check {casesEach} holds each a day, those with the largest amounts first. What the other holds were stays unknown.',
        ru: 'По {answered} % остановок клиент отвечает в течение суток. Кроме того, {analysts} аналитиков проверяют по {casesEach} остановок в день каждый, начиная с самых крупных сумм. Чем были остальные платежи, мы не узнаём.',
      },
    },
    {
      id: 'fraud-share',
      question: 'training.imbalance',
      text: {
        en: 'About {fraudShare} % of payments are fraud, {frauds} a day; {onlineFraud} % of it is online, where {online} % of payments are made. The rules hold {holds} payments a day and, by our estimate, stop {caught} frauds.',
        ru: 'Фродовых платежей около {fraudShare} %, это {frauds} в день; {onlineFraud} % из них — в интернете, хотя там всего {online} % платежей. Правила останавливают {holds} платежей в день, из них, по нашей оценке, {caught} фродовых.',
      },
    },
    {
      id: 'new-schemes',
      question: 'training.shift',
      text: {
        en: 'Analysts see about {schemes} new schemes a month; a scheme does most of its damage in {schemeDays} days. A new rule goes live in {ruleDays} days; there are {rules} rules. On sale days and in summer honest spending changes a lot.',
        ru: 'Аналитики видят около {schemes} новых схем в месяц; основной ущерб схема наносит за {schemeDays} дней. Новое правило выкатывают за {ruleDays} дня, всего правил {rules}. В распродажи и летом траты честных клиентов сильно меняются.',
      },
    },
    {
      id: 'test-limit',
      question: 'online.split',
      text: {
        en: 'The risk committee allows a test on {testShare} % of customers at most. In {testDays} days fraud gets through to {hitShare} % of customers, about {perVictim} payments each; the standard deviation of their losses is {lossSpread} times the mean.',
        ru: 'Комитет по рискам разрешает тест не более чем на {testShare} % клиентов. За {testDays} дней от фрода страдает {hitShare} % клиентов, в среднем по {perVictim} платежа; стандартное отклонение их потерь в {lossSpread} раза больше среднего.',
      },
    },
    {
      id: 'validation',
      question: 'deploy.rollout',
      text: {
        en: 'A new model or new features pass independent validation: {validationDays} working days. Retraining on the same features passes automatic checks in a day. For each hold the call center must be able to give the customer a reason.',
        ru: 'Новую модель или новые признаки проверяет независимая валидация: {validationDays} рабочих дней. Дообучение на тех же признаках проходит автопроверки за день. По каждой остановке колл-центр обязан назвать клиенту причину.',
      },
    },
  ],
  hazards: [
    {
      id: 'label-delay',
      name: { en: 'Label delay', ru: 'Задержка разметки' },
      why: {
        en: 'Half of the reports take over {halfDays} days, {mature} % are in after {maturityDays}, and a scheme lives {schemeDays}. Recent fraud still counts as honest, so fresh data teaches the model to let new schemes through.',
        ru: 'Половина заявлений идёт дольше {halfDays} дней, {mature} % собирается лишь за {maturityDays}, а схема живёт {schemeDays}. Свежий фрод пока записан как честные платежи, и на таких данных модель учится пропускать новые схемы.',
      },
      detect: {
        en: 'Plots the share of fraud reported by age of the payment; takes one week of payments as known after a week, a month and {maturityDays} days. The newest weeks look too clean.',
        ru: 'Строит кривую: доля заявленного фрода по возрасту платежа; сравнивает, как одна и та же неделя выглядит через неделю, месяц и {maturityDays} дней. Последние недели выглядят слишком чистыми.',
      },
      fix: {
        en: "Mature payments for calibration and the final test; recent weeks with weights from the report curve; customers' answers and analysts' verdicts, known in about a day, for alarms and quick updates.",
        ru: 'Зрелые платежи — для калибровки и финальной оценки; свежие недели — с весами по кривой заявлений; ответы клиентов и вердикты аналитиков, которые есть уже через день, — для алертов и быстрых обновлений.',
      },
      cost: {
        en: 'Mature data is blind to the last {maturityDays} days. Quick labels come only from holds, so they favor fraud that is already caught. Weights assume that people keep reporting at the same pace.',
        ru: 'Зрелые данные не видят последние {maturityDays} дней. Быстрая разметка есть только по остановкам, то есть по фроду, который и так ловят. Веса верны, пока люди заявляют о фроде в том же темпе.',
      },
    },
    {
      id: 'selective-labels',
      name: { en: 'Holds hide the outcome', ru: 'Остановка скрывает исход' },
      why: {
        en: 'Nobody disputes a payment that was declined: only {answered} % of holds are answered, {reviews} a day are checked. With "held" taken for "fraud" the model copies the rules along with their {honestHolds} false holds a day.',
        ru: 'Отклонённый платёж никто не оспаривает: клиенты отвечают лишь по {answered} % остановок, аналитики проверяют {reviews} в день. Если считать остановку фродом, модель повторит правила вместе с их {honestHolds} ложных остановок в день.',
      },
      detect: {
        en: 'Compares the fraud share among answered, checked and randomly released holds; checks whether rule flags dominate; counts how many fraud labels exist only because a rule fired.',
        ru: 'Сравнивает долю фрода среди остановок с ответом, проверенных и случайно пропущенных; смотрит, не забивают ли флаги правил остальные признаки и сколько разметки есть лишь потому, что сработало правило.',
      },
      fix: {
        en: "Lets {explore} % of would-be holds through at random, under an amount cap, and weights them by the inverse probability of release; part of the analysts' queue is a random draw from unanswered holds.",
        ru: 'Случайно пропускает {explore} % платежей, которые остановил бы, с лимитом по сумме, и учитывает их с весом, обратным вероятности пропуска; часть очереди аналитиков — случайная выборка из остановок без ответа.',
      },
      cost: {
        en: "On today's holds, without the cap: {exploreHolds} payments a day, about {exploreFrauds} of them fraud, €{exploreEur}. The cap leaves large payments unexplored; large weights make estimates noisy; analysts get dull cases.",
        ru: 'На нынешних остановках без лимита это {exploreHolds} платежей в день, из них около {exploreFrauds} фродовых, {exploreEur} €. С лимитом крупные суммы не изучены; большие веса шумят; аналитикам достаются скучные случаи.',
      },
    },
    {
      id: 'adversary',
      name: { en: 'Fraudsters adapt', ru: 'Мошенники подстраиваются' },
      why: {
        en: 'About {schemes} new schemes a month. Fraudsters test cards with tiny sums, find the threshold from declines and imitate the habits of an honest card: past quality promises little about next month.',
        ru: 'Около {schemes} новых схем в месяц. Карты проверяют мелкими суммами, порог нащупывают по отказам, привычки честного клиента копируют: прошлое качество мало говорит о следующем месяце.',
      },
      detect: {
        en: 'Scores and decline rates by merchant, card range and device, hourly; payments piled just under a threshold; many cards tried at one merchant; a backtest on schemes absent from training.',
        ru: 'Скоры и доля отказов по магазинам, BIN и устройствам каждый час; скопления платежей чуть ниже порога; много разных карт в одном магазине; бэктест на схемах, которых не было в обучении.',
      },
      fix: {
        en: 'Rules as the quick layer, each with an expiry date; weekly retraining; features that are expensive to fake, such as device age and links between cards and merchants; one neutral decline code for the payer.',
        ru: 'Правила — быстрый слой, у каждого срок жизни; дообучение раз в неделю; признаки, которые дорого подделать: возраст устройства, связи карт и магазинов; плательщик видит один нейтральный код отказа.',
      },
      cost: {
        en: "Each rule adds false holds and {ruleDays} days of analysts' work. Link features need a separate job and arrive late. A neutral code sends puzzled honest customers to the call center.",
        ru: 'Каждое правило — это ложные остановки и {ruleDays} дня работы аналитиков. Связи считает отдельная джоба, с опозданием. Нейтральный код гонит растерянных честных клиентов в колл-центр.',
      },
    },
    {
      id: 'imbalance',
      name: { en: 'Extreme imbalance', ru: 'Экстремальный дисбаланс' },
      why: {
        en: 'With {fraudShare} % fraud, approving everything is {doNothing} % accurate. Thin honest payments to {keep} % and positives become {sampledShare} %: raw scores no longer compare with the break-even of {breakEven} %.',
        ru: 'При {fraudShare} % фрода «пропускать всё» даёт accuracy {doNothing} %. Если оставить {keep} % честных, фрода в выборке станет {sampledShare} %, и сырой скор уже нельзя сравнивать с порогом окупаемости {breakEven} %.',
      },
      detect: {
        en: 'Recall and precision on full days at {honestTarget} honest holds; a reliability curve inside the top 1 % of scores, by channel: over all payments the curve sits at zero and looks perfect.',
        ru: 'Полнота и точность на полных днях при {honestTarget} ложных остановок; калибровочная кривая внутри верхнего 1 % скоров по каналам: по всем платежам она прижата к нулю и кажется идеальной.',
      },
      fix: {
        en: 'Keeps all fraud, thins honest payments at random, multiplies the odds by the share kept, then checks calibration on full mature days. No SMOTE: a mix of two stolen cards is like no real payment.',
        ru: 'Оставляет весь фрод, честные прореживает случайно, шансы умножает на долю оставленных и проверяет калибровку на полных зрелых днях. Без SMOTE: смесь двух украденных карт ни на что реальное не похожа.',
      },
      cost: {
        en: 'Rare honest behavior, such as travel, gets thinned too and pays with false holds; keeping more of it means weights by stratum. Calibration is redone at every retraining.',
        ru: 'Редкое честное поведение, например поездки, тоже прореживается, отсюда ложные остановки; если оставлять его больше, нужны веса по стратам. Калибровку повторяем при каждом дообучении.',
      },
    },
    {
      id: 'leakage',
      name: { en: 'Features from the future', ru: 'Признаки из будущего' },
      why: {
        en: "A card block, a call to support, a merchant's fraud rate appear after the fraud. Reports trickle in for {maturityDays} days, so a plain average over history contains the label of the very payment.",
        ru: 'Блокировка карты, звонок в поддержку, доля фрода в магазине появляются уже после фрода. Заявления идут {maturityDays} дней, поэтому простое среднее по истории содержит таргет самого платежа.',
      },
      detect: {
        en: 'Drops the strongest features in turn; recomputes features from the event log as of the second of payment and compares; suspects any gain that is there offline and gone in shadow mode.',
        ru: 'По очереди убирает самые сильные признаки; пересчитывает их по логу событий на секунду платежа и сравнивает; не верит приросту, который есть офлайн и пропадает в теневом режиме.',
      },
      fix: {
        en: 'Aggregates count only events and reports already filed by the second of payment; training reads features logged at scoring time, or a replay of the event log while these logs are young.',
        ru: 'Агрегаты считают только события и заявления, которые уже были к секунде платежа; обучение берёт признаки, записанные при скоринге, а пока этих логов мало — реплей лога событий.',
      },
      cost: {
        en: 'Logged features take about {snapshotGb} GB a day, and a new one waits months for history. A replay runs over {rows} billion rows. Merchant risk that counts filed reports only reacts later.',
        ru: 'Логи признаков — около {snapshotGb} ГБ в день, и новый признак месяцами копит историю. Реплей — это {rows} млрд строк. Риск магазина только по поданным заявлениям реагирует позже.',
      },
    },
    {
      id: 'counter-skew',
      name: { en: 'Counters differ in production', ru: 'Счётчики в проде другие' },
      why: {
        en: 'Training counters come from a complete log, live ones from a stream that lags. In a burst of card tests the live counter may still say zero at the fifth payment, just where the model relies on it.',
        ru: 'В обучении счётчики посчитаны по полному логу, в проде — по потоку с лагом. При серии проверок карты живой счётчик и на пятом платеже может быть нулём — как раз там, где модель на него опирается.',
      },
      detect: {
        en: 'Logs the live values and compares them with a replay of the same payments, bursts separately; an alert when more than 1 % of values differ.',
        ru: 'Пишет живые значения в лог и сверяет с реплеем по тем же платежам, серии отдельно; алерт, если разошлось больше 1 % значений.',
      },
      fix: {
        en: 'One definition of a feature for both paths; minute counters written within the request; training on logged values; some counters blanked in training, so that a missing one is nothing new.',
        ru: 'Одно определение признака на оба контура; минутные счётчики пишутся прямо в запросе; обучение на залогированных значениях; часть счётчиков в обучении затираем, чтобы пропуск не был для модели новостью.',
      },
      cost: {
        en: 'A write inside the {storeMs} ms of the store, and hot keys for large merchants. Blanked counters cost a little recall while everything works.',
        ru: 'Запись тоже должна уложиться в {storeMs} мс хранилища, у крупных магазинов — горячие ключи. Из-за затирания теряем немного полноты, когда всё исправно.',
      },
    },
    {
      id: 'honest-shift',
      name: { en: 'Honest habits shift', ru: 'Честные клиенты меняют привычки' },
      why: {
        en: 'On sale days and on vacation honest payments look like fraud: new merchants, countries, sums. {newCards} new cards a month have no history. The budget of {honestTarget} false holds burns there first.',
        ru: 'В распродажи и отпуск честные платежи похожи на фрод: новые магазины, страны, суммы. У {newCards} новых карт в месяц нет истории. Бюджет в {honestTarget} ложных остановок сгорает прежде всего там.',
      },
      detect: {
        en: 'Share of "it was me" among answers, by week, country and age of the card; a backtest on the sale and vacation weeks of last year.',
        ru: 'Доля «это я» в ответах по неделям, странам и возрасту карты; бэктест на прошлогодних неделях распродаж и отпусков.',
      },
      fix: {
        en: "At least {trainMonths} months of training data; features relative to the customer and to today's crowd; for a new card, the customer's other cards and similar customers; confirmation before a hold.",
        ru: 'Обучение минимум на {trainMonths} месяцах; признаки относительно самого клиента и сегодняшнего потока; для новой карты — другие карты клиента и похожие клиенты; сначала подтверждение, потом остановка.',
      },
      cost: {
        en: 'A long window dilutes new schemes. Confirmation loses {abandon} % of honest buyers and does not exist in shops. Features of the crowd also hide a mass attack.',
        ru: 'Длинное окно размывает новые схемы. На подтверждении уходят {abandon} % честных покупателей, а в обычных магазинах его нет. Признаки «относительно потока» прячут и массовую атаку.',
      },
    },
  ],
  stages: {
    clarify: {
      sketch: {
        en: 'Names both losses and their targets: €{lossRate} per €{per} down to €{lossTarget}, honest holds down to {honestTarget} a day. Works out that {missed} of {frauds} frauds a day get through, so the share stopped must grow from half to about {recallTarget} % with fewer holds. Agrees on three answers, {latencyMs} ms at p99, {peakRps} payments a second and the rules as fallback.',
        ru: 'Называет обе потери и цели: с {lossRate} € на {per} € до {lossTarget} €, ложных остановок не больше {honestTarget} в день. Считает: проходит {missed} из {frauds} фродовых платежей в день, значит, ловить надо не половину, а около {recallTarget} %, да ещё с меньшим числом остановок. Фиксирует три ответа, {latencyMs} мс по p99, {peakRps} платежей в секунду и правила как фолбэк.',
      },
      tradeoff: {
        en: 'Losses or honest customers: at €{avgFraud} a fraud and €{holdCost} a false hold, money alone says hold above {breakEven} %. The limit of {honestTarget} may demand a higher threshold; then the price is fraud let through knowingly.',
        ru: 'Потери или честные клиенты: при {avgFraud} € за фрод и {holdCost} € за ложную остановку по деньгам выгодно останавливать при p выше {breakEven} %. Лимит в {honestTarget} может потребовать порога выше; цена — заведомо пропущенный фрод.',
      },
      hints: [
        {
          en: "Two groups of people suffer from today's rules. Who are they, and what does each cost the bank?",
          ru: 'От нынешних правил страдают две группы людей. Кто это и во что каждая обходится банку?',
        },
        {
          en: 'What should happen to losses and to honest payments held, by when, and can both improve at once?',
          ru: 'Какими и к какому сроку должны стать потери и число ложных остановок? Можно ли улучшить сразу оба показателя?',
        },
        {
          en: 'Losses go from €{lossRate} to €{lossTarget} per €{per}, honest holds to {honestTarget} a day, and the answer is due in {latencyMs} ms at p99.',
          ru: 'Потери — с {lossRate} € до {lossTarget} € на {per} €, ложных остановок — до {honestTarget} в день, ответ — за {latencyMs} мс по p99.',
        },
      ],
    },
    framing: {
      sketch: {
        en: 'From what is known at the second of authorization, predict the probability that within {maturityDays} days the payment is disowned, by a report or a "not me", and the investigation agrees: binary classification, calibrated. The decision is separate: p × amount against (1 − p) × cost of a false hold, then approve, confirm or hold. Fresh rules still hold on their own; old ones become features and the fallback.',
        ru: 'По тому, что известно в секунду авторизации, предсказываем вероятность, что за {maturityDays} дней клиент заявит о фроде или ответит «не я» и расследование это подтвердит: бинарная классификация с калибровкой. Решение отдельно: сравниваем p × сумму с (1 − p) × цену ложной остановки и пропускаем, просим подтвердить или останавливаем. Свежие правила останавливают сами, старые становятся признаками и фолбэком.',
      },
      tradeoff: {
        en: 'A probability plus a decision layer, or a cost-weighted model that picks the action. The first lets risk move thresholds without {validationDays} working days of validation; its price is calibration that must hold in the far tail.',
        ru: 'Вероятность плюс слой решений или модель с весами по цене ошибки, которая сразу выбирает действие. В первом случае риск-менеджеры двигают пороги без валидации на {validationDays} рабочих дней; цена — калибровка в самом хвосте.',
      },
      hints: [
        {
          en: 'A customer calls: "this payment was not mine". What does the bank know now that it did not know at the till?',
          ru: 'Клиент звонит: «это платил не я». Что банк знает сейчас, чего не знал в момент оплаты?',
        },
        {
          en: 'Which event turns a payment into a positive, and how long after the payment may it happen?',
          ru: 'Какое событие делает платёж положительным примером и сколько времени после оплаты мы его ждём?',
        },
        {
          en: 'Predict the chance that a payment is confirmed as fraud within {maturityDays} days; choose between approve, confirm and hold in a separate step, by amount.',
          ru: 'Предсказываем вероятность, что за {maturityDays} дней фрод подтвердится; пропустить, подтвердить или остановить — отдельный шаг, с учётом суммы.',
        },
      ],
    },
    data: {
      sketch: {
        en: "Joins {months} months of authorizations with reports by filing date. Cut-off {readDays} days back: train on {trainMonths} months that end {maturityDays} days before it (the last one for tuning and calibration), test on the {testDays} days after it, which are mature today. Customers' answers and analysts' verdicts make a second, fast set. Outcomes of holds are missing, so {explore} % of would-be holds go through at random.",
        ru: 'Соединяет авторизации за {months} месяца с заявлениями по дате подачи. Точка отсечения — {readDays} дней назад: обучение на {trainMonths} месяцах, которые кончаются за {maturityDays} дней до неё (последний — на подбор и калибровку), тест — {testDays} дней после, уже зрелые. Ответы клиентов и вердикты аналитиков — второй, быстрый набор. Исход остановок неизвестен, поэтому {explore} % из них случайно пропускаем.',
      },
      tradeoff: {
        en: 'Wait {maturityDays} days for {mature} % of the labels, or train after {halfDays} days with half: old data misses schemes that live {schemeDays} days, fresh data calls unreported fraud honest. Both together cost a weighting by report age.',
        ru: 'Ждать {maturityDays} дней и {mature} % разметки или учиться через {halfDays} дней на половине: старые данные не знают схем, живущих {schemeDays} дней, в свежих незаявленный фрод числится честным. Чтобы брать и те и другие, нужны веса по возрасту.',
      },
      hints: [
        {
          en: "Put yesterday's payments into the training set. Which of them would be called honest, and who said so?",
          ru: 'Добавьте в обучение вчерашние платежи. Какие из них окажутся честными и кто это сказал?',
        },
        {
          en: 'From what age of a payment do you trust that nobody will report it, and where does that put your test weeks?',
          ru: 'С какого возраста платежа вы верите, что о нём уже не заявят, и куда тогда попадают тестовые недели?',
        },
        {
          en: 'Payments older than {maturityDays} days are mature; split by time with reports as known at the cut-off; let {explore} % of would-be holds through to see their outcome.',
          ru: 'Зрелые — платежи старше {maturityDays} дней; делим по времени, заявления — известные на отсечке; {explore} % остановок пропускаем, чтобы узнать исход.',
        },
      ],
    },
    training: {
      sketch: {
        en: 'Baseline: logistic regression on rule flags, amount and a few counters. Then gradient boosting on counters over a minute, an hour, a day and a month by card, merchant and device; merchant risk is smoothed and counts filed reports only. All fraud plus {keep} % of honest payments; odds multiplied by that share afterwards, so that p compares with {breakEven} %.',
        ru: 'Бейзлайн — логрегрессия на флагах правил, сумме и паре счётчиков. Затем бустинг на счётчиках за минуту, час, день и месяц по карте, магазину, устройству; риск магазина — со сглаживанием и только по поданным заявлениям. Весь фрод и {keep} % честных; потом шансы умножаем на эту долю, чтобы сравнивать p с {breakEven} %.',
      },
      tradeoff: {
        en: 'Boosting on counters or a sequence model over payments: a sequence sees a tiny test before a big purchase, but raw events must be read within {storeMs} ms and reasons are harder to give. Between: an embedding refreshed after each payment, at the price of a second pipeline.',
        ru: 'Бустинг на счётчиках или модель по последовательности платежей: она видит мелкую проверку перед крупной покупкой, но за {storeMs} мс надо достать сами события, и причину назвать труднее. Середина — эмбеддинг, который обновляют после платежа; цена — второй пайплайн.',
      },
      hints: [
        {
          en: 'How good is a model that calls every payment honest, and what does that say about the sample you train on?',
          ru: 'Насколько хороша модель, для которой все платежи честные, и что это говорит об обучающей выборке?',
        },
        {
          en: 'Say you keep {keep} % of the honest payments. What does a score of {middle} mean then, and may it be compared with money?',
          ru: 'Допустим, вы оставили {keep} % честных платежей. Что теперь значит скор {middle} и можно ли считать по нему деньги?',
        },
        {
          en: 'Boosting on all fraud and {keep} % of honest payments; multiply the odds by that share, check calibration on full days, add no synthetic fraud.',
          ru: 'Бустинг на всём фроде и {keep} % честных; шансы умножить на эту долю, калибровку проверить на полных днях, фрод не синтезировать.',
        },
      ],
    },
    inference: {
      sketch: {
        en: 'Scores within the authorization, by timeouts: network {netMs} ms, feature store {storeMs}, model {modelMs}, {reserveMs} left for rules and spare. Profiles of {profileKb} KB a customer are {profileGb} GB, in memory at both sites. The stream updates long counters, the request itself the short ones. Store late: score with blanks; model late: rules.',
        ru: 'Скоринг внутри авторизации, по таймаутам: сеть {netMs} мс, хранилище признаков {storeMs}, модель {modelMs}, ещё {reserveMs} на правила и запас. Профили по {profileKb} КБ на клиента — это {profileGb} ГБ, держим в памяти в обоих ДЦ. Длинные счётчики обновляет поток, короткие — сам запрос. Опоздало хранилище — скорим с пропусками, опоздала модель — решают правила.',
      },
      tradeoff: {
        en: 'Short counters by stream or in the request: a stream lags a second or two, in which a burst of card tests fits; a write in the request sees the burst but takes part of {storeMs} ms and works only if a card always goes to the same site.',
        ru: 'Короткие счётчики из потока или в запросе: поток отстаёт на секунду-две, и серия проверок карты успевает проскочить; запись в запросе её видит, но съедает часть из {storeMs} мс и работает, только если карта всегда идёт в один и тот же ДЦ.',
      },
      hints: [
        {
          en: 'A stolen card is often used several times within seconds. What does your service know at the second payment?',
          ru: 'Украденной картой нередко платят несколько раз за секунды. Что знает ваш сервис на втором платеже?',
        },
        {
          en: 'Which features are ready before the payment, which must count the payment itself, and what if the store misses {storeMs} ms?',
          ru: 'Какие признаки готовы до платежа, какие учитывают его самого и что, если хранилище не уложилось в {storeMs} мс?',
        },
        {
          en: 'Profiles in memory at both sites, {profileGb} GB; minute counters written in the request, long ones by stream; blanks or rules when something is late.',
          ru: 'Профили в памяти обоих ДЦ, {profileGb} ГБ; минутные счётчики пишет запрос, длинные — поток; при опоздании — пропуски или правила.',
        },
      ],
    },
    offline: {
      sketch: {
        en: 'Headline: share of fraud euros stopped at {honestTarget} honest holds a day, rules included ({honestShare} % of honest payments), on full mature days. Replays by card: a held fraud blocks the card, so what follows counts as saved whatever its score; rule holds of unknown outcome are shown apart. Beside it: calibration around {breakEven} %, recall on schemes first seen after training; guard: new cards held at most 3 times as often as the rest.',
        ru: 'Главное — доля фрода в евро, остановленная при {honestTarget} ложных остановок в день вместе с правилами ({honestShare} % честных платежей), на полных зрелых днях. Реплей по картам: остановленный фрод блокирует карту, и дальнейшее считаем спасённым при любом скоре; остановки правил без исхода — отдельной строкой. Ещё калибровка около {breakEven} % и полнота на новых схемах; guard — новые карты останавливаем не более чем в 3 раза чаще остальных.',
      },
      tradeoff: {
        en: 'Recall by euros or by count: euros follow the loss target, but a few large frauds swing them and card tests vanish; counts are steadier. Decide by euros with a bootstrap interval by customer; the price is wider intervals.',
        ru: 'Полнота в евро или в штуках: евро идут вслед за целью по потерям, но их качают единичные крупные суммы, а проверки карт пропадают; штуки стабильнее. Решаем по евро с бутстрепом по клиентам; цена — широкие интервалы.',
      },
      hints: [
        {
          en: 'Two models differ in the third digit of ROC-AUC. Which one would the head of risk take, and what decides it?',
          ru: 'Две модели различаются в третьем знаке ROC-AUC. Какую выберет руководитель управления рисков и что для него решит?',
        },
        {
          en: 'If only {honestTarget} honest payments a day may be held, how much of the money lost does your model save?',
          ru: 'Если по ошибке можно остановить лишь {honestTarget} платежей в день, сколько потерянных денег спасёт модель?',
        },
        {
          en: 'Measure fraud euros stopped at {honestTarget} honest holds a day on full mature days, replayed by card with its block; add calibration near {breakEven} %.',
          ru: 'Доля фрода в евро при {honestTarget} ложных остановок в день, на полных зрелых днях, реплеем по картам с блокировкой; плюс калибровка около {breakEven} %.',
        },
      ],
    },
    online: {
      sketch: {
        en: "Splits by customer, all cards together: {testShare} % against the rest, {testDays} days. Primary: fraud loss per customer, Welch's t-test on totals checked by bootstrap; guard: honest holds. With {hitShare} % of customers hit, a change of about {mde} % shows at {power} % power, and {lossDrop} % is wanted; labels are slow, so the verdict comes on day {readDays}. Stopped fraudsters may move on to control cards, which slightly flatters the model.",
        ru: 'Делит по клиентам, все карты вместе: {testShare} % против остальных, {testDays} дней. Главная метрика — потери на клиента, t-тест Уэлча по суммам и проверка бутстрепом; guard — ложные остановки. Пострадавших {hitShare} %, и при мощности {power} % видно изменение около {mde} %, а нужно {lossDrop} %; ждать приходится разметку, вердикт — на {readDays}-й день. Часть мошенников уйдёт на карты контроля и слегка завысит эффект.',
      },
      tradeoff: {
        en: 'Read at {halfDays} days of label age or on day {readDays}: early, at equal age in both groups, harm shows, but half the reports are missing and holds make people look at their statements sooner. Stop early, decide late; price: weeks of losses.',
        ru: 'Смотреть на возрасте разметки {halfDays} дней или ждать {readDays}-го дня: рано, при равном возрасте групп, виден вред, но половины заявлений нет, а после остановок люди раньше проверяют счёт. Рано можно лишь остановить тест, решать — в конце; цена — недели потерь.',
      },
      hints: [
        {
          en: "Your model holds a payment on one card, and a minute later the owner's other card is attacked. Which group is that?",
          ru: 'Модель остановила платёж по одной карте, а через минуту атакуют вторую карту того же клиента. В какой она группе?',
        },
        {
          en: 'When will you know the losses of the last day of the test, and what may you look at before?',
          ru: 'Когда станут известны потери последнего дня теста и на что можно смотреть раньше?',
        },
        {
          en: "Split by customer, {testShare} % for {testDays} days, compare losses per customer on day {readDays}; holds and customers' answers are the stop signal from the start.",
          ru: 'Делим по клиентам, {testShare} % на {testDays} дней, потери на клиента сравниваем на {readDays}-й день; стоп-сигнал с первого дня — остановки и ответы.',
        },
      ],
    },
    deploy: {
      sketch: {
        en: 'A CPU service next to the authorization host at both sites; model, calibration and feature code are one version, thresholds a separate config. Two weeks in shadow, then 1 %, {testShare} %, all. At 1 %, holds {rollback} % above the control\'s over a day switch back to the rules within a minute. Feature and score drift hourly; concept drift by "not me" answers and reports at equal age.',
        ru: 'CPU-сервис рядом с процессингом в обоих ДЦ; модель, калибровка и код признаков — одна версия, пороги — отдельный конфиг. Две недели в тени, затем 1 %, {testShare} %, все. На 1 %: если за день остановок на {rollback} % больше, чем в контроле, за минуту откатываемся на правила. Дрейф признаков и скоров — каждый час, concept drift — по ответам «не я» и заявлениям равного возраста.',
      },
      tradeoff: {
        en: 'Scoring is down, rules decide: as they are, or with lower online limits? As they are, {missed} of {frauds} frauds a day pass, and fraudsters wait for such hours; lower limits decline honest shoppers and are a second policy to keep tested.',
        ru: 'Скоринг лежит, решают правила: оставить как есть или снизить лимиты в интернете? Как есть — проходит {missed} фродовых из {frauds} в день, и мошенники таких часов ждут; снизить — отказы честным и вторая политика, которую тоже надо тестировать.',
      },
      hints: [
        {
          en: 'For two weeks the model may see every payment and change nothing. What will you learn from that, and what not?',
          ru: 'Две недели модель видит все платежи, но ничего не решает. Что вы из этого узнаете, а чего нет?',
        },
        {
          en: 'Validation takes {validationDays} working days, a scheme lives {schemeDays} days. What can you change faster than the model?',
          ru: 'Валидация идёт {validationDays} рабочих дней, схема живёт {schemeDays} дней. Что можно менять быстрее модели?',
        },
        {
          en: 'Shadow, 1 %, {testShare} %, all, with a switch to the rules; rules and thresholds change in days, the model weekly on the same features.',
          ru: 'Тень, 1 %, {testShare} %, все, с переключателем на правила; правила и пороги меняем за дни, модель — раз в неделю на тех же признаках.',
        },
      ],
    },
    monitoring: {
      sketch: {
        en: 'Even at p99 of {latencyMs} ms, {lateDaily} payments a day are decided by rules alone, so the share of late answers has its own alert: the on-call is paged at {latePage} % for 5 minutes or at p99 of {pageMs} ms. Also stream lag over 2 s, empty profiles over 1 %, CPU over {cpu} % at a site, as either must carry both loads. A synthetic payment with a known score each minute.',
        ru: 'Даже при p99 в {latencyMs} мс только по правилам решаются {lateDaily} платежей в день, поэтому на долю опозданий свой алерт: дежурного будим, если 5 минут подряд их больше {latePage} % или p99 выше {pageMs} мс. Ещё алерты: лаг потока выше 2 с, доля пустых профилей выше 1 %, CPU в ДЦ выше {cpu} %, ведь один обязан тянуть за двоих. Раз в минуту — синтетический платёж с известным скором.',
      },
      tradeoff: {
        en: 'A strict timeout of {storeMs} ms on the store or a looser one: strict keeps the total, but slow reads come in bursts, when attacks come too, and the score gets poorer just then. The looser one eats the {reserveMs} ms spare.',
        ru: 'Жёсткий таймаут хранилища {storeMs} мс или мягче: жёсткий держит общий предел, но чтение тормозит на всплесках, а на них же идут атаки, и скор хуже именно тогда. Мягкий съедает запас в {reserveMs} мс.',
      },
      hints: [
        {
          en: 'The service is up, no errors, yet the model takes part in half of the decisions. Where would you see that?',
          ru: 'Сервис жив, ошибок нет, а модель участвует лишь в половине решений. Где вы это увидите?',
        },
        {
          en: 'What share of payments may be decided by rules alone before somebody is woken at night?',
          ru: 'Какую долю платежей могут решать одни правила, прежде чем ночью кого-то разбудят?',
        },
        {
          en: 'Page at {latePage} % late answers for 5 minutes, p99 of {pageMs} ms, stream lag of 2 s or CPU of {cpu} % at one site.',
          ru: 'Будим при {latePage} % опозданий за 5 минут, p99 выше {pageMs} мс, лаге потока от 2 с или CPU выше {cpu} % в одном ДЦ.',
        },
      ],
    },
    extra: {
      sketch: {
        en: 'Retrains weekly on unchanged features; automatic checks compare it with the live model on answers of the last week, kept out of training, and backtest the procedure on mature weeks. Each decision is kept with features, version and reason: about {snapshotGb} GB a day. Degradation: fraud reported within 7 days of payment against the usual level, and the share of "not me" among answers to holds.',
        ru: 'Дообучение раз в неделю на тех же признаках; автопроверки сравнивают новую модель с той, что в проде, на ответах последней недели (они не в обучении) и гоняют бэктест всей процедуры на зрелых неделях. Каждое решение храним с признаками, версией и причиной: около {snapshotGb} ГБ в день. Деградация — фрод, заявленный за 7 дней после платежа, против обычного уровня и доля «не я» в ответах на остановки.',
      },
      tradeoff: {
        en: 'Weekly or monthly retraining: a scheme lives {schemeDays} days, so monthly comes too late; weekly leans on fresh biased labels and needs thresholds rechecked each time. The first days of a scheme stay with the rules anyway.',
        ru: 'Дообучать раз в неделю или в месяц: схема живёт {schemeDays} дней, за месяц она успевает пройти; раз в неделю — опора на свежую смещённую разметку и перепроверка порогов. Первые дни схемы всё равно за правилами.',
      },
      hints: [
        {
          en: "Half a year later a customer's lawyer asks why a payment was held. What would you have to show?",
          ru: 'Через полгода юрист клиента спрашивает, почему остановили платёж. Что вам надо будет показать?',
        },
        {
          en: 'Labels mature in {maturityDays} days. What would tell you this week that the model has become weaker?',
          ru: 'Разметка созревает {maturityDays} дней. По чему вы уже на этой неделе поймёте, что модель сдала?',
        },
        {
          en: 'Keep features, version and reason with each decision; compare reports within 7 days of payment and the "not me" share with their usual level.',
          ru: 'С каждым решением хранить признаки, версию и причину; заявления за 7 дней после платежа и долю «не я» сравнивать с обычным уровнем.',
        },
      ],
    },
  },
  twist: {
    stage: 'deploy',
    says: {
      en: 'This morning a large online shop admits a leak: {leaked} of our cards are for sale. They are already being tried with payments under €1, the owners notice nothing, and reports will come in weeks. What can your system do today, and what should it not do?',
      ru: 'Утром крупный интернет-магазин признал утечку: {leaked} наших карт выставлены на продажу. Их уже проверяют платежами меньше 1 €, владельцы ничего не замечают, заявления пойдут через недели. Что ваша система может сделать сегодня и чего делать не стоит?',
    },
    strongAnswer: {
      en: 'No labels, so no retraining; a rule takes {ruleDays} days, so today only lists and thresholds move. Lists cards that paid at the shop; weighs their available limit, as p × amount waves tiny tests through. Their {leakedOnline} online payments a day exceed {plannedHolds} holds planned and {confirmDaily} confirmations allowed: so acts only at unusual merchants and reissues the most exposed cards first.',
      ru: 'Разметки нет — не дообучаем; правило — это {ruleDays} дня, сегодня меняем лишь списки и пороги. Берём в список карты, которыми платили в магазине; в расчёте для них доступный лимит: p × сумма мелочь пропустит. В интернете их {leakedOnline} платежей в день — больше плана остановок ({plannedHolds}) и лимита подтверждений ({confirmDaily}): вмешиваемся только в непривычных магазинах, перевыпуск — по риску.',
    },
  },
  weakAnswers: [
    {
      stage: 'framing',
      says: {
        en: 'If the model gives fraud a probability above {middle}, we hold the payment.',
        ru: 'Если модель даёт вероятность фрода больше {middle}, платёж останавливаем.',
      },
      why: {
        en: 'At €{avgFraud} a fraud and €{holdCost} a false hold a hold pays off from {breakEven} %, and the point moves with the amount. Above {middle} false holds are fewer than frauds, under {frauds} of the {honestTarget} allowed: fraud worth stopping gets through.',
        ru: 'При {avgFraud} € за фрод и {holdCost} € за ложную тревогу остановка окупается уже с {breakEven} %, и порог зависит от суммы. Выше {middle} ложных меньше, чем фрода: до {frauds} из допустимых {honestTarget}, а фрод, который выгодно остановить, проходит.',
      },
    },
    {
      stage: 'data',
      says: {
        en: 'We take the payments of the last month: no report means honest.',
        ru: 'Берём платежи за последний месяц: нет заявления — значит, честный.',
      },
      why: {
        en: "After {halfDays} days only half of the reports are in, after {maturityDays} days {mature} %. Much of the month's fraud would be taught as honest, and the newest schemes most of all.",
        ru: 'За {halfDays} дней приходит половина заявлений, за {maturityDays} — {mature} %. Заметная часть фрода за месяц попадёт в обучение как честная, и больше всего — новые схемы.',
      },
    },
    {
      stage: 'data',
      says: {
        en: 'Payments held by the rules are our fraud examples: there are plenty.',
        ru: 'Примеры фрода — платежи, остановленные правилами: их как раз много.',
      },
      why: {
        en: 'Of {holds} holds a day only about {caught} are fraud. The model would learn to repeat the rules and would never see the {missed} frauds a day that they miss.',
        ru: 'Из {holds} остановок в день фродовых около {caught}. Модель научится повторять правила и не увидит {missed} фродовых платежей в день, которые они пропускают.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'Fraud is rare, so I balance the classes with SMOTE to fifty-fifty.',
        ru: 'Фрод редкий, поэтому выравниваю классы через SMOTE пополам.',
      },
      why: {
        en: 'The history has about {fraudRows} million frauds, most of them labeled: positives are not scarce. Points between two unrelated attacks resemble neither, and scores from a balanced sample are not probabilities to weigh against euros.',
        ru: 'В истории около {fraudRows} млн фродовых платежей, и большинство размечено: примеров хватает. Точки между разными атаками ни на что не похожи, а скор на сбалансированной выборке — не вероятность, с евро его не сравнить.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'Labels are late, so I use an autoencoder and hold whatever is unusual.',
        ru: 'Разметка запаздывает, поэтому возьму автоэнкодер и буду останавливать всё необычное.',
      },
      why: {
        en: 'Unusual is mostly honest: travel, gifts, sales, {newCards} new cards a month. Within {honestTarget} false holds a day that catches little. As one feature or an alarm for analysts it is fine.',
        ru: 'Необычное чаще всего честное: поездки, подарки, распродажи, {newCards} новых карт в месяц. В {honestTarget} ложных остановок в день поймаем мало. Как признак или сигнал аналитикам — годится.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'At each payment we query the history of the card and the shop and compute the aggregates.',
        ru: 'На каждый платёж запрашиваем историю карты и магазина и считаем агрегаты.',
      },
      why: {
        en: "A customer's month is about {cardRows} rows and would fit; a large merchant's is millions, out of reach in {storeMs} ms at {peakRps} payments a second. Counters are kept ready, only short ones change in the request.",
        ru: 'Месяц клиента — около {cardRows} строк, это успеем; месяц крупного магазина — миллионы, в {storeMs} мс при {peakRps} платежах в секунду их не уложить. Счётчики держат готовыми, в запросе меняют только короткие.',
      },
    },
    {
      stage: 'offline',
      says: {
        en: 'ROC-AUC is almost one, so the model is ready.',
        ru: 'ROC-AUC почти единица, модель готова.',
      },
      why: {
        en: 'Only false positive rates up to {honestShare} % are usable here, a sliver at the left edge of the curve. A high area says nothing on whether {recallTarget} % of the fraud is stopped there.',
        ru: 'Рабочая зона — доля ложных срабатываний до {honestShare} %, тонкая полоска у левого края кривой. Большая площадь не говорит, ловим ли мы там {recallTarget} % фрода.',
      },
    },
    {
      stage: 'online',
      says: {
        en: 'Split payments at random fifty-fifty, and after two weeks compare losses.',
        ru: 'Делим платежи случайно пополам и через две недели сравниваем потери.',
      },
      why: {
        en: 'One card is then in both groups: a hold in one blocks the card and saves money in the other. Half the reports take over {halfDays} days, so the losses compared are largely unknown; and {testShare} % is the limit.',
        ru: 'Тогда карта в обеих группах: остановка в одной блокирует карту и спасает деньги в другой. Половина заявлений идёт дольше {halfDays} дней, так что потери в основном неизвестны, да и предел теста — {testShare} %.',
      },
    },
    {
      stage: 'deploy',
      says: {
        en: 'Once the model beats the rules, we switch the rules off.',
        ru: 'Как только модель обгонит правила, правила выключаем.',
      },
      why: {
        en: 'A rule answers a new scheme in {ruleDays} days; new features take {validationDays} working days of validation. Rules are also the fallback when no answer comes in {latencyMs} ms. Old ones become features, fresh ones keep holding.',
        ru: 'Правило отвечает на новую схему за {ruleDays} дня, новые признаки валидируют {validationDays} рабочих дней. К тому же правила — фолбэк, если за {latencyMs} мс нет ответа. Старые станут признаками, свежие пусть останавливают.',
      },
    },
  ],
}
