import { type Profile, profileSchema } from '../domain/profile/profile-schema.ts';
import type { Services } from './services.ts';

/** Where the profile that a restored backup replaced is kept. */
const FORMER_PROFILE = 'profileBeforeRestore';

type Needs = Pick<Services, 'repository'>;

/** The profile a restored backup replaced; `undefined` when there is none that can be read. */
export async function loadFormerProfile({ repository }: Needs): Promise<Profile | undefined> {
  const text = await repository.loadSetting(FORMER_PROFILE).catch(() => undefined);
  try {
    return profileSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}

/** Puts a profile in the place of the present one, which is kept, so that it can be had back. Throws what the database throws. */
export async function replaceProfile({ repository }: Needs, next: Profile): Promise<void> {
  const present = await repository.loadProfile();
  if (present) await repository.saveSetting(FORMER_PROFILE, JSON.stringify(present));
  await repository.saveProfile(next);
}
