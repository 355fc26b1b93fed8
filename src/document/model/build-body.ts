import { isSectionBegun } from '../../domain/completeness/section-begun.ts';
import { markOf } from '../../domain/draft/draft-answers.ts';
import { isShown, sectionPaths, toRoman } from '../../domain/outline/numbering.ts';
import type { Section } from '../../domain/outline/outline-schema.ts';
import { askedFields } from '../../domain/outline/outline-tree.ts';
import { fillPeriod } from '../../domain/shared/reporting-period.ts';
import { toCapitals } from '../../domain/vietnamese/text.ts';
import type { Format } from '../format/format-schema.ts';
import { annexMentions } from './build-annexes.ts';
import { buildField } from './build-fields.ts';
import type { BuildContext } from './context.ts';
import { withEndMark } from './pattern.ts';
import type { Block, Heading } from './report-document.ts';
import { WORDS } from './words.ts';

/** An optional section nobody wrote in is not printed; a demanded one is, with its hole. */
function isPrinted(section: Section, context: BuildContext): boolean {
  if (section.cover || !isShown(section, context.draft.tier)) return false;
  if (section.children) return section.children.some((child) => isPrinted(child, context));
  return section.requirement === 'required' || isSectionBegun(section, context.draft);
}

const HEADING_LEVELS = [1, 2, 3] as const;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The number of a heading as the layout prints it: `I-`, `1.`, `1.1.`. */
export function headingLabel(path: readonly number[], format: Format): string {
  const level = format.headings.levels[path.length - 1];
  const last = path.at(-1) ?? 1;
  if (!level) return '';
  const number = {
    upperRoman: () => toRoman(last),
    decimal: () => String(last),
    nested: () => path.slice(1).join('.'),
    lowerLetter: () => LETTERS.charAt(last - 1),
  }[level.numbering]();
  return level.pattern.replace('{n}', number);
}

function buildHeading(section: Section, path: readonly number[], context: BuildContext): Heading {
  const level = HEADING_LEVELS[path.length - 1] ?? 3;
  const text = fillPeriod(section.heading, context.draft.period);
  const style = context.format.styles[`heading${level}`];
  return {
    kind: 'heading',
    level,
    label: headingLabel(path, context.format),
    text: style.capitals ? toCapitals(text) : text,
    source: { section: section.id },
  };
}

function buildContent(section: Section, context: BuildContext): Block[] {
  const { nothingArose } = markOf(context.draft, section.id);
  if (nothingArose) {
    const reason = nothingArose.reason.trim();
    const text = reason === '' ? WORDS.nothingArose : reason;
    return [
      { kind: 'paragraph', runs: [{ text: withEndMark(text) }], source: { section: section.id, at: { reason: true } } },
    ];
  }
  return askedFields(section, context.draft.tier).flatMap((field) => buildField(field, section, context));
}

/** The sections as headings and their text, numbered by position among what is printed. */
export function buildBody(context: BuildContext): Block[] {
  const paths = sectionPaths(context.outline, (section) => isPrinted(section, context));
  const build = (section: Section): Block[] => {
    const path = paths.get(section.id);
    if (!path) return [];
    return [
      buildHeading(section, path, context),
      ...buildContent(section, context),
      ...annexMentions(section.id, context),
      ...(section.children ?? []).flatMap(build),
    ];
  };
  return context.outline.sections.flatMap(build);
}
