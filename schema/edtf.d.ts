/** The part of the `edtf` package that dates.ts uses; the package ships no types of its own. */
declare module 'edtf' {
  interface Mask {
    /** Bits 0–3 stand for the year's digits, 4–5 for the month's, 6–7 for the day's. */
    value: number
  }
  export interface EdtfDate {
    type: 'Date'
    min: number
    max: number
    /** 1: a year, 2: a month, 3: a day. */
    precision: 1 | 2 | 3
    uncertain: Mask
    approximate: Mask
    unspecified: Mask
  }
  export interface EdtfInterval {
    type: 'Interval'
    min: number | null
    max: number | null
    /** A date; an infinity where the side is open (`..`), null where it is unknown. */
    lower: EdtfDate | number | null
    upper: EdtfDate | number | null
  }
  interface EdtfOther {
    type: 'Season' | 'Year' | 'Decade' | 'Century' | 'Set' | 'List'
    min: number
    max: number
  }
  export default function edtf(value: string): EdtfDate | EdtfInterval | EdtfOther
}
