import { distance } from 'fastest-levenshtein'

/** The candidates that a misspelt word most likely meant, nearest first; none if nothing is near. */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const plain = word.toLowerCase()
  return [...candidates]
    .map(candidate => ({ candidate, away: awayFrom(plain, candidate.toLowerCase()) }))
    .filter(({ candidate, away }) => away <= Math.max(2, Math.ceil(candidate.length / 3)))
    .sort((a, b) => a.away - b.away || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** Edits between two words; a whole word of a longer id (umerov in rustem-umerov) counts as one. */
function awayFrom(word: string, candidate: string): number {
  const within = word.length > 2 && candidate.split(/[-/]/).includes(word)
  return within ? 1 : distance(word, candidate)
}
