/** `parley keys`: who may read, where keys are required. The service follows the file; it need not be restarted. */
import { Command, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { environment, readConfig } from '../config.ts'
import { scopes } from '../http/serve.ts'
import { addKey, endOf, type NewKey, readKeys, revokeKey, today } from './keys.ts'

const file = () => new Option('--file <file>', 'file of keys, in place of the one that API_KEYS_FILE names')

/** @throws {Error} if none is named */
function fileOf({ file }: { file?: string }): string {
  const named = file ?? readConfig(environment()).API_KEYS_FILE
  if (named) return named
  throw new Error('API_KEYS_FILE is not set: set it for the service too, or name a file with --file')
}

export const keys = new Command('keys').description('give out keys, list and revoke them')

keys
  .command('new')
  .description('make a key and show it, this once; a new file if there is none')
  .argument('<name>', 'whose it is, such as museum-2027: the log tells requests by it')
  .addOption(file())
  .option('--scopes <scopes>', `what it is for, separated by commas: ${scopes.join(', ')}`, scopesIn, ['read'])
  .option('--expires <day>', 'last day on which it holds, in UTC, such as 2027-01-31; else until it is revoked', dayIn)
  .option('--quota <requests>', `requests a minute; else as RATE_LIMIT has it`, quotaIn)
  .action(async (name, { scopes, expires = null, quota = null, ...options }) => {
    console.log(await addKey(fileOf(options), { name, scopes, expires, quota }))
    console.error(`This is the key ${name}. It is stored nowhere: hand it over, and lose it.`)
  })

keys
  .command('list')
  .description('tell which keys there are, what for, and until when')
  .addOption(file())
  .action(async options => {
    for (const key of await readKeys(fileOf(options))) {
      const until = endOf(key) ?? (key.expires ? `until ${key.expires}` : 'until revoked')
      const quota = key.quota ? `${key.quota} a minute` : 'as RATE_LIMIT has it'
      console.log([key.name, key.scopes.join(','), quota, `made on ${key.created}`, until].join('\t'))
    }
  })

keys
  .command('revoke')
  .description('end a key: the next request with it is refused')
  .argument('<name>', 'its name')
  .addOption(file())
  .action(async (name, options) => {
    await revokeKey(fileOf(options), name)
    console.log(`The key ${name} is revoked.`)
  })

function scopesIn(written: string): NewKey['scopes'] {
  const named = [...new Set(written.split(',').map(scope => scope.trim()))]
  const unknown = named.filter(scope => !scopes.some(known => known === scope))
  if (unknown.length > 0) throw new InvalidArgumentError(`There are ${scopes.join(', ')}.`)
  return named as NewKey['scopes']
}

function dayIn(written: string): string {
  if (!z.iso.date().safeParse(written).success) throw new InvalidArgumentError('A day is such as 2027-01-31.')
  if (written < today()) throw new InvalidArgumentError('This day is over.')
  return written
}

function quotaIn(written: string): number {
  if (!/^[1-9]\d{0,5}$/.test(written)) throw new InvalidArgumentError('It is a whole number from 1 to 999999.')
  return Number(written)
}
