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

/** One value or several, separated by commas. */
export const several = <T extends z.ZodType<unknown, string>>(one: T, most = 50) =>
  z
    .string()
    .transform(list => list.split(',').map(value => value.trim()))
    .pipe(z.array(one).max(most))
