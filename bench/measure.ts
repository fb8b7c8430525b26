/**
 * Things measured side by side. The machine is never quiet, and a slow minute would strike whichever runs in it: so each
 * round runs all of them, one after the other, beginning with another one each time. tinybench and mitata were looked at;
 * both finish one task before they begin the next.
 */
export interface Side {
  name: string
  /** What has to be done each time before, and is not measured. */
  before?(): Promise<unknown>
  run(): unknown
}

/** Seconds that each takes: the median of some rounds, after one that does not count. */
export async function secondsOf(sides: readonly Side[], rounds = 3): Promise<Map<string, number>> {
  const times = new Map(sides.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round <= rounds; round++)
    for (let turn = 0; turn < sides.length; turn++) {
      const { name, before, run } = sides[(turn + round) % sides.length] as Side
      await before?.()
      // With `node --expose-gc`: what one leaves behind is not another's to clear away.
      globalThis.gc?.()
      const start = performance.now()
      await run()
      if (round) times.get(name)?.push((performance.now() - start) / 1000)
    }
  return new Map([...times].map(([name, taken]) => [name, median(taken)]))
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [above = 0, below = 0] = [sorted[middle], sorted[sorted.length % 2 ? middle : middle - 1]]
  return (above + below) / 2
}

/** Figures by what they are of; each with its ratio to those of the first. */
export type Figures = Map<string, Record<string, number>>

export function printTable(title: string, figures: Figures): void {
  const [first = {}] = figures.values()
  const heads = Object.keys(first)
  const cellOf = (value: number, base: number) => `${written(value)} (×${(value / base).toFixed(2)})`
  const lines = [
    ['', ...heads],
    ...[...figures].map(([name, of]) => [name, ...heads.map(head => cellOf(of[head] ?? 0, first[head] ?? 0))]),
  ]
  const widths = ['', ...heads].map((_, at) => Math.max(...lines.map(line => line[at]?.length ?? 0)))
  console.log(`\n${title}\n`)
  for (const [name = '', ...cells] of lines)
    console.log(
      [name.padEnd(widths[0] ?? 0), ...cells.map((cell, at) => cell.padStart(widths[at + 1] ?? 0))].join('  '),
    )
}

const written = (value: number) => (value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3))
