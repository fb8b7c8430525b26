/** The published vocabularies from which the terms of entities and fields are taken, by the prefix that `term` writes before a name. */
export const vocabularies = {
  schema: 'https://schema.org/',
  org: 'http://www.w3.org/ns/org#',
  // Popolo's own terms; what it takes from others stands here under theirs.
  opengov: 'http://www.w3.org/ns/opengov#',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  time: 'http://www.w3.org/2006/time#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
} as const

/** A name of one of them: `schema:Person`. */
export type Term = `${keyof typeof vocabularies}:${string}`
