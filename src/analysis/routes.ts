/** What is computed from the positions, each answer with the positions and citations behind it. The rules: docs/semantics.md. */
import type { FastifyInstance } from 'fastify'
import type { Graph } from '../graph/graph.ts'
import { serveAnswer } from '../http/answer.ts'
import type { Analysis } from './answers.ts'
import { commonGround } from './common-ground.ts'
import { compare } from './compare.ts'
import { matrix } from './matrix.ts'
import { shifts } from './shifts.ts'
import { silences } from './silences.ts'
import { stickingPoints } from './sticking-points.ts'
import { timeline } from './timeline.ts'

export const analyses: readonly Analysis[] = [matrix, stickingPoints, commonGround, timeline, compare, shifts, silences]

export function registerAnalyses(app: FastifyInstance, graph: Graph): void {
  for (const { read, ...analysis } of analyses) serveAnswer(app, { ...analysis, read: request => read(graph, request) })
}
