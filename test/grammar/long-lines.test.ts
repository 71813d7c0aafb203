import { createRequire } from 'node:module';
import { grammarText } from '../../syntaxes/source/grammar';
import { assertLinear } from '../support/growth';

interface Grammar {
  tokenizeLine(line: string, stack: null): { tokens: unknown[] };
}
interface GrammarTools {
  createRegistryFromGrammars(grammars: { grammar: object; content: string }[]): {
    loadGrammar(scope: string): Promise<Grammar>;
  };
}

const { createRegistryFromGrammars } = createRequire(import.meta.url)(
  'vscode-tmgrammar-test/dist/common/index.js',
) as GrammarTools;

const hostileRuns: Record<string, string> = {
  letters: 'a',
  digits: '7',
  'separated digits': '1,',
  dots: '.',
  'opening quotes': '“',
  'quotes around words': '“a” ',
  spaces: ' ',
  'capital letters': 'A ',
  'unfinished datelines': 'Karvel, ',
  'unfinished dates': '12 ',
  'unfinished addresses': 'a@',
  'unfinished links': 'http://',
  damage: 'Ã',
  'words and numbers': 'in May 12 of 300 ',
  hashes: '#',
  hyphens: '-',
};
const CHARACTERS = 5_000;

describe('long lines', () => {
  let grammar: Grammar;
  before(async () => {
    const path = 'seed.tmLanguage.json';
    const registry = createRegistryFromGrammars([
      { grammar: { path, scopeName: 'text.seed' }, content: grammarText },
    ]);
    grammar = await registry.loadGrammar('text.seed');
  });

  for (const [name, unit] of Object.entries(hostileRuns)) {
    for (const opening of ['', 'date 2023-11-24 ']) {
      it(`takes linear time on ${name} after '${opening}'`, () => {
        assertLinear(name, { small: CHARACTERS, times: 4 }, (length) => {
          grammar.tokenizeLine(opening + unit.repeat(Math.ceil(length / unit.length)), null);
        });
      });
    }
  }
});
