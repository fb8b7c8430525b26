/** The client: typed requests that wait when the service asks for it, lists read page by page, and errors that explain. */
import ky, { HTTPError } from 'ky'
import openapi, { type FetchOptions, type ParseAs, type ParseAsResponse } from 'openapi-fetch'
import type { components, paths } from './api.ts'

export type { components, paths } from './api.ts'

/** An address, as the documentation writes it: `/v1/people/{id}`. */
export type Path = keyof paths

/** What an address answers, if it does so in JSON. */
export type Answer<P extends Path> = paths[P]['get']['responses'][200]['content'] extends {
  'application/json': infer Found
}
  ? Found
  : unknown

/** The addresses that answer page by page. */
export type ListPath = { [P in Path]: Answer<P> extends Page ? P : never }[Path]

/** One entry of a list. */
export type Entry<P extends ListPath> = Answer<P> extends { data: (infer One)[] } ? One : never

/** What a list can be asked for, along with what stands in its address. */
export type Parameters<P extends ListPath> = Flat<Omit<Part<P, 'query'>, NotForAll> & Part<P, 'path'>>

/** An error as the service describes it (RFC 9457). */
export type Problem = components['schemas']['Problem']

export interface ClientOptions {
  /** Where the service is, with the path below which it is served, if any. */
  baseUrl: string
  /** In place of the global one. */
  fetch?: typeof globalThis.fetch
  /** For a service that requires one. */
  key?: string
  /** Sent with every request. */
  headers?: Record<string, string>
  /** How often a request is made again when the service is busy or cannot be reached. 3 unless told otherwise. */
  retries?: number
  /** Ends all that this client does. */
  signal?: AbortSignal
}

export interface Client {
  /**
   * Asks one address: openapi-fetch's GET, but that `data` is always there, since whatever is no answer is thrown.
   * @throws {ParleyError} if the service says why it does not answer
   */
  GET<P extends Path, As extends ParseAs = 'json'>(
    path: P,
    ...init: Optional<FetchOptions<paths[P]['get']> & { parseAs?: As }>
  ): Promise<{ data: ParseAsResponse<Answer<P>, { parseAs: As }>; response: Response }>

  /**
   * The entries of all pages of a list, all of one version of the data. A page is read once it is needed.
   * @throws {ParleyError} with status 410 if the data change before the last page is read; then begin again
   */
  all<P extends ListPath>(
    path: P,
    ...[parameters, options]: [...Optional<Parameters<P>>, options?: { signal?: AbortSignal }]
  ): AsyncGenerator<Entry<P>, void, undefined>
}

/** Thrown when the service says why it does not answer; `problem` tells what was wrong, and what would be right. */
export class ParleyError extends Error {
  override readonly name = 'ParleyError'
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.title}: ${problem.detail}`, options)
    this.problem = problem
  }
}

/** Milliseconds waited at the most, whatever `Retry-After` says: the service counts requests by the minute. */
const LONGEST_WAIT = 60_000
const LONGEST_BACKOFF = 10_000

export function createClient({ baseUrl, fetch, key, headers, retries = 3, signal }: ClientOptions): Client {
  const patient = ky.create({
    // A browser's fetch refuses to run as a method of anything else.
    ...(fetch && { fetch: (input, init) => fetch(input, init) }),
    // How long an answer may take, only the caller knows: AbortSignal.timeout.
    timeout: false,
    retry: {
      limit: retries,
      statusCodes: [429, 503],
      maxRetryAfter: LONGEST_WAIT,
      backoffLimit: LONGEST_BACKOFF,
      jitter: true,
    },
    hooks: { beforeError: [({ error }) => (error instanceof HTTPError ? refused(error) : error)] },
  })
  const { GET } = openapi<paths>({
    baseUrl,
    headers: { ...(key && { authorization: `Bearer ${key}` }), ...headers },
    fetch: request => patient(request, { signal: either(signal, request.signal) }),
    querySerializer,
  })
  const readPage = GET as unknown as (path: string, init: object) => Promise<{ data: Page }>

  async function* all(path: string, parameters: Query = {}, options: { signal?: AbortSignal } = {}) {
    const inPath: string[] = path.match(/(?<=\{)\w+(?=\})/g) ?? []
    const [named, asked] = [true, false].map(inside =>
      Object.fromEntries(Object.entries(parameters).filter(([name]) => inPath.includes(name) === inside)),
    )
    const stop = either(signal, options.signal)
    for (let query = asked; query; ) {
      const { data: answer } = await readPage(path, { params: { path: named, query }, ...options }).catch(error => {
        throw query === asked ? error : changed(error)
      })
      const { data, page, meta } = answer
      for (const entry of data) {
        stop.throwIfAborted()
        yield entry
      }
      // With its version, so that the service refuses to go on with other data than it began with.
      query = page.next === null ? undefined : { ...queryOf(page.next), data_version: meta.data_version }
    }
  }

  return { GET, all } as unknown as Client
}

type Query = Record<string, unknown>

interface Page {
  data: unknown[]
  page: components['schemas']['Page']
  meta: components['schemas']['Meta']
}

/** What is about a single page, or makes an answer something else than entries. */
type NotForAll = 'cursor' | 'cite' | 'format'
type Part<P extends Path, Where extends string> = paths[P]['get']['parameters'] extends { [In in Where]?: infer Found }
  ? NonNullable<Found>
  : unknown
type Flat<T> = { [Name in keyof T]: T[Name] }
type Optional<T> = object extends T ? [T?] : [T]

/** Several values are joined by commas. None at all is said as well: to leave it out would ask for everything. */
function querySerializer(query: Query): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value))
  return parameters.toString()
}

const queryOf = (address: string): Query =>
  Object.fromEntries(new URLSearchParams(address.slice(address.indexOf('?') + 1)))

const either = (...signals: (AbortSignal | undefined)[]) =>
  AbortSignal.any(signals.filter(signal => signal !== undefined))

function refused({ data, response, request }: HTTPError): ParleyError {
  if (typeof data === 'object' && data !== null && 'detail' in data) return new ParleyError(data as Problem)
  // It comes from something in between, such as a proxy.
  const { status, statusText, headers } = response
  return new ParleyError({
    type: 'about:blank',
    title: statusText || `Status ${status}`,
    status,
    detail: `${request.url} does not answer, and gives no reason`,
    instance: request.url,
    request_id: headers.get('x-request-id') ?? '',
    errors: [],
  })
}

/** The problem of a list that has changed while it was read, in the words of whoever asked for no version. */
function changed(error: unknown): unknown {
  if (!(error instanceof ParleyError) || error.problem.type !== '/problems/version-gone') return error
  const detail = 'the data have changed since the first page was read; begin again'
  return new ParleyError({ ...error.problem, detail }, { cause: error })
}
