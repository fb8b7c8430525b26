/** A picture for what takes no SVG: slides, chats, spreadsheets. */
import { renderAsync } from '@resvg/resvg-js'
import { fontFiles, isCovered } from './fonts.ts'
import { lettered } from './lettering.ts'

/** Twice as many pixels as it is wide, for screens that have them. */
export const SCALE = 2

/** Drawn in a thread of its own, so that others are answered meanwhile. */
export async function pngOf(svg: string): Promise<Buffer> {
  const image = await renderAsync(lettered(svg), {
    fitTo: { mode: 'zoom', value: SCALE },
    // The same picture on every machine, unless something is written in a script for which only the machine may have a font.
    font: { loadSystemFonts: !isCovered(svg), fontFiles, defaultFontFamily: 'Inter' },
  })
  return image.asPng()
}
