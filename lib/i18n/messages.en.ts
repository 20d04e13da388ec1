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
    undo: 'Undo',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Copying was refused. Select the text and copy it yourself.',
    notifications: 'Notifications',
    fold: 'Fold {name}',
    secondsLeft: '{seconds, number} s',
    offline: 'You are offline. What you see may be out of date; it refreshes when the connection is back.',
    language: 'Language',
    theme: 'Theme',
    themeSystem: 'As the system',
    themeLight: 'Light',
    themeDark: 'Dark',
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
    title: 'Rehearse the interview until it feels like a conversation',
    lead: 'Mock interviews in ML System Design. Two people, one whiteboard, ten stages and a clock; afterwards, every minute of it to look at again.',
    corners: 'The two corners',
    interviewer: 'Interviewer',
    interviewerPoint:
      'Asks, keeps the time and scores in private, against levels written down in advance. The feedback opens when it is ready, not before.',
    candidate: 'Candidate',
    candidatePoint:
      'Draws, explains, decides. Comes back later to the same board and sees which moment each score came from.',
    stages: 'One path, ten stages',
    stagesPoint:
      'From the question behind the task to watching the model in production, with minutes for each. Nobody jumps from the model to deployment and forgets to ask about the business.',
    forWhom: 'Who it is for',
    mentors: 'Mentors',
    peers: 'Peers',
    candidates: 'Candidates',
    point: {
      mentors: 'Weekly mocks, and feedback that points at moments instead of a page of notes.',
      peers: 'Swap corners halfway: first you ask and I design, then the other way round.',
      candidates: 'Structure, breadth and calm nerves, before the interview that counts.',
    },
    minutes: '{minutes, number} min',
    signUp: 'Create an account',
    signIn: 'Sign in',
    dashboard: 'Open your dashboard',
  },

  auth: {
    signInTitle: 'Sign in',
    signInLead: 'Back to your sessions, boards and feedback.',
    signUpTitle: 'Create an account',
    signUpLead: 'To host sessions, and to find every board and every piece of feedback again.',
    name: 'Name',
    nameHint: 'What others in the room will see.',
    email: 'Email',
    password: 'Password',
    newPasswordHint: 'At least 10 characters. A short sentence is easy to remember.',
    signIn: 'Sign in',
    signUp: 'Create account',
    noAccount: 'No account yet?',
    haveAccount: 'Have an account already?',
    linkLead: 'Without a password: the link signs you in once, within 10 minutes.',
    sendLink: 'Email me a link',
    linkSent: 'If {email} can receive mail, a letter is on its way. The link in it works for 10 minutes.',
    outbox: 'This server sends no mail: read the letter in the outbox',
    confirmTitle: 'Check your mail',
    confirmText: 'We sent a letter to {email}. Open the link in it within 10 minutes, and the account is yours.',
    confirmAgain: 'Nothing came? Look into the spam folder, then try again.',
    demoTitle: 'Look around with a demo account',
    demoLead: 'One click, no password. Open a second browser to be two people at once.',
    demoMentor: 'Mentor',
    demoCandidate: 'Candidate',
    demoPeer: 'Peer',
    guestNote: 'You are here as a guest, {name}.',
    guestSignUpNote: 'The account takes everything along: rounds, boards and feedback stay yours.',
    keepHistory: 'Take the rounds of {name} along into this account',
    followTitle: 'Sign in to Sparring',
    followText: 'The link is good. One more click, so that no mail scanner signs in for you.',
    followConfirmTitle: 'Confirm your address',
    followConfirmText: 'One more click and the account with this address is ready.',
    followConfirm: 'Confirm and sign in',
    deadTitle: 'This link no longer works',
    deadText:
      'It was used already, is older than 10 minutes, or is not complete. Ask for a new one; nothing of yours is lost.',
    deadAction: 'To the sign-in page',
    nameMissing: 'Enter a name of 1 to 60 characters.',
    emailBad: 'Enter a whole address, like name@example.com.',
    passwordMissing: 'Enter your password.',
    passwordShort: 'Use at least 10 characters (and at most 200).',
    dashboard: 'Dashboard',
    accountMenu: 'Account of {name}',
    guestBadge: 'guest',
    settings: 'Settings',
    signOut: 'Sign out',
    keepTitle: 'Keep this history',
    keepText:
      'You are a guest in this browser only. With an account your rounds, boards and feedback stay yours on every device.',
    keepSignUp: 'Create an account',
    keepSignIn: 'Use an account I have',
  },

  settings: {
    title: 'Settings',
    language: 'Language',
    languageBrowser: 'As my browser',
    theme: 'Theme',
    themeSystem: 'As the system',
    themeLight: 'Light',
    themeDark: 'Dark',
    timeZone: 'Time zone',
    timeZoneBrowser: 'As my browser',
    timeZoneHint: 'Dates and times are shown in this zone.',
    timeZoneBad: 'Choose a zone from the list.',
    save: 'Save settings',
    saved: 'Saved.',
    signOutTitle: 'Signing out',
    signOutText: 'On a computer that is not yours, sign out when you leave.',
    guestSignOutText:
      'You are a guest: once signed out, you cannot come back to these rounds. Create an account first to keep them.',
    signOut: 'Sign out',
    signOutEverywhere: 'Sign out everywhere',
  },

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
    errorAction: 'Try again',
  },

  mail: {
    outboxTitle: 'Outbox',
    outboxLead: 'Letters this server would send. Only requests from this machine see them.',
    outboxEmptyTitle: 'No letters yet',
    outboxEmptyText: 'Sign-in links, confirmations and invitations appear here.',
    outboxEmptyAction: 'To the sign-in page',
    to: 'To {email}',
    letter: {
      hello: 'Hello,',
      'sign-in': {
        subject: 'Your link to sign in to Sparring',
        text: 'This link signs you in to Sparring. It works once, within 10 minutes:',
        note: 'If you did not ask for it, do nothing: without the link nobody gets in.',
      },
      confirm: {
        subject: 'Confirm your address for Sparring',
        text: 'Somebody, most likely you, wants an account at Sparring with this address. Confirm it within 10 minutes:',
        note: 'If it was not you, do nothing: then there will be no account.',
      },
      'has-account': {
        subject: 'You have an account at Sparring already',
        text: 'Somebody, most likely you, tried to create an account at Sparring with this address. There is one already. Sign in here; if you forgot the password, have a link sent:',
        note: 'If it was not you, do nothing: nothing has changed.',
      },
      'no-account': {
        subject: 'There is no Sparring account with this address',
        text: 'Somebody, most likely you, asked for a link to sign in to Sparring. There is no account with this address yet. You can create one here:',
        note: 'If it was not you, do nothing.',
      },
    },
  },
} as const
