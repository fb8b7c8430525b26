#!/usr/bin/env node
// Whoever has the package installed brings their own Node; what follows would end in a syntax error on an old one. So
// nothing is imported before: already the name enableCompileCache is one that Node 20 does not know.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(
    `Parley needs Node 22.22 or later; this is ${process.version}. Install a newer one, or put it beside Parley: npm install node@24`,
  )
  process.exit(1)
}
// V8 lets its heap grow where the machine has room, by hundreds of megabytes while a large answer is written, and keeps
// them. It need not: collected sooner, the same answer takes the same time.
const { setFlagsFromString } = await import('node:v8')
setFlagsFromString('--heap-growing-percent=30')
setFlagsFromString('--max-semi-space-size=8')
// What Node makes of the code is kept for the next start, which is then a fifth faster. It has to be asked for before the
// rest is loaded.
const { enableCompileCache } = await import('node:module')
enableCompileCache()
await import('./parley.ts')
