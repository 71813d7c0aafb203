import { applyEdits } from '../../core/lint/fix';
import { LineTable } from '../../core/text/line-table';
import { CONFIG_FILE_NAME, editRuleSeverity, initialConfig } from '../../corpus/config';
import { uriOf } from '../locations';
import type { ConfigEdit, RuleOffParams } from '../protocol';
import type { Workspace } from '../workspace';

/** The edits of `corpus.yaml` that turn a rule off, for the corpus or for one of its files; comments stay. */
export function ruleOff(workspace: Workspace, { uri, rule, onlyHere }: RuleOffParams): ConfigEdit {
  const place = workspace.placeOf(uri);
  const corpus = place.inCorpus ? place.corpus : workspace.corpusByUri(uri);
  if (corpus === undefined)
    throw new Error('The file lies in no corpus, so there is no corpus.yaml to say it in.');
  const configUri = uriOf(corpus.absolute(CONFIG_FILE_NAME));
  const text = workspace.openText(configUri) ?? corpus.configText;
  const base = text ?? initialConfig(corpus.name);
  const edits = editRuleSeverity(base, rule, 'off', onlyHere ? place.path : undefined);
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
    edits: edits.map((edit) => ({ range: lines.rangeOf(edit), newText: edit.newText })),
  };
}
