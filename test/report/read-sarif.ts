import { format } from '../../src/report/sarif.ts'
import type { Report } from '../../src/types.ts'
import { about } from './reports.ts'

/** The log is read back as a consumer would: without our types. */
export type Json = any

export function logOf(report: Report, told = about): Json {
  return JSON.parse(format(report, told))
}

export function runOf(report: Report, told = about): Json {
  return logOf(report, told).runs[0]
}
