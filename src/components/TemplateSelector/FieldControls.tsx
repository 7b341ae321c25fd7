'use client';
import type { FieldControlProps } from './FieldControl.js';
import { MomentControl } from './MomentControl.js';
import { PartsControl } from './PartsControl.js';
import { ProductsControl } from './ProductsControl.js';
import { StringControl } from './StringControl.js';
import { UploadControl } from './UploadControl.js';

/** The control or controls for the kind of a field. */
export function FieldControls(props: FieldControlProps) {
  switch (props.field.kind) {
    case 'media':
    case 'document':
      return (
        <>
          {props.uploadMedia === undefined ? null : (
            <>
              <UploadControl {...props} />
              <p className="mw-template-hint">{props.texts.strings.templates.upload.orLink}</p>
            </>
          )}
          <PartsControl {...props} />
        </>
      );
    case 'products':
      return <ProductsControl {...props} />;
    case 'location':
    case 'product':
    case 'catalog':
      return <PartsControl {...props} />;
    case 'expiration':
      return <MomentControl {...props} />;
    case 'flow':
    case 'order-details':
    case 'order-status':
      return <p className="mw-template-hint">{props.texts.strings.templates.fields.notSupported}</p>;
    default:
      return <StringControl {...props} />;
  }
}
