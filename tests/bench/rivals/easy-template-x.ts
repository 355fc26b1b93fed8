import { TemplateHandler } from 'easy-template-x';
import { BRACES } from './braces.ts';
import type { Contestant } from './contestant.ts';

export const EASY_TEMPLATE_X: Contestant = {
  name: 'easy-template-x',
  writes: true,
  syntax: BRACES,
  start({ template, filling }) {
    const file = Buffer.from(template);
    // it wants lists that may be changed
    const data = Object.fromEntries(Object.entries(filling).map(([list, items]) => [list, [...items]]));
    const handler = new TemplateHandler();
    return () => handler.process(file, data);
  },
};
