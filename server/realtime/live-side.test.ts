import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { closeCodes } from '#lib/protocol/close-codes'
import { awarenessFrame, parseServerFrame, step1Frame, updateFrame } from '#lib/protocol/frames'
import { db } from '#server/db/client'
import { awarenessUpdate, encodeEntry } from '#server/realtime/awareness'
import { endRound, startRound } from '#server/round/service'
import { stockClient as connect, until } from '#server/testing/document-client'
import { aRound, aUser } from '#server/testing/factories'
import { cookieFor, startLiveServer } from '#server/testing/live-server'

let live: Awaited<ReturnType<typeof startLiveServer>>
beforeAll(async () => {
  live = await startLiveServer()
})
afterAll(() => live.close())

type Headers = Record<string, string>

const stockClient = (roundId: string, headers: Headers) => connect(live.host, roundId, headers)

/** A bare socket: what it was answered, frame by frame. */
async function bareSocket(roundId: string, headers: Headers) {
  const socket = new WebSocket(`ws://${live.host}/yjs/round:${roundId}`, { headers })
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) })),
  )
  const saved = { count: 0, waiters: [] as (() => void)[] }
  let received = 0
  const updates: Uint8Array[] = []
  socket.on('message', (data: Buffer) => {
    received++
    const frame = parseServerFrame(data)
    if (frame?.kind === 'update') updates.push(frame.update)
    if (frame?.kind === 'saved') {
      saved.count = frame.count
      for (const wake of saved.waiters) wake()
    }
  })
  await new Promise((resolve) => socket.on('open', resolve))
  const savedUpTo = (count: number) =>
    new Promise<void>((resolve) => {
      const check = () => saved.count >= count && resolve()
      saved.waiters.push(check)
      check()
    })
  return {
    socket,
    closed,
    savedUpTo,
    receivedCount: () => received,
    updates,
    /** The next frame of a kind. */
    next: (kind: 'step2' | 'update') =>
      new Promise<Uint8Array>((resolve) => {
        socket.on('message', (data: Buffer) => {
          const frame = parseServerFrame(data)
          if (frame?.kind === kind && 'update' in frame) resolve(frame.update)
        })
      }),
  }
}

function edit(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  change(doc)
  return Y.encodeStateAsUpdate(doc)
}

const element = (id: string, type = 'rectangle') =>
  edit((doc) => doc.getMap('elements').set(id, new Y.Map([['type', type]])))

describe('who may open the document', () => {
  test('[PM1] a member reads and writes with a stock client, and the other one sees it', async () => {
    const round = await aRound()
    const mira = stockClient(round.roundId, { cookie: await cookieFor(round.interviewer) })
    const oleg = stockClient(round.roundId, { cookie: await cookieFor(round.candidate) })
    await Promise.all([mira.synced, oleg.synced])
    mira.doc.getText('notes').insert(0, 'latency?')
    await until(oleg.doc, () => oleg.doc.getText('notes').toString() === 'latency?')
    oleg.doc.getMap('agenda').set('tick:clarify.goal', true)
    await until(mira.doc, () => mira.doc.getMap('agenda').get('tick:clarify.goal') === true)
    mira.close()
    oleg.close()
  })

  test('[PM1] nobody without a cookie: 4401, and not a byte', async () => {
    const { roundId } = await aRound()
    const socket = await bareSocket(roundId, {})
    expect((await socket.closed).code).toBe(4401)
    expect(socket.receivedCount()).toBe(0)
  })

  test('[PM1] a stranger and an unknown round are one answer: 4404', async () => {
    const { roundId } = await aRound()
    const cookie = await cookieFor(await aUser())
    for (const id of [roundId, 'no-such-round']) {
      const socket = await bareSocket(id, { cookie })
      expect(await socket.closed).toEqual({ code: 4404, reason: 'not-found' })
      expect(socket.receivedCount()).toBe(0)
    }
  })

  test('[PM1] a forged and a revoked cookie are 4401', async () => {
    const round = await aRound()
    const good = await cookieFor(round.candidate)
    await db().user.update({ where: { id: round.candidate.id }, data: { authVersion: 2 } })
    for (const cookie of [good, `${good}x`]) {
      expect((await (await bareSocket(round.roundId, { cookie })).closed).code).toBe(4401)
    }
  })

  test('a foreign Origin is 403 and an unknown path 404, before anything is upgraded', async () => {
    const round = await aRound()
    const cookie = await cookieFor(round.candidate)
    const status = (path: string, headers: Headers) =>
      new Promise<number | undefined>((resolve) => {
        const socket = new WebSocket(`ws://${live.host}${path}`, { headers })
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
        socket.on('error', () => {})
      })
    expect(await status(`/yjs/round:${round.roundId}`, { cookie, origin: 'https://evil.example' })).toBe(403)
    expect(await status('/realtime/?EIO=4&transport=websocket', { cookie, origin: 'https://evil.example' })).toBe(403)
    expect(await status('/yjs/other', { cookie })).toBe(404)
    expect(await status('/anything', { cookie })).toBe(404)
  })
})

describe('what saved means', () => {
  test('[SV1] message 100 counts the greeting and every update, after its row is there', async () => {
    const round = await aRound({ phase: 'live' })
    const { socket, savedUpTo } = await bareSocket(round.roundId, { cookie: await cookieFor(round.candidate) })
    socket.send(updateFrame(element('a')))
    socket.send(updateFrame(element('b')))
    // The same once more holds nothing new: it counts, and makes no row.
    socket.send(updateFrame(Y.encodeStateAsUpdate(new Y.Doc())))
    await savedUpTo(3)
    const rows = await db().documentUpdate.findMany({ where: { roundId: round.roundId }, orderBy: { seq: 'asc' } })
    expect(rows.map((row) => row.seq)).toEqual([1, 2])
    expect(rows.every((row) => row.authorId === round.candidate.id && row.elapsedMs >= 29 * 60_000)).toBe(true)
    socket.close()
  })

  test('[SV2] a stage move is a stage visit in the same commit, with who and when', async () => {
    const round = await aRound({ phase: 'live' })
    const { socket, savedUpTo } = await bareSocket(round.roundId, { cookie: await cookieFor(round.interviewer) })
    socket.send(updateFrame(edit((doc) => doc.getMap('agenda').set('stage', 'data'))))
    await savedUpTo(1)
    const visits = await db().stageVisit.findMany({ where: { roundId: round.roundId } })
    expect(visits).toMatchObject([{ step: 'data', byUserId: round.interviewer.id, seq: 1 }])
    socket.close()
  })

  test('a newcomer gets what earlier ones drew, from the log', async () => {
    const round = await aRound()
    const first = await bareSocket(round.roundId, { cookie: await cookieFor(round.candidate) })
    first.socket.send(updateFrame(element('kept')))
    await first.savedUpTo(1)
    first.socket.close()
    await first.closed
    const elsewhere = await startLiveServer()
    const before = live
    live = elsewhere
    const late = stockClient(round.roundId, { cookie: await cookieFor(round.interviewer) })
    await late.synced
    expect([...late.doc.getMap('elements').keys()]).toEqual(['kept'])
    late.close()
    live = before
    await elsewhere.close()
  })
})

describe('a newcomer', () => {
  test('gets no update before the state that it asks for, and then the state with everything', async () => {
    const round = await aRound({ phase: 'live' })
    const quiet = await bareSocket(round.roundId, { cookie: await cookieFor(round.candidate) })
    const mira = stockClient(round.roundId, { cookie: await cookieFor(round.interviewer) })
    await mira.synced
    for (let i = 0; i < 5; i++) mira.doc.getText('notes').insert(0, `${i}`)
    // Its own frame is committed after the others': by then they would have been passed on.
    quiet.socket.send(updateFrame(element('own')))
    await quiet.savedUpTo(1)
    await until(mira.doc, () => mira.doc.getMap('elements').has('own'))
    expect(quiet.updates).toEqual([])
    const state = quiet.next('step2')
    quiet.socket.send(step1Frame(Y.encodeStateVector(new Y.Doc())))
    const doc = new Y.Doc()
    Y.applyUpdate(doc, await state)
    expect(doc.getText('notes').toString()).toBe('43210')
    const update = quiet.next('update')
    mira.doc.getText('notes').insert(0, '5')
    Y.applyUpdate(doc, await update)
    expect(doc.getText('notes').toString()).toBe('543210')
    mira.close()
    quiet.socket.close()
  })
})

describe('what is refused', () => {
  const refusals: [string, Uint8Array, number, string][] = [
    ['random bytes', new Uint8Array([0, 2, 5, 1, 2, 3]), 4400, 'frame-malformed'],
    ['a V2 update', updateFrame(Y.encodeStateAsUpdateV2(docWith('x'))), 4400, 'frame-malformed'],
    ['an unknown root', updateFrame(edit((doc) => doc.getMap('scorecard').set('a', 1))), 4400, 'frame-forbidden'],
    ['an iframe', updateFrame(element('e', 'iframe')), 4400, 'frame-forbidden'],
    ['an embeddable', updateFrame(element('e', 'embeddable')), 4400, 'frame-forbidden'],
    [
      'a sub-document',
      updateFrame(edit((doc) => doc.getMap('elements').set('d', new Y.Doc()))),
      4400,
      'frame-forbidden',
    ],
    ['a frame that depends on what is missing', updateFrame(dependent()), 1013, 'frame-out-of-order'],
    ['an unknown message type', new Uint8Array([9, 0]), 4400, 'frame-malformed'],
  ]
  test.each(refusals)('%s closes its sender alone', async (_name, frame, code, reason) => {
    const round = await aRound()
    const bystander = stockClient(round.roundId, { cookie: await cookieFor(round.interviewer) })
    await bystander.synced
    const sender = await bareSocket(round.roundId, { cookie: await cookieFor(round.candidate) })
    sender.socket.send(frame)
    expect(await sender.closed).toEqual({ code, reason })
    expect(bystander.provider.wsconnected).toBe(true)
    expect(await db().documentUpdate.count({ where: { roundId: round.roundId } })).toBe(0)
    bystander.close()
  })

  test('an element may not turn into an iframe later', async () => {
    const round = await aRound()
    const sender = await bareSocket(round.roundId, { cookie: await cookieFor(round.candidate) })
    const doc = new Y.Doc()
    const made = new Y.Map([['type', 'rectangle']])
    doc.getMap('elements').set('e', made)
    sender.socket.send(updateFrame(Y.encodeStateAsUpdate(doc)))
    await sender.savedUpTo(1)
    const before = Y.encodeStateVector(doc)
    made.set('type', 'iframe')
    sender.socket.send(updateFrame(Y.encodeStateAsUpdate(doc, before)))
    expect(await sender.closed).toEqual({ code: 4400, reason: 'frame-forbidden' })
  })

  test('[PM2] an observer reads, and an edit of theirs closes with 4403', async () => {
    const round = await aRound()
    const { socket, closed } = await bareSocket(round.roundId, { cookie: await cookieFor(round.observer) })
    socket.send(updateFrame(element('a')))
    expect((await closed).code).toBe(4403)
  })

  test('a frame over 1 MiB closes with 1009', async () => {
    const round = await aRound()
    const { socket, closed } = await bareSocket(round.roundId, { cookie: await cookieFor(round.candidate) })
    socket.send(updateFrame(edit((doc) => doc.getText('notes').insert(0, 'x'.repeat(1024 * 1024 + 10)))))
    expect((await closed).code).toBe(1009)
  })

  test('too many frames at once close with 4429', async () => {
    const round = await aRound()
    const { socket, closed } = await bareSocket(round.roundId, { cookie: await cookieFor(round.candidate) })
    const empty = updateFrame(Y.encodeStateAsUpdate(new Y.Doc()))
    for (let i = 0; i < 300; i++) socket.send(empty)
    expect((await closed).code).toBe(4429)
  })
})

describe("somebody else's client id", () => {
  const under = (clientId: number, text: string) =>
    edit((doc) => {
      doc.clientID = clientId
      doc.getText('notes').insert(0, text)
    })
  const here = (clientId: number) => awarenessFrame(awarenessUpdate([encodeEntry({ clientId, clock: 1 }, '{"x":1}')]))

  test('nobody writes under it while its page is open: what that page says next is kept, and not taken for known', async () => {
    const round = await aRound({ phase: 'live' })
    const owner = await bareSocket(round.roundId, { cookie: await cookieFor(round.candidate) })
    const thief = await bareSocket(round.roundId, { cookie: await cookieFor(round.interviewer) })
    owner.socket.send(here(4711))
    owner.socket.send(updateFrame(element('sent after it')))
    await owner.savedUpTo(1)
    thief.socket.send(updateFrame(under(4711, 'forged')))
    expect((await thief.closed).code).toBe(closeCodes.tryLater)
    owner.socket.send(updateFrame(under(4711, 'honest')))
    await owner.savedUpTo(2)
    const rows = await db().documentUpdate.findMany({ where: { roundId: round.roundId }, orderBy: { seq: 'asc' } })
    const doc = new Y.Doc()
    for (const { data } of rows) Y.applyUpdate(doc, data)
    expect(doc.getText('notes').toString()).toBe('honest')
    owner.socket.close()
  })

  test('nor while that page is away, offline with work of its own; but what a crash has lost the others may bring', async () => {
    const round = await aRound({ phase: 'live' })
    const owner = await bareSocket(round.roundId, { cookie: await cookieFor(round.candidate) })
    const stays = await bareSocket(round.roundId, { cookie: await cookieFor(round.observer) })
    owner.socket.send(here(4712))
    owner.socket.send(updateFrame(element('sent after it')))
    await owner.savedUpTo(1)
    owner.socket.close()
    await owner.closed
    const thief = await bareSocket(round.roundId, { cookie: await cookieFor(round.interviewer) })
    thief.socket.send(here(4712))
    thief.socket.send(updateFrame(under(4712, 'forged')))
    expect((await thief.closed).code).toBe(closeCodes.tryLater)
    stays.socket.close()
    const restarted = await startLiveServer()
    const bearer = connect(restarted.host, round.roundId, { cookie: await cookieFor(round.interviewer) })
    await bearer.synced
    Y.applyUpdate(bearer.doc, under(4712, 'lost by the crash'))
    const other = connect(restarted.host, round.roundId, { cookie: await cookieFor(round.candidate) })
    await until(other.doc, () => other.doc.getText('notes').toString() === 'lost by the crash')
    bearer.close()
    other.close()
    await restarted.close()
  })
})

describe('a reader that stops reading', () => {
  test('is cut off; nobody waits for it, and what it missed is there when it comes back', async () => {
    const round = await aRound({ phase: 'live' })
    const headersOf = async (who: 'interviewer' | 'candidate') => ({ cookie: await cookieFor(round[who]) })
    const reader = await bareSocket(round.roundId, await headersOf('candidate'))
    reader.socket.send(step1Frame(Y.encodeStateVector(new Y.Doc())))
    await reader.next('step2')
    reader.socket.pause()
    // More than the kernel and we together keep for it. Each writer stays below what one socket may send at once.
    const doc = new Y.Doc()
    const box = new Y.Map<string>()
    doc.getMap('elements').set('flooded', box)
    let update = Y.encodeStateAsUpdate(doc)
    doc.on('update', (next: Uint8Array) => {
      update = next
    })
    const frames = 28
    for (let turn = 0; turn < 8; turn++) {
      const writer = await bareSocket(round.roundId, await headersOf('interviewer'))
      if (turn === 0) writer.socket.send(updateFrame(update))
      for (let i = 1; i <= frames; i++) {
        box.set('text', `${turn}.${i}`.padEnd(64 * 1024, 'x'))
        writer.socket.send(updateFrame(update))
        if (i % 7 === 0) await writer.savedUpTo(i + (turn === 0 ? 1 : 0))
      }
      writer.socket.close()
    }
    reader.socket.resume()
    // Its close comes after what was kept for it; had it taken longer, the line would simply have ended.
    expect([closeCodes.tryLater, 1006]).toContain((await reader.closed).code)
    expect(reader.updates.length).toBeLessThan(8 * frames)
    const back = await stockClient(round.roundId, await headersOf('candidate'))
    await until(back.doc, () => {
      const flooded = back.doc.getMap<Y.Map<string>>('elements').get('flooded')
      return flooded?.get('text')?.startsWith(`7.${frames}x`) === true
    })
    back.close()
  })
})

describe('rights that change', () => {
  test('[PH1] start and end close both with 4408; after the end nothing is written', async () => {
    const round = await aRound()
    const cookie = await cookieFor(round.candidate)
    const waiting = await bareSocket(round.roundId, { cookie })
    await startRound(round.interviewer, round.roundId)
    expect((await waiting.closed).code).toBe(4408)
    const during = await bareSocket(round.roundId, { cookie })
    during.socket.send(updateFrame(element('a')))
    await during.savedUpTo(1)
    await endRound(round.interviewer, round.roundId)
    expect((await during.closed).code).toBe(4408)
    const after = await bareSocket(round.roundId, { cookie })
    after.socket.send(updateFrame(element('b')))
    expect((await after.closed).code).toBe(4403)
    expect(await db().documentUpdate.count({ where: { roundId: round.roundId } })).toBe(1)
  })

  test('awareness carries the identity the server knows, whatever was claimed', async () => {
    const round = await aRound()
    const mira = stockClient(round.roundId, { cookie: await cookieFor(round.interviewer) })
    const oleg = stockClient(round.roundId, { cookie: await cookieFor(round.candidate) })
    await Promise.all([mira.synced, oleg.synced])
    const seen = new Promise<unknown>((resolve) => {
      mira.provider.awareness.on('change', () => {
        const state = mira.provider.awareness.getStates().get(oleg.doc.clientID)
        if (state?.cursor) resolve(state)
      })
    })
    oleg.provider.awareness.setLocalState({ user: { name: 'Mira', seat: 'interviewer' }, cursor: { x: 1, y: 2 } })
    expect(await seen).toMatchObject({
      user: { id: round.candidate.id, name: 'Oleg', seat: 'candidate' },
      cursor: { x: 1 },
    })
    mira.close()
    oleg.close()
  })

  test("an observer's cursor stays private unless the interviewer allows it", async () => {
    const round = await aRound()
    const mira = stockClient(round.roundId, { cookie: await cookieFor(round.interviewer) })
    const nina = stockClient(round.roundId, { cookie: await cookieFor(round.observer) })
    await Promise.all([mira.synced, nina.synced])
    const seen = new Promise<unknown>((resolve) => {
      mira.provider.awareness.on('change', () => {
        const state = mira.provider.awareness.getStates().get(nina.doc.clientID)
        if (state?.user) resolve(state)
      })
    })
    nina.provider.awareness.setLocalState({ cursor: { x: 1, y: 2 } })
    const state = (await seen) as Record<string, unknown>
    expect(Object.keys(state)).toEqual(['user'])
    mira.close()
    nina.close()
  })
})

function docWith(text: string): Y.Doc {
  const doc = new Y.Doc()
  doc.getText('notes').insert(0, text)
  return doc
}

/** The second of two edits, without the first. */
function dependent(): Uint8Array {
  const doc = docWith('first')
  const before = Y.encodeStateVector(doc)
  doc.getText('notes').insert(5, ' second')
  return Y.encodeStateAsUpdate(doc, before)
}
