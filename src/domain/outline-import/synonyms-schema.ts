import * as z from 'zod';
import { idSchema } from '../shared/ids.ts';

/**
 * Other names the sections of an outline go by in outlines and reports of other offices, as data. They are compared without
 * capitals, punctuation, periods, the order of listed things and `fillers`.
 */

const words = z.array(z.string().trim().min(1)).min(1);

const sectionNamesSchema = z.strictObject({
  /** Section of the outline. */
  id: idSchema,
  /** Names that mean this section wherever they stand. */
  names: words.optional(),
  /** Names that mean it only below a heading that was matched to one of these parts. */
  under: z.array(z.strictObject({ parts: z.array(idSchema).min(1), names: words })).optional(),
  /** Names that come close: more or less than the section, or another section at times. Never taken without asking. */
  alike: words.optional(),
  /** Words of headings that are something else, whatever other words they share with it. */
  never: words.optional(),
});

export const synonymsSchema = z.strictObject({
  $schema: z.string().optional(),
  kind: z.literal('synonyms'),
  /** Id of the outline; all its versions. */
  outline: idSchema,
  /** Words that do not tell one heading from another: "công tác", "kết quả". */
  fillers: words,
  /** Ways to write the same: "MTTQ", "UBND". */
  variants: z.array(z.strictObject({ word: z.string().trim().min(1), also: words })),
  sections: z.array(sectionNamesSchema),
});

export type Synonyms = z.infer<typeof synonymsSchema>;
export type SectionNames = z.infer<typeof sectionNamesSchema>;
