'use client'

import dynamic from 'next/dynamic'

/** The player comes after the page: scorecard and timeline are read before anything is played. */
export const ReplayRegion = dynamic(() => import('./replay-region').then((module) => module.ReplayRegion))
