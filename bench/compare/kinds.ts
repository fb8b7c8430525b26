/**
 * The fifteen kinds of request, from an item to sticking points: how Parley is asked, and in what words those are asked
 * that can answer the same. Each time something else is asked, so that nobody has the answer at hand.
 */
import * as graphql from './opponents/documents.ts'
import type { Subjects } from './subjects.ts'

export interface Kind {
  name: string
  parley: Ask<string>
  /** None: it has no equivalent. */
  graphql?: Ask<{ query: string; variables: Record<string, unknown> }>
  /** A path within the database's page. */
  datasette?: Ask<string>
  /** Positions beyond which it is left out: it reads all that a negotiation or an actor has said, and hours would go by. */
  most?: number
  /** What it is in proportion to, if that differs from one subject to the next: thousands of stances. */
  weight?: Ask<number>
}

/** @param n counts the requests of this kind; no two are the same */
type Ask<T> = (subjects: Subjects, n: number) => T

const at = <T>(values: readonly T[], n: number) => values[n % values.length] as T
/** How many requests in a row ask for pages of different sizes. */
export const PAGES = 101
/** Entries a page: 50 on average. */
const limit = (n: number) => 1 + ((n * 37) % PAGES)
const idOf = (key: string) => key.slice(key.indexOf('/') + 1)
const party = ({ parties }: Subjects, n: number) => at(parties.slice(0, 8), n)
const acts = ['states', 'demands', 'rejects', 'proposes']
const act = (n: number) => at(acts, n >> 3)
/** Two months from a day on, as ISO days. */
function span({ days }: Subjects, n: number): [string, string] {
  const from = at(days, n)
  const until = new Date(`${from}T00:00:00Z`)
  until.setUTCMonth(until.getUTCMonth() + 2)
  return [from, until.toISOString().slice(0, 10)]
}
/** A day late enough that most of what was said counts, another one each time. */
function asOf({ days }: Subjects, n: number): string {
  const day = new Date(`${days.toSorted().at(-1)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - (n % 365))
  return day.toISOString().slice(0, 10)
}
const negotiation = ({ negotiations }: Subjects, n: number) => at(negotiations, n)
function thousands(subjects: Subjects, n: number): number {
  const id = negotiation(subjects, n)
  const { count } = subjects.stances.find(one => one.negotiation === id) as Subjects['stances'][number]
  return count / 1000
}
/** Two of them, never the same one twice. */
const two = <T>(values: readonly T[], n: number): [T, T] => [
  at(values, n),
  at(values, n + 1 + (Math.floor(n / values.length) % (values.length - 1))),
]
const rows = (n: number) => `_shape=objects&_nocount=1&_size=${limit(n)}`
const sql = (text: string, values: Record<string, string>) =>
  `?${new URLSearchParams({ sql: text, _shape: 'objects', ...values })}`

export const kinds: readonly Kind[] = [
  {
    name: 'item',
    parley: ({ positions }, n) => `/v1/positions/${at(positions, n)}`,
    graphql: ({ positions }, n) => graphql.item(at(positions, n)),
    datasette: ({ positions }, n) => `/positions/${at(positions, n)}.json?_shape=objects`,
  },
  {
    name: 'item with include',
    parley: ({ positions }, n) => `/v1/positions/${at(positions, n)}?include=holder,party,stances`,
    graphql: ({ positions }, n) => graphql.itemWithInclude(at(positions, n)),
    datasette: ({ positions }, n) =>
      `.json${sql(
        `select p.*, h.*, c.*, o.* from positions p left join people h on p.holder_type = 'people' and h.id = p.holder_id
         left join countries c on p.party_type = 'countries' and c.id = p.party_id
         left join organizations o on p.party_type = 'organizations' and o.id = p.party_id where p.id = :id`,
        { id: at(positions, n) },
      )}`,
  },
  {
    name: 'list, first page',
    parley: (_, n) => `/v1/positions?limit=${limit(n)}`,
    graphql: (_, n) => graphql.list({ limit: limit(n) }),
    datasette: (_, n) => `/positions.json?_sort=date_earliest&${rows(n)}`,
  },
  {
    name: 'filtered by one',
    parley: (subjects, n) => `/v1/positions?party=${party(subjects, n)}&limit=${limit(n)}`,
    graphql: (subjects, n) => graphql.list({ party: party(subjects, n), limit: limit(n) }),
    datasette: (subjects, n) => `/positions.json?party_id=${idOf(party(subjects, n))}&_sort=date_earliest&${rows(n)}`,
  },
  {
    name: 'filtered by two',
    parley: (subjects, n) => `/v1/positions?party=${party(subjects, n)}&act=${act(n)}&limit=${limit(n)}`,
    graphql: (subjects, n) => graphql.list({ party: party(subjects, n), act: act(n), limit: limit(n) }),
    datasette: (subjects, n) =>
      `/positions.json?party_id=${idOf(party(subjects, n))}&act=${act(n)}&_sort=date_earliest&${rows(n)}`,
  },
  {
    name: 'date range',
    parley: (subjects, n) => `/v1/positions?date_within=${span(subjects, n).join('/')}&limit=${limit(n)}`,
    graphql: (subjects, n) => graphql.list({ span: span(subjects, n), limit: limit(n) }),
    datasette: (subjects, n) => {
      const [from, until] = span(subjects, n)
      return `/positions.json?date_earliest__gte=${from}&date_latest__lte=${until}&_sort=date_earliest&${rows(n)}`
    },
  },
  {
    name: 'sorted descending',
    parley: (_, n) => `/v1/positions?sort=-date&limit=${limit(n)}`,
    graphql: (_, n) => graphql.list({ descending: true, limit: limit(n) }),
    datasette: (_, n) => `/positions.json?_sort_desc=date_earliest&${rows(n)}`,
  },
  pageAt('places', 'half way through', 50),
  {
    name: 'total count',
    parley: (subjects, n) => `/v1/positions?party=${party(subjects, n)}&total=exact&limit=${limit(n)}`,
    graphql: (subjects, n) => graphql.count({ party: party(subjects, n), limit: limit(n) }),
    datasette: (subjects, n) =>
      `/positions.json?party_id=${idOf(party(subjects, n))}&_sort=date_earliest&_shape=objects&_size=${limit(n)}`,
  },
  {
    name: 'search',
    parley: ({ names }, n) => `/v1/search?q=${encodeURIComponent(at(names, n))}&limit=${1 + (n % 20)}`,
    graphql: ({ names }, n) => graphql.search(at(names, n)),
    datasette: ({ names }, n) => `/people.json?_shape=objects&_nocount=1&_search=${encodeURIComponent(at(names, n))}`,
  },
  {
    name: 'neighbours',
    parley: ({ people }, n) => `/v1/graph/people/${at(people, n)}/neighbors?limit=${limit(n)}`,
    graphql: ({ people }, n) => graphql.neighbors(at(people, n), limit(n)),
    datasette: ({ people }, n) =>
      `.json${sql(
        `select 'holder' as tie, id, summary from positions where holder_type = 'people' and holder_id = :id
         union all select 'addressee', id, summary from positions where addressee_type = 'people' and addressee_id = :id
         union all select 'memberships', memberships_organization_id, memberships_role from people where id = :id limit :most`,
        { id: at(people, n), most: String(limit(n)) },
      )}`,
  },
  {
    name: 'paths',
    parley: ({ people }, n) => {
      const [from, to] = two(people, n)
      return `/v1/graph/paths?from=people/${from}&to=people/${to}`
    },
  },
  {
    name: 'matrix',
    most: 100_000,
    parley: (subjects, n) => `/v1/negotiations/${negotiation(subjects, n)}/matrix?as_of=${asOf(subjects, n)}`,
    weight: thousands,
  },
  {
    name: 'sticking points',
    most: 100_000,
    parley: (subjects, n) => `/v1/negotiations/${negotiation(subjects, n)}/sticking-points?as_of=${asOf(subjects, n)}`,
    weight: thousands,
  },
  {
    name: 'compare',
    most: 100_000,
    parley: (subjects, n) =>
      `/v1/compare?actors=${two(subjects.parties.slice(0, 8), n).join(',')}&as_of=${asOf(subjects, n)}`,
  },
]

/** The same page of a list near its beginning and half way through: of 100,000 positions the latter is page 10,000. */
export const depths: readonly [Kind, Kind] = [
  pageAt('early', 'a page near the start', 5),
  pageAt('places', 'a page half way through', 5),
]

function pageAt(where: 'early' | 'places', name: string, size: number): Kind {
  return {
    name,
    parley: (subjects, n) => `/v1/positions?limit=${size}&cursor=${at(subjects[where], n).cursor}`,
    // It pages by counting off, from either end.
    graphql: ({ positions }, n) =>
      graphql.list({ limit: size, offset: (where === 'early' ? 0 : Math.floor(positions.length / 2)) + n }),
    datasette: (subjects, n) => {
      const { value, id } = at(subjects[where], n)
      return `/positions.json?_sort=date_earliest&_shape=objects&_nocount=1&_size=${size}&_next=${value || '$null'},${id}`
    },
  }
}

/** @param positions of the data */
export const kindsAt = (positions: number): Kind[] =>
  kinds.filter(({ most = Number.POSITIVE_INFINITY }) => positions <= most)
