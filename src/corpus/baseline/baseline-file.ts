import { ruleById } from '../../core/rules';
import { Baseline, type BaselineEntry } from './baseline';

/** A line that is no entry. */
export interface BaselineProblem {
  /** Zero-based. */
  line: number;
  message: string;
}

/** Printed in this order, so that the changes to one document stand together in a diff. */
const KEYS = ['document', 'rule', 'text', 'occurrence'] as const;

/** Reads one JSON object a line. Never throws; what is no entry is reported and kept for printing. */
export function readBaseline(text: string): { baseline: Baseline; problems: BaselineProblem[] } {
  const entries: BaselineEntry[] = [];
  const unread: string[] = [];
  const problems: BaselineProblem[] = [];
  withoutByteOrderMark(text)
    .split(/\r?\n/)
    .forEach((content, line) => {
      if (content.trim() === '') return;
      const entry = readEntry(content);
      if (typeof entry !== 'string') entries.push(entry);
      else {
        unread.push(content);
        problems.push({ line, message: entry });
      }
    });
  return { baseline: new Baseline(entries, unread), problems };
}

/** One line an entry, sorted, then the lines that could not be read. Ends with a line break unless empty. */
export function printBaseline(baseline: Baseline): string {
  const lines = [...baseline.entries()].sort(compareEntries).map(printEntry);
  return [...lines, ...baseline.unread].map((line) => `${line}\n`).join('');
}

function readEntry(line: string): BaselineEntry | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return /^(?:<{7}|={7}|>{7}|\|{7})/.test(line)
      ? 'A merge conflict is left here; both sides may stay, the markers must go.'
      : 'This line is not JSON.';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'A line holds one JSON object.';
  const { rule, document, text, occurrence = 1, ...others } = value as Record<string, unknown>;
  if (typeof rule !== 'string') return '‘rule’ is missing or no text.';
  if (typeof document !== 'string') return '‘document’ is missing or no text.';
  if (typeof text !== 'string' || !/^[0-9a-f]{16}$/.test(text)) return '‘text’ is no hash of 16 digits.';
  if (typeof occurrence !== 'number' || !Number.isSafeInteger(occurrence) || occurrence < 1)
    return '‘occurrence’ is no whole number from 1.';
  return {
    rule: ruleById(rule)?.id ?? rule,
    document,
    text,
    occurrence,
    ...(Object.keys(others).length > 0 ? { others } : {}),
  };
}

function printEntry({ document, rule, text, occurrence, others }: BaselineEntry): string {
  return JSON.stringify({ document, rule, text, ...(occurrence === 1 ? {} : { occurrence }), ...others });
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  for (const key of KEYS) {
    if (a[key] < b[key]) return -1;
    if (a[key] > b[key]) return 1;
  }
  return 0;
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
