import type { Format } from '../document/format/format-schema.ts';
import { parseFormat } from '../document/format/parse-format.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import { parseDraft } from '../domain/draft/parse-draft.ts';
import type { Outline } from '../domain/outline/outline-schema.ts';
import { parseOutline } from '../domain/outline/parse-outline.ts';
import type { TemplateProblem } from '../domain/outline/template-problem.ts';
import { type Synonyms, synonymsSchema } from '../domain/outline-import/synonyms-schema.ts';
import { type Profile, profileSchema } from '../domain/profile/profile-schema.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import { schemaProblems } from '../domain/shared/schema-problems.ts';
import type { RefusedTemplate, Templates } from './services.ts';

/** Files as they ship: what each holds, by its path; the folder says what it is. */
export type TemplateFiles = Readonly<Record<string, unknown>>;

type Parsed<Value> = Result<Value, readonly TemplateProblem[]>;

function schemaProblem(place: string, message: string): TemplateProblem {
  return { place: place || '(tệp)', problem: { kind: 'schema', message } };
}

function readFormat(content: unknown): Parsed<Format> {
  const parsed = parseFormat(content);
  if (parsed.ok) return parsed;
  return fail(
    parsed.problem.map(({ path, ...problem }) =>
      schemaProblem(path.join('.'), 'detail' in problem ? problem.detail : problem.kind),
    ),
  );
}

function readProfile(content: unknown): Parsed<Profile> {
  const parsed = profileSchema.safeParse(content);
  if (parsed.success) return succeed(parsed.data);
  return fail(schemaProblems(parsed.error));
}

function readSynonyms(content: unknown): Parsed<Synonyms> {
  const parsed = synonymsSchema.safeParse(content);
  return parsed.success ? succeed(parsed.data) : fail(schemaProblems(parsed.error));
}

function readExample(content: unknown): Parsed<Draft> {
  const parsed = parseDraft(content);
  return parsed.ok ? parsed : fail([schemaProblem('', parsed.problem.kind)]);
}

/**
 * Reads every template by the folder it lies in. A file with mistakes is refused with all of them; the others are used.
 */
export function loadTemplates(files: TemplateFiles): Templates {
  const refused: RefusedTemplate[] = [];
  const read = <Value>(folder: string, parse: (content: unknown) => Parsed<Value>): Value[] =>
    Object.entries(files).flatMap(([file, content]) => {
      if (file.split('/').at(-2) !== folder) return [];
      const parsed = parse(content);
      if (parsed.ok) return [parsed.value];
      refused.push({ file, problems: parsed.problem });
      return [];
    });
  return {
    outlines: read<Outline>('outlines', parseOutline),
    formats: read('formats', readFormat).sort((left, right) => right.appliesFrom.localeCompare(left.appliesFrom)),
    profiles: read('profiles', readProfile),
    synonyms: read('synonyms', readSynonyms),
    // by id, so that the complete sample comes before its half-done copy: it is the one the first page shows
    examples: read('examples', readExample).sort((left, right) => (left.id < right.id ? -1 : 1)),
    refused,
  };
}
