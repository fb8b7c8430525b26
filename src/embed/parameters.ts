/** What several views can be asked, under the names that the API has for it. */
import { z } from 'zod'
import { itemAddress } from '../http/links.ts'

export const idOf = (what: string, example: string) =>
  z
    .string()
    .min(1)
    .max(200)
    .meta({ description: `Id of the ${what}`, examples: [example] })

export const negotiation = idOf('negotiation', 'geneva-talks')

/** As it is written: what is usual is left out of the address of a view. */
export const minSources = z
  .string()
  .regex(/^(?:[1-9]\d{0,2}|1000)$/, 'a whole number from 1 to 1000')
  .optional()
  .meta({ description: 'Only what so many sources report' })

/** Where the API tells of the negotiation that is asked for. */
export const negotiationAddress = (negotiation: unknown) => itemAddress('negotiations', String(negotiation))
