import { describeError } from './collect-report';
import type { Layer, LayerRun } from './layer';
import { reportOf, sumReports, type TestReport } from './test-report';

/** Runs layers one after the other, prints a line for each run, and gives the sum of all. */
export async function runLayers(layers: readonly Layer[]): Promise<TestReport> {
  const reports: TestReport[] = [];
  for (const layer of layers) {
    let started = performance.now();
    const tell = (run: LayerRun) => {
      print(layer.name, run, performance.now() - started);
      reports.push(run.report);
      started = performance.now();
    };
    try {
      await layer.run(tell);
    } catch (error) {
      tell({ report: reportOf(`${layer.name} could not run`, describeError(error)) });
    }
  }
  return sumReports(reports);
}

function print(layer: string, { where, report }: LayerRun, durationMs: number): void {
  const seconds = `${(durationMs / 1000).toFixed(1)} s`;
  const mark = report.failed > 0 ? '✘' : '✔';
  console.log(
    [mark, layer.padEnd(9), verdict(report).padEnd(26), seconds.padStart(7), where].join(' ').trimEnd(),
  );
  for (const { title, message } of report.failures) console.log(indent(`${title}\n${indent(message)}\n`));
}

function verdict({ passed, failed, skipped }: TestReport): string {
  const counted = failed > 0 ? `${failed} of ${passed + failed} failed` : `${passed} ok`;
  return skipped > 0 ? `${counted}, ${skipped} skipped` : counted;
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ');
}
