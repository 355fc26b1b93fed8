import { figureOfCode, mentionsIn, withMentions } from '../draft/mentions.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Outline } from '../outline/outline-schema.ts';
import type { WrittenText } from './written-texts.ts';

/** A brace with what it was to enclose, as far as a code and its words reach. */
const BRACE = /\{[^{}\n]{0,40}\}?|\}/gu;

/**
 * Codes that name no indicator, and braces that are no figure put in: both would be printed as they were typed.
 * `takesFigures`: figures can be put into this text; into the note of a figure or the reason of a section they cannot.
 */
export function checkBraces(outline: Outline, { place, text }: WrittenText, takesFigures: boolean): Finding[] {
  if (!/[{}]/.test(text)) return [];
  const mentions = takesFigures ? mentionsIn(text) : [];
  const unknown = mentions.flatMap(
    ({ code, of }) => [code, ...(of === undefined ? [] : [of])].find((each) => !figureOfCode(outline, each)) ?? [],
  );
  const left = takesFigures ? withMentions(text, () => '') : text;
  return [
    ...unknown.map((code) => finding('error', place, { code: 'mentionUnknown', text: code })),
    ...(left.match(BRACE) ?? []).map((brace) => finding('error', place, { code: 'braceLeft', text: brace.trim() })),
  ];
}
