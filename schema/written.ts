/** Numbers and lists as settings and query parameters hold them: written in text. */
import { z } from 'zod'

/** A whole number in decimal digits. */
export const wholeNumber = (min: number, max: number, fallback: number) =>
  z
    .string()
    .default(String(fallback))
    .refine(
      value => /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max,
      `a whole number from ${min} to ${max}`,
    )
    .transform(Number)
    .meta({ override: { type: 'integer', minimum: min, maximum: max, default: fallback } })

/** Most values of a list, where nothing else is said. */
export const MOST = 50

/** An id among several, in JSON Schema: what stands around it does not count. */
export const ONE_ID = { minLength: 1, maxLength: 200, pattern: '^[^,]*[^,\\s][^,]*$' }

/** One value or several, separated by commas. */
export const several = <T extends z.ZodType<unknown, string>>(one: T, most = MOST) =>
  z
    .string()
    .transform(list => list.split(',').map(value => value.trim()))
    .pipe(z.array(one).max(most))

/**
 * Some of a few words, separated by commas; none, if it is left out.
 * @param examples what finds something in the first source
 */
export const anyOf = <const T extends readonly [string, ...string[]]>(
  words: T,
  description: string,
  examples: readonly T[number][] = [],
) =>
  several(z.enum(words))
    .optional()
    .meta({
      description,
      override: {
        type: 'array',
        minItems: 1,
        maxItems: MOST,
        items: { type: 'string', enum: [...words], ...(examples.length > 0 && { examples: [...examples] }) },
      },
      param: { style: 'form', explode: false },
    })
