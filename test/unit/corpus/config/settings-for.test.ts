import { strict as assert } from 'node:assert';
import { optionsOf, severityOf } from '../../../../src/core/lint/settings';
import { ruleById } from '../../../../src/core/rules';
import { DEFAULT_CONFIG, readConfig, settingsFor } from '../../../../src/corpus/config';
import { TEST_RULES } from './rules-for-tests';

const TODAY = { year: 2026, month: 11, day: 22 };
const [longLine] = TEST_RULES;

describe('settingsFor', () => {
  const { config } = readConfig(
    `language: en
dates: {order: mdy}
endMarkers: ['***']
profiles: [c4]
rules:
  long-line: {severity: hint, maximum: 100, strict: true}
overrides:
  - files: [wire/**]
    rules: {long-line: {maximum: 200}, odd-quote: warning}
  - files: ['**/*.old.txt']
    rules: {long-line: error}
`,
    TEST_RULES,
  );

  it('carries the settings of the corpus', () => {
    const settings = settingsFor(config, 'a.txt', TODAY);
    assert.deepEqual(settings, {
      today: TODAY,
      headerStyle: 'preserve',
      dateOrder: 'mdy',
      endMarkers: ['***'],
      profiles: ['c4'],
      requiredFields: [],
      allowedFields: [],
      language: 'en',
      rules: { 'long-line': { severity: 'hint', options: { maximum: 100, strict: true } } },
    });
  });

  it('applies the overrides that match, later ones last, option by option', () => {
    const maximumAndSeverity = (path: string) => {
      const settings = settingsFor(config, path, TODAY);
      const { maximum, strict } = optionsOf(longLine!, settings);
      return [severityOf(longLine!, settings), maximum, strict];
    };
    assert.deepEqual(maximumAndSeverity('a.txt'), ['hint', 100, true]);
    assert.deepEqual(maximumAndSeverity('wire/a.txt'), ['hint', 200, true]);
    assert.deepEqual(maximumAndSeverity('wire/a.old.txt'), ['error', 200, true]);
    assert.deepEqual(maximumAndSeverity('wire/.hidden/a.old.txt'), ['error', 200, true]);
    assert.equal(settingsFor(config, 'wire/a.txt', TODAY).rules['odd-quote']?.severity, 'warning');
    assert.equal(settingsFor(config, 'a.txt', TODAY).rules['odd-quote'], undefined);
  });

  it('shares settings between files of the same overrides, until the day changes', () => {
    const first = settingsFor(config, 'wire/a.txt', TODAY);
    assert.equal(settingsFor(config, 'wire/deep/b.txt', { ...TODAY }), first);
    assert.notEqual(settingsFor(config, 'b.txt', TODAY), first);
    const tomorrow = settingsFor(config, 'wire/a.txt', { ...TODAY, day: 23 });
    assert.equal(tomorrow.today.day, 23);
    assert.notEqual(settingsFor({ ...config, overrides: [] }, 'wire/a.txt', TODAY), first);
  });

  it('turns on the rules of required fields, unless their severity is given', () => {
    const severities = (text: string) => {
      const settings = settingsFor(readConfig(text).config, 'a.txt', TODAY);
      return ['missing-title', 'missing-source'].map((id) => severityOf(ruleById(id)!, settings));
    };
    assert.deepEqual(severities('fields: {required: [title]}'), ['warning', 'off']);
    assert.deepEqual(severities('fields: {required: [Title, source]}\nrules: {missing-title: hint}'), [
      'hint',
      'warning',
    ]);
    assert.deepEqual(severities('fields: {required: [title]}\nrules: {missing-title: off}'), ['off', 'off']);
  });

  it('is the default where nothing is configured', () => {
    assert.deepEqual(settingsFor(DEFAULT_CONFIG, 'a.txt', TODAY).rules, {});
  });
});
