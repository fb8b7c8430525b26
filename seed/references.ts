/** References as the files write them, an id, `type/id` or a name, turned into `type/id`. */
import { didYouMean } from '../schema/explain.ts'
import type { Field } from '../schema/fields.ts'
import { partsOf } from '../schema/key.ts'
import { type Fields, type Value, valuesIn } from './dataset.ts'
import type { Default, Fragment, Stated } from './fragments.ts'
import { type KnownByType, knownIn } from './known.ts'
import type { Memory } from './memory.ts'
import { inTurn } from './pause.ts'
import type { Path, Report } from './problem.ts'
import type { Graveyard } from './retired.ts'
import { codesNear, suppliedIds } from './supply.ts'

/**
 * The fragments with their references resolved; what leads nowhere is reported.
 * @param files the fragments of each file
 */
export async function resolveReferences(
  files: readonly (readonly Fragment[])[],
  graveyard: Graveyard,
  memory: Memory,
  report: Report,
): Promise<(readonly Fragment[])[]> {
  const known = await knownIn(files, memory)
  return inTurn(files, fragments => {
    const types = memory.recall('looked up', fragments, [], report, () => [...new Set(fragments.flatMap(lookedUp))])
    const tables = types.map(type => known.get(type))
    return memory.recall('references', fragments, [graveyard.words, ...tables], report, inner => {
      const defaults = new Map<Default, Default>()
      return fragments.map(fragment => ({
        ...resolved(fragment, inner),
        defaults: fragment.defaults.map(one => {
          const before = defaults.get(one)
          const made = before ?? { ...resolved(one, inner), when: resolved(one.when, inner) }
          defaults.set(one, made)
          return made
        }),
      }))
    })
  })

  function resolved<T extends Stated>(stated: T, inner: Report): T {
    let sound = stated.sound
    const fields = resolveFields(stated, known, graveyard, problem => {
      sound = false
      inner(problem)
    })
    return { ...stated, fields, sound }
  }
}

/** The types among which the references of a fragment are looked for. */
const lookedUp = ({ entity, fields, defaults }: Fragment): string[] =>
  [fields, ...defaults.flatMap(one => [one.fields, one.when.fields])].flatMap(stated =>
    Array.from(valuesIn(entity.fields, stated, isReference), ([{ to }]) => to).flat(),
  )

const isReference = ({ kind }: Field) => kind === 'reference'

function resolveFields(stated: Stated, known: KnownByType, graveyard: Graveyard, report: Report): Fields {
  return resolveAll(stated.entity.fields, stated.fields, [])

  function resolveAll(fields: readonly Field[], record: Fields, path: Path): Fields {
    const resolved = { ...record }
    for (const field of fields) {
      const at = [...path, field.name]
      const value = record[field.name]
      if (value === undefined || value === null) continue
      if (field.fields.length > 0)
        resolved[field.name] = (value as Fields[]).map((item, i) => resolveAll(field.fields, item, [...at, i]))
      else if (field.kind === 'reference')
        resolved[field.name] = Array.isArray(value)
          ? value.map((word, i): Value => resolve(field, String(word), [...at, i]))
          : resolve(field, String(value), at)
    }
    return resolved
  }

  function resolve(field: Field, word: string, at: Path): string {
    const parts = partsOf(word)
    // A name may have a slash in it.
    const { type, id } = known.has(parts.type) ? parts : { type: '', id: word }
    const among = (types: Iterable<string>) => [...types].filter(to => !type || type === to)
    const withId = (types: Iterable<string>) =>
      among(types).filter(to => known.get(to)?.ids.has(id) || suppliedIds[to]?.has(id))
    const named = (to: string) => Array.from(known.get(to)?.named(id) ?? [], one => `${to}/${one}`)
    const byId = withId(field.to).map(to => `${to}/${id}`)
    const found = byId.length > 0 ? byId : among(field.to).flatMap(named)
    if (found.length === 1) return found[0] as string
    report(stated.problem(at, complaint()))
    return word

    function complaint(): string {
      if (found.length > 1) {
        const [where, which] = [found.map(key => partsOf(key).type), found.join(' or ')]
        if (byId.length > 0) return `"${word}" is in ${where.join(' and in ')}; write ${which}`
        return `"${word}" is a name of ${found.join(' and of ')}; write ${which}`
      }
      const gone = graveyard.complaintOn(field.to, word)
      if (gone) return gone
      const wanted = field.to.join(' or ')
      const elsewhere = withId(known.keys())
      if (elsewhere.length > 0) return `"${word}" is in ${elsewhere.join(' and in ')}; only ${wanted} can stand here`
      const candidates = field.to.flatMap(to => [...(known.get(to)?.ids ?? []), ...codesNear(to, id)])
      return `nothing in ${wanted} has the id "${word}"${didYouMean(id, candidates)}`
    }
  }
}

/** The keys that resolved fields refer to. */
export const referencesOf = (fields: readonly Field[], record: Fields) =>
  valuesIn(fields, record, isReference).flatMap(([, keys]) => [keys].flat() as string[])
