/** Figures as the tables of RESULTS.md. */
import { kinds } from './kinds.ts'
import type { ByKind } from './parts.ts'
import { type Measured, middle, perSecond, pooled, quantile, type Ratio, ratioOf, type Turn } from './rounds.ts'

export const table = (heads: readonly string[], lines: readonly (readonly string[])[]) =>
  [heads, heads.map((_, i) => (i ? '---:' : '---')), ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n')

/** To three digits. */
export const written = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3))
export const asRatio = ({ median, least, most }: Ratio) =>
  `${median.toPrecision(3)} (${least.toPrecision(3)}–${most.toPrecision(3)})`

const turnsOf = (measured: Measured | undefined, name: string): Turn[] | undefined => measured?.get(name)

/** p50 and p99 in milliseconds, for each kind and each name. */
export const absolute = (first: ByKind, names: readonly string[]) =>
  table(
    ['p50 / p99, ms', ...names],
    [...first].map(([kind, measured]) => [
      kind,
      ...names.map(name => {
        const turns = turnsOf(measured, name)
        return turns ? `${written(pooled(turns, 0.5))} / ${written(pooled(turns, 0.99))}` : '–'
      }),
    ]),
  )

/** How many times as long one takes as the others, by the medians. */
export const ratios = (first: ByKind, one: string, others: readonly string[]) =>
  table(
    [`${one} ÷`, ...others],
    [...first].map(([kind, measured]) => [
      kind,
      ...others.map(other => {
        const [own, theirs] = [turnsOf(measured, one), turnsOf(measured, other)]
        return own && theirs ? asRatio(ratioOf(own, theirs, middle)) : '–'
      }),
    ]),
  )

export interface Goal {
  what: string
  goal: string
  measured: string
  worst: string
}

export const goals = (all: readonly Goal[]) =>
  table(
    ['', 'goal', 'median of the kinds', 'worst'],
    all.map(({ what, goal, measured, worst }) => [what, goal, measured, worst]),
  )

/**
 * First reads of one in proportion to those of another, at a share of the requests.
 * @returns none where both have no kind in common
 */
export function timesGoal(
  first: ByKind,
  { one, other, goal }: { one: string; other: string; goal: string },
  share: number,
): Goal[] {
  const found = [...first].flatMap(([kind, measured]) => {
    const [own, theirs] = [turnsOf(measured, one), turnsOf(measured, other)]
    return own && theirs ? [{ kind, ratio: pooled(own, share) / pooled(theirs, share) }] : []
  })
  return found.length > 0
    ? [goalOf(`First reads, ${one} ÷ ${other}, p${share * 100}`, goal, found, (a, b) => b - a)]
    : []
}

/** Requests a second, as a share of the ceiling's. */
export function ceilingGoal(repeated: ByKind, one: string): Goal {
  const found = [...repeated].flatMap(([kind, measured]) => {
    const [own, most] = [turnsOf(measured, one), turnsOf(measured, 'ceiling')]
    return own && most ? [{ kind, ratio: ratioOf(own, most, perSecond).median }] : []
  })
  return goalOf(`Repeated reads, ${one} as a share of the ceiling`, '≥ 0.8', found, (a, b) => a - b)
}

function goalOf(
  what: string,
  goal: string,
  found: { kind: string; ratio: number }[],
  worse: (a: number, b: number) => number,
): Goal {
  const [worst] = found.toSorted((a, b) => worse(a.ratio, b.ratio))
  return {
    what,
    goal,
    measured: quantile(
      found.map(({ ratio }) => ratio),
      0.5,
    ).toPrecision(3),
    worst: worst ? `${worst.ratio.toPrecision(3)} (${worst.kind})` : '–',
  }
}

export function repeatedTable(repeated: ByKind, names: readonly string[]): string {
  const lines = [...repeated].flatMap(([kind, measured]) =>
    names.flatMap(name => {
      const [full, unchanged, ceiling] = [name, `${name}, 304`, 'ceiling'].map(one => turnsOf(measured, one) as Turn[])
      if (!full || !unchanged || !ceiling) return []
      const rate = (turns: Turn[]) => written(quantile(turns.map(perSecond), 0.5))
      return [
        [
          `${kind}: ${name}`,
          rate(full),
          rate(unchanged),
          rate(ceiling),
          asRatio(ratioOf(full, ceiling, perSecond)),
          asRatio(ratioOf(unchanged, full, perSecond)),
          `${written(pooled(full, 0.5))} / ${written(pooled(full, 0.99))}`,
        ],
      ]
    }),
  )
  return table(
    ['requests a second', '200', '304', 'ceiling', '200 ÷ ceiling', '304 ÷ 200', '200: p50 / p99, ms'],
    lines,
  )
}

/** Two of each, the second in proportion to the first. */
export const pairs = (measured: Measured, names: readonly string[], [first, second]: readonly [string, string]) =>
  names.flatMap(name => {
    const [one, other] = [turnsOf(measured, `${name}: ${first}`), turnsOf(measured, `${name}: ${second}`)]
    if (!one || !other) return []
    const cells = [one, other].map(turns => `${written(pooled(turns, 0.5))} / ${written(pooled(turns, 0.99))}`)
    return [[name, ...cells, asRatio(ratioOf(other, one, middle))]]
  })

/** What each kind asks, and who can answer it. */
export const kindsTable = (urls: (kind: (typeof kinds)[number]) => string) =>
  table(
    ['kind', 'Parley, for example', 'GraphQL', 'Datasette'],
    kinds.map(kind => [kind.name, `\`${urls(kind)}\``, kind.graphql ? 'yes' : '–', kind.datasette ? 'yes' : '–']),
  )
