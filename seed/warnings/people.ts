import { nameKeys } from '../../schema/name-key.ts'
import type { Rule } from './warning.ts'

/** Two people with a name that sounds alike, whatever its script. A single word is no name to tell people by, but a label. */
export const samePeople: Rule = function* ({ ofType, placeOf }) {
  const heard = new Map<string, string[]>()
  for (const { key, fields } of ofType('people')) {
    const names = (fields.names as { value: string; kind: string }[]).flatMap(({ value, kind }) => {
      const keys = nameKeys(value)
      return keys.length > 1 || kind === 'label' ? [keys.join(' ')] : []
    })
    for (const name of new Set(names)) {
      const others = heard.get(name) ?? []
      others.push(key)
      heard.set(name, others)
    }
  }
  const told = new Set<string>()
  const identifiers = new Map(ofType('people').map(({ key, fields }) => [key, fields.identifiers as string[]]))
  for (const [, [first = '', ...others]] of heard)
    for (const other of others) {
      const pair = `${first} ${other}`
      const [some, more] = [identifiers.get(first) ?? [], identifiers.get(other) ?? []]
      const toldApart = some.length > 0 && more.length > 0 && !some.some(one => more.includes(one))
      const place = placeOf(other)
      if (toldApart || told.has(pair) || !place) continue
      told.add(pair)
      yield place.problem(
        ['id'],
        `this is probably ${first}; if so, give both that id (and say under retired what became of this one); if not, give both an identifier`,
      )
    }
}
