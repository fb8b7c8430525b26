/** Errors as RFC 9457 problem documents. One table says for each what its status is and what a person can do about it. */
import { z } from 'zod'

export const problems = {
  'unknown-parameter': {
    status: 400,
    title: 'Unknown parameter',
    help: 'The request has a query parameter that this address does not take. The answer names those it takes.',
  },
  'invalid-parameter': {
    status: 400,
    title: 'Invalid parameter',
    help: 'A query parameter has a value that cannot be used. The answer says what is allowed.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'Invalid cursor',
    help: 'A cursor is taken from page.next of an answer and used with the same filters and sort. Start again without it.',
  },
  merged: {
    status: 308,
    title: 'Merged',
    help: 'The entity was merged into another one, to which Location leads. The answer says which, when and why.',
  },
  'unreadable-request': {
    status: 400,
    title: 'Unreadable request',
    help: 'The request is not well-formed HTTP, or its address is not properly percent-encoded.',
  },
  'key-required': {
    status: 401,
    title: 'Key required',
    help: 'This service is read with a key, which whoever runs it gives out. Send it with each request as Authorization: Bearer KEY, or as X-API-Key: KEY. One in the address is not taken.',
  },
  'key-refused': {
    status: 401,
    title: 'Key refused',
    help: 'The request has a key that does not hold. The answer says whether it is unknown, was revoked or has expired; whoever runs the service gives out another.',
  },
  'scope-missing': {
    status: 403,
    title: 'Scope missing',
    help: 'The key holds, but is not for this. The answer says what it is for and what is needed; /v1/me tells it too. Whoever runs the service gives out keys for more.',
  },
  'no-such-address': {
    status: 404,
    title: 'No such address',
    help: 'The path is that of nothing. The front page, /, leads to all there is; /openapi.json has every address.',
  },
  'unknown-id': {
    status: 404,
    title: 'Unknown id',
    help: 'No entity of this type has this id. The answer names the nearest ones.',
  },
  removed: {
    status: 410,
    title: 'Removed',
    help: 'The entity was in the data once and was taken out. The answer says when, and why if that is known.',
  },
  'version-gone': {
    status: 410,
    title: 'Version gone',
    help: 'The request names a version of the data that the graph no longer holds, or has no record of. The answer says which it holds.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    help: 'The service is read-only: GET and HEAD. Data are changed with the seed command.',
  },
  'not-acceptable': {
    status: 406,
    title: 'Not acceptable',
    help: 'The Accept header allows none of the media types that this address can give. The answer names them.',
  },
  'request-timeout': {
    status: 408,
    title: 'Request timeout',
    help: 'The request did not arrive in full within the time limit.',
  },
  'content-too-large': {
    status: 413,
    title: 'Content too large',
    help: 'The request has a body that is larger than any that is read here.',
  },
  'address-too-long': {
    status: 414,
    title: 'Address too long',
    help: 'The address is longer than the service reads. Ask for less at once.',
  },
  'range-not-satisfiable': {
    status: 416,
    title: 'Range not satisfiable',
    help: 'The Range header asks for bytes beyond the end of the answer. HEAD tells how many there are.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    help: 'More requests were sent by one key, or from one address, than are allowed in a minute. Retry-After says when to go on, and /v1/me how many are left.',
  },
  'headers-too-large': {
    status: 431,
    title: 'Headers too large',
    help: 'The headers of the request are larger than the service reads.',
  },
  'internal-error': {
    status: 500,
    title: 'Internal error',
    help: 'A fault of the service. Please report it with the request_id.',
  },
  'not-implemented': {
    status: 501,
    title: 'Not implemented',
    help: 'The request asks for a form that the service does not give. The answer says which it does.',
  },
  busy: {
    status: 503,
    title: 'Busy',
    help: 'Too many pictures are waiting to be drawn. Retry-After says when to try again; pictures that were drawn before are given at once.',
  },
  'graph-away': {
    status: 503,
    title: 'Graph away',
    help: 'The graph database cannot answer now. Retry-After says when to try again.',
  },
  'no-data': {
    status: 503,
    title: 'No data yet',
    help: 'The graph database answers, but nothing has been loaded. Run: parley seed load',
  },
  stopping: {
    status: 503,
    title: 'Stopping',
    help: 'This process of the service is about to end. Another one answers, or this one when it has been started again.',
  },
} as const satisfies Record<string, { status: number; title: string; help: string }>

export type ProblemCode = keyof typeof problems

/** What is wrong with one parameter. */
const parameterError = z.object({
  parameter: z.string(),
  value: z.unknown().optional(),
  detail: z.string(),
  allowed: z.array(z.string()).optional(),
  nearest: z.array(z.string()).optional(),
})

export type ParameterError = z.infer<typeof parameterError>

interface More {
  errors?: ParameterError[]
  /** Seconds, for `Retry-After`. */
  retryAfter?: number | undefined
  /** Where to go instead, for `Location`. */
  location?: string | undefined
  cause?: unknown
}

/** Thrown anywhere in answering a request; becomes the problem document. Its cause goes to the log only. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly errors: ParameterError[]
  readonly retryAfter: More['retryAfter']
  readonly location: More['location']

  constructor(code: ProblemCode, detail: string, { errors = [], retryAfter, location, cause }: More = {}) {
    super(detail, { cause })
    this.code = code
    this.errors = errors
    this.retryAfter = retryAfter
    this.location = location
  }

  get status(): number {
    return problems[this.code].status
  }
}

export const problemAnswer = z
  .object({
    type: z
      .string()
      .meta({ description: 'Address of a page that explains the problem', examples: ['/problems/unknown-id'] }),
    title: z.string().meta({ examples: ['Unknown id'] }),
    status: z.int().meta({ description: 'HTTP status', examples: [404] }),
    detail: z.string().meta({
      description: 'What was wrong with this request, and what would be right',
      examples: ['no people have the id "umerov"; nearest: rustem-umerov'],
    }),
    instance: z.string().meta({ description: 'The address asked for', examples: ['/v1/people/umerov'] }),
    request_id: z.string().meta({ description: 'For finding the request in the log' }),
    errors: z.array(parameterError).meta({ description: 'One entry for each wrong parameter' }),
  })
  .meta({ id: 'Problem', description: 'An error (RFC 9457)' })

export const problemDocument = (
  problem: Problem,
  instance: string,
  requestId: string,
): z.infer<typeof problemAnswer> => ({
  type: `/problems/${problem.code}`,
  title: problems[problem.code].title,
  status: problem.status,
  detail: problem.message,
  instance,
  request_id: requestId,
  errors: problem.errors,
})
