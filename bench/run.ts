/** `npm run bench` runs every bench, `npm run bench formats` one. A bench is a file here that prints its table when imported. */
import { glob } from 'node:fs/promises'
import { basename } from 'node:path'

const parts = ['run.ts', 'service.ts', 'child.ts', 'probe.ts']
const files = (await Array.fromAsync(glob('*.ts', { cwd: import.meta.dirname }))).filter(file => !parts.includes(file))
const asked = process.argv.slice(2)
for (const file of files.sort()) if (!asked.length || asked.includes(basename(file, '.ts'))) await import(`./${file}`)
