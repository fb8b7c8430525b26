import { python, serve } from '../../child.ts'
import { clientOf, type Opponent } from '../opponent.ts'

export const datasette: Opponent = {
  name: 'Datasette',
  about: 'Datasette over SQLite with the tables of Parley’s export, indexed by what is asked for; flat rows',
  most: 100_000,
  async start({ store, subjects }) {
    const settings = ['sql_time_limit_ms', '60000', 'facet_time_limit_ms', '1', 'max_returned_rows', '1000']
    const options = settings.flatMap((value, i) => (i % 2 ? [value] : ['--setting', value]))
    const { address, stop } = await serve(
      await python(),
      ['-m', 'datasette', 'serve', '--immutable', await store.sqlite(), '--port', '0', ...options],
      /running on (http:\S+)/,
    )
    const client = clientOf(address)
    return {
      can: kind => kind.datasette !== undefined,
      request: async (kind, n) => (await client.ask(`/parley${kind.datasette?.(subjects, n)}`)).bytes.length,
      async stop() {
        await client.close()
        await stop()
      },
    }
  },
}
