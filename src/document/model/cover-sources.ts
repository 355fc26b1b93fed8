import { COVER_FIELDS, COVER_SECTION } from '../../domain/draft/cover.ts';
import type { Source } from './report-document.ts';

const at = (field: string): Source => ({ section: COVER_SECTION, field });

/** Where the parts of the document outside its text come from, so that a click on them leads to their box. */
export const COVER_SOURCES = {
  superiorBody: at(COVER_FIELDS.superiorBody),
  issuingBody: at(COVER_FIELDS.issuingBody),
  number: at(COVER_FIELDS.number),
  placeDate: at(COVER_FIELDS.signingDate),
  subject: at(COVER_FIELDS.subject),
  recipients: at(COVER_FIELDS.recipients),
  signing: at(COVER_FIELDS.signingForm),
  signatory: at(COVER_FIELDS.signatory),
} as const;
