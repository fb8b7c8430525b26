/** The forms in which others publish people, organizations and who holds which role, each read and written. */
import type { Dataset } from '../dataset.ts'
import { ftm } from './ftm.ts'
import type { Imported } from './imported.ts'
import { popolo } from './popolo.ts'

export interface Exchange {
  name: string
  /** As it calls itself. */
  title: string
  /** Whether a text looks like this form. It may still turn out to be wrong: then `read` says what is. */
  reads(text: string): boolean
  /**
   * @param source the id of the source that everything read is cited from
   * @throws {ImportError} if the text is not of this form
   */
  read(text: string, source: string): Imported
  write(dataset: Dataset): string
}

export const exchanges: readonly Exchange[] = [ftm, popolo]
