import type { Block, ReportDocument, Run, Table, TableCell } from '../../../src/document/model/report-document.ts';

/** How a template library writes its tags. Lists hold items; an item holds values and flags. */
export interface TagSyntax {
  readonly beginLoop: (list: string) => string;
  readonly endLoop: (list: string) => string;
  readonly beginIf: (flag: string) => string;
  readonly endIf: (flag: string) => string;
  readonly value: (name: string) => string;
  /** A loop over rows is written in rows of its own, not in the first and last cell of the row it repeats. */
  readonly ownRows: boolean;
}

export type Item = Readonly<Record<string, string | boolean>>;
export type Filling = Readonly<Record<string, readonly Item[]>>;

interface FillIn {
  /** The report with its paragraphs and figures replaced by tags; headings, letterhead and signature stand as they are. */
  readonly skeleton: ReportDocument;
  readonly filling: Filling;
}

type Text = Extract<Block, { kind: 'paragraph' | 'item' }>;

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
const isText = (block: Block): block is Text => block.kind === 'paragraph' || block.kind === 'item';
const kindOf = (block: Text): string => (block.kind === 'item' ? `item${block.level}` : 'text');

/**
 * Takes a report; gives the template a person would make of it in Word, one loop for the paragraphs below each heading
 * and one for the rows of each group of figures, and the data that fill it. Bold words and indents of single cells are
 * left out: less work for whoever fills it in.
 */
export function fillInOf(document: ReportDocument, syntax: TagSyntax): FillIn {
  const lists = new Map<string, readonly Item[]>();
  const keep = (items: readonly Item[]): string => {
    const name = `list${lists.size}`;
    lists.set(name, items);
    return name;
  };
  const blocksOf = (blocks: readonly Block[]): readonly Block[] =>
    groupsOf(blocks).flatMap((group) => {
      const [first] = group;
      if (first?.kind === 'table') return [tagRows(first, syntax, keep)];
      return group.every(isText) ? tagTexts(group, syntax, keep) : group;
    });
  const skeleton = {
    ...document,
    body: blocksOf(document.body),
    annexes: document.annexes.map((annex) => ({ ...annex, blocks: blocksOf(annex.blocks) })),
  };
  return { skeleton, filling: Object.fromEntries(lists) };
}

/** Neighbouring paragraphs stand together; everything else alone. */
function groupsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.every(isText) && isText(block)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

type Keep = (items: readonly Item[]) => string;

function tagTexts(texts: readonly Text[], syntax: TagSyntax, keep: Keep): readonly Block[] {
  const list = keep(texts.map((block) => ({ [kindOf(block)]: true, value: textOf(block.runs) })));
  const samples = new Map(texts.map((block) => [kindOf(block), block]));
  const line = (text: string, like: Text): Block => ({ ...like, runs: [{ text }] });
  const [[, first] = []] = samples;
  if (first === undefined) return [];
  const inside = [...samples].flatMap(([kind, sample]) => {
    const value = line(syntax.value('value'), sample);
    if (samples.size === 1) return [value];
    return [line(syntax.beginIf(kind), sample), value, line(syntax.endIf(kind), sample)];
  });
  return [line(syntax.beginLoop(list), first), ...inside, line(syntax.endLoop(list), first)];
}

/** Rows that span the table are the heads of groups: they stand as they are, the rows between them are a loop. */
function tagRows(table: Table, syntax: TagSyntax, keep: Keep): Table {
  const rows: (readonly TableCell[])[] = [];
  let group: (readonly TableCell[])[] = [];
  const close = () => {
    if (group.length > 0) rows.push(...tagGroup(group, syntax, keep));
    group = [];
  };
  for (const row of table.rows) {
    if (row[0]?.wholeRow) {
      close();
      rows.push(row);
    } else group.push(row);
  }
  close();
  return { ...table, rows };
}

function tagGroup(rows: readonly (readonly TableCell[])[], syntax: TagSyntax, keep: Keep) {
  const list = keep(
    rows.map((row) => Object.fromEntries(row.map(({ runs }, index) => [`cell${index}`, textOf(runs)]))),
  );
  const columns = rows[0]?.length ?? 0;
  const values = Array.from({ length: columns }, (_, index) => syntax.value(`cell${index}`));
  const cell = (text: string): TableCell => ({ runs: [{ text }] });
  const whole = (text: string): readonly TableCell[] => [{ runs: [{ text }], wholeRow: true }];
  if (syntax.ownRows) return [whole(syntax.beginLoop(list)), values.map(cell), whole(syntax.endLoop(list))];
  const last = columns - 1;
  return [
    values.map((value, index) =>
      cell(`${index === 0 ? syntax.beginLoop(list) : ''}${value}${index === last ? syntax.endLoop(list) : ''}`),
    ),
  ];
}
