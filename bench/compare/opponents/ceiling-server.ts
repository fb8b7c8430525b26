/** Sends what was put there. */
import Fastify from 'fastify'

const app = Fastify({ bodyLimit: 1e9, routerOptions: { maxParamLength: 10_000 } })
const kept = new Map<string, Buffer>()
app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
app.put('/*', async request => {
  kept.set(request.url, request.body as Buffer)
  return ''
})
app.get('/*', (request, reply) => {
  const bytes = kept.get(request.url)
  if (!bytes) return reply.code(404).send()
  return reply.type('application/json; charset=utf-8').send(bytes)
})
console.log(`Ready at ${await app.listen({ port: 0, host: '127.0.0.1' })}`)
