import { CONFIG_FILE_NAME } from '../corpus/config';
import type { CorpusState } from './corpora';
import { uriOf } from './locations';
import type { CorpusStatus, StatusParams } from './protocol';
import type { Workspace } from './workspace';

export function statusOf(workspace: Workspace): StatusParams {
  return { corpora: workspace.corpora.map(corpusStatus) };
}

function corpusStatus({ corpus, state, progress }: CorpusState): CorpusStatus {
  const { documents, findings, safeFixes } = corpus.index.totals();
  return {
    uri: uriOf(corpus.root),
    name: corpus.name,
    state,
    done: progress.done,
    total: progress.total,
    documents,
    findings,
    safeFixes,
    configUri: corpus.configText === undefined ? undefined : uriOf(corpus.absolute(CONFIG_FILE_NAME)),
    configProblems: corpus.configProblems.length,
    unreadable: [...corpus.unreadable].map(([path, reason]) => ({
      uri: uriOf(corpus.absolute(path)),
      reason,
    })),
  };
}
