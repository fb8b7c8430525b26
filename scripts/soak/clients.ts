/** Clients that ask without a pause: much of it again and again, and much that nobody has asked before. */
import { Pool } from 'undici'
import { randomFrom } from '../../seed/random.ts'

/** What there is to ask for, by the type of the entities. */
type Ids = Record<string, string[]>

export async function idsAt(address: string): Promise<Ids> {
  const ids: Ids = {}
  for (const type of ['people', 'positions', 'organizations', 'negotiations', 'proposals', 'meetings']) {
    const { data } = (await (await fetch(`${address}/v1/${type}?limit=500`)).json()) as {
      data: { id: string }[]
    }
    // What goes with a load would be asked for in vain after it.
    ids[type] = data.map(({ id }) => id).filter(id => !id.startsWith('round-'))
  }
  return ids
}

const AT_ONCE = 8

export function startClients(address: string, ids: Ids) {
  const counts = {
    answered: 0,
    /** Asked to try again, as during a load. */
    later: 0,
    /** Any other status, or no answer. */
    wrong: [] as string[],
  }
  const pool = new Pool(address, { connections: AT_ONCE })
  const ask = async (path: string) => {
    const { statusCode, body } = await pool.request({ path, method: 'GET' })
    await body.arrayBuffer()
    return statusCode
  }
  let asking = true
  const clients = Array.from({ length: AT_ONCE }, async (_, client) => {
    const next = addresses(ids, client + 1)
    while (asking) {
      const url = next()
      const status = await ask(url).catch(error => String(error))
      if (status === 200) counts.answered++
      else if (status === 503) counts.later++
      else counts.wrong.push(`${status} ${url}`)
    }
  })
  return {
    counts,
    async stop() {
      asking = false
      await Promise.all(clients)
      await pool.close()
    },
  }
}

function addresses(ids: Ids, seed: number): () => string {
  const { below, pick, maybe } = randomFrom(seed)
  const one = (type: string) => pick(ids[type] as string[])
  const day = () => new Date(Date.UTC(2100, 0, 1 + below(3_000))).toISOString().slice(0, 10)
  const kinds = [
    () => `/v1/positions/${one('positions')}`,
    () => `/v1/people/${one('people')}`,
    () => `/v1/positions?limit=${1 + below(100)}&date=../${day()}&total=exact`,
    () => `/v1/people/${one('people')}/positions?sort=-date&limit=${1 + below(100)}`,
    () => `/v1/search?q=${one('people').slice(0, 3 + below(6))}`,
    () => `/v1/negotiations/${one('negotiations')}/matrix?as_of=${day()}`,
    () => `/v1/negotiations/${one('negotiations')}/sticking-points?as_of=${day()}`,
    () => `/v1/graph/paths?from=${one('people')}&to=${one('organizations')}`,
    () => `/v1/positions.${pick(['csv', 'ndjson', 'parquet', 'arrows', 'ttl'])}?limit=${1 + below(200)}`,
    () => `/embed/timeline.svg?negotiation=${one('negotiations')}&as_of=${day()}`,
    () => `/embed/position.png?id=${one('positions')}`,
    () => `/explore/people/${one('people')}`,
    () => `/v1/changes?limit=${1 + below(50)}`,
  ]
  const again = Array.from({ length: 40 }, () => pick(kinds)())
  return () => (maybe(0.5) ? pick(again) : pick(kinds)())
}
