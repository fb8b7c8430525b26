import type { Opponent } from '../opponent.ts'
import { startApart } from './apart.ts'

export const engine: Opponent = {
  name: 'bare engine',
  about:
    'Grafeo in a process of its own: the Cypher that Parley sends, and JSON.stringify of the rows; asked by a message, no HTTP',
  most: 100_000,
  start: ground => startApart(ground, 'engine-process.ts', ground.store.data),
}
