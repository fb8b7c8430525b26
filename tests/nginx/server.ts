/** nginx as docs/scaling.md sets it up, in front of processes that listen on this machine. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const example = join(import.meta.dirname, '../../docs/scaling.md')

/**
 * @param addresses of the processes
 * @param sticky a reader stays with one process, as in the example; else each request goes to the next
 */
export async function startNginx(program: string, addresses: readonly string[], { sticky = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'parley-nginx-'))
  const port = await freePort()
  const [, shown = ''] = /```nginx\n([^]+?)```/.exec(await readFile(example, 'utf8')) ?? []
  const servers = addresses.map(one => `server ${new URL(one).host} max_fails=0;`).join(' ')
  const site = shown
    .replace('/var/cache/nginx/parley', join(folder, 'cache'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace(/(?:server 127\.0\.0\.1:\d+ max_fails=0;\s*)+/, servers)
    .replace(/hash .*;/, sticky ? '$&' : '')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map(name => `${name}_temp_path ${join(folder, name)};`)
    .join(' ')
  // Whoever is root would hand the folders to somebody else.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const configuration = `daemon off; ${user} pid ${join(folder, 'pid')}; error_log stderr; events {}
http { access_log off; ${temporary}
${site}}`
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'nginx.conf'), configuration)
  const child = spawn(program, ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')])
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  const closed = once(child, 'close')
  const address = `http://127.0.0.1:${port}`
  while (!(await fetch(`${address}/health/live`).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`nginx does not start: ${said}`)
    await delay(50)
  }
  return {
    address,
    process: child,
    async stop() {
      child.kill()
      await closed
      await rm(folder, { recursive: true })
    },
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
