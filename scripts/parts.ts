/** The parts of a document that programs write: what stands between `<!-- name: … -->` and `<!-- /name -->`. */

export const withParts = (document: string, parts: Record<string, string>): string =>
  Object.entries(parts).reduce(
    (text, [name, made]) =>
      text.replace(
        new RegExp(`(<!-- ${name}:.*-->\n)[^]*?(<!-- /${name} -->)`),
        (_, begin, end) => `${begin}${made}\n${end}`,
      ),
    document,
  )

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
