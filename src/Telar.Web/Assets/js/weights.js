// Moves the weights without a new page: the answer of the same address replaces the list, and the address stays shareable.
(() => {
  const form = document.getElementById('weights');
  if (!form || !window.htmx) return;
  htmx.config.includeIndicatorStyles = false;
  htmx.config.allowEval = false;
  const address = () => {
    const moved = [...form.querySelectorAll('input[type=range]')].filter((slider) => slider.value !== slider.dataset.published);
    const query = moved.map((slider) => `${encodeURIComponent(slider.name)}=${encodeURIComponent(slider.value)}`).join('&');
    return form.action + (query ? `?${query}` : '');
  };
  // The table is long to listen to: a short sentence says who leads now.
  document.body.addEventListener('htmx:afterSettle', () => {
    document.getElementById('said').textContent = document.getElementById('own').dataset.said;
  });
  // One question at a time: an answer that comes late would otherwise be put in place of a list that is no longer there.
  htmx.config.timeout = 15000;
  let asking = false;
  let asked = '';
  const ask = async () => {
    if (asking) return;
    asking = true;
    try {
      while (asked !== address()) {
        asked = address();
        await htmx.ajax('GET', asked, { target: '#own', select: '#own', swap: 'outerHTML' });
      }
    } catch {
      asked = ''; // No answer: the next movement asks again, and the button opens the address as a page.
    }
    asking = false;
  };
  let waiting;
  form.addEventListener('input', (event) => {
    const said = form.querySelector(`output[for="${CSS.escape(event.target.id)}"]`);
    if (said) said.textContent = event.target.value;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      history.replaceState(null, '', address());
      ask();
    }, 120);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(address());
  });
})();
