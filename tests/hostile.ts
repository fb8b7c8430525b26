/** A data set in which every name and text tries something: to run, to close what stands around it, to turn or to burst the page. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'

/** Whatever runs sets this on the window that it runs in, or opens a dialog. */
const RUN = 'globalThis.hostile=1;alert(1)'

/** By what they try. Each ends in a word by which a search finds it. */
export const texts: Record<string, string> = {
  markup: `"'><script>${RUN}</script><img src=x onerror="${RUN}"></svg></desc></title></style></textarea>]]>--><!-- <a href="javascript:${RUN}" onclick='${RUN}'>{{constructor.constructor("${RUN}")()}}\${${RUN}} &lt;b&gt; &amp;#60; %3Cscript%3E markupword`,
  direction:
    'Envoy \u202egnp.exe \u202b\u202d\u2067\u2066 שלום \u2069\u2069\u2069\u202c\u202c \u200f\u061c turned \u202e\u2067 directionword',
  unseen: `\u200b\ufeffZ\u034fa${'\u0300\u0334\u0489\u20dd'.repeat(60)}lgo \u200d\u2060\u00ad👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿🇺🇦 \u0000\u0001\u0008\u000b\u001b\u007f\u0085\u2028\u2029 a\u0001b unseenword`,
  long: `${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(93)} longword`,
}

const names = Object.keys(texts)

/** An address that is one, and has all in it that an address may. */
const url = `https://foreign.example/"><script>${RUN}</script>?a='b'&c=<d>#](javascript:${RUN})`

/** As a data folder. Of each type there is one for each text, in all its fields, and all are tied to each other. */
export async function writeHostile(folder: string): Promise<string> {
  const citationsOf = (name: string) => [{ source: `source-${name}`, paragraph: 1, quote: texts[name] }]
  const each = <T>(make: (name: string, text: string, next: string) => T) =>
    names.map((name, i) => make(name, texts[name] as string, names[(i + 1) % names.length] as string))
  const called = (name: string, text: string) => ({
    name: text,
    names: [
      { value: `${text} also`, lang: 'he', kind: 'native' },
      { value: text, lang: 'und', kind: 'alias' },
    ],
    description: text,
    citations: citationsOf(name),
  })
  const data = {
    sources: each((name, text) => ({
      id: `source-${name}`,
      title: text,
      kind: 'article',
      author: text,
      publisher: text,
      license: text,
      url,
      date: '2024-02-03',
    })),
    organizations: each((name, text) => ({ id: `body-${name}`, ...called(name, text), kind: 'other' })),
    people: each((name, text, next) => ({
      id: `person-${name}`,
      ...called(name, text),
      identifiers: [url],
      memberships: [{ role: text, organization: `body-${next}`, country: 'CH', citations: citationsOf(name) }],
    })),
    places: each((name, text) => ({
      id: `place-${name}`,
      ...called(name, text),
      description: undefined,
      country: 'CH',
      latitude: 46,
      longitude: 7,
    })),
    issues: each((name, text) => ({ id: `issue-${name}`, ...called(name, text) })),
    negotiations: each((name, text) => ({
      id: `talks-${name}`,
      ...called(name, text),
      parties: names.map(name => `body-${name}`),
      mediators: names.map(name => `person-${name}`),
      issues: names.map(name => `issue-${name}`),
    })),
    meetings: each((name, text) => ({
      id: `meeting-${name}`,
      ...called(name, text),
      negotiation: `talks-${name}`,
      kind: 'round',
      status: 'held',
      date: '2024-01-02',
      place: `place-${name}`,
      participants: names.map(name => ({ participant: `person-${name}`, role: text, citations: citationsOf(name) })),
    })),
    proposals: each((name, text, next) => ({
      id: `proposal-${name}`,
      ...called(name, text),
      issues: [`issue-${name}`],
      places: [`place-${name}`],
      regions: ['UA-14'],
      meetings: [`meeting-${name}`],
      excludes: [`proposal-${next}`],
    })),
    positions: each((name, text, next) => ({
      id: `position-${name}`,
      holder: `person-${name}`,
      party: `body-${name}`,
      capacity: 'official',
      attribution: 'direct',
      act: 'states',
      summary: text,
      quote: text,
      date: '2024-01-02/2024-01-05',
      addressee: `person-${next}`,
      stances: [
        { stance: 'supports', proposal: `proposal-${name}` },
        { stance: 'opposes', proposal: `proposal-${next}` },
      ],
      places: [`place-${name}`],
      regions: ['UA-14'],
      citations: citationsOf(name),
    })),
  }
  await mkdir(folder, { recursive: true })
  const yaml = stringify(data, { aliasDuplicateObjects: false, lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' })
  // Written out, since no text file holds them as they are.
  const written = yaml.replaceAll(/[\x7f-\x9f]/g, one => `\\x${one.charCodeAt(0).toString(16)}`)
  await writeFile(join(folder, 'hostile.yaml'), written)
  return folder
}

/** Addresses that must not become links, which no data file may hold. */
export const refused = [
  `javascript:${RUN}`,
  'data:text/html,<script>alert(1)</script>',
  ' javascript:alert(1)',
  'ftp://a',
]
