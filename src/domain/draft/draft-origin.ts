import * as z from 'zod';

const originSchema = z.strictObject({ fileName: z.string(), at: z.iso.datetime() });

/** From which file a draft was opened beside another one, and when: by this the two are told apart in the list. */
export type DraftOrigin = Readonly<z.infer<typeof originSchema>>;

/** Takes what was noted; `undefined` when it cannot be read. */
export function parseOrigin(text: string): DraftOrigin | undefined {
  try {
    return originSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
