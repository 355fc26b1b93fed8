import type { Outline, Section } from '../outline/outline-schema.ts';
import { allSections, type PlacedSection } from '../outline/outline-tree.ts';
import type { SectionMatch } from '../outline-import/section-match.ts';
import type { TextPlace } from './fit-indicators.ts';
import type { ReportPart } from './report-parts.ts';

/** Where the figures of a part may belong. `isFigureless`: it tells of weaknesses, plans or wishes; no number of it is a figure. */
export interface PartPlace extends TextPlace {
  readonly isFigureless: boolean;
}

const FIGURELESS =
  /hạn chế|tồn tại|khuyết điểm|nguyên nhân|khó khăn|vướng mắc|phương hướng|nhiệm vụ trọng tâm|nhiệm vụ, giải pháp|kiến nghị, đề xuất|đề xuất, kiến nghị|bài học|kinh nghiệm/iu;
const ALL_FIGURES = /tổng hợp số liệu|biểu số liệu|phụ lục số liệu|bảng số liệu|số liệu tổng hợp/iu;

const idsOf = (sections: readonly Section[]): string[] =>
  sections.flatMap((section) => [section.id, ...idsOf(section.children ?? [])]);

const hasFigures = (section: Section): boolean =>
  (section.fields ?? []).some(({ kind }) => kind === 'figure') || (section.children ?? []).some(hasFigures);

/** A section that comes close enough for a heading that has none of its own. */
const CLOSE = 0.42;

/** A finished report may tell of one section under several headings: those left without one take the section they come closest to. */
export function withRepeats(matches: readonly SectionMatch[]): readonly SectionMatch[] {
  return matches.map((match): SectionMatch => {
    const [best] = match.candidates;
    if (match.section !== undefined || best === undefined || best.score < CLOSE) return match;
    return { ...match, section: best.section, certainty: 'guess', signs: best.signs };
  });
}

/** The headings above a part, nearest first. */
export function partsAbove(part: ReportPart, parts: readonly ReportPart[]): readonly ReportPart[] {
  const parent = parts.find(({ line }) => line === part.parent);
  return parent ? [parent, ...partsAbove(parent, parts)] : [];
}

function withSiblings(sections: readonly string[], all: readonly PlacedSection[]): string[] {
  const parents = all
    .filter(({ section }) => sections.includes(section.id))
    .flatMap(({ parents: above }) => above.slice(-1));
  return idsOf(parents.flatMap(({ children }) => children ?? []));
}

/** Takes the parts of a report and what their headings were matched to; gives the place of each, by the line of its heading. */
export function partPlaces(
  parts: readonly ReportPart[],
  matches: readonly SectionMatch[],
  outline: Outline,
): ReadonlyMap<number, PartPlace> {
  const all = allSections(outline);
  const find = (id: string) => all.find(({ section }) => section.id === id)?.section;
  const matchOf = new Map(matches.map((match) => [match.node, match]));
  return new Map(
    parts.map((part): [number, PartPlace] => {
      const path = [part, ...partsAbove(part, parts)];
      const heading = path.map(({ title }) => title).join(' ');
      const id = path.flatMap(({ line }) => matchOf.get(line)?.section ?? [])[0];
      const section = id === undefined ? undefined : find(id);
      const isAll = ALL_FIGURES.test(part.title);
      const own = section ? idsOf([section]) : [];
      const home = isAll ? all.map((each) => each.section.id) : own;
      const candidates = (matchOf.get(part.line)?.candidates ?? []).flatMap((each) => find(each.section) ?? []);
      const beside = [...(section ? withSiblings([section.id], all) : []), ...idsOf(candidates)];
      const isFigureless =
        path.some(({ title }) => FIGURELESS.test(title) && !/kết quả/iu.test(title)) ||
        (!isAll && section !== undefined && !hasFigures(section));
      return [part.line, { home: new Set(home), beside: new Set(beside), heading, isFigureless }];
    }),
  );
}
