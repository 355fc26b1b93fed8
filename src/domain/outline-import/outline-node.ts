import type { Measure, MoneyUnit } from '../outline/outline-schema.ts';
import type { Certainty } from './marking.ts';

/** A place to fill that the file asks a number for. */
export interface AskedFigure {
  /** What is counted, as the file words it around the dots or the percent sign: "số cuộc tuyên truyền". */
  readonly label: string;
  readonly unit: string;
  readonly measure: Measure;
  readonly moneyUnit?: MoneyUnit | undefined;
  /** Line it stands in. */
  readonly line: number;
}

/** A table that asks for rows. */
export interface AskedTable {
  readonly table: number;
  readonly title: string;
  /** Its head row, several head rows joined by " – "; the column of running numbers (TT, STT) is not among them. */
  readonly columns: readonly string[];
  /** Rows that are named by the file, to be filled in their other cells; empty: free rows. */
  readonly rows: readonly string[];
}

/** A section as the file has it. Made of the markings by `tree-of.ts`. */
export interface OutlineNode {
  /** Line of its heading: stands for the node as long as the file is open. */
  readonly line: number;
  readonly label: string;
  readonly title: string;
  readonly level: number;
  readonly certainty: Certainty;
  /** Guiding questions: points, sentences and instructions below the heading, as the file words them. */
  readonly guidance: readonly string[];
  readonly figures: readonly AskedFigure[];
  readonly tables: readonly AskedTable[];
  readonly children: readonly OutlineNode[];
}
