/** The register: Parley on each engine, and whom it is measured against. */
import type { Opponent } from '../opponent.ts'
import { ceiling } from './ceiling.ts'
import { datasette } from './datasette.ts'
import { driver } from './driver.ts'
import { engine } from './engine.ts'
import { graphql } from './graphql.ts'
import { parleyEmbedded, parleyOnNeo4j } from './parley.ts'
import { queryApi } from './query-api.ts'

export const opponents: readonly Opponent[] = [
  parleyOnNeo4j,
  driver,
  queryApi,
  graphql,
  parleyEmbedded,
  engine,
  datasette,
  ceiling,
]
