import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hashText } from '../../../src/corpus/baseline';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');
const BUNDLES = path.join(ROOT, 'out', 'test', 'cli');
const CLI = path.join(BUNDLES, 'cli.js');
/** `nobody`, for whom file modes count when the tests run as root, for whom they do not. */
const NOBODY = 65534;
const MOST_OUTPUT = 1 << 28;
const IS_ROOT = process.getuid?.() === 0;

/** A document that no rule finds fault with. */
export const CLEAN = 'date 2024-03-01\n\nThe bridge was opened on Friday.\n\nEND\n';
/** One warning (missing-end) and one hint (no-final-newline), both with safe fixes. */
export const UNCLOSED = 'date 2024-03-01\n\nThe bridge was opened on Friday.';
export const UNCLOSED_FIXED = 'date 2024-03-01\n\nThe bridge was opened on Friday.\n\nEND\n';

let built = false;

/** Bundles the command line as it is shipped, unless the last bundle is newer than every source. */
export function bundle(): void {
  if (built) return;
  built = true;
  const sources = newestIn(path.join(ROOT, 'src'));
  if (existsSync(CLI) && statSync(CLI).mtimeMs > sources) return;
  execFileSync(process.execPath, ['scripts/build.mjs', '--outdir', BUNDLES], { cwd: ROOT, stdio: 'inherit' });
}

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  env?: Record<string, string>;
  /** Run as a user whom file modes bind. */
  asNobody?: boolean;
}

/** A folder of its own in which the command line runs. */
export class Workspace {
  readonly folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'seedbed cli ü-')));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [file, content] of Object.entries(files)) this.write(file, content);
  }

  path(file: string): string {
    return path.join(this.folder, file);
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(path.dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), content);
  }

  /** A file of zeros that takes no room on the disk. */
  writeHole(file: string, size: number): void {
    this.write(file, '');
    truncateSync(this.path(file), size);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  bytes(file: string): Buffer {
    return readFileSync(this.path(file));
  }

  run(args: readonly string[], options: RunOptions = {}): Run {
    return this.runIn('.', args, options);
  }

  runIn(folder: string, args: readonly string[], { env = {}, asNobody = false }: RunOptions = {}): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: this.path(folder),
      env: environment(env),
      encoding: 'utf8',
      maxBuffer: MOST_OUTPUT,
      ...(asNobody && IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {}),
    });
    return { code: status, stdout, stderr };
  }

  /** Hands everything over to the user of `asNobody`. */
  giveToNobody(): void {
    if (!IS_ROOT) return;
    const entries = readdirSync(this.folder, { recursive: true, encoding: 'utf8' });
    for (const entry of ['.', ...entries]) chownSync(this.path(entry), NOBODY, NOBODY);
  }

  start(args: readonly string[]): ChildProcess {
    return spawn(process.execPath, [CLI, ...args], { cwd: this.folder, env: environment({}) });
  }

  shell(command: string): Run {
    const script = command.replaceAll(
      'seedbed ',
      `${JSON.stringify(process.execPath)} ${JSON.stringify(CLI)} `,
    );
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
      cwd: this.folder,
      env: environment({}),
      encoding: 'utf8',
      maxBuffer: MOST_OUTPUT,
    });
    return { code: status, stdout, stderr };
  }

  remove(): void {
    for (const entry of readdirSync(this.folder, { withFileTypes: true }))
      if (entry.isDirectory()) chmodSync(this.path(entry.name), 0o755);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Makes workspaces for the tests of a `describe` block, and removes each after its test. */
export function workspaces(): (files?: Readonly<Record<string, string | Uint8Array>>) => Workspace {
  let open: Workspace[] = [];
  before(function () {
    this.timeout(120_000);
    bundle();
  });
  afterEach(() => {
    for (const workspace of open) workspace.remove();
    open = [];
  });
  return (files) => {
    const workspace = new Workspace(files);
    open.push(workspace);
    return workspace;
  };
}

/** A line of a baseline file: the finding of this rule in this document that is known by the given text. */
export function baselineEntry(rule: string, document: string, flagged: string): string {
  return `${JSON.stringify({ document, rule, text: hashText(flagged) })}\n`;
}

export function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function environment(extra: Record<string, string>): NodeJS.ProcessEnv {
  const { FORCE_COLOR, NO_COLOR, NODE_OPTIONS, ...inherited } = process.env;
  return { ...inherited, ...extra };
}

function newestIn(folder: string): number {
  const times = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (file) => statSync(path.join(folder, file)).mtimeMs,
  );
  return Math.max(...times, statSync(path.join(ROOT, 'scripts', 'build.mjs')).mtimeMs);
}
