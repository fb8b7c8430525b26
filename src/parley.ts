/**
 * The command `parley`: `serve` is the service, `export` writes what it holds into a folder, `keys` says who may read, `seed`
 * looks after the data and is the only writer there is.
 * Exits with 0 when all is well, 1 when the data, the graph or the settings are not, 2 when it is not understood itself.
 */
import { Command, CommanderError, Option } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { describeFailure } from '../seed/report.ts'
import { settings } from './config.ts'
import { exportFormats } from './formats/export-formats.ts'

const program = new Command('parley')
  .description(manifest.description)
  .version(manifest.version)
  .addHelpText(
    'after',
    '\nSettings are environment variables, or lines of a file .env; docs/operations.md has them all.',
  )

program
  .command('serve', { isDefault: true })
  .description('answer over HTTP (the default)')
  .option('--data <dir>', settings.shape.PARLEY_DATA.description)
  .option('--watch', 'load the files again whenever one of them is saved')
  .action(async options => (await import('./serve.ts')).serve(options))

program
  .command('export')
  .description('write everything as tables into a folder, for work without the service')
  .requiredOption('--to <dir>', 'folder to write: a new one, or an empty one')
  .addOption(new Option('--format <format>', 'what the tables are').choices(exportFormats).default('csv'))
  .option('--data <dir>', settings.shape.PARLEY_DATA.description)
  .action(async options => (await import('./export.ts')).exportTo(options))

// Loading what looks after the data takes time that the service need not spend.
const [first] = process.argv.slice(2)
if (first !== 'serve' && first !== undefined) {
  program.addCommand((await import('../seed/command.ts')).seed)
  program.addCommand((await import('./access/command.ts')).keys)
}

try {
  refuseByThrowing(program)
  await program.parseAsync()
} catch (error) {
  const misunderstood = error instanceof CommanderError
  if (!misunderstood) console.error(describeFailure(error))
  // What was begun, a server or a connection, would keep the process going.
  process.exit(misunderstood ? error.exitCode && 2 : 1)
}

function refuseByThrowing(command: Command): void {
  command.exitOverride().showHelpAfterError()
  command.commands.forEach(refuseByThrowing)
}
