// What the page says in the reader's language; the host writes it into the page.
export const words = JSON.parse(document.getElementById('chat').dataset.words);

export const quoted = text => words.quoted.replace('{words}', () => text);

// The reader's language, as the host chose it for the page.
export const language = document.documentElement.lang;
