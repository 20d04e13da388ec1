import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { commands } from '#lib/protocol/commands'
import { signOutEverywhere } from '#server/account/service'
import { db } from '#server/db/client'
import { type ARound, aFurther, aRound, aUser } from '#server/testing/factories'
import { cookieFor, startLiveServer } from '#server/testing/live-server'

let live: Awaited<ReturnType<typeof startLiveServer>>
const open: Socket[] = []
beforeAll(async () => {
  live = await startLiveServer()
})
afterEach(() => {
  for (const socket of open.splice(0)) socket.disconnect()
})
afterAll(() => live.close())

function connect(cookie: string, roundId: unknown): Socket {
  const socket = io(`http://${live.host}`, {
    path: '/realtime',
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { roundId },
    extraHeaders: { cookie },
  })
  open.push(socket)
  return socket
}

/** What the handshake answers: the code of a refusal, or `in`. */
const handshake = (socket: Socket) =>
  new Promise<string>((resolve) => {
    socket.on('connect', () => resolve('in'))
    socket.on('connect_error', (error: Error & { data?: { code: string } }) =>
      resolve(error.data?.code ?? String(error)),
    )
  })

async function seated(user: Readonly<{ id: string }>, roundId: string): Promise<Socket> {
  const socket = connect(await cookieFor(user), roundId)
  expect(await handshake(socket)).toBe('in')
  return socket
}

const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) })
const noteId = 'n'.repeat(22)

describe('the handshake', () => {
  test('[PM1] nobody, a stranger and a round that is none', async () => {
    const { roundId } = await aRound()
    const stranger = await cookieFor(await aUser())
    expect(await handshake(connect('', roundId))).toBe('signed-out')
    for (const id of [roundId, 'no-such-round', '', 'a\u0000b', 'x'.repeat(5_000)]) {
      expect(await handshake(connect(stranger, id))).toBe('not-found')
    }
    for (const id of [undefined, 7, { id: roundId }]) expect(await handshake(connect(stranger, id))).toBe('bad-input')
  })
})

describe('what is no command, or has no such payload, is refused by a code and changes nothing', () => {
  const long = 'x'.repeat(2_001)
  const bad: Readonly<Record<keyof typeof commands, readonly unknown[]>> = {
    'round.start': [{ now: true }, []],
    'round.end': [{ roundId: 'another' }],
    'round.resume': ['x'],
    'round.swap': [7],
    'cursors.allow': [{}, { allowed: 'yes' }],
    'problem.choose': [{}, { roundId: 'a\u0000b', slug: 'x' }, { roundId: 'r', slug: 'x'.repeat(65) }],
    'invite.renew': [{}, { seat: 'judge', freeSeat: false }, { seat: 'candidate', freeSeat: 'no' }],
    'disclosure.make': [
      {},
      { id: noteId, kind: 'secret', key: 'x' },
      { id: '1', kind: 'twist', key: '' },
      { id: noteId, kind: 'fact', key: 'no-such-fact' },
      { id: noteId, kind: 'hint', key: 'data:4' },
    ],
    'disclosure.takeBack': [{}, { id: '1' }],
    'mark.set': [
      {},
      { id: noteId, subject: 'question:data.charm', state: 'asked', note: '' },
      { id: noteId, subject: 'question:data.split', state: 'unprompted', note: '' },
      { id: noteId, subject: 'hazard:no-such-hazard', state: 'missed', note: '' },
      { id: noteId, subject: 'question:data.split', state: 'asked', note: 'x'.repeat(501) },
    ],
    'decision.save': [
      {},
      { id: noteId, choice: ' ', alternative: '', reason: '', wouldChangeIf: '' },
      { id: noteId, choice: 'x'.repeat(301), alternative: '', reason: '', wouldChangeIf: '' },
    ],
    'decision.delete': [{}, { id: '1' }],
    'decision.restore': [{}, { id: 'a\u0000b' }],
    'scorecard.answer': [{}, { dimension: 'charm', answer: '1' }, { dimension: 'hazards', answer: 5 }],
    'scorecard.comment': [{ dimension: 'hazards' }, { dimension: 'hazards', comment: long }],
    'scorecard.verdict': [{}, { verdict: 'maybe' }],
    'note.add': [{}, { id: noteId, text: '  ' }, { id: noteId, text: long }, { id: '1', text: 'x' }],
    'note.delete': [{}, { id: '' }, { id: 'a\u0000b' }],
    'note.restore': [{}, { id: 'x'.repeat(65) }],
    'note.share': [{}, { id: noteId }, { id: noteId, isShared: 'yes' }],
    'evidence.cite': [
      {},
      { target: 'charm', kind: 'note', key: noteId },
      { target: 'item:1', kind: 'note', key: noteId },
      { target: 'hazards', kind: 'smile', key: noteId },
      { target: 'hazards', kind: 'question', key: 'data.charm' },
      { target: 'hazards', kind: 'hazard', key: 'Not one' },
    ],
    'evidence.drop': [{}, { target: 'hazards', kind: 'decision', key: 'a\u0000b' }],
    'item.save': [
      {},
      { id: noteId, kind: 'praise', text: 'x' },
      { id: noteId, kind: 'keep', text: ' ' },
      { id: noteId, kind: 'keep', text: 'x'.repeat(501) },
    ],
    'item.delete': [{}, { id: '1' }],
    'item.restore': [{}, { id: 'a\u0000b' }],
    'amendment.add': [
      {},
      { id: noteId, dimension: null, answer: '3', text: 'x' },
      { id: noteId, dimension: 'hazards', answer: 'unscored', text: 'x' },
      { id: noteId, dimension: 'hazards', answer: '3', text: ' ' },
    ],
    'feedback.release': [{ force: true }],
    'feedback.undo': [{ force: true }],
    'shadow.submit': [{ force: true }],
    'shadow.undo': [[]],
    'thinking.start': [{}, { id: noteId, minutes: 4 }, { id: noteId, minutes: '2' }, { id: '1', minutes: 2 }],
    'thinking.stop': [{ id: noteId }],
    'stage.done': [{}, { id: noteId, stage: 'intro' }, { id: '1', stage: 'data' }],
    'nerves.rate': [{}, { moment: 'during', value: 3 }, { moment: 'before', value: 6 }, { moment: 'after' }],
    'nerves.share': [{}, { isShared: 'yes' }],
  }
  const calls = Object.entries(bad).flatMap(([name, payloads]) =>
    [undefined, null, ...payloads].map((payload) => [name, payload] as const),
  )
  let round: ARound
  let socket: Socket
  test('each of them', async () => {
    round = await aRound({ phase: 'live' })
    socket = await seated(round.interviewer, round.roundId)
    for (const [name, payload] of calls) {
      expect([name, payload, await socket.emitWithAck(name, payload)]).toEqual([name, payload, refusal('bad-input')])
    }
    for (const name of ['round.explode', 'toString', '__proto__', 'round.changed']) {
      expect(await socket.emitWithAck(name, {})).toEqual(refusal('unknown-command'))
    }
    expect(await db().privateNote.count({ where: { roundId: round.roundId } })).toBe(0)
    expect(await db().scorecard.count({ where: { roundId: round.roundId } })).toBe(0)
    expect(await db().markChange.count({ where: { roundId: round.roundId } })).toBe(0)
  })
})

test('another round’s note is not there, and a character that Postgres does not know is left out of a text', async () => {
  const [one, other] = [await aRound({ phase: 'live' }), await aRound({ phase: 'live' })]
  const mine = await seated(one.interviewer, one.roundId)
  const theirs = await seated(other.interviewer, other.roundId)
  const added = await mine.emitWithAck('note.add', { id: noteId, text: 'a\u0000b' })
  expect(added).toMatchObject({ ok: true, note: { text: 'ab' } })
  expect(await theirs.emitWithAck('note.delete', { id: noteId })).toEqual(refusal('not-found'))
  expect(await theirs.emitWithAck('note.add', { id: noteId, text: 'over it' })).toEqual(refusal('not-found'))
})

test('signing out everywhere closes what is open in the rounds: 4401 for the document, gone for commands, and only this person’s', async () => {
  const round = await aRound({ phase: 'live' })
  const cookie = await cookieFor(round.candidate)
  const document = new WebSocket(`ws://${live.host}/yjs/round:${round.roundId}`, { headers: { cookie } })
  const closed = new Promise<number>((resolve) => document.on('close', resolve))
  await new Promise((resolve) => document.once('message', resolve))
  const [theirs, others] = [
    await seated(round.candidate, round.roundId),
    await seated(round.interviewer, round.roundId),
  ]
  const gone = new Promise<string>((resolve) => theirs.on('disconnect', resolve))
  await signOutEverywhere(round.candidate)
  expect(await closed).toBe(4401)
  expect(await gone).toBe('io server disconnect')
  expect(await handshake(connect(cookie, round.roundId))).toBe('signed-out')
  expect(await handshake(connect(await cookieFor({ ...round.candidate, authVersion: 2 }), round.roundId))).toBe('in')
  expect(others.connected).toBe(true)
})

test('[SH4] what somebody scores and notes reaches their own pages, and no other scorer’s, candidate’s or observer’s', async () => {
  const round = await aRound({ phase: 'ended' })
  const [shadow, other] = [await aFurther('shadow', round), await aFurther('shadow', round, 'Lada')]
  const everyone = { ...round, shadow, other, again: shadow }
  const names = ['interviewer', 'candidate', 'observer', 'shadow', 'other', 'again'] as const
  const sockets = new Map<string, Socket>()
  const heard = new Map<string, string[]>()
  for (const name of names) {
    const socket = await seated(everyone[name], round.roundId)
    sockets.set(name, socket)
    const events: string[] = []
    heard.set(name, events)
    socket.onAny((event: string, payload: unknown) => {
      if (event !== 'server.clock') events.push(`${event} ${JSON.stringify(payload)}`)
    })
  }
  const give = async (name: string, command: string, payload: object) =>
    expect(await sockets.get(name)?.emitWithAck(command, payload)).toMatchObject({ ok: true })
  for (const name of ['interviewer', 'shadow']) {
    const key = `${name}-${noteId}`
    await give(name, 'note.add', { id: key, text: `CANARY-${name}` })
    await give(name, 'scorecard.answer', { dimension: 'hazards', answer: '4' })
    await give(name, 'scorecard.comment', { dimension: 'hazards', comment: `CANARY-${name}` })
    await give(name, 'evidence.cite', { target: 'hazards', kind: 'note', key })
  }
  await give('shadow', 'shadow.submit', {})
  // Told to everybody, after all that.
  await give('interviewer', 'feedback.release', {})
  for (const events of heard.values()) {
    await expect.poll(() => events.some((event) => event.startsWith('round.changed'))).toBe(true)
  }
  const of = (name: string) => heard.get(name)?.map((event) => event.split(' ')[0]) ?? []
  const own = ['note.added', 'scorecard.changed', 'scorecard.changed', 'evidence.cited']
  expect(of('interviewer')).toEqual([...own, 'round.changed'])
  for (const name of ['shadow', 'again']) expect(of(name)).toEqual([...own, 'shadow.submitted', 'round.changed'])
  for (const name of ['candidate', 'observer', 'other']) expect(of(name)).toEqual(['round.changed'])
  expect(heard.get('interviewer')?.join()).not.toContain('CANARY-shadow')
  expect(heard.get('shadow')?.join()).not.toContain('CANARY-interviewer')
})
