import type { Finding } from '../core/lint/finding';
import { severityOf } from '../core/lint/settings';
import { ruleById } from '../core/rules';
import type { SourceText } from '../core/text/source-text';
import type { Corpus } from '../corpus/corpus';
import type { DocumentView } from './document-view';
import { fileEncodingOf } from './encodings/file-encoding';
import type { OpenSource } from './open-documents';

export interface Place {
  uri: string;
  corpus: Corpus;
  /** Relative to the corpus, or anything that names a document outside every corpus. */
  path: string;
  inCorpus: boolean;
}

/** Lints one file as it stands in the editor, or on disk with `version` null. */
export function viewDocument(
  { uri, corpus, path, inCorpus }: Place,
  { source, disk, encoding }: OpenSource,
  version: number | null,
): DocumentView {
  const linted = corpus.lint(path, source);
  const { file, facts } = linted;
  const leftOut = isLeftOut(corpus, path, inCorpus);
  const misread = isMisread(source, disk);
  const own = leftOut ? [] : ownFindings();
  const compared = inCorpus && !misread && corpus.includes(path) ? corpus.index.compare(path, facts) : [];
  const kept = compared.length === 0 ? [] : corpus.withoutIgnored(path, source, file, compared);
  return {
    uri,
    path,
    corpus,
    inCorpus,
    leftOut,
    version,
    disk,
    source,
    encodingInEditor: encoding,
    misread,
    file,
    settings: corpus.settings(path),
    findings: kept.length === 0 ? own : [...own, ...kept].sort((a, b) => a.start - b.start || a.end - b.end),
    own,
    compared,
    facts,
  };

  function ownFindings(): readonly Finding[] {
    if (misread) return findingsOfMisreading(corpus, path, source, encoding);
    const inText = corpus.withoutIgnored(path, source, file, linted.findings);
    return disk === undefined || disk === source
      ? inText
      : [...findingsOfBytes(corpus, path, disk, source), ...inText];
  }
}

/** A corpus.yaml that does not include a file says that nothing is to be said of it, open or not. */
function isLeftOut(corpus: Corpus, path: string, inCorpus: boolean): boolean {
  return inCorpus && corpus.configText !== undefined && !corpus.includes(path);
}

function isMisread(source: SourceText, disk: SourceText | undefined): boolean {
  if (disk === undefined || disk === source) return false;
  const { state, illFormed } = fileEncodingOf(disk);
  return state === 'utf-8' || illFormed > 0;
}

/** Nothing of what the editor shows is worth a word but that it is not what the file says. */
function findingsOfMisreading(
  corpus: Corpus,
  path: string,
  { lines }: SourceText,
  encoding: string | undefined,
): Finding[] {
  const rule = ruleById('wrong-encoding')!;
  const severity = severityOf(rule, corpus.settings(path));
  if (severity === 'off') return [];
  const { start, end } = lines.content(0);
  const message = `The file is UTF-8, but the editor reads it as ${encoding}: what it shows is not what the file says.`;
  return [
    { rule: rule.id, severity, message, start, end, bytes: { start, end }, document: undefined, fixes: [] },
  ];
}

/**
 * What is to be said of the bytes of a file that the editor reads in a charset of its own. Only findings about the
 * file as a whole have a place in the editor's text: its first line.
 */
function findingsOfBytes(corpus: Corpus, path: string, disk: SourceText, shown: SourceText): Finding[] {
  const { end } = shown.lines.content(0);
  const { file, findings } = corpus.lint(path, disk);
  return corpus
    .withoutIgnored(path, disk, file, findings)
    .filter(({ rule, start }) => start === 0 && ruleById(rule)?.onUnreadable === true)
    .map((finding) => ({ ...finding, end }));
}
