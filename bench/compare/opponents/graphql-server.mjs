/** `@neo4j/graphql` on Fastify, with graphql-js: `node graphql-server.mjs BOLT_URI`, with what package.json names beside it. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import fastify from 'fastify'

// Installed apart from Parley's own: `graphql` and what uses it have to find the same copy.
const require = createRequire(pathToFileURL(`${process.argv[3]}/package.json`))
const { Neo4jGraphQL } = require('@neo4j/graphql')
const { parse, validate, execute } = require('graphql')
const neo4j = require('neo4j-driver')

const typeDefs = `
  type Name @node { value: String! lang: String script: String kind: String }
  type Person @node @plural(value: "people") {
    id: ID! name: String! description: String
    names: [Name!]! @relationship(type: "NAMED", direction: OUT)
    held: [Position!]! @relationship(type: "HELD_BY", direction: IN)
    addressed: [Position!]! @relationship(type: "ADDRESSED_TO", direction: IN)
    meetings: [Meeting!]! @relationship(type: "PARTICIPANT", direction: IN)
    organizations: [Organization!]! @relationship(type: "MEMBER_OF", direction: OUT)
    countries: [Country!]! @relationship(type: "REPRESENTS", direction: OUT)
  }
  type Organization @node { id: ID! name: String! description: String kind: String names: [Name!]! @relationship(type: "NAMED", direction: OUT) }
  type Country @node { id: ID! name: String! names: [Name!]! @relationship(type: "NAMED", direction: OUT) }
  type Region @node { id: ID! name: String! }
  type Place @node { id: ID! name: String! }
  type Issue @node { id: ID! name: String! }
  type Meeting @node { id: ID! name: String! }
  type Source @node { id: ID! title: String! }
  type Proposal @node {
    id: ID! name: String! description: String
    names: [Name!]! @relationship(type: "NAMED", direction: OUT)
    issues: [Issue!]! @relationship(type: "ABOUT", direction: OUT)
    regions: [Region!]! @relationship(type: "CONCERNS_REGION", direction: OUT)
    excludes: [Proposal!]! @relationship(type: "EXCLUDES", direction: OUT)
  }
  type Stance @relationshipProperties { stance: String! }
  type Citation @relationshipProperties { paragraph: Int quote: String }
  union Actor = Person | Organization | Country
  union Party = Country | Organization
  type Position @node {
    id: ID! capacity: String! attribution: String! act: String! summary: String! quote: String
    date: String date_earliest: String date_latest: String sort_date: String
    holder: [Actor!]! @relationship(type: "HELD_BY", direction: OUT)
    party: [Party!]! @relationship(type: "FOR", direction: OUT)
    addressee: [Actor!]! @relationship(type: "ADDRESSED_TO", direction: OUT)
    stances: [Proposal!]! @relationship(type: "TAKES", direction: OUT, properties: "Stance")
    issues: [Issue!]! @relationship(type: "ABOUT", direction: OUT)
    regions: [Region!]! @relationship(type: "CONCERNS_REGION", direction: OUT)
    places: [Place!]! @relationship(type: "CONCERNS_PLACE", direction: OUT)
    meetings: [Meeting!]! @relationship(type: "CONCERNS_MEETING", direction: OUT)
    supersedes: [Position!]! @relationship(type: "SUPERSEDES", direction: OUT)
    supersededBy: [Position!]! @relationship(type: "SUPERSEDES", direction: IN)
    citations: [Source!]! @relationship(type: "CITES", direction: OUT, properties: "Citation")
  }`

const driver = neo4j.driver(process.argv[2])
const schema = await new Neo4jGraphQL({
  typeDefs,
  driver,
  features: { filters: { String: { GTE: true, LTE: true } } },
}).getSchema()
// As servers do that are in use: a document that was asked before is neither parsed nor validated again.
const documents = new Map()

const app = fastify({ bodyLimit: 1e6 })
app.post('/graphql', async (request, reply) => {
  const { query, variables } = request.body
  if (!documents.has(query)) {
    const document = parse(query)
    const [error] = validate(schema, document)
    if (error) throw error
    documents.set(query, document)
  }
  const answer = await execute({ schema, document: documents.get(query), variableValues: variables, contextValue: {} })
  if (answer.errors) reply.code(500)
  return answer
})
console.log(`Ready at ${await app.listen({ port: 0, host: '127.0.0.1' })}`)
