import * as z from 'zod';
import { sentenceSchema } from '../rules/rule-syntax.ts';
import { idSchema, isoDateSchema } from '../shared/ids.ts';

/** Lists of words in an outline: what is out of use, and what says nothing. */

const text = z.string().trim().min(1);

/** A word that is out of use or wrongly written, and what to write instead. */
export const obsoleteTermSchema = z.strictObject({
  find: text,
  instead: text,
  level: z.enum(['warning', 'hint']),
  /** Out of use from this day, when a law took effect. */
  from: isoDateSchema.optional(),
  /** Only with exactly these capitals. */
  exactCase: z.literal(true).optional(),
  /** Phrases in which the word is right. */
  except: z.array(text).optional(),
  /** Words that make it right behind its name: "Huyện ủy Gia Lộc cũ". */
  rightBefore: z.array(text).min(1).optional(),
  /** Right inside the title of a document that is cited by its number. */
  rightInTitles: z.literal(true).optional(),
});

/** Boxes of one name: of one section or of every one that has it; of a table, the cells of a column. */
const wordingPlaceSchema = z.strictObject({
  section: idSchema.optional(),
  field: idSchema,
  column: idSchema.optional(),
});

/**
 * Words that say nothing a reviewer could check, in boxes where they matter. Without `words`: a box without a number. The
 * sentences may hold `{word}`, what was found, and `{row}`.
 */
export const wordingSchema = z
  .strictObject({
    id: idSchema,
    level: z.enum(['warning', 'hint']),
    /** Checks of the domain note (E01 …) it stands for. */
    covers: z.array(text),
    at: z.array(wordingPlaceSchema).min(1),
    words: z.array(text).min(1).optional(),
    /** Only where nothing else is said. */
    alone: z.literal(true).optional(),
    /**
     * Silent beside a number, in digits or in words: in the same clause, anywhere in the text, in one of these columns of
     * the row; `digits`: in digits only.
     */
    unlessNumber: z.union([z.enum(['clause', 'text', 'digits']), z.array(idSchema).min(1)]).optional(),
    /** Silent while this column of the row holds something. */
    unlessFilled: idSchema.optional(),
    vi: sentenceSchema,
    en: sentenceSchema,
  })
  .refine(({ words, unlessNumber }) => words !== undefined || unlessNumber !== undefined, {
    error: 'words or unlessNumber',
  });

export type ObsoleteTerm = z.infer<typeof obsoleteTermSchema>;
export type Wording = z.infer<typeof wordingSchema>;
