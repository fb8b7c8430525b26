/** Every setting of the service. Nothing else reads the environment; the table in docs/operations.md is made from this schema. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { explain } from '../schema/explain.ts'
import { several, wholeNumber } from '../schema/written.ts'

const addresses = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])

/** Not everybody, as /0 would have it: anybody could then be whoever they like. */
const proxy = z
  .string()
  .refine(
    written => addresses.safeParse(written).success && !written.endsWith('/0'),
    'a proxy is an address such as 10.0.0.1, or several such as 10.0.0.0/8',
  )

const text = (fallback = '') => z.string().default(fallback)

export const settings = z.object({
  PORT: wholeNumber(0, 65_535, 3000).describe('Port to listen on; 0 takes a free one'),
  HOST: text('localhost').describe('Address to listen on; `0.0.0.0` for every network, as a container needs'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('Least level that is logged'),
  PARLEY_DATA: text().describe('Folder of data files; empty: the first source, which comes with Parley'),
  NEO4J_URI: text().describe('Neo4j to use, such as `bolt://localhost:7687`; empty: the embedded engine'),
  NEO4J_USER: text('neo4j').describe('User name for Neo4j'),
  NEO4J_PASSWORD: text().describe('Password for Neo4j'),
  NEO4J_DATABASE: text().describe('Database in Neo4j; empty: the server’s default'),
  RATE_LIMIT: wholeNumber(0, 1_000_000, 0).describe(
    'Requests a minute from one address, or by one key that has no quota of its own; 0: no limit',
  ),
  API_KEYS_FILE: text().describe(
    'File of keys, which `parley keys` makes: only who has one may read; empty: everybody may',
  ),
  TRUST_PROXY: z
    .string()
    .transform(list => (list === '' ? [] : list.split(',').map(address => address.trim())))
    .pipe(z.array(proxy))
    .prefault('')
    .describe(
      'Proxies in front, addresses or such as `10.0.0.0/8`, separated by commas: whom they ask for, and under which name, is taken from their `X-Forwarded-…` headers',
    ),
  CORS_ORIGINS: several(
    z.string().regex(/^(?:\*|https?:\/\/[^/\s]+)$/, 'an origin is * or such as https://example.org, without a path'),
  )
    .prefault('*')
    .describe('Web pages that may read the API: `*`, or origins separated by commas'),
  FRAME_ANCESTORS: several(
    z
      .string()
      .regex(/^(?:\*|'self'|'none'|https?:\/\/[^/\s;,]+)$/, "it is *, 'self', 'none', or such as https://example.org"),
  )
    .prefault('*')
    .describe('Web pages that may show a view in a frame: `*`, or origins separated by commas'),
  DATA_LICENSE: text('CC-BY-4.0').describe('Licence of the data, as every answer states it (SPDX)'),
  CACHE_SIZE: wholeNumber(0, 100_000, 64).describe('Megabytes of answers that are kept ready; 0: none'),
  REQUEST_TIMEOUT: wholeNumber(100, 600_000, 10_000).describe('Milliseconds a client may take to send its request'),
  READ_TIMEOUT: wholeNumber(100, 600_000, 5_000).describe(
    'Milliseconds that a request may wait for the graph, all of its queries together; of a table that is being sent, each',
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'it is such as http://localhost:4318')
    .or(z.literal(''))
    .default('')
    .describe('Collector of OpenTelemetry traces, such as `http://localhost:4318`; empty: none are made'),
  SHUTDOWN_TIMEOUT: wholeNumber(100, 600_000, 10_000).describe(
    'Milliseconds that requests under way may take when the service stops',
  ),
})

export type Config = z.infer<typeof settings>

/** The folder of data files: the one that is asked for, else the one that the settings name, else the first source. */
export const dataFolder = ({ PARLEY_DATA }: Config, asked?: string): string =>
  asked || PARLEY_DATA || join(import.meta.dirname, '../seed/data')

/** The environment, with what a file `.env` in the working directory adds to it. */
export function environment(): Record<string, string | undefined> {
  if (existsSync('.env')) process.loadEnvFile()
  return process.env
}

/**
 * Reads the settings. An empty variable counts as one that is not set.
 * @throws {Error} one line a wrong value, with what is allowed
 */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.keys(settings.shape)
      .map(name => [name, variables[name]?.trim()] as const)
      .filter(([, value]) => value),
  )
  const parsed = settings.safeParse(given, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new Error(
    explain(parsed.error, () => [])
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .join('\n'),
  )
}
