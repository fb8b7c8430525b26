/** The ways in which a review is written: as text for a terminal, as Markdown for the body of a pull request. */
import type { Item, Review, Section } from './review.ts'

export const reviewFormats = { text: writeText, markdown: writeMarkdown }

/** No line break, no control sequence of a terminal, nothing that turns the direction of what follows. */
const oneLine = (text: string) =>
  text.replaceAll(/[\s\p{Cc}]+/gu, ' ').replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')

const losses = (lost: number) => `${lost} ${lost === 1 ? 'citation is' : 'citations are'} lost`

/** The summary comes last, where the eye is when everything has scrolled by. */
export function writeText({ sections, notes, lost, summary }: Review): string {
  const blocks = sections.map(({ title, items }) => [title, ...items.flatMap(textLines)].join('\n'))
  return [
    ...blocks.map(block => `${block}\n`),
    ...notes.map(oneLine),
    ...(lost > 0 ? [`! ${losses(lost)}`] : []),
    summary,
  ].join('\n')
}

const textLines = ({ mark, key, name, says, details }: Item) => [
  oneLine(`${mark} ${key}: ${[name, says].filter(Boolean).join(' — ')}`),
  ...details.map(({ text, lost }) => `  ${lost ? '!' : ' '} ${oneLine(text)}`),
]

/** A list that is longer is folded, unless something in it is lost. */
const FOLDED = 20

/** The body of a pull request takes 65,536 characters on GitHub. */
const ROOM = 60_000

/** The summary comes first: it is what a list of pull requests shows. */
export function writeMarkdown({ sections, notes, lost, summary }: Review): string {
  const warning = lost > 0 ? [`> [!WARNING]\n> ${losses(lost)}: in bold below.`] : []
  const blocks = [escapeMarkdown(summary), ...warning, ...notes.map(escapeMarkdown)]
  let room = ROOM - blocks.join('\n\n').length
  for (const section of sections) {
    const lines = section.items.map(markdownLines)
    const fitting = lines.filter(line => (room -= line.length + 1) >= 0)
    const more = lines.length - fitting.length
    blocks.push(markdownSection(section, more > 0 ? [...fitting, `- … and ${more} more`] : fitting))
  }
  return blocks.join('\n\n')
}

function markdownSection({ title, items }: Section, lines: readonly string[]): string {
  const folded = items.length > FOLDED && !items.some(({ details }) => details.some(({ lost }) => lost))
  const list = lines.join('\n')
  return folded ? `<details>\n<summary>${title}</summary>\n\n${list}\n\n</details>` : `### ${title}\n\n${list}`
}

function markdownLines({ key, name, says, details }: Item): string {
  const id = /^[\w/-]+$/.test(key) ? `\`${key}\`` : escapeMarkdown(key)
  const head = name ? `**${escapeMarkdown(name)}** (${id})` : id
  return [
    `- ${head}${says ? ` — ${escapeMarkdown(says)}` : ''}`,
    ...details.map(({ text, lost }) => `  - ${lost ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text)}`),
  ].join('\n')
}

/**
 * Text that stays text. Mentions, issues and bare addresses become links after Markdown has been read, when an escaped
 * character is itself again; only something that is not seen, a space of no width, keeps them apart.
 */
export const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .trim()
    .replaceAll(/[\\`*_[\]|~&<>$@#]|:(?=\/\/)|\bwww(?=\.)|\bGH(?=-\d)/gi, found => {
      if (/[\w@#:]/.test(found) && found !== '_') return `${found}&#8203;`
      return entitled[found] ?? `\\${found}`
    })
    // At the beginning of a line these would begin a list.
    .replace(/^(\d*)([-+.)])/, '$1\\$2')

const entitled: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&#36;' }
