/** What keys and the presence list ask of the board. Ids are user ids. */
export type BoardControls = Readonly<{
  /** Sees what this person sees until one's own pan or zoom, or `unfollow`. */
  follow: (userId: string) => void
  unfollow: () => void
  /** Goes there once. */
  jumpTo: (userId: string) => void
  /** Brings everyone to what I see. */
  summon: () => void
  /** Hides or shows the others' cursors, on this screen only. */
  toggleCursors: () => void
  /** Puts the keyboard on the board. */
  focus: () => void
  subscribe: (listener: () => void) => () => void
  state: () => BoardView
}>

export type BoardView = Readonly<{ followedUserId: string | null; areCursorsHidden: boolean }>
