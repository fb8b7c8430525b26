/** `parley seed`: the verbs that look after the data. A new one is a file in verbs/ and a line here. */
import { Command } from 'commander'
import { check } from './verbs/check.ts'
import { exporting } from './verbs/export.ts'
import { importing } from './verbs/import.ts'
import { load } from './verbs/load.ts'
import { fresh } from './verbs/new.ts'
import { plan } from './verbs/plan.ts'
import { schema } from './verbs/schema.ts'
import { status } from './verbs/status.ts'
import { synthesize } from './verbs/synthesize.ts'

export const seed = new Command('seed').description('look after the data: write, check, review and load them')

for (const verb of [fresh, check, plan, load, status, importing, exporting, schema, synthesize]) seed.addCommand(verb)
