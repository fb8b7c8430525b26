/** What looks like a key is never told on: not in a log, nor in an answer. */

/** By which a key is known wherever it turns up, also to those who look for secrets in published code. */
export const KEY_PREFIX = 'parley_'

/** A key: 256 bits in base64url, behind the prefix. */
const keyPattern = `${KEY_PREFIX}[A-Za-z0-9_-]{43}`

const keys = new RegExp(keyPattern, 'g')

/** A text, such as an address, without the keys in it. */
export const masked = (text: string): string =>
  text.includes(KEY_PREFIX) ? text.replace(keys, `${KEY_PREFIX}…`) : text
