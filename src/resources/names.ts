/** Entities by their names, through the index of schema/spelling.ts. */
import { WORD } from '../../schema/graph.ts'

/**
 * Cypher that leads from `asked`, a map of `probes` (probesOf) and `types` (empty: all), to the entities `n` that have a
 * form in common with it: those first that have most of its words, then most of them as they are, then by key.
 * @param most the parameter that says how many; the others are not looked at, so that a name that very many have costs
 * no more than another
 */
export const namedAs = (asked: string, most: string) => `
  UNWIND ${asked}.probes AS probe
  MATCH (w:${WORD.label} {word: probe.word})<-[:${WORD.rel}]-(n:Entity)
  WHERE size(${asked}.types) = 0 OR n.type IN ${asked}.types
  WITH n, probe.of AS of, max(CASE WHEN w.cut IS NULL THEN probe.grade ELSE 0 END) AS grade
  WITH n, count(of) AS words, sum(grade) AS grades
  ORDER BY words DESC, grades DESC, n.key LIMIT ${most}`
