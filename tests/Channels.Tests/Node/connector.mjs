// Calls the bot as another service does, through Microsoft's own client, and prints the answers as one line of JSON.
// Arguments: the bot's address, a service address.
import { createRequire } from 'node:module';

const [bot, serviceUrl] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const { BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory } = require('botframework-connector');

const credentials = new PasswordServiceClientCredentialFactory('', '');
const authentication = BotFrameworkAuthenticationFactory.create('', true, '', '', '', '', '', '', '', credentials, { requiredEndorsements: [] }, undefined, undefined);
const client = authentication.createBotFrameworkClient();

function post(activity) {
  return client.postActivity('', '', `${bot}api/messages`, serviceUrl, 'conversation|1', {
    id: `id-${Math.random()}`,
    channelId: 'test',
    from: { id: 'user' },
    recipient: { id: 'bot' },
    conversation: { id: 'conversation|1' },
    serviceUrl,
    ...activity
  });
}

const replies = await post({ type: 'message', text: 'expected?', deliveryMode: 'expectReplies' });
const accepted = await post({ type: 'message', text: 'queued?' });
const invoked = await post({ type: 'invoke', name: 'unknown/name', value: {} });
console.log(JSON.stringify({ replies, accepted, invoked }));
