// Draws any scene with ECharts: shapes, axes and texts come from the server, here they get their places on a screen.
window.maatstafChart = (host, scene, inks) => {
  const SIZE = 14;
  const LEADING = 18;
  const GAP = 12;
  const NARROW = 560;
  const KEY = 40;
  const DASH = [6, 4];
  const ALIGN = { START: 'left', MIDDLE: 'center', END: 'right' };

  const picture = host.querySelector('.chart-picture');
  const style = getComputedStyle(host);
  const token = (name) => style.getPropertyValue(`--${name}`).trim();
  const colour = (ink) => token(inks[ink]);
  const paper = token('paper');
  const font = (bold) => `${bold ? 700 : 400} ${SIZE}px ${token('family')}`;
  const pencil = document.createElement('canvas').getContext('2d');
  const widthOf = (text, bold) => {
    pencil.font = font(bold);
    return pencil.measureText(text).width;
  };
  const widest = (texts) => Math.max(0, ...texts.map(([text, bold]) => widthOf(text, bold)));
  const wrapped = (text, room, bold) => {
    const lines = [''];
    for (const word of text.split(/\s+/)) {
      const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
      if (lines.at(-1) && widthOf(longer, bold) > room) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  };

  // Where everything goes on a screen of this width.
  const planned = (width) => {
    const narrow = width < NARROW;
    const rows = scene.rows;
    const legend = [];
    let used = width;
    for (const key of scene.legend) {
      const keyWidth = key.line ? KEY + 4 : 16;
      const wide = keyWidth + widthOf(key.name) + 2 * GAP;
      if (used + wide - 2 * GAP > width) {
        legend.push([]);
        used = 0;
      }
      legend.at(-1).push({ ...key, x: used, keyWidth });
      used += wide;
    }
    const label = narrow ? width : Math.min(width * 0.36, widest(rows.map((row) => [row.text, row.strong])) + 1);
    const note = widest(rows.map((row) => [row.note]));
    const outcome = narrow ? 0 : widest(rows.map((row) => [row.outcome, row.strong]));
    const heights = scene.up ? widest(scene.up.ticks.map((tick) => [tick.label])) + 8 : 0;
    const edge = Math.max(6, widest(scene.across.ticks.map((tick) => [tick.label])) / 2);
    const left = rows.length && !narrow ? label + (note ? GAP + note : 0) + GAP : scene.up ? heights : edge;
    const right = width - Math.max(edge, outcome ? outcome + GAP : 0);
    const room = narrow ? width - (note ? note + GAP : 0) : label;
    const broken = Math.max(1, ...rows.map((row) => wrapped(row.text, room, row.strong).length));
    const unit = (narrow ? scene.size.narrow : scene.size.wide * (rows.length ? 1.15 : 1)) * (1 + (broken - 1) * 0.25);
    const top = legend.length * 26 + (scene.up ? 2 * LEADING : 4) + (narrow ? (broken - 1) * LEADING : 0);
    const bottom = top + scene.size.units * unit;
    const sides = scene.sides ? (narrow ? 2 : 1) * LEADING + 4 : 0;
    const name = scene.across.name ? wrapped(scene.across.name, width, false) : [];
    const below = scene.across.ticks.length ? LEADING + 8 : 8;
    const counts = scene.counts ? (scene.counts.rows.length + 1) * LEADING + 10 : 0;
    return { width, narrow, legend, label, note, room, left, right, top, bottom, unit, sides, name,
      height: bottom + below + sides + name.length * LEADING + counts };
  };

  const drawn = (plan) => {
    const all = [];
    const { across, up } = scene;
    const px = (at) => plan.left + (at - across.min) / (across.max - across.min) * (plan.right - plan.left);
    const py = (at) => up ? plan.bottom - (at - up.min) / (up.max - up.min) * (plan.bottom - plan.top) : plan.top + at * plan.unit;
    const point = (place) => [px(place.x) + place.dx, py(place.y) + place.dy];
    const line = (points, ink, width, dashed, opacity = 1) => all.push({ type: 'polyline', shape: { points },
      style: { stroke: colour(ink), fill: 'none', lineWidth: width, lineDash: dashed ? DASH : null, opacity } });
    const text = (words, x, y, align, ink, bold, cleared, verticalAlign = 'middle') => all.push({ type: 'text', style: { text: words, x, y, align,
      verticalAlign, fill: colour(ink), font: font(bold), lineHeight: LEADING,
      ...(cleared ? { backgroundColor: paper, padding: [0, 3], borderRadius: 2 } : {}) } });
    const mark = (form, ink, x, y, r, rim = paper) => {
      const look = { fill: colour(ink), stroke: rim, lineWidth: 1 };
      if (form === 'CIRCLE') all.push({ type: 'circle', shape: { cx: x, cy: y, r }, style: look });
      else if (form === 'SQUARE') all.push({ type: 'rect', shape: { x: x - r * 0.9, y: y - r * 0.9, width: r * 1.8, height: r * 1.8 }, style: look });
      else {
        const points = form === 'DIAMOND' ? [[x, y - r * 1.25], [x + r * 1.25, y], [x, y + r * 1.25], [x - r * 1.25, y]]
          : [[x, y - r * 1.15], [x + r * 1.15, y + r], [x - r * 1.15, y + r]];
        all.push({ type: 'polygon', shape: { points }, style: look });
      }
    };
    const key = (look, x, y) => mark(look.form, look.ink, x, y, 5, colour(look.ink));

    plan.legend.forEach((row, i) => row.forEach((entry) => {
      const y = 12 + i * 26;
      if (entry.line) line([[entry.x, y], [entry.x + KEY - 4, y]], entry.look.ink, 2, entry.look.dashed);
      key(entry.look, entry.x + (entry.line ? (KEY - 4) / 2 : 6), y);
      text(entry.name, entry.x + entry.keyWidth, y, 'left', 'INK');
    }));

    // Of two texts that would lie over each other the first stays; what the other says is still read out and in the table.
    const said = [];
    const boxOf = (lines, x, y, { anchor, bold }) => {
      const wide = widest(lines.map((part) => [part, bold]));
      const x0 = x - { START: 0, MIDDLE: wide / 2, END: wide }[anchor];
      const half = lines.length * (LEADING - 2) / 2;
      return { x0, x1: x0 + wide, y0: y - half, y1: y + half };
    };
    const pens = {
      Line: (shape) => line(shape.through.map(point), shape.ink, shape.width, shape.dashed, shape.opacity),
      Area: (shape) => all.push({ type: 'polygon', shape: { points: shape.outline.map(point) },
        style: { fill: colour(shape.ink), opacity: shape.opacity } }),
      Ribbon: (shape) => {
        const [x0, y0] = point(shape.from);
        const [x1, y1] = point(shape.to);
        const half = (x0 + x1) / 2;
        const low0 = y0 + shape.fromThick * plan.unit;
        const low1 = y1 + shape.toThick * plan.unit;
        all.push({ type: 'path', style: { fill: colour(shape.ink), opacity: shape.opacity }, shape: { pathData:
          `M${x0} ${y0}C${half} ${y0} ${half} ${y1} ${x1} ${y1}L${x1} ${low1}C${half} ${low1} ${half} ${low0} ${x0} ${low0}Z` } });
      },
      Mark: (shape) => mark(shape.form, shape.ink, ...point(shape.at), shape.radius),
      Words: (shape) => {
        const [x, y] = point(shape.at);
        const room = { START: plan.right + 6 - x, MIDDLE: plan.width, END: x + 6 - plan.left }[shape.anchor];
        const lines = wrapped(shape.text, Math.max(room, 60), shape.bold);
        const box = boxOf(lines, x, y, shape);
        if (said.some((other) => box.x0 < other.x1 && other.x0 < box.x1 && box.y0 < other.y1 && other.y0 < box.y1)) return;
        said.push(box);
        text(lines.join('\n'), x, y, ALIGN[shape.anchor], shape.ink, shape.bold, shape.cleared);
      },
    };
    scene.shapes.forEach((shape) => pens[shape.kind](shape));

    for (const row of scene.rows) {
      const words = wrapped(row.text, plan.room, row.strong).join('\n');
      const y = py(plan.narrow ? row.above : row.at) + (plan.narrow ? LEADING / 2 : 0);
      const vertical = plan.narrow ? 'bottom' : 'middle';
      text(words, 0, y, 'left', 'INK', row.strong, plan.narrow, vertical);
      if (row.note) text(row.note, plan.narrow ? plan.width : plan.left - GAP, y, 'right', 'SOFT', false, plan.narrow, vertical);
      if (!plan.narrow && row.outcome) text(row.outcome, plan.width, y, 'right', 'INK', row.strong);
    }
    if (up) {
      text(up.name, 0, plan.top - LEADING, 'left', 'SOFT');
      up.ticks.forEach((tick) => text(tick.label, plan.left - 8, py(tick.at), 'right', 'INK'));
    }
    if (!across.ticks.length) return { all, point };

    // As many names along the axis as there is room for, always in the same steps.
    const between = across.ticks.length > 1 ? Math.abs(px(across.ticks[1].at) - px(across.ticks[0].at)) : plan.width;
    const counted = scene.counts ? scene.counts.rows.flatMap((row) => row.numbers.map((number) => [number.label])) : [];
    const step = Math.ceil((Math.max(widest(across.ticks.map((tick) => [tick.label])), widest(counted)) + 8) / Math.max(1, between));
    const told = (_, i) => i % step === 0;
    line([[plan.left, plan.bottom], [plan.right, plan.bottom]], 'INK', 1);
    across.ticks.forEach((tick) => line([[px(tick.at), plan.bottom], [px(tick.at), plan.bottom + 4]], 'INK', 1));
    let y = plan.bottom + 6 + LEADING / 2;
    across.ticks.filter(told).forEach((tick) => text(tick.label, px(tick.at), y, 'center', 'INK'));
    y += LEADING;
    if (scene.sides) {
      const middle = px(scene.sides.of);
      const [leftWords, rightWords] = [`← ${scene.sides.left}`, `${scene.sides.right} →`];
      if (plan.narrow) {
        text(leftWords, 0, y, 'left', 'INK');
        y += LEADING;
        text(rightWords, plan.width, y, 'right', 'INK');
      } else {
        text(leftWords, middle - GAP, y, 'right', 'INK');
        text(rightWords, middle + GAP, y, 'left', 'INK');
      }
      y += LEADING + 2;
    }
    plan.name.forEach((part) => {
      text(part, plan.narrow ? plan.width / 2 : (plan.left + plan.right) / 2, y, 'center', 'SOFT');
      y += LEADING;
    });
    if (scene.counts) {
      y += 8;
      text(scene.counts.title, 0, y, 'left', 'SOFT');
      scene.counts.rows.forEach((row) => {
        y += LEADING;
        key(row.look, 6, y);
        row.numbers.filter(told).forEach((number) => text(number.label, px(number.at), y, 'center', 'INK'));
      });
    }
    return { all, point };
  };

  let chart;
  let places = [];
  const draw = () => {
    const width = picture.clientWidth;
    if (!width) return;
    const plan = planned(width);
    picture.style.height = `${Math.ceil(plan.height)}px`;
    const { all, point } = drawn(plan);
    places = scene.lanes.map((lane) => lane.map((reading) => point(reading.at)));
    chart ??= window.echarts.init(picture, null, { renderer: 'svg' });
    chart.resize();
    chart.setOption({ animation: false, series: [{ type: 'custom', coordinateSystem: 'none', silent: true, data: [0],
      renderItem: () => ({ type: 'group', children: all }) }] }, { notMerge: true });
    // So that paper, which is not measured beforehand, can scale what was drawn for the screen.
    picture.querySelector('svg').setAttribute('viewBox', `0 0 ${width} ${Math.ceil(plan.height)}`);
    reader.moved();
  };
  // Where the cursor is: a ring around the point, which says more than a colour could.
  const ring = (place) => chart.setOption({ graphic: [{ id: 'ring', $action: 'replace', type: 'circle', ignore: !place, silent: true, z: 9,
    shape: { cx: place?.[0] ?? 0, cy: place?.[1] ?? 0, r: 10 }, style: { fill: 'none', stroke: colour('INK'), lineWidth: 2 } }] });
  const reader = window.maatstafChartReader(host, scene.lanes, scene.rows.length > 0, () => places, ring);
  new ResizeObserver(draw).observe(picture);
};
