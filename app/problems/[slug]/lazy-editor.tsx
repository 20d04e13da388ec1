'use client'

import dynamic from 'next/dynamic'

/** The editor, in a piece of its own: whoever only reads a problem does not load it. */
export const ProblemEditor = dynamic(() => import('./_editor/problem-editor').then((module) => module.ProblemEditor))
