import { strict as assert } from 'node:assert';
import { extensions } from 'vscode';

describe('activation', () => {
  it('finds the extension and activates it', async () => {
    const extension = extensions.getExtension('seedbed.seedbed');
    assert.ok(extension, 'seedbed.seedbed is not installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
