import type { TFunction } from 'i18next';

/** Turns a key of the texts into words. */
export type Translate = TFunction;
