import type { TestReport } from './test-report';

/** One run of a layer's tests; a layer that covers several editors has a run for each. */
export interface LayerRun {
  /** Where the tests ran, where that is worth knowing. */
  where?: string;
  report: TestReport;
}

export interface Layer {
  name: string;
  /** Tells each run as it ends. A layer that throws counts as failed. */
  run(tell: (run: LayerRun) => void): Promise<void>;
}
