export interface Platform {
  system: string;
  architecture: string;
  /** Version of the GNU C library, absent where another C library is used. */
  glibc?: string;
}

interface ReportHeader {
  header: { glibcVersionRuntime?: string };
}

export function currentPlatform(): Platform {
  const report = process.report?.getReport() as unknown as ReportHeader | undefined;
  return { system: process.platform, architecture: process.arch, glibc: report?.header.glibcVersionRuntime };
}

/** Why the editor from npm cannot run on a platform, or undefined where it can. */
export function whyUnsupported(platform: Platform): string | undefined {
  const { system, architecture, glibc } = platform;
  if (system === 'linux' && architecture === 'x64' && glibc) return undefined;
  const libc = system === 'linux' && !glibc ? ' without the GNU C library' : '';
  return (
    `the browser-hosted VS Code from npm runs on linux-x64 with the GNU C library, not on ${system}-${architecture}${libc}; ` +
    'set VSCODE_EXECUTABLE to the executable of a desktop VS Code instead'
  );
}

/** Throws an `Error` that says what to do where the editor from npm cannot run. */
export function requireSupportedPlatform(platform = currentPlatform()): void {
  const reason = whyUnsupported(platform);
  if (reason) throw new Error(reason);
}
