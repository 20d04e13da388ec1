import type { CommandName, CommandPayload, CommandResult } from '#lib/protocol/commands'
import type { Gap } from '#lib/protocol/moment'
import type { User } from '#server/auth/identify'
import { deleteDecision, restoreDecision, saveDecision } from '#server/decision/service'
import { makeDisclosure, takeBackDisclosure } from '#server/disclosure/service'
import { setMark } from '#server/mark/service'
import { rateNerves, shareNerves } from '#server/nerves/service'
import { addNote, deleteNote, restoreNote, shareNote } from '#server/note/service'
import { chooseProblem } from '#server/problem/service'
import {
  allowCursors,
  endRound,
  resumeRound,
  startRound,
  submitFeedback,
  swapRoles,
  undoSubmission,
} from '#server/round/service'
import { addAmendment } from '#server/scorecard/amendment/service'
import { citeEvidence, dropEvidence } from '#server/scorecard/evidence/service'
import { deleteItem, restoreItem, saveItem } from '#server/scorecard/item/service'
import { answerDimension, commentDimension, giveVerdict } from '#server/scorecard/service'
import { submitShadow, undoShadow } from '#server/scorecard/shadow/service'
import { renewInvite } from '#server/session/service'
import { finishStage } from '#server/stage-done/service'
import { startThinking, stopThinking } from '#server/thinking/service'

type Handler<Name extends CommandName> = (
  user: User,
  roundId: string,
  payload: CommandPayload<Name>,
  /** The time before this socket in which its page could not be heard. */
  gap: Gap | null,
) => Promise<CommandResult[Name]>

const done = async (work: Promise<unknown>): Promise<Record<never, never>> => {
  await work
  return {}
}

/** Each command and the use case it calls; a command without its line does not compile. */
export const handlers: { readonly [Name in CommandName]: Handler<Name> } = {
  'round.start': (user, roundId) => done(startRound(user, roundId)),
  'round.end': (user, roundId) => done(endRound(user, roundId)),
  'round.resume': (user, roundId) => done(resumeRound(user, roundId)),
  'round.swap': (user, roundId) => done(swapRoles(user, roundId)),
  'cursors.allow': (user, roundId, { allowed }) => done(allowCursors(user, roundId, allowed)),
  'problem.choose': (user, _roundId, payload) => done(chooseProblem(user, payload.roundId, payload.slug)),
  'invite.renew': (user, roundId, payload) => done(renewInvite(user, roundId, payload)),
  'scorecard.answer': async (user, roundId, { dimension, answer }) => ({
    scorecard: await answerDimension(user, roundId, dimension, answer),
  }),
  'scorecard.comment': async (user, roundId, { dimension, comment }) => ({
    scorecard: await commentDimension(user, roundId, dimension, comment),
  }),
  'scorecard.verdict': async (user, roundId, { verdict }) => ({ scorecard: await giveVerdict(user, roundId, verdict) }),
  'disclosure.make': async (user, roundId, given, gap) => ({
    disclosure: await makeDisclosure(user, roundId, given, gap),
  }),
  'disclosure.takeBack': async (user, roundId, { id }) => ({ disclosure: await takeBackDisclosure(user, roundId, id) }),
  'mark.set': async (user, roundId, given, gap) => ({ mark: await setMark(user, roundId, given, gap) }),
  'decision.save': async (user, roundId, given, gap) => ({ decision: await saveDecision(user, roundId, given, gap) }),
  'decision.delete': (user, roundId, { id }) => done(deleteDecision(user, roundId, id)),
  'decision.restore': (user, roundId, { id }) => done(restoreDecision(user, roundId, id)),
  'note.add': async (user, roundId, given, gap) => ({ note: await addNote(user, roundId, given, gap) }),
  'note.delete': (user, roundId, { id }) => done(deleteNote(user, roundId, id)),
  'note.restore': (user, roundId, { id }) => done(restoreNote(user, roundId, id)),
  'note.share': (user, roundId, { id, isShared }) => done(shareNote(user, roundId, id, isShared)),
  'evidence.cite': (user, roundId, given) => done(citeEvidence(user, roundId, given)),
  'evidence.drop': (user, roundId, given) => done(dropEvidence(user, roundId, given)),
  'item.save': async (user, roundId, given) => ({ item: await saveItem(user, roundId, given) }),
  'item.delete': (user, roundId, { id }) => done(deleteItem(user, roundId, id)),
  'item.restore': (user, roundId, { id }) => done(restoreItem(user, roundId, id)),
  'amendment.add': async (user, roundId, given) => ({ amendment: await addAmendment(user, roundId, given) }),
  'feedback.release': (user, roundId) => done(submitFeedback(user, roundId)),
  'feedback.undo': (user, roundId) => done(undoSubmission(user, roundId)),
  'shadow.submit': (user, roundId) => done(submitShadow(user, roundId)),
  'shadow.undo': (user, roundId) => done(undoShadow(user, roundId)),
  'thinking.start': async (user, roundId, given) => ({ thinking: await startThinking(user, roundId, given) }),
  'thinking.stop': (user, roundId) => done(stopThinking(user, roundId)),
  'stage.done': async (user, roundId, given) => ({ stageDone: await finishStage(user, roundId, given) }),
  'nerves.rate': async (user, roundId, { moment, value }) => ({
    nerves: await rateNerves(user, roundId, moment, value),
  }),
  'nerves.share': async (user, roundId, { isShared }) => ({ nerves: await shareNerves(user, roundId, isShared) }),
}
