import type { Dataset } from '../dataset.ts'
import type { Imported } from './imported.ts'

/** A form in which others publish people, organizations and who holds which role. Adding one is a file here and an entry in exchanges.ts. */
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
