import * as z from 'zod';
import { keyParametersSchema } from './key-parameters.ts';
import { writtenTextSchema } from './sealed-file-schema.ts';

/** How a draft of this machine is sealed: what its key was made with, and a known text that tells a wrong passphrase. */
export const draftSealSchema = z.strictObject({ key: keyParametersSchema, check: writtenTextSchema });

export type DraftSeal = z.infer<typeof draftSealSchema>;
