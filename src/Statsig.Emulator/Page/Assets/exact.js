// JSON in which no number loses a digit: what a browser would write otherwise than it stands there is kept as text. Older browsers have plain numbers.

const keep = (key, value, context) =>
  typeof value === 'number' && JSON.rawJSON && context?.source !== undefined && String(value) !== context.source ? JSON.rawJSON(context.source) : value;

export const parse = text => JSON.parse(text, keep);

// A number as it is written; null for what is none.
export const numberText = value => typeof value === 'number' ? String(value) : JSON.isRawJSON?.(value) ? value.rawJSON : null;
