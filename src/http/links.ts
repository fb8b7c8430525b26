/** Every address that the service gives out is built here. */

export const base = '/v1'

type Query = Record<string, string | number | undefined>

/** An address with a query; what is undefined is left out. */
function address(path: string, query: Query = {}): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => `${name}=${encodeURIComponent(String(value)).replaceAll('%2F', '/').replaceAll('%2C', ',')}`,
    )
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path
}

export const collectionAddress = (type: string, query?: Query) => address(`${base}/${type}`, query)

export const itemAddress = (type: string, id: string) => `${base}/${type}/${encodeURIComponent(id)}`

/** What an item's address, or one below it, is for another item. */
export function addressOfAnother(url: string, type: string, id: string): string {
  const [path = '', ...query] = url.split('?')
  const below = path.split('/').slice(4)
  return [[itemAddress(type, id), ...below].join('/'), ...query].join('?')
}

/** The same address with another query. */
export const withQuery = (url: string, query: Query) => address(url.split('?', 1)[0] as string, query)

/** The query of an address as it was written, each parameter once. */
export const queryOf = (url: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(url.split('?').slice(1).join('?')))

/** The query without what asks for a form of the answer, in the order of the names: the same question, the same query. */
export function canonicalQuery(url: string): Record<string, string> {
  const { cite, format, data_version, ...query } = queryOf(url)
  return Object.fromEntries(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1)))
}
