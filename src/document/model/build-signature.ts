import type { BuildContext } from './context.ts';
import type { Run, SignatureBlock } from './report-document.ts';
import { WORDS } from './words.ts';

function signatoryRun({ cover, purpose }: BuildContext): Run {
  if (cover.signatory !== '') return { text: cover.signatory };
  return purpose.kind === 'draft' ? { text: WORDS.signatory, blank: true } : { text: '' };
}

/** Boxes 7 and 9a: who signs and in what right; recipients with the separators of the layout, archive line last. */
export function buildSignature(context: BuildContext): SignatureBlock {
  const { cover, format } = context;
  const { recipientBullet, recipientSeparator, recipientEnd, recipientsHead } = format.marks;
  const form = format.signingForms.find(({ id }) => id === cover.signingForm);
  const names = cover.recipients.map((name) =>
    name
      .trim()
      .replace(/^[-–]\s*/, '')
      .replace(/[;,.]+$/, ''),
  );
  return {
    recipientsHead: recipientsHead.value,
    recipients: names.map((name, index) => {
      const end = index === names.length - 1 ? recipientEnd.value : recipientSeparator.value;
      return `${recipientBullet.value}${name}${end}`;
    }),
    lines: form?.lines ?? [],
    signatory: signatoryRun(context),
  };
}
