import { Option } from 'commander'
import { checking, DataError } from '../check.ts'
import { type Findings, reports } from '../report.ts'
import { readTexts } from '../text.ts'
import { warningsIn } from '../warnings/warnings.ts'
import { folderOf, verb } from './verb.ts'

export const check = verb('check', 'say everything that is wrong with the data files, and what might be')
  .addOption(
    new Option('--format <form>', 'for a person, a program, or the pages of GitHub')
      .choices(Object.keys(reports))
      .default('text'),
  )
  .action(async ({ format, ...options }: { data?: string; format: keyof typeof reports }) => {
    const findings = await findIn(folderOf(options))
    const told = reports[format](findings)
    const wrong = findings.version === null
    if (told !== '') (wrong && format === 'text' ? console.error : console.log)(told)
    if (wrong) process.exitCode = 1
  })

async function findIn(folder: string): Promise<Findings> {
  try {
    const checked = await checking(folder)()
    const warnings = warningsIn(checked, await readTexts(folder, checked.fragments))
    const { entries, version } = checked.dataset
    const byType = Map.groupBy(entries, ({ entity }) => entity.type)
    return {
      folder,
      version,
      counts: Object.fromEntries([...byType].map(([type, all]) => [type, all.length])),
      findings: warnings.map(warning => ({ level: 'warning', ...warning })),
    }
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    const findings = error.problems.map(problem => ({ level: 'error' as const, code: 'invalid', ...problem }))
    return { folder, version: null, counts: {}, findings }
  }
}
