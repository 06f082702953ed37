import { getState, resetAll, save } from './api.js';
import { byId, h, plural, toast } from './dom.js';
import { FlagList } from './list.js';
import { Activity } from './activity.js';

const list = new FlagList();
const activity = new Activity(refreshSoon, setConnected);
let refreshTimer;

byId('address').textContent = `${location.origin}/v1/`;
byId('copy-address').addEventListener('click', async () => {
  await navigator.clipboard.writeText(byId('address').textContent);
  toast('Address copied.');
});

byId('save').addEventListener('click', () => run(async () => {
  const saved = await save();
  toast(`${plural(saved.count, 'override')} saved to ${saved.path}.`);
}));

byId('reset').addEventListener('click', () => run(async () => {
  await resetAll();
  toast('All overrides are taken back.');
}));

for (const button of document.querySelectorAll('.views button')) {
  button.addEventListener('click', () => show(button.dataset.view));
}

document.addEventListener('keydown', event => {
  const isTyping = event.target.closest('input, textarea, select');
  if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    show('flags');
    byId('search').focus();
  }
});

for (const link of document.querySelectorAll('.skip')) {
  link.addEventListener('click', () => show(link.hash.slice(1)));
}

await refresh();
activity.start();

function show(view) {
  document.body.dataset.view = view;
  for (const button of document.querySelectorAll('.views button')) {
    button.setAttribute('aria-pressed', String(button.dataset.view === view));
  }
}

async function run(action) {
  try {
    await action();
    await refresh();
  } catch (error) {
    toast(error.message, true);
  }
}

function refreshSoon() {
  clearTimeout(refreshTimer);
  refreshTimer = setTimeout(() => run(async () => {}), 50);
}

async function refresh() {
  let state;
  try {
    state = await getState();
  } catch (error) {
    toast(error.message, true);
    return;
  }

  list.update(state.flags, state.manifests.length > 0 || state.flags.length > 0);
  showSource(state);
  showProblems(state.problems);
  const count = state.flags.reduce((sum, flag) => sum + flag.forced.length, 0);
  byId('save').hidden = count === 0 || !state.rules;
  byId('save').title = state.rules ? `Writes ${plural(count, 'override')} to ${state.rules}` : '';
  byId('reset').hidden = count === 0;
}

function showSource(state) {
  const parts = state.manifests.length > 0 ? [...state.manifests] : [state.flags.length > 0 ? 'A manifest in memory' : 'No manifest'];
  if (state.rules) {
    parts.push(state.rules);
  }

  byId('source').textContent = parts.map(part => part.split(/[\\/]/).pop()).join(' · ');
  byId('source').title = parts.join('\n');
}

function showProblems(problems) {
  const texts = problems.map(problem => `${problem.isError}${problem.file}${problem.line}${problem.message}`).join();
  const target = byId('problems');
  if (target.dataset.texts === texts) {
    return;
  }

  target.dataset.texts = texts;
  target.replaceChildren(...(problems.length === 0 ? [] : [h('div', { class: problems.some(p => p.isError) ? 'banner is-error' : 'banner' },
    h('strong', {}, problems.some(p => p.isError) ? 'A file has errors. Its last good state is served.' : 'A file has something suspicious in it.'),
    h('ul', {}, ...problems.slice(0, 20).map(problem => h('li', {},
      h('code', {}, problem.line ? `${problem.file}:${problem.line}:${problem.column}` : problem.file), ' ', problem.message))))]));
}

function setConnected(isConnected) {
  const element = byId('connection');
  element.textContent = isConnected ? 'Live' : 'Not connected';
  element.classList.toggle('is-live', isConnected);
  if (isConnected) {
    refreshSoon();
  }
}
