// The last chats, kept in this browser alone: what was said, and for this tab the token with which one goes on.
const KEY = 'chats';
const MOST_CHATS = 12;
const MOST_MESSAGES = 60;

const read = (store, key, otherwise) => {
  try {
    return JSON.parse(store.getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
};

export const all = () => read(localStorage, KEY, []);
export const find = id => all().find(chat => chat.id === id);

let isForgetting = false;

// A browser that is full forgets the oldest chat first.
function keep(chats) {
  while (chats.length > 0) {
    try {
      localStorage.setItem(KEY, JSON.stringify(chats));
      return;
    } catch {
      chats = chats.slice(0, -1);
    }
  }
}

export function add(id, activity) {
  // What still comes between the wish to forget and the new page would keep the chat again.
  if (isForgetting) return;
  const chat = find(id) ?? { id, title: '', activities: [] };
  if (chat.activities.some(kept => kept.id === activity.id)) return;
  if (!chat.title && activity.from?.role === 'user') chat.title = (activity.text ?? '').slice(0, 120);
  chat.activities = [...chat.activities, activity].slice(-MOST_MESSAGES);
  // A chat in which nobody has asked anything is none.
  if (chat.title) chat.at = activity.timestamp;
  keep([chat, ...all().filter(other => other.id !== id && other.title)].slice(0, MOST_CHATS));
}

// The page has to be loaded anew behind it.
export function forgetAll() {
  isForgetting = true;
  try {
    localStorage.removeItem(KEY);
    sessionStorage.removeItem('chat');
  } catch {
    // Nothing is kept, so nothing is to forget.
  }
}

// What this tab shows: { id, conversationId, token }.
export const current = () => read(sessionStorage, 'chat', null);
export function setCurrent(chat) {
  try {
    if (chat) sessionStorage.setItem('chat', JSON.stringify(chat));
    else sessionStorage.removeItem('chat');
  } catch {
    // A reload begins anew then.
  }
}
