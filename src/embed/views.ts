/** The register of views. */
import type { View } from './view.ts'
import { matrix } from './views/matrix.ts'
import { timeline } from './views/timeline.ts'

export const views: readonly View[] = [matrix, timeline]
