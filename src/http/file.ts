/** A file of ours that pages load: a style, a script, an icon. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { serve } from './serve.ts'

const mediaTypes: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' }

/**
 * @param path of the file, whose ending says what it is
 * @param made what is sent of its text
 */
export function serveFile(app: FastifyInstance, url: string, path: string, made = (text: string) => text): void {
  const mediaType = mediaTypes[extname(path)] as string
  serve(app, {
    url,
    operation: url,
    summary: url,
    query: z.strictObject({}),
    answer: z.string(),
    mediaType,
    // Pages need it that say that a key is required, and so do elements of other pages.
    scope: 'none',
    handler: async (_, reply) =>
      reply
        .type(`${mediaType}; charset=utf-8`)
        .header('cache-control', 'public, max-age=300, stale-while-revalidate=3600')
        .send(made(await readFile(path, 'utf8'))),
  })
}
