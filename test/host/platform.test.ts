import { strict as assert } from 'node:assert';
import { requireSupportedPlatform, whyUnsupported } from './platform';

describe('platforms of the editor from npm', () => {
  it('supports Linux on x64 with the GNU C library', () => {
    assert.equal(whyUnsupported({ system: 'linux', architecture: 'x64', glibc: '2.36' }), undefined);
  });

  const unsupported = [
    { platform: { system: 'darwin', architecture: 'arm64' }, named: /not on darwin-arm64;/ },
    { platform: { system: 'win32', architecture: 'x64' }, named: /not on win32-x64;/ },
    { platform: { system: 'linux', architecture: 'arm64', glibc: '2.36' }, named: /not on linux-arm64;/ },
    { platform: { system: 'linux', architecture: 'x64' }, named: /linux-x64 without the GNU C library;/ },
  ];
  for (const { platform, named } of unsupported) {
    it(`says what to do on ${JSON.stringify(platform)}`, () => {
      assert.throws(() => requireSupportedPlatform(platform), named);
      assert.throws(() => requireSupportedPlatform(platform), /set VSCODE_EXECUTABLE/);
    });
  }
});
