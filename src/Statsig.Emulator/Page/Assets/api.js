// Talks to the control API.

import { parse } from './exact.js';

export class ApiError extends Error {
  constructor(message, faults) {
    super(message);
    this.faults = faults ?? [];
  }
}

async function send(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body,
    });
  } catch {
    throw new ApiError('The emulator does not answer. Is it still running?');
  }

  const text = await response.text();
  const answer = text ? parse(text) : null;
  if (!response.ok) {
    throw new ApiError(answer?.error ?? `The emulator answered ${response.status}.`, answer?.faults);
  }

  return answer;
}

const overridePath = flag => `/emulator/overrides/${flag.kind}/${encodeURIComponent(flag.name)}`;

export const getState = () => send('GET', '/emulator/flags');

// The value comes as JSON text, so that numbers stay as they were written.
export function force(flag, { id, valueText, group, experiment }) {
  const members = [];
  const add = (name, text) => members.push(`${JSON.stringify(name)}:${text}`);
  if (id) {
    add('id', JSON.stringify(id));
  }

  if (valueText !== undefined) {
    add('value', valueText);
  }

  if (group) {
    add('group', JSON.stringify(group));
  }

  if (experiment) {
    add('experiment', JSON.stringify(experiment));
  }

  return send('PUT', overridePath(flag), `{${members.join(',')}}`);
}

export const unforce = (flag, id) => send('DELETE', `${overridePath(flag)}?id=${encodeURIComponent(id ?? '')}`);

export const resetAll = () => send('DELETE', '/emulator/overrides');

export const save = () => send('POST', '/emulator/overrides/save', '{}');

export const clearLog = () => send('DELETE', '/emulator/log');
