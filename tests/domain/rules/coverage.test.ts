import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allFigures } from '../../../src/domain/outline/outline-tree.ts';
import { OUTLINE } from '../../support/shipped.ts';
import { CHECKS, CONSTRAINTS, type Held, SECTION_CHECKS } from './coverage-reasons.ts';

const README = 'src/domain/rules/README.md';
const FROM = '<!-- coverage -->\n';
const TO = '<!-- end of coverage -->';

const HOW: Readonly<Record<Held['how'], string>> = {
  code: 'code',
  existing: 'existing check',
  computed: 'computed figure',
  elsewhere: 'not here',
  impossible: 'cannot be computed',
  silent: 'silent on purpose',
};

const rules = OUTLINE.rules ?? [];
const rulesFor = (name: string) => rules.filter(({ covers }) => covers.includes(name)).map(({ id }) => id);

const wordingsFor = (name: string) =>
  (OUTLINE.wordings ?? []).filter(({ covers }) => covers.includes(name)).map(({ id }) => id);

/** "DU07 ≤ DU05": one constraint of one indicator, as the outline has it from the note. */
const constraints = allFigures(OUTLINE).flatMap(({ field }) =>
  (field.constraint ?? '')
    .split(';')
    .filter((clause) => clause.trim() !== '')
    .map((clause) => `${field.id} ${clause.trim()}`),
);
const checks = Array.from({ length: 35 }, (_, index) => `E${String(index + 1).padStart(2, '0')}`);

function row(name: string, held: readonly Held[]): string {
  const ids = rulesFor(name);
  const data = ids.length > 0 ? [`data: ${ids.map((id) => `\`${id}\``).join(', ')}`] : [];
  const others = held.map(({ how, finding, reason }) => `${HOW[how]}${finding ? ` \`${finding}\`` : ''}: ${reason}`);
  const words = wordingsFor(name);
  const lists = words.length > 0 ? [`words: ${words.map((id) => `\`${id}\``).join(', ')}`] : [];
  return `| ${name.replaceAll('|', '\\|')} | ${[...data, ...lists, ...others].join('; ')} |`;
}

function coverage(): string {
  const lines = [
    ...checks.map((name) => row(name, CHECKS[name] ?? [])),
    ...Object.entries(SECTION_CHECKS).map(([name, held]) => row(name, [held])),
    ...constraints.map((name) => row(name, CONSTRAINTS[name] ? [CONSTRAINTS[name]] : [])),
  ];
  return ['| check or constraint | how it is held |', '| --- | --- |', ...lines, ''].join('\n');
}

describe(`all ${constraints.length} constraints of the indicator table and the checks E01 to E35`, () => {
  it.each([...checks, ...constraints])('%s is held, or said why not', (name) => {
    const said = CHECKS[name] ?? (CONSTRAINTS[name] ? [CONSTRAINTS[name]] : []);
    expect(rulesFor(name).length + said.length).toBeGreaterThan(0);
  });

  it('no rule claims a constraint or a check that is not there', () => {
    const known = new Set([...checks, ...constraints]);
    const claimed = rules.flatMap(({ covers }) => covers.filter((name) => !name.startsWith('a: ')));
    expect(claimed.filter((name) => !known.has(name))).toEqual([]);
    expect(Object.keys(CONSTRAINTS).filter((name) => !constraints.includes(name))).toEqual([]);
  });

  it('a constraint is excused only when no rule holds it', () => {
    expect(Object.keys(CONSTRAINTS).filter((name) => rulesFor(name).length > 0)).toEqual([]);
  });

  it('names findings the program has', () => {
    const source = readFileSync('src/domain/findings/finding.ts', 'utf8');
    const named = [...Object.values(CHECKS).flat(), ...Object.values(CONSTRAINTS), ...Object.values(SECTION_CHECKS)];
    expect(named.flatMap(({ finding }) => finding ?? []).filter((code) => !source.includes(`'${code}'`))).toEqual([]);
  });

  it(`is written in ${README} (ACCEPT_GOLDEN=1 writes it anew)`, () => {
    const readme = readFileSync(README, 'utf8');
    const [before = '', rest = ''] = readme.split(FROM);
    const current = `${before}${FROM}\n${coverage()}\n${TO}${rest.split(TO)[1] ?? ''}`;
    if (process.env['ACCEPT_GOLDEN'] === '1') writeFileSync(README, current);
    process.stdout.write(coverage());
    expect(readFileSync(README, 'utf8')).toBe(current);
  });
});
