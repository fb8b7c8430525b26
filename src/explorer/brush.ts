/** The brush on a timeline: a line where a day ends, and a veil over what was not certain by then. A script lets one move it. */
import { formatOf } from '../../schema/dates.ts'
import { element, text } from '../embed/draw.ts'
import { DAY, timeOf } from '../embed/told.ts'
import { asIs, type Html } from './html.ts'

/** @param picture a timeline; what its axis maps it tells itself, and where nothing can be placed on it there is no brush */
export const brushed = ({ text: picture }: Html, day: string | undefined): Html =>
  asIs(
    picture.replaceAll(
      /<g (data-left=[^>]*)>([^]*?<\/g>)([^]*?)<\/svg>/g,
      (_, axis: string, labels: string, rest: string) => {
        const { grip, above } = brushOn(axis, day)
        // Links lie over what is there to be taken hold of.
        return `<g class="axis" ${axis}>${labels}${grip}${rest}${above}</svg>`
      },
    ),
  )

/** @param axis the attributes of its group */
function brushOn(axis: string, day: string | undefined): { grip: string; above: string } {
  const told = Object.fromEntries([...axis.matchAll(/data-(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
  const [from, until] = [told.from, told.until].map(moment => Date.parse(moment as string)) as [number, number]
  const at = (name: string) => Number(told[name])
  const strips = (told.strips as string).split(' ').map(strip => strip.split(','))
  // Without a day it is beside everything, what has no date among it.
  const beside = at('end') + 8
  const share = day === undefined ? 1 : (timeOf(day) + DAY - from) / (until - from)
  const x = Math.round(
    day === undefined ? beside : at('left') + Math.min(1, Math.max(0, share)) * (at('right') - at('left')),
  )
  const d = strips.map(([above, below]) => `M${x},${above}V${below}`).join('')
  const veiled = strips.map(([above, below]) => `M${x + 1},${above}H${beside}V${below}H${x + 1}Z`).join('')
  const width = day === undefined ? 22 : 88
  const middle = Math.min(Math.max(x, width / 2), beside + 8 - width / 2)
  return {
    grip: element('path', { class: 'brush grip', 'data-day': day, d }),
    above:
      element('path', { class: 'veil', d: veiled }) +
      element('path', { class: 'brush', 'data-day': day, d }) +
      element(
        'g',
        { class: 'handle', 'data-day': day, transform: `translate(${middle},${at('top') - 6})` },
        element('rect', { x: -width / 2, width, height: 24, rx: 11 }),
        text(day === undefined ? '↔' : formatOf('en', short).format(timeOf(day)), {
          x: 0,
          y: 16,
          size: 12,
          'text-anchor': 'middle',
          fill: 'currentcolor',
        }),
      ),
  }
}

const short = { day: 'numeric', month: 'short', year: 'numeric' } as const
