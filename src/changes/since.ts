/** Since when: a version of the data, a moment or a day, and the place in the record that it means. */
import { z } from 'zod'
import { findLoad, placeAfter } from '../graph/changes.ts'
import type { Graph } from '../graph/graph.ts'
import { Problem } from '../http/problems.ts'

/** A version of the data, or a moment as ISO 8601 in UTC with milliseconds. */
export type Since = { version: string } | { at: string }

const ADVICE =
  'a version of the data (meta.data_version: 16 hexadecimal digits), a day (2026-02-18), or a moment with its zone (2026-02-18T09:30:00Z)'

const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

export const since = z
  .string()
  .transform((text, context): Since => {
    if (/^[0-9a-f]{16}$/.test(text)) return { version: text }
    // A + that was not percent-encoded arrives as a space.
    const written = moment.safeParse(text.replace(' ', '+'))
    const at = written.success ? new Date(written.data) : undefined
    if (at && at.getTime() <= Date.now()) return { at: at.toISOString() }
    const message = at ? `it lies ahead; now it is ${new Date().toISOString()}` : ADVICE
    context.addIssue({ code: 'custom', message, input: text })
    return z.NEVER
  })
  .optional()
  .meta({
    description: `The changes since then: ${ADVICE}. A day begins in UTC. Left out: from the beginning of the record`,
    override: {
      anyOf: [{ pattern: '^[0-9a-f]{16}$' }, { format: 'date' }, { format: 'date-time' }].map(one => ({
        type: 'string',
        ...one,
      })),
    },
  })

/** A place in the record, and the version of the data that were held there. */
export interface Beginning {
  place: string
  from: string
}

/**
 * Where the changes since then begin.
 * @returns null while nothing is loaded
 * @throws {Problem} version-gone if the record does not go back so far
 */
export async function beginningOf(graph: Graph, asked: Since | undefined): Promise<Beginning | null> {
  const { version, rows } = await findLoad(graph, asked)
  if (version === null) return null
  if (rows[0]) return { place: placeAfter(rows[0]), from: rows[0].version }
  throw await recordGone(graph, asked && ('version' in asked ? `version ${asked.version}` : asked.at))
}

/** The problem of asking for what lies before the record, or is not in it. */
export async function recordGone(graph: Graph, asked = 'then'): Promise<Problem> {
  const { rows } = await findLoad(graph)
  const record = rows[0]
    ? `begins with version ${rows[0].version}, loaded at ${rows[0].at}`
    : 'begins with the next load'
  return new Problem(
    'version-gone',
    `what has changed since ${asked} is not on record; the record ${record}. Read the lists anew, and go on from their meta.data_version`,
  )
}
