import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { applyEdits } from '../../core/lint/fix';
import type { ConfigSuggestion, CorpusConfig } from './corpus-config';
import { readConfig } from './read-config';

type TextEdit = ConfigSuggestion['edit'];

/**
 * The edit of a corpus.yaml that says in which order its all-numeric dates are written. Comments, order and all else
 * stay. Empty where the text is not YAML, says so already, or says it in a form that cannot be edited in place.
 */
export function editDateOrder(text: string, order: NonNullable<CorpusConfig['dateOrder']>): TextEdit[] {
  const edits = editsFor(text, order);
  return edits.length > 0 && readConfig(applyEdits(text, edits)).config.dateOrder === order ? edits : [];
}

function editsFor(text: string, order: string): TextEdit[] {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, version: '1.2' });
  const root = document.contents;
  if (document.errors.length > 0 || (root !== null && !(isMap(root) && !root.flow))) return [];
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const dates = root === null ? undefined : pairOf(root, 'dates');
  if (dates === undefined) {
    const before = text === '' || text.endsWith('\n') ? '' : lineBreak;
    const at = text.length;
    return [{ start: at, end: at, newText: `${before}dates:${lineBreak}  order: ${order}${lineBreak}` }];
  }
  if (!isMap(dates.value) || dates.value.flow) return [];
  const given = pairOf(dates.value, 'order')?.value;
  if (isScalar(given) && given.range != null && given.source !== '') {
    const [start, end] = given.range;
    return given.value === order ? [] : [{ start, end, newText: order }];
  }
  const first = dates.value.range?.[0];
  if (first === undefined || given !== undefined) return [];
  const column = first - (text.lastIndexOf('\n', first - 1) + 1);
  return [{ start: first, end: first, newText: `order: ${order}${lineBreak}${' '.repeat(column)}` }];
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.findLast((pair) => isScalar(pair.key) && pair.key.value === key);
}
