import { force, unforce } from './api.js';
import { h, json, newId } from './dom.js';
import { ValueEditor } from './editor.js';
import { forEveryone, outcome } from './flags.js';

// What an opened flag shows: what can be forced, for whom, and where its answers come from.
export class Details {
  element = h('div', { class: 'details-body' });
  #flag;
  #run;
  #idInput;
  #choices;
  #editor;
  #inForce = h('ul', { class: 'in-force' });
  #sources = h('div', { class: 'sources' });

  constructor(flag, run) {
    this.#run = run;
    this.#flag = flag;
    const idName = newId('id');
    this.#idInput = h('input', {
      id: idName, type: 'text', placeholder: 'everyone', autocomplete: 'off', spellcheck: 'false', oninput: () => this.#showChoices(),
    });
    this.#choices = h('div', { class: 'choices', role: 'group', 'aria-label': flag.kind === 'gate' ? 'Answer' : 'Group' });
    this.element.append(
      h('div', { class: 'target' },
        h('label', { for: idName }, 'Override for'), this.#idInput,
        h('span', { class: 'muted' }, `a ${flag.idType}, or empty for everyone`)),
      this.#choices);
    if (flag.kind !== 'gate') {
      this.#editor = new ValueEditor(flag, (forEveryone(flag) ?? { value: flag.default }).value, valueText => this.#serve(valueText));
      this.element.append(flag.kind === 'experiment' && flag.groups.length > 0
        ? h('details', { class: 'custom' }, h('summary', {}, 'Another value'), this.#editor.element)
        : this.#editor.element);
    }

    this.element.append(this.#inForce, this.#sources);
    this.update(flag);
  }

  update(flag) {
    this.#flag = flag;
    this.#showChoices();
    this.#editor?.offer((forEveryone(flag) ?? { value: flag.default }).value);
    this.#inForce.replaceChildren(...flag.forced.map(forced => this.#forcedItem(forced)));
    this.#inForce.hidden = flag.forced.length === 0;
    this.#sources.replaceChildren(...sources(flag));
  }

  get #id() {
    return this.#idInput.value.trim();
  }

  get #who() {
    return this.#id || 'everyone';
  }

  #showChoices() {
    const flag = this.#flag;
    const present = flag.forced.find(forced => (forced.id ?? '') === this.#id);
    const options = flag.kind === 'gate'
      ? [['On', { valueText: 'true' }, present?.value === true], ['Off', { valueText: 'false' }, present?.value === false]]
      : flag.groups.map(group => [group.name, { group: group.name }, present?.group === group.name]);
    const rest = flag.kind === 'experiment' && flag.groups.length > 0 ? 'By the split' : 'Not overridden';
    this.#choices.hidden = options.length === 0;
    const focused = [...this.#choices.children].indexOf(document.activeElement);
    this.#choices.replaceChildren(
      ...options.map(([label, what, isPressed]) => this.#choice(label, isPressed, () => this.#run(
        async () => (await force(flag, { id: this.#id, ...what })).flag, `${flag.name} is ${label} for ${this.#who}.`))),
      this.#choice(rest, !present, () => this.#run(() => unforce(flag, this.#id), `${flag.name} is not overridden for ${this.#who}.`)));
    if (focused >= 0) {
      this.#choices.children[focused]?.focus();
    }
  }

  #choice(label, isPressed, onclick) {
    return h('button', { type: 'button', 'aria-pressed': String(Boolean(isPressed)), onclick }, label);
  }

  async #serve(valueText) {
    const flag = this.#flag;
    let warnings = [];
    const error = await this.#run(async () => {
      const answer = await force(flag, { id: this.#id, valueText });
      warnings = answer.warnings;
      return answer.flag;
    }, `${flag.name} has this value for ${this.#who}.`);
    this.#editor.show(error ? error.faults : warnings, !error);
  }

  #forcedItem(forced) {
    const who = forced.id ?? 'everyone';
    return h('li', {},
      h('span', {}, h('strong', {}, who), ' gets ',
        this.#flag.kind === 'gate' || forced.group ? outcome(this.#flag, forced) : h('code', { class: 'short', title: json(forced.value) }, JSON.stringify(forced.value))),
      h('button', {
        type: 'button', class: 'quiet', 'aria-label': `Take back for ${who}`,
        onclick: () => this.#run(() => unforce(this.#flag, forced.id), `${this.#flag.name} is not overridden for ${who}.`),
      }, 'Take back'));
  }
}

function sources(flag) {
  const parts = [];
  if (flag.rules.length > 0) {
    parts.push(h('h3', {}, 'Local rules, the first that holds answers'), h('ol', { class: 'rules' }, ...flag.rules.map(rule => h('li', {},
      h('code', {}, rule.id), ' ', rule.condition, ' → ',
      flag.kind === 'gate' || rule.group ? outcome(flag, rule) : h('code', { class: 'short', title: json(rule.value) }, JSON.stringify(rule.value))))));
  }

  if (flag.groups.length > 0) {
    parts.push(h('h3', {}, `Groups, equal parts of all ${flag.idType}s`), h('dl', { class: 'groups' }, ...flag.groups.flatMap(group => [
      h('dt', {}, group.name), h('dd', {}, h('code', {}, JSON.stringify(group.value)))])));
  }

  const facts = [
    ['Default', flag.kind === 'gate' ? (flag.default ? 'on' : 'off') : JSON.stringify(flag.default)],
    ['ID type', flag.idType], ['Owner', flag.owner], ['Layer', flag.layer], ['Tags', flag.tags.join(', ')], ['Stale because', flag.staleReason],
  ].filter(([, value]) => value);
  parts.push(h('h3', {}, 'In the manifest'), h('dl', { class: 'groups' }, ...facts.flatMap(([name, value]) => [
    h('dt', {}, name), h('dd', {}, name === 'Default' ? h('code', {}, value) : value)])));
  return parts;
}
