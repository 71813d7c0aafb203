import { lintSource } from '../../../src/core/lint/lint';
import { defaultSettings } from '../../../src/core/lint/settings';
import { RULES } from '../../../src/core/rules';
import { PROFILES } from '../../../src/core/rules/profiles/profile';
import { SourceText } from '../../../src/core/text/source-text';
import { assertLinear } from '../../support/growth';

const settings = {
  ...defaultSettings({ year: 2026, month: 11, day: 22 }),
  profiles: PROFILES.map(({ name }) => name),
  rules: Object.fromEntries(
    RULES.filter(({ severity }) => severity === 'off').map(({ id }) => [id, { severity: 'hint' as const }]),
  ),
};

/** What could make a pattern begin again and again, or keep what it must compare with all before. */
const HOSTILE: Readonly<Record<string, string>> = {
  'at signs': 'a@a.',
  'local parts without an address': 'a.b+c_d-',
  'digits with separators': '1 2-3.4/',
  'digits without separators': '1234567890',
  'hexadecimal groups': 'a1:b2:',
  'open brackets': '({[<«“‘„',
  'open templates': '{{ a ${b.',
  'account numbers': 'DE47 3704 ',
  'phrases that begin': 'follow a b c d ',
  'one word': 'word ',
  capitals: 'A B AB ',
  'short lines': 'x\n',
  'short paragraphs': 'Read more\n\n',
  'the same sentence': 'The mayor asked the government for a hundred boats and tents. ',
  'the same paragraph': `${'The mayor asked for a hundred boats and for tents. '.repeat(3)}\n\n`,
  'sentences that begin alike':
    'The mayor of the town has asked for 1, 2, 3 and a b c d e f g h. The mayor of the town said i j k l. ',
  'hashes and dashes': '# - — (ANI) /TASS/ ',
  documents: 'date 2024-03-01\n\nIt rose.\n\nEND\n',
  'misread letters': 'Ã©Ð¿â€™',
  marks: 'e\u0301\u0302\u0303\u200b\u200d',
  references: '&amp;&#8217;&eacute',
  escapes: '%D0%9F=C3=A9\\u00e9',
};

describe('every rule, on text made to be slow', function () {
  this.timeout(240_000);
  for (const [name, unit] of Object.entries(HOSTILE))
    it(`takes time in proportion: ${name}`, () => {
      assertLinear(name, { small: 12_000, times: 8 }, (size) => {
        const bytes = Buffer.from(unit.repeat(Math.ceil(size / unit.length)).slice(0, size));
        lintSource('a.seed', SourceText.fromBytes(bytes), settings, RULES);
      });
    });
});
