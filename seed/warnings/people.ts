import { nameKeys } from '../../schema/name-key.ts'
import type { Rule } from './warning.ts'

/** Two people with a name that sounds alike, whatever its script. A single word is no name to tell people by, but a label. */
export const samePeople: Rule = function* ({ ofType, placeOf }) {
  const heard = ofType('people').flatMap(({ key, fields }) => {
    const names = (fields.names as { value: string; kind: string }[]).flatMap(({ value, kind }) => {
      const keys = nameKeys(value)
      return keys.length > 1 || kind === 'label' ? [keys.join(' ')] : []
    })
    return Array.from(new Set(names), name => ({ name, key, identifiers: fields.identifiers as string[] }))
  })
  const told = new Set<string>()
  for (const [first, ...others] of Map.groupBy(heard, ({ name }) => name).values())
    for (const other of others) {
      const pair = `${first?.key} ${other.key}`
      const [some, more] = [first?.identifiers ?? [], other.identifiers]
      const toldApart = some.length > 0 && more.length > 0 && !some.some(one => more.includes(one))
      if (toldApart || told.has(pair)) continue
      told.add(pair)
      yield placeOf(other.key)?.problem(
        ['id'],
        `this is probably ${first?.key}; if so, give both that id (and say under retired what became of this one); if not, give both an identifier`,
      )
    }
}
