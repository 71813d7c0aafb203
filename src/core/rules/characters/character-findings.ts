import type { Report, Severity } from '../../lint/finding';
import type { FileContext, FileRule, LintSettings, OptionsOf, OptionTable, Rule } from '../../lint/rule';
import { defaultSettings, optionsOf, severityOf } from '../../lint/settings';
import type { SeedFile } from '../../seed/tree';
import { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import { charactersRules } from '.';

/** A place where characters are wrong or doubtful. UTF-16 offsets. */
export interface CharacterFinding extends Span {
  /** The id of the rule that found it. */
  kind: string;
  severity: Severity;
}

/** Rules of the section that judge markup or a file's bytes rather than characters. */
const OTHER_MATTERS = new Set([
  'binary-file',
  'wrong-encoding',
  'invalid-utf8',
  'bom',
  'html-tag',
  'markdown-markup',
  'mixed-quotes',
  'latex-quotes',
]);
const CHARACTER_RULES = charactersRules.filter(isFileRuleOfCharacters);

function isFileRuleOfCharacters(rule: Rule): rule is FileRule {
  return rule.scope === 'file' && !OTHER_MATTERS.has(rule.id);
}

const BYTE_ORDER_MARK = '\ufeff';
/** How much of a long line is looked at for markup, in UTF-16 units on either side. */
const NEAR = 300;
/** No rule about characters asks what day it is. */
const SETTINGS = defaultSettings({ year: 2000, month: 1, day: 1 });

/** The rules that are on by default; what they need to know does not depend on the text. */
const ACTIVE_RULES = CHARACTER_RULES.flatMap((rule) => {
  const severity = severityOf(rule, SETTINGS);
  const options = optionsOf(rule, SETTINGS) as OptionsOf<OptionTable>;
  return severity === 'off' ? [] : [{ rule, severity, options }];
});

/** What no text of printable ASCII needs to have for a finding is left out: most English lines end here. */
const MAYBE_WRONG = /[^\t\n -~]|[&\\%?`=#]|(?:quot?|nbsp|dash|hellip|apos);|U\+|\d[Oo]\d|[A-Za-z]0[a-z]/;

/**
 * What the rules about characters find in a plain text, which need not be a seed document: ascending by start, then
 * end. A carriage return at the very end is taken for what is left of a line break. `language` is the BCP 47 code of
 * the text, where somebody knows it. Linear.
 */
export function characterFindings(text: string, language?: string): CharacterFinding[] {
  if (!MAYBE_WRONG.test(text)) return [];
  const settings: LintSettings = language === undefined ? SETTINGS : { ...SETTINGS, language };
  const source = SourceText.fromText(text.endsWith('\r') ? text.slice(0, -1) : text);
  const file: SeedFile = {
    text: source.text,
    lines: source.lines,
    lineKinds: [],
    documents: [],
    strayEnds: [],
  };
  const results = new Map<unknown, unknown>();
  const shared: FileContext['shared'] = <T>(
    compute: (source: SourceText, file: SeedFile, settings: LintSettings) => T,
  ): T => {
    if (!results.has(compute)) results.set(compute, compute(source, file, settings));
    return results.get(compute) as T;
  };
  const findings: CharacterFinding[] = [];
  for (const { rule, severity, options } of ACTIVE_RULES) {
    const report: FileContext['report'] = (found) => {
      if (rule.id === 'html-entity' && isMarkup(source, found.start)) return;
      for (const { start, end } of placesOf(found))
        findings.push(
          start === 0 && text[0] === BYTE_ORDER_MARK
            ? { start, end, kind: 'bom', severity: 'information' }
            : { start, end, kind: rule.id, severity },
        );
    };
    rule.check({ path: '', source, file, settings, options, shared, report });
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A rule may report once what stands in several places; its fix names them all. */
function placesOf(report: Report): readonly Span[] {
  const edits = report.fixes?.[0]?.edits ?? [];
  return edits.some(({ end }) => end > report.end) ? edits : [report];
}

/** In a line with tags, or one that speaks of HTML, a character reference is as it should be. */
function isMarkup({ text, lines }: SourceText, offset: number): boolean {
  const { start, end } = lines.content(lines.lineAt(offset));
  const around = text.slice(Math.max(start, offset - NEAR), Math.min(end, offset + NEAR));
  return /<\/?[A-Za-z][^<>]*>|=["']|["'`]&#?\w+;["'`]|\bX?HTML\b/.test(around);
}
