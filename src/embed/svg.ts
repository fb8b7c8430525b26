import { escaped } from '../formats/xml.ts'
import { element } from './draw.ts'
import { fontFamily } from './fonts.ts'
import type { Canvas, Drawing } from './view.ts'

/** The whole picture, around what is drawn. */
export function svgOf({ content, height, title, description }: Drawing, { width, theme, lang }: Canvas): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      width,
      height: Math.ceil(height),
      lang,
      role: 'group',
      'aria-label': title,
      'font-family': fontFamily,
    },
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(description)),
    theme.rules && element('style', {}, theme.rules),
    element('rect', { width: '100%', height: '100%', fill: theme.paper }),
    content,
  )
}
