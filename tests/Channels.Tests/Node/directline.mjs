// Talks to a local Direct Line with Microsoft's own client and prints what it saw as one line of JSON.
// Arguments: base address, "polling" or "socket".
import { createRequire } from 'node:module';
import WebSocket from 'ws';
import XMLHttpRequest from 'xhr2';

const [domain, mode] = process.argv.slice(2);
const require = createRequire(import.meta.url);

const sockets = [];
globalThis.WebSocket = class extends WebSocket {
  constructor(...args) {
    super(...args);
    sockets.push(this);
  }
};
globalThis.XMLHttpRequest = XMLHttpRequest;
globalThis.window = globalThis;
const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');

const response = await fetch(`${domain}/tokens/generate`, { method: 'POST' });
const { token, conversationId } = await response.json();
const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

const client = new DirectLine({ token, domain, webSocket: mode === 'socket', pollingInterval: 200 });
const seen = [];
const statuses = [];
const waiting = [];
client.connectionStatus$.subscribe(status => statuses.push(ConnectionStatus[status]));
client.activity$.subscribe(activity => {
  seen.push({
    type: activity.type,
    id: activity.id,
    role: activity.from.role,
    text: activity.text,
    replyToId: activity.replyToId,
    channelData: activity.channelData,
    serviceUrl: activity.serviceUrl,
  });
  for (const { text, done } of waiting) if (activity.text === text) done();
});

function until(text) {
  return new Promise((done, fail) => {
    if (seen.some(activity => activity.text === text)) return done();
    const patience = setTimeout(() => fail(new Error(`"${text}" did not come; seen: ${JSON.stringify(seen)}`)), 40_000);
    waiting.push({ text, done: () => (clearTimeout(patience), done()) });
  });
}

function say(text) {
  return new Promise((resolve, reject) =>
    client
      .postActivity({ type: 'message', text, from: { id: 'ignored' }, channelData: { clientActivityID: `client-${text}` } })
      .subscribe(resolve, reject)
  );
}

try {
  await until('Hello, ask me about the articles.');
  const firstId = await say('one');
  await until('You said: one');

  let cut = 0;
  if (mode === 'socket') {
    // Cut without a word, and speak while nobody listens: the answer must come after the reconnect, once.
    sockets[sockets.length - 1].terminate();
    cut = sockets.length;
  }
  await fetch(`${domain}/conversations/${conversationId}/activities`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ type: 'message', text: 'two', from: { id: 'x' } })
  });
  await until('You said: two');
  await say('three');
  await until('You said: three');

  const refreshed = await fetch(`${domain}/tokens/refresh`, { method: 'POST', headers });
  console.log(JSON.stringify({ firstId, seen, statuses, cut, sockets: sockets.length, refreshed: (await refreshed.json()).conversationId === conversationId }));
  client.end();
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
