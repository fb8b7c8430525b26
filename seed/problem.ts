/** Something wrong in a file, at a place somebody can go to. Lines and columns count from 1. */
export interface Problem {
  file: string
  line: number
  column: number
  /** Where in the file's structure: `positions[3].stances[0].proposal`. */
  path: string
  message: string
}

export type Path = readonly (string | number)[]

export type Report = (problem: Problem) => void

/** To whom it is reported where nothing can be wrong. */
export const nothing: Report = () => {}

/** The order of files and lines. */
export const byPlace = (a: Problem, b: Problem) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1
