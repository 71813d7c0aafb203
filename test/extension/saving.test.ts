import { strict as assert } from 'node:assert';
import { ConfigurationTarget, Position, WorkspaceEdit, window, workspace } from 'vscode';
import { cleanUp, expectRules, readBytes, seedbed, writeFile } from './support/window';

const onSave = 'editor.codeActionsOnSave';

describe('saving', () => {
  before(seedbed);
  afterEach(async () => {
    await workspace.getConfiguration().update(onSave, undefined, ConfigurationTarget.Workspace);
    await cleanUp();
  });

  const byteOrderMark = '\ufeff';
  const kept: Record<string, string> = {
    'trailing spaces': 'date 2024-03-20\n\nThe ferry came late.  \n\nEND\n',
    'a missing last line break': 'date 2024-03-20\n\nThe ferry came late.\n\nEND',
    'blank lines at the end': 'date 2024-03-20\n\nThe ferry came late.\n\nEND\n\n\n\n',
    CRLF: 'date 2024-03-20\r\n\r\nThe ferry came late.\r\n\r\nEND\r\n',
    'a byte order mark': `${byteOrderMark}date 2024-03-20\n\nThe ferry came late.\n\nEND\n`,
    'unusual line terminators': 'date 2024-03-20\n\nThe ferry\u2028came late.\n\nEND\n',
    'damaged text': 'date 2024-03-20\n\nThe cafÃ© came late.\n\nEND\n',
  };
  for (const [number, [what, text]] of Object.entries(kept).entries()) {
    it(`keeps ${what}`, async () => {
      const file = `city/kept-${number}.txt`;
      const uri = writeFile(file, text);
      const { document } = await window.showTextDocument(uri);
      const typing = new WorkspaceEdit();
      typing.insert(uri, new Position(2, 0), 'X');
      await workspace.applyEdit(typing);
      assert.equal(await document.save(), true);
      assert.deepEqual(readBytes(file).toString(), text.replace('The ', 'XThe '));
    });
  }

  it('mends what is safe on save when asked to, and only that', async () => {
    await workspace
      .getConfiguration()
      .update(onSave, { 'source.fixAll.seedbed': 'explicit' }, ConfigurationTarget.Workspace);
    const uri = writeFile(
      'city/mended.txt',
      'date 14 March 2024\n\nThe cafÃ© closed the the door.  \n\nEND\n',
    );
    const { document } = await window.showTextDocument(uri);
    await expectRules(uri, ['noncanonical-date-header', 'mojibake', 'doubled-word', 'trailing-whitespace']);
    const typing = new WorkspaceEdit();
    typing.insert(uri, new Position(2, 0), 'So: ');
    await workspace.applyEdit(typing);
    await document.save();
    assert.equal(
      readBytes('city/mended.txt').toString(),
      'date 2024-03-14\n\nSo: The café closed the the door.\n\nEND\n',
    );
  });
});
