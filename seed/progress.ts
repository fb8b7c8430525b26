/** How far a load has come: a bar on a terminal, a plain line each tenth elsewhere. */
import { Presets, SingleBar } from 'cli-progress'

interface Progress {
  report(done: number, total: number): void
  stop(): void
}

export const progressTo = (stream: NodeJS.WriteStream): Progress => (stream.isTTY ? bar(stream) : lines(stream))

function bar(stream: NodeJS.WriteStream): Progress {
  const format = 'Loading {bar} {percentage}% {value}/{total}'
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

function lines(stream: NodeJS.WriteStream): Progress {
  let tenth = 0
  return {
    report(done, total) {
      const reached = Math.floor((10 * done) / total)
      if (reached > tenth) stream.write(`Loading: ${done} of ${total}\n`)
      tenth = reached
    },
    stop() {},
  }
}
