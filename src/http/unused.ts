/** Connections on which nobody has asked anything yet. */
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Ends them when the service closes. A browser connects ahead of its requests; to Node such a connection is busy, not idle, and
 * the service would wait for it until the time for an orderly end is over.
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
