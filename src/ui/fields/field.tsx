import type { Field as FieldData } from '../../domain/outline/outline-schema.ts';
import { ListField } from './list-field.tsx';
import { TableField } from './table-field.tsx';
import { ChoiceField, ConstantField, DateField, LongTextField, ShortTextField, YesNoField } from './text-fields.tsx';

/** The boxes of one field by its kind. Figures of a section share one table, so they are not here. */
export function Field({ field }: { readonly field: Exclude<FieldData, { kind: 'figure' }> }) {
  switch (field.kind) {
    case 'shortText':
      return <ShortTextField field={field} />;
    case 'longText':
      return <LongTextField field={field} />;
    case 'date':
      return <DateField field={field} />;
    case 'list':
      return <ListField field={field} />;
    case 'table':
      return <TableField field={field} />;
    case 'choice':
      return <ChoiceField field={field} />;
    case 'yesNo':
      return <YesNoField field={field} />;
    case 'constant':
      return <ConstantField field={field} />;
  }
}
