import type { EditorWindow } from './editor-window';

/** A thing that a person does and sees. Steps follow each other in one window; each ends in a picture. */
export interface Step {
  /** Also names the picture. */
  name: string;
  run(window: EditorWindow): Promise<void>;
}
