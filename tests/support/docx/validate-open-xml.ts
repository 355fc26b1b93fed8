import validate from '@ooxml-tools/validate';

/** A place where a Word file departs from the schemas and rules of Office Open XML. */
export interface SchemaFault {
  /** Path of the part; empty where the package itself cannot be opened. */
  readonly part: string;
  readonly at: string;
  readonly detail: string;
}

const LONGEST_DETAIL = 300;

/**
 * Takes the bytes of a Word file; gives what Microsoft's Open XML SDK finds wrong in it. The SDK runs as WebAssembly,
 * takes some four seconds to start, and starts once for all files of a process. It throws where the package itself is
 * broken (a relationship without its part): that is a fault like others here, shortened, because the stack of such an
 * error carries the whole source of the runtime.
 */
export async function validateOpenXml(bytes: Uint8Array): Promise<readonly SchemaFault[]> {
  try {
    // A view on a larger buffer would be read from the buffer's start.
    const found = await validate(bytes.slice(), 'docx');
    return found.map(({ description, path }) => ({
      part: path.partUri.replace(/^\//, ''),
      at: path.xpath,
      detail: description,
    }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ part: '', at: '', detail: message.slice(0, LONGEST_DETAIL) }];
  }
}
