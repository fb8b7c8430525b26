/** HTML in template literals: whatever is put in is escaped, unless it was made by `html` itself. */
import { escaped } from '../formats/xml.ts'

export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Content = Html | string | number | null | undefined | false | readonly Content[]

/** Values may stand between tags, or in an attribute within double quotes; `null`, `undefined` and `false` are nothing. */
export const html = (parts: TemplateStringsArray, ...values: Content[]) =>
  new Html(parts.reduce((text, part, i) => text + written(values[i - 1]) + part))

function written(value: Content): string {
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map(written).join('')
  return value === null || value === undefined || value === false ? '' : escaped(String(value))
}

/** What is HTML already, made by ourselves. */
export const asIs = (text: string) => new Html(text)

/** One after the other, with something between. */
export const joined = (all: readonly Content[], between: Content): Content[] =>
  all.flatMap((one, i) => (i === 0 ? [one] : [between, one]))
