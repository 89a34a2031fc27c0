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
  let waiting;
  form.addEventListener('input', (event) => {
    const said = form.querySelector(`output[for="${CSS.escape(event.target.id)}"]`);
    if (said) said.textContent = event.target.value;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const target = address();
      history.replaceState(null, '', target);
      // What is still on its way is out of date, and would be put in place of a list that is no longer there.
      htmx.trigger(document.body, 'htmx:abort');
      htmx.ajax('GET', target, { target: '#own', select: '#own', swap: 'outerHTML' }).catch(() => {});
    }, 120);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(address());
  });
})();
