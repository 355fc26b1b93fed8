import { deflateRawSync } from 'node:zlib';
import { deflateSync, unzipSync } from 'fflate';
import type { Contestant } from './contestant.ts';

const LEVEL = 6;

function floor(name: string, deflate: (part: Uint8Array) => Uint8Array): Contestant {
  return {
    name,
    writes: false,
    start({ ours }) {
      const parts = Object.values(unzipSync(ours));
      return () => {
        const packed = parts.map(deflate);
        return new Uint8Array(packed.reduce((sum, { length }) => sum + length, 0));
      };
    },
  };
}

/** No writer can be faster than packing the parts it has written. */
export const FLOORS: readonly Contestant[] = [
  floor('floor: our parts through fflate', (part) => deflateSync(part, { level: LEVEL })),
  floor('floor: our parts through zlib of Node', (part) => deflateRawSync(part, { level: LEVEL })),
];
