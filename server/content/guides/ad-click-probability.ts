import type { ProblemGuide } from '#server/content/problem-guide'

const numbers = {
  // Load
  visitors: 24_000_000,
  pagesEach: 24,
  auctionMillions: 576,
  peakFactor: 3,
  peakRps: 20_000,
  candidates: 200,
  scoresMillions: 4,
  slots: 3,
  shown: 1.5,
  pairsTrillions: 29,
  // Money, in euros
  dayRevenue: 400_000,
  clickMillions: 8,
  clickPrice: 0.05,
  rpmNow: 0.69,
  rpmTarget: 0.76,
  gain: 10,
  yearGain: 14.6,
  floor: 0.1,
  floorCtr: 0.2,
  over: 20,
  underPay: 17,
  // Views and clicks
  servedBillions: 1.7,
  seenBillions: 1,
  seenTop: 80,
  seenMid: 55,
  seenLow: 39,
  seenShare: 58,
  unseen: 42,
  ctr: 0.8,
  ctrTop: 1,
  ctrMid: 0.7,
  ctrLow: 0.5,
  noClick: 99.2,
  contactRate: 5,
  contactRatio: 20,
  contactCost: 1,
  contactGuard: 0.5,
  // Label
  void: 6,
  voidWorst: 15,
  verdictHours: 24,
  windowHours: 24,
  matureHours: 48,
  inMinute: 80,
  lacking: 20,
  inHalf: 95,
  inDay: 99,
  // Listings
  listings: 1_200_000,
  newDaily: 100_000,
  lifeDays: 12,
  sellers: 150_000,
  youngShare: 17,
  dayViews: 830,
  dayClicks: 7,
  dayError: 38,
  steadyError: 10,
  steadyViews: 12_500,
  steadyDays: 15,
  priorClicks: 4,
  priorViews: 500,
  // Data and training
  logDays: 90,
  logged: 60,
  trainDays: 14,
  keep: 5,
  sampledCtr: 14,
  rowMillions: 58,
  trainMillions: 810,
  lowP: 0.5,
  highP: 5,
  trueRatio: 10,
  rawRatio: 5.6,
  balancedRatio: 2.3,
  weekDrift: 6,
  holidayDrift: 25,
  explore: 1,
  exploreViews: 3.3,
  exploreClicks: 26_000,
  exploreSegments: 7,
  exploreEur: 1_300,
  // Offline
  baseLoss: 0.0466,
  niceLoss: 0.045,
  segClicks: 3_600,
  segError: 1.7,
  segLimit: 5,
  segViews: 450_000,
  // Serving
  latencyMs: 30,
  serverMs: 80,
  netMs: 4,
  fetchMs: 8,
  lightLimit: 4,
  heavyLimit: 10,
  spareMs: 4,
  servers: 20,
  coresEach: 16,
  siteCores: 320,
  ramGb: 64,
  lightUs: 10,
  heavyUs: 200,
  kept: 30,
  scoreMs: 8,
  meanUs: 40,
  busyCores: 160,
  siteCpu: 50,
  heavyAllMs: 40,
  heavyAllCores: 800,
  listingKb: 2,
  tableGb: 2.4,
  featKb: 0.5,
  topicTb: 1.7,
  // Test and rollout
  testDays: 14,
  testVisitors: 60_000_000,
  cvRevenue: 3,
  cvContacts: 4,
  power: 80,
  armMillions: 30,
  needMillions: 10,
  mdeHalf: 0.22,
  mdePilot: 0.66,
  capped: 35,
  phantom: 3.5,
  pilot: 5,
  canary: 1,
  canaryClicks: 3_300,
  canaryError: 1.7,
  rollback: 10,
  sellerSpend: 2.7,
  halfClicks: 27,
  pilotClicks: 2.7,
  // Monitoring
  errorPage: 0.1,
  latePage: 2,
  lateMillions: 5.8,
  cpuAlert: 35,
  loneCpu: 70,
  tableAge: 10,
  outageEur: 5_000,
  // Twist
  contacts: 400_000,
  listingContacts: 0.33,
  contactWeek: 90,
} satisfies ProblemGuide['numbers']

/** The score of a card whose probability is `percent`, learned with a share of the unclicked views and left uncorrected. */
const rawScore = (percent: number, share: number) => {
  const odds = percent / (100 - percent) / share
  return odds / (1 + odds)
}

/** In percent of the mean: 80 % power, two-sided 5 % (or one-sided 2.5 %), `spread` is standard deviation over mean. */
const detectable = (spread: number, tested: number, others: number) =>
  100 * 2.8 * spread * Math.sqrt(1 / tested + 1 / others)

const derived = {
  auctionMillions: () => (numbers.visitors * numbers.pagesEach) / 1e6,
  peakRps: () => (numbers.auctionMillions * 1e6 * numbers.peakFactor) / 86_400,
  scoresMillions: () => (numbers.peakRps * numbers.candidates) / 1e6,
  shown: () => (100 * numbers.slots) / numbers.candidates,
  pairsTrillions: () => (numbers.visitors * numbers.listings) / 1e12,
  servedBillions: () => (numbers.auctionMillions * numbers.slots) / 1_000,
  seenShare: () => (numbers.seenTop + numbers.seenMid + numbers.seenLow) / numbers.slots,
  unseen: () => 100 - numbers.seenShare,
  seenBillions: () => (numbers.servedBillions * numbers.seenShare) / 100,
  ctr: () =>
    (numbers.seenTop * numbers.ctrTop + numbers.seenMid * numbers.ctrMid + numbers.seenLow * numbers.ctrLow) /
    (numbers.seenTop + numbers.seenMid + numbers.seenLow),
  noClick: () => 100 - numbers.ctr,
  clickMillions: () => (numbers.seenBillions * 1_000 * numbers.ctr) / 100,
  dayRevenue: () => numbers.clickMillions * 1e6 * numbers.clickPrice,
  rpmNow: () => numbers.dayRevenue / (numbers.auctionMillions * 1_000),
  gain: () => 100 * (numbers.rpmTarget / numbers.rpmNow - 1),
  yearGain: () => (((numbers.dayRevenue * numbers.gain) / 100) * 365) / 1e6,
  // At the average price of a click.
  floorCtr: () => (100 * numbers.floor) / 1_000 / numbers.clickPrice,
  // The price is the next score divided by the own probability.
  underPay: () => 100 * (1 - 100 / (100 + numbers.over)),
  contactRatio: () => 100 / numbers.contactRate,
  contactCost: () => (100 * numbers.clickPrice) / numbers.contactRate,
  matureHours: () => numbers.windowHours + numbers.verdictHours,
  lacking: () => 100 - numbers.inMinute,
  // Little's law.
  listings: () => numbers.newDaily * numbers.lifeDays,
  youngShare: () => (100 * numbers.matureHours) / 24 / numbers.lifeDays,
  dayViews: () => (numbers.seenBillions * 1e9) / numbers.listings,
  dayClicks: () => (numbers.dayViews * numbers.ctr) / 100,
  dayError: () => 100 / Math.sqrt(numbers.dayClicks),
  steadyViews: () => 100 ** 2 / numbers.steadyError ** 2 / (numbers.ctr / 100),
  steadyDays: () => numbers.steadyViews / numbers.dayViews,
  priorViews: () => numbers.priorClicks / (numbers.ctr / 100),
  sampledCtr: () => (100 * numbers.ctr) / (numbers.ctr + ((100 - numbers.ctr) * numbers.keep) / 100),
  rowMillions: () =>
    numbers.clickMillions + ((numbers.seenBillions * 1_000 - numbers.clickMillions) * numbers.keep) / 100,
  trainMillions: () => numbers.rowMillions * numbers.trainDays,
  trueRatio: () => numbers.highP / numbers.lowP,
  rawRatio: () => rawScore(numbers.highP, numbers.keep / 100) / rawScore(numbers.lowP, numbers.keep / 100),
  balancedRatio: () => {
    const share = numbers.ctr / (100 - numbers.ctr)
    return rawScore(numbers.highP, share) / rawScore(numbers.lowP, share)
  },
  // One slot of the page is given to chance.
  exploreViews: () => (((numbers.auctionMillions * numbers.explore) / 100) * numbers.seenShare) / 100,
  exploreClicks: () => (numbers.exploreViews * 1e6 * numbers.ctr) / 100,
  exploreSegments: () => numbers.exploreClicks / numbers.segClicks,
  exploreEur: () => (numbers.dayRevenue * numbers.explore) / 100 / numbers.slots,
  // Log loss of a constant, in nats.
  baseLoss: () => {
    const p = numbers.ctr / 100
    return -p * Math.log(p) - (1 - p) * Math.log(1 - p)
  },
  segError: () => 100 / Math.sqrt(numbers.segClicks),
  segViews: () => numbers.segClicks / (numbers.ctr / 100),
  spareMs: () => numbers.latencyMs - numbers.netMs - numbers.fetchMs - numbers.lightLimit - numbers.heavyLimit,
  siteCores: () => numbers.servers * numbers.coresEach,
  scoreMs: () => (numbers.candidates * numbers.lightUs + numbers.kept * numbers.heavyUs) / 1_000,
  meanUs: () => (numbers.scoreMs * 1_000) / numbers.candidates,
  busyCores: () => (numbers.peakRps * numbers.scoreMs) / 1_000,
  siteCpu: () => (100 * numbers.busyCores) / numbers.siteCores,
  heavyAllMs: () => (numbers.candidates * numbers.heavyUs) / 1_000,
  heavyAllCores: () => (numbers.peakRps * numbers.heavyAllMs) / 1_000,
  tableGb: () => (numbers.listings * numbers.listingKb) / 1e6,
  // Until the label is mature.
  topicTb: () => (numbers.servedBillions * numbers.featKb * numbers.matureHours) / 24,
  armMillions: () => numbers.testVisitors / 2 / 1e6,
  needMillions: () => (2 * ((2.8 * numbers.cvContacts) / (numbers.contactGuard / 100)) ** 2) / 1e6,
  mdeHalf: () => detectable(numbers.cvRevenue, numbers.testVisitors / 2, numbers.testVisitors / 2),
  mdePilot: () => {
    const tested = (numbers.testVisitors * numbers.pilot) / 100
    return detectable(numbers.cvContacts, tested, numbers.testVisitors - tested)
  },
  phantom: () => (numbers.gain * numbers.capped) / 100,
  // In an hour of the average day.
  canaryClicks: () => (numbers.clickMillions * 1e6 * numbers.canary) / 100 / 24,
  canaryError: () => 100 / Math.sqrt(numbers.canaryClicks),
  sellerSpend: () => numbers.dayRevenue / numbers.sellers,
  halfClicks: () => numbers.sellerSpend / 2 / numbers.clickPrice,
  pilotClicks: () => (numbers.sellerSpend * numbers.pilot) / 100 / numbers.clickPrice,
  // p99 leaves one in a hundred.
  lateMillions: () => numbers.auctionMillions / 100,
  loneCpu: () => 2 * numbers.cpuAlert,
  outageEur: () => ((numbers.peakRps * 3_600) / 1_000) * (numbers.rpmTarget - numbers.rpmNow),
  contacts: () => (numbers.clickMillions * 1e6 * numbers.contactRate) / 100,
  listingContacts: () => numbers.contacts / numbers.listings,
}

export const adClickProbabilityGuide: ProblemGuide = {
  numbers,
  derived,

  facts: [
    {
      id: 'bid-rule',
      question: 'clarify.goal',
      text: {
        en: 'High bids that nobody clicks take the slots, and we earn on clicks only. By the rule the highest bids win, and each pays the bid below it. That makes about €{dayRevenue} a day: {clickMillions} million paid clicks at €{clickPrice}.',
        ru: 'Слоты занимают объявления с высокой ставкой, по которым не кликают, а платят нам только за клики. Правило: побеждают самые высокие ставки, каждый платит ставку следующего. Это {dayRevenue} € в день: {clickMillions} млн оплаченных кликов по {clickPrice} €.',
      },
    },
    {
      id: 'revenue-per-page',
      question: 'clarify.metric',
      text: {
        en: 'Sponsored revenue per thousand pages: €{rpmNow} now, €{rpmTarget} wanted within two quarters. That is {gain} % more, about €{yearGain} million a year. There will be no more sponsored slots than today.',
        ru: 'Рекламная выручка на тысячу страниц: сейчас {rpmNow} €, через два квартала нужно {rpmTarget} €. Это плюс {gain} %, около {yearGain} млн € в год. Новых рекламных слотов не будет.',
      },
    },
    {
      id: 'auction',
      question: 'clarify.functional',
      text: {
        en: 'One probability per candidate. The ad server will rank by bid × probability; a winner will pay the least that keeps its place. A slot worth under €{floor} per thousand views goes to an ordinary listing. Candidates and budgets belong to other teams.',
        ru: 'По одной вероятности на кандидата. Рекламный сервер будет сортировать по «ставка × вероятность»; цена победителя — минимум, при котором место остаётся за ним. Слот дешевле {floor} € за тысячу показов отдаётся обычным. Кандидаты и бюджеты — у других команд.',
      },
    },
    {
      id: 'time-limit',
      question: 'clarify.latency',
      text: {
        en: '{latencyMs} ms at p99 for all candidates of a page; the ad server itself has {serverMs} ms. If the answer is late, it fills the whole page by the bid rule.',
        ru: '{latencyMs} мс по p99 на всех кандидатов страницы; у самого рекламного сервера — {serverMs} мс. Если ответ опоздал, вся страница заполняется по правилу ставок.',
      },
    },
    {
      id: 'pages-a-day',
      question: 'clarify.load',
      text: {
        en: '{peakRps} pages a second at the peak, {candidates} candidates on each; a page is one auction for {slots} slots. {visitors} visitors a day open {pagesEach} pages each: {auctionMillions} million pages. The peak is {peakFactor} times the average.',
        ru: '{peakRps} страниц в секунду на пике, на каждой {candidates} кандидатов; страница — это один аукцион за {slots} слота. В день {visitors} посетителей, у каждого {pagesEach} страницы: {auctionMillions} млн страниц. Пик в {peakFactor} раза выше среднего.',
      },
    },
    {
      id: 'servers',
      question: 'clarify.resources',
      text: {
        en: '{servers} servers in each of two data centers, and either must carry the peak alone. A server has {coresEach} cores and {ramGb} GB of memory, no GPU. For training there are 4 GPUs.',
        ru: 'По {servers} серверов в каждом из двух дата-центров, и любой должен вытянуть пик в одиночку. В сервере {coresEach} ядер и {ramGb} ГБ памяти, GPU нет. Для обучения есть 4 GPU.',
      },
    },
    {
      id: 'served-cards',
      question: 'data.available',
      text: {
        en: '{logDays} days of served sponsored cards, {servedBillions} billion a day: visitor, page, query, slot, bid, price, came on screen (a view) or not, click. Losing cards are not logged. {logged} % of pages have a logged-in visitor. Contacts are there too.',
        ru: 'Отданная реклама за {logDays} дней, {servedBillions} млрд карточек в день: посетитель, страница, запрос, слот, ставка, цена, попала ли на экран (это показ), клик. Проигравших в логах нет. {logged} % страниц — у авторизованных. Контакты тоже пишем.',
      },
    },
    {
      id: 'paid-click',
      question: 'framing.target',
      text: {
        en: 'We charge clicks that pass the bot and repeat filter. In {verdictHours} hours it voids {void} % of clicks, up to {voidWorst} % by category. A minute after the view {inMinute} % of clicks are logged, in half an hour {inHalf} %, in {windowHours} hours {inDay} %.',
        ru: 'Платят за клики, которые прошли фильтр ботов и повторов. За {verdictHours} часа он снимает {void} % кликов, в иных категориях {voidWorst} %. Через минуту после показа в логе {inMinute} % кликов, через полчаса {inHalf} %, через {windowHours} часа {inDay} %.',
      },
    },
    {
      id: 'short-lives',
      question: 'data.quirks',
      text: {
        en: 'A promotion lasts {lifeDays} days on average and {newDaily} start every day, so {listings} are live, from {sellers} sellers. On average one gets about {dayViews} views a day, very unevenly.',
        ru: 'Продвижение длится в среднем {lifeDays} дней, каждый день начинается {newDaily} новых. Всего живых {listings}, продавцов {sellers}. В среднем на объявление около {dayViews} показов в день, но очень неравномерно.',
      },
    },
    {
      id: 'no-randomness',
      question: 'data.collect',
      text: {
        en: 'Nothing has ever been randomized. You may use up to {explore} % of pages for that: any eligible listing, any slot.',
        ru: 'Рандомизации никогда не было. Под неё можно отдать до {explore} % страниц: любое подходящее объявление, любой слот.',
      },
    },
    {
      id: 'click-rates',
      question: 'training.imbalance',
      text: {
        en: '{ctr} % of views get a paid click: {ctrTop} % in the first slot, {ctrMid} % in the second, {ctrLow} % in the third. The card in these slots comes on screen on {seenTop}, {seenMid} and {seenLow} % of pages.',
        ru: '{ctr} % показов дают оплаченный клик: {ctrTop} % в первом слоте, {ctrMid} % во втором, {ctrLow} % в третьем. На экран карточка из этих слотов попадает на {seenTop}, {seenMid} и {seenLow} % страниц.',
      },
    },
    {
      id: 'frozen-pilot',
      question: 'training.shift',
      text: {
        en: 'A pilot model, run in shadow and left unchanged, predicted {weekDrift} % too few clicks after a week and {holidayDrift} % too many in the New Year holidays. The app is released every two weeks and often changes how cards look.',
        ru: 'Пилотная модель (в тени, без дообучения) через неделю занижала число кликов на {weekDrift} %, а в новогодние праздники завышала на {holidayDrift} %. Приложение обновляется раз в две недели, и вид карточек часто меняется.',
      },
    },
    {
      id: 'contacts-guard',
      question: 'offline.guard',
      text: {
        en: 'Contacts per visitor may fall by {contactGuard} % at most; a contact is a call or message to any seller. {contactRate} % of paid clicks end in one, so a sponsored contact costs the seller about €{contactCost}.',
        ru: 'Число контактов на посетителя может упасть максимум на {contactGuard} %; контакт — звонок или сообщение любому продавцу. До него доходит {contactRate} % оплаченных кликов, то есть рекламный контакт стоит продавцу около {contactCost} €.',
      },
    },
    {
      id: 'budgets',
      question: 'online.split',
      text: {
        en: 'Budgets are daily, per seller; {capped} % of revenue comes from sellers who use theirs up. In {testDays} days {testVisitors} different visitors come. Standard deviation per visitor: {cvRevenue} times the mean for revenue, {cvContacts} times for contacts.',
        ru: 'Бюджет у продавца дневной; {capped} % выручки дают те, у кого он кончается. За {testDays} дней приходит {testVisitors} разных посетителей. Стандартное отклонение на посетителя — {cvRevenue} средних по выручке и {cvContacts} по контактам.',
      },
    },
  ],

  hazards: [
    {
      id: 'calibration',
      name: { en: 'Calibration by segment', ru: 'Калибровка по сегментам' },
      why: {
        en: 'A card estimated {over} % too high wins more often and pays {underPay} % less per click: its own probability is in the denominator of the price. A factor common to all cancels there but still moves the floor, so both shape and level matter.',
        ru: 'Карточка с завышенной на {over} % оценкой чаще побеждает и платит за клик на {underPay} % меньше: её вероятность стоит в знаменателе цены. Общий множитель там сократится, но сдвинет порог показа, так что важны и разница между сегментами, и уровень.',
      },
      detect: {
        en: 'Predicted over actual clicks, at the slot each card really had, by category, platform, age and decile of probability, only where there are {segClicks} clicks: the noise is then {segError} %. The average hides errors that cancel out.',
        ru: 'Предсказанные клики к реальным (прогноз — для фактического слота) по категориям, платформам, возрасту объявления и децилям вероятности, только где кликов от {segClicks}: шум там {segError} %. В среднем ошибки разных знаков гасят друг друга.',
      },
      fix: {
        en: 'A calibrator on the newest mature day, outside training: isotonic on the score, interpolated so that steps make no ties, then a factor per segment, shrunk where clicks are few. Plus one hourly factor for the overall level, corrected for the age of views.',
        ru: 'Калибратор на последнем зрелом дне, которого не было в обучении: изотоника по скору с интерполяцией, чтобы ступеньки не давали ничьих, потом множитель на сегмент, сглаженный там, где кликов мало. Плюс раз в час общий множитель с поправкой на возраст показов.',
      },
      cost: {
        en: 'A segment takes {segViews} views to check, so small ones stay on trust. Factors jump at segment borders. The hourly factor can paper over a broken feature, so its size needs an alert.',
        ru: 'На проверку сегмента нужно {segViews} показов, мелкие остаются на веру. На границах сегментов множители скачут. Часовой множитель может замазать сломанный признак, поэтому на его размер нужен алерт.',
      },
    },
    {
      id: 'winners-only',
      name: { en: 'Only winners are logged', ru: 'В логах только победители' },
      why: {
        en: "{shown} % of candidates are served, until now by bid alone. A model picks the cards it overrates (winner's curse), so its winners get fewer clicks than predicted; those it underrates are not shown, so that error never comes to light.",
        ru: 'На страницу попадает {shown} % кандидатов, до сих пор — только по ставке. Модель выбирает тех, кого переоценила (проклятие победителя), и кликов у них меньше прогноза; недооценённых не показывают, и эта ошибка так и не всплывёт.',
      },
      detect: {
        en: 'Predicted over actual on the cards it chose itself against cards shown at random. The gap is widest for new listings and for pages where many candidates score alike.',
        ru: 'Отношение предсказанных кликов к реальным на карточках, которые она выбрала сама, и на показанных случайно. Разрыв сильнее всего у новых объявлений и там, где у многих кандидатов близкие скоры.',
      },
      fix: {
        en: 'On {explore} % of pages one slot goes to a random candidate, with the chance logged: about {exploreViews} million views a day to calibrate and test on. Uncertain estimates are shrunk to the category before they enter the auction.',
        ru: 'На {explore} % страниц один слот отдаём случайному кандидату и логируем вероятность выбора: около {exploreViews} млн показов в день для калибровки и оценки. Неуверенные прогнозы до аукциона сглаживаем к среднему по категории.',
      },
      cost: {
        en: 'Up to €{exploreEur} a day if those slots earned nothing, and under 3 views per listing: enough for segments, not for single listings. Shrinking holds back truly good new cards for a day or two.',
        ru: 'До {exploreEur} € в день, если эти слоты совсем ничего не заработают, и меньше 3 показов на объявление: хватает на сегменты, но не на отдельные карточки. Сглаживание на день-два придерживает и действительно хорошие новинки.',
      },
    },
    {
      id: 'late-clicks',
      name: { en: 'Late and voided clicks', ru: 'Поздние и снятые клики' },
      why: {
        en: 'A minute after the view {lacking} % of clicks are still missing; a day later the filter takes back {void} %. The two errors pull apart, and listings that have only fresh rows get the first in full.',
        ru: 'Через минуту после показа {lacking} % кликов ещё не пришло, а через сутки фильтр снимает {void} %. Ошибки тянут в разные стороны, и первая целиком достаётся объявлениям, у которых есть только свежие строки.',
      },
      detect: {
        en: 'CTR of one and the same hour read again after an hour, a day and two, by platform; share of clicks voided by category. After each app release the arrival curve is drawn anew.',
        ru: 'CTR одного и того же часа, измеренный через час, сутки и двое, по платформам; доля снятых кликов по категориям. После каждого релиза приложения кривую прихода кликов строят заново.',
      },
      fix: {
        en: 'Trains and calibrates on rows at least {matureHours} hours old. Live counters divide clicks by views weighted with the share that should have arrived by that age, and lower clicks by the usual void rate of the category.',
        ru: 'Обучение и калибровка на строках старше {matureHours} часов. В живых счётчиках клики делим на показы с весом «какая доля кликов уже должна прийти» и сразу уменьшаем на обычную для категории долю снятых.',
      },
      cost: {
        en: 'At least {youngShare} % of live promotions are younger than anything the model has learned from. The weights assume a stable arrival curve, and a click attack looks like success until the verdict.',
        ru: 'Минимум {youngShare} % живых продвижений моложе всего, на чём училась модель. Веса верны, пока кривая прихода не меняется, а накрутка до вердикта фильтра выглядит как успех.',
      },
    },
    {
      id: 'thinned-negatives',
      name: { en: 'Thinned negatives', ru: 'Прореженные негативы' },
      why: {
        en: 'With {keep} % of unclicked views kept, clicks are {sampledCtr} % of rows, and the raw score is bent, not scaled: cards of {highP} % and {lowP} %, {trueRatio} times apart, come out {rawRatio} times apart. Bid × score orders them wrongly.',
        ru: 'Если оставить {keep} % показов без клика, кликов в выборке {sampledCtr} %, и скор не просто больше, а искажён: карточки с {highP} и {lowP} % различаются в {trueRatio} раз, их скоры — в {rawRatio} раза. Порядок по «ставка × скор» неверен.',
      },
      detect: {
        en: 'Mean prediction, for the slots really taken, against CTR on one whole, unthinned day, in buckets on a log scale: with most of the mass near {ctr} %, a linear plot squeezes everything into one corner.',
        ru: 'Средний прогноз для фактических слотов против CTR на целом дне без прореживания, по корзинам в логарифмической шкале: почти всё лежит около {ctr} %, и на линейном графике все точки сбиты в угол.',
      },
      fix: {
        en: 'Multiplies the odds by the share kept, or weights the kept negatives by its inverse in the loss; then the calibrator runs on unthinned rows. The share is stored with each row.',
        ru: 'Шансы умножаем на долю оставленных либо в лоссе взвешиваем оставленные негативы обратной величиной; калибратор потом учим на полных данных. Доля хранится в каждой строке.',
      },
      cost: {
        en: 'Negatives of small categories get scarce, so they need a higher share of their own. Weights make gradients noisier. Whoever reads the score before the correction reads nonsense.',
        ru: 'Негативов в мелких категориях остаётся мало, для них нужна своя доля, побольше. С весами градиенты шумнее. Кто возьмёт скор до поправки, получит ерунду.',
      },
    },
    {
      id: 'slot-and-view',
      name: { en: 'Slot and visibility', ru: 'Слот и видимость' },
      why: {
        en: '{unseen} % of served cards never come on screen, and a view in the first slot gets twice the clicks of one in the third. Bids decided who stood there, so raw click rates make high bidders look interesting.',
        ru: '{unseen} % отданных карточек не попадают на экран, а показ в первом слоте даёт вдвое больше кликов, чем в третьем. Кто где стоял, решала ставка, и по сырому CTR интереснее выглядят щедрые продавцы.',
      },
      detect: {
        en: 'On part of the {explore} % of pages the two winners beside the random card also swap slots: the same listing in two slots shows the effect of the slot. By platform, since a phone and a desktop differ.',
        ru: 'На части из {explore} % страниц двух победителей рядом со случайной карточкой меняем местами: одно объявление в двух слотах показывает эффект слота. Отдельно по платформам: телефон и десктоп отличаются.',
      },
      fix: {
        en: 'Only views are rows. Slot is an input in training and fixed to the first one when scoring; counters divide clicks by views times the slot factor taken from the swaps.',
        ru: 'Строки — только показы. Слот — вход модели при обучении, при скоринге всегда первый; в счётчиках клики делим на показы, умноженные на коэффициент слота из перестановок.',
      },
      cost: {
        en: 'Swaps put the dearest card lower on purpose. The on-screen event is sent by the client and breaks with releases. One factor per slot is an approximation: a strong photo loses less lower down.',
        ru: 'При перестановках самая дорогая карточка намеренно оказывается ниже. Событие «на экране» шлёт клиент, и релизы его ломают. Один коэффициент на слот — приближение: яркое фото внизу теряет меньше.',
      },
    },
    {
      id: 'cold-listings',
      name: { en: 'Short-lived listings', ru: 'Короткая жизнь объявлений' },
      why: {
        en: 'After its first day an average listing has about {dayClicks} clicks, an error of {dayError} %. To get it to {steadyError} % takes {steadyViews} views, {steadyDays} days; it lives {lifeDays}. Its own rate never becomes reliable.',
        ru: 'За первый день у среднего объявления около {dayClicks} кликов, ошибка CTR — {dayError} %. Чтобы снизить её до {steadyError} %, нужно {steadyViews} показов, это {steadyDays} дней, а живёт оно {lifeDays}. Собственный CTR так и не станет надёжным.',
      },
      detect: {
        en: 'Log loss and predicted over actual by views so far: none, under a hundred, a day, more. And the same for first hours of life, cards the model chose against random ones.',
        ru: 'Логлосс и отношение прогноза к факту по числу накопленных показов: ноль, до сотни, день, больше. И то же по первым часам жизни: карточки, выбранные моделью, против случайных.',
      },
      fix: {
        en: "Content: photo and title vectors, price against similar ones, the seller's other listings, clicks on the same listing among ordinary ones. Own rate enters shrunk to the category by about {priorViews} views.",
        ru: 'Контент: векторы фото и заголовка, цена относительно похожих, другие объявления продавца, клики по этому же объявлению в обычной выдаче. Свой CTR — только сглаженным к категории с весом около {priorViews} показов.',
      },
      cost: {
        en: 'Vectors for {newDaily} photos and titles a day, before the first auction. Ordinary clicks come from a different place and mood, so they need their own scale. Lookalike prices favor the typical.',
        ru: 'Векторы для {newDaily} фото и заголовков в день, причём до первого аукциона. Клики в обычной выдаче делают в другом месте и с другим настроем, им нужен свой масштаб. Цена относительно похожих подыгрывает типичным.',
      },
    },
    {
      id: 'clickbait',
      name: { en: 'Clicks without contacts', ru: 'Клики без контактов' },
      why: {
        en: 'The seller needs contacts, and only {contactRate} % of paid clicks bring one. A fake price lifts the probability and, by the auction, cheapens the click: bait is rewarded twice until sellers and buyers leave.',
        ru: 'Продавцу нужны контакты, а их дают лишь {contactRate} % оплаченных кликов. Фальшивая цена поднимает вероятность и по правилам аукциона удешевляет клик: кликбейт выигрывает дважды, пока не уйдут продавцы и покупатели.',
      },
      detect: {
        en: "Contacts per paid click by decile of probability and by category, returns to the results within seconds; contacts per visitor as the test's guard.",
        ru: 'Контакты на оплаченный клик по децилям вероятности и категориям, возвраты в выдачу через пару секунд; в тесте guard-метрика — контакты на посетителя.',
      },
      fix: {
        en: 'Keeps the probability honest and asks the auction team for a separate quality factor in ranking, from contacts per click shrunk to the category. Moderation gets what lies far below.',
        ru: 'Вероятность оставляем честной, а команду аукциона просим об отдельном множителе качества в ранжировании: контакты на клик, сглаженные к категории. Те, у кого их совсем мало, уходят на модерацию.',
      },
      cost: {
        en: 'Some clicks, and revenue, given away now for sellers who stay. Contacts are {contactRatio} times rarer than clicks, so the factor is coarse. Sellers will ask why a higher bid lost.',
        ru: 'Часть кликов и выручки отдаём сейчас, чтобы продавцы остались. Контактов в {contactRatio} раз меньше, чем кликов, множитель выходит грубым. Продавцы спросят, почему проиграла высокая ставка.',
      },
    },
  ],

  stages: {
    clarify: {
      sketch: {
        en: 'Writes revenue as a product: pages × {slots} slots × share seen × probability × price, and says the model moves the last two. Agrees on €{rpmNow} to €{rpmTarget} per thousand pages with contacts down {contactGuard} % at most, {latencyMs} ms at p99, {peakRps} pages a second with {candidates} candidates: {scoresMillions} million scores a second. Asks how the price comes about and learns that the probability is part of it.',
        ru: 'Раскладывает выручку: страницы × {slots} слота × доля увиденных × вероятность × цена, и говорит, что модель двигает два последних множителя. Фиксирует: с {rpmNow} до {rpmTarget} € на тысячу страниц, контактов меньше максимум на {contactGuard} %, {latencyMs} мс по p99, {peakRps} страниц в секунду по {candidates} кандидатов, это {scoresMillions} млн скоров в секунду. Спрашивает, откуда берётся цена, и узнаёт, что вероятность в неё входит.',
      },
      tradeoff: {
        en: "Our revenue now or the sellers' return: clicks pay us, contacts pay them, at €{contactCost} each. Ranking for clicks alone can lift revenue while contacts get dearer; then bids fall in a quarter. The price of the guard is some clicks we do not sell.",
        ru: 'Выручка сейчас или отдача для продавца: нам платят за клик, ему нужен контакт, сейчас он обходится в {contactCost} €. Если гнаться за кликами, выручка вырастет, контакты подорожают, и через квартал ставки упадут. Цена guard-метрики — часть кликов не продаём.',
      },
      hints: [
        {
          en: 'Follow one euro: a seller bids, a card is shown. What has to happen before that euro is ours?',
          ru: 'Проследите за одним евро: продавец поставил ставку, карточку показали. Что должно случиться, чтобы евро стал нашим?',
        },
        {
          en: 'Who reads your probability next, and does it only sort by it or also work out what the seller pays?',
          ru: 'Кто получит вашу вероятность и что с ней сделает: только отсортирует или ещё и посчитает, сколько платит продавец?',
        },
        {
          en: 'Revenue per thousand pages from €{rpmNow} to €{rpmTarget}, contacts down {contactGuard} % at most, {candidates} candidates in {latencyMs} ms; price depends on the probability.',
          ru: 'Выручка на тысячу страниц с {rpmNow} до {rpmTarget} €, контакты — минус {contactGuard} % максимум, {candidates} кандидатов за {latencyMs} мс, и цена зависит от вероятности.',
        },
      ],
    },
    framing: {
      sketch: {
        en: 'For a visitor, a page and a listing: the probability of a paid click within {windowHours} hours of a view, as if in the first slot. Binary classification with log loss, because the number itself is multiplied by the bid, sets the price and meets the floor of €{floor} per thousand views: at a bid of €{clickPrice} that is {floorCtr} %. The effect of the slot and the chance of being seen stay separate.',
        ru: 'По посетителю, странице и объявлению предсказываем вероятность оплаченного клика за {windowHours} часа после показа, как если бы карточка стояла в первом слоте. Бинарная классификация с логлоссом: само число умножают на ставку, по нему считают цену и порог {floor} € за тысячу показов — при ставке {clickPrice} € это {floorCtr} %. Эффект слота и шанс попасть на экран — отдельно.',
      },
      tradeoff: {
        en: 'Log loss on single cards or a pairwise loss within the page: pairs order candidates better but give no level, and the level is what the floor and the price need. Both can be mixed; the price is a calibration that has to repair more.',
        ru: 'Логлосс по отдельным карточкам или попарный лосс внутри страницы: пары лучше упорядочивают, но не дают уровня, а он нужен и порогу, и цене. Можно смешать; цена — калибровке придётся чинить больше.',
      },
      hints: [
        {
          en: 'Suppose I square all your scores. The order of probabilities is the same; what changes for sellers?',
          ru: 'Допустим, я возведу все ваши скоры в квадрат. Порядок вероятностей тот же; что изменится для продавцов?',
        },
        {
          en: "Is a click from a competitor's office a positive, and is a card below the edge of the screen a negative?",
          ru: 'Клик из офиса конкурента — это позитив? А карточка, до которой не долистали, — негатив?',
        },
        {
          en: 'Probability of a paid click within {windowHours} hours of a view, as in the first slot: classification with log loss, then calibrated. Sorting alone is not enough.',
          ru: 'Вероятность оплаченного клика за {windowHours} часа после показа, как в первом слоте: классификация с логлоссом и калибровка. Просто отсортировать мало.',
        },
      ],
    },
    data: {
      sketch: {
        en: 'A row is a view with features logged when scoring (past views: rebuilt as of that moment); it enters {matureHours} hours old, after the filter. All clicks and {keep} % of the rest: {rowMillions} million rows a day, {trainMillions} million for {trainDays} days. Tests as it will run: train up to a day, calibrate on the next, skip two, test on the one after, for each day of a week. Randomization on {explore} % of pages starts now.',
        ru: 'Строка — показ с признаками, залогированными при скоринге (для прошлых восстанавливаем на тот момент); берём через {matureHours} часов, после вердикта фильтра. Все клики и {keep} % остального: {rowMillions} млн строк в день, {trainMillions} млн за {trainDays} дней. Проверяем как в проде: обучение, день на калибровку, два дня пропуска, день теста — и так для каждого дня недели. Рандомизацию на {explore} % страниц включаем сразу.',
      },
      tradeoff: {
        en: 'Rows from views or from all served cards. Views separate the listing from its slot, but hang on an event the app sends and may lose. Served cards are complete, yet blame the listing for the {unseen} % nobody scrolled to. Views, with their share watched daily.',
        ru: 'Строки — показы или все отданные карточки. Показы отделяют объявление от слота, но держатся на событии, которое приложение может потерять. Отданные не теряются, но винят объявление за {unseen} %, до которых не долистали. Берём показы и каждый день следим за их долей.',
      },
      hints: [
        {
          en: 'The third card was on the page, but the visitor left before scrolling to it. What does that say about the listing?',
          ru: 'Третья карточка на странице была, но посетитель ушёл раньше, чем до неё долистал. Что это говорит об объявлении?',
        },
        {
          en: 'How old must a view be before you believe its label, and what have you learned by then about listings that started today?',
          ru: 'Сколько должно пройти после показа, чтобы верить разметке, и что вы к тому времени знаете о сегодняшних объявлениях?',
        },
        {
          en: 'Only cards that came on screen, labels {matureHours} hours old, {trainDays} days to train, one to calibrate, a gap of two, one to test, rolled over a week.',
          ru: 'Только карточки, попавшие на экран, разметка возрастом {matureHours} часов, {trainDays} дней обучения, день калибровки, зазор в два дня, день теста — и сдвигать по неделе.',
        },
      ],
    },
    training: {
      sketch: {
        en: "Baseline: the listing's slot-adjusted CTR shrunk to its category by {priorViews} views, about {priorClicks} clicks. Then a deep-and-cross network: hashed seller and visitor ids, category × query, photo and title vectors, relative price, counters, slot. Log loss, odds multiplied by the {keep} % kept, a calibrator by segment on an unthinned mature day. Warm-started daily: a week without it is {weekDrift} % off.",
        ru: 'Бейзлайн: CTR объявления с поправкой на слот, сглаженный к категории с весом {priorViews} показов, то есть {priorClicks} клика. Дальше deep & cross: хеши id продавца и посетителя, категория × запрос, векторы фото и заголовка, относительная цена, счётчики, слот. Логлосс, шансы умножаем на долю {keep} %, калибратор по сегментам на полном зрелом дне. Дообучаем ежедневно: за неделю без этого уводит на {weekDrift} %.',
      },
      tradeoff: {
        en: 'Boosting or a network: trees on counters get most of the gain in a week of work, but take ids only as averages and are rebuilt whole; the network learns crosses and warm-starts daily. Its price: {heavyUs} µs a card and calibration redone each day.',
        ru: 'Бустинг или сеть: деревья на счётчиках за неделю работы дают почти весь прирост, но id видят только через средние и переучиваются целиком; сеть учит пересечения и дообучается каждый день. Цена — {heavyUs} мкс на карточку и ежедневная перекалибровка.',
      },
      hints: [
        {
          en: 'After its first day a listing has about {dayViews} views. How much would you bet on its own click rate?',
          ru: 'За первый день у объявления около {dayViews} показов. Сколько вы поставите на его собственный CTR?',
        },
        {
          en: 'You kept {keep} % of the unclicked views. Is a card with twice the score still twice as clickable?',
          ru: 'Вы оставили {keep} % показов без клика. Если скор вдвое выше, карточка всё ещё вдвое кликабельнее?',
        },
        {
          en: "Shrink the listing's rate to its category, lean on content, train with log loss, multiply the odds by the {keep} % kept, calibrate by segment on a full day.",
          ru: 'CTR объявления сгладить к категории, опереться на контент, учить с логлоссом, шансы умножить на долю {keep} %, по сегментам откалибровать на полном дне.',
        },
      ],
    },
    inference: {
      sketch: {
        en: 'Online, one call per page. Features of all {listings} promotions, {tableGb} GB, sit in the memory of each server; only the visitor is fetched. A light model takes {lightUs} µs on each of {candidates} candidates, the deep one {heavyUs} µs on the best {kept} by bid × score: {scoreMs} ms of CPU a page, {busyCores} cores at the peak, {siteCpu} % of one site. All scores of a page come from one model, or the rule decides: two models never meet in one auction.',
        ru: 'Онлайн, один вызов на страницу. Признаки всех {listings} продвижений, {tableGb} ГБ, лежат в памяти каждого сервера, по сети ходим только за посетителем. Лёгкая модель — {lightUs} мкс на каждого из {candidates} кандидатов, глубокая — {heavyUs} мкс на {kept} лучших по «ставка × скор»: {scoreMs} мс CPU на страницу, {busyCores} ядер на пике, {siteCpu} % одного ДЦ. На странице все скоры от одной модели либо решает правило: две модели в одном аукционе не смешиваем.',
      },
      tradeoff: {
        en: 'One model of {meanUs} µs for all candidates, or two passes for the same CPU. Two passes spend it where the auction is decided, but the light one can drop the true winner and no log will show it: rescore all {candidates} on a sample of pages.',
        ru: 'Одна модель по {meanUs} мкс на всех или два прохода при том же CPU. Два прохода тратят его там, где решается аукцион, но лёгкая модель может выкинуть победителя, и в логах этого не увидишь: на выборке страниц пересчитываем всех {candidates}.',
      },
      hints: [
        {
          en: 'Where are the features of {candidates} candidates at the moment the page asks for them?',
          ru: 'Где лежат признаки {candidates} кандидатов в ту минуту, когда их запросила страница?',
        },
        {
          en: 'Multiply it out: {peakRps} pages, {candidates} candidates, your time per score. How many cores is that with one data center down?',
          ru: 'Перемножьте: {peakRps} страниц, {candidates} кандидатов, ваше время на скор. Сколько это ядер, если один дата-центр лежит?',
        },
        {
          en: 'Listings in local memory, one fetch for the visitor, {lightUs} µs each for all {candidates}, {heavyUs} µs each for the best {kept}; {busyCores} cores of {siteCores}.',
          ru: 'Объявления в локальной памяти, один поход за посетителем, по {lightUs} мкс на каждого из {candidates}, по {heavyUs} мкс на {kept} лучших; {busyCores} ядер из {siteCores}.',
        },
      ],
    },
    offline: {
      sketch: {
        en: 'Log loss over that of a constant ({baseLoss} at {ctr} %) for all, AUC within a category and slot for order, predicted over actual clicks by segment for price: within {segLimit} % wherever there are {segClicks} clicks. All three again on random slots, as the log holds only what the bid rule chose. A replay needs the losers, so logs all candidates of some pages: a direction, no forecast. Guard: contacts per click by decile.',
        ru: 'Логлосс относительно константы ({baseLoss} при {ctr} %) — общий, AUC внутри категории и слота — про порядок, предсказанные клики к реальным по сегментам — про цену: в пределах {segLimit} % везде, где кликов от {segClicks}. Всё то же на случайных слотах: в логах только то, что выбрало правило ставок. Для реплея аукционов нужны проигравшие: на части страниц логируем всех; это направление, не прогноз. Guard — контакты на клик по децилям.',
      },
      tradeoff: {
        en: 'Judge on the full log or on random slots. The log is huge and biased to high bids; random slots are fair but give {exploreClicks} clicks a day, about {exploreSegments} segments. Pick models on the log, let random slots veto; price: a week of waiting.',
        ru: 'Судить по всему логу или по случайным слотам. Лог огромный, но смещён к высоким ставкам; слоты честные, но это {exploreClicks} кликов в день, примерно {exploreSegments} сегментов. Выбираем по логу, у случайных слотов право вето; цена — неделя ожидания.',
      },
      hints: [
        {
          en: 'Your model puts every page in the right order of probability. How can it still lose us money?',
          ru: 'Ваша модель на каждой странице идеально упорядочила кандидатов по вероятности. Почему мы всё же можем терять деньги?',
        },
        {
          en: 'Everything in the log was shown because its bid was high. For which cards does your metric say nothing?',
          ru: 'Всё, что есть в логе, показали из-за высокой ставки. О каких карточках ваша метрика молчит?',
        },
        {
          en: "Log loss against the constant's {baseLoss}, predicted over actual clicks within {segLimit} % by segment, and the same again on random slots.",
          ru: 'Логлосс против {baseLoss} у константы, предсказанные клики к реальным в пределах {segLimit} % по сегментам и то же самое на случайных слотах.',
        },
      ],
    },
    online: {
      sketch: {
        en: "Visitors in two halves and each seller's daily budget in two halves with them. {testDays} days, then {matureHours} hours for verdicts. Revenue per visitor, Welch's t-test: {mdeHalf} % shows at {power} % power; per thousand pages by the delta method. Contacts: to rule out a fall of {contactGuard} % takes {needMillions} million visitors a group, there are {armMillions}. Bids will adapt in both halves; that shows only later, launching region by region.",
        ru: 'Посетителей пополам, и дневной бюджет каждого продавца тоже пополам. {testDays} дней и ещё {matureHours} часов на вердикты фильтра. Выручка на посетителя, t-тест Уэлча: при мощности {power} % видно {mdeHalf} %; на тысячу страниц — дельта-методом. Контакты: чтобы исключить падение на {contactGuard} %, нужно {needMillions} млн посетителей в группе, есть {armMillions}. Ставки подстроятся в обеих половинах, это увидим позже, при выкатке по регионам.',
      },
      tradeoff: {
        en: 'Split budgets in half or {pilot} %: an average seller spends €{sellerSpend} a day, that is {halfClicks} clicks a half but {pilotClicks} in a {pilot} % slice, too coarse for a budget. The price is half the revenue at risk, so small steps on shared budgets come first.',
        ru: 'Делить бюджет пополам или {pilot} %: средний продавец тратит {sellerSpend} € в день — это {halfClicks} кликов на половину, но лишь {pilotClicks} на долю в {pilot} %, слишком грубо. Цена — риск для половины выручки, поэтому сначала малые шаги на общем бюджете.',
      },
      hints: [
        {
          en: "A seller's budget is gone by six in the evening. Which of your groups spent it?",
          ru: 'К шести вечера у продавца кончился бюджет. Какая из ваших групп его потратила?',
        },
        {
          en: 'With shared budgets, which part of the gain in your test would not be there after full launch?',
          ru: 'Если бюджет общий, какая часть прироста в тесте пропадёт, когда выкатим на всех?',
        },
        {
          en: "Halve the visitors and each seller's budget with them, {testDays} days, revenue per visitor; contacts need {needMillions} million visitors a group.",
          ru: 'Делим пополам и посетителей, и бюджет каждого продавца, {testDays} дней, выручка на посетителя; для контактов нужно {needMillions} млн посетителей в группе.',
        },
      ],
    },
    deploy: {
      sketch: {
        en: 'Network, calibrator, hashing and feature code are one version; listing tables are pushed apart from it. A week of shadow checks features and speed, but calibration on its own winners shows only live: {canary} %, {pilot} %, half. At {canary} % an hour brings {canaryClicks} clicks, noise of {canaryError} %: predicted over actual, corrected for age and slot, off by {rollback} % means back to the bid rule. Drift: inputs per release, that ratio by segment, voided share.',
        ru: 'Сеть, калибратор, хеширование и код признаков — одна версия, таблицы объявлений обновляются отдельно. Неделя в тени проверит признаки и скорость, но калибровка на собственных победителях видна только вживую: {canary} %, {pilot} %, половина. На {canary} % за час {canaryClicks} кликов, шум {canaryError} %: если прогноз к факту с поправкой на возраст и слот ушёл на {rollback} %, откат на правило ставок. Дрейф: входы по релизам, прогноз к факту по сегментам, доля снятых.',
      },
      tradeoff: {
        en: 'Log features of all served cards or of a sample. A click has to find its features later, so everything waits {matureHours} hours in a topic of {topicTb} TB; then clicks, {keep} % and one full day for calibration stay. Cheaper: recompute from history; the price is skewed counters.',
        ru: 'Логировать признаки всех отданных карточек или выборки. Клик придёт позже и должен найти свои признаки, поэтому всё ждёт {matureHours} часов в топике на {topicTb} ТБ; потом храним клики, {keep} % и полный день для калибровки. Дешевле пересчёт по истории, но разойдутся счётчики.',
      },
      hints: [
        {
          en: 'In shadow the model is well calibrated. What can go wrong only when it picks the cards itself?',
          ru: 'В тени модель откалибрована. Что может сломаться только тогда, когда карточки выбирает она сама?',
        },
        {
          en: 'On Tuesday the app makes photos larger and predictions drift from clicks. How do you tell that from a bad model?',
          ru: 'Во вторник в приложении увеличили фото, и прогноз разошёлся с кликами. Как отличите это от плохой модели?',
        },
        {
          en: 'Shadow, {canary} %, {pilot} %, half; if predicted over actual clicks is off by {rollback} % within the hour, corrected for age and slot, return to the bid rule.',
          ru: 'Тень, {canary} %, {pilot} %, половина; если за час прогноз к факту с поправкой на возраст и слот ушёл на {rollback} %, возвращаемся на правило ставок.',
        },
      ],
    },
    monitoring: {
      sketch: {
        en: 'The ad server counts pages filled by the rule for lack of an answer: even at p99 of {latencyMs} ms that is {lateMillions} million a day. Wakes the on-call at {latePage} % of pages or {errorPage} % errors for 5 minutes. Alerts: CPU over {cpuAlert} % with both sites up, as one alone would run at {loneCpu} %; listing table older than {tableAge} minutes. A test page with known scores each minute on every server.',
        ru: 'Рекламный сервер считает страницы, которые из-за опоздания ушли на правило: даже при p99 в {latencyMs} мс их {lateMillions} млн в день. Дежурного будим, если 5 минут их больше {latePage} % или ошибок больше {errorPage} %. Алерты: CPU выше {cpuAlert} %, пока живы оба ДЦ (один работал бы на {loneCpu} %), таблица объявлений старше {tableAge} минут. Раз в минуту на каждом сервере — тестовая страница с известными скорами.',
      },
      tradeoff: {
        en: 'Strict timeouts (transport {netMs} ms, visitor {fetchMs}, light model {lightLimit}, deep {heavyLimit}, {spareMs} spare) or patience. An hour on the rule at the peak forgoes about €{outageEur}; slow pages hurt all listings. Strict: if the deep one is late, calibrated light scores.',
        ru: 'Жёсткие таймауты (транспорт {netMs} мс, посетитель {fetchMs}, лёгкая модель {lightLimit}, глубокая {heavyLimit}, запас {spareMs}) или терпение. Час на правиле в пик — минус {outageEur} €, медленная страница вредит всей выдаче. Жёсткие: глубокая опоздала — калиброванная лёгкая.',
      },
      hints: [
        {
          en: 'Your answer did not come in time. What does the visitor see, and what does an hour of that cost at the peak?',
          ru: 'Ваш ответ не успел. Что видит посетитель и во что обойдётся час такой работы на пике?',
        },
        {
          en: 'Both data centers are up and it is the busiest hour. Which CPU reading would already worry you?',
          ru: 'Оба дата-центра живы, самый загруженный час. Какая загрузка CPU вас уже встревожит?',
        },
        {
          en: 'Wake somebody at {latePage} % late pages or {errorPage} % errors for 5 minutes; CPU alarm at {cpuAlert} %, since one site alone would be at {loneCpu} %.',
          ru: 'Будить при {latePage} % опоздавших страниц или {errorPage} % ошибок за 5 минут; алерт по CPU на {cpuAlert} %: один ДЦ шёл бы на {loneCpu} %.',
        },
      ],
    },
    extra: {
      sketch: {
        en: 'For every shown card keeps bid, probability before and after calibration, price and versions: a seller may dispute an invoice. Network warm-started daily on rows {matureHours} hours old, released if it beats the live one on the next mature day; counters by the minute, overall level hourly. Degradation: log loss of the live model against one frozen a week ago, and a level factor that keeps moving one way.',
        ru: 'По каждой показанной карточке храним ставку, вероятность до и после калибровки, цену и версии: счёт продавец может оспорить. Сеть дообучается ежедневно на строках возрастом {matureHours} часов и выкатывается, если на следующем зрелом дне лучше текущей; счётчики — поминутно, общий уровень — раз в час. Деградация: логлосс против модели, замороженной неделю назад, и множитель уровня, который ползёт в одну сторону.',
      },
      tradeoff: {
        en: 'Holidays: keep training daily or freeze. The pilot was {holidayDrift} % too high in the New Year holidays; daily training catches up two days late at best and then carries the holidays into working days. Let only the hourly level move meanwhile; the price: segments stay off.',
        ru: 'Праздники: дообучать или заморозить. В новогодние дни пилот завышал на {holidayDrift} %; ежедневное дообучение догоняет минимум с двухдневным опозданием, а потом тащит праздники в будни. На это время двигаем только часовой уровень; цена — сегменты неточны.',
      },
      hints: [
        {
          en: 'A seller writes: last month my clicks cost twice as much. What do you need to have kept to answer?',
          ru: 'Продавец пишет: «В прошлом месяце клики у меня стоили вдвое дороже». Что нужно было сохранить, чтобы ему ответить?',
        },
        {
          en: 'Which parts of your system get old within an hour, which within a day, and which within a month?',
          ru: 'Какие части вашей системы устаревают за час, какие за день, а какие за месяц?',
        },
        {
          en: 'Network daily, counters by the minute, level hourly, and watch that level; for each shown card keep bid, probability, price and version.',
          ru: 'Сеть — раз в день, счётчики — поминутно, уровень — раз в час, и за ним следить; по каждой карточке хранить ставку, вероятность, цену и версию.',
        },
      ],
    },
  },

  twist: {
    stage: 'online',
    says: {
      en: 'Next quarter a seller may bid per contact instead of per click, in the same auction. Half of the contacts come within a day of the click, {contactWeek} % within a week, and the seller pays only for contacts. What changes in your design?',
      ru: 'Со следующего квартала продавец может назначить ставку не за клик, а за контакт; аукцион общий. Половина контактов приходит за сутки после клика, {contactWeek} % — за неделю, и платит продавец только за контакт. Что изменится в вашем решении?',
    },
    strongAnswer: {
      en: 'Bid × p(click) × p(contact | click) for them, calibrated as a product per way of paying, or money flows to the overrated one. Second model on clicks: {contacts} contacts a day, a week to mature, fresh clicks by the delay curve. {listingContacts} contacts per listing a day: lean on category and seller. Expects poor converters to switch first and contacts to move off-site. The test reads a week later.',
      ru: 'Для них — ставка × p(клик) × p(контакт | клик), и калибруем произведение отдельно по способам оплаты, иначе деньги уйдут к переоценённому. Вторая модель — на кликах: {contacts} контактов в день, зреют неделю, свежие — по кривой задержки. На объявление {listingContacts} контакта в день: опора — категория, продавец. Первыми перейдут те, у кого контактов с клика мало; кто-то уведёт их с сайта. Итог теста неделей позже.',
    },
  },

  weakAnswers: [
    {
      stage: 'framing',
      says: {
        en: 'Only the order matters in an auction, so I train a ranker and look at AUC.',
        ru: 'В аукционе важен только порядок, поэтому обучаю ранжирование и смотрю на AUC.',
      },
      why: {
        en: 'Cards go by bid × probability, so bending the scores changes the winner even when their own order stays. And a card {over} % too high pays {underPay} % less per click. AUC warns of neither.',
        ru: 'Сортируют по «ставка × вероятность»: если скоры искажены, победит другой, даже когда их собственный порядок верен. А карточка с оценкой, завышенной на {over} %, платит за клик на {underPay} % меньше. AUC об этом не предупредит.',
      },
    },
    {
      stage: 'data',
      says: {
        en: 'Every sponsored card that was served and got no click is a negative.',
        ru: 'Каждая отданная рекламная карточка без клика — негативный пример.',
      },
      why: {
        en: '{unseen} % of served cards never came on screen, in the third slot even more. The model would learn the slot as a trait of the listing, and slots went to high bids.',
        ru: '{unseen} % отданных карточек на экран не попали, в третьем слоте и того больше. Модель примет слот за свойство объявления, а слоты раздавала ставка.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'Clicks are under one percent, so I balance the classes or take focal loss.',
        ru: 'Кликов меньше процента, поэтому балансирую классы или беру focal loss.',
      },
      why: {
        en: 'With {clickMillions} million clicks a day positives are not scarce. Balanced, cards {trueRatio} times apart come out {balancedRatio} times apart; focal loss bends scores too. Thin negatives to save compute, then correct the odds.',
        ru: 'При {clickMillions} млн кликов в день позитивов хватает. После балансировки разница в {trueRatio} раз сжимается до {balancedRatio}; focal loss тоже искажает скоры. Прореживают, чтобы сэкономить на обучении, а шансы потом поправляют.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'An embedding per listing id will learn what people like about it.',
        ru: 'Эмбеддинг по id объявления сам выучит, чем оно нравится.',
      },
      why: {
        en: 'A promotion lives {lifeDays} days, labels mature in {matureHours} hours: at least {youngShare} % of live ones are not in training at all, the rest get about {dayClicks} clicks a day. Content, seller and shrunken counters have to carry it.',
        ru: 'Продвижение живёт {lifeDays} дней, разметка зреет {matureHours} часов: минимум {youngShare} % живых объявлений в обучении нет вообще, у прочих около {dayClicks} кликов в день. Вытягивать должны контент, продавец и сглаженные счётчики.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'We update the model on every click as it arrives, so it is always fresh.',
        ru: 'Обновляем модель на каждом пришедшем клике, так она всегда свежая.',
      },
      why: {
        en: 'A minute after the view {lacking} % of clicks are missing and none has passed the filter, so new listings look dull and click attacks look like success. Freshness comes cheaper from counters corrected for age.',
        ru: 'Через минуту после показа {lacking} % кликов ещё нет, и ни один не прошёл фильтр: новые объявления кажутся скучными, накрутка — успехом. Свежесть дешевле взять из счётчиков с поправкой на возраст.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'We compute probabilities for every visitor and listing overnight and look them up.',
        ru: 'Ночью посчитаем вероятности для всех пар «посетитель — объявление», днём будем доставать.',
      },
      why: {
        en: 'That is {pairsTrillions} trillion pairs a night, without the query and the page, which matter most, and without {newDaily} promotions that start tomorrow. Precompute vectors and counters, not pairs.',
        ru: 'Это {pairsTrillions} трлн пар за ночь, без запроса и страницы, от которых зависит больше всего, и без {newDaily} продвижений, которые начнутся завтра. Предпосчитывать надо векторы и счётчики, а не пары.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'A transformer over the history of the visitor scores all {candidates} candidates.',
        ru: 'Трансформер по истории посетителя скорит всех {candidates} кандидатов.',
      },
      why: {
        en: 'At {heavyUs} µs a card that is {heavyAllMs} ms on a core against a limit of {latencyMs}, and {heavyAllCores} cores at the peak where a site has {siteCores}. Encode the visitor once, score lightly, keep the costly part for the best {kept}.',
        ru: 'При {heavyUs} мкс на карточку это {heavyAllMs} мс на ядре при лимите {latencyMs} и {heavyAllCores} ядер на пике, а в ДЦ их {siteCores}. Посетителя кодируем один раз, всех скорим легко, дорогую часть — для {kept} лучших.',
      },
    },
    {
      stage: 'offline',
      says: {
        en: 'Log loss is {niceLoss}, close to zero, and accuracy is {noClick} %.',
        ru: 'Логлосс {niceLoss}, почти ноль, accuracy — {noClick} %.',
      },
      why: {
        en: 'A constant of {ctr} % has a log loss of {baseLoss} and is {noClick} % accurate if it never expects a click. Only the ratio to the constant says something, and even that nothing about segments.',
        ru: 'У константы {ctr} % логлосс {baseLoss}, а ответ «клика не будет» верен в {noClick} % случаев. О чём-то говорит только отношение к константе, но и оно молчит о сегментах.',
      },
    },
    {
      stage: 'online',
      says: {
        en: 'Success is CTR: if sponsored cards are clicked more, the model is better.',
        ru: 'Успех — это CTR: если по рекламе кликают чаще, модель лучше.',
      },
      why: {
        en: 'CTR goes up at once if cheap catchy cards win and each click earns less. Revenue per thousand pages decides, with contacts beside it, since only {contactRate} % of clicks bring the seller one.',
        ru: 'CTR сразу вырастет, если побеждать будут дешёвые броские карточки, но клик принесёт меньше. Решает выручка на тысячу страниц, рядом с ней контакты: продавцу их дают лишь {contactRate} % кликов.',
      },
    },
    {
      stage: 'online',
      says: {
        en: 'We give the model {pilot} % of visitors for two weeks and run a t-test on revenue.',
        ru: 'Отдадим модели {pilot} % посетителей на две недели и сравним выручку t-тестом.',
      },
      why: {
        en: 'Budgets are shared: where they run out, the test group spends what control would have. Of {gain} % about {phantom} points may vanish at launch. And a fall in contacts shows from {mdePilot} % on, while the guard is {contactGuard} %.',
        ru: 'Бюджет общий: там, где он кончается, тестовая группа тратит деньги контроля. Из {gain} % прироста около {phantom} п. п. может исчезнуть при полной выкатке. И падение контактов видно от {mdePilot} %, а порог — {contactGuard} %.',
      },
    },
  ],
}
