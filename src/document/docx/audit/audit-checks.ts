import type { Component } from '../../format/format-schema.ts';

/** What a check is about: a component of the layout rules, or something that is none. */
export type AuditComponent = Component | 'page' | 'titleRule' | 'addressee' | 'listItem' | 'annex' | 'text';

export interface CheckRule {
  readonly component: AuditComponent;
  /** Number of the check in the list the layout rules were turned into (1–32); none: the table of components itself. */
  readonly rule?: number;
  /**
   * `error`: the text of the guide demands it. It counts as a warning all the same where the layout data call the value
   * practice or chosen.
   */
  readonly level: 'error' | 'warning';
}

const error = (component: AuditComponent, rule?: number): CheckRule => ({
  component,
  level: 'error',
  ...(rule === undefined ? {} : { rule }),
});
const warning = (component: AuditComponent, rule?: number): CheckRule => ({
  component,
  level: 'warning',
  ...(rule === undefined ? {} : { rule }),
});

/** Every check, by an id that never changes: texts on screen and remembered decisions depend on it. */
export const CHECKS = {
  'page.size': error('page'),
  'page.margins': error('page'),
  'page.mirrored': error('page'),
  'partyTitle.text': error('partyTitle', 1),
  'partyTitle.face': error('partyTitle'),
  'titleRule.present': error('titleRule', 2),
  'titleRule.length': error('titleRule', 2),
  'separator.text': error('separator', 3),
  'separator.noRule': error('separator', 3),
  'superiorBody.face': error('superiorBody', 4),
  'issuingBody.present': error('issuingBody', 4),
  'issuingBody.face': error('issuingBody', 4),
  'text.districtBody': warning('text', 5),
  'number.present': error('number', 6),
  'number.colon': error('number', 6),
  'number.spaces': error('number', 6),
  'number.hyphen': error('number', 6),
  'number.leadingZero': error('number', 6),
  'number.symbol': error('number', 7),
  'number.face': error('number'),
  'draftMark.face': error('draftMark'),
  'urgencyMark.face': error('urgencyMark'),
  'scopeNote.face': error('scopeNote'),
  'placeDate.present': error('placeDate', 8),
  'placeDate.comma': error('placeDate', 8),
  'placeDate.zeros': error('placeDate', 8),
  'placeDate.face': error('placeDate', 8),
  'placeDate.unitWord': warning('placeDate', 9),
  'documentType.present': error('documentType'),
  'documentType.face': error('documentType'),
  'documentType.centred': error('documentType'),
  'authorLine.face': warning('authorLine'),
  'subject.present': error('subject', 11),
  'subject.face': error('subject'),
  'subject.centred': error('subject'),
  'subject.start': warning('subject', 11),
  'subject.end': warning('subject', 11),
  'dashes.text': error('dashes', 10),
  'dashes.centred': error('dashes'),
  'addressee.none': error('addressee', 12),
  'recipients.asAbove': error('recipients', 12),
  'body.firstLine': error('body', 13),
  'heading1.firstLine': warning('heading1', 13),
  'body.lineSpacing': error('body', 14),
  'body.gap': error('body', 14),
  'body.justified': error('body', 15),
  'body.size': error('body', 15),
  'body.uniformSize': warning('body', 15),
  'text.font': error('text', 15),
  'text.colour': error('text', 15),
  'body.end': error('body', 16),
  'signingAuthority.mark': error('signingAuthority', 17),
  'signingAuthority.face': error('signingAuthority', 18),
  'signingTitle.face': error('signingTitle', 18),
  'signatory.face': error('signatory', 18),
  'signingTitle.bodyName': error('signingTitle', 19),
  'signingTitle.listed': warning('signingTitle', 19),
  'signingAuthority.committee': error('signingAuthority', 20),
  'signatory.present': error('signatory', 21),
  'signatory.bareName': error('signatory', 21),
  'recipientsHead.text': error('recipientsHead', 22),
  'recipientsHead.face': error('recipientsHead', 22),
  'recipients.face': error('recipients', 22),
  'recipients.bullet': error('recipients', 23),
  'recipients.separator': error('recipients', 23),
  'recipients.end': error('recipients', 23),
  'recipients.archiveWords': error('recipients', 23),
  'recipients.archiveLast': warning('recipients', 24),
  'recipients.receiver': warning('recipients', 24),
  'pageNumber.firstPage': error('pageNumber', 25),
  'pageNumber.laterPages': error('pageNumber', 25),
  'pageNumber.centred': error('pageNumber', 25),
  'pageNumber.fromTop': error('pageNumber', 25),
  'pageNumber.bare': error('pageNumber', 25),
  'pageNumber.face': error('pageNumber', 25),
  'annex.mentioned': error('annex', 26),
  'annex.link': error('annexLink', 26),
  'annex.linkNumber': error('annexLink', 26),
  'annex.numbering': error('annex', 26),
  'annexHead.face': warning('annexHead', 26),
  'annexTitle.face': warning('annexTitle', 26),
  'text.toneMarks': warning('text', 27),
  'heading1.scheme': warning('heading1', 28),
  'heading2.scheme': warning('heading2', 28),
  'heading1.face': warning('heading1', 28),
  'heading2.face': warning('heading2', 28),
  'heading3.face': warning('heading3', 28),
  'listItem.notBold': warning('listItem', 28),
  'text.citation': warning('text', 29),
  'text.abbreviation': warning('text', 30),
  'signature.withText': warning('signatory', 31),
  'text.emptyEnd': warning('text', 31),
  'text.spacedByHand': warning('text', 32),
  'text.softBreak': warning('text', 32),
  'text.doubleSpace': warning('text', 32),
} as const satisfies Readonly<Record<string, CheckRule>>;

export type CheckId = keyof typeof CHECKS;
