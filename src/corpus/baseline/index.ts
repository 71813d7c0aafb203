export { Baseline, type BaselineEntry } from './baseline';
export { type BaselineProblem, printBaseline, readBaseline } from './baseline-file';
export { baselineEntries, filterFindings } from './filter';
export { flaggedText } from './flagged-text';
export { hashText } from './hash';
export { BaselineUse } from './use';
