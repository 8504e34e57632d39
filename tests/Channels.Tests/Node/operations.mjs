// Calls a channel's connector service as a bot on Microsoft's own client does, one operation after the other.
// Argument: the service address.
import { createRequire } from 'node:module';

const [serviceUrl] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const { ConnectorClient, MicrosoftAppCredentials } = require('botframework-connector');

const { conversations } = new ConnectorClient(new MicrosoftAppCredentials('', ''), { baseUri: serviceUrl });
const message = { type: 'message', text: 't' };

const replied = await conversations.replyToActivity('c|1', 'a/1', message);
const sent = await conversations.sendToConversation('c|1', message);
await conversations.updateActivity('c|1', 'a/1', { ...message, id: 'a/1' });
await conversations.deleteActivity('c|1', 'a/1');
const members = await conversations.getConversationMembers('c|1');
const created = await conversations.createConversation({
  isGroup: false,
  bot: { id: 'bot', name: 'Bot' },
  members: [{ id: 'm', name: 'Ada' }],
  topicName: 'topic',
  tenantId: 't',
  activity: message
});
console.log(JSON.stringify({ replied: replied.id, sent: sent.id, members: members.map(({ id, name }) => ({ id, name })), created: created.id }));
