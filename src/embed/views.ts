/** The register of views. */
import type { View } from './view.ts'
import { graph } from './views/graph.ts'
import { matrix } from './views/matrix.ts'

export const views: readonly View[] = [matrix, graph]
