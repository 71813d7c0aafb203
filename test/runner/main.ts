import { onInterrupt } from '../host/interrupt';
import { layers } from './layers';
import { runLayers } from './run-layers';

/**
 * Runs the named layers of tests, or all, and prints their sum as the last line. Gives the exit code: 0 when nothing
 * failed, 1 when something did, 2 for a name that is no layer.
 */
export async function runTests(names: readonly string[]): Promise<number> {
  onInterrupt();
  const unknown = names.filter((name) => !layers.some((layer) => layer.name === name));
  if (unknown.length > 0) {
    const known = layers.map((layer) => layer.name).join(', ');
    console.error(`no such layer of tests: ${unknown.join(', ')} (there are ${known})`);
    return 2;
  }
  const chosen = names.length > 0 ? layers.filter(({ name }) => names.includes(name)) : layers;
  const { passed, failed, skipped } = await runLayers(chosen, console.log);
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed > 0 ? 1 : 0;
}
