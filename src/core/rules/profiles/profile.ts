/** A filter for the training text of language models, and the rules that say what it would drop. */
export interface Profile {
  name: string;
  description: string;
}

/** What `profiles` in the configuration may name. */
export const PROFILES = [
  { name: 'c4', description: 'The heuristics of C4 and the paragraph filter of mC4.' },
  { name: 'gopher', description: 'The quality and repetition rules of MassiveText (Gopher).' },
  { name: 'fineweb', description: 'The filters that FineWeb adds to those of C4 and Gopher.' },
  { name: 'nemo', description: 'The ratios of the heuristic filters of NeMo Curator.' },
  {
    name: 'dolma',
    description: 'The quality rules that Dolma takes over: those of Gopher, and the line ends of C4.',
  },
] as const satisfies readonly Profile[];
