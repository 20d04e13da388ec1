import type { QuestionId } from '#lib/interview/catalogue'
import type { DecisionTexts } from '#lib/interview/decision-line'
import type { ItemKind, QuestionState, ScoreAnswer, StockDimensionId } from '#lib/interview/model'
import type { Cue, Hand } from '#lib/timeline/rehearsal'

/**
 * The recorded interview of the demo accounts: Mira asks Oleg for "You may also need". It goes well, with one detour, one
 * idea thrown away and one question too late, so that there is something to see in its replay and in its feedback.
 */

const ink = '#1e1e1e'
const asked = '#1971c2'
const answered = '#e03131'
const source = '#a5d8ff'
const process = '#ffec99'
const model = '#b2f2bb'
const serve = '#ffd8a8'
const watch = '#ffc9c9'

const mira = (at: string) => ({ at, by: 'interviewer' as Hand })
const oleg = (at: string) => ({ at, by: 'candidate' as Hand })

const clarifying: readonly Cue[] = [
  { ...oleg('0:20'), do: 'text', id: 'title', x: 0, y: -130, size: 32, text: 'You may also need: basket add-ons' },
  { ...mira('1:50'), do: 'stage', step: 'clarify' },
  { ...oleg('2:10'), do: 'text', id: 'goal', x: 0, y: -50, text: 'Goal: extra revenue per order' },
  { ...mira('2:38'), do: 'tick', question: 'clarify.goal' },
  {
    ...oleg('2:45'),
    do: 'note',
    text: '## Clarify\n\n- block in the basket, today filled by an editor\n- want: more revenue per order\n',
  },
  { ...mira('3:40'), do: 'ring', id: 'goal-ring', colour: asked, around: [-16, -64, 340, 52] },
  { ...oleg('4:05'), do: 'text', id: 'guard', x: 0, y: -14, text: 'Guard: checkout conversion, returns' },
  { ...oleg('4:30'), do: 'tick', question: 'clarify.metric' },
  { ...oleg('4:40'), do: 'text', id: 'load', x: 0, y: 22, text: 'Load: 2k RPS peak, 12M users, 80k SKUs' },
  { ...mira('5:20'), do: 'tick', question: 'clarify.load' },
  { ...oleg('5:40'), do: 'text', id: 'latency', x: 0, y: 58, text: 'Latency: basket opens in 300 ms, ours 100' },
  { ...mira('6:25'), do: 'tick', question: 'clarify.latency' },
  {
    ...oleg('6:35'),
    do: 'note',
    text: '- must never make the checkout slower or noisier\n- stock changes every few minutes\n\n',
  },
  {
    ...oleg('7:30'),
    do: 'stroke',
    id: 'guard-line',
    colour: answered,
    through: [
      [0, 14],
      [360, 14],
    ],
  },
  { ...oleg('7:50'), do: 'tick', question: 'clarify.functional' },
]

const framing: readonly Cue[] = [
  { ...mira('8:40'), do: 'stage', step: 'framing' },
  { ...oleg('8:55'), do: 'text', id: 'target', x: 560, y: -50, text: 'Target: added from the block and bought' },
  { ...oleg('9:30'), do: 'text', id: 'rank', x: 560, y: -14, text: 'Rank by P(add | user, basket, item) x margin' },
  { ...mira('10:05'), do: 'tick', question: 'framing.target' },
  { ...oleg('10:15'), do: 'text', id: 'type', x: 560, y: 22, text: 'Retrieval + ranking on implicit feedback' },
  { ...mira('10:50'), do: 'ring', id: 'margin-ring', colour: asked, around: [916, -26, 98, 44] },
  { ...mira('11:00'), do: 'text', id: 'margin-question', x: 1040, y: -14, colour: asked, text: 'bags win everything?' },
  {
    ...oleg('11:25'),
    do: 'note',
    text: '## Framing\n\n- P(add) x margin, capped so that cheap bags do not win\n- negatives: seen in the block, not added\n\n',
  },
  { ...oleg('12:00'), do: 'tick', question: 'framing.type' },
]

const data: readonly Cue[] = [
  { ...mira('12:20'), do: 'stage', step: 'data' },
  { ...oleg('12:30'), do: 'frame', id: 'offline', x: 0, y: 180, w: 1090, h: 300, name: 'Offline, every night' },
  {
    ...oleg('12:40'),
    do: 'box',
    id: 'orders',
    x: 30,
    y: 215,
    w: 170,
    h: 64,
    fill: source,
    frame: 'offline',
    label: 'Orders',
  },
  {
    ...oleg('12:55'),
    do: 'box',
    id: 'catalogue',
    x: 30,
    y: 299,
    w: 170,
    h: 64,
    fill: source,
    frame: 'offline',
    label: 'Catalogue',
  },
  {
    ...oleg('13:10'),
    do: 'box',
    id: 'clicks',
    x: 30,
    y: 383,
    w: 170,
    h: 64,
    fill: source,
    frame: 'offline',
    label: 'Views, clicks',
  },
  { ...mira('13:30'), do: 'tick', question: 'data.available' },
  {
    ...oleg('13:50'),
    do: 'box',
    id: 'features',
    x: 270,
    y: 276,
    w: 210,
    h: 110,
    fill: process,
    frame: 'offline',
    label: 'Feature pipeline\npoint in time',
  },
  { ...oleg('14:10'), do: 'arrow', id: 'orders-features', from: 'orders', to: 'features', frame: 'offline' },
  { ...oleg('14:14'), do: 'arrow', id: 'catalogue-features', from: 'catalogue', to: 'features', frame: 'offline' },
  { ...oleg('14:18'), do: 'arrow', id: 'clicks-features', from: 'clicks', to: 'features', frame: 'offline' },
  {
    ...oleg('14:40'),
    do: 'note',
    text: '## Data\n\n- orders of 12 months, block views of the editor\n- position bias: the first slot gets most of the clicks\n',
  },
  {
    ...oleg('15:40'),
    do: 'box',
    id: 'store',
    x: 550,
    y: 366,
    w: 210,
    h: 84,
    fill: process,
    frame: 'offline',
    label: 'Feature store\nuser, item, pair',
  },
  { ...oleg('16:05'), do: 'arrow', id: 'features-store', from: 'features', to: 'store', frame: 'offline' },
  {
    ...mira('16:20'),
    do: 'text',
    id: 'split-question',
    x: 30,
    y: 492,
    colour: asked,
    size: 16,
    text: 'how do you split?',
  },
  {
    ...oleg('16:40'),
    do: 'stroke',
    id: 'split-axis',
    colour: ink,
    wobble: 1.4,
    through: [
      [200, 504],
      [640, 504],
      [628, 497],
      [640, 504],
      [628, 511],
    ],
  },
  {
    ...oleg('16:50'),
    do: 'stroke',
    id: 'split-first',
    colour: answered,
    wobble: 1,
    through: [
      [430, 492],
      [430, 518],
    ],
  },
  {
    ...oleg('16:54'),
    do: 'stroke',
    id: 'split-second',
    colour: answered,
    wobble: 1,
    through: [
      [530, 492],
      [530, 518],
    ],
  },
  { ...oleg('17:00'), do: 'text', id: 'split-train', x: 270, y: 511, size: 16, text: 'train, 10 months' },
  { ...oleg('17:10'), do: 'text', id: 'split-val', x: 452, y: 511, size: 16, text: 'valid' },
  { ...oleg('17:16'), do: 'text', id: 'split-test', x: 556, y: 511, size: 16, text: 'test' },
  { ...mira('17:35'), do: 'tick', question: 'data.split' },
  { ...oleg('17:45'), do: 'note', text: '- split by time, users overlap, a week of gap for returns\n\n' },
]

const training: readonly Cue[] = [
  { ...mira('18:30'), do: 'stage', step: 'training' },
  {
    ...oleg('18:40'),
    do: 'box',
    id: 'towers',
    x: 550,
    y: 215,
    w: 210,
    h: 84,
    fill: model,
    frame: 'offline',
    label: 'Two-tower net',
  },
  { ...oleg('19:20'), do: 'note', text: '## Training\n\n- two towers first? needs much data, hard to explain\n' },
  { ...mira('20:00'), do: 'ring', id: 'towers-ring', colour: asked, around: [528, 198, 254, 118] },
  {
    ...mira('20:10'),
    do: 'text',
    id: 'towers-question',
    x: 800,
    y: 222,
    colour: asked,
    text: 'what do you\nlose without it?',
  },
  {
    ...oleg('21:05'),
    do: 'note',
    text: '- baseline: bought together in 90 days, by lift\n- then gradient boosting on 40 features, pairwise loss\n- towers only if it beats that by more than it costs\n',
  },
  { ...oleg('22:05'), do: 'erase', ids: ['towers', 'towers-label'] },
  { ...mira('22:10'), do: 'erase', ids: ['towers-ring', 'towers-question'] },
  {
    ...oleg('22:20'),
    do: 'box',
    id: 'training',
    x: 550,
    y: 215,
    w: 210,
    h: 84,
    fill: model,
    frame: 'offline',
    label: 'Training\nboosting, pairwise',
  },
  { ...oleg('22:45'), do: 'arrow', id: 'features-training', from: 'features', to: 'training', frame: 'offline' },
  { ...mira('23:00'), do: 'tick', question: 'training.baseline' },
  {
    ...oleg('23:10'),
    do: 'box',
    id: 'registry',
    x: 840,
    y: 215,
    w: 210,
    h: 84,
    fill: model,
    frame: 'offline',
    label: 'Registry\n+ offline gate',
  },
  { ...oleg('23:35'), do: 'arrow', id: 'training-registry', from: 'training', to: 'registry', frame: 'offline' },
  { ...mira('24:10'), do: 'text', id: 'cold-question', x: 840, y: 318, colour: asked, text: 'a product of today?' },
  { ...mira('24:40'), do: 'stage', step: 'data' },
  {
    ...oleg('24:55'),
    do: 'box',
    id: 'embeddings',
    x: 840,
    y: 366,
    w: 210,
    h: 84,
    fill: process,
    frame: 'offline',
    label: 'Item embeddings\ntitle + photo',
  },
  { ...oleg('25:20'), do: 'arrow', id: 'embeddings-store', from: 'embeddings', to: 'store', frame: 'offline' },
  { ...mira('25:40'), do: 'tick', question: 'data.quirks' },
  { ...mira('26:05'), do: 'stage', step: 'training' },
  {
    ...oleg('26:20'),
    do: 'note',
    text: '- new products: embeddings of title and photo, 5 % of slots to explore\n- 2 in 100 views end in an add: weights, not resampling\n\n',
  },
  { ...mira('27:30'), do: 'tick', question: 'training.imbalance' },
]

const serving: readonly Cue[] = [
  { ...mira('28:50'), do: 'stage', step: 'inference' },
  { ...oleg('28:58'), do: 'frame', id: 'online', x: 0, y: 610, w: 1090, h: 290, name: 'Online, every basket' },
  {
    ...oleg('29:08'),
    do: 'box',
    id: 'app',
    shape: 'ellipse',
    x: 30,
    y: 672,
    w: 140,
    h: 100,
    frame: 'online',
    label: 'App',
  },
  {
    ...oleg('29:18'),
    do: 'box',
    id: 'service',
    x: 230,
    y: 670,
    w: 180,
    h: 104,
    fill: serve,
    frame: 'online',
    label: 'Suggestions\np99 100 ms',
  },
  { ...oleg('29:34'), do: 'arrow', id: 'app-service', from: 'app', to: 'service', frame: 'online' },
  {
    ...oleg('29:44'),
    do: 'box',
    id: 'candidates',
    x: 470,
    y: 640,
    w: 200,
    h: 90,
    fill: serve,
    frame: 'online',
    label: 'Candidates, 300\nbought together',
  },
  { ...oleg('30:06'), do: 'arrow', id: 'service-candidates', from: 'service', to: 'candidates', frame: 'online' },
  {
    ...oleg('30:16'),
    do: 'box',
    id: 'ranker',
    x: 720,
    y: 640,
    w: 150,
    h: 90,
    fill: model,
    frame: 'online',
    label: 'Ranker\nP x margin',
  },
  { ...oleg('30:34'), do: 'arrow', id: 'candidates-ranker', from: 'candidates', to: 'ranker', frame: 'online' },
  {
    ...oleg('30:42'),
    do: 'box',
    id: 'rules',
    x: 920,
    y: 640,
    w: 150,
    h: 90,
    fill: serve,
    frame: 'online',
    label: 'Rules: stock,\nage, variety',
  },
  { ...oleg('31:02'), do: 'arrow', id: 'ranker-rules', from: 'ranker', to: 'rules', frame: 'online' },
  {
    ...oleg('31:10'),
    do: 'arrow',
    id: 'rules-app',
    from: 'rules',
    to: 'app',
    via: [
      [995, 862],
      [100, 862],
    ],
    label: 'best 10',
    frame: 'online',
  },
  { ...oleg('31:26'), do: 'arrow', id: 'store-candidates', from: 'store', to: 'candidates', dashed: true },
  { ...oleg('31:32'), do: 'arrow', id: 'store-ranker', from: 'store', to: 'ranker', dashed: true },
  {
    ...oleg('31:38'),
    do: 'arrow',
    id: 'registry-ranker',
    from: 'registry',
    to: 'ranker',
    dashed: true,
    via: [
      [1072, 257],
      [1072, 540],
      [795, 540],
    ],
  },
  { ...mira('31:50'), do: 'tick', question: 'inference.mode' },
  {
    ...oleg('31:55'),
    do: 'note',
    text: '## Inference\n\n- pairs counted at night, ranked online with the basket of this moment\n- features from one store for both, logged as served\n\n',
  },
  { ...mira('32:10'), do: 'tick', question: 'inference.skew' },
]

const measuring: readonly Cue[] = [
  { ...mira('32:50'), do: 'stage', step: 'offline' },
  {
    ...oleg('33:00'),
    do: 'note',
    text: '## Offline metrics\n\n- recall of candidates at 300, NDCG at 10 by margin\n- per shop and for new products apart\n\n',
  },
  { ...mira('33:50'), do: 'tick', question: 'offline.metric' },
  { ...mira('35:30'), do: 'stage', step: 'online' },
  { ...oleg('35:40'), do: 'frame', id: 'watching', x: 1140, y: 180, w: 370, h: 720, name: 'Measured' },
  {
    ...oleg('35:50'),
    do: 'box',
    id: 'test',
    x: 1165,
    y: 215,
    w: 320,
    h: 84,
    fill: watch,
    frame: 'watching',
    label: 'A/B by user, 2 weeks\nrevenue per order',
  },
  { ...mira('36:20'), do: 'tick', question: 'online.metric' },
  {
    ...mira('36:40'),
    do: 'text',
    id: 'cannibal-question',
    x: 1165,
    y: 312,
    colour: asked,
    size: 16,
    text: 'would they have bought it anyway?',
  },
  {
    ...oleg('37:20'),
    do: 'box',
    id: 'guards',
    x: 1165,
    y: 360,
    w: 320,
    h: 84,
    fill: watch,
    frame: 'watching',
    label: 'Guards: conversion,\np99, complaints',
  },
  {
    ...oleg('37:50'),
    do: 'note',
    text: '## Online\n\n- split by user, CUPED, two full weeks\n- holdout without the block: what it really adds\n\n',
  },
  { ...oleg('38:40'), do: 'tick', question: 'online.split' },
  { ...oleg('38:45'), do: 'tick', question: 'online.duration' },
]

const running: readonly Cue[] = [
  { ...mira('39:00'), do: 'stage', step: 'deploy' },
  {
    ...oleg('39:10'),
    do: 'box',
    id: 'fallback',
    x: 720,
    y: 765,
    w: 200,
    h: 60,
    fill: serve,
    frame: 'online',
    label: 'Fallback: popular',
  },
  { ...oleg('39:30'), do: 'move', id: 'fallback', dx: -250, dy: 0 },
  {
    ...oleg('39:38'),
    do: 'arrow',
    id: 'service-fallback',
    from: 'service',
    to: 'fallback',
    dashed: true,
    frame: 'online',
  },
  {
    ...oleg('39:55'),
    do: 'note',
    text: '## Deploy\n\n- shadow, 1 %, 10 %, all; back by a flag\n- slow or down: popular with this basket, from cache\n\n',
  },
  { ...mira('40:40'), do: 'tick', question: 'deploy.rollout' },
  { ...oleg('40:50'), do: 'tick', question: 'deploy.serve' },
  { ...mira('41:30'), do: 'stage', step: 'monitoring' },
  {
    ...oleg('41:38'),
    do: 'stroke',
    id: 'drift-axes',
    colour: ink,
    wobble: 1.4,
    through: [
      [1190, 520],
      [1190, 720],
      [1500, 720],
    ],
  },
  {
    ...oleg('41:48'),
    do: 'stroke',
    id: 'drift-line',
    colour: answered,
    through: [
      [1194, 590],
      [1230, 570],
      [1266, 592],
      [1302, 566],
      [1338, 586],
      [1374, 580],
      [1410, 640],
      [1446, 672],
      [1486, 690],
    ],
  },
  {
    ...mira('41:58'),
    do: 'stroke',
    id: 'drift-limit',
    colour: asked,
    wobble: 1.2,
    through: [
      [1190, 630],
      [1500, 630],
    ],
  },
  { ...oleg('42:04'), do: 'text', id: 'drift-name', x: 1190, y: 735, size: 16, text: 'adds per view, by day' },
  {
    ...oleg('42:14'),
    do: 'box',
    id: 'alert',
    shape: 'diamond',
    x: 1230,
    y: 786,
    w: 190,
    h: 92,
    fill: watch,
    frame: 'watching',
    label: 'alert',
  },
  {
    ...oleg('42:24'),
    do: 'note',
    text: '## Monitoring\n\n- adds per view and feature drift by day, errors and p99 by minute\n',
  },
  { ...mira('42:50'), do: 'tick', question: 'monitoring.latency' },
  { ...mira('43:20'), do: 'stage', step: 'summary' },
  {
    ...oleg('43:24'),
    do: 'stroke',
    id: 'done-goal',
    colour: answered,
    wobble: 1,
    through: [
      [-50, -40],
      [-42, -28],
      [-26, -54],
    ],
  },
  {
    ...oleg('43:32'),
    do: 'stroke',
    id: 'done-guard',
    colour: answered,
    wobble: 1,
    through: [
      [-50, -4],
      [-42, 8],
      [-26, -18],
    ],
  },
  {
    ...oleg('43:42'),
    do: 'stroke',
    id: 'done-latency',
    colour: answered,
    wobble: 1,
    through: [
      [-50, 68],
      [-42, 80],
      [-26, 54],
    ],
  },
]

export const demoCues: readonly Cue[] = [
  ...clarifying,
  ...framing,
  ...data,
  ...training,
  ...serving,
  ...measuring,
  ...running,
]

/** When Mira ended the round, on its clock. */
export const demoEndMs = (44 * 60 + 5) * 1000

type DemoScore = Readonly<{ answer: ScoreAnswer; comment: string }>

/** As the database names it. */
export const demoVerdict = 'hire' as const
export const demoScores: Readonly<Record<StockDimensionId, DemoScore>> = {
  structure: {
    answer: '3',
    comment:
      'Stages in order. The one step back, to new products at 24:40, had a reason and you came back by yourself.',
  },
  business: {
    answer: '4',
    comment:
      'Goal and guard on the board before any model, and at 43:24 you went back and checked the design against them.',
  },
  tradeoffs: {
    answer: '4',
    comment:
      'You drew the two towers, said what they cost and threw them away for a baseline. Exactly what I want to see.',
  },
  hazards: {
    answer: '3',
    comment:
      'Position bias and new products came from you. That people might have bought it anyway came from me, at 36:40.',
  },
  evaluation: {
    answer: '2',
    comment:
      'The holdout at 37:50 was right but late. Next time tie NDCG to revenue per order aloud: when do they disagree?',
  },
  production: {
    answer: '3',
    comment: 'Fallback, flag and shadow are there. What happens when the feature store is an hour old stayed open.',
  },
  delivery: {
    answer: '3',
    comment: 'Calm and clear. Clarifying took a minute more than planned, and it was the deployment that paid for it.',
  },
}

/** `name` is what the evidence below calls it. */
export const demoNotes: readonly Readonly<{ name: string; at: string; text: string; isShared?: true }>[] = [
  { name: 'guard', at: '4:15', text: 'Guard metric unprompted. Good sign.' },
  { name: 'bags', at: '11:02', text: 'Bags question: answered with a cap, no hesitation.', isShared: true },
  { name: 'towers', at: '20:12', text: 'Towers without a baseline. Ask what he loses, wait.' },
  { name: 'erased', at: '22:10', text: 'Erased them himself. Ask about this in the feedback.' },
  { name: 'anyway', at: '36:45', text: 'Cannibalisation only after my question.' },
  { name: 'stale', at: '40:20', text: 'Stale feature store not mentioned. No time left for it.' },
]

/** How Mira marked the questions, in order. */
export const demoMarks: readonly Readonly<{
  at: string
  question: QuestionId
  state: QuestionState
  note?: string
}>[] = [
  { at: '2:38', question: 'clarify.goal', state: 'assumed' },
  { at: '4:30', question: 'clarify.metric', state: 'assumed', note: 'With its guards: conversion and returns.' },
  { at: '5:20', question: 'clarify.load', state: 'assumed', note: 'Own figures, asked me to correct them.' },
  { at: '6:25', question: 'clarify.latency', state: 'asked' },
  { at: '7:50', question: 'clarify.functional', state: 'asked' },
  { at: '8:40', question: 'clarify.resources', state: 'missed' },
  { at: '10:05', question: 'framing.target', state: 'assumed' },
  { at: '12:00', question: 'framing.type', state: 'assumed' },
  { at: '13:30', question: 'data.available', state: 'asked' },
  { at: '15:00', question: 'data.collect', state: 'assumed', note: 'Named the position bias himself.' },
  { at: '17:35', question: 'data.split', state: 'prompted' },
  { at: '22:45', question: 'training.improve', state: 'assumed' },
  { at: '23:00', question: 'training.baseline', state: 'prompted', note: 'Asked what he loses without the towers.' },
  { at: '25:40', question: 'data.quirks', state: 'prompted' },
  { at: '27:30', question: 'training.imbalance', state: 'assumed' },
  { at: '31:32', question: 'inference.precompute', state: 'assumed' },
  { at: '31:50', question: 'inference.mode', state: 'assumed' },
  { at: '32:10', question: 'inference.skew', state: 'assumed', note: 'Features logged as served.' },
  { at: '33:50', question: 'offline.metric', state: 'asked', note: 'NDCG by margin; no word on revenue per order.' },
  { at: '35:20', question: 'offline.guard', state: 'missed' },
  { at: '36:20', question: 'online.metric', state: 'assumed' },
  { at: '38:40', question: 'online.split', state: 'assumed' },
  { at: '38:45', question: 'online.duration', state: 'assumed' },
  { at: '38:55', question: 'online.test', state: 'missed' },
  { at: '40:40', question: 'deploy.rollout', state: 'assumed', note: 'Shadow, steps, back by a flag.' },
  { at: '40:50', question: 'deploy.serve', state: 'asked' },
  { at: '42:50', question: 'monitoring.latency', state: 'assumed' },
  { at: '43:10', question: 'monitoring.errors', state: 'assumed' },
  { at: '43:20', question: 'extra.storage', state: 'na' },
]

export const demoDecisions: readonly (DecisionTexts & Readonly<{ name: string; at: string }>)[] = [
  {
    name: 'boosting',
    at: '22:20',
    choice: 'Boosting on top of a counted baseline',
    alternative: 'a two-tower net',
    reason: 'the towers need much data and are hard to explain',
    wouldChangeIf: 'they beat the baseline by more than they cost',
  },
  {
    name: 'online',
    at: '31:40',
    choice: 'Pairs counted at night, ranked online',
    alternative: 'everything in batch',
    reason: 'the basket of this moment decides',
    wouldChangeIf: '',
  },
]

type DemoEvidence = Readonly<{ kind: 'question'; key: QuestionId } | { kind: 'decision' | 'note'; key: string }>

/** What each level is based on. */
export const demoEvidence: Readonly<Partial<Record<StockDimensionId, readonly DemoEvidence[]>>> = {
  business: [
    { kind: 'note', key: 'guard' },
    { kind: 'question', key: 'clarify.metric' },
    { kind: 'question', key: 'clarify.load' },
  ],
  tradeoffs: [
    { kind: 'decision', key: 'boosting' },
    { kind: 'question', key: 'training.baseline' },
  ],
  hazards: [{ kind: 'question', key: 'data.collect' }],
  evaluation: [
    { kind: 'question', key: 'offline.metric' },
    { kind: 'note', key: 'anyway' },
  ],
}

export const demoItems: readonly Readonly<{ kind: ItemKind; text: string; evidence: readonly DemoEvidence[] }>[] = [
  {
    kind: 'keep',
    text: 'Goal and guard on the board before any model, and back to them at the end.',
    evidence: [{ kind: 'question', key: 'clarify.metric' }],
  },
  {
    kind: 'stop',
    text: 'Drawing the largest model first. Count pairs, then see what is missing.',
    evidence: [{ kind: 'decision', key: 'boosting' }],
  },
  {
    kind: 'start',
    text: 'Say where the offline metric and the revenue part ways, before anybody asks.',
    evidence: [{ kind: 'question', key: 'offline.metric' }],
  },
]
