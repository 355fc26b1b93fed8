import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { formatSchema } from '../../src/document/format/format-schema.ts';
import { draftSchema } from '../../src/domain/draft/draft-schema.ts';
import { outlineSchema } from '../../src/domain/outline/outline-schema.ts';
import { synonymsSchema } from '../../src/domain/outline-import/synonyms-schema.ts';
import { profileSchema } from '../../src/domain/profile/profile-schema.ts';

const SCHEMAS = {
  outline: outlineSchema,
  format: formatSchema,
  profile: profileSchema,
  draft: draftSchema,
  synonyms: synonymsSchema,
};

/** The JSON Schema files help whoever writes a template in an editor; they are made from the zod schemas, never by hand. */
describe.each(Object.entries(SCHEMAS))('templates/schema/%s.schema.json', (name, schema) => {
  it('is what the program checks with (ACCEPT_GOLDEN=1 writes it anew)', () => {
    const path = `templates/schema/${name}.schema.json`;
    const current = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
    if (process.env['ACCEPT_GOLDEN'] === '1') writeFileSync(path, current);
    expect(existsSync(path)).toBe(true);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(current));
  });
});
