import type { Edits } from '../../support/edited-draft.ts';
import type { RuleCaseLine } from './rule-cases.ts';

/** One weakness that says nothing of any figure: whatever is bad in the complete sample is then untreated. */
const UNTREATED: Edits = {
  tables: [
    ['s7_2', 'han_che', [{ noi_dung: 'Phối hợp có lúc chưa chặt chẽ', muc: 's2_1', bieu_hien: 'một số cuộc họp' }]],
  ],
};

function untreated(rule: string, breaks: Edits = UNTREATED): RuleCaseLine {
  return { rule, level: 'warning', at: 's7_2.han_che', breaks };
}

/** What links weaknesses, causes and tasks, and bad figures that no weakness speaks of. */
export const WEAKNESS_CASES: readonly RuleCaseLine[] = [
  untreated('QC05_weakness'),
  untreated('KT07_weakness'),
  untreated('CK03_weakness'),
  untreated('GS05_weakness'),
  untreated('CQ05_weakness'),
  untreated('SN05_weakness'),
  untreated('HC06_weakness'),
  untreated('TD01_weakness', { figures: { TD01: 7 } }),
  untreated('TD02_weakness', { figures: { TD02: 17 } }),
  untreated('DT09_weakness'),
  untreated('DT11_weakness', { figures: { DT11: 2 }, ...UNTREATED }),
  untreated('DU10_weakness'),
  untreated('DU13_weakness'),
  untreated('MT05_weakness'),
  untreated('GD02_weakness'),
  untreated('HG07_low', { figures: { HG04: 14, HG05: 14 } }),
  {
    rule: 'han_che_cause',
    level: 'error',
    at: 's7_2.han_che.han_che_1.noi_dung',
    breaks: { cells: [['s7_3', 'nguyen_nhan', 'nguyen_nhan_1', 'han_che', 'han_che_2']] },
  },
  {
    rule: 'han_che_task',
    level: 'error',
    at: 's7_2.han_che.han_che_1.noi_dung',
    breaks: { cells: [['s8', 'nhiem_vu', 'nhiem_vu_1', 'han_che', null]] },
  },
  {
    rule: 'nguyen_nhan_linked',
    level: 'error',
    at: 's7_3.nguyen_nhan.nguyen_nhan_2.han_che',
    breaks: { cells: [['s7_3', 'nguyen_nhan', 'nguyen_nhan_2', 'han_che', 'da_bo']] },
  },
  {
    rule: 'nhiem_vu_linked',
    level: 'error',
    at: 's8.nhiem_vu.nhiem_vu_2.han_che',
    breaks: { cells: [['s8', 'nhiem_vu', 'nhiem_vu_2', 'han_che', 'da_bo']] },
  },
  {
    rule: 'nguyen_nhan_subjective',
    level: 'warning',
    at: 's7_3.nguyen_nhan',
    breaks: {
      cells: [1, 2, 3, 4, 6].map((row) => ['s7_3', 'nguyen_nhan', `nguyen_nhan_${row}`, 'loai', 'khach_quan'] as const),
    },
  },
];
