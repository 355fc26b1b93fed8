import * as z from 'zod';

/**
 * How a key was made from a passphrase; kept beside what it seals, so that a later program may ask for more. Fewer rounds
 * than the least would make guessing cheap, more than the most would hold the machine for minutes.
 */
export const keyParametersSchema = z.strictObject({
  name: z.literal('PBKDF2'),
  hash: z.literal('SHA-256'),
  iterations: z.int().min(100_000).max(10_000_000),
  /** Base64 of 16 bytes or more. */
  salt: z.base64().min(24).max(128),
});

export type KeyParameters = z.infer<typeof keyParametersSchema>;
