import { type CompletionItem, CompletionItemKind, type Hover, type Position } from 'vscode-languageserver';
import { LineTable } from '../../core/text/line-table';
import { completeConfig, hoverConfig } from '../../corpus/config';

export function configCompletions(text: string | undefined, position: Position): CompletionItem[] {
  if (text === undefined) return [];
  const lines = new LineTable(text);
  return completeConfig(text, lines.offsetAt(position)).map((completion) => ({
    label: completion.label,
    kind: CompletionItemKind.Property,
    ...(completion.detail !== undefined && { detail: completion.detail }),
    ...(completion.documentation !== undefined && {
      documentation: { kind: 'markdown' as const, value: completion.documentation },
    }),
    textEdit: { range: lines.rangeOf(completion.replace), newText: completion.newText },
  }));
}

export function configHover(text: string | undefined, position: Position): Hover | undefined {
  if (text === undefined) return undefined;
  const lines = new LineTable(text);
  const found = hoverConfig(text, lines.offsetAt(position));
  return found && { contents: { kind: 'markdown', value: found.markdown }, range: lines.rangeOf(found.span) };
}
