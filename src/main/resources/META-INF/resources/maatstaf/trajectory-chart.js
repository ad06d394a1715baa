// Draws two arms over time with ECharts. Figures and texts come from the server; nothing is computed here but places.
window.maatstafTrajectoryChart = (element, figures) => {
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue('--ink').trim();
  const soft = style.getPropertyValue('--ink-soft').trim();
  const line = style.getPropertyValue('--line').trim();
  const family = style.getPropertyValue('--family').trim();
  const looks = {
    regular: { colour: style.getPropertyValue('--arm-regular').trim(), symbol: 'circle', dash: 'solid', shift: -5 },
    tailored: { colour: style.getPropertyValue('--arm-tailored').trim(), symbol: 'rect', dash: 'dashed', shift: 5 },
  };
  const number = new Intl.NumberFormat(figures.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const bounds = figures.arms.flatMap((arm) => arm.points.filter(Boolean).flatMap((point) => [point[1], point[2]]));
  const lowest = bounds.length ? Math.floor(Math.min(...bounds) * 2) / 2 : 1;
  const highest = bounds.length ? Math.ceil(Math.max(...bounds) * 2) / 2 : 10;

  // One custom series an arm: the line, then each interval, then its mark, so that uncertainty lies under the point
  // and both arms stand beside each other instead of on top of each other.
  const series = figures.arms.map((arm, index) => {
    const look = looks[arm.code];
    const at = (api, i, value) => {
      const [x, y] = api.coord([i, value]);
      return [x + look.shift, y];
    };
    return {
      name: arm.name,
      type: 'custom',
      itemStyle: { color: look.colour },
      z: 3 + index,
      clip: false,
      data: arm.points.map((point, i) => (point ? [i, ...point] : [i, NaN, NaN, NaN])),
      encode: { x: 0, y: [1, 2, 3] },
      renderItem: (params, api) => {
        const i = api.value(0);
        const point = arm.points[i];
        if (!point) return null;
        const [x, y] = at(api, i, point[0]);
        const low = at(api, i, point[1])[1];
        const high = at(api, i, point[2])[1];
        const children = [];
        const next = arm.points[i + 1];
        if (next) {
          const [nx, ny] = at(api, i + 1, next[0]);
          children.push({ type: 'line', shape: { x1: x, y1: y, x2: nx, y2: ny },
            style: { stroke: look.colour, lineWidth: 2, lineDash: look.dash === 'dashed' ? [6, 4] : null } });
        }
        children.push({ type: 'line', shape: { x1: x, y1: low, x2: x, y2: high },
          style: { stroke: look.colour, lineWidth: 2, opacity: 0.55 } });
        for (const end of [low, high]) {
          children.push({ type: 'line', shape: { x1: x - 4, y1: end, x2: x + 4, y2: end },
            style: { stroke: look.colour, lineWidth: 2, opacity: 0.55 } });
        }
        children.push(look.symbol === 'circle'
          ? { type: 'circle', shape: { cx: x, cy: y, r: 5 }, style: { fill: look.colour, stroke: '#fff', lineWidth: 1 } }
          : { type: 'rect', shape: { x: x - 5, y: y - 5, width: 10, height: 10 },
            style: { fill: look.colour, stroke: '#fff', lineWidth: 1 } });
        return { type: 'group', children };
      },
    };
  });

  const chart = window.echarts.init(element, null, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: family, fontSize: 14, color: ink },
    grid: { left: 8, right: 16, top: 72, bottom: 28, containLabel: true },
    legend: {
      top: 0, left: 0, itemWidth: 14, itemHeight: 14, selectedMode: false, textStyle: { color: ink, fontSize: 14 },
      data: figures.arms.map((arm) => ({ name: arm.name, icon: looks[arm.code].symbol })),
    },
    tooltip: {
      trigger: 'item', confine: true,
      formatter: (hover) => {
        const point = figures.arms[hover.seriesIndex].points[hover.dataIndex];
        const node = document.createElement('span');
        node.textContent = `${hover.seriesName}, ${figures.labels[hover.dataIndex]}: ${number.format(point[0])} `
          + `(${number.format(point[1])} – ${number.format(point[2])})`;
        return node;
      },
    },
    xAxis: {
      type: 'category', data: figures.labels, name: figures.timeAxis, nameLocation: 'middle', nameGap: 28,
      nameTextStyle: { color: soft }, axisLine: { lineStyle: { color: ink } }, axisTick: { alignWithLabel: true },
      axisLabel: { color: ink, hideOverlap: true },
    },
    yAxis: {
      type: 'value', min: lowest, max: highest, interval: 0.5, name: figures.valueAxis, nameLocation: 'end',
      nameGap: 16,
      nameTextStyle: { color: soft, align: 'left', padding: [0, 0, 0, -32] }, splitLine: { lineStyle: { color: line } },
      axisLabel: { color: ink, formatter: (value) => number.format(value) },
    },
    series,
  });
  new ResizeObserver(() => chart.resize()).observe(element);
};
