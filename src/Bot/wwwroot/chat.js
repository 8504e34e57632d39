// The chat page: Web Chat over the host's own Direct Line. Everything comes from this origin.
import { askForReason, isDislike, withSources } from './answers.js';
import * as chats from './chats.js';
import { language, words } from './words.js';

const chat = document.getElementById('chat');
const trouble = document.getElementById('trouble');
const loading = document.getElementById('loading');

function complain(message) {
  loading.hidden = true;
  trouble.textContent = message;
  trouble.hidden = false;
}

// Web Chat takes any CSS value, so both themes are the page's own colours and switching needs no new rendering.
const styleOptions = {
  accent: 'var(--accent)',
  subtle: 'var(--quiet)',
  backgroundColor: 'var(--ground)',
  primaryFont: 'var(--text-face)',
  monospaceFont: 'ui-monospace, Consolas, monospace',
  paddingRegular: 12,
  rootHeight: '100%',
  rootWidth: '100%',
  bubbleMaxWidth: 720,
  bubbleMinHeight: 40,
  bubbleBackground: 'var(--surface)',
  bubbleTextColor: 'var(--ink)',
  bubbleBorderColor: 'var(--line)',
  bubbleBorderRadius: 14,
  bubbleFromUserBackground: 'var(--accent)',
  bubbleFromUserTextColor: 'var(--on-accent)',
  bubbleFromUserBorderColor: 'var(--accent)',
  bubbleFromUserBorderRadius: 14,
  timestampColor: 'var(--quiet)',
  sendBoxBackground: 'var(--surface)',
  sendBoxTextColor: 'var(--ink)',
  sendBoxPlaceholderColor: 'var(--quiet)',
  sendBoxButtonColor: 'var(--accent)',
  sendBoxButtonColorOnHover: 'var(--accent)',
  sendBoxButtonColorOnFocus: 'var(--accent)',
  sendBoxBorderTop: '1px solid var(--line)',
  sendBoxHeight: 56,
  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: 'var(--surface)',
  suggestedActionTextColor: 'var(--accent)',
  suggestedActionBorderColor: 'var(--line)',
  suggestedActionBorderRadius: 20,
  suggestedActionHeight: 36,
  suggestedActionsStackedLayoutButtonTextWrap: true,
  hideUploadButton: true,
  hideScrollToEndButton: false
};

async function post(path, token) {
  return fetch(`/v3/directline/${path}`, { method: 'POST', headers: token ? { Authorization: `Bearer ${token}` } : {} });
}

// A chat that this tab was in goes on as long as the host remembers it.
async function goOn(known) {
  if (!known?.token) return null;
  const response = await post('tokens/refresh', known.token);
  if (!response.ok) return null;
  const { token, conversationId } = await response.json();
  const still = await fetch(`/v3/directline/conversations/${conversationId}`, { headers: { Authorization: `Bearer ${token}` } });
  return still.ok ? { token, conversationId, isOld: true } : null;
}

async function start() {
  if (!window.WebChat) {
    complain(words.notLoaded);
    return;
  }

  const known = chats.current();
  let opened = await goOn(known);
  if (!opened) {
    const response = await post('tokens/generate');
    if (!response.ok) {
      complain(response.status === 429 ? words.tooManyChats : words.switchedOff);
      return;
    }
    opened = await response.json();
  }

  // What was said before a break is shown again from this browser; the talk goes on in a new conversation, under the old name.
  const before = opened.isOld ? [] : (chats.find(known?.id)?.activities ?? []);
  const id = known?.id ?? opened.conversationId;
  chats.setCurrent({ id, conversationId: opened.conversationId, token: opened.token });
  let isGreeted = before.length === 0;

  const { WebChat } = window;
  const directLine = WebChat.createDirectLine({
    domain: new URL('/v3/directline', location.href).href,
    token: opened.token,
    conversationStartProperties: { locale: language },
    ...(opened.isOld ? { conversationId: opened.conversationId } : {})
  });
  const store = WebChat.createStore({}, ({ dispatch }) => next => action => {
    const activity = action.payload?.activity;
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity?.type === 'message' && !activity.isRemembered) {
      // Whoever comes back to a chat is not greeted in the middle of it.
      if (!isGreeted && activity.from?.role === 'bot') {
        isGreeted = true;
        return undefined;
      }
      chats.add(id, activity);
    }
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && isDislike(activity)) {
      const thumb = activity.entities.find(entity => entity['@id']);
      askForReason(thumb, reason => directLine.postActivity({ ...reason, from: activity.from ?? { id: 'user' } }).subscribe({ error: () => undefined }));
    }
    return next(action);
  });
  loading.remove();
  WebChat.renderWebChat(
    { activityMiddleware: withSources, directLine, locale: language, nonce: chat.dataset.nonce, store, styleOptions },
    chat
  );
  for (const activity of before) store.dispatch({ type: 'DIRECT_LINE/INCOMING_ACTIVITY', payload: { activity: { ...activity, isRemembered: true } } });
  chat.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
}

function offerChats() {
  const list = document.getElementById('chat-list');
  const show = chat => {
    chats.setCurrent(chat);
    location.reload();
  };
  document.getElementById('new-chat').addEventListener('click', () => show(null));
  document.getElementById('chats').addEventListener('beforetoggle', () => {
    const kept = chats.all().filter(chat => chat.title);
    document.getElementById('no-chats').hidden = kept.length > 0;
    document.getElementById('forget-chats').hidden = kept.length === 0;
    list.replaceChildren(...kept.map(chat => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      const when = document.createElement('span');
      when.className = 'about';
      when.textContent = new Date(chat.at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
      button.append(chat.title, when);
      button.addEventListener('click', () => show(chat.id === chats.current()?.id ? chats.current() : { id: chat.id }));
      item.append(button);
      return item;
    }));
  });
  document.getElementById('forget-chats').addEventListener('click', () => {
    chats.forgetAll();
    location.reload();
  });
}

function watchConnection() {
  const tell = () => {
    if (!navigator.onLine) complain(words.offline);
    else trouble.hidden = true;
  };
  addEventListener('offline', tell);
  addEventListener('online', tell);
}

offerChats();
watchConnection();
start().catch(() => complain(words.unreachable));
