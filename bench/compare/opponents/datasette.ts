import { python, serve } from '../../child.ts'
import { connected, type Opponent } from '../opponent.ts'

export const datasette: Opponent = {
  name: 'Datasette',
  about: 'Datasette over SQLite with the tables of Parley’s export, indexed by what is asked for; flat rows',
  most: 100_000,
  async start({ store, subjects }) {
    const settings = ['sql_time_limit_ms', '60000', 'facet_time_limit_ms', '1', 'max_returned_rows', '1000']
    const options = settings.flatMap((value, i) => (i % 2 ? [value] : ['--setting', value]))
    const args = ['-m', 'datasette', 'serve', '--immutable', await store.sqlite(), '--port', '0', ...options]
    const { ask, stop } = connected(await serve(await python(), args, /running on (http:\S+)/))
    return {
      can: kind => kind.datasette !== undefined,
      request: (kind, n) => ask(`/parley${kind.datasette?.(subjects, n)}`),
      stop,
    }
  },
}
