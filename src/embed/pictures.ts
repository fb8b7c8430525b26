/** What is asked of a view, and the picture that answers it: drawn once, and kept as long as the data are the same. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { withQuery } from '../http/links.ts'
import { answerAt } from '../http/ourselves.ts'
import { Problem, type ProblemCode } from '../http/problems.ts'
import { keeper } from './keeper.ts'
import { pngOf } from './png.ts'
import { svgOf } from './svg.ts'
import { themeOf, themes } from './theme.ts'
import type { Answers, Drawing, View } from './view.ts'
import { languages, wordsIn } from './words.ts'

export const widths = { least: 240, most: 2000, usual: 900 }

const widthSaid = `a width is ${widths.least} to ${widths.most} pixels`

const looks = {
  theme: z.enum(themes).default('auto').meta({ description: 'auto: as whoever looks likes it; in PNG, light' }),
  lang: z
    .enum(languages as [string, ...string[]])
    .default('en')
    .meta({ description: 'Language of the words of ours' }),
  width: z
    .string()
    .regex(/^\d{3,4}$/, widthSaid)
    .transform(Number)
    .refine(width => width >= widths.least && width <= widths.most, widthSaid)
    .default(widths.usual)
    .meta({
      description: `Pixels, ${widths.least} to ${widths.most}`,
      override: { type: 'integer', minimum: widths.least, maximum: widths.most, default: widths.usual },
    }),
}

type Looks = z.output<z.ZodObject<typeof looks>>

/** Everything that a view can be asked. */
export const queryFor = (view: View) => view.query.extend(looks)

export interface Asked extends Looks {
  view: View
  /** What belongs to the view itself. */
  query: Record<string, string>
  /** The addresses that it is drawn from; the first is that of the data behind it. */
  answers: Record<string, string>
  data: string
}

/** @param query as `queryFor` gives it */
export function askedOf(view: View, query: unknown): Asked {
  const { theme, lang, width, ...own } = query as Looks & Record<string, unknown>
  const given = Object.entries(own).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  const parameters: Record<string, string> = Object.fromEntries(given)
  const answers = view.answers(parameters)
  const data = Object.values(answers)[0] as string
  return { view, theme, lang, width, query: parameters, answers, data }
}

/** The address of a view in one of its forms: `.svg`, `.png`, or the page; the looks that are usual are left out. */
export function viewAddress({ view, query, theme, lang, width }: Asked, form = ''): string {
  return withQuery(`/embed/${view.name}${form}`, {
    ...query,
    theme: theme === 'auto' ? undefined : theme,
    lang: lang === 'en' ? undefined : lang,
    width: width === widths.usual ? undefined : width,
  })
}

const itemOf = (url: string) =>
  /^\/v1\/(?:graph\/)?([^/?]+)\/([^/?]+)/.exec(url)?.slice(1).map(decodeURIComponent) as [string, string] | undefined

/**
 * A problem of the API as one of the view: that an entity was merged leads to the same view of the one that took its place,
 * and an id is called what the view calls it.
 */
export function ledOn(problem: unknown, asked: Asked, addressOf: (moved: Asked) => string): unknown {
  if (!(problem instanceof Problem)) return problem
  if (!problem.location) {
    // By itself, or as type/id.
    const nameOf = (id: unknown) => Object.entries(asked.query).find(([, value]) => `/${value}`.endsWith(`/${id}`))?.[0]
    for (const error of problem.errors) if (error.parameter === 'id') error.parameter = nameOf(error.value) ?? 'id'
    return problem
  }
  const [type, id] = itemOf(problem.location) ?? []
  const [, old] =
    Object.values(asked.answers)
      .map(itemOf)
      .find(item => item?.[0] === type) ?? []
  const moved = (value: string) => (value === old ? `${id}` : value === `${type}/${old}` ? `${type}/${id}` : value)
  const query = Object.fromEntries(Object.entries(asked.query).map(([name, value]) => [name, moved(value)]))
  return new Problem(problem.code, problem.message, { location: addressOf({ ...asked, query }) })
}

/** Those that come of drawing a view. */
export const drawingProblems: readonly ProblemCode[] = [
  'invalid-parameter',
  'unknown-id',
  'merged',
  'removed',
  'busy',
  'graph-away',
  'no-data',
]

export interface Picture {
  svg: string
  drawing: Drawing
  /** Of the data that it shows. */
  version: string
}

export interface Pictures {
  /** @throws {Problem} the one that the API gives for what is asked */
  draw(asked: Asked, version: string): Promise<Picture>
  paint(asked: Asked, version: string): Promise<Buffer>
}

export function picturesOf(app: FastifyInstance): Pictures {
  const drawn = keeper<Picture>(200)
  const painted = keeper<Buffer>(50)
  const keyOf = ({ view, theme, lang, width, query }: Asked, version: string) =>
    JSON.stringify([view.name, version, theme, lang, width, query])
  const draw: Pictures['draw'] = (asked, version) => drawn(keyOf(asked, version), () => drawingOf(app, asked))
  return {
    draw,
    paint(asked, version) {
      // Whoever looks at a PNG cannot say how they like it.
      const plain: Asked = { ...asked, theme: asked.theme === 'auto' ? 'light' : asked.theme }
      return painted(keyOf(plain, version), async () => pngOf((await draw(plain, version)).svg))
    },
  }
}

async function drawingOf(app: FastifyInstance, asked: Asked): Promise<Picture> {
  const { view, query, answers, theme, lang, width } = asked
  const canvas = { width, theme: themeOf(theme), words: wordsIn(lang), lang }
  const read = await answersAt(app, answers)
  const further = view.further && (await answersAt(app, view.further(read, query)))
  const drawing = await view.draw({ ...read, ...further }, canvas, query)
  return { drawing, svg: svgOf(drawing, canvas), version: Object.values(read)[0].meta.data_version }
}

async function answersAt(app: FastifyInstance, urls: Record<string, string>): Promise<Answers> {
  const names = Object.keys(urls)
  const read = await Promise.allSettled(Object.values(urls).map(url => answerAt<unknown>(app, url)))
  const wrong = read.flatMap(one => (one.status === 'rejected' ? [one.reason] : []))
  // Where an entity was merged, a list of what refers to it only says that there is no such id.
  if (wrong.length > 0) throw wrong.find(({ location }) => location) ?? wrong[0]
  return Object.fromEntries(read.map((one, i) => [names[i], (one as PromiseFulfilledResult<unknown>).value]))
}
