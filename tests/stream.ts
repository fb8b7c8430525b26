/** Who follows the stream of changes. */
import { get as httpGet, type IncomingMessage } from 'node:http'

export interface Entry {
  seq: string
  at: string
  version: string
  kind: string
  entity: { type: string; id: string; name: string; href: string | null }
  into: Entry['entity'] | null
  fields: { field: string; old: unknown; new: unknown }[]
}

export interface Event_ {
  id: string
  event: string
  data: Entry
}

export interface Stream {
  reply: IncomingMessage
  /** The place at which it began. */
  opening: string
  comments(): string[]
  /** The next events; waits for them. */
  take(count: number): Promise<Event_[]>
  ended: Promise<unknown>
  leave(): void
}

/** A client of server-sent events on a real connection, as a browser would read them. */
export async function followAt(address: string, query = '', headers: Record<string, string> = {}): Promise<Stream> {
  const url = `${address}/v1/changes${query}`
  const reply = await new Promise<IncomingMessage>((resolve, reject) =>
    httpGet(url, { headers: { accept: 'text/event-stream', ...headers }, agent: false }, resolve).on('error', reject),
  )
  const blocks: string[] = []
  let rest = ''
  let taken = 0
  let news = () => {}
  reply.setEncoding('utf8').on('data', text => {
    const heard = (rest + text).split('\n\n')
    rest = heard.pop() as string
    blocks.push(...heard)
    news()
  })
  reply.on('error', () => {})
  const ended = new Promise<void>(resolve => reply.on('close', resolve))
  const over = ended.then(() => Promise.reject(new Error(`the stream ended after ${blocks.at(-1)}`)))
  over.catch(() => {})
  const came = () => Promise.race([over, new Promise<void>(resolve => (news = resolve))])
  const eventOf = (block: string): Event_ => {
    const fields = Object.fromEntries(block.split('\n').map(line => line.split(/: (.*)/s).slice(0, 2)))
    return { id: fields.id, event: fields.event, data: JSON.parse(fields.data) }
  }
  while (blocks.length === 0) await came()
  return {
    reply,
    opening: /^id: (\d{8})\n/.exec(blocks[0] as string)?.[1] ?? '',
    comments: () => blocks.filter(block => block.startsWith(':')),
    async take(count) {
      const due = () => blocks.filter(block => block.includes('\ndata: '))
      while (blocks.length < taken + count + 1 || due().length < taken + count) await came()
      taken += count
      return due()
        .slice(taken - count, taken)
        .map(eventOf)
    },
    ended,
    leave: () => reply.destroy(),
  }
}
