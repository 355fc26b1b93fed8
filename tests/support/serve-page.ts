import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** The built page over http on this machine: where a browser gives a page a folder of its own, for want of a dialog. */
export async function servePage(): Promise<{ readonly address: string; readonly close: () => void }> {
  const html = readFileSync('dist/Soan-bao-cao-dan-chu.html');
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The page is not served');
  return { address: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
