import { strict as assert } from 'node:assert';
import { composeLayers, explainSettings, readConfigLayers } from '../../../../src/corpus/config';

/** Reads corpus.yaml among files of a corpus. */
function read(files: Readonly<Record<string, string>>) {
  return readConfigLayers(files['corpus.yaml']!, async (file) => files[file]);
}

describe('extends', () => {
  it('adds settings of other files: keys win whole, rules setting by setting, overrides add up', async () => {
    const { layers, problems } = await read({
      'shared/base.yaml':
        'language: de\nendMarkers: ["***"]\nrules:\n  date-out-of-range: {severity: error, minYear: 1990}\n  blank-run: off\noverrides:\n  - files: ["a/**"]\n    rules: {blank-run: hint}\n',
      'corpus.yaml':
        'extends: shared/base.yaml\nlanguage: en\nrules:\n  date-out-of-range: {minYear: 1950}\noverrides:\n  - files: ["b/**"]\n    rules: {blank-run: error}\n',
    });
    assert.deepEqual(problems, []);
    const config = composeLayers(layers);
    assert.equal(config.language, 'en');
    assert.deepEqual(config.endMarkers, ['***']);
    assert.deepEqual(config.rules, {
      'date-out-of-range': { severity: 'error', options: { minYear: 1950 } },
      'blank-run': { severity: 'off' },
    });
    assert.deepEqual(
      config.overrides.map(({ files }) => files),
      [['a/**'], ['b/**']],
    );
  });

  it('finds files beside the one that names them, and reads each once', async () => {
    const { layers, problems } = await read({
      'shared/base.yaml': 'extends: more.yaml\n',
      'shared/more.yaml': 'language: de\n',
      'corpus.yaml': 'extends: [shared/base.yaml, shared/more.yaml]\n',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      layers.map(({ file }) => file),
      ['shared/more.yaml', 'shared/base.yaml', 'corpus.yaml'],
    );
  });

  it('reports files that are missing, that extend themselves, and what is wrong in them, where they are named', async () => {
    const text = 'extends:\n  - missing.yaml\n  - circle.yaml\n  - wrong.yaml\n';
    const { problems } = await read({
      'circle.yaml': 'extends: corpus.yaml\n',
      'wrong.yaml': 'language: en\nrules:\n  blank-run: sometimes\n',
      'corpus.yaml': text,
    });
    assert.deepEqual(
      problems.map(({ start, end, message }) => [text.slice(start, end), message]),
      [
        ['missing.yaml', 'There is no file ‘missing.yaml’ in the corpus.'],
        ['circle.yaml', 'circle.yaml:1: ‘corpus.yaml’ extends itself.'],
        [
          'wrong.yaml',
          'wrong.yaml:3: A severity is one of ‘off’, ‘error’, ‘warning’, ‘information’, ‘hint’.',
        ],
      ],
    );
  });

  it('keeps an explicit value that is the default against another one below', async () => {
    const { layers } = await read({
      'base.yaml': 'header: {style: inline}\nprofiles: [c4]\n',
      'corpus.yaml': 'extends: base.yaml\nheader: {style: preserve}\nprofiles: []\n',
    });
    const config = composeLayers(layers);
    assert.equal(config.headerStyle, 'preserve');
    assert.deepEqual(config.profiles, []);
  });
});

describe('explainSettings', () => {
  it('says which line of which file decided', async () => {
    const { layers } = await read({
      'base.yaml': 'profiles: [c4]\nrules:\n  blank-run: off\n',
      'corpus.yaml':
        'extends: base.yaml\nheader:\n  style: inline\nfields:\n  required: [title]\nrules:\n  date-out-of-range:\n    minYear: 1950\noverrides:\n  - files: ["wire/**"]\n    rules:\n      blank-run: error\n',
    });
    const at = (path: string) => {
      const { settings, rules } = explainSettings(layers, path);
      return new Map([...settings, ...rules].map(({ key, value, origin }) => [key, [value, origin]]));
    };
    const usual = at('a.txt');
    assert.deepEqual(usual.get('header.style'), ['inline', 'corpus.yaml:3']);
    assert.deepEqual(usual.get('language'), [undefined, 'default']);
    assert.deepEqual(usual.get('blank-run'), ['off', 'base.yaml:3']);
    assert.deepEqual(usual.get('c4-line'), ['information', 'profile c4, base.yaml:1']);
    assert.deepEqual(usual.get('missing-title'), ['warning', 'required field title, corpus.yaml:5']);
    assert.deepEqual(usual.get('date-out-of-range.minYear'), [1950, 'corpus.yaml:8']);
    assert.deepEqual(usual.get('doubled-word'), ['information', 'default']);
    assert.deepEqual(at('wire/a.txt').get('blank-run'), ['error', 'corpus.yaml:12']);
  });
});
