import { describeError } from './collect-report';
import type { Layer, LayerRun } from './layer';
import { reportOf, sumReports, type TestReport } from './test-report';

/** Runs layers one after the other, says how each run ended, and gives the sum of all. */
export async function runLayers(layers: readonly Layer[], say: (text: string) => void): Promise<TestReport> {
  const reports: TestReport[] = [];
  for (const layer of layers) {
    let started = performance.now();
    const tell = (run: LayerRun) => {
      say(describe(layer.name, run, performance.now() - started));
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

function describe(layer: string, { where, report }: LayerRun, durationMs: number): string {
  const mark = report.failed > 0 ? '✘' : '✔';
  const seconds = `${(durationMs / 1000).toFixed(1)} s`;
  const line = [mark, layer.padEnd(9), verdict(report).padEnd(26), seconds.padStart(7), where ?? ''].join(
    ' ',
  );
  const failures = report.failures.map(({ title, message }) => indent(`${title}\n${indent(message)}\n`));
  return [line.trimEnd(), ...failures].join('\n');
}

function verdict({ passed, failed, skipped }: TestReport): string {
  const counted = failed > 0 ? `${failed} of ${passed + failed} failed` : `${passed} ok`;
  return skipped > 0 ? `${counted}, ${skipped} skipped` : counted;
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ');
}
