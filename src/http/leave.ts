/** How a service goes: whoever has a connection is answered once more on it, and nobody else comes in. */
import { Server, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyInstance {
    /** It is about to end, and should be sent nothing new. */
    isLeaving: boolean
  }
}

/**
 * To be awaited before the service is closed: that ends every connection on which nothing is being answered, also where a
 * request is on its way.
 * @param patience milliseconds that are waited for those who keep a connection to use it once more
 */
export async function leave(app: FastifyInstance, patience: number): Promise<void> {
  const { server } = app
  app.isLeaving = true
  server.prependListener('request', (_, response) => {
    response.shouldKeepAlive = false
  })
  // HTTP's own would end those connections, too.
  const closed = new Promise(resolve => Server.prototype.close.call(server, resolve))
  await Promise.race([closed, delay(patience)])
}

/**
 * Ends connections on which nobody has asked anything, when the service closes. A browser connects ahead of its requests; to
 * Node such a connection is busy, not idle, and the service would wait for it until the time for an orderly end is over.
 */
export function endUnused(app: FastifyInstance): void {
  const sockets = new Set<Socket>()
  app.server.on('connection', socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  app.addHook('preClose', async () => {
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
  })
}
