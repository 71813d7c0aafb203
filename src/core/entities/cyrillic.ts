/**
 * The forms of a Russian or Ukrainian name of one word in its singular cases, made by the regular endings. Names that
 * do not change give themselves only.
 */
export function caseForms(name: string): readonly string[] {
  for (const [ending, forms] of DECLENSIONS)
    if (ending.test(name)) return [name, ...forms.map((form) => name.replace(ending, form))];
  return [name];
}

const DECLENSIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=\p{Lu}\p{Lu})$/u, []],
  [/ия$/, ['ии', 'ию', 'ией']],
  [/ія$/, ['ії', 'ію', 'ією']],
  [/(?<=[гкхжшщч])а$/, ['и', 'е', 'у', 'ой']],
  [/а$/, ['ы', 'е', 'у', 'ой', 'и', 'і', 'ою']],
  [/я$/, ['и', 'е', 'ю', 'ей']],
  [/ье$/, ['ья', 'ью', 'ьем']],
  [/ово$/, ['ова', 'ову', 'овом', 'ове']],
  [/ай$/, ['ая', 'аю', 'аем', 'ае']],
  [/ь$/, ['и', 'ью', 'я', 'ю', 'ем', 'е']],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/, ['а', 'у', 'ом', 'е', 'і']],
];

const CASE_ENDING = /(?:еем|ею|ея|ей|ием|ию|ия|ий|ием|ого|ому|ым|им|ой|ою|ая|ую|ом|ем|ам|ами|[аяуюыиіеєйь])$/;

/** A word without its case ending, the same for the cases of one name; too short words are left as they are. */
export function cyrillicStem(word: string): string {
  return word.length > 4 ? word.replace(CASE_ENDING, '') : word;
}

export function isCyrillic(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit >= 0x400 && unit < 0x530;
}
