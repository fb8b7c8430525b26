import { describe, expect, test } from 'vitest'
import { dateProblem, presentDate, spanOf } from '../schema/dates.ts'

describe('a date means from its earliest to its latest day, and says so in words', () => {
  test.each<[edtf: string, earliest: string | null, latest: string | null, label: string]>([
    // Days, months, years
    ['2026-02-17', '2026-02-17', '2026-02-17', '17 February 2026'],
    ['2026-02', '2026-02-01', '2026-02-28', 'February 2026'],
    ['2026-12', '2026-12-01', '2026-12-31', 'December 2026'],
    ['2026', '2026-01-01', '2026-12-31', '2026'],

    // Leap years
    ['2024-02-29', '2024-02-29', '2024-02-29', '29 February 2024'],
    ['2024-02', '2024-02-01', '2024-02-29', 'February 2024'],
    ['2000-02-29', '2000-02-29', '2000-02-29', '29 February 2000'],

    // Intervals, told no finer than the coarser of their ends
    ['2026-02-17/2026-02-18', '2026-02-17', '2026-02-18', '17–18 February 2026'],
    ['2026-02-28/2026-03-01', '2026-02-28', '2026-03-01', '28 February – 1 March 2026'],
    ['2025-12-31/2026-01-01', '2025-12-31', '2026-01-01', '31 December 2025 – 1 January 2026'],
    ['2026-02/2026-03', '2026-02-01', '2026-03-31', 'February – March 2026'],
    ['2026-02/2026-03-05', '2026-02-01', '2026-03-05', 'February – March 2026'],
    ['2026/2027', '2026-01-01', '2027-12-31', '2026–2027'],

    // Open ends
    ['../2026-02-18', null, '2026-02-18', 'by 18 February 2026'],
    ['/2026-02-18', null, '2026-02-18', 'by 18 February 2026'],
    ['2026-02-17/..', '2026-02-17', null, 'from 17 February 2026'],
    ['2026-02/', '2026-02-01', null, 'from February 2026'],

    // What is in doubt
    ['2026?-02-17', '2026-02-17', '2026-02-17', '17 February 2026, year inferred'],
    ['2026-?02-17', '2026-02-17', '2026-02-17', '17 February 2026, month inferred'],
    ['2026-02-?17', '2026-02-17', '2026-02-17', '17 February 2026, day inferred'],
    ['2026-02?-17', '2026-02-17', '2026-02-17', '17 February 2026, year and month inferred'],
    ['2026-02-17?', '2026-02-17', '2026-02-17', '17 February 2026, all of it inferred'],
    ['2026~', '2026-01-01', '2026-12-31', '2026, year approximate'],
    ['2026-~02', '2026-02-01', '2026-02-28', 'February 2026, month approximate'],
    ['2026%-02', '2026-02-01', '2026-02-28', 'February 2026, year inferred, year approximate'],
    ['2026?-02-17/2026?-02-18', '2026-02-17', '2026-02-18', '17–18 February 2026, year inferred'],
    ['2026?-02-17/2026-~02-18', '2026-02-17', '2026-02-18', '17–18 February 2026, year inferred, month approximate'],
    ['../2026?-02-18', null, '2026-02-18', 'by 18 February 2026, year inferred'],

    // Digits that are not known
    ['2026-02-XX', '2026-02-01', '2026-02-28', 'February 2026'],
    ['2026-02-1X', '2026-02-10', '2026-02-19', 'February 2026'],
    ['2026-XX', '2026-01-01', '2026-12-31', '2026'],
    ['2026-1X', '2026-10-01', '2026-12-31', '2026'],
    ['2026-XX-17', '2026-01-17', '2026-12-17', '2026'],
    ['202X', '2020-01-01', '2029-12-31', '2020–2029'],
    ['20XX', '2000-01-01', '2099-12-31', '2000–2099'],
    ['202X-12-25', '2020-12-25', '2029-12-25', '2020–2029'],
  ])('%s', (edtf, earliest, latest, label) => {
    expect(dateProblem(edtf)).toBeUndefined()
    expect(spanOf(edtf)).toEqual({ earliest, latest })
    expect(presentDate(edtf)).toEqual({ edtf, earliest, latest, label })
  })
})

describe('what is no date is told why', () => {
  const form = /^a date is EDTF: 2026-02-17, 2026-02, 2026\?-02-17/

  test.each<[value: string, problem: RegExp | string]>([
    ['2026-02-30', '2026-02-30 is not in the calendar'],
    ['2026-04-31', '2026-04-31 is not in the calendar'],
    ['2026-02-00', '2026-02-00 is not in the calendar'],
    ['2026-02-29', '2026-02-29 is not in the calendar'],
    ['1900-02-29', '1900-02-29 is not in the calendar'],
    ['2026?-02-29', '2026-02-29 is not in the calendar'],
    ['2026-02-29/2026-03-01', '2026-02-29 is not in the calendar'],
    ['../2026-02-29', '2026-02-29 is not in the calendar'],

    ['2026-02-17T10:00', /^a date has no time of day; a date is EDTF/],
    ['2026-02-17 10:00', /^a date has no time of day/],

    ['2026-02-18/2026-02-17', /^it does not end after it starts; a date is EDTF/],
    ['2026-02-17/2026-02-17', /^it does not end after it starts/],

    ['2026-21', /^a season is not a date here; a date is EDTF/],
    ['201', /^a decade is not a date here/],
    ['20', /^a century is not a date here/],
    ['[2026, 2027]', /^a set is not a date here/],
    ['{2026..2028}', /^a list is not a date here/],

    ['', form],
    ['..', form],
    ['../..', form],
    ['XXXX', form],
    ['XXXX-02-17', form],
    ['next week', form],
    ['17 February 2026', form],
    ['17.02.2026', form],
    ['26-02-17', form],
    ['2026-2-17', form],
    ['20260217', form],
    ['2026-00', form],
    ['2026-13', form],
    ['2026-02-3X', form],
    ['2026-02-17..2026-02-18', form],
    ['-0044', form],
    ['Y20260', form],
    [' 2026', form],
    ['2026\n', form],
  ])('%j', (value, problem) => {
    if (typeof problem === 'string') expect(dateProblem(value)).toBe(problem)
    else expect(dateProblem(value)).toMatch(problem)
  })
})
