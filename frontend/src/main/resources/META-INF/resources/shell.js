// What the pages need from the browser: appearance kept per browser, and single-key commands outside fields.
window.upswell = window.upswell || {};

(() => {
  const KEY = 'upswell.color-scheme';

  upswell.colorScheme = (scheme) => {
    if (scheme) {
      localStorage.setItem(KEY, scheme);
    } else {
      localStorage.removeItem(KEY);
    }
    document.documentElement.style.colorScheme = scheme || 'light dark';
    window.dispatchEvent(new Event('upswell-scheme'));
  };

  const kept = localStorage.getItem(KEY);
  if (kept) {
    document.documentElement.style.colorScheme = kept;
  }

  const busy = (event) => {
    const target = event.composedPath()[0];
    return (
      event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented ||
      target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName || '') ||
      (event.key === 'Enter' && target.closest && target.closest('a, button, vaadin-button, vaadin-tab')) ||
      document.querySelector('vaadin-dialog[opened], vaadin-context-menu[opened], vaadin-select[opened]')
    );
  };

  const OFF = 'upswell.keys-off';
  const off = () => localStorage.getItem(OFF) === 'yes';
  upswell.toggleKeys = () => localStorage.setItem(OFF, off() ? 'no' : 'yes');

  // Calls the view's command for a single key, as long as the view is on the page.
  upswell.keys = (view, keys) => {
    const listener = (event) => {
      if (!view.isConnected) {
        document.removeEventListener('keydown', listener);
      } else if (keys.includes(event.key) && !off() && !busy(event)) {
        event.preventDefault();
        view.$server.command(event.key);
      }
    };
    document.addEventListener('keydown', listener);
  };
})();
