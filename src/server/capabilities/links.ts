import type { DocumentLink } from 'vscode-languageserver';
import { type DocumentView, rangeOf } from '../document-view';

const ADDRESS = /\b(?:https?:\/\/|mailto:)[^\s<>"“”«»]+/g;
/** Closing punctuation belongs to the sentence, not to the address. */
const TRAILING = /[.,;:!?'’\])}»]+$/;

/** Web addresses and `mailto:` anywhere in the text. A closing bracket stays where the address opens one. */
export function documentLinks(view: DocumentView): DocumentLink[] {
  const { text } = view.source;
  const links: DocumentLink[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const target = trimmed(match[0]);
    links.push({ range: rangeOf(view, { start: match.index, end: match.index + target.length }), target });
  }
  return links;
}

function trimmed(address: string): string {
  const trailing = TRAILING.exec(address.slice(-12))?.[0] ?? '';
  const short = address.slice(0, address.length - trailing.length);
  return short.includes('(') && !short.includes(')') && trailing.startsWith(')') ? `${short})` : short;
}
