/** Where a value will stand, an ellipsis does. */
export const plain = (template: string): string =>
  template
    .replace(/\s*[(（]\s*\{\{\w+\}\}\s*[)）]/g, '')
    .replace(/\{\{\w+\}\}/g, '…')
    .replace(/…[.。]?(?:\s*…)*$/, '…')
    .replace(/…[.。]\s*…/g, '…');
