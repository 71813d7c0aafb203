/**
 * What the editor and the language server say to each other beyond the Language Server Protocol. Types and names
 * only, so that the client can import it without the server. URIs are strings, ranges are those of the protocol.
 */
import type { Range, TextEdit } from 'vscode-languageserver';
import type { Severity } from '../core/lint/finding';

export type ViewId = 'documents' | 'entities' | 'findings';
export type DocumentGrouping = 'folder' | 'month' | 'source' | 'severity';

/** A node of one of the three trees. `key` is stable while the thing exists, and unique in its view. */
export interface TreeNode {
  key: string;
  kind:
    | 'corpus'
    | 'group'
    | 'folder'
    | 'file'
    | 'document'
    | 'entityType'
    | 'entity'
    | 'mention'
    | 'rule'
    | 'finding';
  label: string;
  /** UTF-16 ranges of the label to draw highlighted. */
  highlights?: [number, number][];
  description?: string;
  expandable: boolean;
  /** Where a click goes. */
  uri?: string;
  range?: Range;
  severity?: Severity;
  /** Findings below this node. */
  problems?: number;
  /** Safe fixes below this node. */
  safeFixes?: number;
  /** For a rule: whether it has fixes at all, safe or not. */
  fixable?: boolean;
  /** For a file, and for its documents: it is in an encoding that is not UTF-8. */
  notUtf8?: boolean;
  /** The corpus it belongs to, by the URI of its root. */
  corpus?: string;
  rule?: string;
  /** Kind-specific icon hint: an entity type or `undated`. */
  icon?: string;
}

export interface TreeParams {
  view: ViewId;
  /** Absent for the roots. */
  parent?: string;
  grouping?: DocumentGrouping;
  /** Case-insensitive; a node stays when it or a node below it matches. */
  filter?: string;
}

/** `seedbed/tree`: the children of a node, in order. */
export const TREE = 'seedbed/tree';

/** `seedbed/treePath`: the keys from a root down to the document at a position; empty when it is in no corpus. */
export const TREE_PATH = 'seedbed/treePath';
export interface TreePathParams {
  uri: string;
  line: number;
  grouping: DocumentGrouping;
}

/** `seedbed/tooltip`: Markdown for a node, asked for when the pointer rests on it. */
export const TOOLTIP = 'seedbed/tooltip';
export interface TooltipParams {
  view: ViewId;
  key: string;
}

/** Server → client: nodes whose children or own look changed. `keys` undefined means the roots. */
export const TREE_CHANGED = 'seedbed/treeChanged';
export interface TreeChangedParams {
  view: ViewId;
  keys: string[] | undefined;
}

/** Server → client, and `seedbed/status` as a request. */
export const STATUS = 'seedbed/status';
export interface StatusParams {
  corpora: CorpusStatus[];
}
export interface CorpusStatus {
  uri: string;
  name: string;
  state: 'reading' | 'ready';
  done: number;
  total: number;
  documents: number;
  findings: Record<Severity, number>;
  safeFixes: number;
  configUri: string | undefined;
  configProblems: number;
  unreadable: { uri: string; reason: string }[];
}

/** `seedbed/fixes`: the edits that apply fixes to a file or a corpus, for a preview. */
export const FIXES = 'seedbed/fixes';
export interface FixesParams {
  /** A file's URI, or the URI of a corpus root. */
  uri: string;
  scope: 'file' | 'corpus';
  /** All safe fixes where absent; with a rule, its safe fixes, else its only suggestions. */
  rule?: string;
  /** Only in this document of the file, counted from zero. */
  document?: number;
}
export interface FixesResult {
  files: FileFixes[];
}
export interface FileFixes {
  uri: string;
  /** The open document's version; null for a file that is not open. */
  version: number | null;
  fixes: number;
  edits: TextEdit[];
  /**
   * The editor could not keep the file's other bytes (ill-formed sequences, mixed line breaks, a byte order mark), so
   * `seedbed/applyOnDisk` must make these fixes.
   */
  onDisk: boolean;
  /** Names the file's bytes that the fixes were made for. */
  stamp: string;
}

/** `seedbed/applyOnDisk`: writes fixes into files that are not dirty; refuses what changed since `stamp`. */
export const APPLY_ON_DISK = 'seedbed/applyOnDisk';
export interface ApplyOnDiskParams {
  files: { uri: string; stamp: string }[];
  rule?: string;
  /** As in `FixesParams`. */
  document?: number;
  /** One finding only: rule, UTF-16 start offset in the file's text as it is on disk, number of the fix. */
  only?: { rule: string; start: number; fix: number };
}
export interface ApplyOnDiskResult {
  written: string[];
  refused: { uri: string; reason: string }[];
  /** Takes it all back through `seedbed/undoOnDisk`, as long as nobody changed the files since. */
  undo: string;
}
export const UNDO_ON_DISK = 'seedbed/undoOnDisk';

/** `seedbed/fileEncoding`: in what encoding a file is on disk; null for what is no file, or cannot be read. */
export const FILE_ENCODING = 'seedbed/fileEncoding';
export interface FileEncoding {
  uri: string;
  stamp: string;
  /** `damaged` is UTF-8 with bytes that nothing tells the meaning of; `unreadable` what no charset reads as a whole. */
  state: 'utf-8' | 'readable' | 'damaged' | 'unreadable' | 'binary';
  /** For people: `windows-1251`, `utf-8 and windows-1251`. */
  name: string;
  /** From 0 to 1. */
  confidence: number;
  /** Ill-formed sequences of a file that is otherwise UTF-8. */
  illFormed: number;
  /** How the file can be read other than as UTF-8, the likeliest first. */
  readings: FileReading[];
}
export interface FileReading {
  /** For `seedbed/convert`. */
  as: string;
  name: string;
  /** From 0 to 1; absent where nothing speaks for it. */
  confidence?: number;
  /** The first words beyond ASCII as they then read. */
  preview: string;
  /** VS Code's name of the encoding; absent where it has none. */
  editorEncoding?: string | undefined;
}

/** `seedbed/unlikelyReadings`: `FileReading`s of a file in the charsets that can have given its bytes, but hardly have. */
export const UNLIKELY_READINGS = 'seedbed/unlikelyReadings';

/** `seedbed/folderEncodings`: the text files of a folder that are not UTF-8, and those that cannot be made so. */
export const FOLDER_ENCODINGS = 'seedbed/folderEncodings';
export interface FolderEncodings {
  files: ConvertibleFile[];
  leftAlone: { uri: string; path: string; reason: string }[];
  /** Files that are UTF-8 already. */
  utf8: number;
}
export interface ConvertibleFile {
  uri: string;
  /** Relative to the folder. */
  path: string;
  stamp: string;
  readings: FileReading[];
  /** The first reading is far likelier than all others. */
  sure: boolean;
}

/** `seedbed/convert`: writes files as UTF-8, each as it reads in a charset. Gives what `seedbed/applyOnDisk` gives. */
export const CONVERT = 'seedbed/convert';
export interface ConvertParams {
  files: {
    uri: string;
    stamp: string;
    as: string;
    /** The editor has the file open without unsaved changes; where it does not say, the server compares the texts. */
    saved?: boolean;
  }[];
  /** The URI of a folder that keeps the files as they were; `undo` is then for `seedbed/undoConversion`. */
  originals?: string;
}

/** `seedbed/undoConversion`: writes back what a conversion kept, where nobody changed the files since. */
export const UNDO_CONVERSION = 'seedbed/undoConversion';
export interface UndoConversionParams {
  originals: string;
  operation: string;
}

/** `seedbed/conversions`: the conversions of which a folder keeps the originals, as `KeptOperation`s, newest first. */
export const CONVERSIONS = 'seedbed/conversions';
export interface KeptOperation {
  operation: string;
  /** ISO 8601. */
  when: string;
  uris: string[];
}

/** `seedbed/ignore`: writes one finding into the baseline. */
export const IGNORE = 'seedbed/ignore';
export interface IgnoreParams {
  uri: string;
  rule: string;
  range: Range;
}

/** `seedbed/ruleOff`: edits for `corpus.yaml` that turn a rule off, for the corpus or for one file. */
export const RULE_OFF = 'seedbed/ruleOff';
export interface RuleOffParams {
  uri: string;
  rule: string;
  onlyHere: boolean;
}
/** `seedbed/dateOrder`: edits for `corpus.yaml` that tell in which order its all-numeric dates are written. */
export const DATE_ORDER = 'seedbed/dateOrder';
export interface DateOrderParams {
  uri: string;
  order: 'dmy' | 'mdy';
}
export interface ConfigEdit {
  uri: string;
  /** The file does not exist yet and is to be made with `newText` of the only edit. */
  create: boolean;
  edits: TextEdit[];
}

/** `seedbed/claims`: which of these files a corpus includes, so that the editor can give them the language. */
export const CLAIMS = 'seedbed/claims';

/** Client → server: the encoding with which the editor reads an open document. */
export const ENCODING = 'seedbed/encoding';
export interface EncodingParams {
  uri: string;
  encoding: string;
}

/** Commands that code actions and lenses name; the client implements them. */
export const COMMANDS = {
  fixFile: 'seedbed.fixFile',
  fixCorpus: 'seedbed.fixCorpus',
  fixOnDisk: 'seedbed.fixOnDisk',
  ignoreFinding: 'seedbed.ignoreFinding',
  turnRuleOff: 'seedbed.turnRuleOff',
  setDateOrder: 'seedbed.setDateOrder',
  showProblems: 'seedbed.showProblems',
  convertFile: 'seedbed.convertFile',
  convertFolder: 'seedbed.convertFolder',
  reopenAs: 'seedbed.reopenAs',
} as const;

/** What `seedbed.convertFile` takes from a code action; without `as` it asks. */
export interface ConvertFileParams {
  uri: string;
  as?: string;
  /** Of the bytes that the reading was offered for. */
  stamp?: string;
}

/** What `seedbed.reopenAs` takes. */
export interface ReopenAsParams {
  uri: string;
  /** In VS Code's names. */
  encoding: string;
}

/** `seedbed/initialConfig`: the text of a first `corpus.yaml` for a corpus of this name. */
export const INITIAL_CONFIG = 'seedbed/initialConfig';
