import * as vscode from 'vscode';
import type { ServerTree } from './server-tree';

const TYPING_PAUSE_MS = 200;

/** Narrows a tree while the user types; Escape brings back what was there before. */
export function askForFilter(tree: ServerTree, what: string): void {
  const input = vscode.window.createInputBox();
  const before = tree.currentFilter;
  let timer: NodeJS.Timeout | undefined;
  let accepted = false;
  input.value = before;
  input.placeholder = `Filter ${what}`;
  input.onDidChangeValue((value) => {
    clearTimeout(timer);
    timer = setTimeout(() => tree.setFilter(value.trim()), TYPING_PAUSE_MS);
  });
  input.onDidAccept(() => {
    accepted = true;
    clearTimeout(timer);
    tree.setFilter(input.value.trim());
    input.hide();
  });
  input.onDidHide(() => {
    clearTimeout(timer);
    if (!accepted && tree.currentFilter !== before) tree.setFilter(before);
    input.dispose();
  });
  input.show();
}
