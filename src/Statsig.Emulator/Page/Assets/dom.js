// Builds elements. Text goes in as text, never as markup.

export function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) {
      continue;
    }

    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'class') {
      element.className = value;
    } else if (name === 'value' || name === 'checked') {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }

  element.append(...children.filter(child => child !== undefined && child !== null && child !== false));
  return element;
}

export const byId = id => document.getElementById(id);

let serial = 0;
export const newId = prefix => `${prefix}-${++serial}`;

let toastTimer;
export function toast(message, isError = false) {
  const element = byId('toast');
  element.textContent = message;
  element.classList.toggle('is-error', isError);
  element.classList.add('is-shown');
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => element.classList.remove('is-shown'), isError ? 8000 : 3500);
}

export function json(value) {
  return JSON.stringify(value, null, 2);
}

export function plural(count, noun) {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
