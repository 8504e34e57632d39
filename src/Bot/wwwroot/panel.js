// The side panel: an article at the lit quote, without leaving the chat.
import { words as said } from './words.js';

const panel = document.getElementById('panel');
const words = document.getElementById('panel-words');
const openLink = document.getElementById('panel-open');
const closeButton = document.getElementById('panel-close');
const chat = document.getElementById('chat');
let opener = null;
let latest = 0;

// An address of an article, as this page reaches it: links may carry the public name of the host.
export function articleAddress(href) {
  const url = new URL(href, location.href);
  const root = chat.dataset.public ? new URL(chat.dataset.public) : null;
  const isOwn = url.origin === location.origin || (root && url.origin === root.origin);
  const start = url.pathname.indexOf('/articles/');
  return isOwn && start >= 0 ? url.pathname.slice(start) + url.search + url.hash : null;
}

function say(text) {
  const note = document.createElement('p');
  note.className = 'about';
  note.setAttribute('role', 'status');
  note.textContent = text;
  words.replaceChildren(note);
}

function show(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const article = page.querySelector('article') ?? page.querySelector('main');
  if (!article) return say(said.articleNotShown);
  const title = article.querySelector('h1');
  if (title) {
    const smaller = document.createElement('h2');
    smaller.className = 'title';
    smaller.textContent = title.textContent;
    title.replaceWith(smaller);
  }
  words.replaceChildren(document.adoptNode(article));
  const quote = words.querySelector('#quote');
  if (quote) words.scrollTop += quote.getBoundingClientRect().top - words.getBoundingClientRect().top - words.clientHeight / 3;
  else words.scrollTop = 0;
}

export async function open(address, from) {
  const turn = ++latest;
  opener = from ?? opener;
  panel.hidden = false;
  document.body.classList.add('with-panel');
  openLink.href = address;
  say(said.openingArticle);
  closeButton.focus();
  try {
    const response = await fetch(address, { headers: { Accept: 'text/html' } });
    const html = await response.text();
    if (turn !== latest) return;
    if (response.headers.get('content-type')?.startsWith('text/html')) show(html);
    else say(html);
  } catch {
    if (turn === latest) say(navigator.onLine ? said.articleUnreachable : said.articleOffline);
  }
}

export function close() {
  if (panel.hidden) return;
  latest++;
  panel.hidden = true;
  document.body.classList.remove('with-panel');
  opener?.focus();
}

closeButton.addEventListener('click', close);
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !document.querySelector(':popover-open')) close();
});
chat.addEventListener('click', event => {
  const link = event.target.closest('a[href]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const address = articleAddress(link.href);
  if (!address) return;
  event.preventDefault();
  event.stopPropagation();
  open(address, link);
}, true);
