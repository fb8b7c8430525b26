/** A way to a server that forgets its connections, as a router does: what is sent on them is lost, and nobody is told. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** @param upstream host:port */
export async function startForgetful(upstream: string) {
  const { hostname, port } = new URL(`tcp://${upstream}`)
  const open = new Set<Socket>()
  const server = createServer(near => {
    const far = connect(Number(port), hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('error', () => to.destroy()).on('close', () => open.delete(from))
      from.pipe(to)
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    /** host:port */
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Those that are open now; new ones are as good as ever. */
    forget() {
      for (const socket of open) socket.unpipe().resume()
    },
    async stop() {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
