import type { ProblemGuide } from '#server/content/problem-guide'

const numbers = {
  // Stores, lots and scans
  stores: 400,
  items: 1_200,
  pairs: 480_000,
  lots: 90,
  lotUnits: 4,
  lastLots: 60,
  shelfLots: 150,
  soldOut: 33,
  units: 144_000,
  scans: 60_000,
  peakFactor: 3,
  peakRps: 50,
  storeUnits: 3_000,
  // What becomes of the units of the last two days, and money in euros
  fullShare: 50,
  stickerShare: 28,
  lost: 22,
  lostTarget: 16,
  fullLast: 72_000,
  noSticker: 40,
  price: 4,
  cost: 2.6,
  meanDiscount: 34,
  costCap: 35,
  lostYear: 30,
  lostRetail: 127_000,
  discountYear: 20,
  discountDay: 54_800,
  giveaway: 202_000,
  fullUnits: 1_160_000,
  gpStore: 3_860,
  margin: 32.5,
  gain: 1.5,
  gainDay: 23_200,
  savedUnits: 8_600,
  savedEur: 17_200,
  restEur: 6_000,
  guardFull: 1,
  guardEur: 16_200,
  guardMargin: 0.2,
  // Stickers and staff
  stepMin: 20,
  stepMax: 70,
  step: 10,
  usual: 30,
  usualSold: 70,
  deep: 50,
  deepSold: 61,
  chance: 50,
  chanceNeeded: 71,
  roundMin: 25,
  stickSec: 30,
  roundLots: 50,
  nowLots: 50,
  hourCost: 18,
  stickCost: 0.15,
  followed: 80,
  refused: 20,
  // Data and random discounts
  months: 24,
  scanMonths: 8,
  lotMillions: 8.8,
  pairLots: 18,
  cells: 28,
  loyal: 55,
  miscount: 6,
  badReason: 15,
  categories: 24,
  explore: 5,
  exploreLots: 1_800,
  exploreWeeks: 8,
  randomLots: 100_800,
  perCategory: 4_200,
  exploreLoss: 0.5,
  exploreEur: 900,
  exploreLow: 1,
  learnWeeks: 6,
  agreeOdds: 81,
  // Serving
  listSec: 60,
  rescanMs: 700,
  offline: 3,
  offlineAlert: 6,
  cores: 8,
  trainCores: 32,
  handheldGb: 2,
  maxUnits: 12,
  storeOps: 4.2,
  tableMb: 54,
  sliceKb: 134,
  errorShare: 0.5,
  cpu: 60,
  noList: 1,
  noListStores: 4,
  // Test and release
  testStores: 80,
  testWeeks: 8,
  ratioSd: 4,
  fullSd: 2.8,
  marginSd: 0.5,
  rawSd: 45,
  power: 80,
  mde: 1.4,
  fullMde: 0.98,
  marginMde: 0.18,
  rawMde: 16,
  waveStores: 80,
  holdStores: 20,
  rollLost: 3,
  // Twist
  credit: 60,
  handling: 0.16,
  giftValue: 1.4,
  giftCap: 65,
  packMin: 15,
  eveningLots: 20,
} satisfies ProblemGuide['numbers']

/** Standard errors of a difference that shows with 80 % power at two-sided 5 %. */
const powered = 2.8

export const expiryMarkdownGuide: ProblemGuide = {
  numbers,
  derived: {
    pairs: () => numbers.stores * numbers.items,
    shelfLots: () => numbers.lots + numbers.lastLots,
    soldOut: () => 100 * (1 - numbers.lastLots / numbers.lots),
    units: () => numbers.stores * numbers.lots * numbers.lotUnits,
    scans: () => numbers.stores * numbers.shelfLots,
    peakRps: () => (numbers.scans * numbers.peakFactor) / 3_600,
    lost: () => 100 - numbers.fullShare - numbers.stickerShare,
    fullLast: () => (numbers.units * numbers.fullShare) / 100,
    costCap: () => 100 * (1 - numbers.cost / numbers.price),
    lostYear: () => (((numbers.units * numbers.lost) / 100) * numbers.cost * 365) / 1e6,
    lostRetail: () => ((numbers.units * numbers.lost) / 100) * numbers.price,
    discountDay: () => (((numbers.units * numbers.stickerShare) / 100) * numbers.price * numbers.meanDiscount) / 100,
    discountYear: () => (numbers.discountDay * 365) / 1e6,
    giveaway: () => (numbers.fullLast * numbers.price * numbers.stepMax) / 100,
    fullUnits: () => numbers.stores * numbers.storeUnits - (numbers.units * numbers.stickerShare) / 100,
    gpStore: () => salesPerStore() - costPerStore(),
    margin: () => 100 * (1 - costPerStore() / salesPerStore()),
    gainDay: () => (numbers.stores * numbers.gpStore * numbers.gain) / 100,
    savedUnits: () => (numbers.units * (numbers.lost - numbers.lostTarget)) / 100,
    savedEur: () => numbers.savedUnits * numbers.price * (1 - numbers.deep / 100),
    restEur: () => numbers.gainDay - numbers.savedEur,
    guardEur: () => ((numbers.fullUnits * numbers.guardFull) / 100) * (numbers.price - numbers.cost),
    // A unit is worth stickering when chance × price grows.
    chanceNeeded: () => numbers.chance / (1 - numbers.usual / 100),
    roundLots: () => (numbers.roundMin * 60) / numbers.stickSec,
    // Sold with a sticker or written off with one, about three of a lot left by then.
    nowLots: () => {
      const stickered = numbers.stickerShare + numbers.lost * (1 - numbers.noSticker / 100)
      return (numbers.lots * numbers.lotUnits * stickered) / 100 / 3
    },
    stickCost: () => (numbers.hourCost * numbers.stickSec) / 3_600,
    refused: () => 100 - numbers.followed,
    lotMillions: () => (numbers.stores * numbers.lots * numbers.scanMonths * 30.4) / 1e6,
    pairLots: () => (numbers.lotMillions * 1e6) / numbers.pairs,
    // Four moments; no discount or one of the steps.
    cells: () => 4 * ((numbers.stepMax - numbers.stepMin) / numbers.step + 2),
    exploreLots: () => (numbers.stores * numbers.lots * numbers.explore) / 100,
    randomLots: () => numbers.exploreLots * numbers.exploreWeeks * 7,
    perCategory: () => numbers.randomLots / numbers.categories,
    exploreEur: () => numbers.exploreLots * numbers.exploreLoss,
    learnWeeks: () => numbers.exploreWeeks - 2,
    // Three neighboring depths at four moments.
    agreeOdds: () => 3 ** 4,
    // Moments × units × discounts held × discounts next × units sold, for every lot on the shelf.
    storeOps: () => (numbers.shelfLots * 4 * numbers.maxUnits * 7 * 7 * numbers.maxUnits) / 1e6,
    tableMb: () => (numbers.pairs * numbers.cells * 4) / 1e6,
    sliceKb: () => (numbers.items * numbers.cells * 4) / 1e3,
    noListStores: () => (numbers.stores * numbers.noList) / 100,
    offlineAlert: () => 2 * numbers.offline,
    mde: () => powered * numbers.ratioSd * perStoreError(),
    fullMde: () => powered * numbers.fullSd * perStoreError(),
    marginMde: () => powered * numbers.marginSd * perStoreError(),
    rawMde: () => powered * numbers.rawSd * perStoreError(),
    giftValue: () => (numbers.cost * numbers.credit) / 100 - numbers.handling,
    giftCap: () => 100 * (1 - numbers.giftValue / numbers.price),
    eveningLots: () => ((numbers.roundMin - numbers.packMin) * 60) / numbers.stickSec,
  },

  facts: [
    {
      id: 'what-it-costs',
      question: 'clarify.goal',
      text: {
        en: '€{lostYear} million a year of write-offs at purchase price and €{discountYear} million of discounts on stickers. A unit costs us €{cost} and sells at €{price} on average. {noSticker} % of the units written off never had a sticker.',
        ru: 'Списания — {lostYear} млн € в год по закупочной цене, скидки на жёлтых ценниках — ещё {discountYear} млн €. В закупке штука стоит в среднем {cost} €, на полке — {price} €. {noSticker} % списанного так и осталось без ценника.',
      },
    },
    {
      id: 'gross-profit',
      question: 'clarify.metric',
      text: {
        en: 'Gross profit of short-life goods after discounts and write-offs: €{gpStore} per store a day, {gain} % more wanted within a year. Of the units that enter their last two days {lost} % are written off; the plan is {lostTarget} %.',
        ru: 'Валовая прибыль по скоропорту после скидок и списаний: {gpStore} € на магазин в день, за год нужно плюс {gain} %. Из товара, вошедшего в последние два дня срока, списываем {lost} % (в штуках), план — {lostTarget} %.',
      },
    },
    {
      id: 'scope',
      question: 'clarify.functional',
      text: {
        en: "Discount and moment for every store, item and date: {stepMin} to {stepMax} % in steps of {step}. Stickers are paper; a reduced price never goes back up. Orders are another team's; its forecast counts all units sold, with a sticker or without.",
        ru: 'Глубина и момент скидки по каждому магазину, товару и сроку: от {stepMin} до {stepMax} % с шагом {step} п. п. Ценники бумажные, поднять цену обратно нельзя. Автозаказ — у другой команды, его прогноз видит все продажи, с ценником и без.',
      },
    },
    {
      id: 'list-time',
      question: 'clarify.latency',
      text: {
        en: '{listSec} seconds to the list of stickers on the handheld, from the last scan in the morning, from 5 p.m. in the evening; {rescanMs} ms at p99 when one item is scanned again. In {offline} % of rounds the store has no network, and the round takes place anyway.',
        ru: '{listSec} секунд до списка ценников на терминале: утром — от последнего скана, вечером — с 5 часов; {rescanMs} мс по p99, если заново сканируют один товар. В {offline} % обходов в магазине нет сети, но обход всё равно идёт.',
      },
    },
    {
      id: 'lots-a-day',
      question: 'clarify.load',
      text: {
        en: '{stores} stores, {items} short-life items each. Per store {lots} lots (item and date) a day enter their last two days, {lotUnits} units each on average; {lastLots} reach the last day. All scan from 7 to 8 a.m.: {scans} scans, {peakRps} RPS at the peak.',
        ru: '{stores} магазинов, в каждом {items} товаров скоропорта. В последние два дня срока на магазин в день входит {lots} партий (товар и срок), в среднем по {lotUnits} штуки; до последнего дня — {lastLots}. С 7 до 8 утра — {scans} сканов, на пике {peakRps} RPS.',
      },
    },
    {
      id: 'machines',
      question: 'clarify.resources',
      text: {
        en: 'Two servers with {cores} cores each for the service, one with {trainCores} for training and nightly jobs, no GPU. Every store has a handheld with {handheldGb} GB of memory and a label printer.',
        ru: 'Два сервера по {cores} ядер под сервис, один на {trainCores} ядра под обучение и ночные расчёты, GPU нет. В каждом магазине — терминал с {handheldGb} ГБ памяти и принтер этикеток.',
      },
    },
    {
      id: 'staff-time',
      question: 'clarify.resources',
      text: {
        en: '{roundMin} minutes for stickers in each of two rounds a day: after the morning scan and at 5 p.m. A lot takes about {stickSec} seconds; an hour of staff costs €{hourCost}. Today a store stickers about {nowLots} lots a day.',
        ru: '{roundMin} минут на ценники в каждом из двух обходов: после утренних сканов и в 5 вечера. На партию уходит около {stickSec} секунд, час сотрудника стоит {hourCost} €. Сейчас магазин уценивает около {nowLots} партий в день.',
      },
    },
    {
      id: 'logs',
      question: 'data.available',
      text: {
        en: 'Receipts, deliveries, sticker prints, sticker sales (with date and discount) and write-offs for {months} months. Morning scans of item, date and count for {scanMonths} months, about {lotMillions} million lots. {loyal} % of receipts carry a loyalty card.',
        ru: 'Чеки, поставки, печать ценников, продажи по ним (со сроком и скидкой) и списания за {months} месяца. Утренние сканы «товар, срок, количество» за {scanMonths} месяцев, около {lotMillions} млн партий. Карта лояльности есть в {loyal} % чеков.',
      },
    },
    {
      id: 'stock-by-date',
      question: 'data.quirks',
      text: {
        en: 'Stock by date is known only at the morning scan: an ordinary barcode holds no date, so a full-price sale may be of an old unit or a fresh one. A repeated count differs in {miscount} % of lots.',
        ru: 'Остаток по срокам известен только на утреннем скане: в обычном штрихкоде срока нет, и по чеку не понять, взяли старую пачку или свежую. При пересчёте количество расходится в {miscount} % партий.',
      },
    },
    {
      id: 'lot-outcome',
      question: 'framing.target',
      text: {
        en: 'A lot is settled after closing on its last day, when the rest is scanned out: within two days of the first decision. {badReason} % of expired units are booked under another reason, mostly damage.',
        ru: 'Исход партии известен после закрытия в её последний день, когда остаток сканируют на списание: это не дольше двух дней от первого решения. {badReason} % просрочки проводят по другой причине, чаще всего как порчу.',
      },
    },
    {
      id: 'staff-habits',
      question: 'training.baseline',
      text: {
        en: '{usual} % on the last morning and {deep} % at 5 p.m. is the most common habit; some start a day earlier or cut deeper when much is left. By final discount, {usualSold} % of units stickered at {usual} % sell, of those at {deep} % {deepSold} %.',
        ru: '{usual} % в последнее утро и {deep} % в 5 вечера — так делают чаще всего; кто-то начинает на день раньше или режет глубже, если осталось много. По итоговой скидке: при {usual} % продаётся {usualSold} % уценённых штук, при {deep} % — {deepSold} %.',
      },
    },
    {
      id: 'no-experiments',
      question: 'data.collect',
      text: {
        en: 'No price experiments so far. The finance director would give up to {explore} % of lots to them, in all stores, for as long as needed. In a trial with paper lists staff placed {followed} % of the stickers asked for.',
        ru: 'Экспериментов с ценой не было. Финансовый директор готов отдать под них до {explore} % партий, во всех магазинах и на любой срок. Когда пробовали бумажные списки, сотрудники наклеили {followed} % ценников из них.',
      },
    },
    {
      id: 'limits',
      question: 'offline.guard',
      text: {
        en: 'Full-price sales of short-life goods, {fullUnits} units a day, may fall by {guardFull} % at most, their margin after write-offs ({margin} % of sales) by {guardMargin} points. Selling below purchase price is legal for goods near their date.',
        ru: 'Продажи скоропорта по полной цене ({fullUnits} штук в день) могут упасть не больше чем на {guardFull} %, маржа после списаний ({margin} % выручки) — на {guardMargin} п. п. Продавать ниже закупки, когда срок на исходе, закон разрешает.',
      },
    },
    {
      id: 'test-size',
      question: 'online.split',
      text: {
        en: '{testStores} stores at most may be in a test. Change over {testWeeks} weeks against the {testWeeks} before, standard deviation between stores: gross profit {ratioSd} %, full-price sales {fullSd} %, margin {marginSd} points. Level of gross profit: {rawSd} %.',
        ru: 'В тест — не больше {testStores} магазинов. Стандартное отклонение между магазинами, {testWeeks} недель к предыдущим {testWeeks}: валовая прибыль — {ratioSd} %, продажи по полной цене — {fullSd} %, маржа — {marginSd} п. п. У самого уровня прибыли — {rawSd} %.',
      },
    },
  ],

  hazards: [
    {
      id: 'counterfactuals',
      name: { en: 'Confounded discounts', ru: 'Скидки не случайны' },
      why: {
        en: 'Staff cut deeper and later where a lot does not move: at {usual} % off {usualSold} % of stickered units sell, at {deep} % off {deepSold} %. A model fitted to these logs concludes that depth does not help and stops using it.',
        ru: 'Сильнее и позже уценивают то, что не берут: при скидке {usual} % продаётся {usualSold} % уценённого, при {deep} % — {deepSold} %. Модель на таких логах решит, что глубокая скидка не помогает, и перестанет её назначать.',
      },
      detect: {
        en: 'Predicts the discount from count, hour, weekday and store: what drives it and sales alike is a confounder. Compares depths at equal count and hour, then on random discounts; sales that fall with depth are the alarm.',
        ru: 'Предсказывает скидку по остатку, часу, дню недели и магазину: то, что влияет и на неё, и на продажи, — конфаундер. Сравнивает глубины при равных остатке и часе, затем на случайных скидках; продажи падают с глубиной — тревога.',
      },
      fix: {
        en: 'On {explore} % of lots draws one of three depths around a uniform rule and logs its probability: {randomLots} lots in {exploreWeeks} weeks. Until then double ML on the logs, controlling for count, hour, weekday and store, as a prior only.',
        ru: 'На {explore} % партий разыгрывает одну из трёх глубин вокруг единого правила и пишет вероятности: {randomLots} партий за {exploreWeeks} недель. До тех пор — double ML по логам с поправкой на остаток, час, день недели и магазин, только как априорная оценка.',
      },
      cost: {
        en: 'About €{exploreEur} a day by simulation, and odd stickers that stores ask about. Three close depths say nothing about big jumps; what the manager saw and the log does not hold still biases the prior.',
        ru: 'Около {exploreEur} € в день по симуляции и странные ценники, о которых спрашивают магазины. По трём близким глубинам не судят о больших скачках, а то, что видел директор и чего нет в логе, смещает априорную оценку.',
      },
    },
    {
      id: 'margin',
      name: { en: 'Margin given away', ru: 'Раздача маржи' },
      why: {
        en: 'Write-offs are easy to cut: {stepMax} % off everything. But {fullLast} units a day sell at full price even in their last two days; that sticker gives away €{giveaway} on them, more than all write-offs are worth on the shelf, €{lostRetail}.',
        ru: 'Списания снизить легко: {stepMax} % на всё. Но {fullLast} штук в день и в последние два дня уходят по полной цене; на них такой ценник отдаст {giveaway} € — больше, чем все списания стоят на полке, {lostRetail} €.',
      },
      detect: {
        en: 'Puts write-offs and discounts in euros side by side by category and store, and counts discount euros per unit saved. Write-offs falling while gross profit stands still is the sign.',
        ru: 'Ставит рядом списания и скидки в евро по категориям и магазинам, считает евро скидки на спасённую штуку. Тревожный знак: списания падают, а валовая прибыль стоит.',
      },
      fix: {
        en: 'Maximizes gross profit with the purchase as sunk cost: a unit earns (1 − d) × price if sold, nothing if not. Margin down by {guardMargin} points or full-price sales by {guardFull} % stops the release, whatever write-offs do.',
        ru: 'Максимизирует валовую прибыль, закупка уже оплачена: продали — (1 − d) × цена, нет — ноль. Маржа ниже на {guardMargin} п. п. или продажи по полной цене на {guardFull} % — выкатки нет, как бы ни упали списания.',
      },
      cost: {
        en: 'Some food is thrown away knowingly, and {lostTarget} % may not be reached; whoever reports on waste will object. Forcing the plan on top of gross profit costs euros, and that sum has to be shown.',
        ru: 'Часть еды списывают осознанно, и до плана в {lostTarget} % можно не дойти; тот, кто отчитывается за отходы, будет против. Добиваться плана в ущерб прибыли тоже стоит денег, и эту сумму надо показать.',
      },
    },
    {
      id: 'cannibalization',
      name: { en: 'Stickers eat full price', ru: 'Каннибализация полной цены' },
      why: {
        en: 'Next to the sticker lies the same item at €{price}. Only some buyers are new; others would have paid that for this very pack, or for the fresh one, which now stays to age. Sales of the lot alone count them all as gain.',
        ru: 'Рядом с ценником лежит тот же товар за {price} €. Новых покупателей лишь часть; другие столько и заплатили бы за эту же пачку или за свежую, а она теперь стареет на полке. По продажам одной партии все они — выигрыш.',
      },
      detect: {
        en: 'Full-price sales of the item and its substitutes after a sticker: lots drawn deeper against lots drawn shallower. Loyalty cards ({loyal} % of receipts) show how many sticker buyers used to pay in full.',
        ru: 'Продажи по полной цене того же товара и замен после ценника: партии, которым выпала скидка больше, против тех, кому выпала меньше. По картам лояльности ({loyal} % чеков) — кто из покупателей уценки раньше платил полную цену.',
      },
      fix: {
        en: 'Counts profit of the item over all dates and of close substitutes. Spill-over on the same item comes from random discounts, the total from the test of {testStores} stores; the optimizer gets it as a charge per sticker sale.',
        ru: 'Считает прибыль товара по всем срокам вместе с близкими заменами. Перетекание внутри товара — по случайным скидкам, общее — по тесту на {testStores} магазинах; в оптимизаторе это штраф за каждую продажу с ценником.',
      },
      cost: {
        en: 'Groups of substitutes need an owner. The charge is noisy, one figure per category at best, and if it is set too high more is written off.',
        ru: 'У групп замен должен быть хозяин. Штраф шумный, в лучшем случае одно число на категорию, а если он завышен, списаний станет больше.',
      },
    },
    {
      id: 'elasticity',
      name: { en: 'Sparse elasticity data', ru: 'Эластичность: мало данных' },
      why: {
        en: '{pairs} pairs of store and item have about {pairLots} lots each in {scanMonths} months, for {cells} cells of seven prices by four moments. A pair alone tells nothing about its elasticity, and a new item has no lots at all.',
        ru: 'На {pairs} пар «магазин × товар» приходится примерно по {pairLots} партий за {scanMonths} месяцев, а ячеек «цена × момент» {cells}: семь цен, четыре момента. Сама по себе пара об эластичности не скажет ничего, а у нового товара партий нет вовсе.',
      },
      detect: {
        en: 'Intervals of the effect per pair are wider than any gap between neighboring prices; some effects have the wrong sign; the estimate for one item jumps from month to month.',
        ru: 'Интервалы эффекта по парам шире, чем разница между соседними ценами; у части эффектов неверный знак; оценка по одному товару скачет от месяца к месяцу.',
      },
      fix: {
        en: 'Splits the model: base rate per pair from its sticker-free hours, effect of the discount per category and moment, shrunk hierarchically and never falling with depth. The effect rests on about {perCategory} random lots per category.',
        ru: 'Делит модель на две части: базовый спрос пары — по часам без ценника, эффект скидки — по категории и моменту, с иерархическим сжатием, с глубиной не убывает. На категорию выходит {perCategory} случайных партий.',
      },
      cost: {
        en: 'Unusual items and districts are pulled to the category and get a wrong depth for a while. A curve that may not fall hides that very cheap meat puts people off.',
        ru: 'Нетипичные товары и районы подтягиваются к категории и какое-то время получают не ту глубину. Неубывающая кривая не заметит, что слишком дешёвое мясо отпугивает.',
      },
    },
    {
      id: 'stock-by-date',
      name: { en: 'Stock by date unknown', ru: 'Остаток по срокам неизвестен' },
      why: {
        en: 'After the scan nobody knows which date was sold, and {miscount} % of counts are off. {soldOut} % of lots sell out before the last day: their demand is only known to be at least the count.',
        ru: 'После скана никто не знает, какой срок продали, а {miscount} % остатков сосчитаны неверно. {soldOut} % партий распродаются до последнего дня: про их спрос известно лишь, что он не меньше остатка.',
      },
      detect: {
        en: 'Next scan against the last count minus sales: units that appear or vanish. Predicted and sold units on lots of 1–2 units against large lots; share sold out by discount.',
        ru: 'Следующий скан против прошлого остатка минус продажи: штуки, которые взялись ниоткуда или пропали. Прогноз и факт на партиях из 1–2 штук против больших; доля распроданных по скидкам.',
      },
      fix: {
        en: 'Likelihood of counts with censoring: sold out means at least q. By 5 p.m. the count is a distribution, from sticker sales and a split of full-price sales between dates; the handheld asks for the real one at the sticker.',
        ru: 'Правдоподобие с цензурированием: распродано — значит, спрос не меньше q. К 5 вечера остаток — распределение: из чеков с ценником и доли старого срока в остальных; точное число терминал спросит, когда клеят ценник.',
      },
      cost: {
        en: 'Some seconds per lot out of {roundMin} minutes a round. The split rests on an assumption about which date people take, and with an unsure count the policy gains less.',
        ru: 'По нескольку секунд на партию из {roundMin} минут обхода. Доля старого срока — это допущение о том, какую пачку берут, а с неточным остатком политика зарабатывает меньше.',
      },
    },
    {
      id: 'waiting-shoppers',
      name: { en: 'Shoppers learn to wait', ru: 'Покупатели ждут скидку' },
      why: {
        en: 'A cut at 5 p.m. sharp every day teaches regulars when to come. The effect measured in the first weeks is too rosy: later the same people stop buying these goods at full price.',
        ru: 'Если цену режут каждый день ровно в 5 вечера, постоянные покупатели выучат, когда приходить. Эффект первых недель слишком радужный: потом те же люди перестают брать эти товары за полную цену.',
      },
      detect: {
        en: 'Full-price sales of the items in the hours before a round, and the share of sticker purchases made by regulars with a card, week by week, test stores against control.',
        ru: 'Продажи по полной цене в часы перед обходом и доля постоянных покупателей с картой в покупках с ценником — по неделям, тестовые магазины против контрольных.',
      },
      fix: {
        en: 'Varies depth and round from day to day among near-equal choices, limits stickers per item and week, tests for {testWeeks} weeks and looks at the last four separately; refits the effect every month.',
        ru: 'Между почти равными вариантами чередует глубину и обход по дням, ограничивает число ценников на товар в неделю, тест — {testWeeks} недель с отдельным взглядом на последние четыре; эффект пересчитывает каждый месяц.',
      },
      cost: {
        en: 'An item in constant surplus gets fewer stickers than would pay today, so more of it is written off. And {testWeeks} weeks still miss habits that take half a year.',
        ru: 'Товару с постоянным излишком достанется меньше ценников, чем выгодно сегодня, и спишут его больше. А привычку, которая складывается полгода, не увидеть и за {testWeeks} недель.',
      },
    },
    {
      id: 'ordering-loop',
      name: { en: 'Loop through ordering', ru: 'Петля через автозаказ' },
      why: {
        en: 'Ordering counts a unit sold at {stepMax} % off as demand like any other. Better markdowns then bring larger deliveries, more leftovers and more stickers, while the demand model looks right all along.',
        ru: 'Для автозаказа штука, проданная со скидкой {stepMax} %, — такой же спрос. Чем лучше уценка, тем больше привозят, тем больше остаётся и снова уценивается, а модель спроса всё это время выглядит верной.',
      },
      detect: {
        en: 'Deliveries and lots that enter the last two days ({lots} per store a day now), test against control, over months; the share of sticker sales in what the ordering forecast reads.',
        ru: 'Поставки и число партий, входящих в последние два дня (сейчас {lots} на магазин в день): тест против контроля, месяцами; доля продаж с ценником в том, что читает прогноз автозаказа.',
      },
      fix: {
        en: 'Gives ordering the base rate, demand expected at full price, instead of raw sales; agrees that its settings stay fixed during the test; sends a list of items in constant surplus.',
        ru: 'Вместо сырых продаж отдаёт автозаказу базовый спрос, то есть ожидаемый по полной цене; договаривается не менять его настройки во время теста; передаёт список товаров с постоянным излишком.',
      },
      cost: {
        en: 'Two teams release together. The base rate is an estimate too: set too low, it empties shelves, and an empty shelf costs more than a sticker.',
        ru: 'Двум командам приходится выкатываться вместе. Базовый спрос — тоже оценка: если её занизить, полки пустеют, а пустая полка дороже ценника.',
      },
    },
  ],

  stages: {
    clarify: {
      sketch: {
        en: 'Aim: gross profit of short-life goods up {gain} %, about €{gainDay} a day; write-offs from {lost} to {lostTarget} % of units; guards on margin and full-price sales. Does the math: {savedUnits} units saved bring €{savedEur} at {deep} % off, so €{restEur} has to come out of the €{discountDay} of discounts given today. Settles two rounds of {roundLots} lots, {listSec} s for the list, work without network.',
        ru: 'Цель — валовая прибыль по скоропорту плюс {gain} %, это около {gainDay} € в день; списания — с {lost} до {lostTarget} % штук; guard — маржа и продажи по полной цене. Считает: {savedUnits} спасённых штук при скидке {deep} % дают {savedEur} €, ещё {restEur} € надо сэкономить на нынешних скидках ({discountDay} €). Фиксирует два обхода по {roundLots} партий, {listSec} с на список, работу без сети.',
      },
      tradeoff: {
        en: 'Write-offs or gross profit as the goal. Every manager sees write-offs, but {stepMax} % off everything wins there; gross profit is the right sum and a noisy one. Takes gross profit, reports write-offs beside it; the price is food thrown away on purpose.',
        ru: 'Цель — списания или валовая прибыль. Списания видит каждый директор, но по ним выигрывает «{stepMax} % на всё»; прибыль — верная сумма, зато шумная. Берём прибыль, списания показываем рядом; цена — часть еды выбрасываем намеренно.',
      },
      hints: [
        {
          en: 'Suppose tonight I put the deepest sticker on everything that expires tomorrow. Who is pleased, and who is not?',
          ru: 'Допустим, сегодня вечером я наклею самую большую скидку на всё, что истекает завтра. Кто будет доволен, а кто нет?',
        },
        {
          en: 'Write-offs are one line of the loss. Which other line grows with every sticker, and what sum covers both?',
          ru: 'Списания — одна строка потерь. Какая строка растёт с каждым ценником и какая сумма учитывает обе?',
        },
        {
          en: 'Take gross profit after discounts and write-offs, plus {gain} %. Write-offs of {lostTarget} % come second, with guards on margin and full-price sales.',
          ru: 'Берите валовую прибыль после скидок и списаний, плюс {gain} %. Списания в {lostTarget} % — на втором месте, guard — маржа и продажи по полной цене.',
        },
      ],
    },
    framing: {
      sketch: {
        en: 'For a lot (store, item, date, q units) at one of four moments, predicts the distribution of units sold until the next moment under each of seven prices: count regression with the discount as treatment, demand cut off at q. A dynamic program of four steps then chooses to wait or to stick a depth, never shallower than the present one; a leftover is worth €0, a sticker costs €{stickCost}. The {roundLots} lots that gain most over waiting get one.',
        ru: 'Для партии (магазин, товар, срок, q штук) в один из четырёх моментов предсказываем распределение продаж до следующего момента при каждой из семи цен: регрессия на счётный таргет, скидка — воздействие, спрос обрезан на q. Затем динамическое программирование на четыре шага: ждать или клеить, но не меньше нынешней скидки; остаток стоит 0 €, ценник — {stickCost} €. Клеим на {roundLots} партий, где выигрыш против ожидания больше всего.',
      },
      tradeoff: {
        en: 'Demand model plus optimizer, or a bandit that picks the depth. The first takes new limits as parameters and can be explained, but errors in demand become errors in price. A bandit assumes less and needs far more random lots. Takes the first.',
        ru: 'Модель спроса с оптимизатором или бандит, который сам выбирает глубину. У первой новые ограничения — просто параметры, и решение можно объяснить, но ошибка спроса станет ошибкой цены. Бандиту нужно меньше допущений, но намного больше случайных партий. Берём первую.',
      },
      hints: [
        {
          en: 'A sticker can go on now or at the next round. What do you gain by waiting, and what can you not take back?',
          ru: 'Ценник можно наклеить сейчас или в следующий обход. Что даёт ожидание и чего уже не вернуть?',
        },
        {
          en: 'A pack sells at full price with a chance of {chance} %. How likely must the sale become for {usual} % off to pay?',
          ru: 'Пачка уйдёт по полной цене с вероятностью {chance} %. Какой она должна стать, чтобы скидка {usual} % окупилась?',
        },
        {
          en: 'Above {chanceNeeded} %, plus the cost of the sticker. So predict units sold until the next round at every discount, then solve backward over four moments for the most gross profit.',
          ru: 'Выше {chanceNeeded} %, и ещё окупить ценник. Значит, предскажите продажи до следующего обхода при каждой скидке, а потом идите по четырём моментам с конца и выбирайте самую прибыльную.',
        },
      ],
    },
    data: {
      sketch: {
        en: 'A row is a lot at a round: count, hours left, weekday, base rate, depth drawn and depth placed (sticker barcode), units sold until the next round. What is scanned out on the last day is unsold, whatever reason was booked. First {exploreWeeks} weeks of random depths, {exploreLots} lots a day, counted at 5 p.m. too, the draw as instrument for what was placed: {learnWeeks} weeks to learn, the last two to test. {scanMonths} months of scans before give base rates.',
        ru: 'Строка — партия в момент обхода: остаток, часы до конца срока, день недели, базовый спрос, выпавшая и наклеенная скидка (штрихкод ценника), продажи до следующего обхода. Списано в последний день по любой причине — не продано. Сначала {exploreWeeks} недель случайных скидок: {exploreLots} партий в день, их считают и в 5 вечера, жребий — инструментальная переменная; {learnWeeks} недель — обучение, две — тест. Сканы за {scanMonths} месяцев до того — базовый спрос.',
      },
      tradeoff: {
        en: "Random discounts or differences between managers. Habits are free and cover {scanMonths} months, but a manager comes with the store and its shoppers; random ones cost €{exploreEur} a day and {exploreWeeks} weeks' wait. The effect from random ones, the prior from habits.",
        ru: 'Случайные скидки или различия между директорами. Логи привычек бесплатны и есть за {scanMonths} месяцев, но директора не отделить от его покупателей; случайные — это {exploreEur} € в день и {exploreWeeks} недель ожидания. Эффект — по случайным, априорная оценка — по логам.',
      },
      hints: [
        {
          en: 'Two yogurts side by side, one at half price and one not. Why did the manager choose that one?',
          ru: 'Рядом два йогурта: на одном полцены, на другом ничего. Почему директор выбрал именно этот?',
        },
        {
          en: 'In the logs {deep} % off sells worse than {usual} %. What would you have stores do to check that?',
          ru: 'По логам при {deep} % продаётся хуже, чем при {usual} %. Что надо сделать в магазинах, чтобы это подтвердить или опровергнуть?',
        },
        {
          en: "Draw the depth at random, within a step of a plain rule, on {explore} % of lots; log the probabilities, learn the effect there. Staff's history gives base rates and a prior.",
          ru: 'На {explore} % партий разыгрывайте глубину в пределах шага от простого правила, пишите вероятности и учите эффект там. История даёт базовый спрос и априорную оценку.',
        },
      ],
    },
    training: {
      sketch: {
        en: 'Baseline: one rule for all, {usual} % on the last morning and {deep} % at 5 p.m.; it already ends the spread between managers. Then the base rate per pair, from hours with stock and no sticker: LightGBM, Poisson loss (weekday, holidays, promo, weather forecast), times the share that takes the old date, times a multiplier per category and moment: hierarchical, never falling with depth, fitted to random lots by a negative binomial likelihood censored at q.',
        ru: 'Бейзлайн — одно правило на всех: {usual} % в последнее утро и {deep} % в 5 вечера; уже оно убирает разнобой. Дальше базовый спрос пары по часам, когда товар есть, а ценника нет: LightGBM, пуассоновский лосс (день недели, праздники, промо, прогноз погоды). Его умножаем на долю старого срока и на эффект скидки по категории и моменту: иерархический, с глубиной не убывает, обучен на случайных партиях с отрицательным биномиальным правдоподобием и цензурированием на q.',
      },
      tradeoff: {
        en: "Base rate times a multiplier, or one boosting with the discount as a feature. Boosting finds interactions, but mixes in why staff chose the depth. The multiplier lives on {perCategory} lots a category; the price is one curve for all the category's items.",
        ru: 'Спрос, умноженный на эффект, или один бустинг, где скидка — признак. Бустинг сам найдёт взаимодействия, но подмешает причины, по которым люди выбрали глубину. Эффекту хватает {perCategory} партий на категорию; цена — одна кривая на все её товары.',
      },
      hints: [
        {
          en: 'Take one cottage cheese in one store. How often have you seen it at each of the discounts?',
          ru: 'Возьмите один творог в одном магазине. Сколько раз вы видели его при каждой из скидок?',
        },
        {
          en: 'A pair has {pairLots} lots for {cells} cells of price and moment. What may be its own, and what must it share?',
          ru: 'У пары {pairLots} партий на {cells} ячеек «цена × момент». Что у неё может быть своим, а что придётся делить с другими?',
        },
        {
          en: 'Own base rate from hours without a sticker; shared effect of discount per category, shrunk, never falling with depth, from random lots. A sold-out lot enters as "at least the count".',
          ru: 'Своё — базовый спрос, по часам без ценника; общее по категории — эффект скидки, сжатый, не убывает с глубиной, из случайных партий. Распроданная партия входит как «не меньше остатка».',
        },
      ],
    },
    inference: {
      sketch: {
        en: 'Rates for {pairs} pairs, {cells} cells each, are computed at night: {tableMb} MB, and each handheld gets its slice of {sliceKb} KB. After the scan the program runs for {shelfLots} lots, some {storeOps} million operations, well under {listSec} s, and lists {roundLots}: random lots first, then the largest gains. At 5 p.m. it takes counts estimated from receipts. Without network the handheld does it all itself, from the last counts it has.',
        ru: 'Ожидаемые продажи для {pairs} пар по {cells} ячеек считаем ночью: {tableMb} МБ, терминал получает срез своего магазина, {sliceKb} КБ. После сканов решаем задачу для {shelfLots} партий, около {storeOps} млн операций, намного быстрее {listSec} с, и отдаём список из {roundLots}: сначала случайные, потом те, где выигрыш больше. В 5 вечера остатки оцениваем по чекам. Нет сети — терминал считает всё сам, по последним известным остаткам.',
      },
      tradeoff: {
        en: 'Decide at night or after the scan. At night it is one plain batch, but on counts nobody has checked, so stickers go to empty lots. After the scan counts are real; the price is a solver on the handheld that must give the same list as the server.',
        ru: 'Решать ночью или после сканов. Ночью — один простой батч, но остатки никто не проверил, и часть ценников пропадёт на пустых партиях. После сканов остатки настоящие; цена — солвер ещё и на терминале, и списки с сервером обязаны совпадать.',
      },
      hints: [
        {
          en: 'The scan is done, somebody stands there with a label printer. What was ready last night, and what is new?',
          ru: 'Сканы закончены, человек стоит с принтером этикеток. Что было готово ещё ночью, а что узнали только что?',
        },
        {
          en: '{shelfLots} lots on the shelf, time for {roundLots}. When can you name the first one, and what if the network is down just then?',
          ru: 'На полке {shelfLots} партий, времени хватит на {roundLots}. Когда вы сможете назвать первую и что, если сети в этот момент нет?',
        },
        {
          en: 'Rates at night, {sliceKb} KB of them on the handheld. After the whole scan solve every lot, sort by gain, take {roundLots}; without network the handheld does the same.',
          ru: 'Ожидаемые продажи — ночью, {sliceKb} КБ на терминал. После всех сканов решить каждую партию, отсортировать по выигрышу, взять {roundLots}; без сети то же делает терминал.',
        },
      ],
    },
    offline: {
      sketch: {
        en: 'Demand: deviance, and predicted against sold units by depth and moment, on the last two weeks of random depths. Policy: euros of gross profit per lot against the uniform rule, doubly robust on random lots. A draw at one moment per lot rates one changed decision, and one lot in three agrees; drawn at all four it rates a whole policy, and down to one in {agreeOdds} does. Guards: discount euros, margin. Sales taken from substitutes are not in these euros.',
        ru: 'Спрос: девианс, прогноз против факта по глубине и моменту на последних двух неделях случайных скидок. Политика: евро валовой прибыли на партию против единого правила, doubly robust по случайным партиям. Жребий в один момент оценивает одно изменённое решение, и совпадает каждая третья партия; во все четыре — всю политику, но совпасть может лишь одна из {agreeOdds}. Guard: евро скидок, маржа. Продажи, отнятые у замен, в эти евро не входят.',
      },
      tradeoff: {
        en: 'Simulation or an estimate on random lots. Simulation rates any policy over four moments, but the demand model grades itself; the estimate is honest only within a step, and noisy. Sifts by the first, decides by the second; the price: a step per release.',
        ru: 'Симуляция или оценка по случайным партиям. Симуляция оценит любую политику на все четыре момента, но модель спроса ставит оценку сама себе; вторая честна лишь в пределах шага и шумит. Отсеиваем первой, решаем второй; цена — один шаг за релиз.',
      },
      hints: [
        {
          en: 'Your policy wants {deep} % where the sticker said {usual} %. Where do the logs show what would have happened?',
          ru: 'Ваша политика хочет {deep} %, а на ценнике было {usual} %. Где в логах видно, что случилось бы?',
        },
        {
          en: 'For which lots do you know how likely their discount was, and how far from it may your policy stray?',
          ru: 'Для каких партий вы знаете, с какой вероятностью им досталась их скидка, и далеко ли от неё может уйти ваша политика?',
        },
        {
          en: 'Euros per lot, doubly robust on random lots with logged probabilities, against the uniform rule. Stay within a step of the rule, and show discount euros beside it.',
          ru: 'Евро на партию, doubly robust по случайным партиям с записанными вероятностями, против единого правила. Не дальше шага от правила, рядом — евро скидок.',
        },
      ],
    },
    online: {
      sketch: {
        en: 'Randomizes stores, as goods share a shelf: {testStores} against the rest with their old habits, strata by format and region, no near neighbors. Gross profit over {testWeeks} weeks against the {testWeeks} before, t-test on log ratios: at {power} % power {mde} % shows, {gain} % is wanted; without earlier weeks {rawMde} %. Guards, non-inferiority: full-price sales {guardFull} % (testable from {fullMde}), margin {guardMargin} points ({marginMde}). Analysis by assignment (ITT).',
        ru: 'Рандомизирует магазины, ведь полка общая: {testStores} против остальных (там по-старому), страты по формату и региону, без близких соседей. Валовая прибыль за {testWeeks} недель к предыдущим {testWeeks}, t-тест по логарифму отношения: при мощности {power} % видно {mde} %, нужно {gain} %, без прошлых недель — {rawMde} %. Guard, non-inferiority: продажи по полной цене {guardFull} % (проверим от {fullMde}), маржа {guardMargin} п. п. (от {marginMde}). Анализ по назначению (ITT).',
      },
      tradeoff: {
        en: 'Whole stores or lots within a store. Lots answer within days, but a stickered pack takes the sale of a control pack and the gain counts twice. Stores show the net sum, but nothing under {mde} %. Lots for the effect of depth, stores for the decision; price: {testWeeks} weeks.',
        ru: 'Магазины целиком или партии внутри. Партии ответят за дни, но уценённая пачка отнимает продажу у контрольной, и выигрыш считается дважды. Магазины видят чистую сумму, но от {mde} %. Партии — для эффекта глубины, магазины — для решения; цена — {testWeeks} недель.',
      },
      hints: [
        {
          en: 'Two packs of ham, one from the test with a sticker, one from control without, on one shelf. What does the shopper do?',
          ru: 'Две упаковки ветчины на одной полке: из теста — с ценником, из контроля — без. Что сделает покупатель?',
        },
        {
          en: 'Stores differ by {rawSd} % in gross profit, and you want to see {gain} %. What is each of them compared with?',
          ru: 'Магазины различаются по валовой прибыли на {rawSd} %, а увидеть надо {gain} %. С чем сравнивать каждый из них?',
        },
        {
          en: 'Randomize {testStores} stores for {testWeeks} weeks and compare each with its own weeks before: {mde} % becomes visible. Stop if full-price sales lose {guardFull} %.',
          ru: 'Рандомизируйте {testStores} магазинов на {testWeeks} недель и сравнивайте каждый с его же прошлыми неделями: станет видно {mde} %. Стоп, если продажи по полной цене упали на {guardFull} %.',
        },
      ],
    },
    deploy: {
      sketch: {
        en: 'Rates, solver and limits are one version; server and handheld must give one list on recorded scans. Two weeks in shadow check plumbing only: sales at our prices are never seen there. Then {testStores} stores, then {waveStores} a week, {holdStores} kept out as control; back to the uniform rule if in a week a wave has write-offs {rollLost} points above control or margin 1 point below. Drift: data — counts, assortment; target — share sold; concept — effect of depth.',
        ru: 'Прогнозы, солвер и ограничения — одна версия; на записанных сканах сервер и терминал обязаны дать один список. Две недели тени — лишь проверка механики: продаж по нашим ценам там нет. Затем {testStores} магазинов, потом по {waveStores} в неделю, {holdStores} остаются контролем; назад к единому правилу, если за неделю списания волны выше контроля на {rollLost} п. п. или маржа ниже на 1. Дрейф: данных — остатки, ассортимент; таргета — доля проданного; концепта — эффект глубины.',
      },
      tradeoff: {
        en: 'A binding list, or one the manager may refuse with a reason. Binding is even, yet blind to a broken fridge or a fair next door. Refusals keep that knowledge; with {refused} % not placed the gain shrinks, and what was placed is no longer a random choice.',
        ru: 'Список обязателен или директор может отказаться, указав причину. Обязательный ровнее, но не видит сломанный холодильник и ярмарку рядом. Отказы это знание сохраняют; при {refused} % ненаклеенных выигрыш меньше, а наклеенное — уже не случайный выбор.',
      },
      hints: [
        {
          en: 'The list asked for {roundLots} stickers, and fewer were printed. What does your log say about the others?',
          ru: 'Список просил {roundLots} ценников, а напечатали меньше. Что ваш лог говорит об остальных?',
        },
        {
          en: 'Write-offs jump in the stores of the second wave. What is on their handhelds next morning, and which number decides?',
          ru: 'В магазинах второй волны подскочили списания. Что у них на терминалах следующим утром и по какой цифре это решают?',
        },
        {
          en: 'Shadow for the plumbing, {testStores} stores, waves of {waveStores}. At {rollLost} points more write-offs, back to the uniform rule. Log what was placed, not only what was asked.',
          ru: 'Тень — для механики, затем {testStores} магазинов, волны по {waveStores}. Списания выше на {rollLost} п. п. — назад к единому правилу. В лог — то, что наклеили, а не только то, что просили.',
        },
      ],
    },
    monitoring: {
      sketch: {
        en: "Everything hangs on two half-hours a day. Night job done by 5 a.m., otherwise yesterday's rates. In a round: list within {listSec} s, rescans {rescanMs} ms at p99, errors under {errorShare} %, CPU under {cpu} %. Over {noListStores} stores with scans and no list, or {offlineAlert} % of stores offline against the usual {offline}, page the on-call; a dead printer is a ticket. The health check solves a sample shelf.",
        ru: 'Всё решают два получаса в день. Ночной расчёт готов к 5 утра, иначе берём вчерашний. В обход: список за {listSec} с, повторный скан — {rescanMs} мс по p99, ошибок меньше {errorShare} %, CPU до {cpu} %. Дежурного будим, если сканы есть, а списка нет больше чем в {noListStores} магазинах или без сети {offlineAlert} % магазинов вместо обычных {offline}; сломанный принтер — тикет. Хелсчек решает эталонную полку.',
      },
      tradeoff: {
        en: "The night job fails: wake somebody, or use yesterday's rates. Stale rates cost little on a plain day and people sleep; before a holiday or a heat wave they aim at the wrong demand. Wakes on the second failure in a row, or on marked dates.",
        ru: 'Ночной расчёт упал: будить человека или взять вчерашний. В обычный день вреда почти нет, и все спят; перед праздником или жарой — промах мимо спроса. Будим на второй сбой подряд или в заранее отмеченные даты.',
      },
      hints: [
        {
          en: 'All requests succeed, and yet one store put up no stickers this morning. Where could it have got stuck?',
          ru: 'Все запросы успешны, а один магазин утром не наклеил ничего. Где это могло застрять?',
        },
        {
          en: 'How many stores may finish the scan and get no list before somebody is called?',
          ru: 'Сколько магазинов могут закончить сканы и не получить список, прежде чем кому-то позвонят?',
        },
        {
          en: "Page when more than {noListStores} stores get no list in {listSec} s, or {offlineAlert} % are offline; if the night job is not done by 5 a.m., yesterday's rates.",
          ru: 'Будим, если списка за {listSec} с нет больше чем в {noListStores} магазинах или без сети {offlineAlert} %; ночной расчёт не готов к 5 утра — берём вчерашний.',
        },
      ],
    },
    extra: {
      sketch: {
        en: 'Rates are refitted nightly, multipliers monthly, from random lots that go on for good. Each decision, no sticker included, is stored with count, rates, probability, policy version, discount asked and placed: that is the next training set. Degradation: predicted against sold units on random lots, by depth and week. The larger lever lies upstream: ordering hears of items in constant surplus.',
        ru: 'Базовый спрос пересчитываем каждую ночь, эффект скидки — раз в месяц по случайным партиям, поэтому жребий не отменяем. По каждому решению, даже если это «не клеить», храним остаток, прогноз, вероятности, версию политики, скидку из списка и наклеенную: это следующая обучающая выборка. Деградация — прогноз против факта на случайных партиях по глубине и неделям. Рычаг посильнее — автозаказ: передаём ему товары с постоянным излишком.',
      },
      tradeoff: {
        en: 'Random discounts for good at {explore} %, or down to {exploreLow} % once the model works. Less saves most of €{exploreEur} a day, but a monthly refit per category gets too few lots, and shoppers who learned to wait are noticed late.',
        ru: 'Случайные скидки навсегда на {explore} % или на {exploreLow} %, когда модель уже работает. Меньше — экономим бо́льшую часть из {exploreEur} € в день, но на месячный пересчёт по категориям партий не хватит, а привычку ждать скидку заметим поздно.',
      },
      hints: [
        {
          en: 'In a year nearly every discount will be your own. What does the next model learn from?',
          ru: 'Через год почти все скидки будут вашими же. На чём учить следующую модель?',
        },
        {
          en: 'Units sold fall short of the forecast. Which lots tell you that the effect of discounts changed, and not the weather?',
          ru: 'Продано меньше прогноза. По каким партиям вы поймёте, что изменился эффект скидки, а не погода?',
        },
        {
          en: 'Keep drawing depths on {explore} % of lots, store probabilities and placed discounts, refit multipliers monthly; report constant surplus to ordering.',
          ru: 'Оставьте случайную глубину на {explore} % партий, храните вероятности и наклеенные скидки, эффект обновляйте раз в месяц; о постоянных излишках сообщайте автозаказу.',
        },
      ],
    },
  },

  twist: {
    stage: 'offline',
    says: {
      en: 'A law arrives next quarter: what is unsold at closing on the day before its last goes to charity. We get {credit} % of the purchase price as a tax credit, handling costs €{handling} a unit, and packing takes {packMin} of the {roundMin} minutes of the evening round. What changes?',
      ru: 'Со следующего квартала закон: всё, что не продано к закрытию накануне последнего дня, отдаём на благотворительность. Вернут {credit} % закупочной цены налоговым вычетом, обработка — {handling} € за штуку, упаковка займёт {packMin} из {roundMin} минут вечернего обхода. Что изменится?',
    },
    strongAnswer: {
      en: 'A leftover is now worth €{giftValue}, not 0: on an average item cuts beyond {giftCap} % lose to giving it away, and others get shallower. The last day is gone, so the four moments start a day earlier, with scans and random lots, as that day has no data. {eveningLots} stickers an evening: each must gain more. Write-offs drop by law and prove nothing; gross profit counts the credit, and control stores donate too.',
      ru: 'Остаток стоит {giftValue} €, а не 0: на среднем товаре скидка больше {giftCap} % проигрывает раздаче, остальные уменьшатся. Последнего дня нет, четыре момента начинаются на день раньше; за этот день данных нет — нужны сканы и случайные скидки. Вечером {eveningLots} ценников, отбор строже. Списания упадут сами и ничего не докажут; вычет входит в прибыль, контроль раздаёт тоже.',
    },
  },

  weakAnswers: [
    {
      stage: 'clarify',
      says: {
        en: 'The goal is to throw away as little as possible, so we minimize write-offs.',
        ru: 'Цель — выбрасывать как можно меньше, поэтому минимизируем списания.',
      },
      why: {
        en: 'Then {stepMax} % off everything is best. On the {fullLast} units that sell at full price anyway that gives away €{giveaway} a day, while all write-offs are worth €{lostRetail} on the shelf.',
        ru: 'Тогда лучше всего {stepMax} % на всё. На {fullLast} штук, которые и так уходят по полной цене, это подарит {giveaway} € в день, а все списания на полке стоят {lostRetail} €.',
      },
    },
    {
      stage: 'framing',
      says: {
        en: 'We never sell below purchase price, so the discount is capped at {costCap} %.',
        ru: 'Ниже закупки не продаём, поэтому скидка не больше {costCap} %.',
      },
      why: {
        en: 'The purchase is paid whether the pack sells or not. On the last evening even a low price beats zero; the cap leaves exactly the hard lots to be written off. Below-cost sale near the date is legal here.',
        ru: 'Закупка уже оплачена, продадим пачку или нет. В последний вечер и низкая цена лучше нуля, а с потолком спишутся как раз трудные партии. Продавать ниже закупки у конца срока здесь законно.',
      },
    },
    {
      stage: 'data',
      says: {
        en: 'The logs show that {deep} % off sells less than {usual} %, so deep discounts do not work.',
        ru: 'По логам при {deep} % продаётся меньше, чем при {usual} %, значит, глубокие скидки не работают.',
      },
      why: {
        en: '{deep} % goes on at 5 p.m., on what nobody took all day. The depth follows from slow sales and few hours left, not the other way round. Only discounts chosen at random answer the question.',
        ru: '{deep} % клеят в 5 вечера на то, чего за день не взяли. Глубина — следствие слабых продаж и нехватки часов, а не наоборот. Ответят только скидки, выбранные случайно.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'For each item in each store we fit its own elasticity by log-log regression.',
        ru: 'Для каждого товара в каждом магазине строим свою эластичность регрессией в логарифмах.',
      },
      why: {
        en: 'About {pairLots} lots for {cells} cells of price and moment, and in most a sale or two or none: the log of zero does not exist, the intervals cover everything. Effect by category, base rate by pair.',
        ru: 'Около {pairLots} партий на {cells} ячеек «цена × момент», и в большинстве ноль, одна или две продажи: логарифма нуля нет, интервалы накрывают всё. Эффект — по категории, базовый спрос — по паре.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'Reinforcement learning on past lots will find the policy by itself.',
        ru: 'Обучение с подкреплением на прошлых партиях само найдёт политику.',
      },
      why: {
        en: "It inherits staff's reasons for each discount and has no record of actions they never took. Four moments and seven prices are solved exactly once demand is known; demand is the hard part.",
        ru: 'Оно унаследует причины, по которым скидку ставили люди, а действий, которых они не пробовали, в данных нет. Когда спрос известен, задача на четыре момента и семь цен решается точно; трудность — в самом спросе.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'We recompute prices every hour, like airlines do.',
        ru: 'Пересчитываем цены каждый час, как авиакомпании.',
      },
      why: {
        en: 'A price here is paper: {stickSec} seconds a lot, {roundLots} lots a round, two rounds. More moments only add stickers that nobody has time to place. And counts by date are known once a day.',
        ru: 'Цена здесь на бумаге: {stickSec} секунд на партию, {roundLots} партий за обход, два обхода. Больше моментов — больше ценников, которые некому клеить. И остатки по срокам известны раз в день.',
      },
    },
    {
      stage: 'offline',
      says: {
        en: 'The demand forecast has a low error on held-out weeks, so the prices are good.',
        ru: 'На отложенных неделях у прогноза спроса малая ошибка, значит, и цены хорошие.',
      },
      why: {
        en: 'That error is measured at the discounts staff chose. A model that ignores price altogether can score well there. What matters is the difference between prices, checked on random lots and in euros.',
        ru: 'Эта ошибка измерена при скидках, которые выбрали люди. Там хорошо выглядит и модель, которая на цену вообще не смотрит. Важна разница между ценами, на случайных партиях и в евро.',
      },
    },
    {
      stage: 'online',
      says: {
        en: 'Half of the items in every store get our prices, the other half is control.',
        ru: 'В каждом магазине половина товаров — с нашими ценами, половина — контроль.',
      },
      why: {
        en: 'A stickered kefir takes the sale of the control kefir next to it, so one sale counts twice: gained here, lost there. And a loss of {guardFull} % of full-price sales, €{guardEur} of margin a day with €{gainDay} aimed at, would go unnoticed.',
        ru: 'Кефир с ценником отнимает продажу у контрольного кефира рядом, и одна продажа считается дважды: здесь плюс, там минус. А потеря {guardFull} % продаж по полной цене ({guardEur} € маржи в день при цели {gainDay} €) останется незамеченной.',
      },
    },
    {
      stage: 'deploy',
      says: {
        en: 'The system sets the discount, so we train on the discounts it recommended.',
        ru: 'Скидку назначает система, на назначенных скидках и учимся.',
      },
      why: {
        en: 'In the trial {refused} % of the stickers were never placed. Sales at full price would be booked under a discount, and the effect would look weaker. Train on what was placed; the instrument is the random draw, not the list.',
        ru: 'Когда пробовали списки, {refused} % ценников так и не наклеили. Продажи по полной цене запишутся как продажи со скидкой, и эффект покажется слабее. Учимся на наклеенных; инструментальная переменная — жребий, а не список.',
      },
    },
  ],
}

/** Euros a day that a store sells short-life goods for. */
function salesPerStore() {
  const stickered = (numbers.lots * numbers.lotUnits * numbers.stickerShare) / 100
  return numbers.price * (numbers.storeUnits - (stickered * numbers.meanDiscount) / 100)
}

/** What a store paid for what it sells and writes off in a day. */
function costPerStore() {
  return numbers.cost * (numbers.storeUnits + (numbers.lots * numbers.lotUnits * numbers.lost) / 100)
}

/** Standard error of a mean difference of test and control, per unit of standard deviation. */
function perStoreError() {
  return Math.sqrt(1 / numbers.testStores + 1 / (numbers.stores - numbers.testStores))
}
