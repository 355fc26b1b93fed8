import { createReport } from 'docx-templates';
import type { Contestant } from './contestant.ts';
import type { TagSyntax } from './fill-in.ts';

const COMMANDS: TagSyntax = {
  beginLoop: (list) => `+++FOR one IN ${list}+++`,
  endLoop: () => '+++END-FOR one+++',
  beginIf: (flag) => `+++IF $one.${flag}+++`,
  endIf: () => '+++END-IF+++',
  value: (name) => `+++INS $one.${name}+++`,
  ownRows: true,
};

export const DOCX_TEMPLATES: Contestant = {
  name: 'docx-templates (noSandbox)',
  writes: true,
  syntax: COMMANDS,
  start:
    ({ template, filling }) =>
    () =>
      createReport({ template, data: filling, noSandbox: true, indentXml: false }),
};
