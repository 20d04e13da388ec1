'use client'

import dynamic from 'next/dynamic'

/** The guide's parts come after the page: who opens a problem reads and writes its statement first. */
export const FactsPart = dynamic(() => import('./facts-part').then((module) => module.FactsPart))
export const HazardsPart = dynamic(() => import('./hazards-part').then((module) => module.HazardsPart))
export const StagesPart = dynamic(() => import('./stages-part').then((module) => module.StagesPart))
export const TwistPart = dynamic(() => import('./twist-part').then((module) => module.TwistPart))
export const WeakAnswersPart = dynamic(() => import('./weak-answers-part').then((module) => module.WeakAnswersPart))
export const PreviewPart = dynamic(() => import('./preview-part').then((module) => module.PreviewPart))
