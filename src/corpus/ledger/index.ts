export { fileHash } from './bytes';
export {
  type LedgerEntry,
  type LedgerRecord,
  type OperationKind,
  printRecord,
  readRecord,
  type VoidRecord,
} from './entry';
export { LedgerIndex, type LedgerProblem } from './ledger-index';
export { type LedgerLine, ledgerLines } from './ledger-lines';
export { LEDGER_PATH, LedgerFile, type LedgerStore, MemoryLedger } from './ledger-store';
export { operationsOf, type RecordedOperation } from './operations';
export type { EntryOutcome, EntryResult, FilePlan, PlannedStep } from './plan';
export { planReplay, type ReplayOptions } from './plan-replay';
export { planUndo } from './plan-undo';
export {
  editsOfRounds,
  type Operation,
  type RecordedEdit,
  recordOperation,
  voidOperation,
} from './record';
