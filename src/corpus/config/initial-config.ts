import { DEFAULT_CONFIG } from './definition';
import { yamlString } from './problem-list';

/** A first corpus.yaml for a corpus of this name: short, valid, with the settings that are wanted first. */
export function initialConfig(name: string): string {
  const include = DEFAULT_CONFIG.include.map((glob) => `  - ${yamlString(glob)}\n`).join('');
  return `# A Seedbed corpus. Hover over a key to read what it does.
name: ${yamlString(name)}

# The files that belong to the corpus, relative to this file.
include:
${include}
# exclude:
#   - drafts

# The language of documents without a lang: field.
# language: en

# What 03/04/2023 means: dmy (3 April) or mdy (March 4).
# dates:
#   order: dmy

# Severity of rules: off, error, warning, information or hint.
rules: {}
`;
}
