/** The register of views. */
import type { View } from './view.ts'
import { graph } from './views/graph.ts'
import { map } from './views/map.ts'
import { matrix } from './views/matrix.ts'
import { person } from './views/person.ts'
import { position } from './views/position.ts'
import { stickingPoints } from './views/sticking-points.ts'
import { timeline } from './views/timeline.ts'

export const views: readonly View[] = [matrix, timeline, stickingPoints, map, graph, person, position]
