import type { ProblemGuide } from '#server/content/problem-guide'

const numbers = {
  // Chain
  stores: 1_000,
  items: 30_000,
  carried: 12_000,
  fresh: 1_200,
  pairs: 12,
  freshPairs: 1.2,
  warehouses: 10,
  perWarehouse: 100,
  // Units and money, in euros
  unitsEach: 4,
  price: 2.5,
  freshSales: 12,
  unitCost: 1.8,
  missCost: 1.2,
  waste: 4.5,
  wasteTarget: 3.5,
  wasteDrop: 1,
  wasteDaily: 540_000,
  availability: 92,
  availabilityTarget: 95,
  lost: 8,
  lostDaily: 500_000,
  gainYear: 110,
  lineSeconds: 6,
  orderHours: 2,
  // Order
  oneDayShare: 8,
  surplusWaste: 10,
  longOverage: 0.18,
  oneDayQuantile: 0.4,
  longQuantile: 0.87,
  soldOutDays: 60,
  caseUnits: 6,
  lifeDays: 7,
  caseDays: 12,
  caseWaste: 42,
  horizonDays: 14,
  // Data
  years: 3,
  stickerShare: 5,
  stockoutDays: 16,
  lostPart: 50,
  phantomShare: 12,
  silentChance: 0.03,
  countsEach: 20,
  slowShare: 60,
  slowUnits: 0.5,
  slowZero: 61,
  zeroShare: 40,
  promoShare: 10,
  promoUnits: 25,
  promosEach: 5,
  uplift: 3,
  upliftMax: 8,
  promoWeeks: 3,
  promoChanged: 8,
  saturday: 1.6,
  wape: 45,
  wapeBetter: 40,
  holidayWape: 70,
  wapeFloor: 39,
  origins: 13,
  // Machines
  cores: 64,
  ramGb: 256,
  ramAlertGb: 200,
  features: 60,
  histBillions: 1.3,
  tableGb: 315,
  rowsPerCore: 3_000,
  freshRows: 16.8,
  freshMinutes: 1.5,
  allMinutes: 15,
  fitHours: 5.2,
  lateShare: 1,
  lateStores: 10,
  onTime: 97,
  pages: 30,
  screenRps: 8,
  // Test and release
  pilotStores: 100,
  wasteSpread: 1.5,
  availabilitySpread: 3,
  carryover: 0.8,
  residual: 0.9,
  power: 80,
  mde: 0.36,
  availabilityMde: 0.7,
  editShare: 10,
  editLines: 120,
  editMinutes: 12,
  capTimes: 3,
  capDays: 28,
  capShare: 30,
  exploreShare: 1,
  explorePairs: 12_000,
  exploreCost: 13_000,
  // Twist
  spreadGrowth: 22,
  ceilingLoss: 4,
  restNeeded: 99,
}

/** Units a day that are sold, and that would be if no shelf were empty. */
const sold = numbers.freshPairs * 1e6 * numbers.unitsEach
const wanted = (sold * 100) / numbers.availability

export const demandForecastGuide: ProblemGuide = {
  numbers,
  derived: {
    pairs: () => (numbers.stores * numbers.carried) / 1e6,
    freshPairs: () => (numbers.stores * numbers.fresh) / 1e6,
    perWarehouse: () => numbers.stores / numbers.warehouses,
    wasteDrop: () => numbers.waste - numbers.wasteTarget,
    freshSales: () => (sold * numbers.price) / 1e6,
    wasteDaily: () => (numbers.freshSales * 1e6 * numbers.waste) / 100,
    lost: () => (numbers.stockoutDays * numbers.lostPart) / 100,
    availability: () => 100 - numbers.lost,
    lostDaily: () => ((wanted * numbers.lost) / 100) * numbers.missCost,
    // Both targets reached: fewer units missed, and a smaller share of larger sales thrown away.
    gainYear: () => {
      const found = ((wanted * (numbers.availabilityTarget - numbers.availability)) / 100) * numbers.missCost
      const salesThen = ((wanted * numbers.availabilityTarget) / 100) * numbers.price
      return ((found + numbers.wasteDaily - (salesThen * numbers.wasteTarget) / 100) * 365) / 1e6
    },
    orderHours: () => (numbers.fresh * numbers.lineSeconds) / 3600,
    longOverage: () => (numbers.unitCost * numbers.surplusWaste) / 100,
    // The newsvendor's ratio: cost of a unit short over the sum of both costs.
    oneDayQuantile: () => numbers.missCost / (numbers.missCost + numbers.unitCost),
    longQuantile: () => numbers.missCost / (numbers.missCost + numbers.longOverage),
    soldOutDays: () => 100 * (1 - numbers.oneDayQuantile),
    caseDays: () => numbers.caseUnits / numbers.slowUnits,
    caseWaste: () => 100 * (1 - (numbers.slowUnits * numbers.lifeDays) / numbers.caseUnits),
    // Poisson: two days with no sale, and one.
    silentChance: () => 100 * Math.exp(-2 * numbers.unitsEach),
    slowZero: () => 100 * Math.exp(-numbers.slowUnits),
    zeroShare: () => (numbers.slowShare * numbers.slowZero) / 100,
    // Mean absolute deviation of a Poisson variable with a mean of 4, over the mean.
    wapeFloor: () => (100 * 2 * numbers.unitsEach ** numbers.unitsEach * Math.exp(-numbers.unitsEach)) / (2 * 3 * 4),
    promoUnits: () =>
      (100 * numbers.promoShare * numbers.uplift) / (numbers.promoShare * numbers.uplift + 100 - numbers.promoShare),
    promosEach: () => (52 * numbers.promoShare) / 100,
    origins: () => 52 / 4,
    histBillions: () => (numbers.freshPairs * numbers.years * 365) / 1e3,
    tableGb: () => numbers.histBillions * numbers.features * 4,
    freshRows: () => numbers.freshPairs * numbers.horizonDays,
    freshMinutes: () => (numbers.freshRows * 1e6) / numbers.cores / numbers.rowsPerCore / 60,
    allMinutes: () => (numbers.pairs * numbers.horizonDays * 1e6) / numbers.cores / numbers.rowsPerCore / 60,
    // A second for each.
    fitHours: () => (numbers.freshPairs * 1e6) / numbers.cores / 3600,
    lateStores: () => (numbers.stores * numbers.lateShare) / 100,
    // Three times the usual share of late stores.
    onTime: () => 100 - 3 * numbers.lateShare,
    // All within one hour.
    screenRps: () => (numbers.stores * numbers.pages) / 3600,
    residual: () => numbers.wasteSpread * Math.sqrt(1 - numbers.carryover ** 2),
    // Power 80 %, two-sided 5 %: 2.8 standard errors of a difference of two means.
    mde: () => 2.8 * numbers.residual * Math.sqrt(2 / numbers.pilotStores),
    availabilityMde: () =>
      2.8 * numbers.availabilitySpread * Math.sqrt(((1 - numbers.carryover ** 2) * 2) / numbers.pilotStores),
    editLines: () => (numbers.fresh * numbers.editShare) / 100,
    editMinutes: () => (numbers.editLines * numbers.lineSeconds) / 60,
    explorePairs: () => (numbers.freshPairs * 1e6 * numbers.exploreShare) / 100,
    exploreCost: () => numbers.explorePairs * numbers.caseUnits * numbers.longOverage,
    // Three independent days instead of two.
    spreadGrowth: () => 100 * (Math.sqrt(3 / 2) - 1),
    ceilingLoss: () => numbers.oneDayShare / 2,
    restNeeded: () => (100 * (numbers.availabilityTarget - numbers.ceilingLoss)) / (100 - numbers.oneDayShare),
  },

  facts: [
    {
      id: 'two-losses',
      question: 'clarify.goal',
      text: {
        en: 'Two losses: €{wasteDaily} a day of fresh food thrown away, at purchase prices, and by our estimate €{lostDaily} a day missed at empty shelves. Fresh sales are €{freshSales} million a day. The fresh order takes a store manager {orderHours} hours a day.',
        ru: 'Две потери: на {wasteDaily} € в день выбрасываем свежего (в закупочных ценах) и ещё около {lostDaily} € в день, по нашей оценке, теряем на пустых полках. Продажи свежего — {freshSales} млн € в день. Директор магазина заказывает свежее {orderHours} часа в день.',
      },
    },
    {
      id: 'error-costs',
      question: 'clarify.goal',
      text: {
        en: 'A unit thrown away costs €{unitCost}, a unit not found €{missCost}: margin and lost baskets less substitutes. One-day goods, {oneDayShare} % of fresh sales, go to waste if left at closing; of other goods, {surplusWaste} % of what the next truck finds unsold.',
        ru: 'Выброшенная штука стоит {unitCost} €, не найденная — {missCost} €: маржа и часть корзины за вычетом замен. {oneDayShare} % продаж свежего — однодневное: что осталось к закрытию, выбрасываем. У прочего — {surplusWaste} % от остатка к следующему привозу.',
      },
    },
    {
      id: 'waste-and-availability',
      question: 'clarify.metric',
      text: {
        en: 'Write-offs: {waste} % of fresh sales now, {wasteTarget} % wanted in a year. Availability: {availability} % now, {availabilityTarget} % wanted. It is the share of opening hours with the item on the shelf, weighted by its usual sales at that hour.',
        ru: 'Списания: сейчас {waste} % от продаж свежего, через год нужно {wasteTarget} %. Доступность: сейчас {availability} %, нужно {availabilityTarget} %. Это доля часов работы, когда товар есть на полке, с весом по его обычным продажам в этот час.',
      },
    },
    {
      id: 'order-proposal',
      question: 'clarify.functional',
      text: {
        en: 'A proposed order per store and item, in whole cases; the manager may change any line. Buyers need the forecast {horizonDays} days ahead. Fresh goods come first, the rest once that works. Prices, promotions and assortment are decided elsewhere.',
        ru: 'Предложение заказа по каждому магазину и товару, целыми коробками; директор может поправить любую строку. Закупщикам нужен прогноз на {horizonDays} дней. Начинаем со свежего, остальное — потом. Цены, акции и ассортимент решают не здесь.',
      },
    },
    {
      id: 'night-window',
      question: 'clarify.latency',
      text: {
        en: 'Four hours at night: at 1 a.m. sales are in from all but {lateShare} % of stores, proposals must be on the screens at 5. Managers correct them until 8; the goods arrive before opening on the following day. A page should open within 2 s.',
        ru: 'Четыре часа ночью: к часу продажи собраны со всех, кроме {lateShare} % магазинов, к 5 утра предложения должны быть на экранах. До 8 их правят директора, товар приезжает к открытию на следующий день. Страница должна открываться за 2 с.',
      },
    },
    {
      id: 'pairs',
      question: 'clarify.load',
      text: {
        en: '{stores} stores and {items} items. A store carries about {carried} of them, {fresh} fresh: that is {pairs} million store-item pairs, {freshPairs} million of them fresh. Each morning a manager will open about {pages} pages, mostly between 6 and 7.',
        ru: '{stores} магазинов и {items} товаров. В магазине их около {carried}, из них {fresh} свежих: всего {pairs} млн пар «магазин — товар», свежих {freshPairs} млн. Утром директор будет открывать около {pages} страниц, чаще всего между 6 и 7.',
      },
    },
    {
      id: 'machines',
      question: 'clarify.resources',
      text: {
        en: '{cores} CPU cores and {ramGb} GB of memory in all, no GPU: at night for the forecast, in the daytime for training. Two engineers look after it.',
        ru: 'Всего {cores} ядра CPU и {ramGb} ГБ памяти, GPU нет: ночью под прогноз, днём под обучение. Поддерживают систему два инженера.',
      },
    },
    {
      id: 'history',
      question: 'data.available',
      text: {
        en: '{years} years of receipts with time of sale, deliveries, write-offs, stock balances, prices; promo plans, assortment and weather forecasts as they were each night. {stickerShare} % of fresh units go with a price-cut sticker, marked on the receipt.',
        ru: '{years} года чеков со временем покупки, поставки, списания, остатки, цены; планы акций, ассортимент и прогнозы погоды — в версии на каждую ночь. {stickerShare} % свежего продаётся с уценкой по сроку, в чеке это видно.',
      },
    },
    {
      id: 'empty-shelves',
      question: 'data.quirks',
      text: {
        en: "On {stockoutDays} % of item-days, weighted by sales, the shelf is empty before closing, and about {lostPart} % of that day's demand goes unserved. This is an estimate: nobody records what shoppers did not find.",
        ru: 'В {stockoutDays} % товаро-дней (с весом по продажам) полка пустеет до закрытия, и около {lostPart} % спроса за такой день остаётся без товара. Это оценка: чего покупатель не нашёл, никто не записывает.',
      },
    },
    {
      id: 'stock-errors',
      question: 'training.noise',
      text: {
        en: 'The stock balance is wrong in {phantomShare} % of fresh pairs: theft, waste that was not booked, one yogurt scanned as another. Fresh goods are counted once a month.',
        ru: 'Остаток в учёте неверен у {phantomShare} % свежих пар: кражи, незаписанные списания, один йогурт пробили вместо другого. Пересчитывают свежее раз в месяц.',
      },
    },
    {
      id: 'slow-items',
      question: 'training.imbalance',
      text: {
        en: '{zeroShare} % of fresh pair-days have no sale. {slowShare} % of pairs sell less than one unit a day, {slowUnits} on average; the mean over all is {unitsEach}. A case holds {caseUnits} units; shelf life, one-day goods apart, is about {lifeDays} days.',
        ru: '{zeroShare} % дней у свежих пар — без единой продажи. {slowShare} % пар продают меньше штуки в день, в среднем {slowUnits}; по всем парам среднее — {unitsEach}. В коробке {caseUnits} штук; срок годности (кроме однодневных) — около {lifeDays} дней.',
      },
    },
    {
      id: 'promotions',
      question: 'training.shift',
      text: {
        en: '{promoShare} % of fresh items are on promotion in any week and sell {uplift} times as much on average, from hardly more to {upliftMax} times. The calendar is set {promoWeeks} weeks ahead; {promoChanged} % of promotions still change in the last week.',
        ru: '{promoShare} % свежих товаров каждую неделю на акции и продаются в среднем в {uplift} раза лучше: одни почти без прироста, другие в {upliftMax} раз. Календарь готов за {promoWeeks} недели, но {promoChanged} % акций меняют в последнюю неделю.',
      },
    },
    {
      id: 'weekday-mean',
      question: 'training.baseline',
      text: {
        en: 'There is no forecast today. The mean of the same weekday over the last 4 weeks has a WAPE of {wape} % per store, item and day, {holidayWape} % in holiday weeks. A Saturday sells {saturday} times as much as a Tuesday.',
        ru: 'Прогноза сейчас нет. У среднего по тому же дню недели за последние 4 недели WAPE на уровне «магазин — товар — день» {wape} %, в праздничные недели {holidayWape} %. В субботу продают в {saturday} раза больше, чем во вторник.',
      },
    },
    {
      id: 'pilot-limits',
      question: 'online.split',
      text: {
        en: '{pilotStores} stores for 8 weeks at most; a warehouse serves {perWarehouse}, some of them neighbors. SD between stores over 4 weeks: {wasteSpread} points in write-offs, {availabilitySpread} in availability; correlation with 4 earlier weeks: {carryover}.',
        ru: 'До {pilotStores} магазинов на 8 недель; у склада их {perWarehouse}, часть — соседи. Стандартное отклонение между магазинами за 4 недели — {wasteSpread} п. п. по списаниям и {availabilitySpread} по доступности, корреляция с 4 неделями до того — {carryover}.',
      },
    },
  ],

  hazards: [
    {
      id: 'censored-demand',
      name: { en: 'Empty shelves hide demand', ru: 'Пустая полка прячет спрос' },
      why: {
        en: 'Receipts show what was sold, not what was wanted: {lost} % of demand met an empty shelf. A model of sales repeats the shortage: a smaller order, smaller sales, a still smaller forecast.',
        ru: 'В чеках видно, что продали, а не что хотели купить: {lost} % спроса пришлось на пустую полку. Модель продаж закрепляет нехватку: меньше заказ — меньше продажи — ещё ниже прогноз.',
      },
      detect: {
        en: 'Looks for sales that stop hours before closing and days closed with no stock; compares sales per hour on the shelf with sales per opening hour.',
        ru: 'Ищет дни, где продажи оборвались за часы до закрытия или остаток к вечеру нулевой; сравнивает продажи за час на полке с продажами за час работы магазина.',
      },
      fix: {
        en: 'A sold-out day is a lower bound: a censored likelihood, or sales up to the last hour with stock, divided by the share usually sold by then. Keeps such days: they are the busy ones.',
        ru: 'Распроданный день — нижняя граница: цензурированное правдоподобие или продажи до последнего часа с товаром, делённые на обычную к этому часу долю дня. Выкидывать нельзя: это самые бойкие дни.',
      },
      cost: {
        en: 'Days sold out early give wild estimates and need a cap; demand moved to a substitute is counted twice. A true check is overstock: an extra case a week for {explorePairs} fast pairs, €{exploreCost} a week in waste or more.',
        ru: 'Если полка опустела рано, оценка шумная, её ограничивают; кто взял замену, посчитан дважды. Честная проверка — избыток: лишняя коробка в неделю для {explorePairs} быстрых пар, от {exploreCost} € списаний в неделю.',
      },
    },
    {
      id: 'promotions',
      name: { en: 'Promotions', ru: 'Промоакции' },
      why: {
        en: '{promoShare} % of items bring {promoUnits} % of units, with uplifts up to {upliftMax} times. An item has about {promosEach} promo weeks a year, too few to learn from alone, and its neighbors on the shelf sell less meanwhile.',
        ru: '{promoShare} % товаров дают {promoUnits} % продаж в штуках, рост бывает и в {upliftMax} раз. У товара около {promosEach} недель акций в год — по ним одним не научиться, а соседи по полке в это время продаются хуже.',
      },
      detect: {
        en: 'Bias by promo depth, mechanics and day of the promotion, then on the week after; forecasts summed over the category against its sales, which shows the sales taken from substitutes.',
        ru: 'Смещение по глубине, механике и дню акции и на следующей неделе; сумма прогнозов по категории против её продаж — так видно, сколько акция отобрала у замен.',
      },
      fix: {
        en: 'The plan as it stood at order time: depth, mechanics, leaflet, second display. Lags only from days without promo; uplift shared by similar items; depth of promotions among substitutes as a feature.',
        ru: 'План акции на момент заказа: глубина, механика, листовка, допвыкладка. Лаги — только по дням без акций; прирост общий для похожих товаров; глубина акций у замен — отдельный признак.',
      },
      cost: {
        en: "Sharing blurs hits and flops alike. Somebody has to keep the calendar right. A promotion withdrawn after the order leaves {uplift} days' worth of goods for one.",
        ru: 'Общий прирост сглаживает и хиты, и провалы. Кто-то должен держать календарь в порядке. Акцию сняли после заказа — в магазине товара на {uplift} дня вместо одного.',
      },
    },
    {
      id: 'error-cost',
      name: { en: 'Uneven cost of error', ru: 'Разная цена ошибки' },
      why: {
        en: 'A unit short costs €{missCost}. A unit over costs €{unitCost} for one-day goods but €{longOverage} for the rest, where {surplusWaste} % are thrown away. So order the {oneDayQuantile} quantile of the first and {longQuantile} of the rest; the mean suits neither.',
        ru: 'Нехватка штуки стоит {missCost} €. Лишняя штука — {unitCost} € у однодневных, но {longOverage} € у остальных: из них выбрасывают {surplusWaste} %. Значит, заказ — квантиль {oneDayQuantile} для первых и {longQuantile} для вторых, среднее не годится никому.',
      },
      detect: {
        en: 'Replays orders in euros by shelf-life class and checks coverage of the quantile in each. One safety factor for all shows as waste in bread and gaps in milk.',
        ru: 'Прогоняет заказы по истории и считает евро по классам срока годности, в каждом проверяет покрытие квантиля. Единый страховой коэффициент виден сразу: хлеб в списаниях, молока нет.',
      },
      fix: {
        en: 'Forecasts a distribution; the order step takes the quantile from costs per shelf-life class, net of stock for goods that keep, and rounds to cases by expected cost.',
        ru: 'Прогнозирует распределение; квантиль — уже в шаге заказа, по ценам ошибки в классе, минус остаток (кроме однодневных); до коробок округляет по ожидаемой стоимости.',
      },
      cost: {
        en: 'One-day goods sell out on about {soldOutDays} % of days by design, and managers will hate that. Costs are an estimate that needs an owner in finance; availability of bread may get its own floor, paid in waste.',
        ru: 'Однодневное по замыслу кончается до закрытия примерно в {soldOutDays} % дней, директорам это не понравится. У цен ошибки должен быть хозяин в финансах; минимум по хлебу можно задать, но он оплачен списаниями.',
      },
    },
    {
      id: 'intermittent',
      name: { en: 'Intermittent demand', ru: 'Прерывистый спрос' },
      why: {
        en: '{slowShare} % of pairs sell {slowUnits} units a day: nothing on {slowZero} % of days, so the median is zero and a model trained on MAE never orders. One case lasts {caseDays} days, the goods about {lifeDays}.',
        ru: '{slowShare} % пар продают {slowUnits} штуки в день: в {slowZero} % дней — ничего, медиана равна нулю, и модель с MAE никогда не закажет. Коробки хватает на {caseDays} дней, а срок годности — около {lifeDays}.',
      },
      detect: {
        en: 'Sum of forecasts over sum of sales by rate of sale: far below one among slow pairs. Error per row hides it, as zero is right on most days.',
        ru: 'Отношение суммы прогнозов к сумме продаж по скорости продаж: у медленных пар намного ниже единицы. По ошибке на строку не видно: ноль угадывает большинство дней.',
      },
      fix: {
        en: 'Poisson or Tweedie loss on all days, zeros included, one model over categories, stores and prices, new ones included; quantiles from a count distribution; a case if sales expected within its life outweigh the leftover.',
        ru: 'Лосс Poisson или Tweedie на всех днях вместе с нулями, общая модель на категории, магазины и цены, она же для новинок; квантили — из счётного распределения; коробка — если ожидаемые за срок продажи окупают остаток.',
      },
      cost: {
        en: 'Local favorites are pulled to the average. At {slowUnits} a day about {caseWaste} % of a case outlives its date under any forecast, for a sticker or the bin: smaller cases cost picking time, delisting costs choice.',
        ru: 'Товар, который любят в одном районе, тянет к среднему. При {slowUnits} в день около {caseWaste} % коробки не разойдётся за срок при любом прогнозе: уценка или списание. Мелкие коробки дороже собирать, вывод из ассортимента — минус выбор.',
      },
    },
    {
      id: 'calendar',
      name: { en: 'Holidays and weekly cycle', ru: 'Праздники и дни недели' },
      why: {
        en: 'A Saturday is {saturday} Tuesdays, and in holiday weeks the weekday mean misses by {holidayWape} %. {years} years show each holiday {years} times, on shifting dates; more stores do not help, they all share one Easter.',
        ru: 'Суббота — это {saturday} вторника, а в праздничную неделю среднее ошибается на {holidayWape} %. За {years} года каждый праздник был {years} раза, даты плавают; число магазинов не спасает: Пасха у всех одна.',
      },
      detect: {
        en: 'Signed error by weekday, then by days to the holiday and category. The backtest must contain the nights before Easter and Christmas, shown apart.',
        ru: 'Ошибка со знаком по дням недели, потом по числу дней до праздника и категориям. В бэктесте должны быть ночи перед Пасхой и Рождеством, отдельной строкой.',
      },
      fix: {
        en: "Days to and after each holiday instead of week of the year; the holiday's ratio to base demand per category over all stores; category managers confirm the largest lines.",
        ru: 'Дни до и после каждого праздника вместо номера недели; множитель праздника к базовому спросу — по категории на всех магазинах; крупнейшие строки подтверждают категорийные менеджеры.',
      },
      cost: {
        en: "A ratio from {years} cases is rough, so the distribution must be wider and waste after the holiday higher. Confirming lines takes people's days in their busiest week.",
        ru: 'Множитель по {years} случаям грубый: распределение шире, после праздника больше списаний. Подтверждение строк съедает у людей дни в самую горячую неделю.',
      },
    },
    {
      id: 'phantom-stock',
      name: { en: 'Phantom stock', ru: 'Фантомные остатки' },
      why: {
        en: 'The order is need minus stock, and the balance is wrong in {phantomShare} % of pairs. Five units that exist only in the books mean no order, no sales and a model that thinks the item is dead.',
        ru: 'Заказ — это потребность минус остаток, а он неверен у {phantomShare} % пар. Пять штук, которые есть только в учёте, — и нет ни заказа, ни продаж, а модель решает, что товар никому не нужен.',
      },
      detect: {
        en: 'Days without sales while the books show stock: at {unitsEach} Poisson units a day two in a row have a chance of about {silentChance} %. Negative balances; sizes of corrections at the monthly count, by store.',
        ru: 'Дни без продаж при остатке в учёте: при пуассоновских {unitsEach} штуках в день вероятность двух подряд — около {silentChance} %. Отрицательные остатки; размер поправок на пересчёте, по магазинам.',
      },
      fix: {
        en: 'Sends the {countsEach} most suspicious lines per store to be counted, ranked by expected loss. Once a count confirms it, these days leave the label; not before, or true zeros of slow items go too.',
        ru: 'Каждый день просит магазин пересчитать {countsEach} самых подозрительных позиций, по ожидаемой потере. Если пересчёт подтвердил, убирает эти дни из таргета; раньше нельзя — уйдут и честные нули медленных товаров.',
      },
      cost: {
        en: 'About half an hour of a person in each store each day, partly for false alarms. Until the count, the line is ordered as if nothing were there, which adds some waste.',
        ru: 'Около получаса сотрудника в каждом магазине в день, часть — на ложные тревоги. До пересчёта заказываем так, будто остатка нет, а это лишние списания.',
      },
    },
    {
      id: 'horizon-leakage',
      name: { en: 'Leakage across the horizon', ru: 'Утечка из будущего' },
      why: {
        en: 'At 1 a.m. we order for the day after the one that begins: its latest full day is two days back. Sales of the day between, observed weather, the final promo and sticker prices lie in the history, but nobody knows them then.',
        ru: 'В час ночи заказываем не на наступивший день, а на следующий: последний известный — за два дня до него. Продажи дня между ними, погода по факту, итоговая акция, цены уценки в истории есть, но ночью неизвестны.',
      },
      detect: {
        en: 'The backtest is far better than the shadow run on the same dates; {horizonDays} days ahead it foresees even promotions changed in the last week; rebuilding features for a past night gives other values.',
        ru: 'Бэктест намного лучше теневого прогона на тех же датах; за {horizonDays} дней угадывает даже акции, которые поменяли в последнюю неделю; признаки, пересобранные на прошлую ночь, не совпадают с записанными.',
      },
      fix: {
        en: 'Every row is built as of its order night, all lags counted back from that night; weather and promotions from the snapshots; regular or planned price instead of the price on the receipt.',
        ru: 'Каждая строка собирается на ночь заказа, все лаги — назад от неё; погода и акции — из снимков; цена — регулярная или плановая, а не из чека.',
      },
      cost: {
        en: "Nightly snapshots of plan, assortment and weather to keep for years, slower feature code, and a backtest that looks worse than a vendor's slide.",
        ru: 'Снимки плана, ассортимента и погоды за каждую ночь надо хранить годами, расчёт признаков медленнее, а бэктест выглядит хуже, чем на слайдах вендора.',
      },
    },
  ],

  stages: {
    clarify: {
      sketch: {
        en: 'Sees two losses that pull apart: €{wasteDaily} a day in write-offs, about €{lostDaily} at empty shelves. Targets: write-offs from {waste} to {wasteTarget} %, availability from {availability} to {availabilityTarget} %, together about €{gainYear} million a year. Fresh goods first: {freshPairs} million pairs, orders in cases, data at 1 a.m., proposals at 5, goods the next morning. So a nightly batch, no load to speak of.',
        ru: 'Видит две потери, которые тянут в разные стороны: {wasteDaily} € в день списаний и около {lostDaily} € у пустых полок. Цели: списания с {waste} до {wasteTarget} %, доступность с {availability} до {availabilityTarget} %, вместе около {gainYear} млн € в год. Начинаем со свежего: {freshPairs} млн пар, заказ коробками, данные в час ночи, предложения к 5, товар на следующее утро. Значит, ночной батч, нагрузки почти нет.',
      },
      tradeoff: {
        en: 'Waste or availability: with the same forecast one is bought with the other. Rather than two loose targets agree on a rate, €{unitCost} to €{missCost} a unit; the price is that finance must stand behind a figure nobody can measure directly.',
        ru: 'Списания или доступность: при том же прогнозе одно покупается за счёт другого. Вместо двух отдельных целей — курс обмена, {unitCost} € к {missCost} € за штуку; цена — финансам придётся отвечать за цифру, которую напрямую не измерить.',
      },
      hints: [
        {
          en: "A full bin and an empty shelf at closing time: which of the two shows up in the chain's reports?",
          ru: 'К закрытию бак со списаниями полон, а полка пуста. Что из этого видно в отчётах сети?',
        },
        {
          en: 'Suppose we halve every order tomorrow. Which figure improves, which gets worse, and what is each worth?',
          ru: 'Допустим, завтра мы урежем все заказы вдвое. Что улучшится, что ухудшится и сколько стоит то и другое?',
        },
        {
          en: 'Take both targets: write-offs down to {wasteTarget} %, availability up to {availabilityTarget} %, at €{unitCost} per unit thrown away and €{missCost} per unit missed.',
          ru: 'Возьмите обе цели: списания до {wasteTarget} %, доступность до {availabilityTarget} %, при {unitCost} € за выброшенную штуку и {missCost} € за недостающую.',
        },
      ],
    },
    framing: {
      sketch: {
        en: "At 1 a.m., per store and item, predicts the distribution of demand (what would be bought from a full shelf at the planned price) for {horizonDays} days. Stock, goods on the way and tonight's order together must cover two days, the one that begins and the next: orders up to the {longQuantile} quantile of their sum, in cases. One-day goods: the {oneDayQuantile} quantile of the second day alone.",
        ru: 'В час ночи по каждой паре предсказываем распределение спроса (сколько купили бы с полной полки по плановой цене) на {horizonDays} дней. Остаток, товар в пути и ночной заказ вместе должны покрыть два дня, наступивший и следующий: дозаказываем до квантиля {longQuantile} их суммы, коробками. Однодневное — квантиль {oneDayQuantile} только второго дня.',
      },
      tradeoff: {
        en: 'Forecast demand and compute the order, or learn the order itself from past costs. Demand survives a change of costs, cases or delivery days; the price is that the training loss never sees stock errors, so the whole chain needs a replay.',
        ru: 'Прогноз спроса плюс расчёт заказа или модель, которая учится на затратах и сразу выдаёт заказ. Прогноз спроса переживёт смену цен, коробок и графика; цена — лосс не видит ошибок в остатках, поэтому всю цепочку надо проверять реплеем.',
      },
      hints: [
        {
          en: "Tonight's order is sent. On which day does a shopper take the first unit of it, and on which the last?",
          ru: 'Ночной заказ отправлен. В какой день покупатель возьмёт первую штуку из него, а в какой последнюю?',
        },
        {
          en: 'The forecast says {unitsEach} and we order {unitsEach}. On how many days is that too few, and is it as bad for bread as for milk?',
          ru: 'Прогноз — {unitsEach}, заказали {unitsEach}. В какой доле дней этого не хватит и одинаково ли это плохо для хлеба и молока?',
        },
        {
          en: 'Predict the distribution of demand, not sales, over the two days before the order after this one arrives; order the quantile given by the costs: {longQuantile}, for one-day goods {oneDayQuantile}.',
          ru: 'Предсказывайте распределение спроса, а не продаж, за два дня, пока не придёт следующий заказ; сам заказ — квантиль по двум ценам: {longQuantile}, для однодневного {oneDayQuantile}.',
        },
      ],
    },
    data: {
      sketch: {
        en: 'A row is pair × order night × day ahead, as known that night. Zero days come from assortment lists; sold-out days are restored from the hourly profile as lower bounds; sticker sales stand apart. To test this, cuts full days at a smaller stock and restores them. Split: {origins} origins 4 weeks apart plus the holidays, all stores cut at one date, each model tested on the next {horizonDays} nights of orders.',
        ru: 'Строка — пара × ночь заказа × день вперёд, всё как было известно в ту ночь. Нулевые дни берём из списков ассортимента; распроданные восстанавливаем по часовому профилю (факт — нижняя граница); уценку считаем отдельно. Проверка: обрезаем полные дни меньшим запасом и восстанавливаем. Разбиение: {origins} точек отсечения с шагом 4 недели и праздники, общая дата на все магазины, тест — заказы следующих {horizonDays} ночей.',
      },
      tradeoff: {
        en: 'Drop sold-out days or restore them. Dropping is one line of code but leaves the quiet days and a low forecast; restoring errs most where the shelf emptied early. Restore, with a cap; the price is an hourly profile per store and category to keep up.',
        ru: 'Выкинуть распроданные дни или восстановить. Выкинуть — одна строка кода, но останутся тихие дни и заниженный прогноз; восстановление шумит, если полка опустела рано. Восстанавливаем с потолком; цена — часовые профили по магазинам и категориям.',
      },
      hints: [
        {
          en: 'The sales table says zero for this yogurt on Friday. How many different stories could be behind it?',
          ru: 'В таблице продаж у йогурта за пятницу ноль. Сколько разных историй может за ним стоять?',
        },
        {
          en: 'On {stockoutDays} % of item-days the shelf ran empty. What does the forecast learn if you keep them as they are, and what if you drop them?',
          ru: 'В {stockoutDays} % товаро-дней полка опустела. Чему научится модель, если оставить их как есть, а чему — если выкинуть?',
        },
        {
          en: 'Sold-out days are lower bounds: restore them from the hourly profile. Add zero days from the assortment, and test from many past nights with only what was known then.',
          ru: 'Распроданный день — нижняя граница спроса, восстановите его по часовому профилю. Нули возьмите из ассортимента, тест — от многих прошлых ночей и только на том, что тогда знали.',
        },
      ],
    },
    training: {
      sketch: {
        en: "Baseline: the weekday mean over 4 weeks (WAPE {wape} %) times last year's holiday ratio. Then one LightGBM for all fresh pairs, Poisson loss on restored demand, no log: lags by pair, item and category, promo plan, days to holidays. Around it a negative binomial, dispersion by rate and promo from backtest errors of two-day sums. Even with one random day ahead per date {features} features make {tableGb} GB against {ramGb}: every fifth pair, all its days.",
        ru: 'Бейзлайн — среднее по дню недели за 4 недели (WAPE {wape} %), в праздники с прошлогодним множителем. Дальше один LightGBM на все свежие пары, пуассоновский лосс на восстановленном спросе, без логарифма: лаги по паре, товару, категории, план акций, дни до праздников. Вокруг — отрицательное биномиальное, дисперсия по скорости и акциям из ошибок двухдневных сумм. Даже с одним случайным горизонтом на дату {features} признаков — {tableGb} ГБ при {ramGb}: берём каждую пятую пару.',
      },
      tradeoff: {
        en: 'A negative binomial around a mean, or a model per quantile. The first is one model for any cost and any number of days; its price is a poor tail in promotions. The second assumes no shape but is retrained with every new cost, and two daily quantiles do not make a two-day one.',
        ru: 'Распределение вокруг среднего или своя модель на каждый квантиль. Первое — одна модель на любые цены и число дней; цена — хвост на акциях хуже. Второе не требует формы, но переобучается при каждой смене цен, а двухдневный квантиль из двух дневных не сложить.',
      },
      hints: [
        {
          en: 'An item sells once in two days. What would a model trained on absolute error order of it?',
          ru: 'Товар покупают раз в два дня. Сколько его закажет модель, обученная на абсолютной ошибке?',
        },
        {
          en: 'Which loss aims at the mean and lives with {zeroShare} % of zeros, and where does the quantile come from then?',
          ru: 'Какой лосс целится в среднее и не ломается на {zeroShare} % нулей? И откуда тогда взять квантиль?',
        },
        {
          en: 'One LightGBM with Poisson loss for all pairs, zeros included, and a negative binomial around it, its dispersion taken from backtest errors of two-day sums.',
          ru: 'Один LightGBM с пуассоновским лоссом на все пары, вместе с нулями, и отрицательное биномиальное вокруг, дисперсия — из ошибок двухдневных сумм на бэктесте.',
        },
      ],
    },
    inference: {
      sketch: {
        en: "Nightly batch: {freshRows} million rows for fresh goods. Assuming {rowsPerCore} rows a second per core, {freshMinutes} minutes on {cores} cores, {allMinutes} for all goods; the time goes into features, so long aggregates are built in the evening and only the last day is added. A store that has sent nothing is missing, not zero. No result at 4: last night's forecast of the same days with tonight's stock.",
        ru: 'Ночной батч: {freshRows} млн строк по свежему. Если ядро считает {rowsPerCore} строк в секунду, на {cores} ядрах это {freshMinutes} минуты, по всем товарам {allMinutes}; время уходит на признаки, поэтому длинные агрегаты готовим вечером, а ночью добавляем последний день. Магазин без данных — пропуск, а не ноль. Нет результата к 4 — берём вчерашний прогноз на те же дни и свежие остатки.',
      },
      tradeoff: {
        en: 'Wait for the last {lateStores} stores or start at 1 without them. Waiting puts the deadline of all {stores} at risk; starting leaves those few with a forecast a day older. Start, then rerun them when data comes; the price is a rerun that must never order twice.',
        ru: 'Ждать последние {lateStores} магазинов или стартовать в час без них. Ожидание ставит под угрозу срок для всех {stores}, старт оставляет им прогноз на день старее. Стартуем и досчитываем их позже; цена — перезапуск, который не должен заказать дважды.',
      },
      hints: [
        {
          en: "Between 1 and 8 in the morning, what does anybody learn about tomorrow's demand that was not known before?",
          ru: 'Что нового про завтрашний спрос вообще можно узнать между часом ночи и 8 утра?',
        },
        {
          en: 'At 1 a.m. {lateStores} stores have sent nothing. What do your features say about their sales, and what gets ordered?',
          ru: 'В час ночи от {lateStores} магазинов ничего не пришло. Что признаки скажут об их продажах и что мы закажем?',
        },
        {
          en: "A nightly batch, aggregates ready in the evening, late stores marked missing and rerun; at 4 publish last night's forecast of the same days with tonight's stock.",
          ru: 'Ночной батч, агрегаты готовы с вечера, опоздавшие магазины — пропуск и досчёт; в 4 публикуем вчерашний прогноз на те же дни со свежими остатками.',
        },
      ],
    },
    offline: {
      sketch: {
        en: "Replays {horizonDays} nights of orders from each of {origins} origins on restored demand, with cases and shelf life: euros of waste plus missed sales. Beside it pinball loss at {oneDayQuantile} and {longQuantile}, coverage and bias for promo, holidays, slow items. WAPE only against the baseline: at {unitsEach} Poisson units a day a perfect mean still has about {wapeFloor} %. Guard: availability of slow items and small stores not below today's.",
        ru: 'Реплей заказов по {horizonDays} ночей от каждой из {origins} точек на восстановленном спросе, с коробками и сроками: евро списаний плюс упущенные продажи. Рядом — квантильный лосс на {oneDayQuantile} и {longQuantile}, покрытие и смещение на акциях, праздниках, медленных товарах. WAPE — только против бейзлайна: при пуассоновском спросе {unitsEach} в день и у идеального прогноза около {wapeFloor} %. Guard: доступность медленных товаров и малых магазинов не ниже нынешней.',
      },
      tradeoff: {
        en: "Replay in euros, or pinball loss on days not sold out. The replay speaks finance's language but rests on demand we restored ourselves; the other uses facts only, from quieter days. Decide by replay under two ways of restoring; the price: they may disagree.",
        ru: 'Реплей в евро или квантильный лосс на нераспроданных днях. Реплей понятен финансам, но стоит на спросе, который мы восстановили сами; лосс — только на фактах, зато на тихих днях. Решаем реплеем при двух способах восстановления; цена — они могут разойтись.',
      },
      hints: [
        {
          en: 'One model is two units off on milk, another two off on fresh bread. Is that the same mistake to the chain?',
          ru: 'Одна модель ошиблась на две пачки молока, другая — на две булки. Для сети это одинаковая ошибка?',
        },
        {
          en: 'At {unitsEach} units a day, how far off is even a perfect forecast, and how would you notice that you are there?',
          ru: 'При {unitsEach} штуках в день насколько ошибётся даже идеальный прогноз и как понять, что вы до него дошли?',
        },
        {
          en: 'Replay the orders and count euros of waste and missed sales; add pinball loss at {oneDayQuantile} and {longQuantile}, and bias on promotions, holidays and slow items.',
          ru: 'Прогоните заказы и посчитайте списания и упущенное в евро; плюс квантильный лосс на {oneDayQuantile} и {longQuantile} и смещение на акциях, праздниках, медленных товарах.',
        },
      ],
    },
    online: {
      sketch: {
        en: 'Randomizes stores in matched pairs within a warehouse, close neighbors in one group: {pilotStores} against {pilotStores}, two weeks of burn-in, four measured. Regression on the four weeks before leaves {residual} points of spread: {mde} points of write-offs visible at {power} % power ({wasteDrop} wanted), {availabilityMde} of availability. Both must improve. Scarce goods go by fixed quotas; stores count as assigned, whatever managers edit.',
        ru: 'Магазины одного склада разбивает на похожие пары, в паре — жребий, соседи в одной группе: {pilotStores} на {pilotStores}, две недели на разгон, четыре на замер. Поправка на прошлые 4 недели оставляет разброс {residual} п. п.: при мощности {power} % видно {mde} п. п. по списаниям (нужен {wasteDrop}) и {availabilityMde} по доступности. Улучшиться должно и то и другое. Дефицит — по твёрдым квотам; магазин считаем в своей группе, что бы ни правил директор.',
      },
      tradeoff: {
        en: 'Split stores, items or warehouses. Items give many units but steal sales from each other on one shelf; warehouses end the fight for scarce goods but there are {warehouses}. Stores; the price is few units, quotas to agree on and only one season seen.',
        ru: 'Делить магазины, товары или склады. Товаров много, но на одной полке они отбирают продажи друг у друга; склады снимают делёж дефицита, но их всего {warehouses}. Берём магазины; цена — мало единиц, квоты и только один сезон.',
      },
      hints: [
        {
          en: 'Strawberries are short at the warehouse today. What does a larger order from a pilot store do to a control store?',
          ru: 'Клубники на складе сегодня мало. Что большой заказ пилотного магазина сделает с контрольным?',
        },
        {
          en: 'Stores differ by {wasteSpread} points in write-offs, and you look for {wasteDrop}. What makes that visible with {pilotStores} stores?',
          ru: 'Разброс списаний между магазинами — {wasteSpread} п. п., а вы ищете {wasteDrop}. За счёт чего это увидеть на {pilotStores} магазинах?',
        },
        {
          en: 'Pair stores within a warehouse, drop two weeks, measure four and adjust for the four before: {mde} points become visible. Share scarce goods by quota.',
          ru: 'Разбейте магазины на пары внутри склада, две недели отбросьте, четыре измеряйте с поправкой на прошлые 4: видно {mde} п. п. Дефицит делите по квотам.',
        },
      ],
    },
    deploy: {
      sketch: {
        en: "One image for the nightly job; model, dispersion and costs versioned apart. Tests replay last week's nights; delisted items get no order. Four weeks of shadow next to managers' orders, the pilot, then warehouse by warehouse, a flag per store back to manual. A line over {capTimes} times its {capDays}-day maximum without promo, or a store {capShare} % off its usual weekday, waits for a human. Drift: promo feed (data), demand level (target), uplift at equal depth (concept).",
        ru: 'Один образ ночной джобы; модель, дисперсии и цены версионируем отдельно. Тесты: реплей прошлой недели, на выведенные товары заказа нет. 4 недели в тени рядом с заказами директоров, пилот, потом склад за складом, флаг возвращает на ручной заказ. Строка больше {capTimes} максимумов за {capDays} дней без акции или магазин на {capShare} % мимо обычного для дня недели — ждём человека. Дрейф: фид акций (data), уровень спроса (target), прирост при той же глубине (concept).',
      },
      tradeoff: {
        en: 'Managers edit freely, or proposals are locked. Edits bring news (a fair, a broken fridge) and old habits alike. Free, with a reason, and a review above {editShare} % of lines: {editLines} a day, {editMinutes} minutes instead of {orderHours} hours; the price is a blurred effect.',
        ru: 'Директор правит свободно или заказ закрыт. Правки несут и новости (ярмарка, сломан холодильник), и старые привычки. Свободно, с причиной; разбор, если правят больше {editShare} % строк: это {editLines} строк, {editMinutes} минут вместо {orderHours} часов; цена — размытый эффект.',
      },
      hints: [
        {
          en: "Someone enters fish in grams instead of kilograms. Who stops tonight's order, and before what hour?",
          ru: 'Кто-то завёл рыбу в граммах вместо килограммов. Кто остановит сегодняшний заказ и до которого часа?',
        },
        {
          en: 'As long as managers still order by themselves, what do you compare your proposals with?',
          ru: 'Пока директора заказывают сами, с чем вы сравниваете свои предложения?',
        },
        {
          en: 'Four weeks in shadow, pilot, then warehouse by warehouse with a flag back to manual; a line above {capTimes} times its {capDays}-day maximum waits for a human.',
          ru: '4 недели в тени, пилот, потом склад за складом с флагом «назад на ручной»; строка больше {capTimes} максимумов за {capDays} дней ждёт человека.',
        },
      ],
    },
    monitoring: {
      sketch: {
        en: 'A timetable with an alert at each step: sales of {onTime} % of stores at 1, features at 2, forecast at 3, proposals at 4. A miss at 3 wakes the on-call; at 4 the fallback publishes itself. Rows within 1 % of {freshPairs} million pairs, also by store and category; memory under {ramAlertGb} of {ramGb} GB, page p99 under 2 s at {screenRps} requests a second, every order file confirmed by its warehouse. A test store with a known order runs every night.',
        ru: 'Расписание с алертом на каждом шаге: продажи {onTime} % магазинов к часу, признаки к 2, прогноз к 3, предложения к 4. Нет прогноза в 3 — будим дежурного, в 4 фолбэк публикуется сам. Строк — {freshPairs} млн пар ± 1 %, то же по магазинам и категориям; памяти меньше {ramAlertGb} из {ramGb} ГБ, p99 страницы до 2 с при {screenRps} запросах в секунду, каждый файл заказа подтверждён складом. Каждую ночь — тестовый магазин с известным заказом.',
      },
      tradeoff: {
        en: 'Publish an older forecast at 4, or give the engineer until 5. Older costs little on an ordinary day, while empty screens send {stores} managers back to guessing. Publish and mark it; the price is that promo changes of the last day are missed.',
        ru: 'В 4 публиковать старый прогноз или дать инженеру время до 5. Старый в обычный день почти не хуже, а с пустым экраном {stores} директоров снова заказывают наугад. Публикуем с пометкой; цена — правки акций за последний день потеряны.',
      },
      hints: [
        {
          en: 'The job ended on time without an error, and a third of the stores get no bread. What should have been checked?',
          ru: 'Джоба отработала вовремя и без ошибок, а треть магазинов останется без хлеба. Что надо было проверить?',
        },
        {
          en: 'Screens must be filled at 5. At which hour do you wake a person, and what happens if they do not answer?',
          ru: 'К 5 экраны должны быть заполнены. В котором часу вы будите человека и что будет, если он не ответит?',
        },
        {
          en: 'An alert on each step of the night; wake at 3, publish the fallback at 4; rows within 1 % of {freshPairs} million pairs, by store and category too; every order file confirmed by its warehouse.',
          ru: 'Алерт на каждом шаге ночи; в 3 будим, в 4 публикуем фолбэк; строк — {freshPairs} млн пар ± 1 %, и по магазинам с категориями; каждый файл заказа подтверждён складом.',
        },
      ],
    },
    extra: {
      sketch: {
        en: "Keeps each night's inputs, forecast, proposal and edit: no replay without them. Retrains weekly: a fit without the last 4 weeks must replay them no worse than production did, then is refitted on all. Degradation: bias and pinball loss against the weekday mean by category, edits above {editShare} %. Our orders now shape sales, so a random {exploreShare} % of pairs, fast ones, gets an extra case: uncensored data for €{exploreCost} of waste a week.",
        ru: 'Хранит входы, прогноз, предложение и правку за каждую ночь: без них нет реплея. Переобучение раз в неделю: учим без последних 4 недель; реплей на них не хуже прода — учим на всём и выкатываем. Деградация: смещение и квантильный лосс против среднего по дню недели, по категориям; правок больше {editShare} %. Продажи теперь зависят от наших заказов: случайным быстрым парам ({exploreShare} % всех) даём лишнюю коробку: от {exploreCost} € списаний в неделю за данные без цензуры.',
      },
      tradeoff: {
        en: 'Retrain weekly or monthly. Lags carry the level by themselves, so the trees age slowly in quiet months; before a season or a new assortment they age fast. Weekly behind the replay gate; the price is daytime machine hours and a release to watch.',
        ru: 'Переобучать раз в неделю или в месяц. Уровень спроса держат лаги, в спокойные месяцы бустинг стареет медленно, перед сезоном и при смене ассортимента — быстро. Раз в неделю, через проверку реплеем; цена — машинное время днём и ещё одна выкатка.',
      },
      hints: [
        {
          en: 'After a year on your orders, what can the sales history still say about an item you always ordered too little of?',
          ru: 'Через год на ваших заказах: что история продаж ещё может сказать о товаре, который вы всё время недозаказывали?',
        },
        {
          en: 'Write-offs take weeks to show that the forecast is worse. What shows it earlier?',
          ru: 'По списаниям видно, что прогноз стал хуже, только через недели. Что покажет это раньше?',
        },
        {
          en: "Each week compare bias and pinball loss with the weekday mean, watch managers' edits, and give {explorePairs} random fast pairs an extra case to see real demand.",
          ru: 'Раз в неделю сравнивайте смещение и лосс со средним по дню недели, следите за правками, а {explorePairs} случайных быстрых пар держите с запасом, чтобы видеть реальный спрос.',
        },
      ],
    },
  },

  twist: {
    stage: 'deploy',
    says: {
      en: 'We are short of drivers. From next month each store gets fresh goods only every second day: half of the stores on one day, half on the other. The targets stay as they are. What changes in your system, and what do you tell the head of logistics?',
      ru: 'Не хватает водителей. Со следующего месяца свежее возим в магазин через день: половине магазинов в один день, половине в другой. Цели остаются прежними. Что меняется в вашей системе и что вы скажете директору по логистике?',
    },
    strongAnswer: {
      en: 'The model stays. An order covers three days, not two: refits dispersion on three-day sums; independent days would widen the spread by {spreadGrowth} %, correlated ones more. More surplus expires, so {longQuantile} is recomputed. One-day goods are gone every other day: at least {ceilingLoss} points of availability, so {availabilityTarget} % takes {restNeeded} % on the rest. Says so, asks for daily runs for them.',
      ru: 'Модель остаётся. Заказ — на три дня вместо двух: дисперсию подгоняем на трёхдневных суммах, при независимых днях разброс шире на {spreadGrowth} %, при зависимых — ещё больше. Просрочки больше, {longQuantile} пересчитываем. Однодневного через день нет: минус {ceilingLoss} п. п. доступности как минимум, для {availabilityTarget} % остальным нужно {restNeeded} %. Говорит об этом и просит ежедневный рейс хотя бы для него.',
    },
  },

  weakAnswers: [
    {
      stage: 'framing',
      says: {
        en: 'The target is units sold per day: the receipts have it exactly.',
        ru: 'Таргет — проданные штуки за день: в чеках они точные.',
      },
      why: {
        en: 'Exact sales, but {lost} % of demand is not in them, and most of it is missing on busy days. The order comes out low, the shelf empties again, and the next history looks as if nobody wanted more.',
        ru: 'Продажи точные, но {lost} % спроса в них нет, и пропал он в основном в бойкие дни. Заказ выйдет маленьким, полка снова опустеет, а в истории это будет выглядеть так, будто больше и не хотели.',
      },
    },
    {
      stage: 'framing',
      says: {
        en: 'We forecast the mean and add a fixed safety stock.',
        ru: 'Прогнозируем среднее и добавляем одинаковый страховой запас.',
      },
      why: {
        en: 'One-day goods want the {oneDayQuantile} quantile, which lies below the median; the rest want {longQuantile}. A common margin throws bread away and still runs out of milk on Saturday.',
        ru: 'Однодневным нужен квантиль {oneDayQuantile}, он ниже медианы, остальным — {longQuantile}. С общим запасом хлеб пойдёт в списания, а молоко в субботу всё равно кончится.',
      },
    },
    {
      stage: 'data',
      says: {
        en: 'Days when the item sold out are dirty, so we drop them.',
        ru: 'Дни, когда товар кончился, — грязные данные, их выкинем.',
      },
      why: {
        en: 'It sold out because many people came. What remains are the days on which demand stayed below the stock, so the average remains too low, and promo days vanish first.',
        ru: 'Он кончился, потому что пришло много людей. Останутся дни, когда спрос оказался меньше запаса, среднее всё так же занижено, и первыми пропадут дни акций.',
      },
    },
    {
      stage: 'data',
      says: {
        en: 'We validate on the last four weeks, they are closest to production.',
        ru: 'Валидируем на последних четырёх неделях, они ближе всего к проду.',
      },
      why: {
        en: 'They hold less than one promo week per item ({promosEach} a year) and perhaps no holiday, where the baseline misses by {holidayWape} %. The winner is the best model of ordinary weeks; hence origins over a whole year.',
        ru: 'В них меньше одной акции на товар ({promosEach} в год) и, может быть, ни одного праздника, где бейзлайн ошибается на {holidayWape} %. Победит лучшая модель обычных недель, поэтому точки нужны за целый год.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'A separate ARIMA or Prophet for every item in every store.',
        ru: 'Своя ARIMA или Prophet на каждый товар в каждом магазине.',
      },
      why: {
        en: 'At a second per fit that is {fitHours} hours on {cores} cores, and the night has 4. {slowShare} % of the series sell {slowUnits} units a day, new items have none, and {promosEach} promo weeks a year teach a lone series next to nothing.',
        ru: 'По секунде на ряд — {fitHours} часа на {cores} ядрах, а ночью есть 4. {slowShare} % рядов продают по {slowUnits} штуки в день, у новинок истории нет, а {promosEach} недель акций в год одиночный ряд почти ничему не научат.',
      },
    },
    {
      stage: 'training',
      says: {
        en: '{zeroShare} % of the rows are zeros, so we drop them before training.',
        ru: '{zeroShare} % строк — нули, перед обучением их выкинем.',
      },
      why: {
        en: 'Zeros are demand here too: a day when nobody wanted the item. Without them an item that sells {slowUnits} a day looks like one a day or more, and we order cases that expire. If rows must go, thin out whole pairs.',
        ru: 'Ноль — тоже спрос: в этот день никто не взял. Без них товар с {slowUnits} штуки в день выглядит как штука в день и больше, и мы закажем коробки под списание. Если данных слишком много, прореживать надо пары целиком.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'When the manager opens the page, the service computes the forecast online.',
        ru: 'Когда директор открывает страницу, сервис считает прогноз онлайн.',
      },
      why: {
        en: 'Next to nothing new is known between 1 and 8 a.m., and all {freshRows} million rows take minutes. Online adds only a way to fail at 6 in the morning; the late {lateShare} % of stores need a rerun, not a service.',
        ru: 'Между часом ночи и 8 утра почти ничего нового не узнать, а все {freshRows} млн строк считаются за минуты. Онлайн добавит только способ упасть в 6 утра; опоздавшему {lateShare} % магазинов нужен досчёт, а не сервис.',
      },
    },
    {
      stage: 'offline',
      says: {
        en: 'WAPE fell from {wape} to {wapeBetter} %, so write-offs will fall in proportion.',
        ru: 'WAPE упал с {wape} до {wapeBetter} %, значит, и списания снизятся пропорционально.',
      },
      why: {
        en: 'WAPE prices a unit over and a unit short alike, is driven by fast items and is measured on sales that the shelf cut off. Orders are made at {oneDayQuantile} and {longQuantile}; euros come out only in a replay with cases and shelf life.',
        ru: 'Для WAPE лишняя штука и нехватка равны, решают в нём быстрые товары, а продажи обрезаны пустой полкой. Заказ берут на {oneDayQuantile} и {longQuantile}; евро видны только в реплее с коробками и сроками.',
      },
    },
    {
      stage: 'online',
      says: {
        en: 'We switch on {pilotStores} stores and compare their write-offs with the month before.',
        ru: 'Включим {pilotStores} магазинов и сравним списания с прошлым месяцем.',
      },
      why: {
        en: 'A month later it is another season with other promotions, and in June strawberries and heat alone can move write-offs by the very {wasteDrop} point you look for. Control stores from the same warehouse in the same weeks take that out.',
        ru: 'Через месяц другой сезон и другие акции: в июне жара и клубника сами могут сдвинуть списания на тот же {wasteDrop} п. п. Это снимает только контроль с того же склада в те же недели.',
      },
    },
    {
      stage: 'deploy',
      says: {
        en: 'Proposals go to the warehouse locked, or managers will spoil them.',
        ru: 'Заказ уходит на склад без правок, иначе директора всё испортят.',
      },
      why: {
        en: 'The balance is wrong in {phantomShare} % of pairs, and only someone in the aisle sees it; so with a fair next door. An edit with a reason is data: measure what it does to quality, do not forbid it.',
        ru: 'Остаток неверен у {phantomShare} % пар, и видит это только человек в зале; то же с ярмаркой за углом. Правка с причиной — это данные: её влияние измеряют, а саму её не запрещают.',
      },
    },
  ],
}
