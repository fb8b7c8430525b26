/** Texts of the data as pages and pictures show them. */

const opens = new Map([
  ...[...'\u202a\u202b\u202d\u202e'].map(sign => [sign, '\u202c'] as const),
  ...[...'\u2066\u2067\u2068'].map(sign => [sign, '\u2069'] as const),
])
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** More marks on one letter than any language has, as Unicode's Stream-Safe Text Format counts them, would cover what stands around. */
const MARKS = /(\p{M}{30})\p{M}+/gu

/**
 * Keeps a text within its bounds: what turns the direction ends with it at the latest, and ends nothing that was begun before it.
 * Isolating it, as `<bdi>` does, is not enough: a sign in it can end the isolation.
 */
export function bounded(text: string): string {
  const open: string[] = []
  const kept = text.replaceAll(turning, sign => {
    const end = opens.get(sign)
    if (end) return (open.push(end), sign)
    if (open.at(-1) !== sign) return ''
    open.pop()
    return sign
  })
  return (kept + open.reverse().join('')).replaceAll(MARKS, '$1')
}
