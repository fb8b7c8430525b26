/** An id made from words, whatever their script. */
import anyAscii from 'any-ascii'

/** No id is longer. */
export const LONGEST = 100

/**
 * Lower-case words of a–z and 0–9 with single hyphens; empty if there is nothing to make one of. Marks that stand for a soft
 * sign or a glottal stop separate no words: «Зеленський» is one.
 */
export const slugOf = (text: string): string =>
  cut(
    anyAscii(text.normalize('NFC'))
      .toLowerCase()
      .replaceAll(/['’"`]/g, '')
      .replaceAll(/[^a-z0-9]+/g, '-'),
    LONGEST,
  )

/** A slug of so many characters at the most. */
export const cut = (slug: string, length: number): string => slug.replace(/^-+/, '').slice(0, length).replace(/-+$/, '')
