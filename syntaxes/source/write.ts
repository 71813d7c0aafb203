import { writeFileSync } from 'node:fs';
import { grammarText } from './grammar';

writeFileSync(new URL('../seed.tmLanguage.json', import.meta.url), grammarText);
