import { fail, type Result, succeed } from '../../domain/shared/result.ts';
import { COMPONENTS, type Format, formatSchema } from './format-schema.ts';

/** Where in the file, as keys and positions from the top. */
type Path = readonly (string | number)[];

export type FormatProblem =
  /**
   * A value is missing, misspelt or of the wrong kind; `detail` is the schema's own words, for whoever writes the file.
   */
  | { readonly kind: 'shape'; readonly path: Path; readonly detail: string }
  | {
      readonly kind: 'outsideRange';
      readonly path: Path;
      readonly value: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'endsBeforeStart'; readonly path: Path; readonly from: string; readonly to: string }
  | { readonly kind: 'duplicateId'; readonly path: Path; readonly id: string }
  /** Numbers of the levels above are joined from the second level on, so the first cannot be `nested`. */
  | { readonly kind: 'nestedFirstLevel'; readonly path: Path };

/**
 * Takes what was read from a file of `templates/formats`; gives the format, or every problem found with its place.
 * Refuses unknown keys (a misspelt rule must not be silently ignored) and values that contradict each other.
 */
export function parseFormat(input: unknown): Result<Format, readonly FormatProblem[]> {
  const parsed = formatSchema.safeParse(input);
  if (!parsed.success) {
    return fail(
      parsed.error.issues.map((issue) => ({
        kind: 'shape',
        path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
        detail: issue.message,
      })),
    );
  }
  const problems = [
    ...checkSizes(parsed.data),
    ...checkBody(parsed.data),
    ...checkTime(parsed.data),
    ...checkHeadings(parsed.data),
    ...checkSigningForms(parsed.data),
    ...checkColumns(parsed.data),
  ];
  return problems.length === 0 ? succeed(parsed.data) : fail(problems);
}

function checkRange(path: Path, value: number, min: number, max: number): FormatProblem[] {
  return value >= min && value <= max ? [] : [{ kind: 'outsideRange', path, value, min, max }];
}

function checkSizes({ styles }: Format): FormatProblem[] {
  return COMPONENTS.flatMap((component) => {
    const { sizePt, allowedPt } = styles[component];
    return allowedPt === undefined
      ? []
      : checkRange(['styles', component, 'sizePt'], sizePt, allowedPt[0], allowedPt[1]);
  });
}

function checkBody({ body }: Format): FormatProblem[] {
  const max = body.lineSpacingMaxPt ?? Number.POSITIVE_INFINITY;
  return checkRange(['body', 'lineSpacingPt', 'value'], body.lineSpacingPt.value, body.lineSpacingMinPt, max);
}

function checkTime({ appliesFrom, appliesTo }: Format): FormatProblem[] {
  if (appliesTo === undefined || appliesFrom <= appliesTo) return [];
  return [{ kind: 'endsBeforeStart', path: ['appliesTo'], from: appliesFrom, to: appliesTo }];
}

function checkHeadings({ headings }: Format): FormatProblem[] {
  const schemes = [
    { levels: headings.levels, path: ['headings', 'levels'] },
    ...headings.others.map(({ levels }, index) => ({ levels, path: ['headings', 'others', index, 'levels'] })),
  ];
  return schemes.flatMap(({ levels, path }) =>
    levels[0]?.numbering === 'nested' ? [{ kind: 'nestedFirstLevel', path: [...path, 0, 'numbering'] }] : [],
  );
}

function checkSigningForms({ signingForms }: Format): FormatProblem[] {
  return signingForms.flatMap(({ id }, index) =>
    signingForms.findIndex((form) => form.id === id) === index
      ? []
      : [{ kind: 'duplicateId', path: ['signingForms', index, 'id'], id }],
  );
}

function checkColumns({ page }: Format): FormatProblem[] {
  const textWidth = page.widthMm.value - page.leftMm.value - page.rightMm.value;
  return checkRange(['page', 'letterheadLeftColumnMm', 'value'], page.letterheadLeftColumnMm.value, 1, textWidth - 1);
}
