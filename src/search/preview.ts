/** A small page that shows an entity within a page of somebody else: who or what it is, and who says so. */
import { createHash } from 'node:crypto'
import { entityOf } from '../../schema/entities.ts'
import { escaped } from '../formats/xml.ts'
import { type Known, propertiesOf, type Value, valuesOf } from './properties.ts'

/** Pixels of the frame that it is made for. */
export const frame = { width: 400, height: 240 }

/** Values shown of a property; the entity's own address has the rest. */
const MOST_VALUES = 4

const style = `body{font:14px/1.4 system-ui,sans-serif;margin:.75rem;color:#1a1a1a;background:#fff}
h1{font-size:1.1rem;margin:0}p{margin:.25rem 0}small{color:#595959}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .75rem;margin:.5rem 0}dt{color:#595959}dd{margin:0}`

/** Nothing is loaded and nothing runs; any page may frame it. */
export const previewPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ')

/** Beside the heading. */
const SHOWN_ALONE = ['id', 'name', 'title', 'summary', 'description', 'source']

export function previewPage({ entity, name }: Known): string {
  const { label } = entityOf(entity.type)
  const properties = propertiesOf(entity.type).map(property => ({
    property,
    values: valuesOf(property, entity).filter(value => value !== name),
  }))
  const rows = properties
    .filter(({ property, values }) => !SHOWN_ALONE.includes(property.id) && values.length > 0)
    .map(({ property, values }) => `<dt>${escaped(property.name)}</dt><dd>${shown(values)}</dd>`)
  const sources = properties.find(({ property }) => property.id === 'source')?.values ?? []
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escaped(name)}</title><style>${style}</style></head>
<body>
<h1><a href="${escaped(entity.href)}" target="_blank" rel="noopener"><bdi>${escaped(name)}</bdi></a></h1>
<p><small>${escaped(label)} · ${escaped(entity.type)}/${escaped(entity.id)}</small></p>
${entity.description ? `<p>${escaped(String(entity.description))}</p>` : ''}
<dl>${rows.join('\n')}</dl>
${sources.length > 0 ? `<p><small>According to: ${shown(sources)}</small></p>` : ''}
</body>
</html>
`
}

function shown(values: readonly Value[]): string {
  const first = values.slice(0, MOST_VALUES).map(value => {
    const text = typeof value === 'object' ? value.name : value
    return `<bdi>${escaped(String(text))}</bdi>`
  })
  return first.join('; ') + (values.length > MOST_VALUES ? `; ${values.length - MOST_VALUES} more` : '')
}
