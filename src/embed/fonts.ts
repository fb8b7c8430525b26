/** The fonts that pictures without a browser are drawn with, and that widths are measured by. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import opentype from 'opentype.js'
import { remembered } from '../../schema/remembered.ts'

const require = createRequire(import.meta.url)

const inter = {
  400: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  600: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
}

export type Weight = keyof typeof inter

/** For scripts that Inter lacks, in one weight. Those of East Asia take many times as much, and are left to the machine. */
const noto = {
  Arabic: require.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  Hebrew: require.resolve('@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf'),
  Georgian: require.resolve('@expo-google-fonts/noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular.ttf'),
  Armenian: require.resolve('@expo-google-fonts/noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf'),
  Devanagari: require.resolve('@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf'),
}

export type Script = keyof typeof noto

export const scripts = Object.keys(noto) as Script[]

export const familyOf = (script: Script) => `Noto Sans ${script}`

const others = Object.values(noto)

export const fontFiles = [...Object.values(inter), ...others]

export const fontFamily = 'Inter, system-ui, -apple-system, Segoe UI, sans-serif'

const fontIn = remembered((file: string): opentype.Font => opentype.parse(new Uint8Array(readFileSync(file)).buffer))

/** Of what no font here has: characters of East Asia are squares, marks take no room, of others nobody knows. */
const guessed = (character: string) =>
  /[\p{M}\p{Cf}]/u.test(character)
    ? 0
    : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u.test(
          character,
        )
      ? 1
      : 0.65

interface Glyph {
  /** How far the next one is, as a part of the size. */
  advance: number
  isHere: boolean
}

function glyphIn(weight: Weight, character: string): Glyph {
  const file = [inter[weight], ...others].find(file => fontIn(file).charToGlyphIndex(character) > 0)
  const font = file === undefined ? undefined : fontIn(file)
  return font
    ? { advance: (font.charToGlyph(character).advanceWidth ?? 0) / font.unitsPerEm, isHere: true }
    : // What controls the direction or joins needs none.
      { advance: guessed(character), isHere: /[\p{Cf}\p{Cc}]/u.test(character) }
}

const glyphs = {
  400: remembered((character: string) => glyphIn(400, character)),
  600: remembered((character: string) => glyphIn(600, character)),
}

/** Pixels that a character takes, as it stands alone. */
export const advanceOf = (character: string, size: number, weight: Weight) => glyphs[weight](character).advance * size

/** Whether every character is in one of the fonts. */
export const isCovered = (text: string) => [...new Set(text)].every(character => glyphs[400](character).isHere)
