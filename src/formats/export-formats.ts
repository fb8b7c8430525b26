/** The formats in which everything can be had at once; known to the command line before anything else is loaded. */
export const exportFormats = ['csv', 'parquet'] as const

export type ExportFormat = (typeof exportFormats)[number]
