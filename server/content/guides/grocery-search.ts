import type { ProblemGuide } from '#server/content/problem-guide'

const numbers = {
  ticketsMonthly: 1_800,
  ticketsSoldShare: 70,
  successNow: 42,
  successTarget: 46,
  targetGain: 4,
  successDaily: 1_260_000,
  searchers: 2_000_000,
  buyerShare: 50,
  guardDrop: 0.3,
  latencyMs: 150,
  todayMs: 80,
  appTimeoutMs: 800,
  dailySearches: 3_000_000,
  peakFactor: 4,
  peakRps: 140,
  holidayFactor: 2.5,
  holidayRps: 350,
  headQueries: 1_000,
  headShare: 55,
  catalogItems: 200_000,
  newWeekly: 1_500,
  newItems: 6_000,
  warehouses: 40,
  carried: 30_000,
  inStockShare: 90,
  available: 27_000,
  availableShare: 13.5,
  stockRows: 1_200_000,
  flipShare: 1,
  flippedRows: 12_000,
  missingShare: 3,
  bitmapKb: 25,
  logMonths: 14,
  loggedInShare: 85,
  salesDays: 30,
  pageCards: 20,
  screenCards: 4,
  screenShare: 70,
  emptyShare: 9,
  typoShare: 35,
  wordingShare: 25,
  fixableShare: 60,
  rescuedDaily: 162_000,
  recallGain: 2.3,
  emptyFloor: 3.6,
  boughtShare: 95,
  labelDays: 3,
  judgments: 20_000,
  judgedQueries: 1_000,
  shuffleShare: 1,
  shuffledDaily: 30_000,
  trainDays: 56,
  sampleShare: 2,
  trainLists: 1_400_000,
  features: 60,
  logGb: 14,
  candidates: 300,
  leftOver: 40,
  vectorSize: 128,
  vectorsMb: 102,
  pairMs: 5,
  pairCores: 525,
  parseMs: 20,
  retrieveMs: 50,
  featureMs: 20,
  rankMs: 40,
  spareMs: 20,
  cores: 64,
  searchCpuMs: 60,
  busyCores: 21,
  centerLoad: 66,
  testShare: 25,
  armUsers: 500_000,
  neededUsers: 444_000,
  designEffect: 4,
  successMde: 0.12,
  errorShare: 0.1,
  errorsMinute: 8,
  canaryShare: 5,
  canarySearches: 6_250,
  cpuAlert: 40,
  loneLoad: 80,
  stockAgeMinutes: 90,
  freshDrop: 2,
  sellerItems: 3_000_000,
  sellerMb: 1_640,
  sellerByteMb: 410,
}

const derived = {
  targetGain: () => numbers.successTarget - numbers.successNow,
  successDaily: () => (numbers.dailySearches * numbers.successNow) / 100,
  peakRps: () => (numbers.dailySearches * numbers.peakFactor) / 86_400,
  holidayRps: () => numbers.peakRps * numbers.holidayFactor,
  newItems: () => 4 * numbers.newWeekly,
  available: () => (numbers.carried * numbers.inStockShare) / 100,
  availableShare: () => (100 * numbers.available) / numbers.catalogItems,
  stockRows: () => numbers.warehouses * numbers.carried,
  flippedRows: () => (numbers.stockRows * numbers.flipShare) / 100,
  bitmapKb: () => numbers.catalogItems / 8 / 1_000,
  fixableShare: () => numbers.typoShare + numbers.wordingShare,
  rescuedDaily: () => (((numbers.dailySearches * numbers.emptyShare) / 100) * numbers.fixableShare) / 100,
  // As if the rescued searches did as well as all do today.
  recallGain: () => (numbers.rescuedDaily / numbers.dailySearches) * numbers.successNow,
  emptyFloor: () => (numbers.emptyShare * (100 - numbers.fixableShare)) / 100,
  judgedQueries: () => numbers.judgments / numbers.pageCards,
  shuffledDaily: () => (numbers.dailySearches * numbers.shuffleShare) / 100,
  trainLists: () => (numbers.successDaily * numbers.trainDays * numbers.sampleShare) / 100,
  // Four bytes a feature, for the cards of the page.
  logGb: () => (numbers.dailySearches * numbers.pageCards * numbers.features * 4) / 1e9,
  leftOver: () => (numbers.candidates * numbers.availableShare) / 100,
  vectorsMb: () => (numbers.catalogItems * numbers.vectorSize * 4) / 1e6,
  pairCores: () => (numbers.holidayRps * numbers.candidates * numbers.pairMs) / 1_000,
  spareMs: () => numbers.latencyMs - numbers.parseMs - numbers.retrieveMs - numbers.featureMs - numbers.rankMs,
  busyCores: () => (numbers.holidayRps * numbers.searchCpuMs) / 1_000,
  centerLoad: () => (100 * numbers.busyCores) / (numbers.cores / 2),
  armUsers: () => (numbers.searchers * numbers.testShare) / 100,
  // 16 p (1 − p) / d²: a drop of d ruled out at one-sided 2.5 %, power 80 % if there is none.
  neededUsers: () => (16 * spread(numbers.buyerShare)) / (numbers.guardDrop / 100) ** 2,
  successMde: () => {
    const searches = (14 * numbers.dailySearches * numbers.testShare) / 100
    return 100 * 2.8 * Math.sqrt((2 * spread(numbers.successNow) * numbers.designEffect) / searches)
  },
  // In an hour of the average day.
  canarySearches: () => ((numbers.dailySearches / 24) * numbers.canaryShare) / 100,
  loneLoad: () => 2 * numbers.cpuAlert,
  errorsMinute: () => (60 * numbers.peakRps * numbers.errorShare) / 100,
  sellerMb: () => ((numbers.catalogItems + numbers.sellerItems) * numbers.vectorSize * 4) / 1e6,
  sellerByteMb: () => numbers.sellerMb / 4,
}

export const grocerySearchGuide: ProblemGuide = {
  numbers,
  derived,
  facts: [
    {
      id: 'why-search',
      question: 'clarify.goal',
      text: {
        en: "About half of all ordered goods are found through search. Support gets {ticketsMonthly} tickets a month saying we don't sell something; in {ticketsSoldShare} % of them the warehouse serving that address does carry it.",
        ru: 'Через поиск находят примерно половину заказанных товаров. За месяц в поддержку приходит около {ticketsMonthly} обращений «у вас этого нет»; в {ticketsSoldShare} % из них товар есть в ассортименте склада, который обслуживает адрес.',
      },
    },
    {
      id: 'success',
      question: 'clarify.metric',
      text: {
        en: 'A search succeeds if something from its list goes into the basket in the same session; an empty list is a failure. Now {successNow} % of searches succeed, the aim is {successTarget} % within two quarters.',
        ru: 'Запрос успешен, если в той же сессии из его выдачи что-то положили в корзину; пустая выдача — неуспех. Сейчас успешны {successNow} % запросов, цель — {successTarget} % за два квартала.',
      },
    },
    {
      id: 'order-guard',
      question: 'offline.guard',
      text: {
        en: 'About {searchers} people search in any two weeks, and {buyerShare} % of them place an order in those weeks. A release that costs more than {guardDrop} percentage points of that share is not accepted.',
        ru: 'За две недели поиском пользуется около {searchers} человек, {buyerShare} % из них за это время делают заказ. Если эта доля упадёт больше чем на {guardDrop} п. п., релиз не пройдёт.',
      },
    },
    {
      id: 'what-is-listed',
      question: 'clarify.functional',
      text: {
        en: "Only goods of the warehouse serving the address are listed. Sold-out ones stay visible, below those in stock. Goods are added right from the list. No paid placements. Suggestions while typing are another team's.",
        ru: 'В выдаче только ассортимент склада, который обслуживает адрес. Распроданное остаётся в выдаче, но ниже того, что в наличии. В корзину кладут прямо из выдачи. Рекламы в поиске нет. Подсказки при вводе делает другая команда.',
      },
    },
    {
      id: 'time-limit',
      question: 'clarify.latency',
      text: {
        en: 'p99 of {latencyMs} ms from the gateway to the ordered list. The present search takes {todayMs} ms at p99. After {appTimeoutMs} ms the app shows an error.',
        ru: 'p99 — {latencyMs} мс от шлюза до готовой выдачи. У нынешнего поиска p99 — {todayMs} мс. Через {appTimeoutMs} мс приложение показывает ошибку.',
      },
    },
    {
      id: 'traffic',
      question: 'clarify.load',
      text: {
        en: '{dailySearches} searches a day. The busiest hour is {peakFactor} times the average, about {peakRps} RPS; before New Year {holidayRps} RPS. The {headQueries} most frequent queries make up {headShare} % of searches.',
        ru: '{dailySearches} запросов в день. В час пик нагрузка в {peakFactor} раза выше средней, около {peakRps} RPS, перед Новым годом — {holidayRps} RPS. На {headQueries} самых частых запросов приходится {headShare} % потока.',
      },
    },
    {
      id: 'catalog',
      question: 'clarify.load',
      text: {
        en: 'The catalog has {catalogItems} items, with about {newWeekly} new ones a week. There are {warehouses} warehouses; each carries about {carried} items, and at a given moment {inStockShare} % of these are in stock.',
        ru: 'В каталоге {catalogItems} товаров, каждую неделю добавляется около {newWeekly}. Складов {warehouses}, на каждом в ассортименте около {carried} позиций, из них в любой момент в наличии {inStockShare} %.',
      },
    },
    {
      id: 'machines',
      question: 'clarify.resources',
      text: {
        en: 'Search has {cores} CPU cores, half of them in each of two data centers. There is no GPU in production; one GPU machine is available for training.',
        ru: 'На поиск есть {cores} ядра CPU, поровну в двух дата-центрах. GPU в проде нет; для обучения есть одна машина с GPU.',
      },
    },
    {
      id: 'search-logs',
      question: 'data.available',
      text: {
        en: '{logMonths} months of logs: query, user, warehouse, list with positions, clicks, adds, orders. They say whether a card was marked as sold out, not whether it came on screen. {loggedInShare} % of searches are by logged-in users.',
        ru: 'Логи за {logMonths} месяцев: запрос, пользователь, склад, выдача с позициями, клики, добавления, заказы. Отметка «распродано» пишется, показ карточки на экране — нет. {loggedInShare} % запросов — от авторизованных пользователей.',
      },
    },
    {
      id: 'present-order',
      question: 'training.baseline',
      text: {
        en: 'Today an item is found if it shares an identical word with the query. Order: in stock first, then matched words, then {salesDays}-day sales. A page is {pageCards} cards; {screenCards} fit on a phone screen and bring {screenShare} % of adds.',
        ru: 'Товар находится, если точно совпало хоть слово. Порядок: сначала то, что в наличии, дальше по числу совпавших слов, потом по продажам за {salesDays} дней. На странице {pageCards} карточек, на экране телефона — {screenCards}, с них {screenShare} % добавлений.',
      },
    },
    {
      id: 'empty-lists',
      question: 'data.quirks',
      text: {
        en: "{emptyShare} % of searches find nothing. By an audit, {typoShare} % of these are typos or a wrong keyboard layout, {wordingShare} % other words or word forms, both for goods the warehouse does carry; the rest ask for goods it doesn't.",
        ru: '{emptyShare} % запросов дают пустую выдачу. По ручному разбору, {typoShare} % из них — опечатки и не та раскладка, {wordingShare} % — другие слова и словоформы; в обоих случаях товар в ассортименте склада есть. В остальных ищут то, чего в нём нет.',
      },
    },
    {
      id: 'label-delay',
      question: 'framing.target',
      text: {
        en: 'An add is known within the session. Of the added goods that end up ordered, {boughtShare} % are ordered within two days. What was really picked and delivered is known {labelDays} days after the search.',
        ru: 'Добавление в корзину видно в той же сессии. Из добавленного и потом заказанного {boughtShare} % заказывают в первые два дня. Что на самом деле собрали и привезли, известно через {labelDays} дня после запроса.',
      },
    },
    {
      id: 'stock-feed',
      question: 'inference.precompute',
      text: {
        en: 'Warehouses export stock hourly; between exports {flipShare} % of rows go in or out of stock. Past exports are not kept. Orders arrive as events within seconds. {missingShare} % of ordered lines are missing at picking.',
        ru: 'Склады выгружают остатки раз в час; между выгрузками у {flipShare} % строк наличие меняется. Старые выгрузки не хранятся. Заказы идут потоком событий, задержка — секунды. При сборке не находят {missingShare} % заказанных позиций.',
      },
    },
    {
      id: 'judgments',
      question: 'data.collect',
      text: {
        en: 'There are no human relevance judgments yet; the budget allows {judgments} query-item pairs a month. Order of results has never been randomized; up to {shuffleShare} % of searches may be used for that.',
        ru: 'Ручных оценок релевантности пока нет; бюджет — {judgments} пар «запрос — товар» в месяц. Порядок выдачи ни разу не рандомизировали; под это можно отдать до {shuffleShare} % запросов.',
      },
    },
  ],
  hazards: [
    {
      id: 'wording',
      name: { en: 'Typos and other words for the same thing', ru: 'Опечатки и другие слова для того же товара' },
      why: {
        en: "{fixableShare} % of empty lists are for goods the warehouse carries: {rescuedDaily} searches a day. At today's success rate they alone give about {recallGain} of the {targetGain} points, and no ranker can touch them.",
        ru: '{fixableShare} % пустых выдач — по товарам из ассортимента склада: {rescuedDaily} запросов в день. При нынешней доле успеха это около {recallGain} из нужных {targetGain} п. п., и ранжирование тут бессильно.',
      },
      detect: {
        en: 'A weekly audited sample of empty and failed searches, by cause. Chains in the log: a failed query, then a similar one that ends in an add.',
        ru: 'Каждую неделю — выборка пустых и неуспешных запросов с разбором причин. Цепочки в логах: неуспешный запрос, следом похожий, и уже с добавлением.',
      },
      fix: {
        en: "Lemmas, layout swap and a speller learned from those chains and the catalog's words; then a bi-encoder beside BM25, with the two candidate sets merged and reranked.",
        ru: 'Леммы, исправление раскладки, спеллер, обученный на этих цепочках и словах каталога. Затем к BM25 добавить би-энкодер, объединить кандидатов и переранжировать.',
      },
      cost: {
        en: 'A speller also breaks correct queries, rare brands first: apply it only when the original finds little, and offer the way back. Plus {parseMs} ms, a second index, dictionary upkeep.',
        ru: 'Спеллер портит и верные запросы, прежде всего редкие бренды: включать, только если исходный запрос почти ничего не нашёл, и дать искать как введено. Плюс {parseMs} мс, второй индекс и уход за словарями.',
      },
    },
    {
      id: 'position-bias',
      name: { en: 'Position bias', ru: 'Позиционное смещение' },
      why: {
        en: '{screenShare} % of adds come from the {screenCards} cards seen without scrolling, and those were put there by past sales. A model fit to raw adds learns the old order back.',
        ru: '{screenShare} % добавлений — с {screenCards} карточек, видных без прокрутки, а подняли их туда прошлые продажи. Модель на сырых добавлениях выучит старый порядок.',
      },
      detect: {
        en: 'Swap the first card with a random lower one in {shuffleShare} % of searches, {shuffledDaily} a day: how the add rate falls with position for the same goods is the bias.',
        ru: 'В {shuffleShare} % запросов ({shuffledDaily} в день) менять местами первую карточку и случайную ниже: насколько у тех же товаров доля добавлений падает с позицией — это и есть смещение.',
      },
      fix: {
        en: 'From the swaps estimate the chance that a position is seen and weight adds by its inverse, clipped. Or give position to the model in training and hold it constant at serving. Log cards that reach the screen.',
        ru: 'По перестановкам оценить вероятность просмотра позиции, добавления взвешивать обратной величиной с обрезкой. Или дать позицию признаком в обучении, а на инференсе зафиксировать. Логировать показы на экране.',
      },
      cost: {
        en: 'Slightly worse lists in {shuffleShare} % of searches. Inverse weights add variance, clipping lets some bias back. Goods that were never shown stay uncorrected: they need exploration or judgments.',
        ru: 'В {shuffleShare} % запросов выдача чуть хуже. Обратные веса увеличивают дисперсию, обрезка возвращает часть смещения. Товарам, которых не показывали, это не поможет: нужны эксплорейшн или асессоры.',
      },
    },
    {
      id: 'stale-stock',
      name: { en: 'Stock an hour old', ru: 'Остатки часовой давности' },
      why: {
        en: 'Between exports {flippedRows} of {stockRows} rows flip, fast sellers most, and fast sellers are on top. A sold-out card wastes one of {screenCards} visible places; {missingShare} % of ordered lines are missing at picking.',
        ru: 'Между выгрузками меняются {flippedRows} из {stockRows} строк, чаще у ходовых товаров, а они наверху. Распроданный товар зря занимает одно из {screenCards} видных мест; при сборке не находят {missingShare} % позиций.',
      },
      detect: {
        en: 'Log the age of stock with every list and order; share of ordered lines missing at picking, by that age and by how fast the item sells. If age makes no difference, the shelf counts are wrong, not the feed.',
        ru: 'Писать в лог возраст остатков при каждой выдаче и заказе; долю ненайденного при сборке смотреть по этому возрасту и по скорости продаж. Если от возраста она не зависит, виноват учёт на складе, а не выгрузка.',
      },
      fix: {
        en: 'Keep stock out of the text index: a bitmap per warehouse ({bitmapKb} kB), replaced on export and corrected by order events in between. Units left divided by sales speed become a ranking feature.',
        ru: 'Не держать остатки в текстовом индексе: на склад — битовая маска ({bitmapKb} КБ), с каждой выгрузкой новая, в промежутке её правят события заказов. Остаток, делённый на скорость продаж, — признак ранжирования.',
      },
      cost: {
        en: 'An event stream and hourly reconciliation to run. Pushing the last units down loses sales that would have gone through, and order events miss spoilage and shelf errors.',
        ru: 'Поток событий и ежечасная сверка. Опуская последние штуки, теряем продажи, которые бы состоялись, а списания и пересорт по событиям заказов не видны.',
      },
    },
    {
      id: 'counter-leakage',
      name: { en: 'Counters that know the future', ru: 'Счётчики, которые знают будущее' },
      why: {
        en: 'Add rates by query and item are the strongest features. Computed over the whole log they hold the very add to be predicted; for a tail query that one add is the whole counter.',
        ru: 'Доля добавлений по паре «запрос — товар» — самый сильный признак. Если считать её по всему логу, в ней сидит то самое добавление, которое предсказываем; у редкого запроса это и весь счётчик.',
      },
      detect: {
        en: 'NDCG@10 leaps on rare queries and the gain is gone online. Recompute counters as of the day before the search: a steep fall of NDCG@10 gives the leak away.',
        ru: 'NDCG@10 взлетает на редких запросах, а в онлайне прироста нет. Пересчитать счётчики на день до запроса: резкое падение NDCG@10 выдаст утечку.',
      },
      fix: {
        en: "Train on features logged at serving time; until that log fills, counters as they stood the day before. Smooth them toward the category's rate. Split by time with a gap of {labelDays} days.",
        ru: 'Учить на признаках, записанных в момент ответа; пока лога нет — на счётчиках, какими они были накануне. Сглаживать к среднему по категории. Делить по времени с зазором в {labelDays} дня.',
      },
      cost: {
        en: 'About {logGb} GB of logs a day uncompressed ({features} features for each of {pageCards} cards), and weeks until there is enough. Day-old counters are late on sudden demand.',
        ru: 'Около {logGb} ГБ логов в день без сжатия ({features} признаков у каждой из {pageCards} карточек), и копить их неделями. Вчерашние счётчики запаздывают при всплеске спроса.',
      },
    },
    {
      id: 'popular-wins',
      name: { en: 'Popular beats relevant', ru: 'Популярное вытесняет релевантное' },
      why: {
        en: 'People add best sellers from almost any list. The label mixes relevance with habit, so for "milk" the model may lift a favorite milk chocolate over the milk of a small dairy.',
        ru: 'Хиты кладут в корзину почти из любой выдачи. В таргете релевантность смешана с привычкой, и по запросу «молоко» модель может поднять любимый молочный шоколад выше молока небольшого завода.',
      },
      detect: {
        en: "Judged pairs: share of irrelevant items in the top {screenCards}, by query frequency. Share of adds from categories that are not the query's.",
        ru: 'Ручные оценки: доля нерелевантного на первых {screenCards} позициях в разрезе частоты запроса. Доля добавлений из категорий, не подходящих запросу.',
      },
      fix: {
        en: 'A query-to-category classifier as a feature and soft penalty; a relevance score trained on judgments as another feature; sales taken as a rank within the category.',
        ru: 'Классификатор «запрос → категория» как признак и мягкий штраф; ещё один признак — скор релевантности, обученный на оценках; продажи — как ранг внутри категории.',
      },
      cost: {
        en: 'Most of the {judgments} judgments a month go here. Some adds are lost at first. A hard category filter would kill broad queries such as "for breakfast", so the penalty stays soft.',
        ru: 'Сюда уходит большая часть из {judgments} оценок в месяц. Часть добавлений поначалу теряем. Жёсткий фильтр по категории убил бы широкие запросы вроде «к завтраку», поэтому штраф мягкий.',
      },
    },
    {
      id: 'cold-items',
      name: { en: 'New items without history', ru: 'Новые товары без истории' },
      why: {
        en: '{newWeekly} items appear every week, {newItems} are under four weeks old. With no sales they start at the bottom, are not seen and never earn any: the order feeds itself.',
        ru: 'Каждую неделю появляется {newWeekly} товаров, моложе четырёх недель — {newItems}. Без продаж они внизу, их не видят, и продаж не будет: порядок воспроизводит сам себя.',
      },
      detect: {
        en: 'First-screen share of items under four weeks old, and their add rate corrected for position, against older items of the same category and price.',
        ru: 'Доля новинок моложе четырёх недель на первом экране и доля добавлений с поправкой на позицию — против старых товаров той же категории и цены.',
      },
      fix: {
        en: 'Vectors from title, brand and category from day one; counters smoothed toward brand and category. In a few searches one place on the first screen goes to a relevant new item.',
        ru: 'Вектор по названию, бренду и категории с первого дня; счётчики со сглаживанием к бренду и категории. В небольшой доле запросов одно место на первом экране — релевантной новинке.',
      },
      cost: {
        en: 'That place is taken from a proven item, so those searches succeed less often. A brand prior favors big brands and flatters their weak novelties.',
        ru: 'Место отнимаем у проверенного товара, и доля успеха в этих запросах ниже. Априорная оценка по бренду выгодна крупным брендам и завышает их слабые новинки.',
      },
    },
    {
      id: 'season',
      name: { en: 'Demand turns within days', ru: 'Спрос разворачивается за дни' },
      why: {
        en: 'Tangerines in December, Easter cakes, charcoal in May. {salesDays}-day counters miss the rise and keep the goods on top when it is over.',
        ru: 'Мандарины в декабре, куличи, уголь в мае. Счётчики за {salesDays} дней пропускают рост, а после праздника держат товар наверху.',
      },
      detect: {
        en: 'Success and NDCG@10 by day for queries that at least doubled within a week; ratio of short to long counters.',
        ru: 'Успех и NDCG@10 по дням на запросах, частота которых за неделю выросла хотя бы вдвое; отношение коротких счётчиков к длинным.',
      },
      fix: {
        en: 'Counters over 1, 7 and {salesDays} days side by side, plus the same weeks of last year: {logMonths} months of logs hold them once. Extra retraining before New Year.',
        ru: 'Счётчики за 1, 7 и {salesDays} дней рядом и те же недели прошлого года: в логах за {logMonths} месяцев они есть один раз. Перед Новым годом — внеплановое переобучение.',
      },
      cost: {
        en: 'One-day counters are noisy and jump on any promo. Last year is a single sample and Easter moves: good for a feature, not for a rule.',
        ru: 'Дневные счётчики шумят и скачут от любой акции. Прошлый год — одно наблюдение, да и Пасха сдвигается: для признака годится, для правила нет.',
      },
    },
  ],
  stages: {
    clarify: {
      sketch: {
        en: 'Goal: successful searches from {successNow} to {successTarget} %; guard: two-week order share down by no more than {guardDrop} points. Limits: p99 {latencyMs} ms, {peakRps} RPS ({holidayRps} before New Year), no GPU. Sees that only {availableShare} % of the catalog is in stock at one address, and that curing empty lists is worth about {recallGain} of the {targetGain} points.',
        ru: 'Цель: доля успешных запросов с {successNow} до {successTarget} %; guard: доля заказавших за две недели падает не больше чем на {guardDrop} п. п. Пределы: p99 {latencyMs} мс, {peakRps} RPS ({holidayRps} перед Новым годом), без GPU. Замечает, что по одному адресу в наличии лишь {availableShare} % каталога, а пустые выдачи — это около {recallGain} из {targetGain} п. п.',
      },
      tradeoff: {
        en: 'Empty lists first or ranking first. The first is quick and bounded: about {recallGain} points, then dictionary upkeep. Ranking has more room but needs weeks of new logs. Strong: start logging now, fix empty lists meanwhile.',
        ru: 'Сначала пустые выдачи или ранжирование. Первое быстро, но с потолком около {recallGain} п. п. и уходом за словарями. У ранжирования запас больше, но нужны недели новых логов. Сильный ответ: логи включить сразу, а пока они копятся, чинить пустые выдачи.',
      },
      hints: [
        {
          en: 'There is more than one way for a shopper here to leave with nothing. Which ones would you tell apart?',
          ru: 'Уйти из этого поиска ни с чем можно по-разному. Какие случаи стоит различать?',
        },
        {
          en: 'How often is the list empty, and how often could we have filled it?',
          ru: 'Как часто выдача пустая и как часто её было чем заполнить?',
        },
        {
          en: '{emptyShare} % of lists are empty, {fixableShare} % of these needlessly: about {recallGain} of the {targetGain} points we want.',
          ru: 'Пусты {emptyShare} % выдач, из них {fixableShare} % — зря: это около {recallGain} из нужных нам {targetGain} п. п.',
        },
      ],
    },
    framing: {
      sketch: {
        en: 'Two tasks. Retrieval: from {available} goods in stock take {candidates}; sold-out matches go below them. Ranking: order them within one search for this person and warehouse. Label 0 for seen and left, 1 for added, 2 for added and ordered within {labelDays} days. First a rule: corrected text match, then sales at the warehouse.',
        ru: 'Две задачи. Отбор: из {available} товаров в наличии взять {candidates}; подходящее, но распроданное — под ними. Ранжирование: упорядочить их внутри одного запроса для этого человека и склада. Таргет: 0 — увидел и не взял, 1 — положил в корзину, 2 — ещё и заказал за {labelDays} дня. Сначала правило: текст с исправлением опечаток, затем продажи на складе.',
      },
      tradeoff: {
        en: 'Label by add or by order. Adds are the agreed metric and known at once ({successDaily} searches a day have one), but whims count. Orders are nearer to money; price: {labelDays} days of delay, fewer positives, noise from prices and delivery slots.',
        ru: 'Таргет — добавление или заказ. Добавление — это и есть метрика, видно сразу (есть у {successDaily} запросов в день), но кладут и просто так. Заказ ближе к деньгам; цена: {labelDays} дня задержки, меньше позитивов, шум от цен и слотов доставки.',
      },
      hints: [
        {
          en: 'One person types "milk", another "oat milk 1 l". Should the scores of their lists be comparable?',
          ru: 'Один вводит «молоко», другой — «овсяное молоко 1 л». Должны ли скоры в их выдачах быть сравнимы?',
        },
        {
          en: 'A yogurt went into the basket but not into the order. Was it a good answer to the query?',
          ru: 'Йогурт положили в корзину, но не заказали. Хороший ли это был ответ на запрос?',
        },
        {
          en: 'Learning to rank within a search: 0 seen and left, 1 added, 2 ordered within {labelDays} days; retrieval is a task of its own.',
          ru: 'Ранжирование внутри запроса: 0 — увидел и не взял, 1 — в корзине, 2 — заказал за {labelDays} дня; отбор кандидатов — отдельная задача.',
        },
      ],
    },
    data: {
      sketch: {
        en: 'Lists joined with adds and orders. Until views are logged, keep the first screen and all down to the last touched card, minus sold-out ones. Train on {trainDays} days, then a gap of {labelDays} days, a week to validate, two to test. Swaps in {shuffleShare} % of searches give the position bias, rephrased queries give typo pairs. Judgments: {judgedQueries} queries a month, by frequency strata, {pageCards} items each from old and new search.',
        ru: 'Выдачи склеить с добавлениями и заказами. Пока нет лога показов, брать первый экран и всё до последней тронутой карточки, кроме распроданного. Обучение — {trainDays} дней, зазор {labelDays} дня, неделя на валидацию, две на тест. Перестановки в {shuffleShare} % запросов дают позиционное смещение, переформулировки — пары с опечатками. На оценку в месяц — {judgedQueries} запросов по стратам частоты, по {pageCards} товаров из старого и нового поиска.',
      },
      tradeoff: {
        en: "{trainDays} days of training data or all {logMonths} months. The short window fits today's goods and prices; price: no holiday is in it, so last year's weeks come in as features. The long one teaches goods that are gone.",
        ru: 'Учить на {trainDays} днях или на всех {logMonths} месяцах. Короткое окно ближе к нынешним товарам и ценам; цена: праздников в нём нет, прошлогодние недели придётся брать признаками. В длинном много товаров, уже снятых с продажи.',
      },
      hints: [
        {
          en: 'A card was in the list and nobody added it. What do we know about that product?',
          ru: 'Карточка была в выдаче, но в корзину её не положили. Что мы знаем об этом товаре?',
        },
        {
          en: 'The log holds what was returned. Was all of it seen, and could all of it be bought?',
          ru: 'В логе то, что вернул поиск. Всё ли это увидели и всё ли можно было купить?',
        },
        {
          en: 'Keep the first screen and all down to the last touched card, drop sold-out ones; start logging views; swap cards in {shuffleShare} % of searches.',
          ru: 'Брать первый экран и всё до последней тронутой карточки, распроданное убрать; начать логировать показы; в {shuffleShare} % запросов переставлять карточки.',
        },
      ],
    },
    training: {
      sketch: {
        en: "Baseline: lemmas, speller, BM25, then sales at the warehouse. Next: candidates also from a bi-encoder (query and added item; hard negatives from neighboring categories) and LambdaMART with {features} features on {trainLists} lists, {sampleShare} % of those with an add: frequent queries thinned out, weights make up for it. Adds weighted by the clipped inverse chance of being seen. The person's past purchases as features.",
        ru: 'Бейзлайн: леммы, спеллер, BM25, затем продажи на складе. Дальше кандидаты ещё и от би-энкодера (пары «запрос — добавленный товар», трудные негативы из соседних категорий) и LambdaMART на {features} признаках и {trainLists} выдачах — {sampleShare} % всех выдач с добавлением: частые запросы прорежены, веса это компенсируют. Вес добавления — обратная вероятность просмотра, с обрезкой. Прошлые покупки человека — признаки.',
      },
      tradeoff: {
        en: 'Trees or a cross-encoder on {candidates} pairs: at {pairMs} ms of CPU a pair that is {pairCores} cores at {holidayRps} RPS, and there are {cores}. Price of trees: shades of wording; scores computed ahead for frequent pairs win some back.',
        ru: 'Деревья или кросс-энкодер на {candidates} парах: при {holidayRps} RPS и {pairMs} мс CPU на пару это {pairCores} ядер, а есть {cores}. Цена деревьев — теряем оттенки смысла; отчасти выручат заранее посчитанные скоры частых пар.',
      },
      hints: [
        {
          en: 'Somebody types "soda", and the title only says cola. At which step do we lose it?',
          ru: 'Человек ввёл «газировка», а в названии только «кола». На каком шаге мы её теряем?',
        },
        {
          en: 'What would you fit the candidate step on, and what would you fit the order on?',
          ru: 'На чём вы обучите отбор кандидатов, а на чём — их порядок?',
        },
        {
          en: 'BM25 on corrected lemmas plus a bi-encoder fit on query-add pairs; then LambdaMART with adds weighted by the inverse chance of being seen.',
          ru: 'BM25 по исправленным леммам плюс би-энкодер на парах «запрос — добавление»; затем LambdaMART, вес добавления — обратная вероятность просмотра позиции.',
        },
      ],
    },
    inference: {
      sketch: {
        en: 'Online, with caps: {parseMs} ms to correct and encode the query, {retrieveMs} for candidates, {featureMs} for features, {rankMs} for trees, {spareMs} spare. Precomputed: item vectors ({vectorsMb} MB), counters, a stock bitmap per warehouse. An exact scan of {available} vectors under the mask takes a few ms, so no ANN. If a step overruns: text candidates by sales.',
        ru: 'Онлайн, с лимитами: {parseMs} мс — исправить и закодировать запрос, {retrieveMs} — кандидаты, {featureMs} — признаки, {rankMs} — деревья, {spareMs} — запас. Заранее: векторы товаров ({vectorsMb} МБ), счётчики, битовая маска остатков по складам. Полный перебор {available} векторов под маской — единицы мс, ANN не нужен. Шаг не уложился — текстовые кандидаты по продажам.',
      },
      tradeoff: {
        en: 'Cache the parsed query and its vector ({headQueries} queries cover {headShare} % of traffic) or the final list. The list depends on warehouse, hour and person. Price of caching only the first: ranking runs every time; gain: no sold-out goods out of a cache.',
        ru: 'Кэшировать разбор запроса и вектор ({headQueries} запросов — {headShare} % потока) или готовую выдачу. Выдача зависит от склада, часа и человека. Цена первого — ранжируем каждый раз; зато из кэша не приедет распроданное.',
      },
      hints: [
        {
          en: 'How many products can we bring to one address right now?',
          ru: 'Сколько товаров можно прямо сейчас привезти по одному адресу?',
        },
        {
          en: "You take the nearest {candidates} of the whole catalog and drop what this address can't get. How many are left?",
          ru: 'Вы берёте {candidates} ближайших по всему каталогу и убираете то, чего по этому адресу нет. Сколько останется?',
        },
        {
          en: "Mask first: the warehouse's bitmap leaves {available} items, and scanning their vectors exactly takes a few ms.",
          ru: 'Сначала маска: маска остатков склада оставляет {available} товаров, и точный перебор их векторов займёт единицы мс.',
        },
      ],
    },
    offline: {
      sketch: {
        en: 'Retrieval: Recall@300 on rephrased queries and judged pairs, for logged adds hold only what the old search showed. Ranking: NDCG@10 with inverse weights on the two test weeks, and on judgments; both by head, tail, typos, new items. Guards: lists without a match from {emptyShare} to under 5 % ({emptyFloor} is the floor), irrelevant items in the top {screenCards} at most 5 %.',
        ru: 'Отбор: Recall@300 на переформулировках и оценённых парах — в добавлениях из лога лишь то, что показал старый поиск. Порядок: NDCG@10 с обратными весами на двух неделях теста и на оценках; срезы — голова, хвост, опечатки, новинки. Guard: доля выдач без подходящих товаров — с {emptyShare} до менее чем 5 % (ниже {emptyFloor} не опустить), нерелевантного на первых {screenCards} местах — не больше 5 %.',
      },
      tradeoff: {
        en: 'A full list or an honest one: vectors always return something. For the {emptyFloor} % of searches after goods not carried, a similarity threshold keeps "not sold here, these are close". Price: a strict threshold hides right goods too.',
        ru: 'Полная выдача или честная: векторы всегда что-то вернут. Для {emptyFloor} % запросов про товары не из ассортимента порог близости даёт честно ответить: «этого нет, вот похожее». Цена: строгий порог прячет и нужные товары.',
      },
      hints: [
        {
          en: 'Your test lists come from the log. Who chose the products in them?',
          ru: 'Тестовые выдачи вы берёте из лога. Кто выбрал, какие товары в них попадут?',
        },
        {
          en: 'How would a product the old word match never returned earn a point in your metric?',
          ru: 'Как в вашей метрике получит балл товар, который старый поиск по словам ни разу не вернул?',
        },
        {
          en: 'Recall@300 on rephrased queries and judgments, NDCG@10 on logs with inverse weights, a cap on irrelevant items in the top {screenCards}.',
          ru: 'Recall@300 на переформулировках и оценках, NDCG@10 по логам с обратными весами, потолок нерелевантного на первых {screenCards} местах.',
        },
      ],
    },
    online: {
      sketch: {
        en: 'Interleaving picks the ranker. Then A/B by user, {testShare} % per arm, two full weeks: {armUsers} people each, and ruling out a {guardDrop}-point drop from {buyerShare} % takes {neededUsers}. Primary: success, a ratio with dependent searches, so delta method or bootstrap by user; seen from {successMde} points (design effect {designEffect}). Fewer retries shrink its denominator: read it next to order share. More guards: missing lines, p99.',
        ru: 'Ранкер выбираем интерливингом. Затем A/B по пользователям, по {testShare} % в группе, две полные недели: по {armUsers} человек, а чтобы исключить падение на {guardDrop} п. п. от {buyerShare} %, нужно {neededUsers}. Основная — успех: отношение, запросы зависимы, значит, дельта-метод или бутстрап по людям; видно от {successMde} п. п. (дизайн-эффект {designEffect}). Меньше повторов — меньше знаменатель: смотреть вместе с долей заказавших. Ещё guard: ненайденное при сборке, p99.',
      },
      tradeoff: {
        en: 'Split by user or by warehouse. Both arms of users empty the same shelves; splitting {warehouses} warehouses would stop that, with far too little power. Take users and watch sell-outs; price: the effect on scarce goods is biased.',
        ru: 'Делить по пользователям или по складам. Обе группы разбирают одни и те же полки; деление по складам это снимает, но складов {warehouses}, мощности не хватит. Берём пользователей и следим за дефицитом; цена: эффект на дефицитных товарах смещён.',
      },
      hints: [
        {
          en: 'One basket is filled through a dozen searches. What does that mean for how you set up the test?',
          ru: 'Одну корзину собирают за десяток запросов. Что из этого следует для вашего теста?',
        },
        {
          en: 'Success is measured on millions of searches. Which of your metrics then sets the length of the test?',
          ru: 'Успех считается по миллионам запросов. Какая из метрик тогда задаёт длину теста?',
        },
        {
          en: 'By user, {testShare} % per arm, two full weeks: the {guardDrop}-point guard on orders sets the size; success goes through the delta method.',
          ru: 'По пользователям, по {testShare} % в группе, две полные недели: размер задаёт guard на {guardDrop} п. п. по заказам, успех — дельта-методом.',
        },
      ],
    },
    deploy: {
      sketch: {
        en: 'Replicas in both data centers hold index, vectors, bitmaps and trees in memory. At {searchCpuMs} ms of CPU a search, {holidayRps} RPS keep {busyCores} cores busy: one center alone runs at {centerLoad} %. Tests: a set of queries with must-have goods. Shadow, then canary on {canaryShare} %: {canarySearches} searches an hour are enough to see empty lists rise by 1 point and roll back. Drift: unknown words (data), adds at equal score (concept), share of adds (target).',
        ru: 'Реплики в обоих дата-центрах держат в памяти индекс, векторы, маски и деревья. При {searchCpuMs} мс CPU на запрос {holidayRps} RPS занимают {busyCores} ядро, для одного центра это {centerLoad} % загрузки. Тесты: запросы с обязательными товарами. Теневой режим, canary на {canaryShare} %: {canarySearches} запросов в час хватит, чтобы поймать +1 п. п. пустых выдач и откатиться. Дрейф: незнакомые слова (data), добавления при том же скоре (concept), доля добавлений (target).',
      },
      tradeoff: {
        en: "Everything in each replica's memory or a separate search cluster. At {catalogItems} items memory is cheap and saves a network hop; price: every catalog change must reach all replicas, and those that lag answer differently.",
        ru: 'Всё в памяти каждой реплики или отдельный поисковый кластер. При {catalogItems} товаров память дешева и нет лишнего похода по сети; цена: изменения каталога надо довезти до всех реплик, отставшие отвечают иначе.',
      },
      hints: [
        {
          en: "A new encoder goes out. Which other parts of the search can't stay as they were?",
          ru: 'Выкатываем новый энкодер. Что ещё в поиске не может остаться прежним?',
        },
        {
          en: 'Mid-rollout a replica has the new query encoder and the old item vectors. What will the shopper see?',
          ru: 'Посреди выкатки на реплике новый энкодер запроса и старые векторы товаров. Что увидит покупатель?',
        },
        {
          en: 'One bundle and one version for encoder, item vectors, trees and feature code; a replica switches as a whole and keeps the previous bundle for rollback.',
          ru: 'Энкодер, векторы товаров, деревья и код признаков — один пакет с одной версией; реплика переключается целиком и хранит прошлый пакет для отката.',
        },
      ],
    },
    monitoring: {
      sketch: {
        en: 'Wake the search on-call: errors and timeouts over {errorShare} % for 5 minutes (at peak about {errorsMinute} a minute), p99 over {latencyMs} ms for 5 minutes, stock of any warehouse older than {stockAgeMinutes} minutes. Warn: fallback lists over 1 %, CPU over {cpuAlert} % in both centers (one alone would run at {loneLoad} %). The health check runs a real query through index, vectors and mask.',
        ru: 'Будим дежурного по поиску: ошибки и таймауты больше {errorShare} % за 5 минут (в пик около {errorsMinute} в минуту), p99 выше {latencyMs} мс 5 минут подряд, остатки любого склада старше {stockAgeMinutes} минут. Предупреждение: фолбэк-выдач больше 1 %, CPU в обоих центрах выше {cpuAlert} % (один за двоих — это {loneLoad} %). Хелсчек гоняет живой запрос через индекс, векторы и маску.',
      },
      tradeoff: {
        en: "Stock is too old: go on answering or hide the warehouse's goods. Answering costs lines missing at picking, hiding costs all its sales. Answer, rank fast sellers lower, wake someone.",
        ru: 'Остатки устарели: отвечать дальше или скрыть товары склада. Отвечать — больше ненайденного при сборке, скрыть — потерять все его продажи. Отвечаем, ходовое опускаем, будим дежурного.',
      },
      hints: [
        {
          en: 'Every replica is green, yet complaints about the list come from one district only. What outside the model may have stopped?',
          ru: 'Все реплики зелёные, а на выдачу жалуются только из одного района. Что помимо модели могло остановиться?',
        },
        {
          en: 'One warehouse stopped exporting stock two hours ago. Which of your alerts goes off?',
          ru: 'Один склад два часа назад перестал выгружать остатки. Какой ваш алерт сработает?',
        },
        {
          en: 'Alert on the age of stock by warehouse, {stockAgeMinutes} minutes, next to errors {errorShare} % and p99 {latencyMs} ms.',
          ru: 'Алерт на возраст остатков по каждому складу, {stockAgeMinutes} минут, рядом с ошибками {errorShare} % и p99 {latencyMs} мс.',
        },
      ],
    },
    extra: {
      sketch: {
        en: 'Vectors when an item is created, counters daily, trees weekly, encoder quarterly. Out of turn: NDCG@10 on the latest mature days falls {freshDrop} % below its level at release. Kept together by version: bundle, training slice, speller, synonym list, judged set.',
        ru: 'Векторы — при заведении товара, счётчики — раз в день, деревья — раз в неделю, энкодер — раз в квартал. Вне очереди: NDCG@10 на последних созревших днях просел на {freshDrop} % от уровня при выкатке. Под одной версией: пакет, обучающий срез, спеллер, синонимы, оценки.',
      },
      tradeoff: {
        en: 'Trees weekly or daily. Daily keeps up with pre-holiday demand; price: no time to check by hand and more noise between versions. Daily counters carry most freshness, so weekly will do until December.',
        ru: 'Деревья раз в неделю или каждый день. Ежедневно — успеваем за предпраздничным спросом; цена: нет времени проверить и больше шума между версиями. Свежесть в основном дают счётчики, до декабря хватит недели.',
      },
      hints: [
        {
          en: 'Tangerines take over in December. Is it the ranker that gets old, or what it is fed?',
          ru: 'В декабре всех обгоняют мандарины. Устаревает сам ранкер или то, что в него подают?',
        },
        {
          en: 'A product was listed this morning. Which parts must know it today, and which may wait a week?',
          ru: 'Товар завели сегодня утром. Каким частям поиска он нужен уже сегодня, а какие подождут неделю?',
        },
        {
          en: 'Vectors on creation, counters daily, trees weekly; earlier if NDCG@10 on the latest mature days falls {freshDrop} %.',
          ru: 'Векторы сразу, счётчики раз в день, деревья раз в неделю; раньше — если NDCG@10 на последних созревших днях упал на {freshDrop} %.',
        },
      ],
    },
  },
  twist: {
    stage: 'deploy',
    says: {
      en: 'In two months the shop opens to outside sellers: {sellerItems} more goods, titles written by the sellers, no sales history, shipped from their own stock and available at every address. The {latencyMs} ms and {cores} cores stay. What changes?',
      ru: 'Через два месяца пускаем сторонних продавцов: ещё {sellerItems} товаров, названия пишут сами продавцы, истории продаж нет, доставляют со своих складов по любому адресу. {latencyMs} мс и {cores} ядра остаются. Что изменится?',
    },
    strongAnswer: {
      en: 'Vectors grow from {vectorsMb} to {sellerMb} MB, and a full scan breaks the {retrieveMs} ms cap. Groceries keep the exact scan under the mask, a candidate quota and the order guard; seller goods get an ANN index (int8: {sellerByteMb} MB in all). Titles turn hostile: a category check, less weight for their text. Cold start is the norm: priors, exploration, a cap per seller. Open category by category, with judgments.',
      ru: 'Векторы вырастут с {vectorsMb} до {sellerMb} МБ, полный перебор не влезет в {retrieveMs} мс. Продуктам — прежний перебор под маской, квота кандидатов и guard по заказам; продавцам — ANN-индекс (в int8 на всё {sellerByteMb} МБ). В названиях будет спам: проверка категории, меньше вес текста. Холодный старт — норма: априорные оценки, эксплорейшн, лимит на продавца. Открывать по категориям, с оценками асессоров.',
    },
  },
  weakAnswers: [
    {
      stage: 'clarify',
      says: {
        en: "We'll raise CTR: more clicks on results means better search.",
        ru: 'Будем растить CTR: больше кликов по выдаче — лучше поиск.',
      },
      why: {
        en: 'Goods go into the basket right from the list, with no click on the card. A click here often means an unclear card. The agreed metric is a search with an add, {successNow} to {successTarget} %.',
        ru: 'В корзину кладут прямо из выдачи, без клика по карточке. Клик здесь часто значит, что карточка непонятна. Договорились о доле запросов с добавлением: с {successNow} до {successTarget} %.',
      },
    },
    {
      stage: 'framing',
      says: {
        en: 'Embed the query and the titles, sort by cosine. That is semantic search.',
        ru: 'Эмбеддинги запроса и названий, сортируем по косинусу — вот и семантический поиск.',
      },
      why: {
        en: 'For "milk" dozens of items match equally well; the order comes from price, sales, habit and stock, which cosine does not see. Vectors help find candidates and make one feature.',
        ru: 'По запросу «молоко» одинаково близки десятки товаров; порядок решают цена, продажи, привычка, наличие, а косинус их не видит. Векторы хороши для отбора и как один из признаков.',
      },
    },
    {
      stage: 'data',
      says: {
        en: 'Added items are positives, the rest of the page are negatives.',
        ru: 'Добавленные — позитивы, остальное на странице — негативы.',
      },
      why: {
        en: 'Of {pageCards} cards {screenCards} fit on the screen, and some are marked sold out. Good goods nobody saw or could buy become negatives, and the old order is learned back.',
        ru: 'Из {pageCards} карточек на экране {screenCards}, часть помечена «распродано». Хорошие товары, которые не увидели или не могли купить, станут негативами, и модель повторит старый порядок.',
      },
    },
    {
      stage: 'data',
      says: {
        en: 'Only cards above the added one were surely seen, so only those are negatives.',
        ru: 'Точно видели только карточки выше добавленной — их и берём в негативы.',
      },
      why: {
        en: 'If the first card is added, nothing is left to compare it with, and every other pair says that lower is better: the model learns the old order upside down. The first screen is seen whole, keep it.',
        ru: 'Если добавили первую карточку, сравнивать её не с чем, а все остальные пары говорят «нижнее лучше»: модель выучит старый порядок вверх ногами. Первый экран виден целиком, его и надо брать.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'Turn on fuzzy match with two edits and typos are solved.',
        ru: 'Включим нечёткий поиск с расстоянием два, и опечаток больше нет.',
      },
      why: {
        en: 'Food words are short: within two edits of "rice" lie "ice" and "spice". A wrong layout and synonyms stay lost, right queries get noise. Correct by query frequency and by what ended in an add.',
        ru: 'Названия еды короткие: от «риса» одна правка до «ириса», от «соли» две до «фасоли». Раскладка и синонимы не лечатся, в верных запросах шум. Исправлять по частоте запросов и по тому, что дало добавление.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'An LLM rewrites every query before the search.',
        ru: 'Перед поиском каждый запрос перепишет LLM.',
      },
      why: {
        en: 'Without a GPU in production one call takes several times the {latencyMs} ms. It is useful offline: rewrites of frequent and failed queries, checked, go into a dictionary.',
        ru: 'GPU в проде нет, и один вызов займёт в разы больше {latencyMs} мс. Офлайн LLM полезна: переписать частые и неуспешные запросы, проверить и положить в словарь.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'ANN returns the nearest {candidates} of the catalog, then we filter by stock.',
        ru: 'ANN отдаёт {candidates} ближайших по каталогу, потом фильтруем по остаткам.',
      },
      why: {
        en: 'Only {availableShare} % of the catalog is in stock at one address: about {leftOver} of {candidates} are left, for a narrow query perhaps none. Filter before or inside the search.',
        ru: 'По одному адресу в наличии {availableShare} % каталога: из {candidates} останется около {leftOver}, а на узком запросе может не остаться ничего. Фильтровать надо до поиска или внутри него.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'Frequent queries are most of the traffic: cache their lists for a day.',
        ru: 'Частых запросов больше половины: кэшируем их выдачу на сутки.',
      },
      why: {
        en: 'The list differs by warehouse and person, and each hour {flippedRows} stock rows flip: the cache serves sold-out goods at the top. Cache the correction and the vector of the query.',
        ru: 'Выдача своя у каждого склада и человека, а за час меняются {flippedRows} строк остатков: из кэша наверх попадёт распроданное. Кэшировать стоит исправленный запрос и его вектор.',
      },
    },
    {
      stage: 'offline',
      says: {
        en: 'NDCG on logged adds went up, so the new search is better.',
        ru: 'NDCG на добавлениях из лога вырос — значит, новый поиск лучше.',
      },
      why: {
        en: 'The log holds what the old search showed, in its order. The {rescuedDaily} needlessly empty lists a day have no products to score, and newly found goods count as misses.',
        ru: 'В логе то, что показал старый поиск, и в его порядке. На пустых выдачах (поправимых — {rescuedDaily} в день) считать нечего, а впервые найденные товары засчитаются как промахи.',
      },
    },
    {
      stage: 'online',
      says: {
        en: 'Randomize by search: {dailySearches} a day, so a day is enough.',
        ru: 'Делим по запросам: их {dailySearches} в день, хватит суток.',
      },
      why: {
        en: "One person fills one basket under both orders, so effects leak across, and order share can't be split by search. A day misses the week's rhythm, and {guardDrop} points of orders need {neededUsers} people per arm.",
        ru: 'Человек собирает одну корзину при обоих порядках, эффект перетекает между группами, а долю заказавших по запросам не разделить. Сутки не покрывают неделю, и на {guardDrop} п. п. по заказам нужно {neededUsers} человек в группе.',
      },
    },
  ],
}

/** Variance of a share in percent. */
function spread(percent: number): number {
  return (percent / 100) * (1 - percent / 100)
}
