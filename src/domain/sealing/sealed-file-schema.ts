import * as z from 'zod';
import { keyParametersSchema } from './key-parameters.ts';

export const SEALED_FILE_FORMAT = 'bao-cao-dan-chu.tep-khoa';
export const SEALED_FILE_VERSION = 1;

/** A sealed text in a file: both base64. */
export const writtenTextSchema = z.strictObject({ iv: z.string(), data: z.string() });

export type WrittenText = z.infer<typeof writtenTextSchema>;

/** What any version of a sealed file begins with. */
export const sealedFileHeadSchema = z.looseObject({
  format: z.literal(SEALED_FILE_FORMAT),
  version: z.int().min(1),
});

/** A file that only its passphrase opens. `check` tells a wrong passphrase from a damaged content. */
export const sealedFileSchema = z.strictObject({
  format: z.literal(SEALED_FILE_FORMAT),
  version: z.literal(SEALED_FILE_VERSION),
  key: keyParametersSchema,
  check: writtenTextSchema,
  content: writtenTextSchema,
});
