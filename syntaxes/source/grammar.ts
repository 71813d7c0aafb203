import * as pattern from './patterns';

interface Rule {
  name?: string;
  contentName?: string;
  match?: string;
  begin?: string;
  end?: string;
  captures?: Captures;
  beginCaptures?: Captures;
  endCaptures?: Captures;
  patterns?: (Rule | { include: string })[];
}
type Captures = Record<string, { name?: string; patterns?: (Rule | { include: string })[] }>;

const include = (...names: string[]) => names.map((name) => ({ include: `#${name}` }));
const scopes = (...names: string[]): Captures =>
  Object.fromEntries(names.map((name, index) => [String(index + 1), { name: `${name}.seed` }]));

const DATE_HEADER = scopes('keyword.other.date', 'punctuation.separator.key-value', 'constant.numeric.date');
const UNREADABLE_DATE_HEADER = scopes(
  'keyword.other.date',
  'punctuation.separator.key-value',
  'string.unquoted.date',
);
const MARKERS = `${pattern.END_LINE}|${pattern.END_NEAR_MISS}`;

function documentOpenedBy(begin: string, beginCaptures: Captures): Rule {
  return {
    name: 'meta.document.seed',
    begin,
    beginCaptures,
    end: `${MARKERS}|(?=${pattern.OPENS_DOCUMENT})|(?=${pattern.OPENS_AFTER_BLANK})`,
    endCaptures: scopes('keyword.control.end', 'invalid.deprecated.end-marker'),
    patterns: include('header-block', 'body'),
  };
}

const repository: Record<string, Rule> = {
  documents: {
    patterns: [
      documentOpenedBy(pattern.KEYWORD_OWN_LINE, DATE_HEADER),
      documentOpenedBy(pattern.LABEL_OWN_LINE, DATE_HEADER),
      documentOpenedBy(pattern.KEYWORD_INLINE, DATE_HEADER),
      documentOpenedBy(pattern.LABEL_INLINE, DATE_HEADER),
      documentOpenedBy(pattern.KEYWORD_UNREADABLE, UNREADABLE_DATE_HEADER),
      documentOpenedBy(pattern.KEYWORD_INLINE_UNREADABLE, UNREADABLE_DATE_HEADER),
      documentOpenedBy(pattern.LABEL_UNREADABLE, UNREADABLE_DATE_HEADER),
      documentOpenedBy(pattern.DATE_LABEL_UNREADABLE, UNREADABLE_DATE_HEADER),
      documentOpenedBy(`(?=${pattern.OPENING_FIELD})`, {}),
    ],
  },
  'end-marker': {
    match: MARKERS,
    captures: scopes('keyword.control.end', 'invalid.deprecated.end-marker'),
  },
  'undated-document': {
    name: 'meta.document.seed meta.body.seed',
    begin: pattern.RUNNING_TEXT,
    end: `${MARKERS}|(?=${pattern.OPENS_DOCUMENT})`,
    endCaptures: scopes('keyword.control.end', 'invalid.deprecated.end-marker'),
    patterns: include('dateline', 'end-like', 'heading', 'inline'),
  },
  'header-block': {
    patterns: [
      {
        begin: String.raw`\G(?=[ \t]*$)`,
        end: pattern.BLOCK_END,
        patterns: include('field', 'unknown-field'),
      },
      {
        begin: `(?=${pattern.FIELD})`,
        end: pattern.BLOCK_END,
        patterns: include('field', 'unknown-field'),
      },
    ],
  },
  field: {
    name: 'meta.field.seed',
    begin: pattern.FIELD_IN_BLOCK,
    beginCaptures: scopes('entity.name.tag.field', 'punctuation.separator.key-value'),
    end: '$',
    contentName: 'string.unquoted.field.seed',
    patterns: include('damage', 'url', 'date'),
  },
  'unknown-field': { name: 'meta.field.unknown.seed', match: `${pattern.UNKNOWN_FIELD_IN_BLOCK}.*` },
  body: {
    name: 'meta.body.seed',
    begin: String.raw`(?:^|\G)(?=[ \t]*\S)`,
    end: `(?=${MARKERS}|${pattern.OPENS_DOCUMENT}|${pattern.OPENS_AFTER_BLANK})`,
    patterns: include('paragraph'),
  },
  paragraph: {
    begin: String.raw`(?:^|\G)(?=[ \t]*\S)`,
    end: `^(?=[ \\t]*$)|(?=${MARKERS}|${pattern.OPENS_DOCUMENT})`,
    patterns: include('dateline', 'end-like', 'heading', 'inline'),
  },
  heading: {
    name: 'markup.heading.seed',
    begin: pattern.HEADING,
    beginCaptures: scopes('punctuation.definition.heading'),
    end: '$',
    patterns: include('inline'),
  },
  'end-like': { match: pattern.END_LIKE, captures: scopes('keyword.other.end-like') },
  dateline: {
    patterns: [
      {
        name: 'meta.dateline.seed',
        match: pattern.DATELINE,
        captures: scopes(
          'entity.name.section.place',
          'punctuation.separator.dateline',
          'constant.numeric.date',
          'support.constant.agency',
          'punctuation.separator.dateline',
        ),
      },
      {
        name: 'meta.dateline.seed',
        match: pattern.DATELINE_UNDATED,
        captures: scopes(
          'entity.name.section.place',
          'support.constant.agency',
          'punctuation.separator.dateline',
        ),
      },
    ],
  },
  inline: { patterns: include('damage', 'url', 'email', 'quotation', 'date', 'number') },
  damage: {
    patterns: [
      { name: 'invalid.illegal.mojibake.seed', match: pattern.MOJIBAKE },
      { name: 'invalid.illegal.character.seed', match: pattern.DAMAGE },
    ],
  },
  url: { name: 'markup.underline.link.url.seed', match: pattern.URL },
  email: { name: 'markup.underline.link.email.seed', match: pattern.EMAIL },
  quotation: {
    patterns: pattern.QUOTATIONS.map(({ begin, end }) => ({
      name: 'meta.quotation.seed',
      begin,
      end,
      beginCaptures: { '0': { name: 'punctuation.definition.quotation.begin.seed' } },
      endCaptures: { '0': { name: 'punctuation.definition.quotation.end.seed' } },
      patterns: include('damage', 'url', 'email', 'date', 'number'),
    })),
  },
  date: { name: 'constant.numeric.date.seed', match: pattern.DATE_IN_TEXT },
  number: { name: 'constant.numeric.seed', match: pattern.NUMBER },
};

/**
 * The TextMate grammar of the seed format. A grammar reads line by line: what depends on a later line (a marker that
 * is one only when nothing follows, a title only when a blank line follows) is left to the server's semantic tokens.
 */
export const grammar = {
  information_for_contributors:
    'Generated by syntaxes/source; run npm run test:grammar:update after a change there.',
  name: 'Seed',
  scopeName: 'text.seed',
  patterns: include('end-marker', 'documents', 'undated-document', 'heading', 'end-like', 'inline'),
  repository,
};

export const grammarText = `${JSON.stringify(grammar, undefined, 2)}\n`;
