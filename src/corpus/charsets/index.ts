import { useLegacyDetector } from '../../core/encoding';

/** Lets `detectEncoding` ask `jschardet`, whose megabyte is loaded when the first file needs it. */
export function useJschardet(): void {
  useLegacyDetector((bytes) => loadDetector().detectWithJschardet(bytes));
}

/** Rules are synchronous, so this is no dynamic import. */
function loadDetector(): typeof import('./jschardet-detector') {
  return require('./jschardet-detector');
}
