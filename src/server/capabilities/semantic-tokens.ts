import { type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import type { Span } from '../../core/text/span';
import type { DocumentView } from '../document-view';
import { sectionHeadings } from './symbols';

export const TOKEN_TYPES = ['keyword', 'property', 'number', 'string', 'type', 'enumMember'] as const;

type TokenType = (typeof TOKEN_TYPES)[number];

interface Token extends Span {
  type: TokenType;
}

/** What only parsing tells: which lines are header, what in them is name and value, which lines are headings or END. */
export function semanticTokens(view: DocumentView): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const { lines } = view.source;
  for (const { start, end, type } of tokens(view).sort((a, b) => a.start - b.start)) {
    const { line, character } = lines.positionAt(start);
    const length = Math.min(end, lines.content(line).end) - start;
    if (length > 0) builder.push(line, character, length, TOKEN_TYPES.indexOf(type), 0);
  }
  return builder.build();
}

function tokens(view: DocumentView): Token[] {
  return view.file.documents.flatMap((document) => {
    const found: Token[] = [];
    const { header, end } = document;
    for (const date of [header.date, ...header.duplicateDates]) {
      if (date === undefined) continue;
      found.push({ ...date.keyword, type: 'keyword' }, { ...date.value, type: 'number' });
    }
    for (const { name, value } of header.fields)
      found.push({ ...name, type: 'property' }, { ...value, type: 'string' });
    for (const line of header.preamble) found.push({ ...line.content, type: 'type' });
    for (const heading of sectionHeadings(view, document)) found.push({ ...heading, type: 'type' });
    if (end !== undefined) found.push({ ...end.span, type: 'enumMember' });
    return found;
  });
}
