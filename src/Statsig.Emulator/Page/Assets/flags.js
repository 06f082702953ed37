import { h, plural } from './dom.js';

// What a flag says of itself in a few words.

export const keyOf = flag => `${flag.kind}/${flag.name}`;

export const forEveryone = flag => flag.forced.find(forced => forced.id === undefined);

export function everyonesValue(flag) {
  return (forEveryone(flag) ?? flag.rules.find(rule => rule.condition === 'everyone') ?? { value: flag.default }).value === true;
}

export function summary(flag) {
  const facts = [h('span', { class: `chip kind-${flag.kind}` }, flag.kind)];
  if (flag.lifecycle && flag.lifecycle !== 'temporary') {
    facts.push(h('span', { class: `chip life-${flag.lifecycle}`, title: flag.staleReason }, flag.lifecycle));
  } else if (flag.lifecycle) {
    facts.push(h('span', { class: 'chip' }, flag.lifecycle));
  }

  if (flag.expires) {
    const isPast = flag.expires < new Date().toISOString().slice(0, 10);
    facts.push(h('span', { class: isPast ? 'chip life-stale' : 'chip' }, `${isPast ? 'expired' : 'expires'} ${flag.expires}`));
  }

  if (flag.owner) {
    facts.push(h('span', { class: 'owner' }, flag.owner));
  }

  return [flag.description ? h('p', { class: 'description' }, flag.description) : null, h('p', { class: 'facts' }, ...facts)].filter(Boolean);
}

export function presentRule(flag) {
  const everyone = forEveryone(flag);
  const ids = flag.forced.length - (everyone ? 1 : 0);
  const parts = [];
  if (everyone) {
    parts.push(`Overridden: ${outcome(flag, everyone)}`);
  } else if (flag.rules.length > 0) {
    parts.push(flag.rules[0].condition === 'everyone' ? `Local rule: ${outcome(flag, flag.rules[0])}` : plural(flag.rules.length, 'local rule'));
  } else if (flag.kind === 'experiment' && flag.groups.length > 0) {
    parts.push(`Split over ${plural(flag.groups.length, 'group')}`);
  } else {
    parts.push(flag.kind === 'gate' ? `Default: ${flag.default ? 'on' : 'off'}` : 'Default');
  }

  if (ids > 0) {
    parts.push(`${parts.length > 0 ? 'other for ' : ''}${plural(ids, 'ID')}`);
  }

  return [parts.join(', ')];
}

export function outcome(flag, source) {
  if (flag.kind === 'gate') {
    return source.value ? 'on' : 'off';
  }

  return source.group ?? 'a value';
}
