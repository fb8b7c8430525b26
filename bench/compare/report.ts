/** Figures as the tables of RESULTS.md. */
import { kinds } from './kinds.ts'
import type { ByKind } from './parts.ts'
import { type Measured, median, middle, perSecond, pooled, ratioOf, type Turn } from './rounds.ts'

export const table = (heads: readonly string[], lines: readonly (readonly string[])[]) =>
  [heads, heads.map((_, i) => (i ? '---:' : '---')), ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n')

/** To three digits. */
export const written = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3))
export const asRatio = ({ median, least, most }: ReturnType<typeof ratioOf>) =>
  `${median.toPrecision(3)} (${least.toPrecision(3)}–${most.toPrecision(3)})`

/** In milliseconds. */
const percentiles = (turns: readonly Turn[]) => [0.5, 0.99].map(share => written(pooled(turns, share))).join(' / ')

/** p50 and p99 in milliseconds, for each kind and each name. */
export const absolute = (first: ByKind, names: readonly string[]) =>
  table(
    ['p50 / p99, ms', ...names],
    [...first].map(([kind, measured]) => [
      kind,
      ...names.map(name => {
        const turns = measured.get(name)
        return turns ? percentiles(turns) : '–'
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
        const [own, theirs] = [measured.get(one), measured.get(other)]
        return own && theirs ? asRatio(ratioOf(own, theirs, middle)) : '–'
      }),
    ]),
  )

export const goals = (lines: readonly string[][]) => table(['', 'goal', 'median of the kinds', 'worst'], lines)

/** First reads of one in proportion to those of another, at a share of the requests. */
export function timesGoal(
  first: ByKind,
  { one, other, goal }: { one: string; other: string; goal: string },
  share: number,
): string[][] {
  const found = inProportion(first, one, other, (own, theirs) => pooled(own, share) / pooled(theirs, share))
  return goalLine(`First reads, ${one} ÷ ${other}, p${share * 100}`, goal, found, Math.max)
}

/** Requests a second, as a share of the ceiling's. */
export function ceilingGoal(repeated: ByKind, one: string): string[][] {
  const found = inProportion(repeated, one, 'ceiling', (own, most) => ratioOf(own, most, perSecond).median)
  return goalLine(`Repeated reads, ${one} as a share of the ceiling`, '≥ 0.8', found, Math.min)
}

/** For each kind that both have. */
const inProportion = (all: ByKind, one: string, other: string, ratio: (own: Turn[], theirs: Turn[]) => number) =>
  [...all].flatMap(([kind, measured]) => {
    const [own, theirs] = [measured.get(one), measured.get(other)]
    return own && theirs ? [{ kind, ratio: ratio(own, theirs) }] : []
  })

/** @returns none where both have no kind in common */
function goalLine(
  what: string,
  goal: string,
  found: ReturnType<typeof inProportion>,
  worstOf: typeof Math.max,
): string[][] {
  const all = found.map(({ ratio }) => ratio)
  const worst = found.find(({ ratio }) => ratio === worstOf(...all))
  return worst ? [[what, goal, median(all).toPrecision(3), `${worst.ratio.toPrecision(3)} (${worst.kind})`]] : []
}

export function repeatedTable(repeated: ByKind, names: readonly string[]): string {
  const rate = (turns: Turn[]) => written(median(turns.map(perSecond)))
  const lines = [...repeated].flatMap(([kind, measured]) =>
    names.flatMap(name => {
      const [full, unchanged, ceiling] = [name, `${name}, 304`, 'ceiling'].map(one => measured.get(one))
      if (!full || !unchanged || !ceiling) return []
      const rates = [full, unchanged, ceiling].map(rate)
      const shares = [ratioOf(full, ceiling, perSecond), ratioOf(unchanged, full, perSecond)].map(asRatio)
      return [[`${kind}: ${name}`, ...rates, ...shares, percentiles(full)]]
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
    const [one, other] = [measured.get(`${name}: ${first}`), measured.get(`${name}: ${second}`)]
    return one && other ? [[name, percentiles(one), percentiles(other), asRatio(ratioOf(other, one, middle))]] : []
  })

/** What each kind asks, and who can answer it. */
export const kindsTable = (urls: (kind: (typeof kinds)[number]) => string) =>
  table(
    ['kind', 'Parley, for example', 'GraphQL', 'Datasette'],
    kinds.map(kind => [kind.name, `\`${urls(kind)}\``, kind.graphql ? 'yes' : '–', kind.datasette ? 'yes' : '–']),
  )
