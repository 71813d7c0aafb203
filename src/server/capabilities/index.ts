import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Hover,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { CONFIG_FILE_NAME, initialConfig } from '../../corpus/config';
import type { DocumentView } from '../document-view';
import { INITIAL_CONFIG } from '../protocol';
import type { Workspace } from '../workspace';
import { type CodeActionData, codeActions, FIX_ALL, resolveCodeAction } from './code-actions';
import { codeLenses } from './code-lens';
import { completions } from './completion';
import { configCompletions, configHover } from './config-file';
import { foldingRanges } from './folding';
import { formatting } from './formatting';
import { hover } from './hover';
import { inlayHints } from './inlay-hints';
import { documentLinks } from './links';
import { selectionRanges } from './selection-ranges';
import { semanticTokens, TOKEN_TYPES } from './semantic-tokens';
import { documentSymbols } from './symbols';

export const serverCapabilities: ServerCapabilities = {
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], resolveProvider: true },
  codeLensProvider: {},
  completionProvider: { triggerCharacters: [' ', ':'] },
  documentFormattingProvider: true,
  documentLinkProvider: {},
  documentRangeFormattingProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  hoverProvider: true,
  inlayHintProvider: true,
  selectionRangeProvider: true,
  semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true },
};

interface TextDocumentRequest {
  textDocument: { uri: string };
}

export function registerCapabilities(connection: Connection, workspace: Workspace): void {
  const answer =
    <P extends TextDocumentRequest, T>(compute: (view: DocumentView, params: P) => T, none: T) =>
    async (params: P): Promise<T> => {
      const { uri } = params.textDocument;
      if (isConfig(uri)) return none;
      const view = await workspace.view(uri);
      return view === undefined ? none : compute(view, params);
    };

  connection.onCodeAction(answer(codeActions, [] as CodeAction[]));
  connection.onCodeActionResolve(async (action) => {
    const data = action.data as CodeActionData | undefined;
    return data === undefined ? action : resolveCodeAction(await workspace.view(data.uri), action);
  });
  connection.onCodeLens(answer(codeLenses, []));
  connection.onCompletion(async (params) => {
    const { uri } = params.textDocument;
    if (isConfig(uri)) return configCompletions(workspace.openText(uri), params.position);
    return answer((view) => completions(view, params.position), [])(params);
  });
  connection.onDocumentFormatting(answer((view) => formatting(view), []));
  connection.onDocumentLinks(answer(documentLinks, []));
  connection.onDocumentRangeFormatting(answer((view, { range }) => formatting(view, range), []));
  connection.onDocumentSymbol(answer(documentSymbols, []));
  connection.onFoldingRanges(answer(foldingRanges, []));
  connection.onHover(async (params): Promise<Hover | undefined> => {
    const { uri } = params.textDocument;
    if (isConfig(uri)) return configHover(workspace.openText(uri), params.position);
    return answer((view) => hover(view, params.position), undefined)(params);
  });
  connection.onRequest(INITIAL_CONFIG, (name: string) => initialConfig(name));
  connection.onSelectionRanges(answer((view, { positions }) => selectionRanges(view, positions), []));
  connection.languages.inlayHint.on(answer(inlayHints, []));
  connection.languages.semanticTokens.on(answer(semanticTokens, { data: [] }));
}

function isConfig(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_FILE_NAME}`);
}
