import type { Edit } from '../../core/lint/finding';
import { applyEdits } from '../../core/lint/fix';
import { LineTable } from '../../core/text/line-table';
import { CONFIG_FILE_NAME, editDateOrder, editRuleSeverity, initialConfig } from '../../corpus/config';
import { escapeGlob } from '../../corpus/files';
import { uriOf } from '../locations';
import type { ConfigEdit, DateOrderParams, RuleOffParams } from '../protocol';
import type { Workspace } from '../workspace';

/** The edits of `corpus.yaml` that turn a rule off, for the corpus or for one of its files; comments stay. */
export function ruleOff(workspace: Workspace, { uri, rule, onlyHere }: RuleOffParams): ConfigEdit {
  return configEdit(workspace, uri, (text, path) =>
    editRuleSeverity(text, rule, 'off', onlyHere && path !== undefined ? escapeGlob(path) : undefined),
  );
}

/** The edits of `corpus.yaml` that settle how all-numeric dates of the corpus are read. */
export function dateOrder(workspace: Workspace, { uri, order }: DateOrderParams): ConfigEdit {
  return configEdit(workspace, uri, (text) => editDateOrder(text, order));
}

function configEdit(
  workspace: Workspace,
  uri: string,
  edit: (text: string, path: string | undefined) => readonly Edit[],
): ConfigEdit {
  const named = workspace.corpusByUri(uri);
  const place = named === undefined ? workspace.placeOf(uri) : undefined;
  const corpus = named ?? (place?.inCorpus ? place.corpus : undefined);
  if (corpus === undefined)
    throw new Error('The file lies in no corpus, so there is no corpus.yaml to say it in.');
  const configUri = uriOf(corpus.absolute(CONFIG_FILE_NAME));
  const text = workspace.openText(configUri) ?? corpus.configText;
  const base = text ?? initialConfig(corpus.name);
  const edits = edit(base, place?.path);
  const start = { line: 0, character: 0 };
  if (text === undefined)
    return {
      uri: configUri,
      create: true,
      edits: [{ range: { start, end: start }, newText: applyEdits(base, edits) }],
    };
  const lines = new LineTable(base);
  return {
    uri: configUri,
    create: false,
    edits: edits.map(({ start, end, newText }) => ({ range: lines.rangeOf({ start, end }), newText })),
  };
}
