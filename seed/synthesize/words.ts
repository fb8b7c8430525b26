/**
 * What is negotiated in a world that is not there, and in which words. `{…}` stands for what is filled in: `{matter}`
 * for an issue, `{outcome}` for a proposal.
 */
import type { Random } from '../random.ts'

/** Fills in a text; what is not given is drawn from the lists below. */
export const fill = (text: string, given: Record<string, string>, random: Random): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => given[name] ?? drawn[name]?.(random) ?? '')

const drawn: Record<string, (random: Random) => string> = {
  n: ({ below }) => String(2 + below(30)),
  season: ({ pick }) => pick(['spring', 'summer', 'autumn', 'winter']),
  reason: ({ pick }) => pick(reasons),
  terms: ({ pick }) => pick(terms),
  thing: ({ pick }) => pick(things),
  other: ({ pick }) => pick(others),
  judgement: ({ pick }) => pick(judgements),
}

/** What lies between the parties; `#` stands for its name. */
export const features = ['Lake #', 'the # Strait', 'the # Pass', 'the Isle of #', 'the # Marsh', 'the # Canal'] as const

/** Broad issues, each with the narrower ones that are part of it. */
export const topics: readonly { name: string; parts: readonly string[] }[] = [
  { name: 'waters', parts: ['the water level', 'the sluices', 'the dykes', 'the wells', 'the survey of the bed'] },
  { name: 'fishing', parts: ['night fishing', 'the eel quota', 'the size of nets', 'the spawning grounds'] },
  { name: 'crossings', parts: ['the ferries', 'the causeway', 'the tolls', 'the harbour pilots', 'the fog bells'] },
  { name: 'borders', parts: ['the border stones', 'the customs posts', 'the maps', 'the footpaths'] },
  { name: 'guards', parts: ['the watchtowers', 'the patrols', 'the signal fires', 'the armed barges'] },
  { name: 'captives', parts: ['the exchange of captives', 'the letters of captives', 'the missing', 'the ransoms'] },
  { name: 'grazing', parts: ['the summer pastures', 'the herding seasons', 'the salt licks', 'the fences'] },
  { name: 'mines', parts: ['the salt pits', 'the slag heaps', 'the copper royalties', 'the old shafts'] },
  { name: 'trade', parts: ['the wool duties', 'the weights and measures', 'the market days', 'the grain stores'] },
  {
    name: 'settlers',
    parts: ['the return of families', 'the village schools', 'the deeds of houses', 'the burial grounds'],
  },
  { name: 'archives', parts: ['the parish books', 'the old treaties', 'the portraits', 'the library barges'] },
  { name: 'light and wire', parts: ['the lighthouses', 'the telegraph lines', 'the windmills', 'the lamp oil'] },
]

/** What an issue that is narrower still is about. */
export const aspects = ['the costs of', 'the calendar for', 'the inspection of', 'the experts on'] as const

/** Outcomes of one kind exclude each other, but for arrangements, which can stand beside anything. */
export const measures = {
  outcome: [
    'a joint commission of {n} decides on {matter}',
    '{party} alone decides on {matter} for {n} years',
    'a tribunal of {n} judges rules on {matter}',
    'nothing changes about {matter} for {n} years',
    'a vote of the people settles {matter} within {n} years',
    'a treaty of {n} articles governs {matter}',
    '{society} looks after {matter} for {n} years',
    'each side decides on {matter} by itself for {n} years',
  ],
  arrangement: [
    '{society} reports on {matter} every {season} for {n} years',
    'a fund of {n} million marks pays for {matter}',
    'the papers on {matter} are opened after {n} years',
    '{n} inspectors look into {matter} every {season}',
    'a register of {n} volumes is kept on {matter}',
    'the two sides write to each other about {matter} every {n} days',
  ],
  venue: [
    'talks about {matter} go on at {place} for {n} days',
    'the parties sign at {place} what they agree on {matter}, within {n} months',
  ],
} as const

export const stances = ['opposes', 'neutral', 'conditional', 'supports'] as const
export type Stance = (typeof stances)[number]

/** How each stance is put: what somebody does in taking it, and how that is summarized. */
export const sayings: Record<Stance | 'none', readonly { act: string; summary: string }[]> = {
  supports: [
    { act: 'states', summary: 'Is content that {outcome}.' },
    { act: 'states', summary: 'Can live with it that {outcome}, {reason}.' },
    { act: 'demands', summary: 'Demands that {outcome}, {reason}.' },
    { act: 'insists', summary: 'Insists that {outcome}.' },
    { act: 'proposes', summary: 'Comes back to the proposal that {outcome}.' },
    { act: 'invites', summary: 'Invites the other side to agree that {outcome}.' },
    { act: 'directs', summary: 'Has told the delegation to agree that {outcome}.' },
  ],
  opposes: [
    { act: 'rejects', summary: 'Will not have it that {outcome}, {reason}.' },
    { act: 'rejects', summary: 'Turns down that {outcome}.' },
    { act: 'insists', summary: 'Holds firm: it must not be that {outcome}.' },
    { act: 'states', summary: 'Sees no good in it that {outcome}, {reason}.' },
    { act: 'directs', summary: 'Has told the delegation not to agree that {outcome}.' },
  ],
  conditional: [
    { act: 'conditions', summary: 'Would agree that {outcome}, if {terms}.' },
    { act: 'conditions', summary: 'Makes it a condition that {terms}: only then can it be that {outcome}.' },
  ],
  neutral: [
    { act: 'states', summary: 'Takes no side on whether {outcome}.' },
    { act: 'assesses', summary: 'Finds as much for it as against it that {outcome}.' },
  ],
  none: [
    { act: 'assesses', summary: 'Calls the talks about {matter} {judgement}.' },
    { act: 'states', summary: 'Says that {matter} will not wait until {season}.' },
    { act: 'directs', summary: 'Has asked for a paper of {n} pages on {matter}.' },
    { act: 'demands', summary: 'Wants {matter} dealt with before anything else, {reason}.' },
  ],
}

/** How a proposal is made, and how one is given up for it. */
export const tabling = 'Puts on the table that {outcome}.'
export const dropping = 'No longer wants that {outcome}.'

/** What is said of a meeting that is planned, or is not to be. */
export const onMeeting = [
  { act: 'invites', summary: 'Asks the other side to come, and to speak of {matter}.' },
  { act: 'rejects', summary: 'Will not come to speak of {matter}, {reason}.' },
  { act: 'conditions', summary: 'Would come, if {terms}.' },
] as const

export const quotes = [
  'We do not trade {thing} for {other}.',
  'First the {thing}, then the {other}.',
  'Nobody here has forgotten the {thing}.',
  'The {thing} are worth more than {n} promises.',
  'Let them count their {thing} and we count ours.',
  'There are no {thing} without the {other}.',
] as const

const things = ['nets', 'bells', 'stones', 'lamps', 'barges', 'wells', 'oars']
const others = ['keys', 'maps', 'letters', 'ropes', 'ladders', 'gates', 'songs']

const reasons = [
  'since the winter is long',
  'as it was in the days of the old treaty',
  'whatever the maps say',
  'because nobody else will pay for it',
  'now that the floods are over',
  'since the villages have waited long enough',
  'as the inspectors advised',
  'however much it costs',
  'since the other side does the same',
  'because the harvest depends on it',
]

const terms = [
  'the guards are withdrawn first',
  'the other side pays half',
  'the maps are drawn anew',
  'it ends after ten years',
  'the mediators put their names to it',
  'the captives come home before that',
  'the villages are asked',
  'nothing is said of it in public',
]

const judgements = ['slow', 'promising', 'a waste of candles', 'nearly done', 'worse than none', 'overdue', 'fruitful']

export const headlines = [
  'no end in sight',
  'a thaw',
  'what each side says',
  'a long night',
  'the patience of neighbours',
] as const
