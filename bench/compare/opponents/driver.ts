import type { Opponent } from '../opponent.ts'
import { startApart } from './apart.ts'

export const driver: Opponent = {
  name: 'bare driver',
  about:
    'neo4j-driver in a process of its own: the Cypher that Parley sends, and JSON.stringify of the rows; asked by a message, no HTTP',
  start: ground => startApart(ground, 'driver-process.ts', ground.store.neo4j.uri),
}
