/** Parameters of a request: checked by zod, refused in words that say what would be right. */
import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { explain } from '../../schema/explain.ts'
import { nearest } from '../../schema/nearest.ts'
import { type ParameterError, Problem } from './problems.ts'

/** Checks what Fastify hands over (query, path) with the route's zod schema. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodObject> = ({ schema, httpPart }) => {
  const known = Object.keys(schema.shape)
  return value => {
    const parsed = schema.safeParse(value, { reportInput: true })
    if (parsed.success) return { value: parsed.data }
    const given = value as Record<string, unknown>
    const errors = explain(parsed.error, () => known).map(({ path, message, allowed, key }): ParameterError => {
      const parameter = String(path[0])
      const { description } = schema.shape[parameter]?.meta() ?? {}
      const told = given[parameter] === undefined && description ? `${message}: ${description}` : message
      const detail = Array.isArray(given[parameter]) ? 'given more than once; separate several values by commas' : told
      return {
        parameter,
        value: given[parameter],
        detail:
          key && known.length === 0
            ? `unknown; this address takes no ${httpPart === 'querystring' ? 'query ' : ''}parameters`
            : detail,
        ...(allowed && { allowed, nearest: nearest(key ? parameter : String(given[parameter]), allowed) }),
      }
    })
    const unknown = parsed.error.issues.every(({ code }) => code === 'unrecognized_keys')
    return { error: parameterProblem(errors, unknown ? 'unknown-parameter' : 'invalid-parameter') }
  }
}

export const parameterProblem = (
  errors: ParameterError[],
  code: 'unknown-parameter' | 'invalid-parameter' = 'invalid-parameter',
) => new Problem(code, errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join('; '), { errors })
