/**
 * Triples of JSON-LD, for results of any size: a processor of JSON-LD takes 5 to 8 ms a position, this less than a
 * fiftieth. It knows of contexts just what context.ts writes; the tests hold it to a processor that knows all of them.
 */
import { DataFactory, type Quad, type Quad_Object, type Quad_Subject } from 'n3'
import { type Context, iriOf } from './context.ts'

const { namedNode, blankNode, literal, quad } = DataFactory

type Node = Record<string, unknown>
interface Definition {
  '@id': string
  '@type'?: string
  '@context'?: Context
}

const a = namedNode(iriOf('rdf:type'))
const datatypes = { integer: namedNode(iriOf('xsd:integer')), double: namedNode(iriOf('xsd:double')) }

/** References that are known to have been told, before they are told again. */
const MOST_TOLD = 100_000

/**
 * Tells what nodes say, subject by subject.
 * @returns for some nodes after others; blank nodes are numbered through
 */
export function teller(context: Context): (nodes: readonly unknown[]) => Quad[] {
  const base = String(context['@base'])
  const vocabulary = String(context['@vocab'])
  const told = new Set<string>()
  let blanks = 0
  return nodes => {
    const quads: Quad[] = []
    for (const node of nodes) tell(node as Node, context)
    return quads

    function tell(node: Node, active: Context, subject = subjectOf(node)): void {
      if (isReference(node) && isTold(node)) return
      const type = definitionOf(active, node.type)
      if (type) quads.push(quad(subject, a, namedNode(type['@id'])))
      // The terms of a type are for its own members only, those of a property for all that stands in it.
      const own = scoped(active, type)
      const within: Parameters<typeof tell>[] = []
      for (const [name, value] of Object.entries(node)) {
        const definition = definitionOf(own, name)
        if (!definition || definition['@id'].startsWith('@')) continue
        const predicate = namedNode(definition['@id'])
        for (const one of [value].flat(Number.POSITIVE_INFINITY)) {
          if (one === null || one === undefined) continue
          const inner = typeof one === 'object' && subjectOf(one as Node)
          quads.push(quad(subject, predicate, inner || valueOf(one, definition['@type'])))
          if (inner) within.push([one as Node, scoped(active, definition), inner])
        }
      }
      for (const inner of within) tell(...inner)
    }
  }

  function subjectOf({ href }: Node): Quad_Subject {
    return typeof href === 'string' ? namedNode(new URL(href, base).href) : blankNode(`b${blanks++}`)
  }

  function definitionOf(active: Context, name: unknown): Definition | undefined {
    const found = active[name as string]
    if (found === null || typeof name !== 'string') return undefined
    return typeof found === 'object' ? (found as unknown as Definition) : { '@id': String(found ?? vocabulary + name) }
  }

  function isTold(node: Node): boolean {
    const text = JSON.stringify(node)
    if (told.has(text)) return true
    if (told.size >= MOST_TOLD) told.clear()
    told.add(text)
    return false
  }

  function valueOf(value: unknown, type: string | undefined): Quad_Object {
    if (type === '@id') return namedNode(new URL(String(value), base).href)
    if (typeof value === 'string') return literal(value, type && namedNode(type))
    if (typeof value === 'boolean') return literal(String(value), namedNode(iriOf('xsd:boolean')))
    if (Number.isInteger(value) && !type) return literal(String(value), datatypes.integer)
    // In the canonical form of XML Schema, as JSON-LD has it.
    return literal((value as number).toExponential(15).replace(/(\d)0*e\+?/, '$1E'), datatypes.double)
  }
}

const isReference = (node: Node) => Object.keys(node).length === 4 && 'href' in node && 'name' in node

const scoped = (active: Context, definition: Definition | undefined) =>
  definition?.['@context'] ? joined(active, definition['@context']) : active

const known = new WeakMap<Context, WeakMap<Context, Context>>()

/** Of two contexts the same one each time. */
function joined(active: Context, more: Context): Context {
  const before = known.get(active)?.get(more)
  if (before) return before
  const both = { ...active, ...more }
  known.set(active, (known.get(active) ?? new WeakMap()).set(more, both))
  return both
}
