/** What is asked of `@neo4j/graphql`, so that it answers with what Parley's answer holds. Its types: graphql-server.mjs. */
const actor = '{ __typename ... on Person { id name } ... on Organization { id name } ... on Country { id name } }'
const party = '{ __typename ... on Country { id name } ... on Organization { id name } }'

const position = `
  id capacity attribution act summary quote date date_earliest date_latest
  holder ${actor} party ${party} addressee ${actor}
  stancesConnection { edges { properties { stance } node { id name } } }
  issues { id name } regions { id name } places { id name } meetings { id name } supersedes { id summary }
  citationsConnection { edges { properties { paragraph quote } node { id title } } }`

const named = 'id name description names { value lang script kind }'

export const item = (id: string) => ({
  query: `query ($id: ID!) { positions(where: { id: { eq: $id } }) { ${position} supersededBy(limit: 25) { id summary } } }`,
  variables: { id },
})

export const itemWithInclude = (id: string) => ({
  query: `query ($id: ID!) { positions(where: { id: { eq: $id } }) {
    ${position} supersededBy(limit: 25) { id summary }
    holderInFull: holder { ... on Person { ${named} } ... on Organization { ${named} kind } ... on Country { id name names { value lang script kind } } }
    partyInFull: party { ... on Country { id name names { value lang script kind } } ... on Organization { ${named} kind } }
    proposalsInFull: stances { ${named} issues { id name } regions { id name } excludes { id name } }
  } }`,
  variables: { id },
})

interface List {
  limit: number
  offset?: number
  /** Its key. */
  party?: string
  act?: string
  span?: [string, string]
  descending?: boolean
}

const whereOf = ({ party, act, span }: Omit<List, 'limit'>) => ({
  ...(party && {
    party: {
      some: { [party.startsWith('countries/') ? 'Country' : 'Organization']: { id: { eq: party.split('/')[1] } } },
    },
  }),
  ...(act && { act: { eq: act } }),
  ...(span && { date_earliest: { gte: span[0] }, date_latest: { lte: span[1] } }),
})

export const list = ({ limit, offset = 0, descending, ...asked }: List) => ({
  query: `query ($where: PositionWhere, $limit: Int!, $offset: Int!) {
    positions(where: $where, limit: $limit, offset: $offset, sort: [{ sort_date: ${descending ? 'DESC' : 'ASC'} }, { id: ${descending ? 'DESC' : 'ASC'} }]) { ${position} }
  }`,
  variables: { where: whereOf(asked), limit, offset },
})

export const count = ({ limit, ...asked }: List) => ({
  query: `query ($where: PositionWhere, $limit: Int!) {
    positionsConnection(where: $where) { aggregate { count { nodes } } }
    positions(where: $where, limit: $limit, sort: [{ sort_date: ASC }, { id: ASC }]) { ${position} }
  }`,
  variables: { where: whereOf(asked), limit },
})

/** As written only: it knows neither spellings nor typos. */
export const search = (name: string) => ({
  query: 'query ($name: String!) { people(where: { name: { contains: $name } }, limit: 20) { id name } }',
  variables: { name },
})

export const neighbors = (id: string, limit: number) => ({
  query: `query ($id: ID!, $limit: Int!) { people(where: { id: { eq: $id } }) {
    held(limit: $limit) { id summary } addressed(limit: $limit) { id summary } meetings(limit: $limit) { id name }
    organizations { id name } countries { id name }
  } }`,
  variables: { id, limit },
})
