/**
 * Every text of the interface in English, a block per area. The texts are public: all of them may reach any browser, so
 * nothing of a guide, an anchor or a brief stands here. messages.ru.ts must have the same keys, or it doesn't compile.
 */
export const en = {
  common: {
    product: 'Sparring',
    tagline: 'ML System Design mock interviews, live',
    skipToContent: 'Skip to content',
    mainNavigation: 'Main',
    home: 'Sparring, home',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    undo: 'Undo',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Copying was refused. Select the text and copy it yourself.',
    retry: 'Try again',
    optional: 'optional',
    notifications: 'Notifications',
    unfold: 'Unfold {name}',
    fold: 'Fold {name}',
    secondsLeft: '{seconds, number} s',
    offline: 'You are offline. What you see may be out of date; it refreshes when the connection is back.',
    preferences: 'Language and theme',
    language: 'Language',
    theme: 'Theme',
    themeSystem: 'As the system',
    themeLight: 'Light',
    themeDark: 'Dark',
    dashboard: 'Dashboard',
    signIn: 'Sign in',
    signUp: 'Create an account',
  },

  errors: {
    'signed-out': 'You are signed out. Nothing saved is lost. Sign in and go on.',
    'not-found': 'There is nothing here, or it is not open to you. Check the link, or ask the person who sent it.',
    forbidden: 'Your role does not allow this here. Nothing was changed.',
    'bad-origin':
      'The request came from another site and was refused. Nothing was changed. Open Sparring directly and repeat.',
    'bad-input':
      'Something in the form is not right. Your text is still here. Correct the marked fields and send again.',
    'time-past': 'That time is already behind us. Everything you filled in is still here. Pick a later one.',
    'too-large': 'That is too much at once, so nothing was saved. Make it shorter and send again.',
    'too-fast': 'Too many attempts in a short time. Nothing was lost. Wait a minute and try again.',
    'try-later': 'The server cannot take this right now. Your work is kept here. Try again in a moment.',
    'guest-cannot-host':
      'Guests can join and review, but not create sessions. Create an account: your past rounds come with you.',
    'email-taken': 'There is an account with this email already. Sign in, or use another email.',
    'bad-credentials': 'Email and password do not match. Check both and try again.',
    'email-unconfirmed': 'This email is not confirmed yet. Open the link in the letter we sent, then sign in.',
    'link-dead': 'This link no longer works: it was replaced, has expired or was typed wrong. Ask for a new one.',
    'seat-taken':
      'Somebody already has this seat. If it is yours, open the link where you first joined, or ask the interviewer for a new one.',
    'session-cancelled': 'This session was cancelled. Ask the person who invited you about a new time.',
    'session-over':
      'This session is over, so nobody can join it any more. If you took part, you find it on your dashboard.',
    'round-not-waiting': 'The round has already started, so this cannot be changed. Everything else is as it was.',
    'round-not-live': 'This works only while the round is running. What was saved before stays.',
    'round-not-ended': 'This works once the round has ended. End the round first.',
    'round-released': 'The feedback has been released, so it stands as it is. Nothing was changed.',
    'seats-empty': 'Somebody is still missing. Send the invite link and start once both seats are taken.',
    'undo-too-late': 'The ten seconds are over, so this can no longer be taken back. Everything up to it is saved.',
    'not-a-peer-session': 'Roles are swapped only in a peer session. Nothing was changed.',
    'already-swapped': 'The roles are swapped already. The second round is open in this room.',
    'image-type': 'Only PNG, JPEG, WebP and GIF pictures can go on the board. Convert it and add it again.',
    'image-too-large': 'The picture is larger than 4 MB and was not added. Make it smaller and add it again.',
    'document-full': 'The board is full and takes no more. What is on it is saved. Delete something to make room.',
    'frame-malformed':
      'An edit could not be read and was not saved. Reload the page: everything marked as saved is there.',
    'frame-forbidden':
      'An edit was not allowed and was not saved. Reload the page: everything marked as saved is there.',
    'frame-out-of-order':
      'Edits arrived in the wrong order. The page reconnects and sends them again; you need not do anything.',
    'unknown-command': 'This page is older than the server. Reload it; what was saved stays.',
    internal: 'Something broke on our side. What was saved before stays. Try again; if it repeats, reload the page.',
  },

  landing: {
    title: 'Rehearse the interview until it is a conversation',
    lead: 'Two people, one whiteboard, ten stages with a clock. One asks, one designs, and afterwards both can see every minute of it again.',
    interviewer: 'Interviewer',
    interviewerPoint:
      'Asks, keeps the time, scores in private with written anchors, and releases the feedback when it is ready.',
    candidate: 'Candidate',
    candidatePoint: 'Draws, explains, decides. Comes back to the board later and sees why it was scored that way.',
    forWhom: 'For whom',
    mentors: 'Mentors',
    mentorsPoint: 'Weekly mocks with moments to point at instead of a page of notes.',
    peers: 'Peers',
    peersPoint: 'Swap the corners halfway: first I interview you, then you interview me.',
    candidates: 'Candidates',
    candidatesPoint: 'Structure, exposure and calm nerves, before the interview that counts.',
    stages: 'One path, ten stages',
    stagesPoint:
      'From clarifying the task to monitoring, with minutes for each, so that nobody jumps from the model to deployment and forgets the business.',
    dashboard: 'Open your dashboard',
  },

  auth: {},

  settings: {},

  dashboard: {},

  create: {},

  join: {},

  room: {},

  board: {},

  agenda: {},

  notes: {},

  problem: {},

  scorecard: {},

  presence: {},

  review: {},

  states: {
    notFoundTitle: 'Nothing here',
    notFoundText: 'The address is wrong, the thing is gone, or it is not open to you. Nothing of yours is lost.',
    notFoundAction: 'Back to the start',
    errorTitle: 'This page did not come up',
    errorText: 'Something broke on our side. What was saved before stays.',
  },

  mail: {},
} as const
