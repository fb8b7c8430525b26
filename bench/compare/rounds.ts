/**
 * Things measured in turn. In each round every one has its turn, beginning with another one each time, so that a slow minute
 * of the machine strikes all; what is compared is compared within a round, and how far the rounds differ is told.
 */
export interface Side {
  name: string
  turn(round: number): Promise<Turn>
}

export interface Turn {
  /** Milliseconds of each request. */
  taken: number[]
  /** Milliseconds of all of them together. */
  span: number
}

export type Measured = Map<string, Turn[]>

export const ROUNDS = Number(process.env.ROUNDS ?? 5)

/** After a round that does not count. */
export async function alternate(sides: readonly Side[]): Promise<Measured> {
  const measured: Measured = new Map(sides.map(({ name }) => [name, []]))
  for (let round = 0; round <= ROUNDS; round++)
    for (let i = 0; i < sides.length; i++) {
      const { name, turn } = sides[(i + round) % sides.length] as Side
      globalThis.gc?.()
      const taken = await turn(round)
      if (round > 0) measured.get(name)?.push(taken)
    }
  return measured
}

/** One request after the other: so many, or as many as take so long together, but some in any case. */
export async function inSequence(
  count: number,
  request: (i: number) => Promise<unknown>,
  { least = count, milliseconds = 0 } = {},
): Promise<Turn> {
  const taken: number[] = []
  let span = 0
  for (let i = 0; i < count && (i < least || span < milliseconds); i++) {
    const start = performance.now()
    await request(i)
    const time = performance.now() - start
    taken.push(time)
    span += time
  }
  return { taken, span }
}

/** So many at a time, for some milliseconds. */
export async function atOnce(many: number, milliseconds: number, request: () => Promise<unknown>): Promise<Turn> {
  const taken: number[] = []
  const start = performance.now()
  const worker = async () => {
    for (let now = performance.now(); now - start < milliseconds; ) {
      await request()
      const after = performance.now()
      taken.push(after - now)
      now = after
    }
  }
  await Promise.all(Array.from({ length: many }, worker))
  return { taken, span: performance.now() - start }
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]) => quantile(values, 0.5)

export const pooled = (turns: readonly Turn[], share: number) =>
  quantile(
    turns.flatMap(({ taken }) => taken),
    share,
  )

/** Of a figure of two turns of the same round: the median of the rounds, and the spread. */
export function ratioOf(one: readonly Turn[], other: readonly Turn[], figure: (turn: Turn) => number) {
  const ratios = one.map((turn, round) => figure(turn) / figure(other[round] as Turn))
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) }
}

export const middle = ({ taken }: Turn) => median(taken)
export const perSecond = ({ taken, span }: Turn) => (taken.length / span) * 1000
