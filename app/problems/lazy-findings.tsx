'use client'

import dynamic from 'next/dynamic'

/** Needed only for a file that is not right. */
export const ImportFindings = dynamic(() => import('./import-findings').then((module) => module.ImportFindings))
