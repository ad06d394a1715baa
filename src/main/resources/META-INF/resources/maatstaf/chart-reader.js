// Reads a chart out: arrow keys, or the pointer, go along its points, and a line below says what is there. The key t goes
// to the table of the same figures, and back.
window.maatstafChartReader = (host, lanes, inRows, places, ring) => {
  const line = host.querySelector('.chart-reading');
  const hint = host.querySelector('.chart-hint');
  const table = host.closest('.chart-with-table')?.querySelector('details');
  let at = null;

  window.maatstafChartCount = (window.maatstafChartCount ?? 0) + 1;
  hint.id = `chart-hint-${window.maatstafChartCount}`;
  host.setAttribute('aria-describedby', hint.id);

  const show = (lane, index, live) => {
    at = { lane, index };
    line.setAttribute('aria-live', live ? 'polite' : 'off');
    line.textContent = lanes[lane][index].text;
    host.dataset.reading = '';
    ring(places()[lane][index]);
  };
  const leave = () => {
    at = null;
    line.textContent = '';
    delete host.dataset.reading;
    ring(null);
  };
  const filled = lanes.map((lane, i) => (lane.length ? i : -1)).filter((i) => i >= 0);

  const step = (along, across) => {
    if (!at) return show(filled[0], 0, true);
    const position = filled.indexOf(at.lane) + across;
    const lane = filled[Math.min(filled.length - 1, Math.max(0, position))];
    const index = lane === at.lane ? at.index + along : at.index;
    return show(lane, Math.min(lanes[lane].length - 1, Math.max(0, index)), true);
  };
  const only = filled.length === 1;
  const keys = {
    ArrowRight: () => (inRows && !only ? step(0, 1) : step(1, 0)),
    ArrowLeft: () => (inRows && !only ? step(0, -1) : step(-1, 0)),
    ArrowDown: () => (inRows || only ? step(1, 0) : step(0, 1)),
    ArrowUp: () => (inRows || only ? step(-1, 0) : step(0, -1)),
    Home: () => show(at?.lane ?? filled[0], 0, true),
    End: () => show(at?.lane ?? filled[0], lanes[at?.lane ?? filled[0]].length - 1, true),
    Escape: leave,
  };
  const plain = (event) => !event.ctrlKey && !event.altKey && !event.metaKey;

  host.addEventListener('keydown', (event) => {
    if (!plain(event)) return;
    if (keys[event.key] && filled.length) {
      event.preventDefault();
      keys[event.key]();
    } else if (event.key.toLowerCase() === 't' && table) {
      event.preventDefault();
      table.open = true;
      table.querySelector('[tabindex]').focus();
    }
  });
  host.addEventListener('blur', leave);
  const near = (event) => {
    const box = host.querySelector('.chart-picture').getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    let best = null;
    places().forEach((lane, i) => lane.forEach(([px, py], k) => {
      const far = Math.hypot(px - x, py - y);
      if (!best || far < best.far) best = { far, lane: i, index: k };
    }));
    if (best) show(best.lane, best.index, false);
  };
  host.querySelector('.chart-picture').addEventListener('pointermove', near);
  host.querySelector('.chart-picture').addEventListener('pointerdown', near);
  host.querySelector('.chart-picture').addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse' && document.activeElement !== host) leave();
  });

  if (table) {
    table.addEventListener('keydown', (event) => {
      if (plain(event) && event.key.toLowerCase() === 't') {
        event.preventDefault();
        host.focus();
      }
    });
    // On paper the table is read beside the chart, whether it was open on the screen or not.
    let closed = false;
    const printing = new AbortController();
    const whileShown = (action) => () => (host.isConnected ? action() : printing.abort());
    window.addEventListener('beforeprint', whileShown(() => {
      closed = !table.open;
      table.open = true;
    }), { signal: printing.signal });
    window.addEventListener('afterprint', whileShown(() => {
      table.open = !closed;
    }), { signal: printing.signal });
  }
  return { moved: () => at && ring(places()[at.lane][at.index]) };
};
