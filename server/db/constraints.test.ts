import { beforeAll, expect, test } from 'vitest'
import { pool } from '#server/db/client'
import { newId } from '#server/db/id'
import { type ARound, aRound, aUser } from '#server/testing/factories'

let round: ARound
const ids: Record<string, string> = {}
beforeAll(async () => {
  round = await aRound({ phase: 'live' })
  Object.assign(ids, {
    round: round.roundId,
    session: round.sessionId,
    mira: round.interviewer.id,
    stranger: (await aUser()).id,
    guest: (await aUser({ email: null })).id,
    card: newId(),
    update: newId(),
  })
  await pool().query('insert into "Scorecard" ("id","roundId","authorId","rubricVersion") values ($1,$2,$3,1)', [
    ids.card,
    ids.round,
    ids.mira,
  ])
  await pool().query('insert into "DocumentUpdate" values ($1,1,0,$2,$3)', [ids.round, ids.mira, Buffer.from([1])])
  await pool().query(
    `insert into "Invite" ("id","sessionId","seat","tokenHash","expiresAt") values ('i1',$1,'candidate','h1',now())`,
    [ids.session],
  )
})

const member = (user: string, seat: string) =>
  `insert into "Member" ("roundId","userId","seat") values ('$round','$${user}','${seat}')`
const invite = (seat: string, seats: number, hash = 'h2', more = ['', '']) =>
  `insert into "Invite" ("id","sessionId","seat","seats","tokenHash","expiresAt"${more[0]})
   values ('i2','$session','${seat}',${seats},'${hash}',now()${more[1]})`
const score = (fields: string, values: string) =>
  `insert into "Score" ("scorecardId",${fields}) values ('$card',${values})`
const image = (mime: string, size: number) =>
  `insert into "Image" ("id","roundId","uploaderId","mime","size","bytes") values ('p','$round','$mira','${mime}',${size},'\\x010203')`
const note = (id: string, text: string, elapsed = 0, user = '$mira') =>
  `insert into "PrivateNote" ("id","roundId","authorId","elapsedMs","text") values ('${id}','$round','${user}',${elapsed},${text})`
const thinking = (planned: number, stopped: string) =>
  `insert into "ThinkingTime" ("id","roundId","byUserId","elapsedMs","plannedMs","stoppedElapsedMs")
   values ('${noteId}','$round','$mira',5,${planned},${stopped})`
const noteId = 'a-note-of-16-chars'

/** What each statement breaks: the constraint's name, or a part of the trigger's words. */
test.each<[what: string, broken: string, sql: string]>([
  ['a second candidate', 'Member_one_per_seat', member('stranger', 'candidate')],
  ['a second seat of one person', 'Member_pkey', member('mira', 'observer')],
  ['a seat of nobody', 'Member_userId_fkey', member('nobody', 'observer')],
  ['an unknown seat', 'invalid input value for enum', member('stranger', 'judge')],
  [
    'an e-mail twice',
    'User_email_key',
    `update "User" set "email"=(select "email" from "User" where "id"='$mira') where "id"='$stranger'`,
  ],
  ['an e-mail in capitals', 'User_email_lowercase', `update "User" set "email"='A@x.test' where "id"='$guest'`],
  ['a name of nothing', 'User_name_length', `update "User" set "name"='' where "id"='$mira'`],
  ['a name of 61', 'User_name_length', `update "User" set "name"=repeat('x',61) where "id"='$mira'`],
  ['an unknown theme', 'User_theme_known', `update "User" set "theme"='pink' where "id"='$mira'`],
  ['a guest with a password', 'User_password_needs_email', `update "User" set "passwordHash"='x' where "id"='$guest'`],
  [
    'a guest who is confirmed',
    'User_confirmed_needs_email',
    `update "User" set "emailConfirmedAt"=now() where "id"='$guest'`,
  ],
  [
    'an account that is merged',
    'User_only_guests_merge',
    `update "User" set "mergedIntoId"='$stranger' where "id"='$mira'`,
  ],
  [
    'a guest merged into itself',
    'User_only_guests_merge',
    `update "User" set "mergedIntoId"='$guest' where "id"='$guest'`,
  ],
  ['a user with rounds deleted', 'Session_hostId_fkey', `delete from "User" where "id"='$mira'`],
  [
    'an unknown purpose of a link',
    'LoginToken_purpose_known',
    `insert into "LoginToken" ("tokenHash","purpose","identifier","expiresAt") values ('t','steal','a@x.test',now())`,
  ],
  [
    'a confirmation of no account',
    'LoginToken_confirm_has_account',
    `insert into "LoginToken" ("tokenHash","purpose","identifier","expiresAt") values ('t','confirm','a@x.test',now())`,
  ],
  ['a plan of 50 minutes', 'Session_plan_known', `update "Session" set "planMinutes"=50 where "id"='$session'`],
  [
    'round 2 of a hosted session',
    'Session_current_round',
    `update "Session" set "currentRound"=2 where "id"='$session'`,
  ],
  ['a third round', 'Round_number', `update "Round" set "number"=3 where "id"='$round'`],
  ['a live round that has ended', 'Round_phase_times', `update "Round" set "endedAt"=now() where "id"='$round'`],
  [
    'an end before the start',
    'Round_phase_times',
    `update "Round" set "phase"='ended',"endedAt"="startedAt" - interval '1 second' where "id"='$round'`,
  ],
  ['feedback of a live round', 'Round_release_times', `update "Round" set "submittedAt"=now() where "id"='$round'`],
  [
    'a release without its moment',
    'Round_release_times',
    `update "Round" set "phase"='released',"endedAt"=now(),"submittedAt"=now() where "id"='$round'`,
  ],
  ['a round of no problem', 'Round_problemId_fkey', `update "Round" set "problemId"='none' where "id"='$round'`],
  ['a link’s token twice', 'Invite_tokenHash_key', invite('observer', 5, 'h1')],
  ['a second valid link to a seat', 'Invite_one_valid', invite('candidate', 1)],
  ['a link for two candidates', 'Invite_seats_by_seat', invite('candidate', 2)],
  ['a link for 51', 'Invite_seats', invite('observer', 51)],
  [
    'a card of the interviewer’s handed in',
    'Scorecard_shadows_hand_in',
    `update "Scorecard" set "handedInAt"=now() where "id"='$card'`,
  ],
  [
    'a replaced link that frees a seat',
    'Invite_replaced_frees_nobody',
    invite('observer', 1, 'h2', [',"revokedAt","freesUserId"', `,now(),'$guest'`]),
  ],
  [
    'a place of the log twice',
    'DocumentUpdate_pkey',
    `insert into "DocumentUpdate" values ('$round',1,0,'$mira','\\x01')`,
  ],
  ['an empty update', 'DocumentUpdate_bounds', `insert into "DocumentUpdate" values ('$round',2,0,'$mira','')`],
  [
    'an update before the start',
    'DocumentUpdate_bounds',
    `insert into "DocumentUpdate" values ('$round',2,-1,'$mira','\\x01')`,
  ],
  [
    'an update of nobody',
    'DocumentUpdate_authorId_fkey',
    `insert into "DocumentUpdate" values ('$round',2,0,'nobody','\\x01')`,
  ],
  ['the log rewritten', 'append-only', `update "DocumentUpdate" set "data"='\\x02' where "roundId"='$round'`],
  ['the log thinned', 'append-only', `delete from "DocumentUpdate" where "roundId"='$round'`],
  ['the log emptied', 'append-only', `truncate "DocumentUpdate"`],
  ['an SVG', 'Image_mime_known', image('image/svg+xml', 3)],
  ['a picture of another size', 'Image_bounds', image('image/png', 4)],
  [
    'a second card of one author',
    'Scorecard_roundId_authorId_key',
    `insert into "Scorecard" ("id","roundId","authorId","rubricVersion") values ('c2','$round','$mira',1)`,
  ],
  ['level 5', 'Score_level', score('"dimension","level"', `'hazards',5`)],
  [
    'a level that was not observed',
    'Score_one_answer',
    score('"dimension","level","isNotObserved"', `'hazards',2,true`),
  ],
  ['a comment of 2,001', 'Score_comment_length', score('"dimension","comment"', `'hazards',repeat('x',2001)`)],
  ['four minutes to think', 'ThinkingTime_bounds', thinking(240_000, 'null')],
  ['a thinking time stopped before it began', 'ThinkingTime_bounds', thinking(60_000, '4')],
  ['a thinking time stopped after it was over', 'ThinkingTime_bounds', thinking(60_000, '60006')],
  [
    'being done with the intro',
    'StageDone_stage',
    `insert into "StageDone" ("id","roundId","byUserId","stage","elapsedMs") values ('${noteId}','$round','$mira','intro',0)`,
  ],
  ['nerves of 6', 'Nerves_scale', `insert into "Nerves" ("roundId","userId","after") values ('$round','$mira',6)`],
  [
    'a rubric that is no object',
    'Rubric_content_is_object',
    `insert into "Rubric" ("id","familyId","version","ownerId","content") values ('${noteId}','${noteId}',1,'$mira','[]')`,
  ],
  [
    'the version before the first',
    'Rubric_version',
    `insert into "Rubric" ("id","familyId","version","ownerId","content") values ('${noteId}','${noteId}',0,'$mira','{}')`,
  ],
  ['a session by a rubric that is none', 'Session_rubricId_fkey', `update "Session" set "rubricId"='none'`],
  ['an empty note', 'PrivateNote_bounds', note(noteId, `''`)],
  ['a note of 2,001', 'PrivateNote_bounds', note(noteId, `repeat('x',2001)`)],
  ['a note before the start', 'PrivateNote_bounds', note(noteId, `'x'`, -1)],
  ['a note of nobody', 'PrivateNote_authorId_fkey', note(noteId, `'x'`, 0, 'nobody')],
  ['a note with an id that can be guessed', 'PrivateNote_id_length', note('1', `'x'`)],
])('the database itself refuses %s', async (_what, broken, sql) => {
  const filled = sql.replace(/\$(\w+)/g, (whole, name: string) => ids[name] ?? whole)
  await expect(pool().query(filled)).rejects.toThrow(broken)
})

test('a round that is deleted takes its log along', async () => {
  const { sessionId, roundId, interviewer } = await aRound()
  await pool().query('insert into "DocumentUpdate" values ($1,1,0,$2,$3)', [roundId, interviewer.id, Buffer.from([1])])
  await pool().query('delete from "Session" where "id"=$1', [sessionId])
  const { rows } = await pool().query('select 1 from "DocumentUpdate" where "roundId"=$1', [roundId])
  expect(rows).toEqual([])
})
