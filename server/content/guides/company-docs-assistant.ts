import type { ProblemGuide } from '#server/content/problem-guide'

const numbers = {
  // People and questions
  employees: 24_000,
  newcomers: 900,
  newShare: 15,
  teams: 1_600,
  teamSize: 15,
  chatWeekly: 12_000,
  chatTarget: 8_400,
  neededDrop: 3_600,
  answerMinutes: 12,
  waitMinutes: 50,
  hourEur: 40,
  savedHours: 720,
  savedEur: 28_800,
  // What documents can answer
  auditSize: 500,
  inDocs: 60,
  noDocs: 40,
  answerable: 7_200,
  neededShare: 50,
  wikiRecall: 52,
  missFiles: 45,
  missWords: 35,
  missCopies: 20,
  filesRecall: 74,
  reach: 75,
  recallTarget: 85,
  answered: 80,
  answeredFloor: 78,
  planChain: 51,
  todayChain: 31,
  // Wrong answers
  wrongLimit: 2,
  wrongMinutes: 60,
  answerAbove: 83,
  answerShare: 41,
  weeklyAnswers: 12_200,
  ruinShare: 5.9,
  // Load and money
  dailyQuestions: 6_000,
  workDays: 21,
  peakShare: 15,
  minuteFactor: 4,
  peakRps: 1,
  monthQuestions: 126_000,
  budgetEur: 3_000,
  centsLimit: 2.4,
  inPrice: 2.5,
  outPrice: 10,
  promptTokens: 1_000,
  inTokens: 5_000,
  outTokens: 300,
  centsEach: 1.7,
  billEur: 2_140,
  widePassages: 20,
  wideCents: 2.8,
  agentCents: 4.8,
  resolvedCents: 4.1,
  cacheEur: 640,
  dailyEur: 143,
  longPages: 100,
  longTokens: 200_000,
  longCents: 50,
  cores: 64,
  ramGb: 256,
  // Time
  firstSeconds: 3,
  fullSeconds: 12,
  rewriteMs: 600,
  searchMs: 200,
  rerankMs: 300,
  rerankTokens: 20_000,
  rightsMs: 150,
  firstTokenMs: 1_200,
  spareMs: 550,
  tokenRate: 50,
  writeSeconds: 6,
  checkSeconds: 1,
  checkedSeconds: 9.5,
  openAnswers: 10,
  // Documents
  docs: 600_000,
  wikiPages: 400_000,
  files: 150_000,
  decks: 50_000,
  scanShare: 15,
  docTokens: 2_000,
  chunkTokens: 400,
  chunks: 3_000_000,
  vectorSize: 1_024,
  vectorsGb: 12.3,
  staleShare: 40,
  regulations: 1_800,
  copies: 4,
  oldCopies: 7_200,
  edits: 9_000,
  embedRate: 20_000,
  editMinutes: 15,
  rebuildHours: 17,
  listingHours: 20,
  // Rights
  readable: 35,
  readableNew: 12,
  revokeMinutes: 10,
  openShare: 2,
  openDocs: 12_000,
  candidates: 50,
  passages: 10,
  keptNew: 6,
  // Data and experts
  archiveMonths: 24,
  archiveQuestions: 1_250_000,
  repeatShare: 30,
  linkShare: 22,
  linkGood: 65,
  linkOld: 20,
  linkDead: 15,
  pairs: 275_000,
  usablePairs: 179_000,
  experts: 10,
  expertHours: 3,
  checkMinutes: 10,
  weeklyChecks: 180,
  monthChecks: 720,
  expertEur: 4_800,
  goldAnswerable: 432,
  goldError: 3.4,
  goldDrop: 4.8,
  goldAnswers: 295,
  goldRunEur: 12,
  allowedWrong: 8,
  rollbackWrong: 9,
  judgeCatch: 80,
  judgeFalse: 5,
  judgeFlags: 6.5,
  flagTrue: 25,
  rated: 6,
  sameDay: 90,
  errorDays: 21,
  // Test
  testTeams: 400,
  armTeams: 200,
  armPeople: 3_000,
  testWeeks: 6,
  warmWeeks: 2,
  meanAsked: 2,
  spread: 3,
  newMean: 8,
  newSpread: 6,
  icc: 0.05,
  designEffect: 1.7,
  power: 80,
  mde: 14,
  newArm: 112,
  newMde: 28,
  earlyReach: 40,
  earlyDrop: 16,
  errorShare: 5,
  alertQuestions: 200,
  // Twist
  gpus: 4,
  gpuGb: 80,
  paramBillions: 32,
  weightsGb: 32,
  readTflop: 320,
  ownRate: 40,
  ownSeconds: 11,
} satisfies ProblemGuide['numbers']

const share = (percent: number) => percent / 100

/** Cents for a question with so many passages: rewrite and check by the small model, a tenth of the price, and so many large calls. */
function cents(passages: number, largeCalls: number): number {
  const { promptTokens, chunkTokens, outTokens, inPrice, outPrice } = numbers
  const read = promptTokens + passages * chunkTokens
  const large = read * inPrice + outTokens * outPrice
  const small = (promptTokens + read + outTokens) * inPrice + 150 * outPrice
  return (largeCalls * large + small / 10) / 10_000
}

const beforeWriting = () =>
  numbers.rewriteMs + numbers.searchMs + numbers.rerankMs + numbers.rightsMs + numbers.firstTokenMs

const derived = {
  newMean: () => (4 * numbers.chatWeekly * share(numbers.newShare)) / numbers.newcomers,
  meanAsked: () => (4 * numbers.chatWeekly) / numbers.employees,
  teamSize: () => numbers.employees / numbers.teams,
  neededDrop: () => numbers.chatWeekly - numbers.chatTarget,
  savedHours: () => (numbers.neededDrop * numbers.answerMinutes) / 60,
  savedEur: () => numbers.savedHours * numbers.hourEur,
  noDocs: () => 100 - numbers.inDocs,
  answerable: () => numbers.chatWeekly * share(numbers.inDocs),
  neededShare: () => (100 * numbers.neededDrop) / numbers.answerable,
  missCopies: () => 100 - numbers.missFiles - numbers.missWords,
  filesRecall: () => numbers.wikiRecall + (100 - numbers.wikiRecall) * share(numbers.missFiles),
  planChain: () => numbers.reach * share(numbers.recallTarget) * share(numbers.answered),
  todayChain: () => numbers.reach * share(numbers.wikiRecall) * share(numbers.answered),
  answeredFloor: () => (100 * numbers.neededShare) / (numbers.reach * share(numbers.recallTarget)),
  // Answer when p × minutes saved > (1 − p) × minutes lost.
  answerAbove: () => (100 * numbers.wrongMinutes) / (numbers.wrongMinutes + numbers.answerMinutes),
  // If people ask the assistant what they ask each other.
  answerShare: () => numbers.inDocs * share(numbers.recallTarget) * share(numbers.answered),
  weeklyAnswers: () => 5 * numbers.dailyQuestions * share(numbers.answerShare),
  ruinShare: () => (100 * numbers.savedHours * 60) / numbers.wrongMinutes / numbers.weeklyAnswers,
  peakRps: () => (numbers.dailyQuestions * share(numbers.peakShare) * numbers.minuteFactor) / 3_600,
  monthQuestions: () => numbers.dailyQuestions * numbers.workDays,
  centsLimit: () => (100 * numbers.budgetEur) / numbers.monthQuestions,
  inTokens: () => numbers.promptTokens + numbers.passages * numbers.chunkTokens,
  centsEach: () => cents(numbers.passages, 1),
  wideCents: () => cents(numbers.widePassages, 1),
  agentCents: () => cents(numbers.passages, 3),
  billEur: () => (numbers.monthQuestions * numbers.centsEach) / 100,
  resolvedCents: () => numbers.centsEach / share(numbers.answerShare),
  cacheEur: () => numbers.billEur * share(numbers.repeatShare),
  dailyEur: () => numbers.budgetEur / numbers.workDays,
  longTokens: () => numbers.longPages * numbers.docTokens,
  longCents: () => (numbers.longTokens * numbers.inPrice) / 10_000,
  rerankTokens: () => numbers.candidates * numbers.chunkTokens,
  spareMs: () => numbers.firstSeconds * 1_000 - beforeWriting(),
  writeSeconds: () => numbers.outTokens / numbers.tokenRate,
  checkedSeconds: () => beforeWriting() / 1_000 + numbers.writeSeconds + numbers.checkSeconds,
  // Little's law.
  openAnswers: () => numbers.peakRps * numbers.checkedSeconds,
  docs: () => numbers.wikiPages + numbers.files + numbers.decks,
  chunks: () => (numbers.docs * numbers.docTokens) / numbers.chunkTokens,
  vectorsGb: () => (numbers.chunks * numbers.vectorSize * 4) / 1e9,
  oldCopies: () => numbers.regulations * numbers.copies,
  editMinutes: () => (numbers.edits * numbers.docTokens) / numbers.embedRate / 60,
  rebuildHours: () => (numbers.docs * numbers.docTokens) / numbers.embedRate / 3_600,
  openDocs: () => numbers.docs * share(numbers.openShare),
  keptNew: () => numbers.candidates * share(numbers.readableNew),
  // Twenty-four months are a hundred and four weeks.
  archiveQuestions: () => (numbers.chatWeekly * numbers.archiveMonths * 52) / 12,
  pairs: () => numbers.archiveQuestions * share(numbers.linkShare),
  linkDead: () => 100 - numbers.linkGood - numbers.linkOld,
  usablePairs: () => numbers.pairs * share(numbers.linkGood),
  weeklyChecks: () => (numbers.experts * numbers.expertHours * 60) / numbers.checkMinutes,
  monthChecks: () => 4 * numbers.weeklyChecks,
  expertEur: () => 4 * numbers.experts * numbers.expertHours * numbers.hourEur,
  goldAnswerable: () => numbers.monthChecks * share(numbers.inDocs),
  goldError: () => 1.96 * Math.sqrt((numbers.recallTarget * (100 - numbers.recallTarget)) / numbers.goldAnswerable),
  // Two samples of that size, compared.
  goldDrop: () => numbers.goldError * Math.SQRT2,
  goldAnswers: () => numbers.monthChecks * share(numbers.answerShare),
  goldRunEur: () => (numbers.monthChecks * numbers.centsEach) / 100,
  // The most errors in the sample that leave a true share at the limit less than 5 % likely.
  allowedWrong: () => {
    const [n, p] = [numbers.monthChecks, share(numbers.wrongLimit)]
    let [count, chance, total] = [0, (1 - p) ** n, (1 - p) ** n]
    while (total <= 0.05) {
      chance *= (((n - count) / (count + 1)) * p) / (1 - p)
      count += 1
      total += chance
    }
    return count - 1
  },
  judgeFlags: () =>
    numbers.wrongLimit * share(numbers.judgeCatch) + (100 - numbers.wrongLimit) * share(numbers.judgeFalse),
  flagTrue: () => (numbers.wrongLimit * numbers.judgeCatch) / numbers.judgeFlags,
  armTeams: () => numbers.testTeams / 2,
  armPeople: () => numbers.armTeams * numbers.teamSize,
  designEffect: () => 1 + (numbers.teamSize - 1) * numbers.icc,
  // Power 80 %, two-sided 5 %: 2.8 standard errors of the difference.
  mde: () =>
    (100 * 2.8 * numbers.spread * Math.sqrt((2 * numbers.designEffect) / numbers.armPeople)) / numbers.meanAsked,
  newArm: () => (numbers.newcomers * numbers.armPeople) / numbers.employees,
  // Less than one newcomer a team: no design effect.
  newMde: () => (100 * 2.8 * numbers.newSpread * Math.sqrt(2 / numbers.newArm)) / numbers.newMean,
  earlyDrop: () => numbers.inDocs * share(numbers.earlyReach) * share(numbers.recallTarget) * share(numbers.answered),
  // A byte a weight.
  weightsGb: () => numbers.paramBillions,
  // Two operations a weight and token.
  readTflop: () => (2 * numbers.inTokens * numbers.paramBillions) / 1_000,
  ownSeconds: () => beforeWriting() / 1_000 + numbers.outTokens / numbers.ownRate + numbers.checkSeconds,
}

export const companyDocsAssistantGuide: ProblemGuide = {
  numbers,
  derived,
  facts: [
    {
      id: 'time-lost',
      question: 'clarify.goal',
      text: {
        en: '{chatWeekly} questions a week go to help channels. A colleague spends {answerMinutes} minutes on each, at €{hourEur} an hour; the asker waits {waitMinutes} minutes. The {newcomers} newcomers (first three months) ask {newShare} % of them.',
        ru: '{chatWeekly} вопросов в неделю задают в чатах помощи. Коллега тратит на ответ {answerMinutes} минут (час стоит {hourEur} €), спросивший ждёт {waitMinutes} минут. Новички (первые три месяца работы) — это {newcomers} человек и {newShare} % вопросов.',
      },
    },
    {
      id: 'left-to-colleagues',
      question: 'clarify.metric',
      text: {
        en: '{chatWeekly} questions a week are left to colleagues in help channels; the goal in a year is {chatTarget}. Of the answers the assistant gives, at most {wrongLimit} % may be wrong: one that is acted on takes {wrongMinutes} minutes to undo.',
        ru: '{chatWeekly} вопросов в неделю достаётся коллегам в чатах помощи, через год нужно {chatTarget}. Неверных среди ответов ассистента — не больше {wrongLimit} %: если поступить по неверному, на исправление уходит {wrongMinutes} минут.',
      },
    },
    {
      id: 'scope',
      question: 'clarify.functional',
      text: {
        en: 'Text answers in the work chat, with links to their sources, follow-up questions included. "I do not know" is allowed. No actions, no ticket status. Confidential documents stay out and are in none of our figures.',
        ru: 'Ответ текстом в рабочем чате, со ссылками на источники; можно спросить вдогонку. «Не знаю» — допустимый ответ. Действий и статусов заявок не нужно. Документы с грифом в ассистента не попадают и в наших цифрах не учтены.',
      },
    },
    {
      id: 'rights',
      question: 'clarify.functional',
      text: {
        en: 'Only what the asker could open: {readable} % of documents on average, {readableNew} % for newcomers. {openShare} % are open to all by mistake. Revoked rights must be gone in {revokeMinutes} minutes. Checking {candidates} documents takes {rightsMs} ms at p95.',
        ru: 'Только то, что человек мог бы открыть сам: в среднем {readable} % документов, новичок — {readableNew} %. По ошибке всем открыты {openShare} %. Отзыв прав должен сработать за {revokeMinutes} минут. Проверка {candidates} документов — {rightsMs} мс (p95).',
      },
    },
    {
      id: 'response-time',
      question: 'clarify.latency',
      text: {
        en: '{firstSeconds} s to the first words, {fullSeconds} s to the end of the answer, both at p95. On prompts of a few thousand tokens the large model starts after {firstTokenMs} ms at p95 and writes {tokenRate} tokens a second.',
        ru: '{firstSeconds} с до первых слов, {fullSeconds} с до конца ответа, оба предела — p95. На промптах в несколько тысяч токенов большая модель начинает отвечать через {firstTokenMs} мс (p95) и пишет {tokenRate} токенов в секунду.',
      },
    },
    {
      id: 'load',
      question: 'clarify.load',
      text: {
        en: '{employees} employees and {dailyQuestions} questions a day expected, {workDays} working days a month. The busiest hour takes {peakShare} % of the day, its busiest minute is {minuteFactor} times the average of that hour: about {peakRps} question a second.',
        ru: '{employees} сотрудников, ждём {dailyQuestions} вопросов в день, рабочих дней в месяце — {workDays}. Самый загруженный час — {peakShare} % дня, в пиковую минуту вопросов в {minuteFactor} раза больше среднего за этот час: около {peakRps} вопроса в секунду.',
      },
    },
    {
      id: 'money',
      question: 'clarify.resources',
      text: {
        en: '€{budgetEur} a month for model calls. Text may go to one provider under contract: €{inPrice} per million tokens read, €{outPrice} per million written; its small model costs a tenth. In-house: one GPU, {cores} CPU cores, {ramGb} GB of memory.',
        ru: '{budgetEur} € в месяц на вызовы моделей. Тексты можно отдавать одному провайдеру по договору: {inPrice} € за миллион токенов на входе, {outPrice} € на выходе, его малая модель вдесятеро дешевле. У себя — одна GPU, {cores} ядра CPU и {ramGb} ГБ памяти.',
      },
    },
    {
      id: 'chat-archive',
      question: 'data.available',
      text: {
        en: '{archiveMonths} months of help channels: {archiveQuestions} questions, {repeatShare} % repeat one from the month before. {linkShare} % got a link to a document; {linkGood} % of the links answer the question, {linkOld} % are outdated, {linkDead} % useless.',
        ru: 'Чаты помощи за {archiveMonths} месяца: {archiveQuestions} вопросов, {repeatShare} % уже задавали в предыдущий месяц. На {linkShare} % ответили ссылкой на документ; {linkGood} % ссылок отвечают на вопрос, {linkOld} % устарели, {linkDead} % бесполезны.',
      },
    },
    {
      id: 'experts',
      question: 'data.collect',
      text: {
        en: '{experts} experts from HR, IT, finance and legal, {expertHours} hours a week each. Writing a reference answer with its sources, or checking one answer, takes {checkMinutes} minutes. Help channels may be used with names removed, private chats may not.',
        ru: '{experts} экспертов из кадров, ИТ, финансов и юротдела, по {expertHours} часа в неделю. Написать эталонный ответ с источниками или проверить один ответ — {checkMinutes} минут. Чаты помощи использовать можно, если убрать имена, личную переписку — нельзя.',
      },
    },
    {
      id: 'documents',
      question: 'data.quirks',
      text: {
        en: '{docs} documents, about {docTokens} tokens each: {wikiPages} wiki pages ({staleShare} % untouched for two years), {files} files ({scanShare} % scans), {decks} decks. A registry has {regulations} regulations in force, each with {copies} old versions or copies.',
        ru: '{docs} документов по {docTokens} токенов: {wikiPages} страниц вики ({staleShare} % не правили два года), {files} файлов ({scanShare} % — сканы), {decks} презентаций. В реестре {regulations} действующих регламентов, у каждого {copies} старые версии или копии.',
      },
    },
    {
      id: 'search-audit',
      question: 'training.baseline',
      text: {
        en: 'Keyword search, wiki only. Of {auditSize} chat questions {inDocs} % have an answer in documents; for {wikiRecall} % of these it is in the top {passages}. Misses: {missFiles} % files and decks, {missWords} % other words, {missCopies} % ranked below old copies.',
        ru: 'Поиск по словам, только вики. Из {auditSize} вопросов в чатах ответ в документах есть у {inDocs} %, у {wikiRecall} % из них — в топ-{passages}. Промахи: {missFiles} % — файлы и презентации, {missWords} % — другие слова, {missCopies} % — ниже старых копий.',
      },
    },
    {
      id: 'changes',
      question: 'inference.precompute',
      text: {
        en: '{edits} documents change a day; answers should follow within an hour. The wiki sends an event within a minute. Files and decks send none, and listing them all takes {listingHours} hours. Our GPU embeds {embedRate} tokens a second with a large encoder.',
        ru: '{edits} документов меняется за день, ответы должны учесть правку за час. Вики шлёт событие через минуту. Файлы и презентации ничего не шлют, полный обход — {listingHours} часов. Наша GPU считает эмбеддинги большим энкодером по {embedRate} токенов в секунду.',
      },
    },
    {
      id: 'no-labels',
      question: 'framing.target',
      text: {
        en: 'Nothing is marked yet. The old IT bot is asked first in {earlyReach} % of cases; {rated} % of answers get a rating, mostly bad. Of those who then ask a colleague, {sameDay} % do so the same day. Half of known errors surfaced after {errorDays} days or later.',
        ru: 'Разметки нет. Старого ИТ-бота первым спрашивают в {earlyReach} % случаев, оценку получают {rated} % ответов, чаще плохую. Из тех, кто потом идёт к коллеге, {sameDay} % идут в тот же день. Половина известных ошибок всплыла не раньше чем через {errorDays} день.',
      },
    },
    {
      id: 'test-limits',
      question: 'online.split',
      text: {
        en: 'Up to {testTeams} of {teams} teams, {teamSize} people each; a channel serves many teams. In four weeks an employee asks {meanAsked} questions there (standard deviation {spread}), a newcomer {newMean} ({newSpread}). Correlation within a team is {icc}.',
        ru: 'До {testTeams} команд из {teams}, по {teamSize} человек; чат помощи — один на много команд. За четыре недели сотрудник задаёт в чатах {meanAsked} вопроса (стандартное отклонение {spread}), новичок — {newMean} ({newSpread}). Корреляция в команде {icc}.',
      },
    },
  ],
  hazards: [
    {
      id: 'retrieval-recall',
      name: { en: 'Retrieval recall', ru: 'Полнота поиска' },
      why: {
        en: 'What is not found cannot be answered. {reach} % ask first, {wikiRecall} % is found today, {answered} % of that answered right: {todayChain} % of document questions against {neededShare} % needed. A stronger LLM does not close that gap.',
        ru: 'Чего не нашли, на то не ответить. Сначала спросят {reach} %, найдётся сегодня {wikiRecall} %, верно ответим на {answered} % найденного: выходит {todayChain} % вопросов по документам вместо {neededShare} %. Сильная LLM этого не исправит.',
      },
      detect: {
        en: "Recall@{passages} on gold within the asker's rights, any passage that answers counts: after search, after the reranker, by source, for newcomers. Reads misses: not indexed, broken by parsing, other words, an old copy on top.",
        ru: 'Recall@{passages} по эталону с учётом прав, засчитывая любой фрагмент с ответом: после поиска, после реранкера, по источникам, отдельно для новичков. Разбирает промахи: нет в индексе, испорчено парсингом, другие слова, сверху старая копия.',
      },
      fix: {
        en: 'Files and decks first, with OCR: up to {filesRecall} %. Then BM25 with a tuned bi-encoder, a list of abbreviations, a reranker that keeps {passages} of {candidates}. Passages keep title and section; a table or a slide stays whole.',
        ru: 'Сначала файлы и презентации, с OCR: это не больше {filesRecall} %. Потом BM25 вместе с дообученным би-энкодером, словарь сокращений, реранкер оставляет {passages} из {candidates}. Во фрагменте — заголовок и раздел, таблица или слайд целиком.',
      },
      cost: {
        en: 'Parsers for three sources, each breaking in its own way. A reranker small enough to read {rerankTokens} tokens in {rerankMs} ms. {rebuildHours} hours of re-embedding per encoder version. More found also means more old copies found.',
        ru: 'Парсеры под три источника, и каждый ломается по-своему. Реранкер нужен маленький: {rerankTokens} токенов за {rerankMs} мс. Смена энкодера — {rebuildHours} часов на пересчёт эмбеддингов. Вместе с нужным чаще находятся и старые копии.',
      },
    },
    {
      id: 'access-rights',
      name: { en: 'Access leaks', ru: 'Утечка закрытых документов' },
      why: {
        en: 'Vectors know no rights, and what reaches the prompt reaches the reader. Filtering after the search leaves a newcomer about {keptNew} of {candidates} candidates. And {openDocs} documents open by mistake, unseen so far, become one question away.',
        ru: 'Вектор прав не знает, а что попало в промпт, попадёт и к читателю. Если фильтровать после поиска, у новичка из {candidates} кандидатов останется около {keptNew}. А {openDocs} документов открыты всем по ошибке: раньше их не находили, теперь достаточно спросить.',
      },
      detect: {
        en: 'Accounts with few rights ask about planted secret pages, before each release and hourly in production. Logged sources are replayed against the rights of that minute. Open pages are scanned for salaries and passwords.',
        ru: 'Учётки с урезанными правами спрашивают о подложенных секретных страницах: перед каждым релизом и раз в час в проде. Источники из лога сверяет с правами на ту минуту. Открытые всем страницы проверяет на зарплаты и пароли.',
      },
      fix: {
        en: 'Group ids on each passage filter inside the search; all {candidates} candidates are checked with the permission service in {rightsMs} ms, and no reply means no document. Suspicious open pages are held back until the owner decides.',
        ru: 'ID групп у каждого фрагмента, фильтр внутри поиска; {candidates} кандидатов в момент запроса перепроверяет через сервис прав ({rightsMs} мс), нет ответа — нет документа. Подозрительные открытые страницы придерживает, пока не решит владелец.',
      },
      cost: {
        en: 'Filtered approximate search loses recall or speed when few documents pass; {vectorsGb} GB at {peakRps} question a second can be scanned exactly instead. The permission service becomes a hard dependency. Owners get {openDocs} documents to review.',
        ru: 'При узком фильтре приближённый поиск теряет полноту или скорость; {vectorsGb} ГБ при {peakRps} вопросе в секунду можно перебирать и точно. От сервиса прав теперь зависит всё. Владельцам разбирать {openDocs} документов.',
      },
    },
    {
      id: 'no-labels',
      name: { en: 'Evaluation without labels', ru: 'Оценка без разметки' },
      why: {
        en: 'Ratings cover {rated} % of answers and come from the annoyed; silence may be a private chat. Half of known errors surface after {errorDays} days or later. A hundred answers read by hand can hardly tell {wrongLimit} % wrong from 5 %.',
        ru: 'Оценки есть у {rated} % ответов, ставят их недовольные, а молчание может значить, что спросили в личке. Половина известных ошибок всплывает не раньше чем через {errorDays} день. По сотне прочитанных ответов {wrongLimit} % неверных от 5 % толком не отличить.',
      },
      detect: {
        en: 'Puts judge and experts on the same answers. Say it catches {judgeCatch} % of wrong ones and flags {judgeFalse} % of right ones: at a true {wrongLimit} % it reports {judgeFlags} %, and {flagTrue} % of its flags are true.',
        ru: 'Даёт одни и те же ответы LLM-судье и экспертам. Пусть судья ловит {judgeCatch} % неверных и бракует {judgeFalse} % верных: при настоящих {wrongLimit} % он покажет {judgeFlags} %, и справедливы будут лишь {flagTrue} % его придирок.',
      },
      fix: {
        en: '{monthChecks} random questions with expert answers, unanswerable ones included, to compare versions; the judge, corrected by its measured errors, for every change. The true share comes from {weeklyChecks} random answers that experts check a week.',
        ru: 'Чтобы сравнивать версии — {monthChecks} случайных вопросов с ответами экспертов, в том числе те, где ответа нет; на каждое изменение — судья с поправкой на его ошибки. Настоящую долю дают эксперты: {weeklyChecks} случайных ответов в неделю.',
      },
      cost: {
        en: '€{expertEur} of expert time in four weeks, more than the bill for tokens. To prove the limit at the 5 % level, at most {allowedWrong} of {monthChecks} answers checked may be wrong. Gold ages with its documents.',
        ru: 'Время экспертов — {expertEur} € за четыре недели, больше счёта за токены. Чтобы доказать лимит при уровне значимости 5 %, нужно не больше {allowedWrong} ошибок на {monthChecks} проверенных ответов. Эталон стареет вместе с документами.',
      },
    },
    {
      id: 'confident-wrong',
      name: { en: 'Confident wrong answers', ru: 'Уверенные неверные ответы' },
      why: {
        en: '{noDocs} % of questions have no answer in documents, and the model writes one from the nearest page all the same. With {weeklyAnswers} answers a week, {ruinShare} % wrong and acted on would eat the {savedHours} hours saved.',
        ru: 'На {noDocs} % вопросов в документах ответа нет, а модель всё равно напишет его по ближайшей странице. При {weeklyAnswers} ответах в неделю хватит {ruinShare} % неверных, которым поверили, чтобы съесть все {savedHours} сэкономленных часов.',
      },
      detect: {
        en: 'Share of answers given where gold says there is none; each sentence against its cited passage; dropped conditions (country, grade, date). By bins of the score: are answers scored {answerAbove} % right that often?',
        ru: 'Доля ответов там, где по эталону ответа нет. Сверяет каждую фразу с её фрагментом, ищет потерянные условия (страна, грейд, дата). По бинам скора: ответы со скором {answerAbove} % и правда верны так часто?',
      },
      fix: {
        en: 'A calibrated probability that the answer is right, from reranker scores and support of each sentence. Under {answerAbove} % (higher if {wrongLimit} % does not hold) it shows passages, the owner and the channel instead.',
        ru: 'Калиброванная вероятность, что ответ верен: по скорам реранкера и по тому, подтверждена ли каждая фраза. Ниже {answerAbove} % (порог выше, если не держим {wrongLimit} %) — не ответ, а фрагменты, владелец документа и нужный чат.',
      },
      cost: {
        en: 'Right answers get refused too: {answered} % may fall to {answeredFloor} %, no further. The check takes {checkSeconds} s more and holds text back. Too many refusals, and people stop asking first.',
        ru: 'Отказываем и там, где ответили бы верно: доля верных может упасть с {answered} до {answeredFloor} %, но не ниже. Проверка стоит ещё {checkSeconds} с и задерживает текст. Если отказов слишком много, ассистента перестанут спрашивать первым.',
      },
    },
    {
      id: 'freshness',
      name: { en: 'Outdated copies, late index', ru: 'Старые версии, отставший индекс' },
      why: {
        en: '{regulations} regulations in force have {oldCopies} old versions and copies in nearly the same words, so similarity cannot choose. After an edit a file may stay old in the index for up to {listingHours} hours; one is allowed.',
        ru: 'У {regulations} действующих регламентов {oldCopies} старых версий и копий почти теми же словами: по близости их не различить. После правки файл может оставаться в индексе старым до {listingHours} часов, а допустим один.',
      },
      detect: {
        en: 'Age of the index by source. Share of answers citing a version that is not in force. A test page and a test file edited every hour: when does the answer change?',
        ru: 'Возраст индекса по источникам. Доля ответов со ссылкой на недействующую версию. Тестовую страницу и тестовый файл правит каждый час и смотрит, когда изменится ответ.',
      },
      fix: {
        en: 'Regulations carry status and effective date from the registry; superseded ones are searched only on request. Near copies are folded under the registered one. Wiki by event; files cited before are polled every hour.',
        ru: 'У регламентов статус и дата вступления в силу — из реестра, отменённые ищет только по просьбе. Почти-копии сворачивает под версию из реестра. Вики — по событиям; файлы, на которые уже ссылались, опрашивает каждый час.',
      },
      cost: {
        en: 'Folding may hide a real local edition. Old is not wrong: demoting the {staleShare} % of pages nobody touched loses right answers. A file never cited still lags up to {listingHours} hours: say so.',
        ru: 'При сворачивании можно спрятать настоящую местную редакцию. Старое — не значит неверное: понизив {staleShare} % нетронутых страниц, теряем верные ответы. Файл, на который ещё не ссылались, так и отстаёт до {listingHours} часов: об этом предупреждаем.',
      },
    },
    {
      id: 'link-labels',
      name: { en: 'Noisy links as labels', ru: 'Ссылки как шумная разметка' },
      why: {
        en: '{pairs} threads with a link look like labels, but {linkOld} % of links are outdated and {linkDead} % useless; people link what they know, mostly wiki. {repeatShare} % of questions repeat: a random split puts test questions into training.',
        ru: '{pairs} тредов со ссылкой похожи на разметку, но {linkOld} % ссылок устарели, {linkDead} % бесполезны, да и дают их на знакомое, обычно на вики. {repeatShare} % вопросов повторяются: при случайном разбиении тестовые вопросы попадут и в обучение.',
      },
      detect: {
        en: 'Compares recall on links and on gold, by source. Looks for near copies of test questions in training. Reads hard negatives: how many of them answer the question just as well?',
        ru: 'Сравнивает recall по ссылкам и по эталону, по источникам. Ищет почти-копии тестовых вопросов в обучении. Смотрит сложные негативы глазами: сколько из них отвечают на вопрос не хуже?',
      },
      fix: {
        en: 'Follows moved pages, maps an old version to the one in force, drops home pages. Negatives exclude copies of the positive. Split by time, with repeated and new questions reported apart; decisions on gold only.',
        ru: 'Учитывает переезды страниц, старую версию меняет на действующую, ссылки на главные страницы выкидывает. Копии позитива не берёт в негативы. Делит по времени, повторы и новые вопросы считает отдельно; решает только по эталону.',
      },
      cost: {
        en: 'About {usablePairs} sound pairs are left, few of them on files and decks. Questions generated for those borrow the wording of the text and are too easy, so they may train but not test.',
        ru: 'Остаётся около {usablePairs} годных пар, на файлы и презентации их мало. Сгенерированные под них вопросы повторяют слова текста и слишком легки: учить на них можно, проверять нельзя.',
      },
    },
    {
      id: 'cost',
      name: { en: 'Cost per question', ru: 'Стоимость вопроса' },
      why: {
        en: '€{budgetEur} for {monthQuestions} questions is {centsLimit} cents each. {passages} passages cost {centsEach}, {widePassages} passages {wideCents}, an agent with three calls of the large model {agentCents}. Everything that lifts recall asks for more tokens.',
        ru: '{budgetEur} € на {monthQuestions} вопросов — это {centsLimit} цента за вопрос. С {passages} фрагментами выходит {centsEach}, с {widePassages} — {wideCents}, агент с тремя вызовами большой модели — {agentCents}. А за полноту всегда платят токенами.',
      },
      detect: {
        en: 'Tokens by step and by team, daily. Cents per answered question, {resolvedCents} as planned, not per question asked. Recall by number of passages: where does the curve go flat?',
        ru: 'Токены по шагам и командам, каждый день. Центы на вопрос с ответом ({resolvedCents} по плану), а не на любой заданный. Полнота по числу фрагментов: где кривая выходит на плато?',
      },
      fix: {
        en: 'The reranker keeps {passages} of {candidates}, so the prompt stays short. The small model rewrites and checks; no large call when nothing relevant is found. A daily cap of €{dailyEur}, passages alone above it.',
        ru: 'Реранкер оставляет {passages} из {candidates}, и промпт не растёт. Малая модель переформулирует и проверяет; ничего подходящего не нашлось — большую не зовёт. Дневной потолок {dailyEur} €, выше него — одни фрагменты.',
      },
      cost: {
        en: 'Early refusals lose some answerable questions, and the cap hits the busiest day. The plan saves €{savedEur} a week of work: if recall needs more tokens, ask for budget instead of cutting quality.',
        ru: 'При раннем отказе теряем часть вопросов с ответом, потолок срабатывает в самый горячий день. План экономит {savedEur} € работы в неделю: если ради полноты нужны токены, лучше попросить бюджет, чем резать качество.',
      },
    },
  ],
  stages: {
    clarify: {
      sketch: {
        en: 'Goal: questions left to colleagues, {chatWeekly} down to {chatTarget} a week. Only {inDocs} % have an answer in documents, {answerable}, so {neededShare} % of those must go to the assistant. If {reach} % ask it first (the old bot: {earlyReach} %) and {answered} % of what is found is answered right, search has to find about {recallTarget} %. Agrees on {wrongLimit} % wrong, no leaks, {firstSeconds} s to first words, about {peakRps} question a second, {centsLimit} cents each.',
        ru: 'Цель: вопросов к коллегам не {chatWeekly}, а {chatTarget} в неделю. Ответ в документах есть у {inDocs} %, это {answerable}; закрыть надо {neededShare} % из них. Если {reach} % сначала спросят ассистента (старого бота — {earlyReach} %) и он верно ответит на {answered} % найденного, поиск обязан находить около {recallTarget} %. Фиксирует: неверных до {wrongLimit} %, утечек нет, {firstSeconds} с до первых слов, около {peakRps} вопроса в секунду, {centsLimit} цента за вопрос.',
      },
      tradeoff: {
        en: 'More answers or fewer wrong ones. A right one saves {answerMinutes} minutes, a wrong one costs {wrongMinutes}: answering pays only from {answerAbove} % sure. The price: silence where it was right too; even as planned {answerShare} % of questions get an answer.',
        ru: 'Больше ответов или меньше неверных. Верный экономит {answerMinutes} минут, неверный стоит {wrongMinutes}: отвечать выгодно только при уверенности от {answerAbove} %. Цена — отказы и там, где ответ был бы верным; даже по плану отвечаем на {answerShare} % вопросов.',
      },
      hints: [
        {
          en: 'Imagine the last dozen questions in a help channel. Which of them could any document answer?',
          ru: 'Представьте последний десяток вопросов в чате помощи. На какие из них вообще мог бы ответить документ?',
        },
        {
          en: 'Documents can answer {answerable} of {chatWeekly} questions. What share of those do you need to reach {chatTarget}?',
          ru: 'Документы отвечают на {answerable} вопросов из {chatWeekly}. Какую долю из них надо закрыть, чтобы выйти на {chatTarget}?',
        },
        {
          en: 'Half of them. Say {reach} % ask it first, {recallTarget} % is found and {answered} % of that answered right: {planChain} %, with {wrongLimit} % wrong at most.',
          ru: 'Половину. Скажем, {reach} % сначала спросят ассистента, {recallTarget} % найдём, на {answered} % найденного ответим верно: это {planChain} %, и неверных до {wrongLimit} %.',
        },
      ],
    },
    framing: {
      sketch: {
        en: 'Three tasks. Search: for a question and a person, rank passages they may read; label: the passage answers the question. Writing: a ready model, every sentence cites a passage. Decision: probability that the answer is right by the version in force, label from experts; answer above {answerAbove} %, else show passages and the owner. Resolved: no question on the same matter to a colleague by the next evening; private chats stay unseen.',
        ru: 'Три задачи. Поиск: по вопросу и человеку ранжируем фрагменты, которые ему доступны; таргет — фрагмент отвечает на вопрос. Генерация: готовая модель, каждая фраза ссылается на фрагмент. Решение: вероятность, что ответ верен по действующей версии, разметка экспертов; отвечаем при {answerAbove} % и выше, иначе фрагменты и владелец. Вопрос закрыт, если до вечера следующего дня с ним не пошли к коллеге; личку мы не видим.',
      },
      tradeoff: {
        en: 'A written answer or passages only. Passages invent nothing and need no {firstTokenMs} ms of the large model, but a newcomer has to combine two regulations alone. Writing wins time; the price is errors that read as well as the truth.',
        ru: 'Писать ответ или показывать фрагменты. Фрагменты ничего не выдумают и обойдутся без {firstTokenMs} мс большой модели, но сводить два регламента новичку придётся самому. Ответ экономит время; цена — ошибки, которые читаются не хуже правды.',
      },
      hints: [
        {
          en: 'The assistant said something wrong. Which of its parts may be to blame, and could you tell?',
          ru: 'Ассистент сказал неправду. Какая его часть могла ошибиться и сможете ли вы это понять?',
        },
        {
          en: 'What would you train here: finding the passage, writing the text, or deciding to stay silent?',
          ru: 'Что из этого вы бы обучали: поиск фрагмента, текст ответа или решение промолчать?',
        },
        {
          en: 'Rank the passages the person may read, let a ready model write with citations, and answer only when a calibrated score says {answerAbove} % or more.',
          ru: 'Ранжируйте фрагменты, доступные человеку, готовая модель пусть пишет по ним со ссылками, а ответ показывайте, только если калиброванный скор не ниже {answerAbove} %.',
        },
      ],
    },
    data: {
      sketch: {
        en: 'Threads with links give {pairs} pairs, about {usablePairs} of them sound, to train the search. Split by time: the last two months are for validation and test, repeats of older questions counted apart, links mapped to the version in force. Decisions rest on gold: {monthChecks} random questions of those months with passages and answers, four weeks of expert hours, unanswerable ones kept. Names go, the access groups of the asker stay.',
        ru: 'Треды со ссылками дают {pairs} пар, годных около {usablePairs}: на них учим поиск. Делим по времени: последние два месяца — валидация и тест, повторы старых вопросов считаем отдельно, ссылки переводим на действующую версию. Решаем по эталону: {monthChecks} случайных вопросов этих месяцев с фрагментами и ответами, четыре недели работы экспертов, вопросы без ответа оставляем. Имена убираем, группы доступа автора сохраняем.',
      },
      tradeoff: {
        en: 'Random gold questions or hard ones. Random gives honest shares, but just {goldAnswerable} are answerable and recall is known to ± {goldError} points. Hard ones show failures sooner and say nothing of shares: a second set, for tests, out of the same hours.',
        ru: 'Эталон из случайных вопросов или из трудных. Случайные дают честные доли, но с ответом лишь {goldAnswerable}, полнота известна до ± {goldError} п. п. На трудных раньше видны провалы, но о долях по ним не судят: это второй набор, для тестов, за счёт тех же часов.',
      },
      hints: [
        {
          en: 'For two years people have asked and colleagues have replied. Where in those threads is something like a label?',
          ru: 'Два года одни спрашивают, другие отвечают. Где в этих тредах прячется что-то вроде разметки?',
        },
        {
          en: 'A colleague replied with a link a year ago. Why may it be the wrong target today?',
          ru: 'Год назад коллега ответил ссылкой. Почему сегодня она может оказаться неверным таргетом?',
        },
        {
          en: 'Train on the links, about {usablePairs} of them sound; split by time, count repeats apart, and decide on {monthChecks} random questions that experts have answered.',
          ru: 'Учите поиск на ссылках, годных около {usablePairs}; делите по времени, повторы считайте отдельно, а решайте по {monthChecks} случайным вопросам с ответами экспертов.',
        },
      ],
    },
    training: {
      sketch: {
        en: 'Baseline: BM25 over all three sources with rights, passages only; it lifts recall from {wikiRecall} to at most {filesRecall} %. Then a bi-encoder tuned on the links, hard negatives without copies of the positive, merged with BM25 by rank, and a small cross-encoder that keeps {passages} of {candidates}. The LLM is not trained. Verifier: logistic regression on reranker scores and support of sentences, fitted on each half of gold and judged on the other.',
        ru: 'Бейзлайн — BM25 по всем трём источникам с правами, без генерации: полнота вырастет с {wikiRecall} максимум до {filesRecall} %. Потом би-энкодер, дообученный на ссылках, сложные негативы без копий позитива, слияние с BM25 по рангам, и маленький кросс-энкодер оставляет {passages} из {candidates}. LLM не обучаем. Верификатор — логрегрессия на скорах реранкера и доле подтверждённых фраз: учим на каждой половине эталона, проверяем на другой.',
      },
      tradeoff: {
        en: 'Tune the bi-encoder or only the reranker. {missWords} % of misses are wording, which a reranker cannot lift if they never reach its {candidates}; but each new encoder re-embeds {chunks} passages, {rebuildHours} hours of the only GPU. Both, the encoder rarely.',
        ru: 'Дообучать би-энкодер или только реранкер. {missWords} % промахов — другие слова: что не попало в {candidates} кандидатов, реранкер не поднимет. Зато новый энкодер — это пересчёт {chunks} фрагментов, {rebuildHours} часов единственной GPU. Делаем оба, энкодер — редко.',
      },
      hints: [
        {
          en: 'People ask the way they talk, and lawyers wrote the regulation. What does that do to your search?',
          ru: 'Люди спрашивают так, как говорят, а регламент писали юристы. Как это скажется на поиске?',
        },
        {
          en: 'A regulation has {copies} near copies. What happens if one of them becomes a hard negative?',
          ru: 'У регламента {copies} почти дословные копии. Что будет, если одна из них станет сложным негативом?',
        },
        {
          en: 'BM25 plus a bi-encoder tuned on links, copies kept out of the negatives, then a reranker that keeps {passages} of {candidates}. Do not train the LLM.',
          ru: 'BM25 плюс би-энкодер, дообученный на ссылках, без копий в негативах, затем реранкер: {passages} из {candidates}. Саму LLM не обучайте.',
        },
      ],
    },
    inference: {
      sketch: {
        en: '{vectorsGb} GB of vectors fit in memory. Rewrite {rewriteMs} ms, search filtered by rights {searchMs}, live rights {rightsMs}, rerank {rerankMs}, first token {firstTokenMs}: {spareMs} ms spare of {firstSeconds} s. At most {outTokens} tokens take {writeSeconds} s, the check {checkSeconds}: {checkedSeconds} of {fullSeconds} s, about {openAnswers} answers open at the peak. A day of edits is {editMinutes} minutes of GPU. Provider down: passages alone; GPU down: BM25.',
        ru: 'Векторов {vectorsGb} ГБ, влезают в память. Переформулировка {rewriteMs} мс, поиск с фильтром прав {searchMs}, сервис прав {rightsMs}, реранкер {rerankMs}, первый токен {firstTokenMs}: из {firstSeconds} с в запасе {spareMs} мс. Не больше {outTokens} токенов — {writeSeconds} с, проверка — {checkSeconds}: {checkedSeconds} из {fullSeconds} с, на пике открыто около {openAnswers} ответов. Правки за день — {editMinutes} минут GPU. Лёг провайдер — одни фрагменты, легла GPU — BM25.',
      },
      tradeoff: {
        en: 'Stream at once or hold text until checked. Streaming meets {firstSeconds} s, but a wrong sentence is read before it is gone; holding all means {checkedSeconds} s of silence. Between: sources at once, if they count as first words, then checked sentences; price: many small calls.',
        ru: 'Стримить сразу или держать текст до проверки. Стриминг укладывается в {firstSeconds} с, но неверную фразу прочтут раньше, чем её уберут; держать всё — {checkedSeconds} с тишины. Компромисс: сразу источники (если их зачтут), фразы по мере проверки; цена — много мелких вызовов.',
      },
      hints: [
        {
          en: 'Somebody left the project five minutes ago. Which copy of the rights does your search believe?',
          ru: 'Человека пять минут назад убрали из проекта. Какой копии прав верит ваш поиск?',
        },
        {
          en: 'You keep {candidates} candidates and then drop what the asker may not open. How many does a newcomer keep?',
          ru: 'Вы берёте {candidates} кандидатов и выкидываете то, что человеку открывать нельзя. Сколько останется у новичка?',
        },
        {
          en: 'Filter by groups inside the search, check the {candidates} candidates with the permission service in {rightsMs} ms, and drop them if it is silent.',
          ru: 'Фильтруйте по группам внутри поиска, {candidates} кандидатов перепроверяйте через сервис прав за {rightsMs} мс; если он молчит, выкидывайте.',
        },
      ],
    },
    offline: {
      sketch: {
        en: 'Part by part on gold: recall@{passages} within the rights of the asker, {recallTarget} % wanted, by source and for newcomers; with the right passage given, the share answered right, {answered} %; where nothing is written, the share of refusals. The whole: right answers at {wrongLimit} % wrong, versions compared in pairs on the same questions. Guards: no planted secret in any answer, no superseded version cited where one is in force.',
        ru: 'По частям на эталоне: recall@{passages} с учётом прав автора, нужно {recallTarget} %, по источникам и отдельно для новичков; при верном фрагменте на входе — доля верных ответов, {answered} %; где ответа нет — доля отказов. Целиком — доля верных ответов при {wrongLimit} % неверных, версии сравниваем попарно на одних и тех же вопросах. Guard: ни одного подложенного секрета в ответах, ни одной ссылки на отменённое, если есть действующее.',
      },
      tradeoff: {
        en: 'Judge or experts. The judge grades all {monthChecks} in minutes, but at {wrongLimit} % wrong {flagTrue} % of its flags are true. It compares versions, experts give the true share; even so the {goldAnswers} answers on gold prove {wrongLimit} % only with one error at most.',
        ru: 'Судья или эксперты. Судья за минуты проходит все {monthChecks}, но при {wrongLimit} % неверных справедливы {flagTrue} % его придирок. Он сравнивает версии, саму долю дают эксперты; и то {goldAnswers} ответов на эталоне докажут {wrongLimit} %, лишь если ошибок не больше одной.',
      },
      hints: [
        {
          en: 'A judge model says six percent of the answers are wrong. Why should I believe it?',
          ru: 'LLM-судья говорит, что неверны шесть процентов ответов. Почему мне ему верить?',
        },
        {
          en: 'Two versions give equally many wrong answers. How do you learn whether search or writing failed in each?',
          ru: 'Две версии ошибаются одинаково часто. Как узнать, что подвело каждую: поиск или генерация?',
        },
        {
          en: 'Recall@{passages} under the rights of the asker, then answers given the right passage, then refusals where nothing is written. Experts calibrate the judge.',
          ru: 'Recall@{passages} с учётом прав, потом ответы при верном фрагменте, потом отказы там, где ответа нет. Судью калибруют эксперты.',
        },
      ],
    },
    online: {
      sketch: {
        en: 'By team, since neighbors pass answers on: {armTeams} teams against {armTeams}, {armPeople} people each, replies seen by the asker only. {testWeeks} weeks, the first {warmWeeks} dropped. Metric: questions per person left to colleagues, t-test on team means with CUPED. Design effect {designEffect}: {power} % power at {mde} % even without it; at a reach of {earlyReach} % we expect {earlyDrop} %. Guards: {weeklyChecks} expert checks a week, any leak stops the test.',
        ru: 'Делим по командам: соседи передают ответы. {armTeams} команд против {armTeams}, по {armPeople} человек, ответ видит только спросивший. {testWeeks} недель, первые {warmWeeks} отбрасываем. Метрика — вопросы к коллегам на человека, t-тест по средним команд с CUPED. Дизайн-эффект {designEffect}: при мощности {power} % и без CUPED ловим {mde} %; если сначала спросят {earlyReach} %, ждём {earlyDrop} %. Guard: {weeklyChecks} проверок экспертов в неделю, любая утечка — стоп.',
      },
      tradeoff: {
        en: '{testTeams} teams suffice for everybody ({mde} %), but leave {newArm} newcomers an arm with no past for CUPED: only {newMde} % would show. More teams expose more people to errors not yet measured. Decide on all, take newcomers as a direction, confirm them in the rollout.',
        ru: '{testTeams} команд хватает на всех ({mde} %), но новичков в группе {newArm}, истории для CUPED у них нет: заметим только {newMde} %. Больше команд — больше людей увидят ошибки, которых ещё не измерили. Решаем по всем, новички — лишь направление, проверим их при выкатке.',
      },
      hints: [
        {
          en: 'The person at the next desk has the assistant and you do not. What do you do with your next question?',
          ru: 'У соседа по столу ассистент есть, у вас нет. Что вы сделаете со следующим вопросом?',
        },
        {
          en: 'In the first days everybody plays with a new bot. What does that do to your metric, and to the length of the test?',
          ru: 'В первые дни с новым ботом играют все. Что будет с метрикой и сколько тогда держать тест?',
        },
        {
          en: 'Split by team, reply in private, drop the first {warmWeeks} of {testWeeks} weeks, count questions left to colleagues, have {weeklyChecks} answers checked weekly.',
          ru: 'Делите по командам, отвечайте в личку, первые {warmWeeks} из {testWeeks} недель отбросьте, считайте вопросы к коллегам, а эксперты пусть проверяют {weeklyChecks} ответов в неделю.',
        },
      ],
    },
    deploy: {
      sketch: {
        en: 'Prompt, pinned model, parser, encoder, index and threshold are one version; each change runs all gold (€{goldRunEur}), weak-rights accounts, pages with planted commands. A new encoder fills a second index over a weekend ({rebuildHours} hours), then an alias switches. Experts, {testTeams} teams, all. A leak: off. {rollbackWrong} wrong in {weeklyChecks} a week: passages alone. Drift: data — new sources; target — answerable share; concept — same question, new regulation.',
        ru: 'Промпт, закреплённая модель, парсер, энкодер, индекс, порог — одна версия; на каждое изменение — весь эталон ({goldRunEur} €), учётки без прав, страницы с инъекциями. Новый энкодер: за выходные ({rebuildHours} часов) второй индекс, меняем алиас. Эксперты, {testTeams} команд, все. Утечка — стоп; {rollbackWrong} неверных из {weeklyChecks} за неделю — одни фрагменты. Дрейф данных — новые источники, таргета — доля вопросов с ответом, концепта — вопрос тот же, регламент новый.',
      },
      tradeoff: {
        en: 'Pin the model or take each new one. A pinned one is repeatable until the provider retires it, and then you move in a hurry; the newest may be better, and shifts the verifier unnoticed. Pin, with gold and recalibration ready for the move.',
        ru: 'Закрепить версию модели или брать каждую новую. Закреплённая воспроизводима, пока провайдер её не снимет, и тогда переезд в спешке; новая может быть лучше, но незаметно собьёт верификатор. Закрепляем, эталон и перекалибровку держим наготове.',
      },
      hints: [
        {
          en: 'Overnight the provider changes the model behind the same name. Who notices, and when?',
          ru: 'За ночь провайдер поменял модель под тем же именем. Кто это заметит и когда?',
        },
        {
          en: 'Any of {employees} people can edit some wiki page. What could one of them write there to steer the assistant?',
          ru: 'Любой из {employees} сотрудников правит какие-то страницы вики. Что там можно написать, чтобы управлять ассистентом?',
        },
        {
          en: 'Version everything together; on each change run gold, weak-rights accounts and pages with planted commands. {rollbackWrong} wrong in {weeklyChecks}: back to passages; a leak: switch off.',
          ru: 'Версионируйте всё вместе; на каждое изменение — эталон, учётки без прав, страницы с инъекциями. {rollbackWrong} неверных из {weeklyChecks} — назад к фрагментам, утечка — выключайте.',
        },
      ],
    },
    monitoring: {
      sketch: {
        en: 'Pages the on-call: in the last {alertQuestions} questions p95 to first words over {firstSeconds} s or errors over {errorShare} %; any hit of the hourly probe for planted secrets; rights not synced for {revokeMinutes} minutes or no permission service: the assistant stops. Tickets: wiki lag over an hour, a file listing over a day, spend over €{dailyEur} a day, a growing reranker queue. A canary question on a test page each minute covers the nights.',
        ru: 'Будим дежурного: по последним {alertQuestions} вопросам p95 до первых слов выше {firstSeconds} с или ошибок больше {errorShare} %; ежечасная проверка нашла подложенный секрет; права не обновлялись {revokeMinutes} минут или молчит сервис прав — тогда ассистент останавливается. Тикет: вики отстаёт больше чем на час, обход файлов дольше суток, расход выше {dailyEur} € в день, растёт очередь к реранкеру. Ночью — контрольный вопрос раз в минуту.',
      },
      tradeoff: {
        en: 'Permission service down: stop, or trust the groups in the index while younger than {revokeMinutes} minutes. Trust keeps to the agreed limit, but only if the sync is honest about its own age, and one leak ends the project. Stop; the price: its outages become ours.',
        ru: 'Лёг сервис прав: стоп или верим группам из индекса, пока они моложе {revokeMinutes} минут. Условие это позволяет, но всё держится на том, что синхронизация не врёт о своём возрасте, а одна утечка похоронит проект. Стоп; цена — чужие простои станут нашими.',
      },
      hints: [
        {
          en: 'Every server is green, and still nobody should get an answer right now. How can that be?',
          ru: 'Все серверы зелёные, а отвечать сейчас никому нельзя. Как такое может быть?',
        },
        {
          en: 'How old may the rights in the index get, and how much may a day cost, before somebody is called?',
          ru: 'Насколько могут устареть права в индексе и сколько может стоить день, прежде чем кого-то позовут?',
        },
        {
          en: 'Page at {firstSeconds} s to first words, on a planted secret found, on rights older than {revokeMinutes} minutes; open a ticket at €{dailyEur} a day.',
          ru: 'Будим, если до первых слов больше {firstSeconds} с, нашёлся подложенный секрет или права старше {revokeMinutes} минут; {dailyEur} € за день — тикет.',
        },
      ],
    },
    extra: {
      sketch: {
        en: 'With an answer, keep the ids and versions of its passages, the rights and the release, so that a dispute can be replayed. Gold is tied to document versions: an edit sends the question back to an expert. A drop of {goldDrop} points in recall on fresh gold is beyond noise: if wording is the cause, retrain the encoder. The threshold is refitted monthly on checks that include withheld answers. Topics with no document ({noDocs} % of questions) go to owners.',
        ru: 'С ответом храним id и версии фрагментов, права и релиз, чтобы спор можно было воспроизвести. Эталон привязан к версиям документов: правка возвращает вопрос эксперту. Полнота на свежем эталоне упала на {goldDrop} п. п. — это уже не шум; если дело в словах, переобучаем энкодер. Порог пересчитываем раз в месяц, проверяя и скрытые ответы, а не только показанные. Темы, где нет документов ({noDocs} % вопросов), отдаём владельцам.',
      },
      tradeoff: {
        en: 'Keep full texts of questions, or ids only. Texts feed gold and add to the {usablePairs} pairs, but people ask about sick leave and conflicts, and logs show their readers what they may not open. Texts without names for a short time, ids for long; old disputes get harder.',
        ru: 'Хранить тексты вопросов или только id. Тексты пополняют эталон и {usablePairs} пар, но спрашивают и про больничный, и про конфликты, а кто читает логи, видит и то, что ему нельзя. Тексты без имён — ненадолго, id — надолго; старые споры разбирать труднее.',
      },
      hints: [
        {
          en: 'What use are the questions that your assistant could not answer?',
          ru: 'Какая польза от вопросов, на которые ассистент не смог ответить?',
        },
        {
          en: 'A regulation changed last week. Which of your gold answers are wrong now, and who notices?',
          ru: 'На прошлой неделе поменялся регламент. Какие эталонные ответы теперь неверны и кто это заметит?',
        },
        {
          en: 'Tie gold to document versions, look into a drop of {goldDrop} points in recall on fresh questions, and send topics with many refusals to page owners.',
          ru: 'Привяжите эталон к версиям документов, разбирайтесь, если полнота на свежих вопросах упала на {goldDrop} п. п., а темы с отказами отдавайте владельцам страниц.',
        },
      ],
    },
  },
  twist: {
    stage: 'deploy',
    says: {
      en: 'Security has canceled the contract with the provider: in two months no text of our documents or questions may leave our data centers. You get {gpus} H100 cards with {gpuGb} GB each. Limits on time and on wrong answers stay. What changes in your design, and what does not?',
      ru: 'Служба безопасности расторгла договор с провайдером: через два месяца ни один текст документа или вопроса не должен покидать наши дата-центры. Вам дают {gpus} карты H100 по {gpuGb} ГБ. Пределы по времени и неверным ответам прежние. Что изменится в решении, а что нет?',
    },
    strongAnswer: {
      en: 'Search, index, rights stay. {paramBillions} billion 8-bit weights are {weightsGb} GB: a replica on each of three cards, the small model on the fourth. Reading {inTokens} tokens is {readTflop} TFLOP, under a second; {outTokens} at {ownRate} a second end at {ownSeconds} of {fullSeconds} s. Before the cutoff redoes prompts, judge, threshold on gold: {wrongLimit} % wrong holds, coverage pays: {answeredFloor} % at least.',
      ru: 'Поиск, индекс, права остаются. {paramBillions} млрд весов по байту — {weightsGb} ГБ: по реплике на три карты, четвёртая — малой модели. Прочесть {inTokens} токенов — {readTflop} TFLOP, меньше секунды; {outTokens} по {ownRate} в секунду — итого {ownSeconds} из {fullSeconds} с. До отключения заново промпты, судья, порог на эталоне: неверных те же {wrongLimit} %, платим охватом, не ниже {answeredFloor} %.',
    },
  },
  weakAnswers: [
    {
      stage: 'framing',
      says: {
        en: 'We fine-tune an open model on all the documents, and it will know everything.',
        ru: 'Дообучим открытую модель на всех документах, и она будет всё знать.',
      },
      why: {
        en: '{edits} documents change a day, each person may read {readable} % of them, and weights can neither forget one nor ask who is reading. Nothing to cite either. Tuning can teach a tone; facts come from search.',
        ru: 'За день меняется {edits} документов, каждому доступны {readable} %, а веса не умеют ни забыть страницу, ни спросить, кто читает. И сослаться не на что. Дообучением можно поставить тон, факты даёт поиск.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'Cut everything into pieces of {chunkTokens} tokens, put them into a vector database and take the five nearest.',
        ru: 'Режем всё на куски по {chunkTokens} токенов, кладём в векторную базу и берём пять ближайших.',
      },
      why: {
        en: '{missFiles} % of misses are in files and decks, where tables and scans must be parsed first; {missCopies} % are old copies, which vectors cannot tell apart; form numbers and abbreviations need exact words. Start from the causes of misses.',
        ru: '{missFiles} % промахов — в файлах и презентациях, где сначала надо разобрать таблицы и сканы; {missCopies} % — старые копии, вектор их не различит; номерам форм и сокращениям нужны точные слова. Начинать надо с причин промахов.',
      },
    },
    {
      stage: 'training',
      says: {
        en: 'Temperature zero and "answer only from the context": then it cannot hallucinate.',
        ru: 'Температура ноль и «отвечай только по контексту» — и галлюцинаций не будет.',
      },
      why: {
        en: 'Zero makes an error repeatable, not rare. For {noDocs} % of questions the context holds only similar pages, and an old copy is quoted faithfully. It takes a calibrated check with a threshold, tested on just such questions.',
        ru: 'Ноль делает ошибку повторяемой, а не редкой. У {noDocs} % вопросов в контексте лишь похожие страницы, а старую копию модель процитирует точно. Нужен калиброванный верификатор с порогом, проверенный на таких вопросах.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'We search the whole index and then hide what the person may not open.',
        ru: 'Ищем по всему индексу, а потом прячем то, что человеку открывать нельзя.',
      },
      why: {
        en: 'Of {candidates} candidates a newcomer keeps {keptNew} on average, under the {passages} wanted, and newcomers need help most. Filter inside the search; the check afterwards is only for rights that changed since.',
        ru: 'Из {candidates} кандидатов у новичка в среднем останется {keptNew}, меньше нужных {passages}, а помощь нужна прежде всего ему. Фильтр — внутри поиска, проверка после него — только на случай, если права уже изменились.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'A semantic cache for frequent questions will save most of the money.',
        ru: 'Семантический кэш на частые вопросы сэкономит большую часть денег.',
      },
      why: {
        en: '{repeatShare} % of questions repeat: at most €{cacheEur} of €{billEur} a month. And the text kept was made from pages the next person may not open, or an old version. Keyed by versions and rights, the cache hits far less.',
        ru: 'Повторяются {repeatShare} % вопросов: это максимум {cacheEur} € из {billEur} € в месяц. А сохранённый текст собран из страниц, которые следующему нельзя открыть, или из старой версии. С ключом по версиям и правам попаданий куда меньше.',
      },
    },
    {
      stage: 'inference',
      says: {
        en: 'Context windows are huge now: I give the model {longPages} whole documents and skip the reranker.',
        ru: 'Контекст теперь огромный: отдам модели {longPages} документов целиком и обойдусь без реранкера.',
      },
      why: {
        en: '{longTokens} tokens cost {longCents} cents against {centsLimit}, and reading them breaks {firstSeconds} s. The old copies come along too, and something still has to choose {longPages} out of {docs}.',
        ru: '{longTokens} токенов стоят {longCents} центов при лимите {centsLimit}, и только на чтение уйдёт больше {firstSeconds} с. Старые копии приедут вместе с нужным, и всё равно надо как-то выбрать {longPages} из {docs}.',
      },
    },
    {
      stage: 'deploy',
      says: {
        en: 'Every night we rebuild the index from scratch, so it is always fresh.',
        ru: 'Каждую ночь перестраиваем индекс с нуля, и он всегда свежий.',
      },
      why: {
        en: 'Listing the files takes {listingHours} hours and embedding everything {rebuildHours}: no night is that long. Edits are due in an hour, lost rights in {revokeMinutes} minutes; a day of {edits} edits is just {editMinutes} minutes of GPU.',
        ru: 'Обход файлов — {listingHours} часов, эмбеддинги — {rebuildHours}: такой ночи не бывает. Правка нужна через час, отзыв прав — через {revokeMinutes} минут, а {edits} правок за день — это всего {editMinutes} минут GPU.',
      },
    },
    {
      stage: 'offline',
      says: {
        en: 'Compare with the reference answers by ROUGE or by similarity of embeddings.',
        ru: 'Сравним с эталонными ответами по ROUGE или по близости эмбеддингов.',
      },
      why: {
        en: '"Within 5 days" and "within 9 days" are almost the same to both, and one of them costs {wrongMinutes} minutes. ROUGE also marks down a right answer in other words. Check claim by claim against the reference and the passage.',
        ru: '«За 5 дней» и «за 9 дней» для них почти одно и то же, а одно из двух стоит {wrongMinutes} минут. Верный ответ другими словами ROUGE ещё и занизит. Сверять надо по утверждениям — с эталоном и с фрагментом.',
      },
    },
    {
      stage: 'offline',
      says: {
        en: 'The judge model finds {judgeFlags} % wrong, so that is our share of wrong answers.',
        ru: 'LLM-судья нашёл {judgeFlags} % неверных — значит, такая у нас доля ошибок.',
      },
      why: {
        en: 'A judge that catches {judgeCatch} % and flags {judgeFalse} % of right ones says just that at a true {wrongLimit} %; a weaker judge would say it at far more. Measure both rates on answers seen by experts, then correct.',
        ru: 'Судья, который ловит {judgeCatch} % неверных и бракует {judgeFalse} % верных, скажет это же при настоящих {wrongLimit} %, а судья послабее — и когда их куда больше. Обе доли надо измерить на ответах, проверенных экспертами, и внести поправку.',
      },
    },
    {
      stage: 'online',
      says: {
        en: 'Success is the share of thumbs up under the answers.',
        ru: 'Успех — это доля лайков под ответами.',
      },
      why: {
        en: '{rated} % of answers get a rating. A smooth wrong one earns a thumb as well: half of known errors showed after {errorDays} days or later. And thumbs do not say whether colleagues answer fewer than {chatWeekly} questions.',
        ru: 'Оценку получают {rated} % ответов. Гладкий неверный тоже соберёт лайк: половина известных ошибок всплыла не раньше чем через {errorDays} день. И лайки не скажут, стало ли у коллег меньше {chatWeekly} вопросов.',
      },
    },
  ],
}
