import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseOutline } from '../../src/domain/outline/parse-outline.ts';
import { profileSchema } from '../../src/domain/profile/profile-schema.ts';

const TEMPLATES = new URL('../../templates/', import.meta.url);

function shipped(folder: string): { name: string; text: string }[] {
  return readdirSync(new URL(`${folder}/`, TEMPLATES))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, text: readFileSync(new URL(`${folder}/${name}`, TEMPLATES), 'utf8') }));
}

describe('shipped outlines', () => {
  it.each(shipped('outlines'))('$name parses, with every reference in place', ({ text }) => {
    const parsed = parseOutline(JSON.parse(text));
    expect(parsed.ok ? [] : parsed.problem).toEqual([]);
  });

  it.each(shipped('outlines'))('$name carries its id and version in its name', ({ name, text }) => {
    const { id, version } = JSON.parse(text) as { id: string; version: number };
    expect(name).toBe(`${id.replaceAll('_', '-')}.v${version}.json`);
  });
});

describe('shipped profiles', () => {
  it.each(shipped('profiles'))('$name parses', ({ text }) => {
    const parsed = profileSchema.safeParse(JSON.parse(text));
    expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
  });
});

describe('shipped text', () => {
  it.each([...shipped('outlines'), ...shipped('profiles'), ...shipped('examples')])(
    '$name is composed (NFC), without stray spaces',
    ({ text }) => {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/\u00a0|\u200b|\ufeff|"[^"\n]* {2}[^"\n]*"/);
    },
  );

  it.each([...shipped('outlines'), ...shipped('profiles'), ...shipped('examples')])(
    '$name keeps one way of placing tone marks (ủy, hòa)',
    ({ text }) => {
      expect(text.match(/(?:uỷ|hoà|khoá|thuỷ)(?!\p{L})/giu) ?? []).toEqual([]);
    },
  );
});
