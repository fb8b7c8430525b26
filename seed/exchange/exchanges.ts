/** The forms in which people, bodies and their roles are exchanged. A new one is a file here and a line below. */
import type { Dataset } from '../dataset.ts'
import type { Imported } from './imported.ts'

export interface Exchange {
  name: string
  title: string
  /** Whether a text looks like this form. */
  reads(text: string): boolean
  read(text: string, source: string): Imported
  write(dataset: Dataset): string
}

export const exchanges: readonly Exchange[] = []
