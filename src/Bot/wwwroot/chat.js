// The chat page: Web Chat over the host's own Direct Line. Everything comes from this origin.
const chat = document.getElementById('chat');
const trouble = document.getElementById('trouble');

function complain(message) {
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

async function start() {
  if (!window.WebChat) {
    complain('The chat window could not be loaded. Reload the page; if that does not help, build the bot again with npm installed.');
    return;
  }

  const response = await fetch('/v3/directline/tokens/generate', { method: 'POST' });
  if (!response.ok) {
    complain(
      response.status === 429
        ? 'Too many chats were opened in a short time. Wait a minute and reload the page.'
        : 'The chat is switched off on this host. Its owner can switch it on with the setting Channels:DirectLine:Enabled = true.'
    );
    return;
  }

  const { token } = await response.json();
  const { WebChat } = window;
  WebChat.renderWebChat(
    {
      directLine: WebChat.createDirectLine({ domain: new URL('/v3/directline', location.href).href, token }),
      locale: 'en-US',
      nonce: chat.dataset.nonce,
      styleOptions
    },
    chat
  );
  chat.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
}

function offerThemes() {
  const button = document.getElementById('theme');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const name = () => (button.textContent = isDark() ? 'Light' : 'Dark');
  button.addEventListener('click', () => {
    document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
    name();
  });
  system.addEventListener('change', name);
  name();
  button.hidden = false;
}

offerThemes();
start().catch(() => complain('The bot cannot be reached. Check that it is still running, then reload the page.'));
