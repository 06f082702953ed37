import { force } from './api.js';
import { byId, h, newId, plural, toast } from './dom.js';
import { Details } from './details.js';
import { everyonesValue, keyOf, presentRule, summary } from './flags.js';

const pageSize = 100;
const kinds = [['', 'All'], ['gate', 'Gates'], ['config', 'Configs'], ['experiment', 'Experiments'], ['layer', 'Layers']];

// The flags that the filters leave, a page at a time: a manifest may have thousands.
export class FlagList {
  #flags = [];
  #shown = pageSize;
  #hasManifest = true;
  #rows = new Map();
  #element = byId('flag-list');
  #more = byId('more');
  #kindInputs;

  constructor() {
    this.#kindInputs = kinds.map(([value, label], index) => {
      const input = h('input', { type: 'radio', name: 'kind', value, checked: index === 0, onchange: () => this.#filterChanged() });
      const count = h('span', { class: 'count' });
      byId('kind-filter').append(h('label', {}, input, h('span', {}, label, ' ', count)));
      return { value, input, count };
    });

    let timer;
    byId('search').addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#filterChanged(), 60);
    });
    byId('state-filter').addEventListener('change', () => this.#filterChanged());
    this.#more.addEventListener('click', () => this.#showMore());
    new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && !this.#more.hidden && this.#showMore(), { rootMargin: '400px' })
      .observe(this.#more);
    this.#element.addEventListener('keydown', event => this.#moveFocus(event));
  }

  update(flags, hasManifest) {
    this.#hasManifest = hasManifest;
    this.#flags = flags.map(flag => ({ ...flag, text: [flag.name, flag.description, flag.owner, ...flag.tags].join('\n').toLowerCase() }));
    const keys = new Set(flags.map(keyOf));
    for (const key of this.#rows.keys()) {
      if (!keys.has(key)) {
        this.#rows.delete(key);
      }
    }

    for (const { value, count } of this.#kindInputs) {
      count.textContent = flags.filter(flag => !value || flag.kind === value).length.toLocaleString('en');
    }

    this.#render();
  }

  #filterChanged() {
    this.#shown = pageSize;
    this.#render();
  }

  #showMore() {
    this.#shown += pageSize;
    this.#render();
  }

  #filtered() {
    const words = byId('search').value.toLowerCase().split(/\s+/).filter(Boolean);
    const kind = this.#kindInputs.find(({ input }) => input.checked).value;
    const state = byId('state-filter').value;
    const today = new Date().toISOString().slice(0, 10);
    return this.#flags.filter(flag => (!kind || flag.kind === kind)
      && words.every(word => flag.text.includes(word))
      && (state !== 'forced' || flag.forced.length > 0)
      && (state !== 'rules' || flag.rules.length > 0)
      && (state !== 'stale' || flag.lifecycle === 'stale' || flag.lifecycle === 'archived')
      && (state !== 'expired' || (flag.expires && flag.expires < today)));
  }

  #render() {
    const found = this.#filtered();
    const rows = found.slice(0, this.#shown).map(flag => this.#row(flag));
    const wanted = new Set(rows);
    for (const child of [...this.#element.children]) {
      if (!wanted.has(child)) {
        child.remove();
      }
    }

    // Rows that are there stay where they are, and keep the focus.
    let previous = null;
    for (const row of rows) {
      const next = previous ? previous.nextSibling : this.#element.firstChild;
      if (next !== row) {
        this.#element.insertBefore(row, next);
      }

      previous = row;
    }

    if (rows.length === 0) {
      this.#element.append(h('li', { class: 'empty' }, this.#hasManifest
        ? 'No flag matches. Change the search or the filters.'
        : 'There is no manifest. Start the emulator with one to see its flags here.'));
    }

    byId('flag-count').textContent = found.length === this.#flags.length
      ? plural(found.length, 'flag') : `${found.length.toLocaleString('en')} of ${plural(this.#flags.length, 'flag')}`;
    this.#more.hidden = found.length <= this.#shown;
    this.#more.textContent = `Show more (${(found.length - this.#shown).toLocaleString('en')} left)`;
  }

  #row(flag) {
    const key = keyOf(flag);
    let row = this.#rows.get(key);
    if (!row) {
      row = new FlagRow();
      this.#rows.set(key, row);
    }

    row.update(flag);
    return row.element;
  }

  #moveFocus(event) {
    if (!event.target.matches('.disclosure') || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) {
      return;
    }

    const all = [...this.#element.querySelectorAll('.disclosure')];
    const next = all[all.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
}

class FlagRow {
  element = h('li', { class: 'flag' });
  #flag;
  #text;
  #details;
  #panel;
  #disclosure;
  #head;
  #control;
  #rule;
  #switch;

  update(flag) {
    const text = JSON.stringify(flag);
    if (text === this.#text) {
      return;
    }

    this.#text = text;
    this.#flag = flag;
    if (!this.#head) {
      this.#build(flag);
    }

    this.#head.replaceChildren(...summary(flag));
    this.#rule.replaceChildren(...presentRule(flag));
    this.#rule.classList.toggle('is-forced', flag.forced.length > 0);
    this.element.dataset.kind = flag.kind;
    this.#switch?.setAttribute('aria-checked', String(everyonesValue(flag)));
    this.#details?.update(flag);
  }

  #build(flag) {
    const panelId = newId('details');
    this.#disclosure = h('button', { type: 'button', class: 'disclosure', 'aria-expanded': 'false', 'aria-controls': panelId, onclick: () => this.#toggle() },
      h('span', { class: 'chevron', 'aria-hidden': 'true' }), h('span', { class: 'name' }, flag.name));
    this.#head = h('div', { class: 'summary' });
    this.#rule = h('p', { class: 'rule' });
    this.#panel = h('div', { class: 'details', id: panelId, hidden: true });
    this.#panel.addEventListener('keydown', event => {
      if (event.key === 'Escape') {
        this.#toggle(false);
        this.#disclosure.focus();
      }
    });
    if (flag.kind === 'gate') {
      this.#switch = h('button', { type: 'button', role: 'switch', class: 'switch', 'aria-label': `${flag.name} for everyone`, onclick: () => this.#flip() }, h('span', {}));
    }

    this.#control = h('div', { class: 'control' }, this.#rule, this.#switch);
    this.element.append(h('div', { class: 'row' }, h('div', { class: 'main' }, this.#disclosure, this.#head), this.#control), this.#panel);
  }

  #toggle(isOpen = this.#panel.hidden) {
    this.#disclosure.setAttribute('aria-expanded', String(isOpen));
    this.#panel.hidden = !isOpen;
    if (isOpen && !this.#details) {
      this.#details = new Details(this.#flag, (action, message) => this.#run(action, message));
      this.#panel.append(this.#details.element);
    }
  }

  async #flip() {
    const value = !everyonesValue(this.#flag);
    await this.#run(async () => (await force(this.#flag, { valueText: String(value) })).flag, `${this.#flag.name} is ${value ? 'on' : 'off'} for everyone.`);
  }

  // Carries an action out that gives the flag as it is then.
  async #run(action, message) {
    try {
      this.update({ ...await action(), text: this.#flag.text });
      toast(message);
      return null;
    } catch (error) {
      toast(error.message, true);
      return error;
    }
  }
}
