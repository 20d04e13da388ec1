'use client'

import dynamic from 'next/dynamic'

/** The editor, in a piece of its own, as a problem's is. */
export const RubricEditor = dynamic(() => import('./_editor/rubric-editor').then((module) => module.RubricEditor))
