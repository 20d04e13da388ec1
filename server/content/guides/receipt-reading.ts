import type { ProblemGuide } from '#server/content/problem-guide'

const numbers = {
  // Load, a day
  users: 4_000_000,
  starts: 400_000,
  credited: 160_000,
  planned: 500_000,
  photosEach: 1.2,
  photos: 600_000,
  peakFactor: 4,
  peakRps: 28,
  lines: 12,
  bonus: 1.5,
  ordinary: 10.5,
  bonusDaily: 560_000,
  // Cents of a receipt, millions of euros a year
  margin: 12,
  points: 30,
  gainYear: 6.1,
  typeMin: 4,
  products: 40_000,
  newProducts: 1_200,
  sendDays: 14,
  // From the number of wrong lines to the share of people who finish
  finishNow: 40,
  finishTarget: 75,
  noFix: 88,
  fewFix: 64,
  manyFix: 25,
  fewErrors: 1.4,
  manyErrors: 4.4,
  ocrSize: 2_000,
  ocrClean: 40,
  ocrFew: 32,
  ocrMany: 28,
  ocrLines: 86,
  ocrFinish: 63,
  headLines: 90,
  tailLines: 79,
  ocrBonus: 72,
  ocrWrong: 4,
  aimClean: 66,
  aimFew: 22,
  aimMany: 12,
  aimLines: 93,
  evenClean: 42,
  fixedLoss: 60,
  fixedGain: 5,
  favorLeft: 70,
  // Bonus lines
  wrongNow: 2,
  wrongLimit: 1,
  wrongAim: 0.7,
  brandSample: 2_000,
  auditError: 0.19,
  bonusAim: 85,
  missedBonus: 15,
  falseWrong: 0.8,
  nameChars: 20,
  // Receipts
  topChains: 20,
  topShare: 65,
  tailShare: 35,
  tailShops: 9_000,
  layouts: 15,
  countries: 5,
  languages: 4,
  faded: 7,
  longShare: 8,
  longLines: 30,
  qrShare: 45,
  sumHolds: 92,
  sumOff: 8,
  sumUsual: 74,
  sumDrop: 5,
  combos: 530_000,
  oneRepair: 24,
  reused: 3,
  reusedDaily: 11_000,
  reusedYear: 1.2,
  // Labels
  auditPhotos: 290_000,
  auditMonths: 12,
  auditShare: 0.5,
  typedLines: 7,
  typedWrong: 4,
  boxCost: 1.75,
  textCost: 0.65,
  budget: 40_000,
  boxYear: 23_000,
  textYear: 62_000,
  boxPerShop: 2.5,
  // With boxes, before the weekly ones
  boxed: 3_000,
  weekLabels: 940,
  partnerShare: 16,
  feedDaily: 3_000,
  pairs: 46_000,
  operators: 10,
  checksEach: 500,
  opsDaily: 5_000,
  opsShare: 0.9,
  claims: 50_000,
  testSize: 2_200,
  testMargin: 2,
  testCost: 2_900,
  // Phone and server
  waitSec: 6,
  slowShare: 5,
  slowMbit: 1,
  noNet: 6,
  megapixels: 12,
  frameMb: 36,
  shotMb: 3,
  rawSec: 24,
  cropKb: 500,
  cropSec: 4,
  phoneMs: 400,
  serverMs: 1_300,
  spareMs: 300,
  weakShare: 30,
  weakSec: 9,
  appMb: 15,
  adopted: 80,
  oldShare: 20,
  gpus: 4,
  trainGpus: 8,
  costLimit: 0.002,
  apiCost: 0.01,
  apiDaily: 6_000,
  budgetDaily: 1_200,
  ocrRps: 12,
  peakGpus: 2.3,
  peakLoad: 58,
  lostLoad: 78,
  vlmSec: 3,
  vlmPeak: 84,
  hardShare: 6,
  hardGpus: 1.25,
  // Test, rollout, thresholds
  testGroup: 200_000,
  testDays: 14,
  readDay: 28,
  perUser: 0.56,
  deviation: 1.4,
  mde: 2.2,
  guardLines: 6_100,
  guardDays: 12,
  auditDaily: 500,
  alarmWrong: 10,
  lowAlarm: 7,
  errorShare: 0.5,
  pageMs: 1_100,
  gpuLoad: 85,
  queueHours: 12,
  crash: 0.3,
  // Twist
  consent: 25,
  consentPhotos: 150_000,
  twistMonths: 4,
} satisfies ProblemGuide['numbers']

export const receiptReadingGuide: ProblemGuide = {
  numbers,
  derived: {
    credited: () => (numbers.starts * numbers.finishNow) / 100,
    photos: () => numbers.planned * numbers.photosEach,
    peakRps: () => (numbers.photos * numbers.peakFactor) / 86_400,
    ordinary: () => numbers.lines - numbers.bonus,
    bonusDaily: () => ((numbers.planned * numbers.finishTarget) / 100) * numbers.bonus,
    // At the same number of started receipts.
    gainYear: () =>
      (((numbers.starts * (numbers.finishTarget - numbers.finishNow)) / 100) * numbers.margin * 365) / 1e8,
    ocrMany: () => 100 - numbers.ocrClean - numbers.ocrFew,
    ocrLines: () => 100 - (numbers.ocrFew * numbers.fewErrors + numbers.ocrMany * numbers.manyErrors) / numbers.lines,
    ocrFinish: () =>
      (numbers.ocrClean * numbers.noFix + numbers.ocrFew * numbers.fewFix + numbers.ocrMany * numbers.manyFix) / 100,
    tailShare: () => 100 - numbers.topShare,
    // The tail, given the whole and the top chains.
    tailLines: () => (numbers.ocrLines * 100 - numbers.headLines * numbers.topShare) / numbers.tailShare,
    aimMany: () => 100 - numbers.aimClean - numbers.aimFew,
    aimLines: () => 100 - (numbers.aimFew * numbers.fewErrors + numbers.aimMany * numbers.manyErrors) / numbers.lines,
    finishTarget: () =>
      (numbers.aimClean * numbers.noFix + numbers.aimFew * numbers.fewFix + numbers.aimMany * numbers.manyFix) / 100,
    // Errors that fall on lines independently of one another.
    evenClean: () => 100 * (numbers.aimLines / 100) ** numbers.lines,
    // Of as many errors in the user's favor as against it.
    favorLeft: () => (100 * (100 - numbers.fixedGain)) / (200 - numbers.fixedGain - numbers.fixedLoss),
    auditError: () => Math.sqrt((numbers.wrongAim * (100 - numbers.wrongAim)) / numbers.brandSample),
    // Passes the brands' check in 95 months of 100.
    wrongAim: () => numbers.wrongLimit - 1.645 * numbers.auditError,
    missedBonus: () => 100 - numbers.bonusAim,
    // One ordinary line in a thousand taken for a bonus product.
    falseWrong: () => {
      const wrong = numbers.ordinary / 1000
      return (100 * wrong) / (wrong + (numbers.bonus * numbers.bonusAim) / 100)
    },
    sumOff: () => 100 - numbers.sumHolds,
    // Three readings of each price.
    combos: () => 3 ** numbers.lines,
    oneRepair: () => 2 * numbers.lines,
    reusedDaily: () => (((numbers.planned * numbers.finishTarget) / 100) * numbers.reused) / 100,
    reusedYear: () => (numbers.reusedDaily * numbers.points * 365) / 1e8,
    auditPhotos: () => (((numbers.credited * numbers.auditShare) / 100) * 365 * numbers.auditMonths) / 12,
    pairs: () => (numbers.auditPhotos * numbers.partnerShare) / 100,
    boxYear: () => numbers.budget / numbers.boxCost,
    textYear: () => numbers.budget / numbers.textCost,
    boxPerShop: () => numbers.boxYear / numbers.tailShops,
    weekLabels: () => (numbers.budget - numbers.testCost - numbers.boxed * numbers.boxCost) / 52 / numbers.textCost,
    opsDaily: () => numbers.operators * numbers.checksEach,
    opsShare: () => (100 * numbers.opsDaily) / numbers.bonusDaily,
    // Missed lines that people add themselves.
    claims: () => (((numbers.bonusDaily * numbers.missedBonus) / 100) * numbers.fixedLoss) / 100,
    testSize: () => (1.96 ** 2 * numbers.aimClean * (100 - numbers.aimClean)) / numbers.testMargin ** 2,
    // Two transcripts of each.
    testCost: () => 2 * numbers.testSize * numbers.textCost,
    frameMb: () => numbers.megapixels * 3,
    rawSec: () => (numbers.shotMb * 8) / numbers.slowMbit,
    cropSec: () => (numbers.cropKb * 8) / 1000 / numbers.slowMbit,
    spareMs: () => (numbers.waitSec - numbers.cropSec) * 1000 - numbers.phoneMs - numbers.serverMs,
    oldShare: () => 100 - numbers.adopted,
    apiDaily: () => numbers.photos * numbers.apiCost,
    budgetDaily: () => numbers.photos * numbers.costLimit,
    peakGpus: () => numbers.peakRps / numbers.ocrRps,
    peakLoad: () => (100 * numbers.peakGpus) / numbers.gpus,
    lostLoad: () => (100 * numbers.peakGpus) / (numbers.gpus - 1),
    vlmPeak: () => numbers.peakRps * numbers.vlmSec,
    hardGpus: () => (((numbers.photos * numbers.hardShare) / 100) * numbers.vlmSec) / 86_400,
    // 5 % of users.
    testGroup: () => (numbers.users * 5) / 100,
    readDay: () => numbers.testDays + numbers.sendDays,
    perUser: () => (numbers.credited * numbers.testDays) / numbers.users,
    // Power 80 %, two-sided 5 %: 2.8 standard errors.
    mde: () => (100 * 2.8 * numbers.deviation * Math.sqrt(2 / numbers.testGroup)) / numbers.perUser,
    // One-sided 5 %, power 80 %: the limit is rejected if the aim is true.
    guardLines: () => {
      const spread = (percent: number) => Math.sqrt(percent * (100 - percent))
      const sum = 1.645 * spread(numbers.wrongLimit) + 0.842 * spread(numbers.wrongAim)
      return (sum / (numbers.wrongLimit - numbers.wrongAim)) ** 2
    },
    guardDays: () => numbers.guardLines / numbers.auditDaily,
    consentPhotos: () => (numbers.photos * numbers.consent) / 100,
  },

  facts: [
    {
      id: 'money',
      question: 'clarify.goal',
      text: {
        en: 'We keep about {margin} cents of a credited receipt: brands pay, and another {points} cents of their money go to the user as points. For a receipt used twice they pay nothing. Typing one in takes about {typeMin} minutes.',
        ru: 'Около {margin} центов остаётся нам с зачтённого чека: платят бренды, и ещё {points} центов из их денег человек получает баллами. За чек, использованный дважды, они не платят. На ввод вручную уходит около {typeMin} минут.',
      },
    },
    {
      id: 'finish-share',
      question: 'clarify.metric',
      text: {
        en: '{finishNow} % of the receipts that people begin to enter end with points, {credited} of {starts} a day. A year from now it should be {finishTarget} %.',
        ru: 'До баллов доходят {finishNow} % начатых чеков: {credited} из {starts} в день. Через год должно быть {finishTarget} %.',
      },
    },
    {
      id: 'what-to-read',
      question: 'clarify.functional',
      text: {
        en: 'Read shop, date, total, and for each line name, quantity and price paid. The user may correct it before sending. Every line earns points; {products} brand products earn a bonus, {newProducts} new a month. A receipt counts once, up to {sendDays} days old.',
        ru: 'Читать магазин, дату, итог, в строках — название, количество, цену. До отправки человек может всё исправить. Баллы — за любую строку, бонус — за {products} товаров брендов, новых {newProducts} в месяц. Чек засчитываем один раз, не старше {sendDays} дней.',
      },
    },
    {
      id: 'wait-time',
      question: 'clarify.latency',
      text: {
        en: '{waitSec} s at p95 from the shot to lines on the screen, given a network. {slowShare} % of uploads are slower than {slowMbit} Mbit/s, and {noNet} % of shots are taken with no network at all. A photo has {megapixels} megapixels and about {shotMb} MB.',
        ru: '{waitSec} с по p95 от снимка до строк на экране, если связь есть. У {slowShare} % загрузок скорость ниже {slowMbit} Мбит/с, а {noNet} % снимков делают совсем без связи. Фото — {megapixels} мегапикселей, около {shotMb} МБ.',
      },
    },
    {
      id: 'photos-a-day',
      question: 'clarify.load',
      text: {
        en: '{planned} receipts a day are expected, {photosEach} photos each. The peak, Saturday at noon, is {peakFactor} times the average: {peakRps} photos a second. A receipt has {lines} lines on average, {bonus} of them bonus products. {users} users a month.',
        ru: 'Ждём {planned} чеков в день, по {photosEach} фото на чек. Пик — в субботу в полдень, в {peakFactor} раза выше среднего: {peakRps} фото в секунду. В чеке в среднем {lines} строк, из них бонусных {bonus}. За месяц приложение открывают {users} человек.',
      },
    },
    {
      id: 'gpus-and-price',
      question: 'clarify.resources',
      text: {
        en: '€{costLimit} a photo at most for computing; receipt-reading services ask €{apiCost}. {gpus} GPUs for inference, {trainGpus} for training. One GPU reads {ocrRps} photos a second with an open OCR; an open vision-language model takes {vlmSec} GPU seconds a photo.',
        ru: 'Не больше {costLimit} € на вычисления за фото; сервисы разбора чеков берут {apiCost} €. У нас {gpus} GPU на инференс и {trainGpus} на обучение. Один GPU с открытым OCR читает {ocrRps} фото в секунду, открытой VLM на фото нужно {vlmSec} GPU-секунды.',
      },
    },
    {
      id: 'audit-photos',
      question: 'data.available',
      text: {
        en: '{auditPhotos} photos of typed receipts: for {auditMonths} months a random {auditShare} % of finished ones had to show it. {typedLines} lines each on average, no positions, own words, {typedWrong} % of lines wrong; {reused} % of receipts were used before.',
        ru: '{auditPhotos} фото введённых чеков: за {auditMonths} месяцев их просили приложить к случайным {auditShare} % законченных. В среднем по {typedLines} строк, без координат, названия своими словами, неверных строк {typedWrong} %; {reused} % чеков — повторные.',
      },
    },
    {
      id: 'label-price',
      question: 'data.collect',
      text: {
        en: 'Labels: €{boxCost} a receipt with boxes and text, €{textCost} lines only; €{budget} a year. Two partner chains ({partnerShare} % of receipts) give exact lines by number, up to {feedDaily} a day. {operators} operators check {checksEach} lines a day each.',
        ru: 'Разметка: {boxCost} € за чек с боксами и текстом, {textCost} € — лишь строки; {budget} € в год. Две сети-партнёра ({partnerShare} % чеков) по номеру дают точные строки, до {feedDaily} чеков в день. {operators} операторов проверяют по {checksEach} строк в день.',
      },
    },
    {
      id: 'chains-and-layouts',
      question: 'data.quirks',
      text: {
        en: '{topChains} chains print {topShare} % of receipts, {tailShops} small shops the rest; {countries} countries, {languages} languages. {layouts} layouts change a month. {faded} % of photos show faded or torn paper; {longShare} % of receipts top {longLines} lines.',
        ru: '{topChains} сетей дают {topShare} % чеков, остальное — {tailShops} малых магазинов; стран {countries}, языков {languages}. За месяц меняется {layouts} макетов. На {faded} % фото бумага выцвела или порвана; в {longShare} % чеков больше {longLines} строк.',
      },
    },
    {
      id: 'qr-and-total',
      question: 'framing.features',
      text: {
        en: 'A QR code is on {qrShare} % of receipts: date, total, receipt number, no lines. Lines add up to the total on {sumHolds} %; the rest have vouchers or discounts on the whole. Shops shorten names to about {nameChars} characters, each in its own way.',
        ru: 'QR-код есть на {qrShare} % чеков: дата, итог и номер чека, строк нет. Сумма строк сходится с итогом на {sumHolds} % чеков, на остальных — купоны или скидка на весь чек. Названия магазины сокращают до {nameChars} знаков, каждый по-своему.',
      },
    },
    {
      id: 'open-ocr-trial',
      question: 'training.baseline',
      text: {
        en: '{ocrLines} % of lines right with open OCR and rules ({headLines} % in top chains, {tailLines} elsewhere). Of {ocrSize} receipts {ocrClean} % need no fix, {ocrFew} one or two, {ocrMany} more. It finds {ocrBonus} % of bonus lines, {ocrWrong} % of matches wrong.',
        ru: 'Верных строк {ocrLines} %: открытый OCR с правилами (крупные сети — {headLines} %, прочие — {tailLines}). Из {ocrSize} чеков {ocrClean} % без правок, у {ocrFew} одна-две, у {ocrMany} больше. Бонусных строк найдено {ocrBonus} %, привязок ошибочно {ocrWrong} %.',
      },
    },
    {
      id: 'brand-audit',
      question: 'offline.guard',
      text: {
        en: '{wrongLimit} % of credited bonus lines may be wrong, no more. Each month brands check {brandSample} random ones against the photos; above the limit they pay nothing for that month. With typed receipts it is {wrongNow} %, and the limit starts with photos.',
        ru: 'Не больше {wrongLimit} % ошибок среди зачтённых бонусных строк. Бренды каждый месяц сверяют с фото {brandSample} случайных; выше лимита — за месяц не платят. При ручном вводе ошибок {wrongNow} %, лимит вводят вместе со съёмкой.',
      },
    },
    {
      id: 'phones',
      question: 'inference.mode',
      text: {
        en: '{weakShare} % of phones have at most 3 GB of memory and no accelerator. The app may grow by {appMb} MB. A new version of the app is on {adopted} % of phones after 4 weeks.',
        ru: 'У {weakShare} % телефонов не больше 3 ГБ памяти и нет ускорителя. Приложению можно вырасти на {appMb} МБ. Через 4 недели новая версия стоит на {adopted} % телефонов.',
      },
    },
    {
      id: 'fixes-and-finish',
      question: 'offline.metric',
      text: {
        en: 'With nothing to correct {noFix} % finish, with one or two lines {fewFix} %, with more {manyFix} %: a prototype with errors planted at random. People corrected {fixedLoss} % of the errors that cost them points and {fixedGain} % of those in their favor.',
        ru: 'Если править нечего, до конца доходят {noFix} %, одну-две строки — {fewFix} %, больше — {manyFix} %: прототип, ошибки подставляли случайно. Ошибок не в свою пользу люди исправляли {fixedLoss} %, в свою — {fixedGain} %.',
      },
    },
  ],

  hazards: [
    {
      id: 'domain-shift',
      name: { en: 'Domain shift', ru: 'Сдвиг домена' },
      why: {
        en: 'Open OCR: {headLines} % of lines right in top chains, {tailLines} % elsewhere; {layouts} layouts change a month. Audit photos come from patient people with {typedLines} lines, not {lines}; a long crumpled receipt from a small shop is hardly in the data.',
        ru: 'У открытого OCR верных строк в крупных сетях {headLines} %, в прочих {tailLines} %; за месяц меняется {layouts} макетов. Фото аудита сняли терпеливые люди: строк {typedLines}, а не {lines}. Длинных мятых чеков из малых магазинов в данных почти нет.',
      },
      detect: {
        en: 'Shops held out in full; slices by chain size, length, phone class, fading. Live, no labels: how often lines as read add up to the total, by chain and day; {sumDrop} points below the usual of that chain ({sumUsual} % on average) hint at a new layout.',
        ru: 'Магазины, отложенные в тест целиком; срезы по размеру сети, длине, классу телефона, выцветанию. В проде без разметки — как часто строки до правок сходятся с итогом по дням; минус {sumDrop} п. п. к норме сети (в среднем {sumUsual} %) — похоже, новый макет.',
      },
      fix: {
        en: 'A tagger on text and position instead of templates; small shops and long receipts oversampled; partner lines rendered with folds, shadow and fading; a chain whose sums stop fitting goes first in the label queue.',
        ru: 'Теггер по тексту и координатам вместо шаблонов; малых магазинов и длинных чеков в выборке больше; строки партнёров рендерим со сгибами, тенями, выцветанием; сеть, где суммы перестали сходиться, идёт в разметку первой.',
      },
      cost: {
        en: 'Labels for the tail are taken from chains with {topShare} % of receipts. Heavy augmentation dulls the model on clean photos. A small shop has too few receipts a day for an alarm of its own.',
        ru: 'Разметку для хвоста отнимаем у сетей с {topShare} % чеков. Сильные аугментации портят качество на чистых фото. У малого магазина слишком мало чеков в день, чтобы завести на него отдельный алерт.',
      },
    },
    {
      id: 'label-cost',
      name: { en: 'Label cost', ru: 'Цена разметки' },
      why: {
        en: "€{budget} buys {boxYear} receipts with boxes, about {boxPerShop} per small shop, or {textYear} with lines only. Typed lines are plenty, but they have no positions, the names are people's own, and {typedWrong} % are wrong.",
        ru: 'На {budget} € можно разметить {boxYear} чеков с боксами, примерно {boxPerShop} на малый магазин, или {textYear} только со строками. Введённых строк много, но они без координат, названия люди пишут по-своему, и {typedWrong} % неверны.',
      },
      detect: {
        en: 'Learning curves by slice: what the next thousand labels add in the tail and in top chains. Two people transcribe the same receipts blind; where they differ, the test has its ceiling.',
        ru: 'Кривые обучения по срезам: что даст следующая тысяча разметок в хвосте и что — в крупных сетях. Двое вслепую переписывают одни и те же чеки: где они расходятся, там и потолок теста.',
      },
      fix: {
        en: 'Typed prices aligned to OCR text, kept if they fit; exact partner lines paired with photos by receipt number; money goes to the tail and to photos where two models disagree; text prefilled for training, blind for the test.',
        ru: 'Введённые цены выравнивает с текстом OCR и берёт то, что сошлось; точные строки партнёров соединяет с фото по номеру чека; деньги — на хвост и фото, где две модели спорят; в обучении текст предзаполнен, в тесте размечают вслепую.',
      },
      cost: {
        en: 'What aligns is what was easy: clean and short. Partner lines cover two layouts. Prefilled text passes model errors through tired eyes. A blind test of {testSize} receipts costs €{testCost}.',
        ru: 'Сходится простое: чистые короткие чеки. Строки партнёров — это всего два макета. В предзаполненном тексте усталый разметчик пропустит ошибку модели. Слепой тест на {testSize} чеков стоит {testCost} €.',
      },
    },
    {
      id: 'phone-limits',
      name: { en: 'Phone limits', ru: 'Ограничения телефона' },
      why: {
        en: '{shotMb} MB at {slowMbit} Mbit/s take {rawSec} s against {waitSec} allowed, so the phone has to crop. But {weakShare} % of phones are weak, a raw frame alone is {frameMb} MB, and once the receipt is in the bin there is no second shot.',
        ru: '{shotMb} МБ при {slowMbit} Мбит/с — это {rawSec} с вместо {waitSec}, значит, обрезать должен телефон. Но {weakShare} % телефонов слабые, один сырой кадр занимает {frameMb} МБ, а выброшенный чек уже не переснять.',
      },
      detect: {
        en: 'Time, memory and crashes on real phones of each class, not on a flagship; retakes and photos that the server finds unreadable, by phone class and app version.',
        ru: 'Время, память и падения на живых телефонах каждого класса, а не на флагмане; доля пересъёмок и фото, которые сервер счёл нечитаемыми, по классам телефонов и версиям приложения.',
      },
      fix: {
        en: 'A small int8 model on preview frames: edges, blur, glare, cut-off bottom; says so before the shot. Then crop to {cropKb} KB and send; no network, then queue. Reading stays on the server.',
        ru: 'Маленькая int8-модель на кадрах превью: края, смаз, блик, отрезанный низ; подсказка ещё до снимка. Затем обрезать до {cropKb} КБ и отправить, без связи — в очередь. Чтение остаётся на сервере.',
      },
      cost: {
        en: 'A strict gate costs retakes and people, a lax one unreadable photos. After 4 weeks {oldShare} % of phones still crop the old way, so the server has to read both.',
        ru: 'Строгая проверка кадра — это пересъёмки и потерянные люди, мягкая — нечитаемые фото. Через 4 недели {oldShare} % телефонов всё ещё обрезают по-старому, и серверу читать оба варианта.',
      },
    },
    {
      id: 'one-sided-fixes',
      name: { en: 'One-sided corrections', ru: 'Правки в свою пользу' },
      why: {
        en: 'People fix {fixedLoss} % of errors against them and {fixedGain} % of those in their favor. If both kinds were equally frequent, {favorLeft} % of what is left pays the user. Retrained on that, the model turns generous, past the {wrongLimit} % limit.',
        ru: 'Ошибок не в свою пользу люди правят {fixedLoss} %, в свою — {fixedGain} %. Если тех и других было поровну, из оставшихся {favorLeft} % — в пользу человека. Дообучаясь на этом, модель станет щедрой и выйдет за лимит {wrongLimit} %.',
      },
      detect: {
        en: 'A blind check of random untouched lines as well as edited ones; errors counted by sign, points over and points under; edits that add a bonus product, by user.',
        ru: 'Слепая проверка случайных нетронутых строк наравне с исправленными; ошибки со знаком — сколько баллов лишних, сколько недодано; правки, которые добавляют бонусный товар, по пользователям.',
      },
      fix: {
        en: 'An edit tells where to look, not what is printed: it becomes a label once an operator or another model, not shown the edit, reads the same. Random untouched lines are checked too. A bonus never rests on an edit alone.',
        ru: 'Правка говорит, куда смотреть, а не что напечатано: меткой она станет, если оператор или другая модель, не видя правки, прочли то же. Проверяем и случайные нетронутые строки. Бонус за одну лишь правку не даём.',
      },
      cost: {
        en: 'People will add about {claims} missed bonus lines a day; operators make {opsDaily} checks, {opsShare} % of bonus lines, so a second model settles most. Honest people wait up to a day for the bonus, and some write to support.',
        ru: 'Пропущенных бонусных строк люди допишут около {claims} в день, а операторы успевают {opsDaily} проверок — {opsShare} % бонусных строк; почти всё решит вторая модель. Честные ждут бонус до суток, часть пишет в поддержку.',
      },
    },
    {
      id: 'cryptic-names',
      name: { en: 'Cryptic product names', ru: 'Непонятные сокращения' },
      why: {
        en: '{nameChars} characters, cut differently by each chain; sizes and flavors print alike; {newProducts} products a month are new. {ordinary} of {lines} lines are no bonus: taking one such in a thousand for a bonus already makes {falseWrong} % of bonus lines wrong.',
        ru: 'До {nameChars} знаков, у каждой сети свои сокращения, объём и вкус часто не видны; {newProducts} товаров в месяц новые. Бонуса нет у {ordinary} строки из {lines}: прими за бонусную одну такую на тысячу — и ошибочны уже {falseWrong} % бонусов.',
      },
      detect: {
        en: 'Precision and recall of matches by chain and age of the product; pairs that differ only in size or flavor as a slice of their own; share of lines matched to nothing, by chain.',
        ru: 'Точность и полнота привязки по сетям и возрасту товара; отдельный срез — пары, где разница лишь в объёме или вкусе; доля строк без привязки по сетям.',
      },
      fix: {
        en: 'Alias table where a chain is known; else character n-grams find candidates, a ranker on text, price and chain picks one or none. Two variants left: the bonus waits until an operator settles that name, once per chain, not per line.',
        ru: 'Для известных сетей — таблица сокращений; иначе кандидатов дают символьные n-граммы, ранкер по тексту, цене и сети берёт одного или никого. Осталось два варианта — бонус ждёт, пока оператор не решит: раз на название в сети, а не на строку.',
      },
      cost: {
        en: 'At {wrongAim} % wrong about {missedBonus} % of bonus lines go unpaid at first, and people complain. Aliases go stale with each assortment, the price misleads in sales.',
        ru: 'При {wrongAim} % ошибок около {missedBonus} % бонусных строк сразу не зачтём, люди жалуются. Таблица сокращений устаревает вместе с ассортиментом, цена подводит в распродажи.',
      },
    },
    {
      id: 'layout-leakage',
      name: { en: 'Leakage across layouts', ru: 'Утечка через макеты' },
      why: {
        en: 'Receipts of one chain are near copies of a template, and at {photosEach} photos a receipt some paper is there twice. A random split tests memory: it promises top-chain quality to small shops, {tailShare} % of receipts.',
        ru: 'Чеки одной сети — почти копии шаблона, а при {photosEach} фото на чек часть чеков попадает в данные дважды. Случайная разбивка проверяет память и обещает качество крупных сетей малым магазинам, а у них {tailShare} % чеков.',
      },
      detect: {
        en: 'The same model tested on small shops, under a random split and a split by shop: the gap is memory. Searches the test for receipt numbers, and for date, time and total, known from training; asks when the alias table was built.',
        ru: 'Одна модель на малых магазинах при случайной разбивке и при разбивке по магазинам: разрыв — это память. Ищет в тесте номера чеков и тройки «дата, время, итог» из обучения; смотрит, когда собрана таблица сокращений.',
      },
      fix: {
        en: 'Groups by receipt and user, then by time: the last month is the main test, plus small shops held out in full. Aliases, price ranges and aligned labels come from the training period only.',
        ru: 'Группирует по чеку и человеку, затем делит по времени: главный тест — последний месяц, плюс малые магазины, отложенные целиком. Сокращения, диапазоны цен и слабая разметка — только из периода обучения.',
      },
      cost: {
        en: 'Held-out shops teach nothing until the final fit. Receipts of one shop are alike, so the interval is over shops, not lines, and wide. Whatever joins the final fit can no longer be tested on.',
        ru: 'До финального обучения отложенные магазины ничему не учат. Чеки одного магазина похожи, поэтому интервал считаем по магазинам, а не по строкам, и он широкий. На том, что вошло в финальное обучение, уже не проверишь.',
      },
    },
    {
      id: 'reused-receipts',
      name: { en: 'Reused receipts', ru: 'Повторные чеки' },
      why: {
        en: '{reused} % of audited receipts had been used before. At the planned volume that is {reusedDaily} a day, €{reusedYear} million a year in points that no brand pays for; and a photo from a bin is less work than typing.',
        ru: '{reused} % чеков из аудита уже использовали. При плановом объёме это {reusedDaily} в день, {reusedYear} млн € в год баллами, за которые бренды не платят. А снять чек из урны проще, чем ввести.',
      },
      detect: {
        en: 'Same receipt number, or same shop, minute and total; near copies by lines. Plants old receipts again, photographed anew, and counts how many pass; counts honest pairs that collide.',
        ru: 'Тот же номер чека или те же магазин, минута и итог; почти копии по строкам. Заново снимает старые чеки, подкладывает их и считает, сколько прошло; считает и честные совпадения.',
      },
      fix: {
        en: 'The key comes from the QR code or the printed number; without them a tolerant one from shop, time, total and lines. On a close match the points are held. A classifier looks for screens and edited prints.',
        ru: 'Ключ — из QR или печатного номера; без них — нестрогий, по магазину, времени, итогу и строкам. При близком совпадении баллы придерживаем. Классификатор ищет съёмку с экрана и подделанную печать.',
      },
      cost: {
        en: 'A tolerant key stops two people with the same coffee in the same minute; a strict one breaks on a single misread digit. Honest users wait, someone has to look.',
        ru: 'Нестрогий ключ остановит двоих с одинаковым кофе в одну минуту, строгий сломается на одной неверно прочитанной цифре. Честные ждут, кому-то приходится смотреть.',
      },
    },
  ],

  stages: {
    clarify: {
      sketch: {
        en: 'Ties reading to finishing: {finishNow} % of {starts} started receipts end with points, {finishTarget} % is wanted, €{gainYear} million a year. Names who loses by an error: the user over a missed line, the brand over one nobody bought, limit {wrongLimit} %. Agrees on {waitSec} s at p95, {peakRps} photos a second, €{costLimit} a photo, a check by the user, the form as fallback.',
        ru: 'Связывает чтение чека с целью: до баллов доходят {finishNow} % из {starts} начатых, нужно {finishTarget} %, это {gainYear} млн € в год. Называет, кто теряет на ошибке: человек — на пропущенной строке, бренд — на некупленном товаре, лимит {wrongLimit} %. Фиксирует {waitSec} с по p95, {peakRps} фото в секунду, {costLimit} € за фото, проверку человеком и ручной ввод как фолбэк.',
      },
      tradeoff: {
        en: 'Easy finishing or clean bonus lines: crediting every doubtful line brings people to the end and breaks the {wrongLimit} % limit. Lenient on ordinary lines, strict on bonus ones; the price is honest bonuses that come a day late.',
        ru: 'Больше законченных чеков или чистые бонусы: если засчитывать всё сомнительное, люди дойдут до конца, но лимит {wrongLimit} % не выдержим. С обычными строками мягко, с бонусными строго; цена — часть честных бонусов придёт на сутки позже.',
      },
      hints: [
        {
          en: 'We know about the person with the phone. Who else loses money when a line is read wrong?',
          ru: 'С человеком у телефона понятно. А кто ещё теряет деньги, если строка прочитана неверно?',
        },
        {
          en: 'Which number tells you that people have stopped giving up, and which mistake costs you a whole month of income?',
          ru: 'По какому числу видно, что люди перестали бросать? И какая ошибка лишит вас дохода за целый месяц?',
        },
        {
          en: 'From {finishNow} to {finishTarget} % of started receipts, at most {wrongLimit} % of bonus lines wrong, lines on the screen in {waitSec} seconds.',
          ru: 'С {finishNow} до {finishTarget} % начатых чеков, не больше {wrongLimit} % ошибок в бонусных строках, строки на экране за {waitSec} секунд.',
        },
      ],
    },
    framing: {
      sketch: {
        en: 'From the photo and the QR code, if any, to shop, date, total and lines, each with a probability of being right. Three tasks: find and read text; tag words as name, quantity, price or discount and group them into lines; match a line to one of {products} bonus products or none. A decision layer credits, marks as doubtful or holds the bonus. The QR gives date and total with no model at all.',
        ru: 'Из фото и QR, если он есть, получаем магазин, дату, итог и строки, у каждой — вероятность, что она верна. Три задачи: найти и прочитать текст; пометить слова (название, количество, цена, скидка) и собрать в строки; привязать строку к одному из {products} бонусных товаров или ни к какому. Слой решений засчитывает, подсвечивает или придерживает бонус. Дату и итог из QR берём без модели.',
      },
      tradeoff: {
        en: 'A pipeline or one model from pixels to lines. The pipeline shows where it failed and fits {gpus} GPUs; price: labels for each stage, errors add up. One big model needs only lines as labels, but takes {vlmSec} s of GPU and invents what it cannot see.',
        ru: 'Цепочка или одна модель от пикселей до строк. По цепочке видно, где сбой, и хватит {gpus} GPU; цена — разметка на каждый этап, ошибки копятся. Одной большой модели нужны лишь строки, но это {vlmSec} с GPU на фото, и чего не видит, то выдумывает.',
      },
      hints: [
        {
          en: 'Think of your own last receipt. Is a discount a line of its own, or does it belong to the line above?',
          ru: 'Вспомните свой последний чек. Скидка — это отдельная строка или часть той, что над ней?',
        },
        {
          en: 'All the words are read. What has to happen before somebody gets a bonus for a particular yogurt?',
          ru: 'Все слова прочитаны. Что должно произойти, чтобы человек получил бонус за конкретный йогурт?',
        },
        {
          en: 'Read the text, tag words and group them into lines, match a line to a bonus product or to none. Whether to credit is a separate step.',
          ru: 'Прочитать текст, пометить слова и собрать строки, привязать строку к бонусному товару или ни к какому. Засчитать или нет — отдельный шаг.',
        },
      ],
    },
    data: {
      sketch: {
        en: 'Starts from {auditPhotos} audit photos: typed prices aligned to OCR text give weak labels, biased to short receipts. Partner chains give exact lines for up to {pairs} of them. A pilot with a camera shows the real mix: {testSize} of its photos, two blind transcripts each, are the test; other money goes to the tail. Splits by receipt and user, then by time; a few hundred small shops are held out in full.',
        ru: 'Начинает с {auditPhotos} фото аудита: введённые цены выравнивает с текстом OCR, это слабая разметка со сдвигом к коротким чекам. Точные строки дадут сети-партнёры — не больше чем для {pairs} фото. Реальный поток покажет пилот с камерой: {testSize} его фото, по две слепые расшифровки, — тест, остальные деньги — на хвост. Делит по чеку и человеку, затем по времени; несколько сотен малых магазинов откладывает целиком.',
      },
      tradeoff: {
        en: 'Boxes for €{boxCost} or lines only for €{textCost}: {boxYear} receipts or {textYear}. Boxes teach detector and tagger directly; lines have to be aligned, and hard photos drop out. So {boxed} with boxes, the rest as lines; the price is weak positions in the tail.',
        ru: 'Боксы по {boxCost} € или только строки по {textCost} €: {boxYear} чеков или {textYear}. На боксах детектор и теггер учатся напрямую, строки надо выравнивать, и трудные фото выпадают. Поэтому {boxed} с боксами, остальное строками; цена — неточные координаты в хвосте.',
      },
      hints: [
        {
          en: 'You have photos, typed lines and some money. Which of these goes into training, and which into the test?',
          ru: 'Есть фото, введённые строки и немного денег. Что из этого пойдёт в обучение, а что — в тест?',
        },
        {
          en: 'The photos come from people who finished. Whose receipts are missing, and what do {budget} euros buy you there?',
          ru: 'Фото — только от тех, кто дошёл до конца. Чьих чеков там нет и что на них разметить за {budget} евро?',
        },
        {
          en: 'Align typed prices with OCR text for free labels, buy labels for small shops, and keep some shops out of training altogether.',
          ru: 'Введённые цены выровняйте с текстом OCR — это бесплатная разметка; деньги потратьте на малые магазины, а часть из них совсем не берите в обучение.',
        },
      ],
    },
    training: {
      sketch: {
        en: 'Baseline: open OCR and rules; it would bring finishing to {ocrFinish} %, but {ocrWrong} % of matches are wrong. Then recognition fine-tuned on thermal print and a layout transformer that tags words by text and position, pretrained on aligned photos and renders. The total may repair one doubtful price. Matching: character n-grams, then a ranker with "none"; p calibrated on later weeks of the real mix, untouched by training.',
        ru: 'Бейзлайн — открытый OCR и правила: до конца дошли бы {ocrFinish} %, но ошибочны {ocrWrong} % привязок. Потом распознавание, дообученное на термопечати, и layout-трансформер, который метит слова по тексту и координатам; предобучение — на выровненных фото и рендерах. Одну сомнительную цену чиним по итогу. Привязка — n-граммы, затем ранкер с ответом «никакой»; p калибруем на более поздних неделях реального потока, которых нет в обучении.',
      },
      tradeoff: {
        en: 'The total as repair or as check. With three readings of {lines} prices there are {combos} combinations, and some wrong one will fit; with one price changed only {oneRepair}. So one repair, marked as such; the price: a repaired receipt no longer has an independent check.',
        ru: 'Итог чинит или проверяет. По три варианта на {lines} цен — это {combos} сочетаний, какое-нибудь неверное да сойдётся; если менять одну цену, их всего {oneRepair}. Поэтому одна правка, с пометкой; цена — у исправленного чека нет независимой проверки.',
      },
      hints: [
        {
          en: 'On worn paper a 3 looks like an 8. What else do you have besides these pixels?',
          ru: 'На стёртой бумаге тройка похожа на восьмёрку. Что у вас есть, кроме этих пикселей?',
        },
        {
          en: 'How does the model know which price belongs to which name in a shop it has never seen?',
          ru: 'Как модель поймёт, какая цена к какому названию, если этот магазин она видит впервые?',
        },
        {
          en: 'Tag words by text and position, let the total repair one price at most, and give the matcher the right to answer "none".',
          ru: 'Размечайте слова по тексту и координатам, по итогу чините не больше одной цены, а привязке разрешите ответ «никакой».',
        },
      ],
    },
    inference: {
      sketch: {
        en: 'The phone judges preview frames and crops to {cropKb} KB: {cropSec} s of upload at {slowMbit} Mbit/s, {phoneMs} ms on the phone, {serverMs} on the server, {spareMs} spare. Reading at peak takes {peakGpus} GPUs of {gpus}. Lines show at once; the doubtful {hardShare} % of photos are reread by a VLM off-peak, {hardGpus} GPUs on average, push within {queueHours} hours. Aliases and the name index are built nightly. Training crops are made by the code of live app versions.',
        ru: 'Телефон проверяет кадры превью и обрезает до {cropKb} КБ: {cropSec} с на загрузку при {slowMbit} Мбит/с, {phoneMs} мс на телефоне, {serverMs} на сервере, {spareMs} в запасе. Чтение в пик — {peakGpus} из {gpus} GPU. Строки видны сразу, сомнительные {hardShare} % фото VLM перечитывает вне пика: в среднем {hardGpus} GPU, пуш в течение {queueHours} часов. Сокращения и индекс названий готовим ночью. Учимся на кропах от кода живых версий приложения.',
      },
      tradeoff: {
        en: 'Read on the phone or on the server. The phone needs no network, which {noNet} % lack, but it is {appMb} MB, weak hardware and versions that live for months. Server, with the phone as judge of the shot; the price: {cropSec} of {waitSec} seconds may go to the upload.',
        ru: 'Читать на телефоне или на сервере. Телефону не нужна связь, которой нет у {noNet} % снимков, но это {appMb} МБ, слабое железо и версии, живущие месяцами. Читает сервер, телефон оценивает кадр; цена — до {cropSec} из {waitSec} секунд уйдёт на загрузку.',
      },
      hints: [
        {
          en: 'A supermarket in a basement, an old phone, hardly any signal. What does the user see after the shot?',
          ru: 'Супермаркет в подвале, старый телефон, связи почти нет. Что человек видит после снимка?',
        },
        {
          en: 'How long do {shotMb} megabytes take at {slowMbit} megabit per second, and what can the phone do about it?',
          ru: 'За сколько уйдут {shotMb} мегабайта при {slowMbit} мегабите в секунду и что с этим может сделать телефон?',
        },
        {
          en: 'The phone checks sharpness and edges and crops to {cropKb} KB, the server reads, and hard photos are reread later by the big model.',
          ru: 'Телефон проверяет резкость и края и обрезает до {cropKb} КБ, читает сервер, а трудные фото потом перечитывает большая модель.',
        },
      ],
    },
    offline: {
      sketch: {
        en: "Headline: receipts with nothing to correct, {ocrClean} % by open OCR, {aimClean} % needed; with {noFix}, {fewFix} and {manyFix} % finishing, that gives {finishTarget} %. {testSize} receipts of the real mix, ±{testMargin} points, bootstrap by receipt. Next: bonus recall, aim {bonusAim} %, with {wrongAim} % of matches wrong, since the brands' check has an error of {auditError} points. Guard: no slice (small shops, weak phones) below open OCR.",
        ru: 'Главное — доля чеков, где править нечего: у открытого OCR {ocrClean} %, нужно {aimClean} %; если доходят {noFix}, {fewFix} и {manyFix} %, выйдет {finishTarget} %. {testSize} чеков реальной смеси, ±{testMargin} п. п., бутстреп по чекам. Затем полнота бонусов, цель {bonusAim} %, при {wrongAim} % ошибочных привязок: у проверки брендов ошибка {auditError} п. п. Guard — ни один срез (малые магазины, слабые телефоны) не хуже открытого OCR.',
      },
      tradeoff: {
        en: 'Count every wrong letter, or only what changes points? Letters make all models look bad over harmless names; points hide bad names that matching needs. Points decide, names are watched on bonus lines; the price is two figures to explain.',
        ru: 'Считать каждую неверную букву или только то, что меняет баллы? По буквам все модели плохи из-за безобидных названий, по баллам не видно названий, нужных для привязки. Решают баллы, названия смотрим на бонусных; цена — объяснять два числа.',
      },
      hints: [
        {
          en: 'Two models get {aimLines} % of lines right. One errs a little everywhere, the other a lot in a few photos. Whose users are happier?',
          ru: 'Обе модели верно читают {aimLines} % строк. Одна ошибается везде понемногу, другая — сильно, но на немногих фото. Чьи пользователи довольнее?',
        },
        {
          en: 'After how many wrong lines does a person give up, and how do you turn that into a metric?',
          ru: 'После скольких неверных строк человек бросит и как превратить это в метрику?',
        },
        {
          en: 'Count receipts with nothing to correct: open OCR has {ocrClean} %, you need {aimClean}. Beside that, the share of bonus lines found with {wrongAim} % of matches wrong.',
          ru: 'Считайте чеки, где нечего править: у открытого OCR {ocrClean} %, нужно {aimClean}. Рядом — полнота бонусных строк при {wrongAim} % ошибочных привязок.',
        },
      ],
    },
    online: {
      sketch: {
        en: 'Splits by user, families together: 5 % with the camera, 5 % without, {testGroup} each. Primary: credited receipts per assigned user, t-test clustered by family; at mean {perUser} and deviation {deviation} a change of {mde} % shows. Counts purchases of {testDays} days, each with {sendDays} more to be sent: read on day {readDay}. The guard needs most data: {guardLines} bonus lines prove under {wrongLimit} % if the truth is {wrongAim}, {guardDays} days of audit.',
        ru: 'Делит по пользователям, семьи целиком: 5 % с камерой, 5 % без, по {testGroup}. Главная метрика — зачтённые чеки на человека из группы, t-тест с кластерами по семьям; при среднем {perUser} и отклонении {deviation} видно {mde} %. Берёт покупки за {testDays} дней, на отправку — ещё {sendDays}: итог на {readDay}-й день. Больше всего данных просит guard: чтобы доказать «меньше {wrongLimit} %» при истинных {wrongAim}, надо {guardLines} бонусных строк, {guardDays} дней аудита.',
      },
      tradeoff: {
        en: 'Count receipts by the day they are sent or by the day of purchase. By sending, an answer comes two weeks sooner, but people first empty their wallets, and the effect is inflated. By purchase it is honest; the price is waiting until day {readDay}.',
        ru: 'Считать чеки по дню отправки или по дню покупки. По отправке ответ на две недели раньше, но сначала люди опустошают кошельки, и эффект раздут. По покупке честно; цена — ждать {readDay}-го дня.',
      },
      hints: [
        {
          en: 'The camera appears on Monday, and by Wednesday there are twice as many receipts. What are people photographing?',
          ru: 'В понедельник появилась камера, к среде чеков вдвое больше. Что люди фотографируют?',
        },
        {
          en: 'The new button changes who starts a receipt at all. What do you divide by, then?',
          ru: 'Новая кнопка меняет и то, кто вообще начинает вводить чек. На что тогда делить?',
        },
        {
          en: 'Credited receipts per assigned user, purchases of {testDays} days, read on day {readDay}, while operators check {guardLines} bonus lines.',
          ru: 'Зачтённые чеки на человека из группы, покупки за {testDays} дней, итог на {readDay}-й день; тем временем операторы проверяют {guardLines} бонусных строк.',
        },
      ],
    },
    deploy: {
      sketch: {
        en: "One server version holds reader, tagger, aliases, calibration; the phone's model is downloaded behind a flag, as after 4 weeks {oldShare} % of apps are old. Tests: reference receipts of each chain in crops of each live app version. Shadow on the pilot, 1 %, 5 %, then by country; back if {alarmWrong} of {auditDaily} audited bonus lines are wrong in a day. Drift: data — new layouts, sums stop fitting; concept — a known alias means another pack; target — share of bonus lines.",
        ru: 'На сервере чтение, теггер, сокращения и калибровка — одна версия; модель телефона качаем под флагом: через 4 недели {oldShare} % телефонов ещё не обновились. Тесты — эталонные чеки каждой сети в кропах живых версий приложения. Тень на пилоте, 1 %, 5 %, потом по странам; откат, если за день ошибочны {alarmWrong} из {auditDaily} строк аудита. Дрейф данных — новые макеты, не сходятся суммы; концепта — под старым сокращением другой товар; таргета — доля бонусных строк.',
      },
      tradeoff: {
        en: 'Roll back at {alarmWrong} wrong of {auditDaily} or at {lowAlarm}. With a true {wrongAim} % the first fires by chance about once a year, the second twice a month. But at 2 % the first misses almost half of the bad days, so a weekly count stands behind it.',
        ru: 'Откатывать при {alarmWrong} ошибках из {auditDaily} или при {lowAlarm}. Если на деле их {wrongAim} %, первый порог ложно сработает раз в год, второй — дважды в месяц. Зато при 2 % первый пропустит почти половину плохих дней; поэтому рядом — счёт за неделю.',
      },
      hints: [
        {
          en: 'On Tuesday a large chain updates its tills. When do you notice, and by what?',
          ru: 'Во вторник крупная сеть обновляет кассы. Когда вы это заметите и по чему?',
        },
        {
          en: 'The mistake is in the crop on the phone, and the fixed app is in the store. What happens to those who do not update?',
          ru: 'Ошибка в обрезке на телефоне, исправленное приложение уже в сторе. Что с теми, кто не обновится?',
        },
        {
          en: "The phone's model behind a flag, country by country, back at {alarmWrong} wrong of {auditDaily} audited lines; and watch sums by chain.",
          ru: 'Модель телефона — под флаг, выкатка — по странам, откат — при {alarmWrong} ошибках из {auditDaily} строк аудита; и следите за суммами по сетям.',
        },
      ],
    },
    monitoring: {
      sketch: {
        en: 'Server: errors under {errorShare} %, page at p95 of {pageMs} ms, short of the {serverMs} agreed. Reading takes {peakLoad} % of GPUs at peak, {lostLoad} % with one lost; the VLM fills up to {gpuLoad} % and stops first. Its oldest photo under {queueHours} hours, else a ticket. Camera crashes under {crash} % of openings in each phone class. The health check reads a fixed photo with a known total. First moves: previous version, then everybody to the queue.',
        ru: 'Сервер: ошибок меньше {errorShare} %, будим при p95 от {pageMs} мс, не дожидаясь предела {serverMs}. Чтение в пик берёт {peakLoad} % мощности GPU, без одного из них — {lostLoad} %; VLM занимает остаток до {gpuLoad} % и встаёт первой. Самому старому фото в её очереди до {queueHours} часов, иначе тикет. Падений камеры меньше {crash} % открытий в каждом классе телефонов. Хелсчек читает эталонное фото с известным итогом. Первые шаги: прошлая версия, затем все фото в очередь.',
      },
      tradeoff: {
        en: 'Under overload slow everybody down, or send receipts over {longLines} lines to the queue. Those are {longShare} % and the costliest to read, so the rest stay within {waitSec} s; the price: the largest baskets, the best customers, wait.',
        ru: 'При перегрузке тормозить всех или уводить в очередь чеки длиннее {longLines} строк. Их {longShare} %, и читать их дороже всего, остальные уложатся в {waitSec} с; цена — ждут самые большие корзины, то есть лучшие клиенты.',
      },
      hints: [
        {
          en: 'The server is all green, yet on one cheap phone the camera closes by itself. Where does that show?',
          ru: 'На сервере всё зелёное, а на одном дешёвом телефоне камера закрывается сама. Где это видно?',
        },
        {
          en: 'One of {gpus} GPUs dies on Saturday at noon. What do you switch off first, and whom do you wake?',
          ru: 'В субботу в полдень умер один из {gpus} GPU. Что отключите первым и кого разбудите?',
        },
        {
          en: 'Page at {errorShare} % errors or p95 of {pageMs} ms, stop the VLM queue first, count camera crashes by phone class with {crash} % as the limit.',
          ru: 'Будите при {errorShare} % ошибок или p95 в {pageMs} мс, первой останавливайте очередь VLM, падения камеры считайте по классам телефонов, предел {crash} %.',
        },
      ],
    },
    extra: {
      sketch: {
        en: 'Aliases are refreshed daily, reader and tagger monthly on about {weekLabels} receipts labeled a week: chains whose sums fell, photos where models disagree, a random part. Release only if held-out shops are no worse. Each result keeps photo, app and model version and edits, so that a disputed line can be replayed. Degradation: sums by chain at once, audit of {auditDaily} lines daily.',
        ru: 'Сокращения обновляем каждый день, чтение и теггер — раз в месяц; в неделю размечаем около {weekLabels} чеков: сети, где просели суммы, фото, где модели спорят, и случайная часть. В прод — только если на отложенных магазинах не хуже. Храним фото, версии приложения и модели, правки: спорную строку можно прогнать заново. Деградация — суммы по сетям сразу, аудит {auditDaily} строк ежедневно.',
      },
      tradeoff: {
        en: 'Keep whole photos or crops of lines. Crops are enough for disputes and carry no card number or shop address, but the tagger cannot learn a layout from them. Masked photos for a year, crops after that; the price: masking errs too.',
        ru: 'Хранить фото целиком или вырезанные строки. Для споров строк хватит, и на них нет номера карты и адреса магазина, но макет по ним теггер не выучит. Год — фото с масками, потом строки; цена — маскирование тоже ошибается.',
      },
      hints: [
        {
          en: 'Suppose nobody has labeled anything this week. What still tells you how well you read?',
          ru: 'Допустим, на этой неделе никто ничего не разметил. По чему всё равно видно, как вы читаете?',
        },
        {
          en: 'Which part goes stale sooner, the reader of letters or the table of product names?',
          ru: 'Что устареет раньше: чтение букв или таблица названий товаров?',
        },
        {
          en: 'Names daily, reader and tagger monthly, {weekLabels} receipts labeled a week; per chain, watch how often the lines add up to the total.',
          ru: 'Названия — каждый день, чтение и теггер — раз в месяц, разметка — {weekLabels} чеков в неделю; по сетям следите, как часто строки сходятся с итогом.',
        },
      ],
    },
  },

  twist: {
    stage: 'deploy',
    says: {
      en: 'The regulator has decided: a photo of a receipt may leave the phone only with separate consent. We expect {consent} % of people to give it. Text read on the phone may be sent. It applies in {twistMonths} months. What is left of your design?',
      ru: 'Регулятор решил: фото чека может уйти с телефона только с отдельного согласия. Мы ждём, что его дадут {consent} % людей. Текст, прочитанный на телефоне, отправлять можно. Срок — {twistMonths} месяца. Что останется от вашего решения?',
    },
    strongAnswer: {
      en: "Cuts the pipeline at the text: a small student of the server model, within {appMb} MB, reads on the phone, masks cards and names, sends words with positions; tagging and matching stay. Weak phones ({weakShare} %) need {weakSec} s: in the background. Old app versions go back to typing. {consentPhotos} photos a day remain for labels and the brands' check, a biased sample: reopens the contract.",
      ru: 'Режет цепочку по тексту: малая модель-ученик серверной, в пределах {appMb} МБ, читает на телефоне, маскирует карты и имена, шлёт слова с координатами; разбор и привязка не меняются. Слабым телефонам ({weakShare} %) нужно {weakSec} с — читают в фоне. Старым версиям — ручной ввод. Для разметки и проверки брендов останется {consentPhotos} фото в день, выборка смещённая: заново обсуждает договор.',
    },
  },

  weakAnswers: [
    {
      stage: 'framing',
      says: {
        en: 'This is solved: we call a cloud service that parses receipts.',
        ru: 'Это давно решено: берём облачный сервис, который разбирает чеки.',
      },
      why: {
        en: '€{apiDaily} a day where {budgetDaily} is allowed. It returns lines, but not which of {products} bonus products a clipped name means, and the {wrongLimit} % limit hangs on that. Plain OCR is cheaper and returns only words. Useful as a yardstick.',
        ru: 'Это {apiDaily} € в день при допустимых {budgetDaily}. Строки он вернёт, но какой из {products} товаров за обрывком названия, не скажет, а лимит {wrongLimit} % — об этом. Обычный OCR дешевле, но отдаёт одни слова. Годится для сравнения.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'We give the photo to a VLM, ask for JSON and need no labels.',
        ru: 'Отдаём фото в VLM, просим JSON — и никакой разметки.',
      },
      why: {
        en: '{vlmPeak} GPUs at peak instead of {gpus}. Where print is faded it writes a likely price, with no usable confidence, and bonus lines allow {wrongLimit} %. The test needs labels anyway. Good as a teacher and for hard photos.',
        ru: 'В пик это {vlmPeak} GPU, а есть {gpus}. На выцветшем она пишет правдоподобную цену, и внятной уверенности нет, а в бонусах допустим {wrongLimit} % ошибок. Тест без разметки не собрать. Хороша как учитель и для трудных фото.',
      },
    },
    {
      stage: 'data',
      says: {
        en: 'We have {auditPhotos} photos with typed lines, so labels are no problem.',
        ru: 'Есть {auditPhotos} фото с введёнными строками, с разметкой проблем нет.',
      },
      why: {
        en: 'No positions, names in own words, {typedWrong} % of lines wrong, and only from people who got to the end: {typedLines} lines against {lines}. Weak labels for pretraining, never the test.',
        ru: 'Нет координат, названия своими словами, {typedWrong} % строк неверны, и всё — от тех, кто дошёл до конца: {typedLines} строк против {lines}. Это слабая разметка для предобучения, но не тест.',
      },
    },
    {
      stage: 'data',
      says: {
        en: 'Shuffle the photos and put a tenth aside for the test.',
        ru: 'Перемешаем фото и десятую часть отложим в тест.',
      },
      why: {
        en: 'A retake of the same receipt and the same template then stand on both sides. The figure looks fine until a small shop comes: there open OCR had {tailLines} % of lines right, not {headLines}.',
        ru: 'Тогда пересъёмка того же чека и тот же шаблон окажутся по обе стороны. Цифра хороша, пока не придёт малый магазин: там у открытого OCR верных строк {tailLines} %, а не {headLines}.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'One template per chain with the coordinates of each field.',
        ru: 'Сделаем шаблон на каждую сеть с координатами полей.',
      },
      why: {
        en: 'Paper is bent, receipts differ in length, {layouts} layouts change a month, and {tailShare} % of receipts come from {tailShops} shops nobody will draw templates for. A template finds the logo and date at most.',
        ru: 'Бумага гнётся, длина у чеков разная, {layouts} макетов в месяц меняются, а {tailShare} % чеков — из {tailShops} магазинов, на которые шаблонов не напасёшься. Шаблоном можно найти разве что логотип и дату.',
      },
    },
    {
      stage: 'extra',
      says: {
        en: 'Users correct our errors, so we retrain on their corrections every night.',
        ru: 'Пользователи исправляют наши ошибки, каждую ночь дообучаемся на правках.',
      },
      why: {
        en: 'With as many errors for them as against, {favorLeft} % of those left are in their favor, and an edit can be a lie that pays. The model learns to overpay, and brands withhold the month. Edits pick what to label.',
        ru: 'Если ошибок в обе стороны поровну, из оставшихся {favorLeft} % — в пользу человека, а правка бывает и выгодной ложью. Модель научится переплачивать, и бренды не заплатят за месяц. Правки лишь подсказывают, что размечать.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'Everything runs on the phone: no servers, no latency, full privacy.',
        ru: 'Всё считаем на телефоне: ни серверов, ни задержек, полная приватность.',
      },
      why: {
        en: '{weakShare} % of phones would need some {weakSec} s where {waitSec} are allowed, {newProducts} products a month are new, and a bug in the app is still on {oldShare} % of phones after 4 weeks. Brands want to see photos, too.',
        ru: 'На {weakShare} % телефонов это около {weakSec} с вместо {waitSec}, {newProducts} товаров в месяц новые, а ошибка в приложении и через 4 недели живёт на {oldShare} % телефонов. И бренды сверяют строки с фото.',
      },
    },
    {
      stage: 'offline',
      says: {
        en: 'The metric is character error rate, or the share of lines read correctly.',
        ru: 'Метрика — CER или доля верно прочитанных строк.',
      },
      why: {
        en: 'People give up over receipts, not letters. {aimLines} % of lines right means {evenClean} % of receipts clean if errors fall at random, {aimClean} % if they gather in bad photos. And one digit of a price outweighs five letters.',
        ru: 'Бросают чек, а не букву. При {aimLines} % верных строк чистых чеков {evenClean} %, если ошибки разбросаны случайно, и {aimClean} %, если собраны на плохих фото. А одна цифра в цене важнее пяти букв.',
      },
    },
    {
      stage: 'offline',
      says: {
        en: 'If the lines add up to the total, the receipt has been read correctly.',
        ru: 'Если строки сошлись с итогом, чек прочитан верно.',
      },
      why: {
        en: 'The sum says nothing about names, and names decide the bonus. {sumOff} % of perfect readings do not add up, two errors may cancel, and after a repair by the total it always fits. An alarm, not a label.',
        ru: 'Сумма ничего не говорит о названиях, а бонус зависит от них. {sumOff} % идеально прочитанных чеков не сходятся, две ошибки могут погасить друг друга, а после правки по итогу сходится всегда. Это сигнал, а не разметка.',
      },
    },
    {
      stage: 'online',
      says: {
        en: 'For a week we compare the share of finished receipts, camera against typing.',
        ru: 'Неделю сравниваем долю законченных чеков: камера против ручного ввода.',
      },
      why: {
        en: 'Who picks the camera differs from who types, the camera changes who starts, and the first week is old receipts up to {sendDays} days back. The {wrongLimit} % limit needs {guardDays} days of audit by itself.',
        ru: 'Камеру выбирают не те, кто вводит вручную, с ней меняется и то, кто начинает, а в первую неделю шлют старые чеки, до {sendDays} дней. И одна проверка лимита {wrongLimit} % — это {guardDays} дней аудита.',
      },
    },
  ],
}
