import type { Marking } from '../../src/domain/outline-import/marking.ts';
import type { OutlineNode } from '../../src/domain/outline-import/outline-node.ts';
import { placesOf } from '../../src/domain/outline-import/places-of.ts';
import type { SourceText } from '../../src/domain/outline-import/source-text.ts';
import { treeOf } from '../../src/domain/outline-import/tree-of.ts';

/** Letters and figures of a text: what may not get lost. */
const lettersOf = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}%]/gu, '');

function allNodes(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}

const wordsOf = ({ label, title, guidance, tables }: OutlineNode): string =>
  lettersOf([label, title, ...guidance, ...tables.flatMap(({ columns, rows }) => [...columns, ...rows])].join(' '));

/**
 * Takes the lines of a file and what each is taken for; gives the lines whose words are neither in the section they are said to be
 * in nor said to be left out.
 */
export function lostLines(source: SourceText, markings: readonly Marking[]): readonly string[] {
  const words = new Map(allNodes(treeOf(source, markings)).map((node) => [node.line, wordsOf(node)]));
  return placesOf(source, markings).flatMap((place, at) => {
    const line = source.lines[at];
    const letters = lettersOf(`${line?.text ?? ''}`);
    if (line === undefined || letters === '' || place.kind === 'leftOut') return [];
    if (place.kind === 'nothing') return [`${at}: ${line.text}`];
    const found = words.get(place.node) ?? '';
    const isHeading = place.kind === 'heading';
    return found.includes(letters) || (isHeading && holdsParts(found, letters)) ? [] : [`${at}: ${line.text}`];
  });
}

/** The number, the title and what follows stand in one line of the file, and apart in the section. */
function holdsParts(found: string, letters: string): boolean {
  let at = 0;
  while (at < letters.length) {
    let length = letters.length - at;
    while (length > 0 && !found.includes(letters.slice(at, at + length))) length -= 1;
    if (length === 0) return false;
    at += length;
  }
  return true;
}
