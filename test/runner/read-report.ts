import { existsSync, readFileSync } from 'node:fs';
import type { TestReport } from './test-report';

/** Reads the report that a run of tests wrote last; undefined when it did not get that far. */
export function readReport(file: string): TestReport | undefined {
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as TestReport;
}
