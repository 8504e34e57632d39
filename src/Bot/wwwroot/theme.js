// Light or dark on every page: as the system has it, or as the reader chose. Runs before the page is drawn, so that nothing flashes.
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null; // A browser that keeps nothing still shows the page.
    }
  };
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  if (['light', 'dark'].includes(chosen())) root.dataset.theme = chosen();

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    if (!button) return;
    const name = () => (button.textContent = isDark() ? button.dataset.light : button.dataset.dark);
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      try {
        localStorage.setItem('theme', root.dataset.theme);
      } catch {
        // As above.
      }
      name();
    });
    system.addEventListener('change', name);
    name();
    button.hidden = false;
  });
})();
