import * as vscode from 'vscode';
import type { ServerTree } from './server-tree';

const TYPING_PAUSE_MS = 200;

/** Narrows a tree while the user types; Escape brings back what was there before. */
export function askForFilter(tree: ServerTree, what: string): void {
  const input = vscode.window.createInputBox();
  const before = tree.currentFilter;
  let timer: NodeJS.Timeout | undefined;
  let accepted = false;
  const narrow = (filter: string) => {
    clearTimeout(timer);
    if (filter !== tree.currentFilter) void tree.setFilter(filter);
  };
  input.value = before;
  input.placeholder = `Filter ${what}`;
  input.onDidChangeValue((value) => {
    clearTimeout(timer);
    timer = setTimeout(() => narrow(value.trim()), TYPING_PAUSE_MS);
  });
  input.onDidAccept(() => {
    accepted = true;
    narrow(input.value.trim());
    input.hide();
  });
  input.onDidHide(() => {
    clearTimeout(timer);
    if (!accepted) narrow(before);
    input.dispose();
  });
  input.show();
}
