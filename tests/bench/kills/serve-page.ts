import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { PAGE } from '../../support/chromium.ts';

/** Serves the built page alone, on this machine alone. Gives its address and how to end. */
export async function servePage(): Promise<{ readonly address: string; readonly end: () => void }> {
  const page = readFileSync(fileURLToPath(PAGE));
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('The page cannot be served');
  return {
    address: `http://127.0.0.1:${place.port}/`,
    end: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
