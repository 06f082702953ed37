import { clearLog } from './api.js';
import { byId, h, json, plural, toast } from './dom.js';

const maxKept = 2000;
const maxShown = 300;

// The live list of checks, exposures and events, newest first.
export class Activity {
  #entries = [];
  #waiting = [];
  #isPaused = false;
  #isDue = false;
  #announced = 0;
  #list = byId('activity-list');
  #onState;
  #onConnection;

  constructor(onState, onConnection) {
    this.#onState = onState;
    this.#onConnection = onConnection;
    byId('activity-search').addEventListener('input', () => this.#renderAll());
    byId('activity-type').addEventListener('change', () => this.#renderAll());
    byId('pause').addEventListener('click', () => this.#pause());
    byId('clear').addEventListener('click', () => this.#clear());
    this.#renderAll();

    // Whoever listens to the page hears a sum now and then, and not each line.
    setInterval(() => this.#announce(), 5000);
  }

  start() {
    const source = new EventSource('/emulator/log/stream');
    source.addEventListener('open', () => this.#onConnection(true));
    source.addEventListener('error', () => this.#onConnection(false));
    source.addEventListener('state', () => this.#onState());
    source.addEventListener('entry', event => this.#add(JSON.parse(event.data)));
  }

  #add(entry) {
    this.#waiting.push(entry);
    if (this.#waiting.length > maxKept) {
      this.#waiting.shift();
    }

    if (!this.#isPaused && !this.#isDue) {
      this.#isDue = true;
      requestAnimationFrame(() => this.#flush());
    }

    if (this.#isPaused) {
      byId('pause').textContent = `Resume (${this.#waiting.length.toLocaleString('en')})`;
    }
  }

  #flush() {
    this.#isDue = false;
    const fresh = this.#waiting;
    this.#waiting = [];
    this.#entries.push(...fresh);
    this.#entries.splice(0, this.#entries.length - maxKept);
    const shown = fresh.filter(entry => this.#isWanted(entry));
    this.#announced += shown.length;
    if (shown.length > 0) {
      this.#list.querySelector('.empty')?.remove();
      this.#list.prepend(...shown.slice(-maxShown).reverse().map(item));
      while (this.#list.children.length > maxShown) {
        this.#list.lastElementChild.remove();
      }
    }
  }

  #renderAll() {
    const shown = this.#entries.filter(entry => this.#isWanted(entry)).slice(-maxShown).reverse();
    this.#list.replaceChildren(...shown.map(item));
    if (shown.length === 0) {
      this.#list.append(h('li', { class: 'empty' }, this.#entries.length > 0
        ? 'Nothing matches. Change the filters.'
        : 'Nothing yet. Point a client at the address above, with any client key or server secret.'));
    }
  }

  // A check that is an exposure is one line among everything; asked for exposures, each is one.
  #isWanted(entry) {
    const type = byId('activity-type').value;
    const text = byId('activity-search').value.trim().toLowerCase();
    const isOfType = type ? entry.type === type : entry.type !== 'exposure' || entry.custom;
    const isRight = entry.type !== 'request' || entry.status >= 400 || entry.status === 0;
    return isOfType && isRight && (!text || entry.name.toLowerCase().includes(text) || (entry.user ?? '').toLowerCase().includes(text));
  }

  #pause() {
    this.#isPaused = !this.#isPaused;
    byId('pause').setAttribute('aria-pressed', String(this.#isPaused));
    byId('pause').textContent = this.#isPaused ? 'Resume' : 'Pause';
    if (!this.#isPaused) {
      this.#flush();
    }
  }

  async #clear() {
    try {
      await clearLog();
      this.#entries = [];
      this.#waiting = [];
      this.#renderAll();
      toast('The log is empty.');
    } catch (error) {
      toast(error.message, true);
    }
  }

  #announce() {
    if (this.#announced > 0) {
      byId('activity-status').textContent = plural(this.#announced, 'new entry').replace('entrys', 'entries');
      this.#announced = 0;
    }
  }
}

function item(entry) {
  const time = new Date(entry.time);
  const label = entry.type === 'request' ? (entry.status === 0 ? 'reset' : String(entry.status)) : entry.type;
  return h('li', { class: `entry type-${entry.type}` },
    h('details', {},
      h('summary', {},
        h('time', { datetime: entry.time }, time.toLocaleTimeString('en-GB')),
        h('span', { class: 'chip' }, label),
        h('span', { class: 'entry-name' }, entry.name),
        h('span', { class: 'entry-result' }, result(entry)),
        h('span', { class: 'entry-user' }, entry.user ?? (entry.type === 'request' ? '' : 'no user ID'))),
      h('pre', { tabindex: '0' }, json(facts(entry)))));
}

function result(entry) {
  switch (entry.type) {
    case 'check':
      return entry.kind === 'gate' ? (entry.value ? 'on' : 'off') : entry.group ?? entry.experiment ?? entry.rule ?? 'unknown';
    case 'exposure':
      return entry.kind === 'gate' ? (entry.value ? 'on' : 'off') : entry.group ?? entry.rule ?? '';
    case 'event':
      return entry.value === undefined ? '' : String(entry.value);
    default:
      return 'refused';
  }
}

function facts(entry) {
  const { sequence: _, type: __, ...rest } = entry;
  return rest;
}
