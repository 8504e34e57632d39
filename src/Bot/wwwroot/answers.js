// What stands under an answer: its sources as cards, a button that copies it with them, and a place for the reason of a thumb down.
import { articleAddress } from './panel.js';
import { quoted, words } from './words.js';

const DISLIKE = 'DislikeAction';

// Web Chat takes elements of React but gives no way to make one; this is the form in which React 16 has them. What is in the place is ours.
const element = (type, key, props, ref = null) => ({ $$typeof: Symbol.for('react.element'), type, key, ref, props, _owner: null });

const messageOf = activity => activity?.entities?.find(entity => entity.type === 'https://schema.org/Message');
const claimsOf = activity => messageOf(activity)?.citation ?? [];

function make(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function card(claim, id) {
  const { appearance } = claim;
  const item = make('li', 'source');
  const address = appearance.url;
  const body = make(address ? 'a' : 'span', 'card');
  if (address) {
    body.href = articleAddress(address) ?? address;
    if (!articleAddress(address)) Object.assign(body, { target: '_blank', rel: 'noopener noreferrer' });
  } else {
    body.tabIndex = 0;
  }
  body.append(make('span', 'number', String(claim.position)), make('span', 'name', claim.name ?? appearance.name));
  const about = [...(appearance.keywords ?? []), appearance.articleSection].filter(Boolean).join(' · ');
  if (about) body.append(make('span', 'about', about));
  const quote = make('span', 'quote', quoted(appearance.articleBody ?? appearance.abstract));
  quote.id = id;
  quote.setAttribute('role', 'tooltip');
  body.setAttribute('aria-describedby', id);
  item.append(body, quote);
  return item;
}

export function asText(activity) {
  const claims = claimsOf(activity);
  const body = (activity.text ?? '')
    .split(/\n+\[\d+\]: /)[0]
    .replace(/\*\*|(?<!\\)_/g, '')
    .replace(/\\([\\`*_[\]~|#+=.)-])/g, '$1')
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    .trim();
  const sources = claims.map(({ position, name, appearance }) => {
    const about = [...(appearance.keywords ?? [])].join(', ');
    return `[${position}] ${name ?? appearance.name}${about ? ` (${about})` : ''}: ${quoted(appearance.articleBody ?? appearance.abstract)}`;
  });
  return [body, ...sources].join('\n');
}

function copyButton(activity) {
  const button = make('button', 'copy', words.copy);
  button.type = 'button';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(asText(activity));
      button.textContent = words.copied;
    } catch {
      button.textContent = words.copyForbidden;
    }
    setTimeout(() => (button.textContent = words.copy), 3000);
  });
  return button;
}

let counter = 0;

function fill(place, activity) {
  if (!place || place.childElementCount > 0) return;
  const claims = claimsOf(activity);
  const number = ++counter;
  const list = make('ol', 'sources');
  list.setAttribute('aria-label', words.sources);
  list.append(...claims.map((claim, i) => card(claim, `quote-${number}-${i}`)));
  place.append(list, copyButton(activity));
}

// Under each finished answer that cites something.
export const withSources = () => next => (...args) => {
  const render = next(...args);
  const { activity } = args[0];
  if (!render || activity.type !== 'message' || claimsOf(activity).length === 0) return render;
  return (...more) => element('div', null, {
    className: 'answer',
    children: [
      element('div', 'said', { children: render(...more) }),
      element('div', 'sources', { className: 'under' }, place => fill(place, activity))
    ]
  });
};

// After a thumb down: why? The reason goes the way of the thumb and takes its place.
export function askForReason(action, send) {
  document.getElementById('reason')?.remove();
  const form = make('form', 'reason');
  form.id = 'reason';
  const label = make('label', null, words.reason);
  const field = make('input');
  Object.assign(field, { id: 'reason-words', type: 'text', maxLength: 500 });
  label.htmlFor = field.id;
  const sendButton = make('button', null, words.send);
  const notNow = make('button', null, words.notNow);
  notNow.type = 'button';
  notNow.addEventListener('click', () => form.remove());
  form.append(label, field, sendButton, notNow);
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (field.value.trim()) send({ entities: [action], name: 'webchat:activity-status/feedback', type: 'event', value: { feedbackText: field.value.trim() } });
    const thanks = make('p', 'about', words.thankYou);
    thanks.setAttribute('role', 'status');
    form.replaceChildren(thanks);
    setTimeout(() => form.remove(), 3000);
  });
  document.getElementById('chat').before(form);
  field.focus();
}

export const isDislike = activity => activity?.type === 'event' && activity.entities?.some(entity => entity['@type'] === DISLIKE) && !activity.value;
