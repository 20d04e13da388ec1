import type { ProblemGuide } from '#server/content/problem-guide'

const numbers = {
  // Load
  checkouts: 500_000,
  conversion: 60,
  orders: 300_000,
  quotesEach: 2,
  peakShare: 12,
  peakOrders: 36_000,
  quoteRps: 33,
  liveOrders: 24_000,
  refreshSeconds: 30,
  refreshRps: 800,
  rideRps: 340,
  routerLoad: 373,
  routerRps: 500,
  routerMs: 60,
  latencyMs: 150,
  cores: 48,
  trainCores: 64,
  cities: 40,
  restaurants: 25_000,
  couriers: 20_000,
  pingSeconds: 10,
  pingRps: 2_000,
  // The way of an order, minutes
  confirm: 3,
  pickup: 20,
  ride: 13,
  door: 4,
  total: 40,
  assign: 8,
  // Promise
  window: 20,
  late: 18,
  lateTarget: 12,
  early: 14,
  startQuantile: 0.14,
  endQuantile: 0.88,
  mae: 8,
  beforePickup: 60,
  // What it costs
  contact: 6,
  contactTarget: 4.6,
  contactLate: 25,
  contactOther: 1.8,
  contacts: 18_000,
  contactMinutes: 4,
  returnDays: 28,
  returnLate: 58,
  returnOther: 66,
  returnGap: 8,
  padMinutes: 5,
  padLoss: 2,
  minuteLoss: 0.4,
  reachPad: 3,
  reachPadLoss: 1.2,
  reachPadPoints: 0.7,
  guardPoints: 0.3,
  guardMinutes: 1.2,
  // Data
  historyMonths: 18,
  historyMillions: 150,
  gpsDays: 90,
  farTap: 7,
  farMeters: 200,
  nearMeters: 50,
  cancelled: 4,
  cancelledLate: 30,
  lateCancels: 3_600,
  lateHonest: 19,
  rainShare: 10,
  rainOrders: 20,
  rainCouriers: 10,
  rainLoad: 33,
  rainLate: 31,
  forecastMonths: 6,
  trainWeeks: 8,
  trainMillions: 16,
  foldWeeks: 2,
  spanDays: 84,
  shrink: 50,
  // Serving and tests
  staleMinutes: 2,
  jumpMinutes: 3,
  calibrationPoints: 1,
  guardSample: 430_000,
  testDays: 14,
  cells: 1_120,
  shadowDays: 7,
  rollbackPoints: 3,
  errorShare: 0.1,
  pingLag: 20,
  fallbackShare: 2,
  routerAlert: 450,
  routerTimeoutMs: 80,
  cpuShare: 60,
  shiftMinutes: 3,
  smallCityOrders: 50,
  smallCityError: 4.6,
  lastShownLate: 4,
  // Twist
  coupon: 50,
  stopDensity: 0.8,
  twistQuantile: 0.97,
  twistMinutes: 6,
  twistLoss: 2.4,
} satisfies ProblemGuide['numbers']

export const courierEtaGuide: ProblemGuide = {
  numbers,
  derived: {
    orders: () => (numbers.checkouts * numbers.conversion) / 100,
    peakOrders: () => (numbers.orders * numbers.peakShare) / 100,
    quoteRps: () => (numbers.checkouts * numbers.quotesEach * numbers.peakShare) / 100 / 3600,
    total: () => numbers.confirm + numbers.pickup + numbers.ride + numbers.door,
    // Little's law.
    liveOrders: () => (numbers.peakOrders * numbers.total) / 60,
    refreshRps: () => numbers.liveOrders / numbers.refreshSeconds,
    rideRps: () => (numbers.refreshRps * (numbers.ride + numbers.door)) / numbers.total,
    routerLoad: () => numbers.rideRps + numbers.quoteRps,
    pingRps: () => numbers.couriers / numbers.pingSeconds,
    endQuantile: () => 1 - numbers.lateTarget / 100,
    startQuantile: () => numbers.early / 100,
    contact: () => (numbers.late * numbers.contactLate + (100 - numbers.late) * numbers.contactOther) / 100,
    contactTarget: () =>
      (numbers.lateTarget * numbers.contactLate + (100 - numbers.lateTarget) * numbers.contactOther) / 100,
    contacts: () => (numbers.orders * numbers.contact) / 100,
    returnGap: () => numbers.returnOther - numbers.returnLate,
    minuteLoss: () => numbers.padLoss / numbers.padMinutes,
    reachPadLoss: () => numbers.minuteLoss * numbers.reachPad,
    reachPadPoints: () => (numbers.conversion * numbers.reachPadLoss) / 100,
    // The share of conversion that may go, over what a minute takes of it.
    guardMinutes: () => ((numbers.guardPoints / numbers.conversion) * 100) / numbers.minuteLoss,
    historyMillions: () => (numbers.orders * 30 * numbers.historyMonths) / 1_000_000,
    lateCancels: () => (((numbers.orders * numbers.cancelled) / 100) * numbers.cancelledLate) / 100,
    lateHonest: () => {
      const delivered = numbers.orders * (1 - numbers.cancelled / 100)
      return (delivered * numbers.late + numbers.lateCancels * 100) / (delivered + numbers.lateCancels)
    },
    rainLoad: () => ((100 + numbers.rainOrders) / (100 - numbers.rainCouriers) - 1) * 100,
    spanDays: () => (numbers.trainWeeks + 2 * numbers.foldWeeks) * 7,
    trainMillions: () => (numbers.orders * (1 - numbers.cancelled / 100) * numbers.trainWeeks * 7) / 1_000_000,
    // Lehr: 16 p (1 - p) / difference squared, for 80 % power at 5 %.
    guardSample: () =>
      (16 * (numbers.conversion / 100) * (1 - numbers.conversion / 100)) / (numbers.guardPoints / 100) ** 2,
    cells: () => numbers.cities * numbers.testDays * 2,
    smallCityError: () => Math.sqrt((numbers.lateTarget * (100 - numbers.lateTarget)) / numbers.smallCityOrders),
    stopDensity: () => numbers.minuteLoss / (numbers.coupon / 100),
    twistLoss: () => numbers.minuteLoss * numbers.twistMinutes,
  },

  facts: [
    {
      id: 'late-share',
      question: 'clarify.metric',
      text: {
        en: 'The share of delivered orders that arrive after the end of the window shown at checkout: {late} % now, {lateTarget} % wanted. Another {early} % arrive before its start, and that share must not grow.',
        ru: 'Доля доставленных заказов, которые приехали позже конца окна, показанного при оформлении: сейчас {late} %, нужно {lateTarget} %. Раньше начала окна приезжает {early} %, и эта доля расти не должна.',
      },
    },
    {
      id: 'support-contacts',
      question: 'clarify.goal',
      text: {
        en: '{contact} % of orders lead to a support contact about timing: {contacts} a day, {contactMinutes} operator minutes each. After a late delivery it is {contactLate} %, otherwise {contactOther} %.',
        ru: 'По {contact} % заказов в поддержку обращаются из-за сроков: {contacts} обращений в день, по {contactMinutes} минуты оператора на каждое. После опоздания обращаются в {contactLate} % случаев, без него — в {contactOther} %.',
      },
    },
    {
      id: 'repeat-orders',
      question: 'clarify.goal',
      text: {
        en: 'After a late order {returnLate} % of customers order again within {returnDays} days, after any other order {returnOther} %. This comes from logs; there was no experiment.',
        ru: 'После опоздания в ближайшие {returnDays} дней снова заказывают {returnLate} % клиентов, после остальных заказов — {returnOther} %. Это из логов, эксперимента не было.',
      },
    },
    {
      id: 'scope',
      question: 'clarify.functional',
      text: {
        en: 'Checkout shows a window of {window} minutes with the current sum of averages in the middle. After the order the app shows a refreshed time. Lateness always counts from the first window. The list of restaurants is out of scope.',
        ru: 'При оформлении показываем окно в {window} минут, в середине — нынешняя сумма средних. После заказа приложение уточняет время. Опоздание всегда считаем от первого окна. Список ресторанов не трогаем.',
      },
    },
    {
      id: 'response-time',
      question: 'clarify.latency',
      text: {
        en: 'A quote at checkout: p99 of {latencyMs} ms for the whole service. After the order the time in the app may be at most {refreshSeconds} seconds old. One call to the routing service takes {routerMs} ms at p99.',
        ru: 'Расчёт при оформлении — p99 не больше {latencyMs} мс на весь сервис. После заказа время в приложении не старше {refreshSeconds} секунд. Один вызов сервиса маршрутов — {routerMs} мс по p99.',
      },
    },
    {
      id: 'daily-load',
      question: 'clarify.load',
      text: {
        en: '{checkouts} checkouts a day with {quotesEach} quotes each; {conversion} % end in an order. {cities} cities, {restaurants} restaurants. The busiest hour takes {peakShare} % of the day, with about {couriers} couriers out.',
        ru: 'В день {checkouts} оформлений, в каждом {quotesEach} расчёта времени; заказом заканчиваются {conversion} %. Городов {cities}, ресторанов {restaurants}. На самый загруженный час приходится {peakShare} % дня, на линии около {couriers} курьеров.',
      },
    },
    {
      id: 'machines',
      question: 'clarify.resources',
      text: {
        en: '{cores} CPU cores for serving, no GPU. One training machine with {trainCores} cores. The routing service is shared with dispatch and gives us at most {routerRps} calls per second.',
        ru: 'На инференс {cores} ядер CPU, без GPU. Для обучения одна машина на {trainCores} ядра. Сервис маршрутов общий с диспетчеризацией, нам он даёт не больше {routerRps} вызовов в секунду.',
      },
    },
    {
      id: 'order-logs',
      question: 'data.available',
      text: {
        en: "Times of order, confirmation, courier's assignment (on average {assign} min after the order), pick-up and 'delivered': {historyMonths} months, about {historyMillions} million orders. Couriers' GPS every {pingSeconds} s, kept for {gpsDays} days.",
        ru: 'Время заказа, подтверждения, назначения курьера (в среднем через {assign} минут после заказа), выдачи курьеру и «доставлено»: {historyMonths} месяцев, около {historyMillions} млн заказов. GPS курьеров раз в {pingSeconds} с, хранится {gpsDays} дней.',
      },
    },
    {
      id: 'delivered-tap',
      question: 'framing.target',
      text: {
        en: "'Delivered' is the courier's tap. In {farTap} % of orders it comes more than {farMeters} m away from the address. A late courier loses a bonus. A tap is in the event stream within seconds, in the warehouse within an hour.",
        ru: 'Кнопку «доставлено» нажимает курьер. В {farTap} % заказов он в этот момент дальше {farMeters} м от адреса. За опоздание курьер теряет бонус. В поток событий нажатие попадает за секунды, в хранилище — в течение часа.',
      },
    },
    {
      id: 'cancelled-orders',
      question: 'training.noise',
      text: {
        en: '{cancelled} % of orders are cancelled, {cancelledLate} % of these after their window has passed. The late share is counted over delivered orders only.',
        ru: 'Отменяют {cancelled} % заказов, из них {cancelledLate} % — когда окно уже прошло. Долю опозданий считают только по доставленным.',
      },
    },
    {
      id: 'rain',
      question: 'data.quirks',
      text: {
        en: '{rainShare} % of orders are placed in rain: demand is then {rainOrders} % up, couriers {rainCouriers} % down, {rainLate} % of orders late. Observed weather is stored for the whole history, forecasts as issued for the last {forecastMonths} months.',
        ru: 'На дождь приходится {rainShare} % заказов: спрос выше на {rainOrders} %, курьеров меньше на {rainCouriers} %, опоздавших заказов {rainLate} %. Фактическая погода есть за всю историю, прогнозы — за последние {forecastMonths} месяцев.',
      },
    },
    {
      id: 'todays-sum',
      question: 'training.baseline',
      text: {
        en: "Four district means of last month, whatever the hour: {confirm} min to confirmation, {pickup} to pick-up, {ride} riding, {door} to the door. MAE is {mae} min; {beforePickup} % of the error's variance arises before pick-up.",
        ru: 'Четыре средних по району за прошлый месяц, час не важен: {confirm} мин до подтверждения, {pickup} до выдачи, {ride} в пути, {door} до двери. MAE — {mae} мин, {beforePickup} % дисперсии ошибки набегает до выдачи.',
      },
    },
    {
      id: 'conversion-limit',
      question: 'offline.guard',
      text: {
        en: 'Conversion from checkout to order may fall by {guardPoints} points at most, and the window may not get wider on average. In a past experiment, showing windows {padMinutes} minutes later lost {padLoss} % of orders.',
        ru: 'Конверсия из оформления в заказ может упасть не больше чем на {guardPoints} п. п., окно в среднем не должно стать шире. В одном старом эксперименте окна сдвинули на {padMinutes} минут позже и потеряли {padLoss} % заказов.',
      },
    },
    {
      id: 'dispatch',
      question: 'online.split',
      text: {
        en: 'All customers of a city share one pool of couriers. Dispatch serves first the order closest to the end of its window; it reads that end from a field of the order.',
        ru: 'Курьеры в городе общие для всех клиентов. Диспетчеризация первым обслуживает заказ, у которого ближе конец окна; это время она читает из поля заказа.',
      },
    },
  ],

  hazards: [
    {
      id: 'asymmetric-loss',
      name: { en: 'Asymmetric loss', ru: 'Асимметричный лосс' },
      why: {
        en: 'A late order brings a contact in {contactLate} % of cases; every minute of padding loses {minuteLoss} % of orders. MAE prices both sides alike and aims at the median, while the promise is broken only at the end of the window.',
        ru: 'После опоздания {contactLate} % клиентов идут в поддержку, а каждая минута запаса стоит {minuteLoss} % заказов. Для MAE обе стороны равны, она целится в медиану, а обещание нарушается только на конце окна.',
      },
      detect: {
        en: 'Reports late share, early share, mean end and mean width side by side. If lateness fell only because the end moved, the model learned nothing.',
        ru: 'Показывает рядом долю опозданий, долю ранних, средний конец и среднюю ширину окна. Если опозданий стало меньше только из-за сдвига конца, модель ничему не научилась.',
      },
      fix: {
        en: 'Pinball loss at {startQuantile} and {endQuantile}; the window is built from these quantiles, and the level is a setting agreed with product. Calibrates it on fresh weeks by city and moment of the order.',
        ru: 'Квантильный лосс на {startQuantile} и {endQuantile}, окно собирается из этих квантилей, а уровень — настройка, о которой договорились с продуктом. Калибрует на свежих неделях по городам и моментам заказа.',
      },
      cost: {
        en: 'An outer quantile is noisier than the median and needs more orders per slice. Hard orders get visibly later and wider windows, and somebody will complain.',
        ru: 'Крайний квантиль шумнее медианы, на каждый срез нужно больше заказов. У трудных заказов окно заметно позже и шире, и на это будут жаловаться.',
      },
    },
    {
      id: 'unknown-at-checkout',
      name: { en: 'Leakage: facts from later in the order', ru: 'Утечка: признаки из будущего' },
      why: {
        en: 'At checkout nobody knows the courier (assigned {assign} min after the order), the real cooking time or whether two orders will share a trip. The warehouse row of a finished order has it all.',
        ru: 'При оформлении неизвестно, кто повезёт (курьера назначат минут через {assign}), сколько продлится готовка и поедут ли два заказа вместе. В строке завершённого заказа всё это уже есть.',
      },
      detect: {
        en: "The checkout model is almost as good as the one after pick-up, the courier's fields lead the importances, and the score falls when features are rebuilt from events earlier than the quote.",
        ru: 'Модель при оформлении почти не хуже модели после выдачи, по важности лидируют поля курьера, а качество падает, если пересобрать признаки из событий раньше расчёта.',
      },
      fix: {
        en: 'Logs the feature vector when it is served and trains on it. For history, an as-of join by the time an event reached the store, not by when it happened. One set of allowed features per moment.',
        ru: 'Логирует вектор признаков при инференсе и учится на нём. Для истории — as-of join по времени, когда событие дошло до хранилища, а не когда случилось. На каждый момент — свой список разрешённых признаков.',
      },
      cost: {
        en: 'Weeks of waiting until enough vectors are logged, storage for several snapshots per order, and a checkout model that looks worse on paper.',
        ru: 'Недели ожидания, пока накопятся векторы, место под несколько снимков на заказ и модель для оформления, которая на бумаге выглядит хуже.',
      },
    },
    {
      id: 'weather',
      name: { en: 'Weather and courier shortage', ru: 'Погода и нехватка курьеров' },
      why: {
        en: 'Rain means {rainLoad} % more orders per courier and {rainLate} % of them late. It hits through queues for couriers more than through the ride, and the rain measured during the ride is not known at checkout.',
        ru: 'В дождь на курьера приходится на {rainLoad} % больше заказов, опоздавших {rainLate} %. Бьёт дождь скорее через очередь на курьеров, чем через дорогу, а осадки во время поездки при оформлении ещё неизвестны.',
      },
      detect: {
        en: 'Share after the end in rain, in the first half hour of rain, and by open orders per courier in the zone. Compares a model with observed weather and one with the forecast as issued.',
        ru: 'Доля после конца окна в дождь, в первые полчаса дождя и по числу открытых заказов на курьера в зоне. Сравнивает модель на фактической погоде и на прогнозе, каким он был тогда.',
      },
      fix: {
        en: 'Rain as known at the quote, the archived forecast, open orders per courier, and actual over predicted time of orders finished in the last half hour in the zone.',
        ru: 'Осадки, известные в момент расчёта, прогноз из архива, открытые заказы на курьера и отношение факта к прогнозу по заказам зоны, закрытым за последние полчаса.',
      },
      cost: {
        en: 'Only {gpsDays} days have a checked label, with few storms in them. The live ratio sees finished orders only and reacts late. Later windows in rain lose orders just when demand is high.',
        ru: 'Выверенный таргет есть за {gpsDays} дней, ливней в них мало. Отношение считается по закрытым заказам и запаздывает. Поздние окна в дождь отпугивают клиентов как раз на пике спроса.',
      },
    },
    {
      id: 'promise-feedback',
      name: { en: 'Feedback through dispatch', ru: 'Обратная связь через диспетчеризацию' },
      why: {
        en: "Dispatch hurries the order closest to its end, so the arrival depends on what was promised. The model learns from delays its predecessor caused, and one customer's short promise delays a neighbor.",
        ru: 'Диспетчеризация торопит заказ, у которого ближе конец окна, поэтому прибытие зависит от обещания. Модель учится на задержках, которые создала предыдущая, а короткое обещание одному задерживает соседа.',
      },
      detect: {
        en: 'Moves the deadline that dispatch sees by a few random minutes on a small share of orders and checks whether arrival follows, for them and for others in the zone.',
        ru: 'На малой доле заказов случайно сдвигает на пару минут дедлайн, который видит диспетчеризация, и проверяет, сдвинулось ли прибытие у них и у соседей по зоне.',
      },
      fix: {
        en: 'For the test, gives dispatch a deadline by one rule for all, whatever is shown; whether dispatch then follows the promise is settled by a switchback. Keeps the promise out of the features, recalibrates after each change of dispatch.',
        ru: 'На время теста даёт диспетчеризации дедлайн по единому правилу, а не с экрана; следовать ли ей потом обещанию, решает switchback. Обещание в признаки не кладёт, после каждого изменения диспетчеризации калибрует заново.',
      },
      cost: {
        en: 'With one rule, dispatch cannot rescue a promise that is about to break, so lateness rises a little. The random shifts delay some orders on purpose.',
        ru: 'При едином правиле диспетчеризация не спасает обещание, которое вот-вот сорвётся, и опозданий станет чуть больше. Из-за случайных сдвигов часть заказов задержится намеренно.',
      },
    },
    {
      id: 'early-taps',
      name: { en: "Label noise: early 'delivered' taps", ru: 'Шум разметки: раннее «доставлено»' },
      why: {
        en: '{farTap} % of taps come away from the door, and a courier has most reason to when the bonus is at stake. Late orders turn punctual in the log, and the learned end of the window is too early.',
        ru: '{farTap} % нажатий сделаны не у двери, и резон для этого сильнее всего, когда горит бонус. Опоздавшие заказы в логах выглядят доставленными вовремя, и выученный конец окна слишком ранний.',
      },
      detect: {
        en: 'Histogram of tap time minus end of the window: a pile just before zero. Distance to the address at the tap, against the minutes left.',
        ru: 'Гистограмма «время нажатия минус конец окна»: горб прямо перед нулём. Расстояние до адреса при нажатии в зависимости от оставшихся минут.',
      },
      fix: {
        en: "A tap beyond {farMeters} m gives way to the first stay within {nearMeters} m plus the usual minutes to the door; without GPS it keeps a lower weight. Re-measures today's lateness by the same rule before comparing anything.",
        ru: 'Нажатие дальше {farMeters} м заменяет первой остановкой ближе {nearMeters} м плюс обычные минуты до двери; нет GPS — снижает вес. До любых сравнений пересчитывает по этому правилу нынешние опоздания.',
      },
      cost: {
        en: 'Only {gpsDays} days back can be repaired. GPS is off by a building among towers, and it does not see elevators. Measured lateness goes up, which has to be explained before the target is discussed.',
        ru: 'Исправить можно только последние {gpsDays} дней. Среди высоток GPS промахивается на дом и не видит лифт. Измеренных опозданий станет больше, и это надо объяснить до разговора о цели.',
      },
    },
    {
      id: 'seasonality',
      name: { en: 'Daily and holiday seasonality', ru: 'Сезонность: часы и праздники' },
      why: {
        en: 'A monthly mean says the same at three in the afternoon and on Friday evening, though one hour takes {peakShare} % of the day. Each holiday occurs once or twice in {historyMonths} months.',
        ru: 'Среднее за месяц одинаково в три часа дня и в пятницу вечером, хотя на один час приходится {peakShare} % дня. Каждый праздник за {historyMonths} месяцев случился раз или два.',
      },
      detect: {
        en: 'Signed error and share after the end by hour of the week, then by holiday: waves instead of a flat line.',
        ru: 'Ошибка со знаком и доля после конца окна по часам недели, затем по праздникам: волны вместо ровной линии.',
      },
      fix: {
        en: 'Hour of the week, live kitchen queue and courier load; a daily shift of the quantiles per city; for big holidays, which {trainWeeks} weeks of training rarely hold, a hand-made correction from last year.',
        ru: 'Час недели, живая очередь на кухне и загрузка курьеров; ежедневная поправка квантилей по городу; для больших праздников, которых в {trainWeeks} неделях обучения почти нет, — ручная поправка по прошлому году.',
      },
      cost: {
        en: 'Yesterday is a poor guide to a holiday, and the shift then has to be frozen for a day or two. The table of corrections needs an owner.',
        ru: 'Вокруг праздника вчерашний день — плохой ориентир, и поправку приходится на день-два замораживать. У таблицы ручных поправок должен быть хозяин.',
      },
    },
    {
      id: 'cancelled-waits',
      name: { en: 'Censored labels: cancelled orders', ru: 'Цензурированный таргет: отмены' },
      why: {
        en: '{lateCancels} orders a day are cancelled after their window, among the longest waits of all. Without them the tail is cut off, and lateness reads {late} % where it is {lateHonest} %.',
        ru: '{lateCancels} заказов в день отменяют уже после окна, это одни из самых долгих ожиданий. Без них хвост обрезан, и вместо {lateHonest} % опозданий видно {late} %.',
      },
      detect: {
        en: 'Chance of cancelling by minutes waited, and lateness with cancellations after the window counted in. A new model must not win by more cancellations.',
        ru: 'Вероятность отмены по минутам ожидания и доля опозданий вместе с отменами после окна. Новая модель не должна выигрывать за счёт отмен.',
      },
      fix: {
        en: 'Counts them as late. In training, weights each delivered order by one over the chance of not being cancelled by then (IPCW), or fits a survival model with censoring.',
        ru: 'Считает их опозданиями. В обучении взвешивает доставленные заказы обратно вероятности дожить без отмены до этого момента (IPCW) или берёт модель выживаемости с цензурированием.',
      },
      cost: {
        en: 'Long waits get large weights that must be clipped, one more model to maintain, and an assumption that cannot be tested: cancelling depends only on what we see.',
        ru: 'У долгих ожиданий большие веса, их надо обрезать; ещё одна модель в поддержке; и допущение, которое не проверить: отмена зависит только от того, что мы видим.',
      },
    },
  ],

  stages: {
    clarify: {
      sketch: {
        en: 'We promise a window at checkout, then refresh the time until the door. Late orders go from {late} to {lateTarget} %, early ones stay at {early} % or less, conversion may lose {guardPoints} points. At the peak that is {quoteRps} quotes and {refreshRps} refreshes per second, p99 of {latencyMs} ms, and a limit of {routerRps} routing calls: routing is the bottleneck, not the model.',
        ru: 'При оформлении обещаем окно, потом уточняем время до самой двери. Опоздания снижаем с {late} до {lateTarget} %, ранних не больше {early} %, конверсия теряет максимум {guardPoints} п. п. На пике это {quoteRps} расчёта и {refreshRps} уточнений в секунду, p99 — {latencyMs} мс, лимит — {routerRps} вызовов маршрутов: упираемся в маршруты, а не в модель.',
      },
      tradeoff: {
        en: 'A later end against conversion. Reaching {lateTarget} % by shifting every window takes about {reachPad} minutes: {reachPadLoss} % of orders, {reachPadPoints} points of conversion against {guardPoints} allowed, and more early arrivals. Sharpness must do most of it.',
        ru: 'Поздний конец окна против конверсии. Дойти до {lateTarget} % одним сдвигом — это около {reachPad} минут всем: {reachPadLoss} % заказов, {reachPadPoints} п. п. конверсии вместо {guardPoints} и больше ранних приездов. Основное должен дать более точный прогноз.',
      },
      hints: [
        {
          en: 'Who suffers when the courier is late, and who when we promise an hour and come in half of it?',
          ru: 'Кому плохо, когда курьер опоздал, а кому — когда пообещали час и приехали за полчаса?',
        },
        {
          en: 'What happens to lateness, and to the number of orders, if I simply add a few minutes to every window?',
          ru: 'Что станет с опозданиями и с числом заказов, если просто прибавить к каждому окну несколько минут?',
        },
        {
          en: 'Agree on a pair: late orders from {late} to {lateTarget} %, conversion down by {guardPoints} points at most. Padding alone breaks the second half.',
          ru: 'Зафиксируйте пару: опоздания с {late} до {lateTarget} %, конверсия падает не больше чем на {guardPoints} п. п. Один только запас второе условие ломает.',
        },
      ],
    },
    framing: {
      sketch: {
        en: 'From what is known at moment t (quote, confirmation, assignment, pick-up, ride) predict the median and the quantiles {startQuantile} and {endQuantile} of the minutes left to the door. The label is arrival (the tap checked against GPS) minus t. The window runs from the lower quantile to the upper one: calibrated, it leaves {lateTarget} % after its end. The refreshed time is the median.',
        ru: 'По тому, что известно в момент t (расчёт, подтверждение, назначение, выдача, дорога), предсказываем медиану и квантили {startQuantile} и {endQuantile} оставшихся минут до двери. Таргет — прибытие (нажатие, сверенное с GPS) минус t. Окно — от нижнего квантиля до верхнего: после калибровки позже него {lateTarget} % заказов. Уточнённое время — медиана.',
      },
      tradeoff: {
        en: 'One model of all the time left, or a chain of cooking, riding and door. The chain shows where minutes go, but cooking overlaps with the approach of the courier and quantiles do not add up, so it needs simulation. One model hides the cause.',
        ru: 'Одна модель на всё оставшееся время или цепочка «готовка, дорога, дверь». Цепочка показывает, где теряются минуты, но готовка идёт параллельно с подъездом курьера, а квантили не складываются — нужна симуляция. Одна модель прячет причину.',
      },
      hints: [
        {
          en: 'Draw what happens between the order and the door. Which pieces run side by side?',
          ru: 'Нарисуйте, что происходит от заказа до двери. Какие куски идут параллельно?',
        },
        {
          en: 'If {lateTarget} % of orders may come after the end of the window, which point of the distribution of arrival is that end?',
          ru: 'Если после конца окна может приехать {lateTarget} % заказов, какая это точка распределения времени прибытия?',
        },
        {
          en: 'Quantile regression of the minutes left: the window starts at the {startQuantile} quantile and ends at the {endQuantile} one, predicted anew at each event.',
          ru: 'Квантильная регрессия оставшихся минут: окно начинается с квантиля {startQuantile}, кончается квантилем {endQuantile}, и на каждом событии прогноз считаем заново.',
        },
      ],
    },
    data: {
      sketch: {
        en: 'A row is an order at one moment with features as they stood: kitchen queue, open orders per courier, route minutes, rain. Train on {trainWeeks} weeks (about {trainMillions} million deliveries), {foldWeeks} weeks for validation and calibration, {foldWeeks} for the test, split by order date, all moments of an order together. That is {spanDays} of the {gpsDays} days for which GPS can check the label.',
        ru: 'Строка — заказ в один из моментов, с признаками на тот момент: очередь на кухне, открытые заказы на курьера, минуты маршрута, дождь. Обучение — {trainWeeks} недель (около {trainMillions} млн доставок), {foldWeeks} недели — валидация и калибровка, {foldWeeks} — тест; делим по дате заказа, все моменты заказа вместе. Это {spanDays} из {gpsDays} дней, за которые таргет можно сверить с GPS.',
      },
      tradeoff: {
        en: "{trainWeeks} weeks of taps checked against GPS, or {historyMonths} months of raw taps. The short set is clean and knows today's dispatch but not a full year; the long one has seasons and a biased label. Middle way: seasonal factors from the long, quantiles from the short.",
        ru: '{trainWeeks} недель нажатий, сверенных с GPS, или {historyMonths} месяцев нажатий как есть. Короткая выборка чище и знает нынешнюю диспетчеризацию, но не весь год; в длинной есть сезоны, но таргет смещён. Компромисс: сезонные поправки из длинной, квантили из короткой.',
      },
      hints: [
        {
          en: 'Stop the clock when checkout shows the window. What does anybody know about this order at that second?',
          ru: 'Остановите время, когда при оформлении появилось окно. Что в эту секунду вообще известно о заказе?',
        },
        {
          en: "The courier's vehicle and past speed: from which event of the order on may the model use them?",
          ru: 'Транспорт курьера и его обычная скорость: с какого события заказа их можно давать модели?',
        },
        {
          en: "Keep snapshots: a row per order and moment, only what had arrived by then. Split by order date, keep an order's rows together, check the tap against GPS.",
          ru: 'Храните снимки: строка на заказ и момент, только то, что к нему уже пришло. Делите по дате заказа, строки одного заказа держите вместе, «доставлено» сверяйте с GPS.',
        },
      ],
    },
    training: {
      sketch: {
        en: "Baselines: today's sum shifted to {lateTarget} % late, then quantiles by restaurant and part of the day. Next LightGBM with pinball loss on log(1 + minutes): quantiles survive the transform, means do not. A restaurant enters as its mean over orders finished by then, shrunk to the district with a weight of {shrink} orders. Crossing quantiles are sorted; a conformal shift per city and moment, fitted on the validation weeks, fixes coverage.",
        ru: 'Бейзлайны: нынешняя сумма средних, сдвинутая до {lateTarget} % опозданий, затем квантили по ресторану и времени суток. Дальше LightGBM с квантильным лоссом на log(1 + минуты): квантили это переживают, среднее — нет. Ресторан кодируем средним по уже закрытым заказам, сглаженным к району с весом {shrink} заказов. Если квантили пересеклись, сортируем; покрытие выравнивает конформная поправка по городу и моменту, подобранная на валидации.',
      },
      tradeoff: {
        en: 'Boosting against a network over GPS tracks. The network may win on the ride, but {beforePickup} % of the variance comes before pick-up, serving has no GPU, and retraining gets slower. Boosting until the ride is the largest error; the price is hand-made features.',
        ru: 'Бустинг против нейросети по GPS-трекам. Сеть может выиграть на дороге, но {beforePickup} % дисперсии набегает до выдачи, GPU на инференсе нет, а обучать её дольше. Пока главная ошибка не в дороге, берём бустинг и платим ручными признаками.',
      },
      hints: [
        {
          en: "Think of support's worst evening. Which of your model's errors made it so bad?",
          ru: 'Представьте худший вечер в поддержке. Какие ошибки вашей модели его устроили?',
        },
        {
          en: 'How do you make sure that {lateTarget} % come after the upper end in every city, and not {rainLate} % in rain and next to none at noon?',
          ru: 'Как добиться, чтобы после конца окна было {lateTarget} % в каждом городе, а не {rainLate} % в дождь и почти ничего в полдень?',
        },
        {
          en: 'LightGBM with pinball loss at {startQuantile} and {endQuantile}, live courier load and kitchen queue as features, then a conformal shift per city and moment on weeks held out from training.',
          ru: 'LightGBM с квантильным лоссом на {startQuantile} и {endQuantile}, в признаках загрузка курьеров и кухни, потом конформная поправка по городу и моменту на неделях вне обучения.',
        },
      ],
    },
    inference: {
      sketch: {
        en: '{peakOrders} orders an hour × {total} min = {liveOrders} live ones; every {refreshSeconds} s that is {refreshRps} refreshes per second, over the {routerRps} routing calls. Only orders on the ride ask for a route ({rideRps}); with {quoteRps} quotes that is {routerLoad}. Others keep the route from checkout. Kitchen queue and courier load are streamed; older than {staleMinutes} min, fall back to quantiles by restaurant and part of the day.',
        ru: '{peakOrders} заказов в час × {total} мин = {liveOrders} живых; раз в {refreshSeconds} с это {refreshRps} уточнений в секунду — больше, чем {routerRps} вызовов маршрутов. Маршрут просят только заказы в дороге ({rideRps}), с {quoteRps} расчётами выходит {routerLoad}. Остальные держат маршрут с оформления. Очередь кухни и загрузка курьеров — из потока; старше {staleMinutes} мин — фолбэк на квантили по ресторану и времени суток.',
      },
      tradeoff: {
        en: 'A time that follows every ping, or one that stays calm. The first is closer on average but jumps, and jumps bring contacts too. Show changes from {jumpMinutes} minutes on, or at an event; the price is a screen almost {jumpMinutes} minutes behind the forecast.',
        ru: 'Менять время на экране с каждой точкой GPS или держать его спокойным. Первое в среднем точнее, но время прыгает, а из-за прыжков тоже пишут в поддержку. Показываем сдвиг от {jumpMinutes} минут или по событию; цена — экран отстаёт от прогноза почти на {jumpMinutes} минуты.',
      },
      hints: [
        {
          en: 'How many orders are open at once in the busiest hour, and how often does each need a new time?',
          ru: 'Сколько заказов одновременно в работе в самый загруженный час и как часто каждому нужно новое время?',
        },
        {
          en: '{refreshRps} refreshes per second, {routerRps} routing calls. Which orders gain anything from a fresh route?',
          ru: '{refreshRps} уточнений в секунду, {routerRps} вызовов маршрутов. Каким заказам свежий маршрут вообще что-то даёт?',
        },
        {
          en: "Fresh routes only with the food in the courier's bag: {rideRps} calls per second. Before that keep the route from checkout and refresh kitchen queue and courier load.",
          ru: 'Свежий маршрут — только когда еда уже у курьера: {rideRps} вызовов в секунду. До этого держите маршрут с оформления и обновляйте очередь кухни и загрузку курьеров.',
        },
      ],
    },
    offline: {
      sketch: {
        en: "Pinball loss at both quantiles, share after the end ({lateTarget} % ± {calibrationPoints}), share before the start, mean end and width; per moment and in slices: rain, Friday evening, new restaurants, long rides. Guard: mean end over all quotes, not only orders, at most {guardMinutes} min later than today's: {guardPoints} points of conversion. With cancellations after the window counted as late, today is {lateHonest} %.",
        ru: 'Квантильный лосс на обоих концах, доля после конца ({lateTarget} % ± {calibrationPoints}) и до начала, средний конец и ширина — по моментам и срезам: дождь, вечер пятницы, новые рестораны, дальние заказы. Guard: средний конец по всем расчётам, не только по заказам, позже нынешнего максимум на {guardMinutes} мин: это {guardPoints} п. п. конверсии. Если считать отмены после окна опозданиями, сегодня {lateHonest} %.',
      },
      tradeoff: {
        en: 'Calibration against sharpness. One quantile for a whole district is calibrated and uselessly wide; a narrow window sells and is broken. Fix the late share first, then take the model with the earliest end and narrowest window; the price: the model with the best MAE may lose.',
        ru: 'Калибровка против узкого окна. Общий квантиль на район откалиброван, но окно слишком широкое; узкое продаёт, но не выполняется. Сначала фиксируем долю опозданий, потом берём самый ранний конец и узкое окно; цена — модель с лучшей MAE может проиграть.',
      },
      hints: [
        {
          en: 'Two models are late equally often. How do you tell which one the customer would rather have?',
          ru: 'Две модели опаздывают одинаково часто. Как понять, какую из них предпочёл бы клиент?',
        },
        {
          en: 'Which offline number exposes a model that won only by promising later?',
          ru: 'Какая офлайн-цифра выдаст модель, которая выиграла только тем, что обещает позже?',
        },
        {
          en: 'Compare at an equal {lateTarget} % late: pinball loss at {endQuantile} and the mean end, at most {guardMinutes} min later than now, with rain as a slice of its own.',
          ru: 'Сравнивайте при равных {lateTarget} % опозданий: квантильный лосс на {endQuantile} и средний конец, позже нынешнего максимум на {guardMinutes} мин; дождь — отдельным срезом.',
        },
      ],
    },
    online: {
      sketch: {
        en: 'First a split by customer with one deadline rule for dispatch in both groups. Late share should fall to {lateTarget} %, contacts to {contactTarget} %. Guard is non-inferiority of conversion: {guardPoints} points need {guardSample} checkouts a group, under two days, so the weekly cycle sets {testDays} days; delta method, as orders cluster by customer. Then a switchback by city and half-day, {cells} cells, with dispatch on the new promise.',
        ru: 'Сначала делим по клиентам, дедлайн для диспетчеризации в обеих группах по одному правилу. Опозданий ждём {lateTarget} %, обращений — {contactTarget} %. Guard — non-inferiority по конверсии: на {guardPoints} п. п. нужно {guardSample} оформлений в группе, меньше двух дней, так что {testDays} дней — ради недельного цикла; дельта-метод: заказы клиента зависимы. Потом switchback «город × полсуток», {cells} ячеек, диспетчеризация на новых обещаниях.',
      },
      tradeoff: {
        en: 'Customers or switchback. The split by customer sees contacts, conversion and, {returnDays} days on, repeat orders, but not the reaction of dispatch; the switchback sees the whole city, with only {cells} correlated cells, orders spilling over at each switch. So both, in turn.',
        ru: 'Клиенты или switchback. Деление по клиентам видит обращения, конверсию и через {returnDays} дней повторные заказы, но не реакцию диспетчеризации; switchback видит город целиком, но ячеек лишь {cells}, они зависимы, и на переключениях заказы перетекают. Поэтому оба по очереди.',
      },
      hints: [
        {
          en: 'Two neighbors order from the same restaurant, one in each group. Where do their couriers come from?',
          ru: 'Два соседа из разных групп заказали в одном ресторане. Откуда берутся их курьеры?',
        },
        {
          en: 'Dispatch hurries the order closest to the end of its window. What does a shorter promise in one group do to the other?',
          ru: 'Диспетчеризация торопит заказ, у которого ближе конец окна. Что короткое обещание в одной группе сделает с другой?',
        },
        {
          en: 'Give dispatch one deadline rule for both groups and split by customer for {testDays} days; measure the full effect by a switchback over cities and half-days.',
          ru: 'Дайте диспетчеризации одно правило дедлайна на обе группы и делите по клиентам {testDays} дней; полный эффект измерьте switchback-тестом «город × полсуток».',
        },
      ],
    },
    deploy: {
      sketch: {
        en: "Models in the service's image, features from an online store, a flag per city. A replay of yesterday's quotes must give the logged features. {shadowDays} days in shadow: the end is logged, the arrival known within two hours. Then two cities, then all; back to the old sum if lateness rises {rollbackPoints} points against matched cities. Drift: data — kitchen queues, GPS gaps; target — mean minutes; concept — share after the unshifted end at the same features.",
        ru: 'Модели в образе сервиса, признаки из онлайн-хранилища, флаг на город. На прогоне вчерашних расчётов признаки должны совпасть с логом. {shadowDays} дней в теневом режиме: пишем конец окна, через два часа знаем прибытие. Потом два города, потом все; назад к сумме средних, если опоздания выросли на {rollbackPoints} п. п. против похожих городов. Дрейф данных — очереди кухонь, дыры в GPS; таргета — среднее время; концепта — опоздания без поправки при тех же признаках.',
      },
      tradeoff: {
        en: 'Release by city or by customer. By city, promises and dispatch agree and support knows where to expect it, but a storm spoils the comparison. By customer the steps are finer, with two kinds of promise competing for the same couriers. City, with a matched pair.',
        ru: 'Выкатка по городам или по клиентам. По городам обещания и диспетчеризация согласованы, поддержка знает, где новое, но ливень портит сравнение. По клиентам шаг мельче, зато два вида обещаний делят одних курьеров. Берём города с парой для сравнения.',
      },
      hints: [
        {
          en: 'You switch the new promise on in one city on Friday at noon. What do you want to know by dinner time?',
          ru: 'В пятницу в полдень вы включили новое обещание в одном городе. Что вы хотите знать к ужину?',
        },
        {
          en: 'How soon after an order do you learn that its promise was wrong, and what number brings the old sum back?',
          ru: 'Через сколько после заказа вы узнаёте, что обещание не сбылось, и какая цифра заставит вернуться к сумме средних?',
        },
        {
          en: 'A week in shadow, then two cities behind a flag. Arrivals are known within two hours, so an evening with {rollbackPoints} points more lateness than the matched city flips the flag back.',
          ru: 'Неделя в теневом режиме, потом два города под флагом. Прибытие известно через два часа: если за вечер опозданий на {rollbackPoints} п. п. больше, чем в похожем городе, возвращайте флаг.',
        },
      ],
    },
    monitoring: {
      sketch: {
        en: 'Quote: errors under {errorShare} %, p99 under {latencyMs} ms. Stream of {pingRps} pings per second: lag under {pingLag} s. Answers from fallback under {fallbackShare} %, routing calls under {routerAlert} of {routerRps}, CPU under {cpuShare} %. The health check quotes a canned order. Quote and fallback wake the on-call engineer; near the routing limit rides ask for routes less often, and a ticket is opened.',
        ru: 'Расчёт: ошибок меньше {errorShare} %, p99 до {latencyMs} мс. Поток {pingRps} точек GPS в секунду: отставание до {pingLag} с. Ответов из фолбэка меньше {fallbackShare} %, вызовов маршрутов до {routerAlert} из {routerRps}, CPU до {cpuShare} %. Хелсчек считает время для эталонного заказа. Расчёт и фолбэк будят дежурного; у лимита маршрутов заказы в дороге сами просят маршрут реже, заводится тикет.',
      },
      tradeoff: {
        en: 'Cut the routing call at {routerTimeoutMs} ms and answer by straight-line distance, or wait and risk {latencyMs} ms. A strict cut keeps checkout alive, at the price of poorer windows that nobody notices unless the fallback share is an alert.',
        ru: 'Обрывать вызов маршрута на {routerTimeoutMs} мс и считать по прямой или ждать и рисковать {latencyMs} мс. Жёсткий обрыв спасает оформление; цена — окна хуже, и никто не заметит, если на долю фолбэка нет алерта.',
      },
      hints: [
        {
          en: 'The routing service slows down at eight in the evening. What does the customer at checkout see?',
          ru: 'В восемь вечера сервис маршрутов стал отвечать медленнее. Что видит клиент при оформлении?',
        },
        {
          en: 'Quote, refresh, GPS stream: whose threshold wakes a human, and what is switched off first?',
          ru: 'Расчёт, уточнение, поток GPS: чей порог будит человека и что отключаем первым?',
        },
        {
          en: 'Cut routing at {routerTimeoutMs} ms and fall back to straight-line distance; page at {errorShare} % of failed quotes or {fallbackShare} % of fallbacks; thin out routes for rides first.',
          ru: 'Обрывайте маршрут на {routerTimeoutMs} мс и считайте по прямой; будите при {errorShare} % ошибок расчёта или {fallbackShare} % фолбэков; первыми урезайте маршруты для заказов в дороге.',
        },
      ],
    },
    extra: {
      sketch: {
        en: "Trees are retrained weekly, the quantile shift per city daily from yesterday's arrivals. A model is stored with its snapshot of data, version of feature code and table of shifts. The shift keeps lateness at {lateTarget} %, so degradation shows in the shift itself, {shiftMinutes} minutes or more, and in wider windows; if many cities move at once, first ask what dispatch released.",
        ru: 'Бустинг переобучаем раз в неделю, поправку квантилей по городу — ежедневно по вчерашним прибытиям. Модель храним вместе со снимком данных, версией кода признаков и таблицей поправок. Поправка держит опоздания на {lateTarget} %, поэтому деградация видна по ней самой, от {shiftMinutes} минут, и по ширине окон; если поплыло сразу много городов, сначала спрашиваем, что выкатила диспетчеризация.',
      },
      tradeoff: {
        en: 'The shift daily or hourly. Hourly follows a storm an hour or two late, but a small city has {smallCityOrders} orders an hour, a standard error of {smallCityError} points: noise. Hourly where volume allows, daily elsewhere; the price is a day of bad promises in small cities.',
        ru: 'Поправка раз в день или раз в час. Часовая догоняет ливень за час-два, но в малом городе {smallCityOrders} заказов в час, стандартная ошибка {smallCityError} п. п. — это шум. Часовая — где хватает заказов, иначе дневная; цена — день плохих обещаний в малых городах.',
      },
      hints: [
        {
          en: 'What changes faster: how long a kitchen cooks, or how busy the couriers are from week to week?',
          ru: 'Что меняется быстрее: скорость кухни или загрузка курьеров от недели к неделе?',
        },
        {
          en: 'Which part of the promise can be corrected every day without training the trees again?',
          ru: 'Какую часть обещания можно править каждый день, не обучая бустинг заново?',
        },
        {
          en: 'Trees weekly, the shift of the quantiles per city daily; retrain at once if that shift stays at {shiftMinutes} minutes for days: it hides the aging from the late share.',
          ru: 'Бустинг раз в неделю, поправка квантилей по городу ежедневно; вне очереди — если поправка несколько дней не ниже {shiftMinutes} минут: из-за неё старения по опозданиям не видно.',
        },
      ],
    },
  },

  twist: {
    stage: 'online',
    says: {
      en: "From next month, an order that arrives after the end of its window earns the customer a coupon that costs us {coupon} % of an order's profit. Legal says the first window is binding. What changes in your design?",
      ru: 'Со следующего месяца за заказ, приехавший позже окна, клиент получает купон, который стоит нам {coupon} % прибыли с заказа. Юристы говорят: первое окно нас обязывает. Что изменится в вашем решении?',
    },
    strongAnswer: {
      en: 'The setting, not the model. One more minute costs {minuteLoss} % of orders, so move the end while a minute still saves {stopDensity} % of orders from being late: near the {twistQuantile} quantile, about {twistMinutes} minutes on, {twistLoss} % fewer orders. That breaks the guard and the width: says so, asks which gives. Recalibrates the tail, checks every tap by GPS (it is money now), gives both groups the coupon.',
      ru: 'Меняется настройка, не модель. Минута стоит {minuteLoss} % заказов, поэтому конец двигаем, пока минута спасает от опоздания хотя бы {stopDensity} % заказов: это около квантиля {twistQuantile}, минут на {twistMinutes} позже, минус {twistLoss} % заказов. Это нарушает guard и ширину окна: говорит об этом и спрашивает, чем жертвуем. Калибрует хвост, нажатия сверяет с GPS (теперь это деньги), купон даёт обеим группам.',
    },
  },

  weakAnswers: [
    {
      stage: 'clarify',
      says: {
        en: 'Each late order costs us {returnGap} points of repeat orders, so that is the effect to expect.',
        ru: 'Каждое опоздание стоит нам {returnGap} п. п. повторных заказов, такого эффекта и ждём.',
      },
      why: {
        en: 'That gap is from logs. Late orders cluster in far districts, rain and weak restaurants, where people return less anyway. Only the experiment gives the effect; contacts are the nearer signal.',
        ru: 'Эта разница из логов. Опоздания чаще в дальних районах, в дождь и у слабых ресторанов, а там и так возвращаются реже. Эффект покажет только эксперимент, и раньше всего отзовутся обращения.',
      },
    },
    {
      stage: 'framing',
      says: {
        en: 'Regress the minutes with squared error and add a safety margin.',
        ru: 'Обучаем регрессию минут с MSE и добавляем запас.',
      },
      why: {
        en: 'It predicts a mean, and one margin is too long for a café next door and too short for a far order in rain. About {reachPad} minutes for everybody already break the limit on conversion.',
        ru: 'Так предсказывается среднее, а общий запас велик для кафе за углом и мал для дальнего заказа в дождь. Около {reachPad} минут всем сразу уже ломают ограничение по конверсии.',
      },
    },
    {
      stage: 'framing',
      says: {
        en: 'Predict an upper quantile for cooking, for the ride and for the door, and add the three up.',
        ru: 'Предскажем верхний квантиль для готовки, дороги и двери и сложим все три.',
      },
      why: {
        en: 'Three bad cases rarely coincide, so the sum sits well above the {endQuantile} quantile of the total and promises too late. And cooking and the approach of the courier overlap.',
        ru: 'Три плохих случая редко совпадают, поэтому сумма заметно выше квантиля {endQuantile} всего времени и обещает слишком поздно. К тому же готовка и подъезд курьера идут параллельно.',
      },
    },
    {
      stage: 'data',
      says: {
        en: "The courier's position, vehicle and rating will be the strongest features at checkout.",
        ru: 'При оформлении самыми сильными признаками будут положение, транспорт и рейтинг курьера.',
      },
      why: {
        en: 'The courier is assigned {assign} minutes after the order on average. At checkout only the pool is known: free couriers nearby and open orders.',
        ru: 'Курьера назначают в среднем через {assign} минут после заказа. При оформлении известно лишь, сколько рядом свободных курьеров и открытых заказов.',
      },
    },
    {
      stage: 'data',
      says: {
        en: 'Clean the set: drop cancelled orders and the slowest few percent as outliers.',
        ru: 'Почистим выборку: выкинем отмены и несколько процентов самых долгих заказов как выбросы.',
      },
      why: {
        en: 'The slow tail is what the {endQuantile} quantile is made of; cutting it makes every promise too early. Only broken records go (negative times, forgotten taps); cancelled ones are censored.',
        ru: 'Медленный хвост и есть то, из чего берётся квантиль {endQuantile}: обрежешь — и все обещания станут слишком ранними. Убираем только сбои (отрицательное время, забытую кнопку), отмены — цензурированные данные.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'In rain, multiply the estimate by a factor.',
        ru: 'В дождь умножим оценку на коэффициент.',
      },
      why: {
        en: 'Rain works through queues, for couriers above all: {rainLoad} % more orders on each, unevenly by zone and hour. One factor pads the quiet zones, falls short in the jammed ones and counts again what live load already says.',
        ru: 'Дождь действует через очереди, прежде всего на курьеров: на каждого на {rainLoad} % больше заказов, по зонам и часам неровно. Спокойным зонам коэффициент даёт лишнее, забитым — мало, а живую загрузку учитывает второй раз.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'Every {refreshSeconds} seconds we recalculate each live order with a fresh route.',
        ru: 'Каждые {refreshSeconds} секунд пересчитываем все живые заказы со свежим маршрутом.',
      },
      why: {
        en: 'That is {refreshRps} calls per second against a limit of {routerRps}, most of them for food that is still in the kitchen. And the time on the screen would jump with each ping.',
        ru: 'Это {refreshRps} вызовов в секунду при лимите {routerRps}, и больше половины — для еды, которая ещё на кухне. И время на экране будет прыгать с каждой точкой GPS.',
      },
    },
    {
      stage: 'offline',
      says: {
        en: 'Against the time we showed last, only {lastShownLate} % are late, so the target is met.',
        ru: 'Относительно последнего показанного времени опаздывают всего {lastShownLate} %, цель достигнута.',
      },
      why: {
        en: 'Every refresh is right by the time the courier rings. Lateness counts from the window at checkout, the one that made the customer order.',
        ru: 'Когда курьер уже звонит в дверь, верно любое уточнение. Опоздание считают от окна при оформлении — на него клиент и согласился.',
      },
    },
    {
      stage: 'online',
      says: {
        en: 'Half of the customers for a week, then a t-test on late orders.',
        ru: 'Половине клиентов на неделю, потом t-test по опозданиям заказов.',
      },
      why: {
        en: 'Dispatch takes couriers from the group with later ends, so the groups interfere. Orders of one customer are not independent either, and one rainy week is a single draw of the weather.',
        ru: 'Диспетчеризация отнимает курьеров у группы с поздними окнами, группы влияют друг на друга. Заказы одного клиента тоже зависимы, а неделя с дождём — это одно наблюдение за погодой.',
      },
    },
    {
      stage: 'deploy',
      says: {
        en: 'We watch PSI of the features and retrain when it fires.',
        ru: 'Следим за PSI признаков и переобучаем, когда он сработает.',
      },
      why: {
        en: 'It fires with every rain and every Friday and stays silent when dispatch changes. Arrivals are known within two hours: the share after the end, by city and hour, shows the harm itself.',
        ru: 'PSI срабатывает на каждый дождь и каждую пятницу и молчит, когда меняют диспетчеризацию. Прибытие известно через два часа: доля после конца окна по городам и часам показывает сам вред.',
      },
    },
  ],
}
