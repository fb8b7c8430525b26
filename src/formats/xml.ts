/** Text within XML and HTML. */

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}

/** As text or in an attribute; U+FFFD stands for what XML 1.0 has no way to hold. */
export const escaped = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll(/[&<>"'\r]/g, character => ENTITIES[character] as string)
