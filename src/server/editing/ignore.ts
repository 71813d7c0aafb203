import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Finding } from '../../core/lint/finding';
import { documentIds } from '../../corpus/index/analysis';
import type { IgnoreParams } from '../protocol';
import type { Workspace } from '../workspace';

/** Writes one finding into its corpus's baseline. Refused for a file that lies in no corpus. */
export async function ignoreFinding(workspace: Workspace, { uri, rule, range }: IgnoreParams): Promise<void> {
  const view = await workspace.view(uri);
  if (view === undefined || !view.inCorpus)
    throw new ResponseError(
      ErrorCodes.InvalidRequest,
      'The file lies in no corpus, so there is no baseline.',
    );
  const { corpus, path, source, file, compared } = view;
  const all: Finding[] = [...corpus.lint(path, source).findings, ...compared];
  const start = source.lines.offsetAt(range.start);
  const end = source.lines.offsetAt(range.end);
  const isMeant = (finding: Finding) =>
    finding.rule === rule && finding.start === start && finding.end === end;
  if (!all.some(isMeant))
    throw new ResponseError(
      ErrorCodes.InvalidRequest,
      'The finding is no longer there; nothing was written.',
    );
  await corpus.ignore(path, source, file, all, isMeant);
  await workspace.ignoredIn(corpus, documentIds(file, path));
}
