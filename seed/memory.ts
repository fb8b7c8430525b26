/** What was worked out before, for a folder that is checked again and again while somebody writes in it. */
import type { Problem, Report } from './problem.ts'

const NONE: readonly Problem[] = []

interface Held {
  from: readonly unknown[]
  made: unknown
  problems: readonly Problem[]
  run: number
}

/**
 * Keeps what was made of the same things. A result stands for a key in a stage, and holds as long as everything that it
 * was made from is the very same (`===`); the problems that were found in making it are reported each time.
 */
export class Memory {
  readonly #held = new Map<string, Map<unknown, Held>>()
  readonly #keeps: boolean
  #run = 0

  /** @param keeps false where nothing will be asked for twice: it takes as much room as the data */
  constructor(keeps = true) {
    this.#keeps = keeps
  }

  recall<T>(stage: string, key: unknown, from: readonly unknown[], report: Report, make: (report: Report) => T): T {
    if (!this.#keeps) return make(report)
    const stages = this.#held.get(stage) ?? new Map<unknown, Held>()
    this.#held.set(stage, stages)
    const held = stages.get(key)
    if (held && isSame(held.from, from)) {
      held.run = this.#run
      held.problems.forEach(report)
      return held.made as T
    }
    const problems: Problem[] = []
    const made = make(problem => void problems.push(problem))
    stages.set(key, { from, made, problems: problems.length > 0 ? problems : NONE, run: this.#run })
    problems.forEach(report)
    return made
  }

  /** Forgets what was not asked for since the last time: after a run that went through, so that a broken one costs nothing. */
  sweep(): void {
    for (const stages of this.#held.values())
      for (const [key, { run }] of stages) if (run !== this.#run) stages.delete(key)
    this.#run++
  }
}

const isSame = (some: readonly unknown[], others: readonly unknown[]) =>
  some.length === others.length && some.every((one, i) => one === others[i])
