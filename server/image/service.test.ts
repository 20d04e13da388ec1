import { expect, test } from 'vitest'
import { phases } from '#lib/interview/model'
import { can } from '#lib/interview/policy'
import { addImage, readImage } from '#server/image/service'
import { aRound, aUser } from '#server/testing/factories'

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

test('who may write the board adds a picture, and every member of the round can see it', async () => {
  const round = await aRound({ phase: 'live' })
  const id = await addImage(round.candidate, round.roundId, png)
  for (const member of [round.interviewer, round.candidate, round.observer]) {
    const image = await readImage(member, id)
    expect([image.mime, [...image.bytes]]).toEqual(['image/png', [...png]])
  }
})

test('an observer adds none', async () => {
  const round = await aRound({ phase: 'live' })
  await expect(addImage(round.observer, round.roundId, png)).rejects.toThrow('forbidden')
})

test('to a stranger the picture, and the round, do not exist', async () => {
  const round = await aRound({ phase: 'live' })
  const stranger = await aUser()
  const id = await addImage(round.interviewer, round.roundId, png)
  await expect(readImage(stranger, id)).rejects.toThrow('not-found')
  await expect(addImage(stranger, round.roundId, png)).rejects.toThrow('not-found')
  await expect(readImage(round.interviewer, 'no-such-picture')).rejects.toThrow('not-found')
})

test.each(phases)('in a round that is %s pictures are added as the board is written', async (phase) => {
  const round = await aRound({ phase })
  const adding = addImage(round.candidate, round.roundId, png)
  if (can('candidate', 'document.write', phase)) expect(await adding).toMatch(/^[\w-]+$/)
  else await expect(adding).rejects.toThrow('round-not-live')
})

test('an SVG is refused whatever it is called, and so is what is too large', async () => {
  const round = await aRound({ phase: 'live' })
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
  await expect(addImage(round.candidate, round.roundId, svg)).rejects.toThrow('image-type')
  const large = new Uint8Array(4 * 1024 * 1024 + 1)
  large.set(png)
  await expect(addImage(round.candidate, round.roundId, large)).rejects.toThrow('image-too-large')
})

test('a round takes 40 pictures and no more', async () => {
  const round = await aRound({ phase: 'live' })
  for (let i = 0; i < 40; i++) await addImage(round.candidate, round.roundId, png)
  await expect(addImage(round.candidate, round.roundId, png)).rejects.toThrow('document-full')
})
