import { distance } from 'fastest-levenshtein'

/** The candidates that a misspelt word most likely meant, nearest first; none if nothing is near. */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const plain = word.toLowerCase()
  return [...new Set(candidates)]
    .map(candidate => ({ candidate, away: awayFrom(plain, candidate.toLowerCase()) }))
    .filter(({ away }) => away < plain.length && away <= Math.max(2, Math.ceil(plain.length / 3)))
    .sort((a, b) => a.away - b.away || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** Edits between two words; or between the word and one of those that make up a longer id, which counts one more. */
function awayFrom(word: string, candidate: string): number {
  const parts = word.length > 2 ? candidate.split(/[-/]/).filter(part => part.length > 2) : []
  return Math.min(distance(word, candidate), ...parts.map(part => distance(word, part) + 1))
}
