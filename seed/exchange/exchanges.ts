/** The forms in which others publish people, organizations and who holds which role, each read and written. */
import type { Exchange } from './exchange.ts'
import { ftm } from './ftm.ts'
import { popolo } from './popolo.ts'

export const exchanges: readonly Exchange[] = [ftm, popolo]
