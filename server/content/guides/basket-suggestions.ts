import type { ProblemGuide } from '#server/content/problem-guide'

const numbers = {
  // Load
  customers: 1_400_000,
  baskets: 250_000,
  basketsEach: 5,
  conversion: 72,
  orders: 180_000,
  ordersEach: 3.6,
  requestsEach: 4,
  requests: 1_000_000,
  peakFactor: 4,
  peakRps: 46,
  feastFactor: 3,
  feastRps: 138,
  // Goods
  items: 35_000,
  newWeekly: 250,
  newItems: 1_000,
  warehouses: 60,
  carried: 9_000,
  inStock: 93,
  stockMinutes: 10,
  places: 8,
  visible: 3,
  openItems: 11,
  orderItems: 12,
  // Money, in euros; per customer over four weeks where nothing else is said
  orderEuro: 32,
  marginOrder: 8,
  marginNow: 28.8,
  marginTarget: 29,
  gain: 0.2,
  gainYear: 3.6,
  blockShare: 7,
  blockEuro: 4,
  blockRate: 30,
  blockMargin: 1.2,
  blockEach: 0.3,
  hiddenLoss: 0.12,
  hiddenError: 0.08,
  confidence: 95,
  addedShare: 40,
  anywayShare: 60,
  totalGain: 0.32,
  flatOrders: 19,
  betterAdded: 60,
  betterOrders: 12,
  // Conversion, in points
  guardPoints: 0.2,
  guardEats: 40,
  evenPoints: 0.5,
  popupPoints: 0.9,
  popupCost: 0.36,
  // Data
  historyMonths: 15,
  historyOrders: 82,
  eventMonths: 6,
  editorProducts: 208,
  editorShare: 0.6,
  laterShare: 35,
  laterItems: 2,
  repeatShare: 60,
  removedShare: 8,
  firstShare: 2.4,
  firstBaskets: 6_000,
  fewShare: 6,
  sameDay: 9,
  sameDayBaskets: 22_500,
  milkDays: 6,
  powderDays: 45,
  exploreShare: 2,
  exploreBaskets: 5_000,
  exploreTop: 40,
  exploreSeen: 15_000,
  exploreMonth: 420_000,
  matched: 31_500,
  auditBaskets: 200,
  // Training
  trainWeeks: 8,
  trainBaskets: 14,
  trainLater: 4.9,
  pairsPossible: 612,
  pairMean: 9,
  minPairs: 30,
  candidates: 300,
  negatives: 20,
  keptShare: 6.7,
  // Serving
  latencyMs: 120,
  netMs: 20,
  fetchMs: 30,
  pickMs: 15,
  rankMs: 30,
  spareMs: 25,
  basketNow: 340,
  basketMs: 400,
  cores: 8,
  ramGb: 32,
  trainCores: 32,
  neighbors: 100,
  pairsMb: 28,
  profileItems: 60,
  profileGb: 1,
  cpuMs: 30,
  busyCores: 4.1,
  loneLoad: 52,
  // Tests
  calibration: 20,
  power: 80,
  armShare: 25,
  armCustomers: 350_000,
  spread: 32,
  corr: 0.7,
  plainNeeded: 410_000,
  cupedNeeded: 209_000,
  designEffect: 2,
  guardNeeded: 1_613_000,
  armBaskets: 1_750_000,
  testWeeks: 8,
  holdShare: 5,
  holdMde: 0.25,
  holdYear: 290_000,
  canaryShare: 5,
  canaryBaskets: 12_500,
  canaryError: 0.4,
  rollbackPoints: 1.5,
  // Health
  errorShare: 0.5,
  fillShare: 90,
  stockAlert: 30,
  cpuAlert: 40,
  basketHour: 60_000,
  blockHour: 670,
  nightHours: 8,
  nightCost: 5_400,
  // Twist
  fee: 3,
  freeFrom: 40,
  nearFrom: 32,
  nearShare: 20,
  nearMargin: 2,
  evenAdd: 12,
} satisfies ProblemGuide['numbers']

/** Of the variance of margin per customer, what CUPED leaves. */
const leftByCuped = 1 - numbers.corr ** 2

export const basketSuggestionsGuide: ProblemGuide = {
  numbers,
  derived: {
    orders: () => (numbers.baskets * numbers.conversion) / 100,
    basketsEach: () => (numbers.baskets * 28) / numbers.customers,
    ordersEach: () => (numbers.orders * 28) / numbers.customers,
    requests: () => numbers.baskets * numbers.requestsEach,
    peakRps: () => (numbers.requests * numbers.peakFactor) / 86_400,
    feastRps: () => numbers.peakRps * numbers.feastFactor,
    newItems: () => numbers.newWeekly * 4,
    orderItems: () => numbers.openItems + (numbers.laterShare * numbers.laterItems) / 100,
    marginNow: () => numbers.marginOrder * numbers.ordersEach,
    marginTarget: () => numbers.marginNow + numbers.gain,
    gainYear: () => (numbers.gain * numbers.customers * 13) / 1e6,
    blockMargin: () => (numbers.blockEuro * numbers.blockRate) / 100,
    blockEach: () => (numbers.ordersEach * numbers.blockShare * numbers.blockMargin) / 100,
    // Half of the customers against half, after CUPED.
    hiddenError: () => 1.96 * numbers.spread * Math.sqrt((leftByCuped * 4) / numbers.customers),
    addedShare: () => (100 * numbers.hiddenLoss) / numbers.blockEach,
    anywayShare: () => 100 - numbers.addedShare,
    totalGain: () => numbers.hiddenLoss + numbers.gain,
    flatOrders: () => (100 * numbers.totalGain) / (numbers.addedShare / 100) / numbers.ordersEach / numbers.blockMargin,
    betterOrders: () =>
      (100 * numbers.totalGain) / (numbers.betterAdded / 100) / numbers.ordersEach / numbers.blockMargin,
    // What the allowed fall of conversion costs, of the gain.
    guardEats: () => (100 * ((numbers.guardPoints / numbers.conversion) * numbers.marginNow)) / numbers.gain,
    evenPoints: () => (numbers.gain / numbers.marginNow) * numbers.conversion,
    popupCost: () => (numbers.popupPoints / numbers.conversion) * numbers.marginNow,
    historyOrders: () => (numbers.orders * 30.4 * numbers.historyMonths) / 1e6,
    editorProducts: () => (numbers.places * numbers.eventMonths * 30.4) / 7,
    editorShare: () => (100 * numbers.editorProducts) / numbers.items,
    firstBaskets: () => (numbers.baskets * numbers.firstShare) / 100,
    sameDayBaskets: () => (numbers.baskets * numbers.sameDay) / 100,
    exploreBaskets: () => (numbers.baskets * numbers.exploreShare) / 100,
    exploreSeen: () => numbers.exploreBaskets * numbers.visible,
    exploreMonth: () => numbers.exploreSeen * 28,
    // Random shows that fall on what a model would put into the visible places.
    matched: () => (numbers.exploreMonth * numbers.visible) / numbers.exploreTop,
    trainBaskets: () => (numbers.baskets * numbers.trainWeeks * 7) / 1e6,
    trainLater: () => (numbers.trainBaskets * numbers.laterShare) / 100,
    pairsPossible: () => numbers.items ** 2 / 2 / 1e6,
    pairMean: () => (numbers.historyOrders * numbers.orderItems * (numbers.orderItems - 1)) / 2 / numbers.pairsPossible,
    keptShare: () => (100 * numbers.negatives) / numbers.candidates,
    spareMs: () => numbers.latencyMs - numbers.netMs - numbers.fetchMs - numbers.pickMs - numbers.rankMs,
    // Eight bytes a neighbor, twelve a product of the profile.
    pairsMb: () => (numbers.items * numbers.neighbors * 8) / 1e6,
    profileGb: () => (numbers.customers * numbers.profileItems * 12) / 1e9,
    busyCores: () => (numbers.feastRps * numbers.cpuMs) / 1_000,
    loneLoad: () => (100 * numbers.busyCores) / numbers.cores,
    armCustomers: () => (numbers.customers * numbers.armShare) / 100,
    // Lehr: 16 variance / difference squared, for 80 % power at 5 %.
    plainNeeded: () => (16 * numbers.spread ** 2) / numbers.gain ** 2,
    cupedNeeded: () => numbers.plainNeeded * leftByCuped,
    guardNeeded: () => {
      const share = numbers.conversion / 100
      return (numbers.designEffect * 16 * share * (1 - share)) / (numbers.guardPoints / 100) ** 2
    },
    armBaskets: () => numbers.armCustomers * numbers.basketsEach,
    // The group without the block against everybody else, after CUPED.
    holdMde: () => {
      const held = (numbers.customers * numbers.holdShare) / 100
      return 2.8 * numbers.spread * Math.sqrt(leftByCuped * (1 / held + 1 / (numbers.customers - held)))
    },
    holdYear: () => ((numbers.customers * numbers.holdShare) / 100) * numbers.totalGain * 13,
    canaryBaskets: () => (numbers.baskets * numbers.canaryShare) / 100,
    canaryError: () => Math.sqrt((numbers.conversion * (100 - numbers.conversion)) / numbers.canaryBaskets),
    basketHour: () => (numbers.orders * numbers.marginOrder) / 24,
    blockHour: () => (numbers.totalGain * numbers.customers) / 28 / 24,
    nightCost: () => numbers.blockHour * numbers.nightHours,
    nearMargin: () => ((numbers.freeFrom - numbers.nearFrom) * numbers.marginOrder) / numbers.orderEuro,
    evenAdd: () => (numbers.fee * numbers.orderEuro) / numbers.marginOrder,
  },

  facts: [
    {
      id: 'hidden-block',
      question: 'clarify.goal',
      text: {
        en: 'To earn more on orders that are placed anyway. Last year the block was hidden from half of the customers for four weeks: they brought €{hiddenLoss} less margin each (± {hiddenError} at {confidence} %). The others bought €{blockEach} of margin each through it.',
        ru: 'Больше зарабатывать на заказах, которые и так делают. В прошлом году блок на четыре недели скрыли от половины клиентов: маржа с каждого была ниже на {hiddenLoss} € (± {hiddenError} при {confidence} %). У остальных через блок прошло по {blockEach} € маржи.',
      },
    },
    {
      id: 'margin',
      question: 'clarify.metric',
      text: {
        en: 'Goods margin per customer over four weeks: €{marginNow} now, €{marginTarget} wanted in half a year. Margin is price less purchase cost, without the delivery fee: €{marginOrder} on an average order of €{orderEuro}.',
        ru: 'Товарная маржа на клиента за четыре недели: сейчас {marginNow} €, через полгода нужно {marginTarget} €. Маржа — цена минус закупка, без платы за доставку: {marginOrder} € со среднего заказа в {orderEuro} €.',
      },
    },
    {
      id: 'row-of-products',
      question: 'clarify.functional',
      text: {
        en: 'Up to {places} products in a row above the pay button, {visible} of them visible without swiping; it may stay empty. One tap adds, the screen stays. Only what the warehouse has in stock; no alcohol, tobacco or medicine. Places are not for sale.',
        ru: 'До {places} товаров в ряд над кнопкой оплаты, без прокрутки видны {visible}; блок может быть пустым. Товар добавляют одним касанием, не уходя с экрана. Только то, что есть на складе; без алкоголя, табака и лекарств. Места не продаём.',
      },
    },
    {
      id: 'response-time',
      question: 'clarify.latency',
      text: {
        en: 'p99 of {latencyMs} ms for the block. It loads apart from the basket; if it is late, it is not shown. The basket screen itself opens in {basketNow} ms at p99, and {basketMs} is the limit.',
        ru: 'Для блока p99 — {latencyMs} мс. Он грузится отдельно от корзины: не успел — не показываем. Сам экран корзины открывается за {basketNow} мс по p99, предел — {basketMs}.',
      },
    },
    {
      id: 'daily-baskets',
      question: 'clarify.load',
      text: {
        en: '{baskets} opened baskets a day, {orders} orders; {requestsEach} requests a basket, as it changes. The peak is {peakFactor} times the average: {peakRps} RPS, before holidays {feastRps}. In four weeks {customers} customers open {basketsEach} baskets each.',
        ru: '{baskets} открытых корзин и {orders} заказов в день, по ходу правок на корзину {requestsEach} запроса. Пик в {peakFactor} раза выше среднего: {peakRps} RPS, перед праздниками {feastRps}. За четыре недели {customers} клиентов открывают по {basketsEach} корзин.',
      },
    },
    {
      id: 'assortment',
      question: 'clarify.load',
      text: {
        en: '{items} products, {newWeekly} new ones a week. {warehouses} warehouses deliver; each carries about {carried} products, and {inStock} % of these are in stock at a given moment. Stock is refreshed every {stockMinutes} minutes.',
        ru: '{items} товаров, каждую неделю около {newWeekly} новых. Складов {warehouses}, на каждом в ассортименте около {carried} позиций, из них в любой момент в наличии {inStock} %. Остатки обновляются раз в {stockMinutes} минут.',
      },
    },
    {
      id: 'machines',
      question: 'clarify.resources',
      text: {
        en: 'Two servers for the block in two data centers, {cores} cores and {ramGb} GB each; either must cope alone. No GPU anywhere. For training and nightly jobs there is one machine with {trainCores} cores.',
        ru: 'Под блок — два сервера в двух дата-центрах, по {cores} ядер и {ramGb} ГБ памяти; каждый должен справляться в одиночку. GPU нет нигде. Для обучения и ночных расчётов — одна машина, {trainCores} ядра.',
      },
    },
    {
      id: 'orders-and-events',
      question: 'data.available',
      text: {
        en: 'Orders of {historyMonths} months: {historyOrders} million, ~{orderItems} products each. App events of {eventMonths} months: basket opened, product added or removed, when, on which screen. That the block was shown is logged, the products on the screen are not.',
        ru: 'Заказы за {historyMonths} месяцев: {historyOrders} млн, около {orderItems} товаров в каждом. События приложения за {eventMonths} месяцев: открытие корзины, добавления и удаления — когда и с какого экрана. Пишем, что блок показан, но не что попало на экран.',
      },
    },
    {
      id: 'later-adds',
      question: 'framing.target',
      text: {
        en: 'In {laterShare} % of baskets people add more after the first opening, not counting the block: {laterItems} products, {repeatShare} % of them bought before. Block adds: {removedShare} % are removed again. Ordered or not is settled after a day.',
        ru: 'В {laterShare} % корзин после первого открытия кладут что-то ещё, помимо блока: в среднем {laterItems} товара, {repeatShare} % из них уже покупали. Из взятого в блоке {removedShare} % потом убирают. Стала ли корзина заказом, ясно через сутки.',
      },
    },
    {
      id: 'newcomers-and-cycles',
      question: 'data.quirks',
      text: {
        en: "{firstShare} % of baskets are a customer's first, {fewShare} % come from people with fewer than 3 orders; {sameDay} % are opened within a day of the last order. The median gap between purchases is {milkDays} days for milk, {powderDays} for washing powder.",
        ru: '{firstShare} % корзин — первые у клиента, {fewShare} % — у тех, кто сделал меньше 3 заказов; {sameDay} % открывают в течение суток после прошлого заказа. Медианный интервал между покупками молока — {milkDays} дней, стирального порошка — {powderDays}.',
      },
    },
    {
      id: 'editors-list',
      question: 'training.baseline',
      text: {
        en: '{places} products picked by an editor, new ones each Monday, in the same order for everybody. {blockShare} % of orders contain something from the block: goods for €{blockEuro} on average, with €{blockMargin} of margin.',
        ru: '{places} товаров, которые выбирает редактор: новые каждый понедельник, порядок у всех один. В {blockShare} % заказов есть что-то из блока: в среднем на {blockEuro} €, из них маржа — {blockMargin} €.',
      },
    },
    {
      id: 'conversion-limit',
      question: 'offline.guard',
      text: {
        en: 'Conversion from opened basket to order: {conversion} % now, and it may lose {guardPoints} percentage points at most. Two years ago a pop-up with offers before payment took {popupPoints} points in a test and was withdrawn.',
        ru: 'Конверсия из открытой корзины в заказ: сейчас {conversion} %, потерять можно не больше {guardPoints} п. п. Два года назад в тесте всплывающее окно с предложениями перед оплатой отняло {popupPoints} п. п., и его убрали.',
      },
    },
    {
      id: 'test-limits',
      question: 'online.split',
      text: {
        en: 'Up to {armShare} % of customers per arm. Over four weeks margin per customer has a standard deviation of €{spread} and a correlation of {corr} with the four weeks before; split by customer, conversion has a design effect of {designEffect}.',
        ru: 'До {armShare} % клиентов на группу. За четыре недели у маржи на клиента стандартное отклонение {spread} €, корреляция с предыдущими четырьмя неделями {corr}; у конверсии при делении по клиентам дизайн-эффект {designEffect}.',
      },
    },
    {
      id: 'room-for-chance',
      question: 'data.collect',
      text: {
        en: 'In up to {exploreShare} % of baskets the block may hold any permitted products, and up to {holdShare} % of customers may stay without it for good. Nothing of the kind is running today. Editors can look through about {auditBaskets} baskets a week by hand.',
        ru: 'До {exploreShare} % корзин можно отдать под любые разрешённые товары в блоке, до {holdShare} % клиентов — постоянно держать без него. Сейчас ничего такого нет. Редакторы могут вручную просмотреть около {auditBaskets} корзин в неделю.',
      },
    },
  ],

  hazards: [
    {
      id: 'cannibalization',
      name: { en: 'Cannibalization', ru: 'Каннибализация' },
      why: {
        en: 'Of €{blockEach} taken through the block only about €{hiddenLoss} was extra; {anywayShare} % would have come through search, as another brand or in the next order. The better a model guesses the next purchase, the worse this may get.',
        ru: 'Из {blockEach} €, прошедших через блок, лишь около {hiddenLoss} € — прибавка; {anywayShare} % купили бы и так: через поиск, другой марки или в следующем заказе. Чем точнее модель угадывает покупку, тем сильнее это может проявиться.',
      },
      detect: {
        en: 'Margin on all purchases per customer against a group without the block, beside margin through the block. For powder and the like, watches the {powderDays} days that follow; for milk, adds from search in the same basket.',
        ru: 'Сравнивает маржу клиента по всем покупкам с группой без блока, рядом — маржу через блок. По порошку и подобному смотрит следующие {powderDays} дней, по молоку — добавления из поиска в той же корзине.',
      },
      fix: {
        en: "Ranks by the chance to be bought if shown minus the chance if not, times margin. First, P(add) × the category's added share: random baskets where the product was drawn against those where it could have been. Leaves out what is not yet due.",
        ru: 'Ранжирует по разности вероятностей покупки с показом и без, × маржа. Для начала — P(добавления) × доля прибавки в категории: случайные корзины, где товар выпал, против тех, где мог, но не выпал. Не предлагает то, что брать ещё рано.',
      },
      cost: {
        en: 'A group without the block costs about €{holdYear} a year. Shares by category are noisy: even the whole effect was known to ± €{hiddenError}. Sales through the block grow more slowly, and somebody reports on them.',
        ru: 'Группа без блока — около {holdYear} € в год. Доли по категориям шумят: даже весь эффект известен с точностью ± {hiddenError} €. Продажи через блок растут медленнее, а по ним кто-то отчитывается.',
      },
    },
    {
      id: 'checkout-harm',
      name: { en: 'Harm to checkout', ru: 'Вред оформлению' },
      why: {
        en: 'An order is worth €{marginOrder}, the gain we are after is €{gain} a customer in four weeks. If lost orders do not come back, {evenPoints} points of conversion eat it all; the pop-up took {popupPoints}, that is €{popupCost}.',
        ru: 'Заказ приносит {marginOrder} €, а желаемый прирост — {gain} € с клиента за четыре недели. Минус {evenPoints} п. п. конверсии — и от него ничего не осталось, если эти заказы не вернутся; всплывающее окно отняло {popupPoints} п. п., то есть {popupCost} €.',
      },
      detect: {
        en: 'Non-inferiority of conversion with a limit of {guardPoints} points, by customer; time from opening to order; small baskets and slow phones as slices of their own.',
        ru: 'Non-inferiority по конверсии с границей {guardPoints} п. п., по клиентам; время от открытия корзины до заказа; маленькие корзины и медленные телефоны — отдельными срезами.',
      },
      fix: {
        en: 'Loads the block apart and never moves the pay button. Shows nothing if the expected gain of the list is below a threshold; that threshold is tuned in the test.',
        ru: 'Грузит блок отдельно и никогда не сдвигает кнопку оплаты. Не показывает ничего, если ожидаемый прирост от подборки ниже порога; порог подбирает в тесте.',
      },
      cost: {
        en: 'A hidden block sells nothing, and on slow phones it is rarely seen. To rule out {guardPoints} points takes {guardNeeded} baskets an arm. That limit, if used up, costs as much as {guardEats} % of the gain.',
        ru: 'Скрытый блок ничего не продаёт, на медленных телефонах его почти не видят. Чтобы исключить падение на {guardPoints} п. п., нужно {guardNeeded} корзин в группе. Если выбрать этот допуск целиком, уйдёт {guardEats} % прироста.',
      },
    },
    {
      id: 'one-list-logs',
      name: { en: 'Logs of one list', ru: 'Логи одной подборки' },
      why: {
        en: 'Everybody saw the same {places} products: in {eventMonths} months {editorProducts} at most, {editorShare} % of the catalog, in a fixed order. Appeal, place and week cannot be told apart, and the other products have no shows at all.',
        ru: 'Все видели одни и те же {places} товаров: за {eventMonths} месяцев не больше {editorProducts}, это {editorShare} % каталога, и порядок не менялся. Влияние товара, места и недели не разделить, а у остального каталога показов нет вообще.',
      },
      detect: {
        en: 'Counts products with shows, and places per product: one each. After launch, watches how many products take half of the shows and whether the circle narrows with each retraining.',
        ru: 'Считает товары с показами и сколько мест было у каждого: по одному. После запуска смотрит, сколько товаров собирают половину показов и не сужается ли круг с каждым переобучением.',
      },
      fix: {
        en: 'Learns candidates from later adds. In {exploreShare} % of baskets draws at random from its top {exploreTop} and logs the probabilities: {exploreSeen} visible shows a day. Logs what came on the screen, gives the model the place.',
        ru: 'Кандидатов отбирает по поздним добавлениям. В {exploreShare} % корзин берёт случайные товары из топ-{exploreTop} и пишет вероятности: {exploreSeen} видимых показов в день. Логирует, что попало на экран; место — признак модели.',
      },
      cost: {
        en: 'In those baskets the block sells less. {exploreMonth} shows in four weeks are enough for categories and places, not for single products, and below the top {exploreTop} nothing is learned. Logging views takes an app release.',
        ru: 'В таких корзинах блок продаёт меньше. {exploreMonth} показов за четыре недели хватит на категории и места, но не на отдельные товары, а за пределами топ-{exploreTop} не узнаем ничего. Чтобы писать просмотры, нужен релиз приложения.',
      },
    },
    {
      id: 'staples-and-substitutes',
      name: { en: 'Staples and substitutes', ru: 'Ходовые товары и заменители' },
      why: {
        en: 'Plain counts put bananas next to everything, raw lift puts oddities seen twice, vectors put pasta next to pasta. There are {pairsPossible} million pairs, seen {pairMean} times on average, and staples take most of that.',
        ru: 'По частоте к чему угодно подойдут бананы, по сырому lift — случайности, встреченные дважды, по векторам к макаронам — макароны. Пар {pairsPossible} млн, в среднем по {pairMean} встреч, и большая их часть — у ходовых товаров.',
      },
      detect: {
        en: 'In the visible places: share of warehouse bestsellers, share replacing something already in the basket, share resting on pairs seen in fewer than {minPairs} orders. {auditBaskets} baskets a week are looked through by hand.',
        ru: 'На видимых местах: доля хитов склада, доля заменителей того, что уже лежит в корзине, доля показанного по парам, встреченным меньше чем в {minPairs} заказах. {auditBaskets} корзин в неделю просматривают руками.',
      },
      fix: {
        en: 'Lift shrunk toward the pair of categories. Bought by the same people but rarely in one order means substitutes: out. Among the visible {visible}, one product per category.',
        ru: 'Lift со сглаживанием к паре категорий. Покупают одни и те же люди, но редко в одном заказе, — это заменители, их убираем. На видимых {visible} местах — по одному товару из категории.',
      },
      cost: {
        en: 'Shrinkage mutes true rare pairs. Slow goods pass for substitutes for lack of orders, and one product per category drops a welcome second flavor of cat food: exceptions, and somebody who keeps them.',
        ru: 'Сглаживание глушит и настоящие редкие пары. Редкие товары кажутся заменителями просто потому, что заказов мало, а «один из категории» отсекает второй вкус кошачьего корма. Нужны исключения и тот, кто их ведёт.',
      },
    },
    {
      id: 'future-basket',
      name: { en: 'Basket from the future', ru: 'Корзина из будущего' },
      why: {
        en: 'History keeps finished orders: about {orderItems} products, of which {openItems} were there at the opening. Hide one at random and the model restores what people put in first and never forget, with help from what came later.',
        ru: 'В истории лежат готовые заказы: около {orderItems} товаров, к открытию корзины их было {openItems}. Спрячь случайный — и модель восстановит то, что кладут первым и не забывают, да ещё по товарам, добавленным позже.',
      },
      detect: {
        en: 'Rebuilds baskets at the opening and scores the same model again: recall drops. Checks pair counts too: if the order being predicted is in the count, rare pairs look like certainties.',
        ru: 'Собирает корзины на момент открытия и меряет ту же модель заново: полнота падает. Проверяет и счётчики пар: если в них попал сам предсказываемый заказ, редкие пары выглядят стопроцентными.',
      },
      fix: {
        en: 'Builds rows from events: the basket as first opened, positives only what came after. Pair counts end the day before. After launch, takes features from the log of answers.',
        ru: 'Строит строки из событий: корзина при первом открытии, положительные примеры — только добавленное потом. Счётчики пар — по вчерашний день. После запуска берёт признаки из лога ответов.',
      },
      cost: {
        en: '{eventMonths} months of events instead of {historyMonths} of orders, so no full year; seasons come in as factors from orders. {laterShare} % of baskets have a positive, and quality on paper is lower.',
        ru: 'События — за {eventMonths} месяцев, а заказы были бы за {historyMonths}: полного года нет, сезонность вносит поправкой из заказов. Положительные примеры есть лишь в {laterShare} % корзин, и качество на бумаге ниже.',
      },
    },
    {
      id: 'cold-start',
      name: { en: 'Cold start', ru: 'Холодный старт' },
      why: {
        en: "{firstBaskets} baskets a day are a customer's first: no habits to build on, and a newcomer scared off is the dearest loss. {newItems} products are under four weeks old and have no pairs; the editor showed them, the model will not.",
        ru: '{firstBaskets} корзин в день — первые у клиента: привычек ещё нет, а спугнуть новичка дороже всего. {newItems} товаров моложе четырёх недель, пар у них нет; редактор их показывал, модель не станет.',
      },
      detect: {
        en: 'Conversion and added margin by number of past orders; share of shows and add rate of new products against older ones of the same category and price; newly opened warehouses apart.',
        ru: 'Конверсия и добавленная маржа по числу прошлых заказов; доля показов и добавлений у новинок против старых товаров той же категории и цены; новые склады отдельно.',
      },
      fix: {
        en: 'For a new person the basket is the history: pairs and the bestsellers of the warehouse. For a new product, pairs of its category and brand plus a vector of its title, and a share of the random places.',
        ru: 'У новичка вся история — сама корзина: пары и хиты склада. Новинке — пары её категории и бренда, вектор названия и часть случайных мест.',
      },
      cost: {
        en: 'Category pairs are blunt and lean toward big brands. Places for new products come out of the {exploreShare} %, so other products are explored more slowly. A threshold raised for first baskets gives sales away.',
        ru: 'Пары категорий грубы и тянут к крупным брендам. Места новинкам — из тех же {exploreShare} %, остальное изучаем медленнее. Если для первых корзин поднять порог показа, часть продаж потеряем.',
      },
    },
    {
      id: 'night-profile',
      name: { en: "Yesterday's profile", ru: 'Вчерашний профиль' },
      why: {
        en: '{sameDayBaskets} baskets a day are opened within a day of the last order. A nightly profile may not know of it: powder bought in the morning is still due in the evening. Training features rebuilt to the minute hide that.',
        ru: '{sameDayBaskets} корзин в день открывают в первые сутки после заказа. Ночной профиль может о нём не знать: порошок купили утром, а вечером его «пора» брать. Если признаки для обучения восстановлены с точностью до минуты, этого не видно.',
      },
      detect: {
        en: 'Share of shown products that the person ordered within the last day; live features against a rebuild for the same baskets, by hours since the last order.',
        ru: 'Доля показанного, что человек заказал за последние сутки; признаки из прода против пересчитанных по тем же корзинам, в разрезе часов с прошлого заказа.',
      },
      fix: {
        en: "Lays today's orders from the order service over the nightly profile; trains on the same snapshot plus overlay. If fresh orders do not arrive in time, ranks by pairs alone, without what the profile calls due.",
        ru: 'Накладывает на ночной профиль сегодняшние заказы из сервиса заказов и учится на таком же снимке с накладкой. Если они не пришли вовремя, ранжирует только по парам, без «пора» из профиля.',
      },
      cost: {
        en: 'One more call within {fetchMs} ms and one more thing that can be late. Nightly snapshots are kept for training, {profileGb} GB a day.',
        ru: 'Ещё один вызов внутри тех же {fetchMs} мс, и он тоже может опоздать. Ночные снимки приходится хранить для обучения: {profileGb} ГБ в день.',
      },
    },
  ],

  stages: {
    clarify: {
      sketch: {
        en: 'Agrees on margin per customer over four weeks, on all purchases: €{marginNow} to €{marginTarget}, €{gainYear} million a year; conversion may lose {guardPoints} points. Sees that €{blockEach} goes through the block while only about €{hiddenLoss} is extra, so block sales cannot be the goal. {peakRps} RPS and {latencyMs} ms are easy; proving +€{gain} on €{marginNow} is not.',
        ru: 'Фиксирует: маржа на клиента за четыре недели по всем покупкам — с {marginNow} до {marginTarget} €, это {gainYear} млн € в год; конверсия теряет максимум {guardPoints} п. п. Видит: через блок идёт {blockEach} €, а прибавка — лишь около {hiddenLoss} €, поэтому продажи блока целью быть не могут. {peakRps} RPS и {latencyMs} мс — это легко; трудно доказать +{gain} € к {marginNow} €.',
      },
      tradeoff: {
        en: 'Sales through the block or sales that are extra. If {addedShare} % stay extra, +€{gain} takes {flatOrders} % of orders with something from it instead of {blockShare}; at {betterAdded} % it takes {betterOrders}. Price of the second: modest reports, a group without the block.',
        ru: 'Продажи через блок или прибавка к покупкам. Если прибавкой останутся {addedShare} %, то для +{gain} € блок должен сработать в {flatOrders} % заказов вместо {blockShare}, а при {betterAdded} % хватит {betterOrders}. Цена второго пути — скромные отчёты и группа без блока.',
      },
      hints: [
        {
          en: 'Next month the block sells twice as much. What do you tell management?',
          ru: 'Через месяц блок продаёт вдвое больше. Что вы скажете руководству?',
        },
        {
          en: 'Somebody took bread from this block. What would they have done without it, and which figure tells you?',
          ru: 'Человек взял из этого блока хлеб. А что бы он сделал, если бы блока не было, и по какой цифре это видно?',
        },
        {
          en: 'Take margin per customer over four weeks on everything they buy, €{marginNow} to €{marginTarget}, and let conversion lose {guardPoints} points at most.',
          ru: 'Берите маржу клиента за четыре недели по всем покупкам, с {marginNow} до {marginTarget} €, и пусть конверсия теряет не больше {guardPoints} п. п.',
        },
      ],
    },
    framing: {
      sketch: {
        en: 'For an opened basket, score each product in stock by (chance to end up in the order if shown − chance if not) × margin, take the best {places}, or nothing below a threshold. Neither difference nor its sign is ever seen for one basket. So first P(added from the block and ordered | shown, basket, person), binary and calibrated, × margin × added share of the category (other brands counted); an uplift model once random shows have piled up.',
        ru: 'Для открытой корзины скорим товары в наличии: (вероятность попасть в заказ с показом − без него) × маржа; берём лучшие {places} или ничего, если ниже порога. По одной корзине ни разность, ни её знак не увидеть. Поэтому сначала P(добавят из блока и закажут | показ, корзина, человек), бинарная и с калибровкой, × маржа × доля прибавки в категории (с учётом других марок); uplift — когда накопятся случайные показы.',
      },
      tradeoff: {
        en: 'Uplift per product or P(add) with a correction by category. Uplift is what we are paid for, but it is a small difference of small chances and drowns in noise on {exploreMonth} shows. The correction works at once; price: within a category, habits still rank first.',
        ru: 'Uplift по товару или P(добавления) с поправкой по категории. Платят нам за uplift, но это малая разность малых вероятностей, на {exploreMonth} показов она тонет в шуме. Поправка работает сразу; цена — внутри категории первыми всё равно идут привычки.',
      },
      hints: [
        {
          en: 'There is flour in the basket. What would you like to know about yeast, and what about the milk this person always buys?',
          ru: 'В корзине мука. Что бы вы хотели знать про дрожжи, а что — про молоко, которое этот человек берёт всегда?',
        },
        {
          en: 'Yeast and milk are equally likely to be tapped in the block. Which one earns us more, and which data would tell?',
          ru: 'На дрожжи и на молоко в блоке нажмут с равной вероятностью. На чём мы заработаем больше и по каким данным это понять?',
        },
        {
          en: 'Chance in the order if shown minus chance if not shown, times margin. Start with P(add) times the added share of the category.',
          ru: 'Вероятность оказаться в заказе с показом минус без показа, умножить на маржу. Для начала — P(добавления) на долю прибавки по категории.',
        },
      ],
    },
    data: {
      sketch: {
        en: 'A row: the basket as first opened, rebuilt from events, one candidate, counters as of the day before. Label one: added later, not from the block; {trainBaskets} million baskets in {trainWeeks} weeks, {trainLater} million have one. Label two: added from the block and ordered, on random shows in {exploreShare} % of baskets. Split by date: {trainWeeks} weeks, a week to validate, two to test; known customers may be in both, as in production, new ones are a slice.',
        ru: 'Строка — корзина при первом открытии, собранная из событий, один кандидат, счётчики на вчера. Таргет первый — поздние добавления мимо блока: за {trainWeeks} недель {trainBaskets} млн корзин, с таким добавлением {trainLater} млн. Второй — добавили из блока и заказали при случайных показах в {exploreShare} % корзин. Делим по дате: {trainWeeks} недель, неделя на валидацию, две на тест; знакомые клиенты есть и там и там, как в проде, новые — отдельный срез.',
      },
      tradeoff: {
        en: 'Later adds or shows in the block. The first are many and cover the catalog, but those people needed no reminder. Random shows fit the question, but there are {exploreSeen} a day. First for candidates, second for the order; price: weaker lists in {exploreShare} % of baskets.',
        ru: 'Поздние добавления или показы в блоке. Первых много, по всему каталогу, но напоминать там не пришлось. Случайные показы отвечают на наш вопрос, но их лишь {exploreSeen} в день. По первым отбираем кандидатов, по вторым ранжируем; цена — слабые подборки в {exploreShare} % корзин.',
      },
      hints: [
        {
          en: 'Everybody was shown the same {places} products. What can their logs teach you about all the others?',
          ru: 'Всем показывали одни и те же {places} товаров. Что их логи расскажут обо всех остальных?',
        },
        {
          en: 'Take a finished order from the history. Which of its products were in the basket when our block came on the screen?',
          ru: 'Возьмите готовый заказ из истории. Какие из его товаров лежали в корзине, когда на экране появился наш блок?',
        },
        {
          en: 'Rebuild the basket at its first opening, label what came after, and show random candidates in {exploreShare} % of baskets with their probabilities logged.',
          ru: 'Восстановите корзину на момент первого открытия, в таргет — что положили потом; в {exploreShare} % корзин показывайте случайных кандидатов и пишите их вероятности.',
        },
      ],
    },
    training: {
      sketch: {
        en: "Baselines: warehouse bestsellers; the person's usual products that are due and missing. Then a pair table, lift shrunk toward categories. Then LightGBM on {candidates} candidates: best pair scores, days since purchase over own cycle, sales at the warehouse, hour; later adds, {negatives} negatives a basket, odds × {keptShare} % afterwards. Its score, the place and the category feed a logistic regression on random shows, place fixed at serving.",
        ru: 'Бейзлайны: хиты склада; обычные покупки человека, которым подошёл срок и которых нет в корзине. Затем таблица пар: lift со сглаживанием к категориям. Затем LightGBM по {candidates} кандидатам: скоры лучших пар, дни с покупки / личный цикл, продажи склада, час; таргет — поздние добавления, {negatives} негативов на корзину, потом odds × {keptShare} %. Скор, место и категория идут в логрегрессию на случайных показах, на инференсе место фиксируем.',
      },
      tradeoff: {
        en: 'Boosting on pair features or a transformer over the basket. The latter sees that three products make a recipe, but without a GPU it trains slowly, and recall on later adds is not margin. Boosting until the hand check finds recipes missing; price: only pairs, and features by hand.',
        ru: 'Бустинг на парах или трансформер по корзине. Трансформер видит рецепт из трёх товаров, но без GPU учить его долго, а полнота по поздним добавлениям — ещё не маржа. Бустинг, пока ручная проверка не покажет, что рецептов не хватает; цена — только пары и признаки руками.',
      },
      hints: [
        {
          en: 'Bananas are in a large part of all orders. What will plain counts of pairs suggest next to washing powder?',
          ru: 'Бананы лежат в большой части заказов. Что простые частоты пар предложат к стиральному порошку?',
        },
        {
          en: 'There are {pairsPossible} million pairs, seen {pairMean} times on average. How do you score a pair that was seen twice?',
          ru: 'Пар товаров {pairsPossible} млн, в среднем по {pairMean} встреч. Как вы оцените пару, которую видели дважды?',
        },
        {
          en: "Lift shrunk toward the pair of categories; then boosting over {candidates} candidates, with days since purchase divided by the person's own cycle.",
          ru: 'Lift, сглаженный к паре категорий, потом бустинг по {candidates} кандидатам, в признаках — дни с прошлой покупки, делённые на личный цикл.',
        },
      ],
    },
    inference: {
      sketch: {
        en: 'Online, since the basket is the main feature. By night: {neighbors} neighbors a product ({pairsMb} MB), {profileItems} products a customer ({profileGb} GB), all in memory. Live: basket, fresh orders, stock. Caps: network {netMs} ms, fetching {fetchMs}, candidates and stock filter {pickMs}, features and trees {rankMs}, {spareMs} spare. No profile: pairs and bestsellers. No stock data: no block.',
        ru: 'Онлайн: главный признак — сама корзина. Ночью считаем {neighbors} соседей на товар ({pairsMb} МБ) и {profileItems} товаров на клиента ({profileGb} ГБ), всё в памяти. В момент запроса — корзина, свежие заказы, остатки. Лимиты: сеть {netMs} мс, чтение {fetchMs}, кандидаты и фильтр наличия {pickMs}, признаки и бустинг {rankMs}, запас {spareMs}. Нет профиля — пары и хиты. Нет данных об остатках — нет и блока.',
      },
      tradeoff: {
        en: 'A new list at every change of the basket or one per opening. Each change is affordable, {requests} requests a day, but products jump under the finger. Keep what is on the screen, replace the tapped one and the part not swiped to; price: the visible part lags the basket.',
        ru: 'Новая подборка на каждое изменение корзины или одна на открытие. По нагрузке первое проходит, {requests} запросов в день, но товары прыгают под пальцем. Видимое не трогаем, меняем только взятый товар и то, до чего не долистали; цена — видимая часть отстаёт от корзины.',
      },
      hints: [
        {
          en: 'Somebody adds minced meat and opens the basket a second later. What could you have prepared last night?',
          ru: 'Человек кладёт фарш и через секунду открывает корзину. Что из нужного вы могли подготовить ещё ночью?',
        },
        {
          en: 'They ordered washing powder this morning and open a new basket tonight. What does your nightly profile say about powder?',
          ru: 'Утром человек заказал порошок, вечером собирает новую корзину. Что про порошок скажет ваш ночной профиль?',
        },
        {
          en: "Pairs and profiles by night, {pairsMb} MB and {profileGb} GB in memory; basket, today's orders and stock live; {candidates} candidates ranked within {rankMs} ms.",
          ru: 'Ночью — пары и профили, {pairsMb} МБ и {profileGb} ГБ в памяти; в запросе — корзина, сегодняшние заказы и остатки; {candidates} кандидатов ранжируем за {rankMs} мс.',
        },
      ],
    },
    offline: {
      sketch: {
        en: "Screening: Recall@8 of later adds on the two test weeks, against the editor's list, bestsellers and usual products. It rewards what people find anyway, so the choice falls by margin per basket on random shows: inverse-propensity weights, times added share, bootstrap by customer. Actual adds within {calibration} % of predicted in each big category. Guards: at most 5 % substitutes in the visible {visible} by hand check, first baskets apart.",
        ru: 'Отсев — Recall@8 по поздним добавлениям на двух тестовых неделях против списка редактора, хитов и обычных покупок. Он поощряет угадывать то, что найдут и сами, поэтому выбираем по марже корзины на случайных показах: веса, обратные вероятности показа, × доля прибавки, бутстреп по клиентам. Факт добавлений в крупных категориях в пределах {calibration} % от прогноза. Guard: заменителей на видимых {visible} местах до 5 % (смотрим руками); первые корзины отдельно.',
      },
      tradeoff: {
        en: "Recall on millions of later adds or margin on random shows. The first is precise about the wrong thing; of {exploreMonth} shows a month up to {matched} fall on a model's top {visible}, none outside the top {exploreTop}. Recall screens, margin picks; price: close models need A/B.",
        ru: 'Полнота на миллионах добавлений или маржа на случайных показах. Первая точна, но не о том; из {exploreMonth} показов в месяц на топ-{visible} модели придётся до {matched}, вне топ-{exploreTop} — ноль. Полнота отсеивает, маржа выбирает; цена — близкие модели разведёт лишь A/B.',
      },
      hints: [
        {
          en: 'Suppose you guess perfectly what each person will add next by themselves. How much does showing it earn?',
          ru: 'Допустим, вы идеально угадываете, что человек сейчас доложит сам. Сколько мы заработаем на показе?',
        },
        {
          en: 'In which baskets can you see how a product sells when neither an editor nor a model chose it for that person?',
          ru: 'В каких корзинах видно, как продаётся товар, который этому человеку не выбирали ни редактор, ни модель?',
        },
        {
          en: "Recall@8 only screens. Choose by margin on the random shows, weighted by one over the probability of the show, times the category's added share.",
          ru: 'Recall@8 — только для отсева. Выбирайте по марже на случайных показах с весом, обратным вероятности показа, и с долей прибавки по категории.',
        },
      ],
    },
    online: {
      sketch: {
        en: "By customer, {armShare} % per arm, editor's list against model; {holdShare} % see no block. Margin per customer decides: Welch's t-test after CUPED, +€{gain} at {power} % power takes {cupedNeeded} people an arm ({plainNeeded} without), there are {armCustomers}. Conversion: non-inferiority at {guardPoints} points, delta method, {guardNeeded} baskets of {armBaskets} in four weeks. Runs {testWeeks} weeks: the powder cycle is {powderDays} days, novelty fades.",
        ru: 'По клиентам, {armShare} % на группу: список редактора против модели; {holdShare} % без блока. Решает маржа на клиента: t-тест Уэлча после CUPED; на +{gain} € при мощности {power} % нужно {cupedNeeded} человек в группе (без CUPED {plainNeeded}), есть {armCustomers}. Конверсия — non-inferiority на {guardPoints} п. п., дельта-метод, {guardNeeded} корзин из {armBaskets} за четыре недели. Держим {testWeeks} недель: цикл порошка — {powderDays} дней, и новизна должна выветриться.',
      },
      tradeoff: {
        en: 'Four weeks or eight. Four have the power, but powder bought early counts as gain, and so does curiosity. In eight, on a {powderDays}-day cycle, early powder starts to be missed; price: a month without €{gainYear} million a year. Stop early only for harm, by a preset boundary.',
        ru: 'Четыре недели или восемь. На четырёх мощности хватает, но порошок впрок и любопытство идут в плюс. За восемь, при цикле в {powderDays} дней, проданное впрок начнёт вычитаться; цена — месяц без {gainYear} млн € в год. Досрочно останавливаем только из-за вреда, по заданной границе.',
      },
      hints: [
        {
          en: 'In the first week somebody takes washing powder from the block. When do you learn whether that sale was extra or only early?',
          ru: 'В первую неделю человек взял из блока порошок. Когда вы узнаете, новая это продажа или та же самая, только раньше?',
        },
        {
          en: 'Conversion is down by a tenth of a point and the difference is not significant. May we roll out?',
          ru: 'Конверсия ниже на десятую пункта, разница незначима. Можно выкатывать?',
        },
        {
          en: 'By customer, {armShare} % per arm, {testWeeks} weeks. Margin with CUPED decides, and the interval for conversion must stay above minus {guardPoints} points.',
          ru: 'По клиентам, {armShare} % на группу, {testWeeks} недель. Решает маржа с CUPED, а интервал для конверсии не должен заходить ниже минус {guardPoints} п. п.',
        },
      ],
    },
    deploy: {
      sketch: {
        en: "A CPU service in both data centers; {feastRps} RPS × {cpuMs} ms is {busyCores} cores, {loneLoad} % of one server. Trees, pairs and feature code are one version. Replayed baskets must return the logged lists. A week in shadow, then {canaryShare} %: daily standard error {canaryError} points, so {rollbackPoints} points less conversion bring the editor's list back. Drift: data — products without pairs; target — block adds a basket; concept — actual to predicted adds by category.",
        ru: 'CPU-сервис в обоих ДЦ; {feastRps} RPS × {cpuMs} мс — это {busyCores} ядра, {loneLoad} % одного сервера. Бустинг, пары и код признаков — одна версия. Прогон корзин даёт те же подборки, что в логе. Неделя в тени, затем {canaryShare} %: стандартная ошибка за день {canaryError} п. п., поэтому минус {rollbackPoints} п. п. конверсии — и возвращаем список редактора. Дрейф данных — товары без пар; таргета — добавления из блока на корзину; концепта — факт к прогнозу по категориям.',
      },
      tradeoff: {
        en: 'The editor goes or stays in another role. Without the editor we save hands but lose a fallback and the knowledge of what sells before Easter. Stay: seasonal candidates, the bans, the hand check; price: a day of work a week and lists that must not override the model.',
        ru: 'Редактора отпускаем или меняем ему роль. Без него экономим время, но теряем фолбэк и знание, что берут перед Пасхой. Оставляем: сезонный список как кандидаты, запреты, ручная проверка; цена — день работы в неделю и присмотр, чтобы список не спорил с моделью.',
      },
      hints: [
        {
          en: 'In the morning the first customers get the new block. Which bad news can you see by the evening, and which not?',
          ru: 'Утром первые клиенты получили новый блок. Какие плохие новости вы увидите к вечеру, а какие нет?',
        },
        {
          en: '{canaryShare} % is {canaryBaskets} baskets a day. How small a fall of conversion stands out from noise there?',
          ru: '{canaryShare} % — это {canaryBaskets} корзин в день. Какое падение конверсии там вообще отличимо от шума?',
        },
        {
          en: "Standard error is {canaryError} points a day: go back to the editor's list at {rollbackPoints} points, and leave the limit of {guardPoints} to the long test.",
          ru: 'Стандартная ошибка за день — {canaryError} п. п.: возвращайте список редактора при падении на {rollbackPoints} п. п., а границу {guardPoints} оставьте долгому тесту.',
        },
      ],
    },
    monitoring: {
      sketch: {
        en: 'If the block fails, it hides; the basket must not fail. Page: basket screen over {basketMs} ms at p99 or errors over {errorShare} % for 5 minutes; an average hour without orders is €{basketHour}, without the block €{blockHour}. Ticket: block over {latencyMs} ms, filled blocks under {fillShare} %, stock older than {stockAlert} minutes, profiles older than a day, CPU over {cpuAlert} %. Health check: a known basket returns products in stock.',
        ru: 'Блок при сбое просто пропадает, корзине падать нельзя. Будим: экран корзины дольше {basketMs} мс по p99 или ошибок больше {errorShare} % в течение 5 минут; в среднем час без заказов — {basketHour} €, час без блока — {blockHour} €. Тикет: блок дольше {latencyMs} мс, заполнен меньше чем в {fillShare} % корзин, остатки старше {stockAlert} минут, профили старше суток, CPU выше {cpuAlert} %. Хелсчек: на эталонную корзину приходят товары в наличии.',
      },
      tradeoff: {
        en: 'Wake somebody for the block or wait for the morning. A night of {nightHours} hours without it costs at most about €{nightCost}, so wait: the block hides by itself. Price: a fault on the eve of a holiday is seen late, so those weeks have a stricter rule.',
        ru: 'Будить из-за блока или ждать утра. Ночь в {nightHours} часов без него — максимум около {nightCost} €, поэтому ждём: блок скроется сам. Цена — сбой под праздник заметят поздно, и на эти недели правило строже.',
      },
      hints: [
        {
          en: 'Your service answers quickly, without errors, and with an empty list. Who will notice?',
          ru: 'Сервис отвечает быстро, без ошибок и пустым списком. Кто это заметит?',
        },
        {
          en: 'Which deserves a call at night: a block that shows nothing, or a basket that opens half a second later?',
          ru: 'Из-за чего стоит звонить ночью: блок ничего не показывает или корзина открывается на полсекунды дольше?',
        },
        {
          en: 'Alert on filled blocks under {fillShare} % next to p99 of {latencyMs} ms; page only when the basket itself passes {basketMs} ms, and switch the block off first.',
          ru: 'Алерт на заполненность ниже {fillShare} % и p99 выше {latencyMs} мс; будить, только если сама корзина дольше {basketMs} мс, и первым делом выключать блок.',
        },
      ],
    },
    extra: {
      sketch: {
        en: 'Pairs and profiles nightly, trees weekly, added shares by category each quarter from fresh random shows. Four weeks after each redraw, the {holdShare} % without the block show a total effect from €{holdMde} a customer; €{totalGain} is expected. A release keeps trees, pair table, bans and data dates together. Out of turn: actual adds {calibration} % off the forecast for a week in a big category; two weeks before New Year anyway.',
        ru: 'Пары и профили — каждую ночь, бустинг — раз в неделю, доли прибавки по категориям — раз в квартал по свежим случайным показам. Через четыре недели после набора группы по {holdShare} % без блока виден эффект от {holdMde} € на клиента, а ждём {totalGain} €. В версии — бустинг, таблица пар, запреты и даты данных. Вне очереди — если неделю факт добавлений в крупной категории на {calibration} % мимо прогноза; за две недели до Нового года — в любом случае.',
      },
      tradeoff: {
        en: 'Keep {holdShare} % without the block for good or end it after the test. It costs about €{holdYear} a year and some puzzled customers, but only it tells extra sales from moved ones a year on. Keep it; redraw twice a year: CUPED needs recent margin from before the draw.',
        ru: 'Держать {holdShare} % без блока постоянно или убрать после теста. Стоит это около {holdYear} € в год и вопросов клиентов, зато через год только по ней отличишь прибавку от перетекания. Держим, группу меняем дважды в год: для CUPED нужна недавняя маржа до набора.',
      },
      hints: [
        {
          en: 'A year from now the block sells more than ever. How do you know that it still adds anything?',
          ru: 'Через год блок продаёт больше, чем когда-либо. Откуда вы знаете, что он всё ещё что-то прибавляет?',
        },
        {
          en: 'Pairs, buying cycles, the share that is really extra: which of them ages by the day, which by the quarter?',
          ru: 'Пары, циклы покупок, доля настоящей прибавки: что из этого стареет за день, а что за квартал?',
        },
        {
          en: 'Pairs and profiles nightly, trees weekly, added shares quarterly; and leave {holdShare} % of customers without the block, for about €{holdYear} a year.',
          ru: 'Пары и профили — каждую ночь, бустинг — раз в неделю, доли прибавки — раз в квартал; и {holdShare} % клиентов без блока, примерно за {holdYear} € в год.',
        },
      ],
    },
  },

  twist: {
    stage: 'online',
    says: {
      en: 'From next month delivery, €{fee} today, is free from €{freeFrom}. {nearShare} % of baskets are worth €{nearFrom} to €{freeFrom} when opened, and marketing wants your block to bring people over the line. What changes in your design?',
      ru: 'Со следующего месяца доставка, сейчас {fee} €, будет бесплатной от {freeFrom} €. {nearShare} % корзин при открытии стоят от {nearFrom} до {freeFrom} €, и маркетинг хочет, чтобы ваш блок помогал добрать до этой суммы. Что изменится в решении?',
    },
    strongAnswer: {
      en: 'Counts first: such a basket filled up to the line brings at most €{nearMargin} of margin and gives away €{fee}; at the average rate it pays from €{evenAdd} added. Our margin leaves the fee out, so metric and score must include it. Asks what the rule should win: orders over months? Gap to the line becomes a feature; old logs lack this behavior, so explores anew and restarts the test, rule in both arms.',
      ru: 'Сначала считает: такая корзина, добранная до порога, даёт не больше {nearMargin} € маржи, а теряем {fee} €; при средней марже окупится от {evenAdd} € добора. В нашей метрике платы за доставку нет — добавляет её в метрику и скор. Спрашивает, ради чего правило: больше заказов за месяцы? Остаток до порога — новый признак; в старых логах такого нет: снова случайные показы, тест заново, правило в обеих группах.',
    },
  },

  weakAnswers: [
    {
      stage: 'clarify',
      says: {
        en: 'The goal is the click rate of the block, or its revenue.',
        ru: 'Цель — CTR блока или выручка через него.',
      },
      why: {
        en: 'Bread and milk maximize both, and people buy them anyway: of €{blockEach} through the block about €{hiddenLoss} was extra. Neither sees the next order, nor an order that was not placed.',
        ru: 'Оба показателя лучше всего поднимут хлеб и молоко, а их и так купят: из {blockEach} € через блок прибавка — около {hiddenLoss} €. И ни следующего, ни сорвавшегося заказа в них не видно.',
      },
    },
    {
      stage: 'framing',
      says: {
        en: 'Embed products, average the basket, take the nearest neighbors.',
        ru: 'Строим эмбеддинги товаров, усредняем корзину, берём ближайших соседей.',
      },
      why: {
        en: 'Near in such a space usually means interchangeable: more pasta for pasta. The mean of {openItems} products from milk to bleach is near nothing useful. Score pairs from each product, and push substitutes out.',
        ru: 'Близкие в таком пространстве обычно взаимозаменяемы: к макаронам — макароны. А среднее {openItems} товаров, от молока до отбеливателя, ни к чему полезному не близко. Считать пары от каждого товара, заменители убирать.',
      },
    },
    {
      stage: 'data',
      says: {
        en: 'We have logs of the block: clicked is one, not clicked is zero.',
        ru: 'Логи блока есть: кликнули — единица, не кликнули — ноль.',
      },
      why: {
        en: 'They cover {editorProducts} products of {items}, the same for everybody, and do not say what was seen: only {visible} of {places} fit on the screen. Later adds and random shows have to come first.',
        ru: 'В них {editorProducts} товаров из {items}, одних и тех же для всех, и неизвестно, что увидели: на экране {visible} из {places}. Сначала нужны добавления после открытия и случайные показы.',
      },
    },
    {
      stage: 'data',
      says: {
        en: 'Hide one product of each past order and learn to guess it: {historyOrders} million examples for free.',
        ru: 'Прячем в каждом прошлом заказе один товар и учимся его угадывать: {historyOrders} млн примеров даром.',
      },
      why: {
        en: 'A random product is mostly one that was there at the opening and needed no reminder. The rest of the order also holds what came later. Fine for pre-training pairs; the label is what came after the opening.',
        ru: 'Случайный товар почти всегда лежал ещё до открытия, напоминать о нём не надо. А в остатке заказа есть и добавленное позже. Для предобучения пар годится, но таргет — то, что положили после открытия.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'Association rules with the highest confidence; they are simple and explainable.',
        ru: 'Ассоциативные правила с самой высокой confidence: просто и объяснимо.',
      },
      why: {
        en: 'Confidence is high wherever the right side is a staple, so each rule ends in bananas. Sorting by lift swings to pairs met a few times. As a baseline it needs shrinkage and knows nothing of the person or the cycle.',
        ru: 'Confidence высока там, где справа ходовой товар, и все правила кончаются бананами. Сортировка по lift уводит к парам, встреченным считаные разы. Как бейзлайн годится, но со сглаживанием, а о человеке и его цикле не знает.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'Every night we compute {places} products for each customer and serve them from a key-value store.',
        ru: 'Каждую ночь считаем по {places} товаров на клиента и отдаём из key-value хранилища.',
      },
      why: {
        en: 'At night nobody knows that there will be flour in the basket; half of the list may lie in it already or be out of stock. {peakRps} RPS and {latencyMs} ms leave room to rank live.',
        ru: 'Ночью никто не знает, что в корзине будет мука; половина списка может уже лежать в ней или кончиться на складе. {peakRps} RPS и {latencyMs} мс позволяют ранжировать на лету.',
      },
    },
    {
      stage: 'offline',
      says: {
        en: 'Recall@8 on later adds has doubled, so the block will earn twice as much.',
        ru: 'Recall@8 по поздним добавлениям вырос вдвое — значит, и блок заработает вдвое больше.',
      },
      why: {
        en: 'It measures how well we guess what people found without us, {repeatShare} % of it bought before. A perfect score is possible with no extra sale. It screens models; margin on random shows and the test decide.',
        ru: 'Он измеряет, как хорошо мы угадываем то, что и без нас нашли, причём {repeatShare} % этого покупали раньше. Идеальный результат возможен без единой новой продажи. Годится для отсева, решают случайные показы и тест.',
      },
    },
    {
      stage: 'online',
      says: {
        en: 'Randomize by basket, two weeks, compare margin per basket.',
        ru: 'Делим по корзинам, две недели, сравниваем маржу на корзину.',
      },
      why: {
        en: 'A person with {basketsEach} baskets sees both variants; powder sold early in one is missing in the next, which may be in the other group. And two weeks end before the {powderDays}-day cycle does.',
        ru: 'Человек с {basketsEach} корзинами увидит оба варианта; порошка, купленного впрок в одной, не будет в следующей, а она может быть в другой группе. И две недели короче цикла в {powderDays} дней.',
      },
    },
    {
      stage: 'online',
      says: {
        en: 'Conversion did not fall significantly, so the guard holds.',
        ru: 'Конверсия значимо не упала, значит, guard-метрика в порядке.',
      },
      why: {
        en: 'A small test hardly ever finds a fall: on a day of a {canaryShare} % canary the standard error is {canaryError} points, twice the limit. The interval has to exclude minus {guardPoints}; that takes {guardNeeded} baskets an arm.',
        ru: 'Маленький тест почти никогда не видит падения: за день на {canaryShare} % стандартная ошибка {canaryError} п. п., вдвое больше границы. Интервал должен исключить минус {guardPoints}, а на это нужно {guardNeeded} корзин в группе.',
      },
    },
  ],
}
