/** What there is before anybody speaks: states and societies with their people, places, newspapers. */
import type { Random } from '../random.ts'
import { document, fileOf, type Item, idOf, type SyntheticFile } from './files.ts'
import { type Names, namesFrom, nativeName } from './names.ts'
import type { Census } from './plan.ts'
import { type Actor, registerOf, society, state } from './register.ts'

export interface World {
  random: Random
  names: Names
  /** The largest first. */
  states: Actor[]
  societies: Actor[]
  places: { id: string; name: string }[]
  papers: Paper[]
}

export interface Paper {
  name: string
  authors: string[]
}

/**
 * Makes a world, and the files that describe it: a gazetteer, and a register of each state and society.
 * @param last the last day on which anything happens, from 1 January 2101
 */
export function* foundWorld(census: Census, random: Random, last: number): Generator<SyntheticFile, World> {
  const names = namesFrom(random)
  const each = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i))
  const papers = each(census.papers, () => makePaper(random, names))
  const { places, file } = gazetteerOf(each(census.places, () => makePlace(random, names)))
  yield file

  const world: World = { random, names, states: [], societies: [], places, papers }
  const weights = each(census.states, i => 1 / (i + 3))
  const sum = weights.reduce((a, b) => a + b)
  // A sixth of all people belong to societies, which may have nobody; a state has at least one.
  const inStates = Math.ceil((census.people * 5) / 6)
  const inSociety = Math.floor((census.people - inStates) / census.societies)
  const actors = [
    ...weights.map(weight => ({ kind: state, count: Math.max(1, Math.round((inStates * weight) / sum)) })),
    ...each(census.societies, () => ({ kind: society, count: inSociety })),
  ]
  for (const [i, { kind, count }] of actors.entries()) {
    const { actor, file } = registerOf(kind, { tongue: i % names.tongues, count, last, random, names })
    ;(kind === state ? world.states : world.societies).push(actor)
    yield file
  }
  return world
}

function makePaper(random: Random, names: Names): Paper {
  const tongue = random.below(names.tongues)
  const kind = random.pick(['Courier', 'Post', 'Herald', 'Wire', 'Lantern', 'Observer'])
  return {
    name: `${names.word(tongue).latin} ${kind}`,
    authors: [names.person(tongue).latin, names.person(tongue).latin],
  }
}

/** A place must lie in a country of ISO 3166; Antarctica stands in for a world that is not there. */
function makePlace(random: Random, names: Names): Item & { name: string } {
  const word = names.word(random.below(names.tongues))
  const name = `${word.latin} ${random.pick(['House', 'Quay', 'Landing', 'Lodge', 'Pier', 'Hall', 'Mill'])}`
  return {
    id: idOf(name),
    name,
    names: [nativeName(word)],
    country: 'AQ',
    latitude: -(6600 + random.below(1800)) / 100,
    longitude: (random.below(36_000) - 18_000) / 100,
  }
}

function gazetteerOf(items: (Item & { name: string })[]) {
  const places = items.map((item, i) => ({ ...item, citations: [`P${i + 1}`] }))
  return {
    places: places.map(({ id, name }) => ({ id, name })),
    file: fileOf(document('gazetteer', 'Gazetteer of places that are not there', items.length), { places }),
  }
}
