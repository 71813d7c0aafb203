import * as vscode from 'vscode';
import type { Position } from 'vscode-languageclient/node';
import type {
  ApplyOnDiskParams,
  ConvertFileParams,
  DateOrderParams,
  FixesParams,
  IgnoreParams,
  ReopenAsParams,
  RuleOffParams,
  StatusParams,
  TreeNode,
} from '../../server/protocol';
import { COMMANDS } from '../../server/protocol';
import { convertFile, reopenAs, undoConversion } from '../encoding/converting';
import {
  type ConversionServices,
  convertFolder,
  type FolderConversionOptions,
} from '../encoding/folder-conversion';
import type { Server } from '../server';
import type { DocumentsView } from '../views/documents-view';
import { askForFilter } from '../views/filter';
import type { ServerTree } from '../views/server-tree';
import {
  createCorpus,
  ignoreFinding,
  newDocument,
  openConfig,
  pickFolder,
  setDateOrder,
  turnRuleOff,
} from './configuring';
import { applyFixes, applyOnDisk, type FixOptions } from './fixing';
import { rangeFrom } from './range';

const RULE_PAGES = 'https://github.com/seedbed/seedbed/blob/main/docs/rules';

export interface Views {
  documents: DocumentsView;
  entities: ServerTree;
  findings: ServerTree;
}

export function registerCommands(
  conversions: ConversionServices,
  views: Views,
  status: () => StatusParams | undefined,
): vscode.Disposable[] {
  const { server, originals } = conversions;
  const trees: Record<string, ServerTree> = {
    documents: views.documents.tree,
    entities: views.entities,
    findings: views.findings,
  };
  const commands: Record<string, (...args: never[]) => unknown> = {
    [COMMANDS.fixFile]: (target?: FixesParams | TreeNode | vscode.Uri, options?: Partial<FixOptions>) => {
      const params = fileTarget(target);
      return params && applyFixes(server, params, { preview: false, ...options });
    },
    [COMMANDS.fixCorpus]: async (target?: FixesParams | TreeNode, options?: Partial<FixOptions>) => {
      const params = await corpusTarget(target, status());
      if (params?.rule === 'wrong-encoding')
        return vscode.commands.executeCommand(COMMANDS.convertFolder, params.uri);
      return params && applyFixes(server, params, { preview: true, ...options });
    },
    [COMMANDS.fixOnDisk]: (params: ApplyOnDiskParams) => applyOnDisk(server, params),
    [COMMANDS.ignoreFinding]: (params: IgnoreParams) => ignoreFinding(server, params),
    [COMMANDS.turnRuleOff]: (target: RuleOffParams | TreeNode) => {
      const params = ruleTarget(target);
      return params && turnRuleOff(server, params);
    },
    [COMMANDS.setDateOrder]: (params: DateOrderParams) => setDateOrder(server, params),
    [COMMANDS.showProblems]: showProblems,
    [COMMANDS.convertFile]: (target?: ConvertFileParams | TreeNode | vscode.Uri) => {
      const params = conversionTarget(target);
      return params && convertFile(server, originals, params);
    },
    [COMMANDS.convertFolder]: async (
      target?: vscode.Uri | TreeNode | string,
      options?: Partial<FolderConversionOptions>,
    ) => {
      const folder = await folderTarget(target);
      return folder && convertFolder(conversions, folder, { ask: true, ...options });
    },
    [COMMANDS.reopenAs]: (params: ReopenAsParams) => reopenAs(params),
    'seedbed.undoConversion': () => undoConversion(server, originals),
    'seedbed.open': open,
    'seedbed.openToTheSide': (node: TreeNode) => open(node, vscode.ViewColumn.Beside),
    'seedbed.copyPath': (node: TreeNode) =>
      node.uri && vscode.env.clipboard.writeText(vscode.Uri.parse(node.uri).fsPath),
    'seedbed.revealInExplorer': (node: TreeNode) =>
      node.uri && vscode.commands.executeCommand('revealInExplorer', vscode.Uri.parse(node.uri)),
    'seedbed.showRule': (node: TreeNode) =>
      node.rule && vscode.env.openExternal(vscode.Uri.parse(`${RULE_PAGES}/${node.rule}.md`)),
    'seedbed.fixRule': (node: TreeNode) => vscode.commands.executeCommand(COMMANDS.fixCorpus, node),
    'seedbed.createCorpus': (folder?: vscode.Uri) => createCorpus(server, folder),
    'seedbed.openConfig': () => openConfig(status()),
    'seedbed.newDocument': newDocument,
    'seedbed.restartServer': () => server.restart(),
    ...Object.fromEntries(
      Object.entries(trees).flatMap(([id, tree]) => [
        [
          `seedbed.${id}.filter`,
          (text?: string) => (typeof text === 'string' ? tree.setFilter(text) : askForFilter(tree, id)),
        ],
        [`seedbed.${id}.clearFilter`, () => tree.setFilter('')],
        [`seedbed.${id}.expandAll`, () => tree.expandAll()],
      ]),
    ),
  };
  return Object.entries(commands).map(([id, run]) =>
    vscode.commands.registerCommand(id, (...args: never[]) => runWithServer(server, () => run(...args))),
  );
}

/** Starts the server where it does not run yet. What it refuses is told in its own words. */
async function runWithServer(server: Server, run: () => unknown): Promise<unknown> {
  try {
    await server.start();
    return await run();
  } catch (error) {
    if (!(error instanceof vscode.CancellationError))
      void vscode.window.showErrorMessage(`Seedbed: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

function fileTarget(target: FixesParams | TreeNode | vscode.Uri | undefined): FixesParams | undefined {
  if (target instanceof vscode.Uri) return { uri: target.toString(), scope: 'file' };
  if (target !== undefined && 'scope' in target) return target;
  const uri = target?.uri ?? vscode.window.activeTextEditor?.document.uri.toString();
  return uri === undefined ? undefined : { uri, scope: 'file', ...(target?.rule && { rule: target.rule }) };
}

function conversionTarget(
  target: ConvertFileParams | TreeNode | vscode.Uri | undefined,
): ConvertFileParams | undefined {
  if (target instanceof vscode.Uri) return { uri: target.toString() };
  if (target !== undefined && !('key' in target)) return target;
  const uri = target?.uri ?? vscode.window.activeTextEditor?.document.uri.toString();
  return uri === undefined ? undefined : { uri };
}

async function folderTarget(
  target: vscode.Uri | TreeNode | string | undefined,
): Promise<vscode.Uri | undefined> {
  if (target instanceof vscode.Uri) return target;
  if (typeof target === 'string') return vscode.Uri.parse(target);
  const uri = target?.uri ?? target?.corpus;
  return uri === undefined ? (await pickFolder())?.uri : vscode.Uri.parse(uri);
}

async function corpusTarget(
  target: FixesParams | TreeNode | undefined,
  status: StatusParams | undefined,
): Promise<FixesParams | undefined> {
  if (target !== undefined && 'scope' in target) return target;
  const uri = target?.corpus ?? (await pickCorpus(status));
  return uri === undefined ? undefined : { uri, scope: 'corpus', ...(target?.rule && { rule: target.rule }) };
}

async function pickCorpus(status: StatusParams | undefined): Promise<string | undefined> {
  const corpora = (status?.corpora ?? []).filter(({ documents }) => documents > 0);
  if (corpora.length < 2) return corpora[0]?.uri;
  const picked = await vscode.window.showQuickPick(
    corpora.map(({ name, uri }) => ({ label: name, uri })),
    { placeHolder: 'Which corpus?' },
  );
  return picked?.uri;
}

function ruleTarget(target: RuleOffParams | TreeNode): RuleOffParams | undefined {
  if ('onlyHere' in target) return target;
  return target.rule && target.corpus
    ? { uri: target.corpus, rule: target.rule, onlyHere: false }
    : undefined;
}

/** By the editor's own command: a document shown through the API stays open for minutes after its tab is closed. */
async function open({ uri, range }: TreeNode, viewColumn?: vscode.ViewColumn): Promise<void> {
  if (uri === undefined) return;
  const options: vscode.TextDocumentShowOptions = {
    preview: true,
    ...(viewColumn !== undefined && { viewColumn }),
    ...(range && { selection: rangeFrom(range) }),
  };
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri), options);
}

async function showProblems(uri: string, position: Position): Promise<void> {
  const selection = rangeFrom({ start: position, end: position });
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri), { selection });
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}
