/**
 * A made-up graph of any size, in the form of data files: the same size and seed give the same bytes on every machine.
 *
 * Few say most and many say little (Zipf's law), most of it while they meet and in the days after. Each file is made
 * when it is asked for, and of what was in it only the state of a negotiation is remembered: who stands where, not who
 * said what. So a million positions take no more memory than the people and proposals that they are about.
 */
import { randomFrom } from '../random.ts'
import type { SyntheticFile } from './files.ts'
import { censusOf, plansOf } from './plan.ts'
import { talksOf } from './talks.ts'
import { foundWorld } from './world.ts'

export type { SyntheticFile } from './files.ts'

/** The most positions that can be asked for. */
export const MOST_POSITIONS = 1_000_000

/** Seeds are numbers from 0 to this one. */
export const MOST_SEED = 2 ** 32 - 1

/**
 * The files of a data set with exactly so many positions. Every entity is described whole, and once; what a file refers
 * to is in it or in one before it.
 * @param positions 1 to `MOST_POSITIONS`
 * @param seed 0 to `MOST_SEED`
 */
export function* synthesize({ positions, seed }: { positions: number; seed: number }): Generator<SyntheticFile> {
  const random = randomFrom(seed)
  const census = censusOf(positions)
  const plans = plansOf(positions, census, random)
  // Offices are held for some time after the last round, as further ones are planned.
  const last = Math.max(...plans.map(({ rounds }) => rounds.at(-1)?.to ?? 0)) + 200
  const world = yield* foundWorld(census, random, last)
  for (const plan of plans) yield* talksOf(plan, world)
}
