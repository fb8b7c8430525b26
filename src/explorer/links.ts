/** Addresses of the explorer's own pages. */
import { types } from '../../schema/entities.ts'
import { base } from '../http/links.ts'

export const home = '/explore'

const explorable = new RegExp(`^${base}/((?:${types.join('|')})(?:/[^/?]+)?(?:\\?.*)?)$`)

/** The page about what an address of the API gives: of an item or a list. Other addresses stay as they are. */
export const pageAbout = (href: string) => href.replace(explorable, `${home}/$1`)

/** The same for every link of a picture; what there is no page about is no link. */
export const linkedToPages = (svg: string) =>
  svg.replaceAll(/ href="([^"]*)"/g, (_, href: string) => {
    const page = pageAbout(href)
    return page.startsWith(base) ? '' : ` href="${page}"`
  })
