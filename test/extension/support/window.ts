import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { commands, extensions, languages, Uri, window, workspace } from 'vscode';
import type { SeedbedApi } from '../../../src/extension/extension';

const waitMs = 15_000;
const pollMs = 60;
const written = new Set<string>();

/** The extension's interface, when it has read every corpus of the window. */
export async function seedbed(): Promise<SeedbedApi> {
  const extension = extensions.getExtension<SeedbedApi>('seedbed.seedbed');
  assert.ok(extension, 'seedbed.seedbed is not installed');
  const api = await extension.activate();
  await api.ready();
  return api;
}

/** A path of the test workspace as a native path. */
export function onDisk(file: string): string {
  assert.ok(workspace.workspaceFile, 'the window has no workspace file');
  return path.join(path.dirname(workspace.workspaceFile.fsPath), file);
}

export function uriOf(file: string): Uri {
  return Uri.file(onDisk(file));
}

/** Writes a file, byte for byte as given, that `removeWritten` takes away again. */
export function writeFile(file: string, content: string | Uint8Array): Uri {
  const target = onDisk(file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
  written.add(target);
  return Uri.file(target);
}

export function readText(file: string): string {
  return readFileSync(onDisk(file), 'utf8');
}

export function readBytes(file: string): Buffer {
  return readFileSync(onDisk(file));
}

/** Puts back a file of the template when the tests of a group have ended. */
export function keepFile(file: string): void {
  let before: Buffer;
  beforeEach(() => {
    before = readBytes(file);
  });
  afterEach(() => writeFileSync(onDisk(file), before));
}

/** Closes every editor without saving, then removes the files that the test wrote. */
export async function cleanUp(): Promise<void> {
  for (const editor of window.visibleTextEditors) {
    await window.showTextDocument(editor.document);
    if (editor.document.isDirty) await commands.executeCommand('workbench.action.files.revert');
  }
  for (const document of workspace.textDocuments) {
    if (!document.isDirty) continue;
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
  for (const file of written) rmSync(file, { recursive: true, force: true });
  written.clear();
}

/** Tries an assertion again until it holds, and gives what it gives; fails with its last error after 15 s. */
export async function eventually<T>(assertion: () => T | Promise<T>): Promise<T> {
  for (const deadline = Date.now() + waitMs; ; ) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await delay(pollMs);
  }
}

export interface FoundProblem {
  rule: string;
  /** One-based. */
  line: number;
  message: string;
}

/** What the Problems panel lists of Seedbed for a file. */
export function problemsOf(uri: Uri): FoundProblem[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'seedbed')
    .map(({ code, range, message }) => ({
      rule: String(typeof code === 'object' ? code.value : code),
      line: range.start.line + 1,
      message,
    }))
    .sort((a, b) => a.line - b.line || a.rule.localeCompare(b.rule));
}

export function rulesOf(uri: Uri): string[] {
  return problemsOf(uri).map(({ rule }) => rule);
}

/** Waits until a file has exactly these findings, in any order. */
export async function expectRules(uri: Uri, rules: readonly string[]): Promise<void> {
  await eventually(() => assert.deepEqual(rulesOf(uri).sort(), [...rules].sort()));
}
