/** References as the files write them, an id or `type/id`, turned into `type/id`. */
import { entities } from '../schema/entities.ts'
import { didYouMean } from '../schema/explain.ts'
import type { Field } from '../schema/fields.ts'
import type { Fields } from './dataset.ts'
import type { Path } from './files.ts'
import type { Fragment, Report } from './fragments.ts'
import { codesNear, countryCalled, suppliedIds } from './supply.ts'

/** Resolves the references of all fragments, in place; what leads nowhere is reported. */
export function resolveReferences(fragments: readonly Fragment[], report: Report): void {
  const known = knownIds(fragments)
  for (const fragment of fragments) resolveFragment(fragment, known, report)
}

type KnownIds = Map<string, Set<string>>

function knownIds(fragments: readonly Fragment[]): KnownIds {
  const known: KnownIds = new Map(entities.map(({ type }) => [type, new Set<string>()]))
  for (const { entity, id } of fragments) known.get(entity.type)?.add(id)
  return known
}

function resolveFragment(fragment: Fragment, known: KnownIds, report: Report): void {
  visit(fragment.entity.fields, fragment.fields, [])

  function visit(fields: readonly Field[], record: Fields, path: Path): void {
    for (const field of fields) {
      const at = [...path, field.name]
      const value = record[field.name]
      if (value === undefined || value === null) continue
      if (field.fields.length > 0)
        for (const [i, item] of (value as Fields[]).entries()) visit(field.fields, item, [...at, i])
      else if (field.kind === 'reference')
        record[field.name] = Array.isArray(value)
          ? value.map((word, i) => resolve(field, String(word), [...at, i]))
          : resolve(field, String(value), at)
    }
  }

  function resolve(field: Field, word: string, at: Path): string {
    const slash = word.indexOf('/')
    const [type, id] = slash < 0 ? [undefined, word] : [word.slice(0, slash), word.slice(slash + 1)]
    const among = (types: Iterable<string>) =>
      [...types].filter(to => (!type || type === to) && (known.get(to)?.has(id) || suppliedIds[to]?.has(id)))
    const found = among(field.to)
    if (found.length === 1) return `${found[0]}/${id}`
    report(fragment.problem(at, complaint()))
    fragment.sound = false
    return word

    function complaint(): string {
      if (found.length > 1)
        return `"${word}" is in ${found.join(' and in ')}; write ${found.map(to => `${to}/${id}`).join(' or ')}`
      const wanted = field.to.join(' or ')
      const elsewhere = among(known.keys())
      if (elsewhere.length > 0) return `"${word}" is in ${elsewhere.join(' and in ')}; only ${wanted} can stand here`
      const called = field.to.includes('countries') ? countryCalled(id) : undefined
      const candidates = field.to.flatMap(to => [...(known.get(to) ?? []), ...codesNear(to, id)])
      const advice = called ? ` — did you mean ${called}?` : didYouMean(id, candidates)
      return `nothing in ${wanted} has the id "${word}"${advice}`
    }
  }
}

/** The keys that resolved fields refer to. */
export function* referencesOf(fields: readonly Field[], record: Fields): Generator<string> {
  for (const field of fields) {
    const value = record[field.name]
    if (value === undefined || value === null) continue
    if (field.fields.length > 0) for (const item of value as Fields[]) yield* referencesOf(field.fields, item)
    else if (field.kind === 'reference') yield* Array.isArray(value) ? value.map(String) : [String(value)]
  }
}
