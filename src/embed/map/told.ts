/** What is said of a region or a place, in words. */
import { saidOf } from '../standings.ts'
import type { Canvas } from '../view.ts'
import type { Subject } from './concern.ts'

export const placeIn = ({ type, country }: Subject, words: Canvas['words']) =>
  type === 'regions' ? `${country?.name}, ${words['by ISO']}` : `${country?.name}`

export function told(subject: Subject, words: Canvas['words']): string {
  const proposals = subject.told.map(({ proposal, standings }) => {
    const said = standings.map(({ who, standing }) => `${who.name}: ${saidOf(standing, words)}`)
    return `${proposal.name} – ${said.join('; ') || words['not known']}.`
  })
  const remarks = subject.remarks.map(({ who, position }) => `${who.name} ${words['speaks of it']}: ${position.name}`)
  const where = subject.country ? ` (${placeIn(subject, words)})` : ''
  return [`${subject.name}${where}.`, ...proposals, ...remarks].join(' ')
}
