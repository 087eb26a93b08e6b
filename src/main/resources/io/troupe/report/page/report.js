'use strict';
/* Starts charts when they come into view, sorts and filters tables, switches light and dark. */
(() => {
  const page = document.documentElement;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => page.dataset.theme ? page.dataset.theme === 'dark' : prefersDark.matches;
  const element = (tag, properties) => Object.assign(document.createElement(tag), properties);
  const charts = new Map(), plots = document.querySelectorAll('.plot');
  const scaleSwitch = (plot, chart, options) => {
    const button = element('button', {type: 'button', className: 'switch', textContent: 'Linear'});
    const linear = options.yAxis.map(axis => axis.type === 'log' ? {...axis, type: 'value'} : axis);
    button.addEventListener('click', () => {
      const toLinear = button.textContent === 'Linear';
      button.textContent = toLinear ? 'Logarithmic' : 'Linear';
      chart.set({yAxis: toLinear ? linear : options.yAxis});
      chart.redraw(isDark());
    });
    plot.parentElement.append(button);
  };
  const start = plot => {
    if (charts.has(plot)) return;
    const options = JSON.parse(document.getElementById(plot.dataset.options).textContent);
    const chart = troupeCharts.draw(plot, options);
    charts.set(plot, chart);
    if (page.dataset.theme) chart.redraw(isDark());
    if (options.yAxis[0].type === 'log') scaleSwitch(plot, chart, options);
  };
  const seen = new IntersectionObserver(entries => entries
    .filter(entry => entry.isIntersecting).forEach(entry => start(entry.target)),
  {rootMargin: '600px'});
  plots.forEach(plot => {
    plot.style.height = plot.dataset.height + 'px';
    seen.observe(plot);
  });

  /* Paper has a width of its own, and charts keep the size at which they were drawn. */
  addEventListener('beforeprint', () => {
    page.classList.add('paper');
    plots.forEach(plot => {
      plot.style.height = Math.round(0.52 * plot.dataset.height) + 'px';
      start(plot);
      charts.get(plot).redraw(false);
    });
  });
  addEventListener('afterprint', () => {
    page.classList.remove('paper');
    plots.forEach(plot => { plot.style.height = plot.dataset.height + 'px'; });
    shade();
  });
  const theme = document.getElementById('theme');
  const shade = () => {
    charts.forEach(chart => chart.redraw(isDark()));
    theme.textContent = isDark() ? 'Light' : 'Dark';
  };
  theme.hidden = false;
  theme.onclick = () => {
    page.dataset.theme = isDark() ? 'light' : 'dark';
    shade();
  };
  prefersDark.addEventListener('change', shade);
  shade();

  const text = cell => cell.querySelector('.na') ? '' : cell.textContent.trim();
  const number = cell => parseFloat(text(cell).replace(/[,%]/g, '').replace('\u2212', '-'));
  const byWords = (a, b) => a.localeCompare(b, 'en', {numeric: true});
  const sort = (head, place) => {
    const isWords = place === 0 || head.className === 'w';
    const before = head.getAttribute('aria-sort') || (isWords ? 'descending' : 'ascending');
    const isUp = before === 'descending', read = isWords ? text : number;
    const compare = isWords ? byWords : (a, b) => a - b;
    const isGap = key => key === '' || Number.isNaN(key);
    const body = head.closest('table').tBodies[0];
    body.append(...[...body.rows].map(row => ({row, key: read(row.cells[place])}))
      .sort(({key: a}, {key: b}) => isGap(a) || isGap(b) ? isGap(a) - isGap(b)
        : (isUp ? 1 : -1) * compare(a, b)).map(each => each.row));
    [...head.parentElement.cells].forEach(cell => cell.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
  };
  document.querySelectorAll('table:not([data-use="read"])').forEach(table => {
    [...table.tHead.rows[0].cells].forEach((head, place) => {
      const button = element('button', {type: 'button', textContent: head.textContent});
      button.addEventListener('click', () => sort(head, place));
      head.replaceChildren(button);
    });
  });
  document.querySelectorAll('table[data-use="filter"]').forEach(table => {
    const input = element('input', {type: 'search'}), count = element('span');
    const name = element('label', {textContent: 'Filter '});
    const line = element('div', {className: 'filter'});
    count.setAttribute('role', 'status');
    name.append(input);
    line.append(name, count);
    table.closest('.tabular').prepend(line);
    input.addEventListener('input', () => {
      const rows = [...table.tBodies[0].rows], wanted = input.value.toLowerCase();
      rows.forEach(row => { row.hidden = !row.textContent.toLowerCase().includes(wanted); });
      count.textContent = rows.filter(row => !row.hidden).length + ' of ' + rows.length;
    });
  });
})();
