/** The text of a source, which stays with whoever has it: in its folder, but never in a repository. */

import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Fragment } from './fragments.ts'

/** Where in the folder of a source its text lies. */
export const TEXT = { folder: 'text', original: 'original.txt', numbered: 'numbered.txt' } as const

export interface Text {
  /** SHA-256 of its bytes, as `sha256sum` gives it. */
  sha256: string
  paragraphs: readonly string[]
}

/** @throws {Error} if it is no text */
export function textOf(bytes: Buffer, name: string): Text {
  if (!isUtf8(bytes) || bytes.includes(0))
    throw new Error(`${name} is not UTF-8 text; save it as text, not as a document`)
  const paragraphs = paragraphsOf(new TextDecoder().decode(bytes))
  if (paragraphs.length === 0) throw new Error(`${name} is empty`)
  return { sha256: createHash('sha256').update(bytes).digest('hex'), paragraphs }
}

/** Blocks between blank lines; lines, where there are none. */
export function paragraphsOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/).map(line => line.trim())
  const body = lines.join('\n').trim()
  const blocks = body.includes('\n\n') ? body.split(/\n{2,}/) : body.split('\n')
  return blocks.map(block => block.replaceAll('\n', ' ')).filter(block => block !== '')
}

/** The texts at hand, by the key of their source: those of folders that describe one source. */
export async function readTexts(folder: string, fragments: readonly Fragment[]): Promise<Map<string, Text>> {
  const sources = fragments.filter(({ entity }) => entity.type === 'sources')
  const homes = Map.groupBy(sources, ({ file }) => dirname(file))
  const read = Array.from(homes, async ([home, described]) => {
    const [id, ...others] = new Set(described.map(one => one.id))
    const path = join(folder, home, TEXT.folder, TEXT.original)
    const bytes = others.length === 0 ? await readFile(path).catch(() => undefined) : undefined
    return bytes ? [[`sources/${id}`, textOf(bytes, path)] as const] : []
  })
  return new Map((await Promise.all(read)).flat())
}
