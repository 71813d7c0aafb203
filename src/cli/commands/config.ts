import path from 'node:path';
import { type ExplainedSetting, explainSettings } from '../../corpus/config';
import { type RunCommand, stringOption } from '../command';
import { displayPath, selectFiles } from '../corpora';
import { EXIT_CLEAN, RunError } from '../errors';
import { table } from '../formats/list';
import { printable, printableJson } from '../printable';

export const config: RunCommand = async (context) => {
  const { operands, options, stdout, cwd } = context;
  const [operand] = operands;
  if (operand === undefined) throw new RunError('the file is missing whose settings are to be printed');
  const [selection] = await selectFiles([operand], context);
  const file = selection?.paths[0];
  if (selection === undefined || file === undefined) throw new RunError(`${operand}: no document`);
  const { corpus } = selection;
  const { settings, rules } = explainSettings(corpus.configLayers, file);
  const shown = displayPath(corpus, file, cwd);
  const files = corpus.configLayers.map((layer) => layer.file);
  if (stringOption(options, 'format') === 'json') {
    const root = path.relative(cwd, corpus.root) || '.';
    await stdout.write(`${printableJson({ file: shown, corpus: root, files, settings, rules }, 2)}\n`);
    return EXIT_CLEAN;
  }
  const isUsual = ({ origin }: ExplainedSetting) => origin === 'default';
  const shownRules = options.all === true ? rules : rules.filter((setting) => !isUsual(setting));
  const left = rules.length - shownRules.length;
  await stdout.write(
    [
      `${printable(shown)}: ${files.length === 0 ? 'no corpus.yaml applies' : printable(files.join(', '))}\n\n`,
      table(['SETTING', 'VALUE', 'FROM'], settings.map(cells)),
      shownRules.length === 0 ? '' : `\n${table(['RULE', 'VALUE', 'FROM'], shownRules.map(cells))}`,
      left === 0 ? '' : `\n${left} severities and options of rules have their defaults; --all prints them.\n`,
    ].join(''),
  );
  return EXIT_CLEAN;
};

function cells({ key, value, origin }: ExplainedSetting): string[] {
  return [key, value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value), origin];
}
