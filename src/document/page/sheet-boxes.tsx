import { COVER_SOURCES } from '../model/cover-sources.ts';
import type { LaidLetterhead, LaidSignature } from './laid.ts';
import { recipientIndentPt } from './lay-boxes.ts';
import { byPlace, type SheetContext } from './sheet-context.ts';
import { styleOf } from './sheet-style.ts';
import { LineView } from './sheet-text.tsx';

const isCover = (section: string | undefined): boolean => section === COVER_SOURCES.signatory.section;

type CoverPart = keyof typeof COVER_SOURCES;

/** Box 1 to 4 of the layout. */
export function LetterheadView({
  piece: { letterhead, placeDate, heightPt },
  context: { format, linkTo, section },
}: {
  readonly piece: LaidLetterhead;
  readonly context: SheetContext;
}) {
  const to = (part: CoverPart) => linkTo(COVER_SOURCES[part]);
  const { superiorBody, issuingBody, separator, number, urgencyMark, draftMark, partyTitle } = letterhead;
  return (
    <div className="lh" data-current={isCover(section) ? '' : undefined} style={{ height: `${heightPt}pt` }}>
      <div>
        {superiorBody.map((line) => (
          <p key={line} data-href={to('superiorBody')} style={styleOf(format, 'superiorBody')}>
            {line}
          </p>
        ))}
        {issuingBody.map((line) => (
          <p key={line} data-href={to('issuingBody')} style={styleOf(format, 'issuingBody')}>
            {line}
          </p>
        ))}
        <p style={styleOf(format, 'separator')}>{separator}</p>
      </div>
      <div>
        <p className="party" style={styleOf(format, 'partyTitle')}>
          <span
            style={{
              borderBottomWidth: `${format.ruleUnderTitlePt.value}pt`,
              marginBottom: `${format.titleRuleLinePt.value - format.ruleUnderTitlePt.value}pt`,
            }}
          >
            {partyTitle}
          </span>
        </p>
      </div>
      <div>
        <p data-href={to('number')} style={styleOf(format, 'number')}>
          {number}
        </p>
        {urgencyMark ? <p style={styleOf(format, 'urgencyMark')}>{urgencyMark}</p> : null}
        {draftMark ? <p style={styleOf(format, 'draftMark')}>{draftMark}</p> : null}
      </div>
      <div>
        {placeDate.map((line) => (
          <p key={line} data-href={to('placeDate')} style={styleOf(format, 'placeDate')}>
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}

/** Recipients on the left; authority, title, room for the signature and name on the right. */
export function SignatureView({
  piece: { signature, recipients, heightPt },
  context: { format, linkTo, section },
}: {
  readonly piece: LaidSignature;
  readonly context: SheetContext;
}) {
  const { beforePt, lines, linePt } = format.signatureGap;
  const { signatory } = signature;
  const indent = recipientIndentPt(format);
  const to = (part: CoverPart) => linkTo(COVER_SOURCES[part]);
  return (
    <div
      className="sign"
      data-current={isCover(section) ? '' : undefined}
      style={{ height: `${heightPt}pt`, paddingTop: `${beforePt.value}pt` }}
    >
      <div data-href={to('recipients')}>
        <p style={styleOf(format, 'recipientsHead')}>{signature.recipientsHead}</p>
        {byPlace(recipients).map((recipient) => (
          <p key={recipient.place} style={{ ...styleOf(format, 'recipients'), paddingLeft: `${indent}pt` }}>
            {byPlace(recipient.value).map(({ place, value }) => (
              <span key={place} className="tl" style={place === 0 ? { marginLeft: `${-indent}pt` } : undefined}>
                <LineView line={value} around={format.styles.recipients} />
              </span>
            ))}
          </p>
        ))}
      </div>
      <div className="by">
        {signature.lines.map(({ role, text }) => (
          <p
            key={text}
            data-href={to('signing')}
            style={styleOf(format, role === 'authority' ? 'signingAuthority' : 'signingTitle')}
          >
            {text}
          </p>
        ))}
        <p
          data-href={to('signatory')}
          style={{ ...styleOf(format, 'signatory'), marginTop: `${lines.value * linePt.value}pt` }}
        >
          <span className={signatory.blank ? 'blank' : undefined}>{signatory.text}</span>
        </p>
      </div>
    </div>
  );
}
