/** What zod found wrong, in words for whoever wrote the value: a line of YAML or a parameter of a request. */
import type { z } from 'zod'
import { nearest } from './nearest.ts'

export interface Explanation {
  /** Keys and indexes that lead to the value. */
  path: (string | number)[]
  /** What is wrong, what is allowed, and the nearest right thing. */
  message: string
  /** Every allowed value, where they can be counted. */
  allowed?: string[]
  /** It is the key that is wrong, not what it holds. */
  key?: true
}

/** @param error of a parse with `reportInput: true` */
export const explain = (error: z.ZodError, known: (path: (string | number)[]) => string[]): Explanation[] =>
  error.issues.flatMap(issue => explainIssue(issue, known))

function explainIssue(issue: z.core.$ZodIssue, known: (path: (string | number)[]) => string[]): Explanation[] {
  const path = issue.path as (string | number)[]
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = known(path)
      return issue.keys.map(key => ({
        path: [...path, key],
        message: `unknown${didYouMean(key, allowed)}; known: ${allowed.join(', ')}`,
        allowed,
        key: true,
      }))
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String)
      const due = `one of ${allowed.join(', ')}`
      if (issue.input === undefined) return [{ path, message: `missing; ${due}`, allowed }]
      if (issue.input === null) return [{ path, message: `empty; ${due}`, allowed }]
      const meant = didYouMean(String(issue.input), allowed)
      return [{ path, message: `${quoted(issue.input)} is not ${due}${meant}`, allowed }]
    }
    case 'invalid_type': {
      if (issue.input === undefined) return [{ path, message: 'missing' }]
      const due = a(words[issue.expected] ?? issue.expected)
      if (issue.input === null) return [{ path, message: `empty, where ${due} is due` }]
      if (typeof issue.input === 'number' && !Number.isFinite(issue.input))
        return [{ path, message: `${issue.input} is not finite, and ${due} is due` }]
      const bare = typeof issue.input === 'number' || typeof issue.input === 'boolean'
      const advice = issue.expected === 'string' && bare ? ' (put it in quotes)' : ''
      return [{ path, message: `${quoted(issue.input)} is ${a(typeOf(issue.input))}, not ${due}${advice}` }]
    }
    case 'invalid_union': {
      // Of the forms allowed, the one that came nearest explains best.
      const best = issue.errors.toSorted((one, other) => depth(other) - depth(one))[0] ?? []
      return best.flatMap(inner => explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, known))
    }
    case 'too_small':
      return [{ path, message: `${sized(issue)}: at least ${issue.minimum}` }]
    case 'too_big':
      return [{ path, message: `${sized(issue)}: at most ${issue.maximum}` }]
    case 'invalid_format':
      return [{ path, message: `${quoted(issue.input)} is not right: ${formats[issue.format] ?? issue.message}` }]
    default:
      return [{ path, message: `${quoted(issue.input)} is not right: ${issue.message}` }]
  }
}

/** @param most of them that are named */
export function didYouMean(word: string, candidates: Iterable<string>, most = 1): string {
  const near = nearest(word, candidates, most)
  return near.length > 0 ? ` — did you mean ${near.join(' or ')}?` : ''
}

const words: Record<string, string> = {
  string: 'text',
  int: 'whole number',
  array: 'list',
  object: 'mapping',
  record: 'mapping',
}
const formats: Record<string, string> = { url: 'an address begins with http:// or https://' }

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  return words[typeof value] ?? typeof value
}

const a = (noun: string) => (noun === 'text' ? noun : /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`)

function sized({ input }: { input?: unknown }): string {
  if (Array.isArray(input)) return `${input.length} entries`
  return typeof input === 'string' ? `${input.length} characters` : quoted(input)
}

function quoted(value: unknown): string {
  // Several values of a parameter, as they were written.
  if (Array.isArray(value) && value.length > 0 && value.every(one => typeof one === 'string'))
    return quoted(value.join(','))
  const written = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing')
  return written.length > 80 ? `${written.slice(0, 79)}…` : written
}

const depth = (issues: z.core.$ZodIssue[]) =>
  Math.max(0, ...issues.map(issue => issue.path.length + (issue.code === 'invalid_type' ? 0 : 1)))
