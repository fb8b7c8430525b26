/** A network in words: what a line says, and what the whole says to whoever cannot see it. */
import { bounded } from '../../http/shown.ts'
import { filled, type Reference, within } from '../told.ts'
import type { Canvas } from '../view.ts'
import type { Word } from '../words.ts'
import type { Edge, Line, Network } from './network.ts'

type Words = Canvas['words']

const LONG = 160

/** A name of any length in a text of ours: cut, and where it may turn the direction kept apart from what follows. */
export function nameOf({ name }: Reference): string {
  const characters = [...name.slice(0, 2 * LONG + 2)]
  return within(characters.length > LONG ? `${bounded(characters.slice(0, LONG).join(''))}…` : name)
}

export const wordOf = (words: Words, name: string): string => words[name as Word] ?? name

export const stanceOf = ({ said }: Edge) => (typeof said?.stance === 'string' ? said.stance : undefined)

/** `Rustem Umerov – country: Ukraine (Secretary of the Council)`. */
function saidOf(edge: Edge, words: Words): string {
  const { from, relation, to, said } = edge
  const role = typeof said?.role === 'string' ? ` (${nameOf({ ...to, name: said.role })})` : ''
  return `${nameOf(from)} – ${wordOf(words, stanceOf(edge) ?? relation)}: ${nameOf(to)}${role}`
}

export const saidOn = ({ ties }: Line, words: Words) => ties.map(tie => saidOf(tie, words)).join('\n')

/** As many ties as one listens to. */
const TOLD = 60

export function describe({ nodes, lines }: Network, words: Words, lang: string): string {
  const ties = [...nodes.values()].flatMap(node =>
    lines.filter(({ from }) => from === node).flatMap(({ ties }) => ties),
  )
  const told = ties.slice(0, TOLD).map(tie => `${saidOf(tie, words)}.`)
  const rest = ties.length - told.length
  return [...told, ...(rest > 0 ? [filled(words['and more'], rest.toLocaleString(lang))] : [])].join(' ')
}
