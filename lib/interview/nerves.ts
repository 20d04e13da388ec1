/** How nervous a candidate is: 1 calm, 5 very nervous. Their own unless they share it, and part of no score. */
export const nervesLevels = [1, 2, 3, 4, 5] as const
export type NervesLevel = (typeof nervesLevels)[number]

export const nervesMoments = ['before', 'after'] as const
export type NervesMoment = (typeof nervesMoments)[number]

export type NervesView = Readonly<Record<NervesMoment, NervesLevel | null> & { isShared: boolean }>

export const noNerves: NervesView = { before: null, after: null, isShared: false }
