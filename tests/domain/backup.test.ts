import { describe, expect, it } from 'vitest';
import type { BackupEntry } from '../../src/domain/backup/backup-entry.ts';
import { isCopyDue, parseLastCopy } from '../../src/domain/backup/copy-due.ts';
import { copiesToRemove, copyName } from '../../src/domain/backup/kept-copies.ts';
import { type Backup, parseBackup } from '../../src/domain/backup/parse-backup.ts';
import { type HereDraft, planRestore } from '../../src/domain/backup/plan-restore.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { backupText, draftEntry } from '../support/backup-files.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

const first = draftOf(OUTLINE, { id: 'a' });
const second = draftOf(OUTLINE, { id: 'b', period: { kind: 'firstHalf', year: 2025 } });
const version: BackupEntry = {
  kind: 'version',
  draftId: 'a',
  at: '2026-05-10T01:00:00.000Z',
  reason: 'hourly',
  text: JSON.stringify(first),
};
const WHOLE = backupText(draftEntry(first, { name: 'Báo cáo A' }), draftEntry(second, { name: 'Báo cáo B' }), version);

function read(content: string): Backup {
  const parsed = parseBackup(content);
  if (!parsed.ok) throw new Error(parsed.problem.kind);
  return parsed.value;
}

describe('a backup file', () => {
  it('gives back what was put in, and says that it is whole', () => {
    const backup = read(WHOLE);
    expect(backup.drafts.map(({ text: kept }) => JSON.parse(kept))).toEqual([first, second]);
    expect([backup.versions.length, backup.lost, backup.isWhole]).toEqual([1, [], true]);
  });

  it('is read the same with the line ends and the mark of Windows', () => {
    expect(read(`\ufeff${WHOLE.replaceAll('\n', '\r\n')}`)).toEqual(read(WHOLE));
  });

  it('loses one damaged draft, by name, and no other', () => {
    const backup = read(WHOLE.replace('"firstHalf\\",\\"year\\":2025', '"firstHalf\\",\\"year\\":2024'));
    expect(backup.drafts.map(({ id }) => id)).toEqual(['a']);
    expect(backup.lost).toEqual([{ kind: 'draft', id: 'b', name: 'Báo cáo B' }]);
  });

  it('that was cut keeps what stands before the cut and names what is missing', () => {
    const [head = '', a = ''] = WHOLE.split('\n');
    const backup = read(`${head}\n${a}\n`);
    expect(backup.drafts.map(({ id }) => id)).toEqual(['a']);
    expect([backup.lost, backup.isWhole]).toEqual([[{ kind: 'draft', id: 'b', name: 'Báo cáo B' }], false]);
  });

  it('is known as cut even when only its last line is gone', () => {
    expect(read(WHOLE.trimEnd().split('\n').slice(0, -1).join('\n')).isWhole).toBe(false);
  });

  it('is known as cut when a whole line was taken out of it', () => {
    const lines = WHOLE.trimEnd().split('\n');
    expect(read([...lines.slice(0, 3), ...lines.slice(4)].join('\n')).isWhole).toBe(false);
  });

  it('with a damaged first line still gives its drafts', () => {
    const backup = read(WHOLE.replace('"madeAt":"2026', '"madeAt":"2036'));
    expect([backup.madeAt, backup.drafts.length]).toEqual([undefined, 2]);
    expect(backup.lost).toMatchObject([{ kind: 'head' }]);
  });

  it('does not take a second line for the first one of the same draft', () => {
    const other = withAnswer(first, 's1_1', 'ket_qua', text('Bản khác.'));
    const backup = read(backupText(draftEntry(first), draftEntry(other)));
    expect(backup.drafts.map(({ text: kept }) => JSON.parse(kept))).toEqual([first]);
    expect(backup.lost).toMatchObject([{ kind: 'draft', id: 'a' }]);
  });

  it('of a newer program is refused, in whatever way it writes its lines', () => {
    const newer = '{"format":"bao-cao-dan-chu.sao-luu","version":3,"stuff":[]}\n';
    expect(parseBackup(newer)).toEqual({ ok: false, problem: { kind: 'newer', version: 3 } });
  });

  it.each([
    ['nothing', ''],
    ['a draft file', JSON.stringify(first)],
    ['something else', 'PK\u0003\u0004'],
  ])('is not %s', (_, content) => {
    expect(parseBackup(content)).toEqual({ ok: false, problem: { kind: 'notABackup' } });
  });

  it('says so when nothing of it can be read', () => {
    expect(parseBackup('{"kind":"head","format":"bao-cao-dan-chu.sao-luu","version":1')).toEqual({
      ok: false,
      problem: { kind: 'nothingReadable' },
    });
  });
});

describe('what a restore would meet here', () => {
  const longer = { ...withAnswer(first, 's1_1', 'ket_qua', text('Viết thêm.')), updatedAt: '2026-05-06T01:00:00.000Z' };
  const other = { ...withAnswer(first, 's1_1', 'ket_qua', text('Viết khác.')), updatedAt: '2026-05-07T01:00:00.000Z' };
  const here = (draft: Draft, copied: readonly string[] = []): HereDraft => ({
    kind: 'readable',
    draft,
    revision: 4,
    copied,
  });
  const planned = (file: Draft, drafts: readonly HereDraft[], parts = {}) => {
    const [row] = planRestore(read(backupText(draftEntry(file, parts))), { drafts, shipped: [COMPLETE.id] });
    return row && [row.kind, row.choices[0]];
  };

  it.each([
    ['nothing', planned(first, []), ['newHere', 'add']],
    ['the same answers, marked otherwise', planned({ ...first, draftNumber: 3 }, [here(first)]), ['same', 'leave']],
    ['the same answers under another id', planned(first, [here({ ...first, id: 'x' })]), ['same', 'leave']],
    ['a draft that goes on from it', planned(first, [here(longer)]), ['hereNewer', 'leave']],
    ['a draft it goes on from', planned(longer, [here(first)]), ['fileNewer', 'copy']],
    ['a draft that went another way', planned(longer, [here(other)]), ['bothChanged', 'copy']],
    [
      'a draft that was rewritten after this copy went out',
      planned(longer, [here(other, [longer.updatedAt])]),
      ['hereNewer', 'leave'],
    ],
    ['a draft in the bin', planned(first, [{ kind: 'binned', id: 'a' }]), ['binnedHere', 'copy']],
    ['a draft that cannot be read', planned(first, [{ kind: 'unreadable', id: 'a' }]), ['unreadableHere', 'copy']],
    ['a sealed draft', planned(first, [{ kind: 'sealed', id: 'a' }]), ['sealedHere', 'copy']],
    ['nothing, but it lay in the bin', planned(first, [], { removedAt: '2026-05-01' }), ['newHere', 'leave']],
    ['the id of a shipped sample', planned({ ...first, id: COMPLETE.id }, []), ['newHere', 'copy']],
    ['anything, and cannot be read', planned(first, [], { text: '{' }), ['unreadable', 'leave']],
    [
      'nothing, and only its last good state can be read',
      planned(first, [], { text: '{', lastGood: JSON.stringify(first) }),
      ['newHere', 'add'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('is known to go on from the file when the file was rewritten from a state it holds as a version', () => {
    const rewritten = { ...other, updatedAt: '2026-05-08T01:00:00.000Z' };
    const backup = read(backupText(draftEntry(rewritten), { ...version, text: JSON.stringify(longer) }));
    expect(planRestore(backup, { drafts: [here(longer)], shipped: [] })).toMatchObject([
      { kind: 'fileNewer', here: { differences: 1, revision: 4 } },
    ]);
  });

  it('never writes over anything unless that is chosen', () => {
    const rows = planRestore(read(WHOLE), { drafts: [here(longer), here({ ...second, tier: 'full' })], shipped: [] });
    expect(rows.map(({ choices }) => choices[0])).not.toContain('replace');
    expect(rows).toHaveLength(2);
  });
});

describe('copies in the folder', () => {
  const days = Array.from({ length: 20 }, (_, index) => `2026-05-${String(index + 1).padStart(2, '0')}`);
  const names = days.flatMap((day) => [copyName(day, '080000', 'a1b2'), copyName(day, '150000', 'a1b2')]);

  it('stay: the newest ten, and the last of each of fourteen days', () => {
    const gone = copiesToRemove(names, 'a1b2');
    const stay = names.filter((name) => !gone.includes(name));
    expect(stay).toHaveLength(19);
    expect(stay).toContain(copyName('2026-05-07', '150000', 'a1b2'));
    expect(stay).not.toContain(copyName('2026-05-06', '150000', 'a1b2'));
    expect(stay).toContain(copyName('2026-05-16', '080000', 'a1b2'));
  });

  it('of other machines, and whatever else lies there, are never named', () => {
    const foreign = [
      ...names.map((name) => name.replace('a1b2', 'ffff')),
      'Bao-cao-dan-chu-sao-luu-2026-05-01-080000-a1b2 (1).json',
      'Bao-cao-dan-chu-sao-luu-2020-01-01-0800.json',
      'bao cao.docx',
    ];
    expect(copiesToRemove([...names, ...foreign], 'a1b2').filter((name) => foreign.includes(name))).toEqual([]);
  });
});

describe('the reminder of a copy', () => {
  const now = '2026-05-12T08:00:00.000Z';
  const savedAt = '2026-05-12T07:00:00.000Z';
  const worked = { createdAt: '2026-05-01T08:00:00.000Z', savedAt, copy: undefined };
  const copied = (at: string, of: string) => ({ ...worked, copy: { at, savedAt: of } });

  it.each([
    ['work of an hour, never copied', { ...worked, createdAt: '2026-05-12T07:00:00.000Z' }, false],
    ['work of days, never copied', worked, true],
    ['a copy of this morning, worked on since', copied('2026-05-12T01:00:00.000Z', '2026-05-12T00:00:00.000Z'), false],
    ['a copy of last week, worked on since', copied('2026-05-05T01:00:00.000Z', '2026-05-05T00:00:00.000Z'), true],
    ['a copy of last week, nothing since', copied('2026-05-05T01:00:00.000Z', savedAt), false],
    [
      'a copy while the clock was a year ahead, worked on since',
      copied('2027-05-12T01:00:00.000Z', '2027-05-12T00:00:00.000Z'),
      true,
    ],
    ['a copy while the clock was a year ahead, nothing since', copied('2027-05-12T01:00:00.000Z', savedAt), false],
    [
      'begun while the clock was a year ahead, never copied',
      { ...worked, createdAt: '2027-05-12T01:00:00.000Z' },
      true,
    ],
  ])('%s', (_, draft, isDue) => {
    expect(isCopyDue(draft, now)).toBe(isDue);
  });

  it('speaks after the clock was set back and one works on', () => {
    const later = {
      ...copied('2026-05-12T01:00:00.000Z', '2026-05-12T00:59:00.000Z'),
      savedAt: '2009-01-02T00:00:00.000Z',
    };
    expect(isCopyDue(later, '2009-01-02T01:00:00.000Z')).toBe(true);
  });

  it('reads nothing from a note that is none', () => {
    expect(
      [undefined, '', 'x', '{"at":"hôm qua","savedAt":""}', '2026-05-12T01:00:00.000Z'].map(parseLastCopy),
    ).toEqual(Array.from({ length: 5 }, () => undefined));
  });
});
