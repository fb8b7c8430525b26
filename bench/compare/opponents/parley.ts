import { startService } from '../../service.ts'
import { connected, type Ground, type Opponent, type Running } from '../opponent.ts'

export const parleyOnNeo4j: Opponent = {
  name: 'Parley, neo4j',
  about: 'The service in a process of its own, on Neo4j',
  start: ground => start(ground, [], { NEO4J_URI: ground.store.neo4j.uri }),
}

export const parleyEmbedded: Opponent = {
  name: 'Parley, embedded',
  about: 'The service in a process of its own, with the embedded engine',
  most: 100_000,
  start: ground => start(ground, ['--data', ground.store.data]),
}

async function start({ subjects }: Ground, ...service: Parameters<typeof startService>): Promise<Running> {
  const { address, ask, stop } = connected(await startService(...service))
  return { address, can: () => true, request: (kind, n) => ask(kind.parley(subjects, n)), stop }
}
