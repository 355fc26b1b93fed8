import type { TagSyntax } from './fill-in.ts';

/** Tags of docxtemplater and easy-template-x. */
export const BRACES: TagSyntax = {
  beginLoop: (list) => `{#${list}}`,
  endLoop: (list) => `{/${list}}`,
  beginIf: (flag) => `{#${flag}}`,
  endIf: (flag) => `{/${flag}}`,
  value: (name) => `{${name}}`,
  ownRows: false,
};
