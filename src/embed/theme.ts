/** Colours of a view: safe for the colour-blind (after Okabe and Ito), and never alone: a shape or a word stands beside each. */
import { element } from './draw.ts'

const light = {
  paper: '#ffffff',
  ink: '#1b1f24',
  /** Of what is said beside something. */
  muted: '#5b6470',
  /** Of lines that only lead the eye. */
  line: '#d9dde2',
  /** Of an area that stands apart. */
  shade: '#f4f5f7',
  supports: '#0072b2',
  opposes: '#b8500a',
  conditional: '#2b7d9e',
  neutral: '#5b6470',
  unclear: '#a04a7d',
  lapsed: '#767d87',
  /** Of what can be followed. */
  link: '#0b5cad',
}

type Palette = typeof light
export type Colour = keyof Palette

const dark: Palette = {
  paper: '#14171b',
  ink: '#e9ecef',
  muted: '#a3acb7',
  line: '#343a42',
  shade: '#1e2329',
  supports: '#56b4e9',
  opposes: '#f0964c',
  conditional: '#7ccbe8',
  neutral: '#a3acb7',
  unclear: '#e29ac6',
  lapsed: '#8d96a1',
  link: '#7ab8ff',
}

export const themes = ['light', 'dark', 'auto'] as const

export interface Theme extends Palette {
  /** Rules that the colours need, for a `<style>` in the picture. */
  rules: string
}

const names = Object.keys(light) as Colour[]
const variables = (palette: Palette) => names.map(colour => `--p-${colour}:${palette[colour]}`).join(';')

/** `auto` is as whoever looks likes it, where the picture is drawn by something that knows; else light. */
export function themeOf(name: (typeof themes)[number]): Theme {
  if (name !== 'auto') return { ...(name === 'dark' ? dark : light), rules: '' }
  return {
    ...(Object.fromEntries(names.map(colour => [colour, `var(--p-${colour})`])) as unknown as Palette),
    rules: `svg{${variables(light)}}@media (prefers-color-scheme:dark){svg{${variables(dark)}}}`,
  }
}

/** The same colours for what stands around a picture: an element that says in `data-theme` which it has. Paper is white. */
export function colourRules(element: string): string {
  const [lit, unlit] = [`color-scheme:light;${variables(light)}`, `color-scheme:dark;${variables(dark)}`]
  return [
    `${element}{${lit}}`,
    `${element}[data-theme=dark]{${unlit}}`,
    `@media (prefers-color-scheme:dark){${element}[data-theme=auto]{${unlit}}}`,
    // Paper takes no background.
    `@media print{${element}[data-theme]{${lit}}}`,
  ].join('\n')
}

/** The stances, in the order of the scale. */
export const stances = ['supports', 'conditional', 'neutral', 'opposes', 'unclear', 'lapsed'] as const

export type Stance = (typeof stances)[number]

/** What stands for a stance beside its colour: paths around 0,0, some 14 wide. */
const shapes: Record<Stance, string> = {
  supports: 'M0,-7L7,6H-7Z',
  conditional: 'M0,-7L7,0L0,7L-7,0Z',
  neutral: 'M-6,-6H6V6H-6Z',
  opposes: 'M0,7L7,-6H-7Z',
  unclear: 'M-6,-6L6,6M6,-6L-6,6',
  lapsed: 'M-6,0H6',
}

interface Mark {
  theme: Theme
  /** Of what was said in somebody's own name only. */
  hollow?: boolean
  /** Where its middle is, to the pixel. */
  at?: [x: number, y: number]
  scale?: number
}

export function stanceMark(stance: Stance, { theme, hollow = false, at: [x, y] = [0, 0], scale = 1 }: Mark): string {
  const isFilled = !hollow && stance !== 'unclear' && stance !== 'lapsed'
  return element('path', {
    d: shapes[stance],
    transform: `translate(${Math.round(x)},${Math.round(y)})${scale === 1 ? '' : ` scale(${scale})`}`,
    fill: isFilled ? theme[stance] : 'none',
    stroke: theme[stance],
    'stroke-width': 2,
    'stroke-linejoin': 'round',
  })
}
