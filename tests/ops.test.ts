/** What lies in ops/ and docs/operations.md fits the figures that there are. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import type { Graph } from '../src/graph/graph.ts'
import { engines, loaded } from './engines.ts'
import { collectGarbage } from './heap.ts'
import { root } from './process.ts'
import { figuresOf, serviceOn } from './service.ts'

const openEmbedded = engines.embedded as () => Promise<Graph>
const promtool = inject('promtool')

describe('ops', async () => {
  const read = (file: string) => readFile(join(root, file), 'utf8')
  const dashboard = JSON.parse(await read('ops/grafana.json'))
  const { groups } = parse(await read('ops/alerts.yml')) as { groups: { rules: { alert: string; expr: string }[] }[] }
  const rules = groups.flatMap(({ rules }) => rules)
  const alerts = rules.map(({ alert }) => alert)
  const shown: string[] = [...dashboard.panels, ...dashboard.annotations.list].flatMap(
    ({ targets = [], expr }: { targets?: { expr: string }[]; expr?: string }) =>
      expr ? [expr] : targets.map(target => target.expr),
  )
  const check = (...args: string[]) =>
    promisify(execFile)(promtool, args, { cwd: join(root, 'ops') }).then(
      ({ stdout, stderr }) => stdout + stderr,
      ({ stdout, stderr }) => {
        throw new Error(stdout + stderr)
      },
    )

  test('asks for figures that there are, on the dashboard and for alerts', async () => {
    const { app, close } = await serviceOn(await loaded(await openEmbedded()))
    // So that there is one of each kind.
    await app.inject('/v1/people')
    collectGarbage()
    const known = async () => new Set([...(await figuresOf(app)).keys()].map(key => key.split('{')[0] as string))
    // The process is told of it later.
    await expect.poll(known).toContain('nodejs_gc_duration_seconds_sum')
    const names = await known()
    await close()
    const asked = [...shown, ...rules.map(({ expr }) => expr)].flatMap(
      expr => expr.match(/\b(?:parley|nodejs|process|http)_\w+/g) ?? [],
    )
    expect(new Set(asked).size).toBeGreaterThan(15)
    expect(asked.filter(name => !names.has(name))).toEqual([])
    // And nobody asks for what is not in the list that Prometheus makes itself.
    const others = [...shown, ...rules.map(({ expr }) => expr)].filter(
      expr => !/(?:parley|nodejs|process)_|\bup\b/.test(expr),
    )
    expect(others).toEqual([])
  })

  test('has each alert tested, and explained under its name', async () => {
    const { tests } = parse(await read('ops/alerts.test.yml'))
    const fired = tests.flatMap(
      ({ alert_rule_test: all }: { alert_rule_test: { alertname: string; exp_alerts?: [] }[] }) =>
        all.filter(({ exp_alerts }) => exp_alerts).map(({ alertname }) => alertname),
    )
    expect(new Set(fired)).toEqual(new Set(alerts))
    const headings = [...(await read('docs/operations.md')).matchAll(/^### (Parley\w+)$/gm)].map(([, name]) => name)
    expect(headings).toEqual(alerts)
    for (const { alert, annotations } of rules as unknown as { alert: string; annotations: { runbook: string } }[])
      expect(annotations.runbook).toBe(`docs/operations.md#${alert.toLowerCase()}`)
  })

  test.skipIf(!promtool)('promtool finds the rules right, and that they do what they should', async () => {
    expect(await check('check', 'rules', '--lint-fatal', 'alerts.yml')).toContain(
      `SUCCESS: ${alerts.length} rules found`,
    )
    expect(await check('test', 'rules', 'alerts.test.yml')).toContain('SUCCESS')
  })

  test.skipIf(!promtool)('promtool can read what the dashboard asks for', async () => {
    const filled = shown.map(expr => expr.replaceAll(/\$__(?:rate_interval|range)/g, '5m'))
    const rules = filled.map((expr, i) => ({ record: `dashboard:${i}`, expr }))
    const folder = await mkdtemp(join(tmpdir(), 'parley-operation-'))
    await writeFile(join(folder, 'rules.yml'), JSON.stringify({ groups: [{ name: 'dashboard', rules }] }))
    expect(await check('check', 'rules', join(folder, 'rules.yml'))).toContain(`SUCCESS: ${shown.length} rules found`)
    await rm(folder, { recursive: true })
  })

  test.skipIf(!promtool)('promtool finds the figures well made', async () => {
    const { app, close } = await serviceOn(await loaded(await openEmbedded()))
    await app.inject('/v1/people')
    const { body } = await app.inject('/metrics')
    await close()
    const checking = promisify(execFile)(promtool, ['check', 'metrics'])
    checking.child.stdin?.end(body)
    expect(await checking).toEqual({ stdout: '', stderr: '' })
  })
})
