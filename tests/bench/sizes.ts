import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** What the built page weighs, part by part. */
export function printSizes(): void {
  const html = readFileSync('dist/Soan-bao-cao-dan-chu.html');
  const text = html.toString('utf8');
  const inside = (pattern: RegExp) => Buffer.from(pattern.exec(text)?.[1] ?? '');
  const kb = (bytes: Buffer) =>
    `${(bytes.length / 1000).toFixed(0).padStart(5)} kB, gzip ${(gzipSync(bytes).length / 1000).toFixed(0).padStart(4)} kB`;
  console.log(`the HTML file                                  ${kb(html)}`);
  console.log(
    `first script (with outline and samples)        ${kb(inside(/<script type="module"[^>]*>([\s\S]*?)<\/script>/))}`,
  );
  console.log(
    `Word writer, inert until the first export      ${kb(inside(/<script type="text\/plain"[^>]*>([\s\S]*?)<\/script>/))}`,
  );
  console.log(`style sheet                                    ${kb(inside(/<style[^>]*>([\s\S]*?)<\/style>/))}`);
}
