/** How much there is to be of everything, and when: what grows with the number of positions, and how fast. */
import type { Random } from '../random.ts'

export interface Round {
  /** Days on which the parties meet, from 1 January 2101. */
  from: number
  to: number
  /** Positions stated from then until the next round. */
  positions: number
}

/** One negotiation. */
export interface Plan {
  positions: number
  rounds: Round[]
  /** Meetings beside the rounds. */
  meetings: number
  parties: number
  issues: number
  proposals: number
  /** Positions that an ordinary source reports. */
  perSource: number
}

/**
 * So many eighths of a power, by square roots alone: unlike `**`, they are the same to the last bit on every machine.
 */
function power(n: number, eighths: number): number {
  const root = Math.sqrt(Math.sqrt(Math.sqrt(n)))
  let product = 1
  for (let i = 0; i < eighths; i++) product *= root
  return product
}

/** How many of each there are to be. */
export const censusOf = (positions: number) => ({
  people: Math.max(2, Math.round(0.8 * power(positions, 5))),
  states: Math.floor(1.6 + 0.4 * power(positions, 3)),
  societies: Math.floor(0.5 + 0.5 * power(positions, 2)),
  places: Math.floor(1 + 0.9 * power(positions, 2)),
  papers: Math.floor(2 + 0.5 * power(positions, 2)),
})

export type Census = ReturnType<typeof censusOf>

/** The negotiations in which so many positions are stated, the largest first. */
export function plansOf(positions: number, { states }: Census, random: Random): Plan[] {
  const count = Math.max(1, Math.round(power(positions, 4) / 22))
  const shares = Array.from({ length: count }, (_, i) => 1 / (i + 1))
  return shareOut(positions, shares).map((share, i) => {
    const proposals = Math.max(1, Math.min(Math.floor(share / 2), Math.round(1.2 * power(share, 4))))
    return {
      positions: share,
      rounds: roundsOf(share, i === 0 ? 0 : random.below(1200), random),
      meetings: Math.round(power(share, 3)),
      parties: Math.max(2, Math.min(2 + Math.floor(random.next() * random.next() * 5), states, share)),
      issues: Math.min(proposals, Math.round(0.9 * power(share, 3))),
      proposals,
      perSource: 2.5 * power(share, 2),
    }
  })
}

function roundsOf(positions: number, start: number, { below, next }: Random): Round[] {
  const count = Math.max(1, Math.min(positions, Math.round(power(positions, 3))))
  const heat = Array.from({ length: count }, () => 1 / (0.2 + next()))
  let day = start + 20 + below(60)
  return shareOut(positions, heat).map(share => {
    const from = day
    day += 20 + below(50)
    return { from, to: from + below(3), positions: share }
  })
}

/** Parts of a whole number in proportion to their weights, each at least 1. */
function shareOut(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b)
  const rest = whole - weights.length
  let [weight, given] = [0, 0]
  return weights.map((one, i) => {
    weight += one
    const until = i === weights.length - 1 ? rest : Math.round((rest * weight) / sum)
    const share = 1 + until - given
    given = until
    return share
  })
}
