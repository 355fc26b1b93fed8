import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { BRACES } from './braces.ts';
import type { Contestant } from './contestant.ts';

export const DOCXTEMPLATER: Contestant = {
  name: 'docxtemplater + pizzip',
  writes: true,
  syntax: BRACES,
  start:
    ({ template, filling }) =>
    () => {
      const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
      filled.render(filling);
      return filled.toUint8Array();
    },
};
