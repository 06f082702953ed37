import { h, json, newId } from './dom.js';
import { numberText, parse } from './exact.js';

const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

// Edits a value: a field for each property that the schema has, or the JSON as a whole. The emulator checks; its faults stand at the fields.
export class ValueEditor {
  element;
  #schema;
  #fields = new Map();
  #area = h('div', { class: 'fields' });
  #whole;
  #wholeError;
  #mode;
  #offered;
  #isDirty = false;

  constructor(flag, value, onserve) {
    this.#schema = flag.schema?.properties ?? null;
    this.#mode = this.#schema ? 'fields' : 'json';
    this.#wholeError = h('p', { class: 'field-error', id: newId('error'), 'aria-live': 'polite' });
    const switcher = this.#schema && h('button', { type: 'button', class: 'quiet', onclick: () => this.#switch() }, 'Edit as JSON');
    this.element = h('form', {
      class: 'editor', novalidate: true, 'aria-label': `Value of ${flag.name}`,
      oninput: () => { this.#isDirty = true; },
      onsubmit: event => {
        event.preventDefault();
        const text = this.#read();
        if (text !== null) {
          onserve(text);
        }
      },
    }, this.#area, this.#wholeError, h('div', { class: 'actions' },
      h('button', { type: 'submit', class: 'primary' }, 'Serve this value'),
      h('button', { type: 'button', onclick: () => this.#fill(flag.default, true) }, 'Fill in the default'),
      switcher));
    this.switcher = switcher;
    this.offer(value);
  }

  // Shows a value, unless somebody is editing.
  offer(value) {
    const text = JSON.stringify(value);
    if (this.#isDirty || text === this.#offered) {
      return;
    }

    this.#offered = text;
    this.#fill(value, false);
  }

  // Shows what the emulator found.
  show(faults, isGood) {
    this.#clearErrors();
    let first;
    for (const fault of faults) {
      const field = this.#mode === 'fields' ? this.#fields.get(fault.property) : null;
      const target = field?.error ?? this.#wholeError;
      target.textContent = [target.textContent, fault.message].filter(Boolean).join(' ');
      target.classList.toggle('is-warning', !fault.isError);
      const input = field?.input ?? this.#whole;
      if (fault.isError && input) {
        input.setAttribute('aria-invalid', 'true');
        first ??= input;
      }
    }

    if (isGood) {
      this.#isDirty = false;
    } else {
      first?.focus();
    }
  }

  #clearErrors() {
    for (const { input, error } of [...this.#fields.values(), { input: this.#whole, error: this.#wholeError }]) {
      input?.removeAttribute('aria-invalid');
      error.textContent = '';
    }
  }

  #fill(value, isDirty) {
    this.#isDirty = isDirty;
    this.#wholeError.textContent = '';
    this.#fields.clear();
    this.#whole = null;
    if (this.#mode === 'json') {
      this.#whole = h('textarea', {
        rows: Math.min(16, json(value).split('\n').length + 1), spellcheck: 'false', 'aria-label': 'Value as JSON', 'aria-describedby': this.#wholeError.id, value: json(value),
      });
      this.#area.replaceChildren(this.#whole);
      return;
    }

    const names = [...new Set([...Object.keys(this.#schema), ...Object.keys(value)])];
    this.#area.replaceChildren(...names.map(name => this.#field(name, this.#schema[name], value[name])));
  }

  #field(name, schema, value) {
    const id = newId('field');
    const error = h('p', { class: 'field-error', id: `${id}-error`, 'aria-live': 'polite' });
    const common = { id, 'aria-describedby': `${id}-error` };
    const { input, read } = inputFor(schema, value, common);
    this.#fields.set(name, { input, read, error });
    return h('div', { class: 'field' },
      h('label', { for: id }, name),
      input,
      schema?.description ? h('p', { class: 'hint' }, schema.description) : null,
      error);
  }

  // The value as JSON text; null when a field has none, which is said there.
  #read() {
    this.#clearErrors();
    if (this.#mode === 'json') {
      return this.#check(this.#whole, this.#wholeError, this.#whole.value);
    }

    const members = [];
    let isGood = true;
    for (const [name, { input, read, error }] of this.#fields) {
      const text = read();
      if (text === undefined) {
        continue;
      }

      isGood = this.#check(input, error, text) !== null && isGood;
      members.push(`${JSON.stringify(name)}:${text}`);
    }

    return isGood ? `{${members.join(',')}}` : null;
  }

  #check(input, error, text) {
    try {
      JSON.parse(text);
      return text;
    } catch (fault) {
      error.textContent = `This is not valid JSON: ${fault.message}`;
      error.classList.remove('is-warning');
      input.setAttribute('aria-invalid', 'true');
      input.focus();
      return null;
    }
  }

  #switch() {
    const text = this.#read();
    if (text === null) {
      return;
    }

    this.#mode = this.#mode === 'fields' ? 'json' : 'fields';
    this.switcher.textContent = this.#mode === 'fields' ? 'Edit as JSON' : 'Edit as fields';
    this.#fill(parse(text), this.#isDirty);
  }
}

function inputFor(schema, value, common) {
  const type = schema?.type;
  if (type === 'boolean' && (value === undefined || typeof value === 'boolean')) {
    const input = h('select', common, h('option', { value: 'true' }, 'true'), h('option', { value: 'false' }, 'false'));
    input.value = String(value ?? false);
    return { input, read: () => input.value };
  }

  if (type === 'string' && Array.isArray(schema.enum) && (value === undefined || schema.enum.includes(value))) {
    const input = h('select', common, ...schema.enum.map(option => h('option', { value: option }, option)));
    input.value = value ?? schema.enum[0];
    return { input, read: () => JSON.stringify(input.value) };
  }

  if ((type === 'integer' || type === 'number') && (value === undefined || numberText(value) !== null)) {
    // Not type="number": what is no number should reach the emulator, which says why it is not one.
    const input = h('input', { ...common, type: 'text', inputmode: 'decimal', value: value === undefined ? '' : numberText(value) });
    return { input, read: () => readOptional(input, text => number.test(text) ? text : JSON.stringify(text)) };
  }

  if (type === 'string' && (value === undefined || typeof value === 'string')) {
    const isLong = (value ?? '').includes('\n') || (value ?? '').length > 80;
    const input = isLong ? h('textarea', { ...common, rows: 4, value }) : h('input', { ...common, type: 'text', value: value ?? '' });
    return { input, read: () => JSON.stringify(input.value) };
  }

  const text = value === undefined ? '' : json(value);
  const input = h('textarea', { ...common, class: 'code', rows: Math.min(8, text.split('\n').length), spellcheck: 'false', value: text });
  return { input, read: () => readOptional(input, entered => entered) };
}

// An empty field leaves its property out.
function readOptional(input, read) {
  const text = input.value.trim();
  return text === '' ? undefined : read(text);
}
