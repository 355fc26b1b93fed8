import { type BackupEntry, entrySchema } from './backup-entry.ts';

const BEFORE_SUM = '{"sum":"';
const AFTER_SUM = '","entry":';
const SUM_LENGTH = 16;
const START = BEFORE_SUM.length + SUM_LENGTH + AFTER_SUM.length;

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}

/** Two independent 32-bit sums over the units of a text: finds what was damaged or edited, no protection against intent. */
function sumOfText(text: string, from: number, to: number): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b1;
  for (let index = from; index < to; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul((second ^ unit) + (second >>> 15), 0x85ebca6b);
  }
  return hex(first) + hex(second ^ (second >>> 13));
}

/**
 * One entry as one line of the file, with a sum over exactly its letters: a damaged line costs itself and no other, and a file
 * that was cut keeps every line before the cut. Each line is JSON.
 */
export function writeBackupLine(entry: BackupEntry): string {
  return writeSummedLine(JSON.stringify(entry));
}

/** A line around the JSON of an entry, whatever it holds. */
export function writeSummedLine(text: string): string {
  return `${BEFORE_SUM}${sumOfText(text, 0, text.length)}${AFTER_SUM}${text}}\n`;
}

/** Reads a line back; `undefined` when a letter of it is another one, or when it holds what this version does not know. */
export function readBackupLine(line: string): BackupEntry | undefined {
  const end = line.length - 1;
  if (!line.startsWith(BEFORE_SUM) || line[end] !== '}') return undefined;
  if (line.slice(START - AFTER_SUM.length, START) !== AFTER_SUM) return undefined;
  const sum = line.slice(BEFORE_SUM.length, BEFORE_SUM.length + SUM_LENGTH);
  if (sumOfText(line, START, end) !== sum) return undefined;
  try {
    return entrySchema.safeParse(JSON.parse(line.slice(START, end))).data;
  } catch {
    return undefined;
  }
}

/** What a line that cannot be read seems to have been. */
export interface LostEntry {
  readonly kind: 'head' | 'profile' | 'outline' | 'draft' | 'setting' | 'version' | 'leftOut' | 'unknown';
  readonly name?: string | undefined;
  /** The draft it is, or belongs to. */
  readonly id?: string | undefined;
}

const KINDS = ['head', 'profile', 'outline', 'draft', 'setting', 'version', 'leftOut'] as const;

/** Looks what a line seems to have been: only for the list of what is lost, never to use anything of it. */
export function guessEntry(line: string): LostEntry {
  const start = line.slice(0, 400);
  const found = /"kind":"(\w{1,12})"/.exec(start)?.[1];
  const kind = KINDS.find((name) => name === found) ?? 'unknown';
  const name = kind === 'draft' || kind === 'leftOut' ? /"name":"([^"\\]{1,120})"/.exec(start)?.[1] : undefined;
  const id = /"(?:id|draftId)":"([^"\\]{1,120})"/.exec(start)?.[1];
  return { kind, name, id };
}
