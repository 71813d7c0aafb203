import { strict as assert } from 'node:assert';
import { explainRepair, findMojibake, repairText } from '../../../src/core/encoding';

describe('UTF-8 that was read as a charset of two bytes a character', () => {
  const repaired: readonly (readonly [string, string])[] = [
    ['caf茅', 'café'],
    ['caf챕', 'café'],
    ['caf矇', 'café'],
    ['cafﾃｩ', 'café'],
    ['grandmother鈥檚 na茂ve', 'grandmother’s naïve'],
    ['She said 鈥淣o.鈥�', 'She said “No.”'],
    ['脙漏t脙漏 caf脙漏', 'été café'],
    ['袩褉懈胁械褌, 泻邪泻 写械谢邪', 'Привет, как дела'],
  ];
  for (const [damaged, clean] of repaired)
    it(`reads ${damaged} back`, () => assert.equal(repairText(damaged).text, clean));

  it('says which charsets, the first one first', () => {
    assert.deepEqual(findMojibake('脙漏t脙漏')[0]?.chain, ['iso-8859-1', 'gbk']);
    const [run] = findMojibake('caf茅');
    assert.deepEqual(run?.chain, ['gbk']);
    assert.equal(explainRepair('caf茅', run!).bytes, 'C3 A9');
  });

  it('reports replacement characters that were read as GBK, and restores nothing', () => {
    const [run] = findMojibake('烫烫烫锟斤拷锟斤拷');
    assert.deepEqual([run?.start, run?.end, run?.text], [3, 9, '\ufffd']);
    assert.equal(repairText('烫烫烫锟斤拷锟斤拷').text, '烫烫烫锟斤拷锟斤拷');
  });

  it('never restores lost bytes unasked', () => {
    assert.equal(repairText('She said 鈥淣o.鈥�', { tier: 'safe' }).text.includes('”'), false);
  });

  const clean: readonly string[] = [
    '执行 ftp 命令.',
    '只 要 宏 都 被 展 开',
    'index("谆谆教诲", "彖帢")',
    'こ の 最 も 異 常 な 洞 窟 は 笑',
    '買ったTシャツとiPhone用ケース',
    '卡拉OK和K歌，A股',
    '이 프로그램은 GNU일반공중사용허가서',
    'à «l’été» — à la mode',
  ];
  for (const line of clean) it(`leaves ${line} alone`, () => assert.deepEqual(findMojibake(line), []));
});
