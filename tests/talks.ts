/** Made-up negotiations beside those of the first source, for what must cost the same however many there are. */
import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstSource } from './engines.ts'

/** The first of the others is so many times as long as the rest. */
export const LONG = 4

/** The first source, and so many other negotiations of the same parties. */
export async function talksBeside(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-'))
  await cp(firstSource, folder, { recursive: true })
  const each = <T>(length: number, make: (i: number) => T) => Array.from({ length }, (_, i) => make(i))
  const pick = <T>(from: readonly T[], i: number) => from[i % from.length] as T
  const speakers = ['volodymyr-zelensky', 'vladimir-putin']
  for (const [i, talks] of each(count, i => `talks-${i}`).entries()) {
    const citations = [{ source: `${talks}-report` }]
    const data = {
      sources: [{ id: `${talks}-report`, title: `Report on ${talks}`, kind: 'document', date: '2101' }],
      negotiations: [
        {
          id: talks,
          name: `The ${talks}`,
          parties: ['UA', 'RU'],
          issues: each(4, i => `${talks}-issue-${i}`),
          citations,
        },
      ],
      issues: each(8, i => ({
        id: `${talks}-issue-${i}`,
        name: `Matter ${i} of ${talks}`,
        ...(i > 3 && { broader: `${talks}-issue-${i - 4}` }),
        citations,
      })),
      proposals: each(8, i => ({
        id: `${talks}-proposal-${i}`,
        name: `Outcome ${i} of ${talks}`,
        issues: [`${talks}-issue-${i}`],
        citations,
      })),
      meetings: each(3, i => ({
        id: `${talks}-meeting-${i}`,
        name: `Round ${i} of ${talks}`,
        negotiation: talks,
        kind: 'round',
        status: 'held',
        date: `2101-01-0${i + 1}`,
        participants: speakers.map(participant => ({ participant, citations })),
        citations,
      })),
      positions: each(i === 0 ? 60 * LONG : 60, i => ({
        id: `${talks}-position-${i}`,
        holder: pick(speakers, i),
        party: pick(['UA', 'RU'], i),
        capacity: 'official',
        attribution: 'direct',
        act: 'states',
        summary: `Statement ${i} in ${talks}`,
        date: `2101-02-${10 + (i % 18)}`,
        issues: [`${talks}-issue-${i % 8}`],
        ...(i % 6 > 0 && {
          stances: [{ stance: pick(['supports', 'opposes'], i), proposal: `${talks}-proposal-${i % 8}` }],
        }),
        citations,
      })),
    }
    await writeFile(join(folder, `${talks}.yaml`), JSON.stringify(data))
  }
  return folder
}
