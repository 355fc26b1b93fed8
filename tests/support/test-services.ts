import { auditFile } from '../../src/document/docx/audit/audit-file.ts';
import { compareWord } from '../../src/document/docx/comparing/compare-word.ts';
import { readDraftPart } from '../../src/document/docx/draft-part.ts';
import { readSourceFile } from '../../src/document/docx/reading/read-source.ts';
import { createOutlineShelf } from '../../src/state/outline-shelf.ts';
import { type Services, withShelf } from '../../src/state/services.ts';
import { createNoSeals } from '../../src/storage/draft-seals.ts';
import { createMemoryHistory } from '../../src/storage/memory-history.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { createOpenLocks } from '../../src/storage/web-locks.ts';
import { SHIPPED } from './shipped.ts';

/** What a test sees of the world outside: the files that were handed to the person. */
export interface Outside {
  readonly services: Services;
  readonly saved: { readonly name: string; readonly type: string; readonly content: Blob }[];
}

/** Services without a browser: memory for drafts, a clock that stands, ids that count. */
export function testServices(parts: Partial<Services> = {}): Outside {
  const saved: { name: string; type: string; content: Blob }[] = [];
  let count = 0;
  const { repository = createMemoryRepository(), now = () => '2026-05-12T01:00:00.000Z' } = parts;
  const shipped = parts.templates ?? SHIPPED;
  const shelf = createOutlineShelf({ repository, shipped: shipped.outlines, now });
  const services: Services = {
    history: createMemoryHistory(),
    seals: createNoSeals(),
    locks: createOpenLocks(),
    newId: () => {
      count += 1;
      return `moi-${count}`;
    },
    word: {
      write: async () => ({ bytes: new Uint8Array([80, 75]), report: { formatId: 'HD36', lines: [] } }),
      readDraft: readDraftPart,
      compare: compareWord,
      audit: async (bytes, offer) => auditFile(bytes, offer),
      readSource: async (bytes) => readSourceFile(bytes),
    },
    saveFile: async (name, type, content) => {
      saved.push({ name, type, content });
      return 'handedOver';
    },
    chooseFile: async () => undefined,
    chooseWordFile: async () => undefined,
    ...parts,
    repository,
    now,
    templates: withShelf(shipped, shelf),
    shelf,
  };
  return { services, saved };
}
