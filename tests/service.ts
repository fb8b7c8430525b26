/** The service as its callers meet it, driven in the process: the same app that listens, without the port unless asked. */
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect } from 'vitest'
import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import type { Graph } from '../src/graph/graph.ts'
import { engines, loaded } from './engines.ts'

export interface Reply {
  status: number
  headers: Record<string, unknown>
  text: string
  /** As the walker has checked it against its schema. */
  body: any
}

export interface Service {
  app: FastifyInstance
  get(url: string, headers?: Record<string, string>): Promise<Reply>
  send(
    method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS',
    url: string,
    headers?: Record<string, string>,
    body?: string,
  ): Promise<Reply>
  /** Takes a port, for what needs one, such as a browser; the address. */
  listen(): Promise<string>
  close(): Promise<void>
}

/** @param settings environment variables */
export async function serviceOn(graph: Graph, settings: Record<string, string> = {}): Promise<Service> {
  const app = await buildApp({ config: readConfig(settings), graph })
  const send: Service['send'] = async (method, url, headers = {}, payload) => {
    const {
      statusCode,
      headers: sent,
      body,
    } = await app.inject({
      method,
      url,
      headers,
      ...(payload !== undefined && { payload }),
    })
    const isJson =
      /json\b/.test(String(sent['content-type']).replace('ndjson', '')) && body !== '' && !sent['content-encoding']
    return { status: statusCode, headers: sent, text: body, body: isJson ? JSON.parse(body) : undefined }
  }
  return {
    app,
    send,
    get: (url, headers) => send('GET', url, headers),
    async listen() {
      await app.listen({ port: 0 })
      return `http://localhost:${(app.server.address() as AddressInfo).port}`
    },
    async close() {
      await app.close()
      await graph.close()
    },
  }
}

/** For the tests around it: the first source on the embedded engine, at a port; known once they run. */
export function listeningService(): { service: Service; address: string } {
  const running = {} as { service: Service; address: string }
  beforeAll(async () => {
    running.service = await serviceOn(await loaded(await (engines.embedded as NonNullable<typeof engines.embedded>)()))
    running.address = await running.service.listen()
  })
  afterAll(() => running.service.close())
  return running
}

/** Every address that can be reached from the front door by following what the answers link to, permalinks aside. */
export async function walk(service: Service, visit: (url: string, reply: Reply) => void): Promise<string[]> {
  const seen = new Set(['/'])
  for (const url of seen) {
    const reply = await service.get(url)
    visit(url, reply)
    for (const link of linksIn(reply.body))
      if (!link.startsWith('/docs') && !link.includes('data_version=')) seen.add(link)
  }
  return [...seen]
}

function linksIn(value: unknown): string[] {
  // A template is no address yet.
  if (typeof value === 'string') return value.startsWith('/') && !value.includes('{') ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  // An OpenAPI document is full of addresses that only look like links.
  return 'openapi' in value ? [] : Object.values(value).flatMap(linksIn)
}

/** Each series of /metrics with its value. */
export async function figuresOf(app: FastifyInstance): Promise<Map<string, number>> {
  const { statusCode, body } = await app.inject('/metrics')
  expect(statusCode).toBe(200)
  const series = body.split('\n').filter(line => line && !line.startsWith('#'))
  return new Map(series.map(line => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]))
}
