/** How far work has come: a bar on a terminal, a plain line each tenth elsewhere. */
import { Presets, SingleBar } from 'cli-progress'

interface Progress {
  report(done: number, total: number): void
  stop(): void
}

/** @param doing what the work is, in one word: `Loading` */
export const progressTo = (stream: NodeJS.WriteStream, doing: string): Progress =>
  stream.isTTY ? bar(stream, doing) : lines(stream, doing)

function bar(stream: NodeJS.WriteStream, doing: string): Progress {
  const format = `${doing} {bar} {percentage}% {value}/{total}`
  // By default the bar stops the terminal from wrapping lines, and Ctrl-C would leave it so.
  const shown = new SingleBar({ stream, format, linewrap: true }, Presets.shades_classic)
  let started = false
  return {
    report(done, total) {
      if (!started) shown.start(total, done)
      else shown.update(done)
      started = true
    },
    stop: () => shown.stop(),
  }
}

function lines(stream: NodeJS.WriteStream, doing: string): Progress {
  let tenth = 0
  return {
    report(done, total) {
      const reached = Math.floor((10 * done) / total)
      if (reached > tenth) stream.write(`${doing}: ${done} of ${total}\n`)
      tenth = reached
    },
    stop() {},
  }
}
