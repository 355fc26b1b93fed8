import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import i18next from 'i18next';
import { writeDocx } from '../document/docx/write-docx.ts';
import { buildReport } from '../document/model/build-report.ts';
import type { Purpose } from '../document/model/context.ts';
import { checkCompleteness } from '../domain/completeness/check-completeness.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import { newDraft } from '../domain/draft/new-draft.ts';
import { draftFileText, parseDraftFile } from '../domain/draft/parse-draft.ts';
import type { Outline } from '../domain/outline/outline-schema.ts';
import { parseOutline } from '../domain/outline/parse-outline.ts';
import { parsePeriodCode } from '../domain/shared/reporting-period.ts';
import { findingText } from '../i18n/finding-text.ts';
import { problemText } from '../i18n/problem-text.ts';
import { startTexts } from '../i18n/start-texts.ts';
import vi from '../i18n/vi.json' with { type: 'json' };
import { formatOf } from '../state/export-report.ts';
import { outlineOf, type Templates } from '../state/services.ts';
import { templatesOnDisk } from './templates-on-disk.ts';

/** Exit codes: everything in order · findings of level Lỗi, or mistakes in a template · nothing could be read or done. */
const OK = 0;
const FINDINGS = 1;
const UNREADABLE = 2;

/** A reason to stop with `UNREADABLE`; its message is already in Vietnamese. */
class Refusal extends Error {}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refusal(i18next.t('cli.noFile', { path }));
  }
}

function readDraft(path: string, templates: Templates): { readonly draft: Draft; readonly outline: Outline } {
  const parsed = parseDraftFile(readText(path));
  if (!parsed.ok) {
    const { problem } = parsed;
    const detail =
      problem.kind === 'damaged'
        ? i18next.t('problem.damagedAt', { places: problem.places.join(', ') })
        : i18next.t(`problem.${problem.kind}`, { ...problem });
    throw new Refusal(`${path}: ${detail}`);
  }
  const outline = outlineOf(templates, parsed.value);
  if (!outline) throw new Refusal(i18next.t('problem.unknownOutline', parsed.value.outline));
  return { draft: parsed.value, outline };
}

interface Options {
  readonly outline?: string | undefined;
  readonly tier?: string | undefined;
  readonly period?: string | undefined;
  readonly format?: string | undefined;
  readonly draft?: string | undefined;
}

function printNew({ outline: id, tier = 'minimum', period = '2026-H1' }: Options, templates: Templates): number {
  const outline =
    id === undefined ? templates.outlines[0] : templates.outlines.find((candidate) => candidate.id === id);
  const [profile] = templates.profiles;
  const parsedPeriod = parsePeriodCode(period);
  if (!outline || !profile) throw new Refusal(i18next.t('cli.noOutline', { id: id ?? '' }));
  if (!parsedPeriod) throw new Refusal(i18next.t('cli.badPeriod', { period }));
  if (tier !== 'minimum' && tier !== 'full') throw new Refusal(i18next.t('cli.badTier', { tier }));
  const [issuer] = profile.issuers;
  const draft = newDraft(outline, profile, {
    id: randomUUID(),
    now: new Date().toISOString(),
    tier,
    period: parsedPeriod,
    issuer: issuer?.id ?? 'ban_thuong_vu',
  });
  process.stdout.write(draftFileText(draft));
  return OK;
}

function printCheck(path: string, templates: Templates): number {
  const { draft, outline } = readDraft(path, templates);
  const findings = checkCompleteness(outline, draft).map((found) => ({ ...found, ...findingText(i18next.t, found) }));
  process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  return findings.some(({ level }) => level === 'error') ? FINDINGS : OK;
}

function purposeOf(asked: string | undefined, outline: Outline, draft: Draft): Purpose {
  if (asked !== undefined) {
    const number = Number(asked);
    if (!Number.isInteger(number) || number < 1) throw new Refusal(i18next.t('cli.badDraftNumber', { number: asked }));
    return { kind: 'draft', number };
  }
  const count = checkCompleteness(outline, draft).filter(({ level }) => level === 'error').length;
  if (count === 0) return { kind: 'official' };
  process.stderr.write(`${i18next.t('cli.draftInstead', { count, number: draft.draftNumber })}\n`);
  return { kind: 'draft', number: draft.draftNumber };
}

async function exportWord(path: string, out: string, options: Options, templates: Templates): Promise<number> {
  const { draft, outline } = readDraft(path, templates);
  if (options.format !== undefined && !templates.formats.some(({ id }) => id === options.format)) {
    throw new Refusal(
      i18next.t('cli.noFormat', { id: options.format, known: templates.formats.map(({ id }) => id).join(', ') }),
    );
  }
  const chosen = options.format === undefined ? draft : { ...draft, formatId: options.format };
  const format = formatOf(templates, outline, chosen, new Date().toISOString().slice(0, 10));
  const bytes = await writeDocx(buildReport(outline, chosen, format, purposeOf(options.draft, outline, draft)), format);
  writeFileSync(out, bytes);
  process.stderr.write(`${i18next.t('cli.written', { out, format: format.name })}\n`);
  return OK;
}

function checkOutline(path: string): number {
  let input: unknown;
  try {
    input = JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(i18next.t('cli.notJson', { path, message: error instanceof Error ? error.message : '' }));
  }
  const parsed = parseOutline(input);
  if (parsed.ok) {
    process.stdout.write(`${i18next.t('cli.outlineGood', { path })}\n`);
    return OK;
  }
  for (const problem of parsed.problem) process.stdout.write(`${problem.place}: ${problemText(i18next.t, problem)}\n`);
  return FINDINGS;
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      outline: { type: 'string' },
      tier: { type: 'string' },
      period: { type: 'string' },
      format: { type: 'string' },
      draft: { type: 'string' },
    },
  });
  const [command, first, second] = positionals;
  if (command === 'outline-check' && first) return checkOutline(first);
  const templates = templatesOnDisk(process.cwd());
  if (command === 'new') return printNew(values, templates);
  if (command === 'check' && first) return printCheck(first, templates);
  if (command === 'export' && first && second) return exportWord(first, second, values, templates);
  throw new Refusal(i18next.t('cli.usage'));
}

/** The command line: `new`, `check`, `export`, `outline-check`. Gives the exit code; never throws. */
export async function runReport(args: readonly string[]): Promise<number> {
  await startTexts(() => vi);
  try {
    return await run(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return UNREADABLE;
  }
}
