/** A network before it is arranged, and after. */
import type { Box } from '../box.ts'

export type Label = Pick<Box, 'width' | 'height'>

/** The box of a label. */
export interface Place extends Box {
  /** Which of its shapes. */
  shape: number
  /** Of the mark on which it stands: a text begins, ends or has its middle there. */
  side: 'right' | 'left' | 'middle'
}

/** What is arranged; nothing but numbers, since it goes to a thread of its own and back. */
export interface Sketch {
  width: number
  height: number
  /** Those whose label matters most first. */
  marks: {
    radius: number
    /** The same name in other shapes: the first that finds room is taken. */
    labels: Label[]
  }[]
  /** By places in `marks`. */
  lines: (readonly [number, number])[]
  /** The mark that stays in the middle. */
  centre: number | undefined
}

export interface Arranged {
  marks: { x: number; y: number }[]
  /** Null where there was no room. */
  labels: (Place | null)[]
}
