import { z } from 'zod'
import { difficulties, domains, type StageId, stageIds } from '#lib/interview/model'
import {
  draftFact,
  draftHazard,
  draftHint,
  draftStatement,
  draftText,
  draftTitle,
  draftTwist,
  draftWeakAnswer,
  type ProblemDraft,
  problemDraft,
} from '#lib/interview/problem-draft'
import { blank, blankHints, problemLimits as limits } from '#lib/interview/problem-text'

/**
 * A problem as a JSON file (decision 0020): `{ "format": "sparring-problem", "version": 1, "problem": {…} }`. What is
 * wrong with one is told by its place, so that whoever wrote it can go there.
 */
const format = 'sparring-problem'
const version = 1

/** What is wrong at one place of the file; `path` leads there from `problem`, places in a list counted from 0. */
export type ProblemFinding = Readonly<{ path: readonly (string | number)[] }> &
  (
    | Readonly<{ kind: 'too-long' | 'too-many'; limit: number }>
    | Readonly<{ kind: 'missing' | 'wrong-type' | 'unknown-value' | 'unknown-field' | 'bad-id' | 'repeated-id' }>
  )

export const fileRefusals = ['too-large', 'not-json', 'not-ours', 'future-version'] as const
export type FileRefusal = (typeof fileRefusals)[number]

export type FileReading =
  | Readonly<{ state: 'read'; problem: ProblemDraft }>
  | Readonly<{ state: 'refused'; reason: FileRefusal }>
  /** `valid` is what is left without the broken parts; null when nothing anybody wrote is. */
  | Readonly<{ state: 'faulty'; findings: readonly ProblemFinding[]; valid: ProblemDraft | null }>

/** The problem as the text of a file. */
export function writeProblemFile(problem: ProblemDraft): string {
  const file = { format, version, problem }
  const text = `${JSON.stringify(file, null, 2)}\n`
  return text.length <= limits.file ? text : JSON.stringify(file)
}

/** Reads a file's text: the problem, or everything that is wrong with it. Never throws. */
export function readProblemFile(text: string): FileReading {
  if (text.length > limits.file) return { state: 'refused', reason: 'too-large' }
  const file = parsed(text.replace(/^\u{feff}/u, ''))
  if (!file) return { state: 'refused', reason: 'not-json' }
  const envelope = z.object({ format: z.literal(format), version: z.int().min(1) }).safeParse(file.json)
  if (!envelope.success) return { state: 'refused', reason: 'not-ours' }
  if (envelope.data.version > version) return { state: 'refused', reason: 'future-version' }
  const given = fieldsOf(file.json).problem
  const read = problemDraft.safeParse(given)
  if (read.success) return { state: 'read', problem: read.data }
  return { state: 'faulty', findings: findingsOf(read.error.issues, given), valid: validPart(given) }
}

function parsed(text: string): Readonly<{ json: unknown }> | null {
  try {
    return { json: JSON.parse(text) }
  } catch {
    return null
  }
}

function findingsOf(issues: readonly z.core.$ZodIssue[], given: unknown): ProblemFinding[] {
  const found = issues.filter((issue) => !isRepetition(issue)).flatMap((issue) => findingOf(issue, given))
  // Our own look: the schema's comes only once everything else in the list is right.
  const { facts, hazards } = fieldsOf(fieldsOf(given).guide)
  return [...found, ...repeatedIds('facts', facts), ...repeatedIds('hazards', hazards)]
}

function findingOf(issue: z.core.$ZodIssue, given: unknown): ProblemFinding[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], kind: 'unknown-field' }))
    case 'too_big':
      return [{ path, kind: issue.origin === 'array' ? 'too-many' : 'too-long', limit: Number(issue.maximum) }]
    case 'invalid_format':
      return [{ path, kind: 'bad-id' }]
    case 'invalid_value':
    case 'custom':
      return [{ path, kind: valueAt(given, path) === undefined ? 'missing' : 'unknown-value' }]
    default:
      return [{ path, kind: valueAt(given, path) === undefined ? 'missing' : 'wrong-type' }]
  }
}

function isRepetition(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'custom' && issue.params?.kind === 'repeated-id'
}

function repeatedIds(list: string, parts: unknown): ProblemFinding[] {
  const seen = new Set<unknown>()
  return itemsOf(parts).flatMap((part, index) => {
    const { id } = fieldsOf(part)
    if (typeof id !== 'string' || !seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ path: ['guide', list, index, 'id'], kind: 'repeated-id' } as const]
  })
}

/** What of it can be taken: a broken part of a list is left out whole, a broken text by itself. */
function validPart(given: unknown): ProblemDraft | null {
  const { domain, difficulty, title, statement, guide } = fieldsOf(given)
  const { brief, facts, hazards, stages, twist, weakAnswers } = fieldsOf(guide)
  const problem: ProblemDraft = {
    domain: orElse(z.enum(domains), domain, 'search'),
    difficulty: orElse(z.enum(difficulties), difficulty, 'standard'),
    title: validText(draftTitle, title),
    statement: validText(draftStatement, statement),
    guide: {
      brief: validText(draftText, brief),
      facts: firstOfEach(validItems(draftFact, facts)).slice(0, limits.facts),
      hazards: firstOfEach(validItems(draftHazard, hazards)).slice(0, limits.hazards),
      stages: validStages(stages),
      twist: orElse(draftTwist, twist, null),
      weakAnswers: validItems(draftWeakAnswer, weakAnswers).slice(0, limits.weakAnswers),
    },
  }
  return hasText(problem) ? problem : null
}

function validStages(given: unknown): ProblemDraft['guide']['stages'] {
  const stages: Partial<Record<StageId, NonNullable<ProblemDraft['guide']['stages'][StageId]>>> = {}
  for (const id of stageIds) {
    const { [id]: stage } = fieldsOf(given)
    if (stage === undefined) continue
    const { sketch, tradeoff, hints } = fieldsOf(stage)
    const [first, second, third] = itemsOf(hints)
    stages[id] = {
      sketch: validText(draftText, sketch),
      tradeoff: validText(draftText, tradeoff),
      hints:
        hints === undefined
          ? blankHints()
          : [validText(draftHint, first), validText(draftHint, second), validText(draftHint, third)],
    }
  }
  return stages
}

/** Each language by itself. */
function validText(schema: typeof draftText, given: unknown) {
  const { en, ru } = fieldsOf(given)
  return { en: orElse(schema, { en }, blank()).en, ru: orElse(schema, { ru }, blank()).ru }
}

function validItems<Part>(schema: z.ZodType<Part>, given: unknown): Part[] {
  return itemsOf(given).flatMap((part) => {
    const read = schema.safeParse(part)
    return read.success ? [read.data] : []
  })
}

function firstOfEach<Part extends Readonly<{ id: string }>>(parts: readonly Part[]): Part[] {
  return parts.filter(({ id }, index) => parts.findIndex((other) => other.id === id) === index)
}

function orElse<Value, Fallback>(schema: z.ZodType<Value>, given: unknown, fallback: Fallback): Value | Fallback {
  const read = schema.safeParse(given)
  return read.success ? read.data : fallback
}

/** Domain and difficulty alone are no problem. */
function hasText({ title, statement, guide }: ProblemDraft): boolean {
  const texts = JSON.stringify([title, statement, guide.brief, guide.stages, guide.twist])
  const lists = guide.facts.length + guide.hazards.length + guide.weakAnswers.length
  return lists > 0 || /"(?:en|ru)":"[^"]/.test(texts)
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, part) => (typeof part === 'number' ? itemsOf(at)[part] : fieldsOf(at)[part]), value)
}
