/** The types of the TypeScript client, from the OpenAPI document. */
import { registerHooks } from 'node:module'
import type {
  MediaTypeObject,
  OpenAPI3,
  ParameterObject,
  PathItemObject,
  ReferenceObject,
  ResponseObject,
  SchemaObject,
} from 'openapi-typescript'
import { SOME } from '../src/service/docs.ts'
import ts from './typescript.ts'

const compiler = new URL('typescript.ts', import.meta.url).href
registerHooks({ resolve: (name, context, next) => next(name === 'typescript' ? compiler : name, context) })

const HEAD = `/**
 * What Parley answers, as types. Made from its OpenAPI document: npm run docs
 */

/** Several values mean any of them. */
export type OneOrMany<T> = T | readonly T[]

`

type Data = (SchemaObject & { items?: unknown; anyOf?: (SchemaObject | ReferenceObject)[] }) | undefined

const JSON_TYPE = 'application/json'

/** Members that every address has and none uses, since there is nothing but GET, which tells its parameters itself. */
const UNUSED = [
  /(?<=^ +"\/.*": \{\n) +parameters: \{\n(?: +\w+\?: never;\n)+ +\};\n/gm,
  /^ +(?:put|post|delete|options|head|patch|trace|header|cookie|requestBody|query|path)\?: never;\n/gm,
  /^ +headers: \{\n +\[name: string\]: unknown;\n +\};\n/gm,
]

/** @param document as the service gives it */
export async function apiTypes(document: OpenAPI3): Promise<string> {
  const { default: openapiTS, astToString } = await import('openapi-typescript')
  const nodes = await openapiTS(onlyWhatIsTyped(document), {
    emptyObjectsUnknown: true,
    silent: true,
    postTransform(type, { path = '' }) {
      const inQuery = /\/parameters\/query\/\w+$/.test(path)
      return inQuery && ts.isArrayTypeNode(type)
        ? ts.factory.createTypeReferenceNode('OneOrMany', [type.elementType])
        : undefined
    },
  })
  return HEAD + UNUSED.reduce((types, unused) => types.replace(unused, ''), astToString(nodes))
}

/**
 * Without what would make the types many times as long and of no more use: problems, which are thrown; formats beside
 * JSON; examples of whole answers, which change with the data; and what has only some fields, as `fields` asks for it.
 */
function onlyWhatIsTyped({ components, paths, ...document }: OpenAPI3): OpenAPI3 {
  const { parameters = {}, ...others } = components ?? {}
  const written = (given: ParameterObject | ReferenceObject) =>
    '$ref' in given ? (parameters[given.$ref.split('/').at(-1) as string] as ParameterObject) : given
  const { schemas = {} } = others
  const isSome = (schema: SchemaObject | ReferenceObject) =>
    ('$ref' in schema ? schemas[schema.$ref.split('/').at(-1) as string] : schema)?.description === SOME
  const whole = (data: Data): Data => {
    if (data?.items) return { ...data, items: whole(data.items as Data) }
    return data?.anyOf?.[1] && isSome(data.anyOf[1]) ? (data.anyOf[0] as Data) : data
  }
  const slim = ({ get }: PathItemObject): PathItemObject => {
    if (!get || '$ref' in get) throw new Error('an address without GET')
    const { content = {} } = get.responses?.['200'] as ResponseObject
    const [mediaType, media] =
      Object.entries(content).find(([name]) => name === JSON_TYPE) ?? Object.entries(content)[0]!
    const { schema: found } = media as MediaTypeObject & { schema?: { properties?: { data?: Data } } }
    const data = whole(found?.properties?.data)
    const schema = (data ? { ...found, properties: { ...found?.properties, data } } : found) as SchemaObject
    return {
      get: {
        ...get,
        // Written out, an editor shows them in place of a reference.
        parameters: (get.parameters ?? []).map(written),
        responses: { 200: { description: get.summary ?? '', content: { [mediaType]: { schema } } } },
      },
    }
  }
  return {
    ...document,
    components: { ...others, schemas: Object.fromEntries(Object.entries(schemas).filter(([, one]) => !isSome(one))) },
    paths: Object.fromEntries(Object.entries(paths ?? {}).map(([path, item]) => [path, slim(item as PathItemObject)])),
  }
}
