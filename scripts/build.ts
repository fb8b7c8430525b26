/**
 * Makes dist/, which is what the npm package runs: Node takes no TypeScript from under node_modules. Nobody needs it in
 * a clone, where Node runs the sources; `npm pack` and `npm publish` call it by themselves.
 */
import { execFileSync } from 'node:child_process'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

/** What the code reads by its path, so that no import leads the compiler there. */
const data = ['seed/data', 'src/embed/browser']

// A file whose source is gone would otherwise be packed for ever.
await rm(dist, { recursive: true, force: true })
// On stderr, since the stdout of `npm pack` is the name of the package.
for (const project of ['tsconfig.build.json', 'clients/typescript'])
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--project', join(root, project)], {
    stdio: ['ignore', process.stderr, process.stderr],
  })
// The texts of sources belong to whoever wrote them.
const filter = (path: string) => !/[\\/]text$/.test(path)
for (const path of data) await cp(join(root, path), join(dist, path), { recursive: true, filter })
