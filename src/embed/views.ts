/** The register of views. */
import type { View } from './view.ts'
import { map } from './views/map.ts'
import { matrix } from './views/matrix.ts'

export const views: readonly View[] = [matrix, map]
