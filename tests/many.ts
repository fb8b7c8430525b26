/** Made-up data of any size, as a data folder. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'

const countries = ['AT', 'CH', 'FI', 'IE', 'NO']
const some = 20

/** Two editions hold the same speakers and proposals; every position says something else, and each tenth is another. */
export async function writeMany(folder: string, { edition, positions }: { edition: string; positions: number }) {
  const citations = [{ source: 'made-up' }]
  const country = (i: number) => countries[i % countries.length]
  const idOf = (i: number) => (i % 10 === 0 ? `${edition}-statement-${i}` : `statement-${i}`)
  const each = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i))
  const data = {
    sources: [{ id: 'made-up', title: 'Nobody said any of this', kind: 'document' }],
    people: each(some, i => ({
      id: `speaker-${i}`,
      name: `Speaker ${i}`,
      memberships: [{ role: `Envoy ${i}`, country: country(i), citations }],
      citations,
    })),
    issues: each(some, i => ({ id: `matter-${i}`, name: `Matter ${i}`, citations })),
    proposals: each(some, i => ({ id: `outcome-${i}`, name: `Outcome ${i}`, issues: [`matter-${i}`], citations })),
    positions: each(positions, i => ({
      id: idOf(i),
      holder: `speaker-${i % some}`,
      party: country(i),
      capacity: 'official',
      attribution: 'direct',
      act: 'states',
      summary: `Edition ${edition}, statement ${i}.`,
      addressee: country(i + 1),
      stances: [{ stance: 'supports', proposal: `outcome-${i % some}` }],
      supersedes: i > 0 ? idOf(i - 1) : undefined,
      citations,
    })),
  }
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'made-up.yaml'), stringify(data, { aliasDuplicateObjects: false }))
  return folder
}
