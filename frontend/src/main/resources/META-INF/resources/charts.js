// Draws the charts of the house with ECharts. Data comes from the server as plain figures; colours come from the
// style sheet's variables and are read again when the appearance changes.
window.upswell = window.upswell || {};

(() => {
  const NARROW = 520;

  const palette = (element) => {
    const probe = document.createElement('i');
    element.append(probe);
    const read = (name) => {
      probe.style.color = `var(--uw-${name})`;
      return getComputedStyle(probe).color;
    };
    const names = ['ink', 'ink-2', 'ink-3', 'hair', 'line', 'low', 'card', 'action', 'high', 'usage', 'people', 'voice',
      'market', 'breached', 'atrisk-bg', 'usage-bg'];
    const colours = Object.fromEntries(names.map((name) => [name, read(name)]));
    probe.remove();
    return colours;
  };

  const round = (value) => String(Number(value.toFixed(value < 10 ? 1 : 0)));
  const short = (value) =>
    value >= 1e6 ? `${(value / 1e6).toFixed(1)}M` : value >= 1e3 ? `${round(value / 1e3)}k` : `${Math.round(value)}`;
  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const day = (time) => `${new Date(time).getDate()} ${MONTHS[new Date(time).getMonth()]}`;
  // As many days as fit, evenly spread and a little inside, so that no label is cut.
  const days = (from, to, count) =>
    Array.from({ length: count }, (_, i) => {
      const date = new Date(from + ((to - from) * (i + 0.3)) / count);
      return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
    });

  const kinds = {
    waterfall(data, c, width) {
      const narrow = width < NARROW;
      const rows = [...data.parts, { label: 'Score', brief: 'Score', colour: 'high', points: data.score, total: true }];
      let sum = 0;
      const starts = rows.map((row) => { const at = row.total ? 0 : sum; sum += row.points; return at; });
      const step = narrow ? 22 : 20;
      const text = (row, i) => (row.total ? data.shown : `+${row.points.toFixed(2)}`);
      const scale = (at, name) => ({
        xAxis: at, lineStyle: { color: c.line, type: [2, 3], width: 1 },
        label: { position: 'start', color: c['ink-2'], distance: 4, formatter: narrow ? at.toFixed(2) : `${name} ${at.toFixed(2)}` },
      });
      return {
        height: step * rows.length + 18,
        option: {
          grid: { outerBoundsMode: 'none', left: narrow ? 118 : 156, right: narrow ? 44 : 150, top: 18, bottom: 0 },
          xAxis: { min: 0, max: 1, show: false },
          yAxis: [
            { type: 'category', inverse: true, data: rows.map((row) => (narrow ? row.brief : row.label)),
              axisLine: { lineStyle: { color: c.line } }, axisTick: { show: false },
              axisLabel: { align: 'left', margin: narrow ? 118 : 156, interval: 0, fontSize: 12,
                color: c.ink, rich: { b: { fontWeight: 600, color: c.ink, fontSize: 12 } },
                formatter: (label) => (label === 'Score' ? `{b|${label}}` : label) } },
            { type: 'category', inverse: true, data: rows.map((row) => row.without || ''), show: !narrow,
              position: 'right', axisLine: { show: false }, axisTick: { show: false },
              axisLabel: { align: 'right', margin: 150, interval: 0, color: c['ink-2'], fontSize: 12 } },
          ],
          graphic: narrow ? [] : [{ type: 'text', right: 0, top: 0, style: { text: 'without it', fill: c['ink-2'], font: font(12) } }],
          series: [
            { type: 'bar', stack: 'score', silent: true, data: starts, itemStyle: { color: 'transparent' }, barWidth: narrow ? 15 : 13 },
            { type: 'bar', stack: 'score', silent: true, barWidth: narrow ? 15 : 13,
              data: rows.map((row, i) => ({
                value: row.points, itemStyle: { color: c[row.colour], borderRadius: 3 },
                label: { show: true, position: 'right', formatter: text(row, i), color: c.ink, fontSize: 12, fontWeight: row.total ? 600 : 400 },
              })),
            },
            { type: 'line', silent: true, data: [], z: 1,
              markLine: { silent: true, symbol: 'none', z: 1, data: [scale(0.6, 'Medium'), scale(0.8, 'High')] } },
          ],
        },
      };
    },

    usage(data, c, width) {
      const narrow = width < NARROW;
      const points = data.points.map(([date, value]) => [Date.parse(date), value]);
      const last = points[points.length - 1];
      const fanDays = data.crossingTo ? Infinity : 21;
      const until = data.crossingTo ? Date.parse(data.crossingTo) + 5 * 864e5 : Infinity;
      const fan = data.fan.slice(0, fanDays).map(([date, ...edges]) => [Date.parse(date), ...edges]).filter((day) => day[0] <= until);
      const values = points.map((point) => point[1]);
      const top = Math.max(data.limit || 0, ...values, ...fan.map((day) => day[4]));
      const low = Math.min(...values, data.limit || Infinity, ...fan.map((day) => day[2]));
      const unit = 10 ** Math.floor(Math.log10(Math.max(top - low, 1)));
      const ticks = [0.5, 1, 2, 5, 10].map((n) => n * unit).find((n) => (top - low) / n <= 2.6);
      const min = Math.max(0, Math.floor((low - ticks * 0.25) / ticks) * ticks);
      const max = top + (top - min) * 0.25;
      const area = (from, to, colour) => [[{ xAxis: Date.parse(from), itemStyle: { color: colour, opacity: 0.7 } }, { xAxis: Date.parse(to) }]];
      const series = [
        { type: 'line', data: points, symbol: 'none', silent: true, lineStyle: { width: 2, color: c.usage }, z: 4,
          markLine: data.limit === null ? undefined : { silent: true, symbol: 'none', data: [{ yAxis: data.limit,
            lineStyle: { color: c.breached, type: [5, 4], width: 1.5 },
            label: { show: true, position: narrow ? 'insideStartTop' : 'end', formatter: data.limitLabel, color: c.breached, fontWeight: 500 } }] },
          markArea: { silent: true, data: [
            ...(data.markedFrom ? area(data.markedFrom, data.markedTo, c['usage-bg']) : []),
            ...(data.crossingFrom ? area(data.crossingFrom, data.crossingTo, c['atrisk-bg']) : [])] } },
      ];
      const high = last && last[1] > (min + max) / 2;
      if (last) {
        series.push({ type: 'scatter', data: [last], symbolSize: 7, silent: true, itemStyle: { color: c.usage }, z: 5,
          label: { show: true, formatter: data.lastLabel, position: high ? 'bottom' : 'top', align: 'right', distance: narrow && high ? 18 : 12, fontWeight: 600, color: c.ink, fontSize: 12 } });
      }
      let end = fan.length ? fan[fan.length - 1][0] : undefined;
      if (data.crossingFrom && last && data.limit) {
        end = until;
      }
      if (fan.length && last) {
        const band = (lower, upper, opacity) => ({ type: 'custom', silent: true, clip: true, z: 2, data: [[last[0], last[1]]],
          renderItem: (params, api) => ({ type: 'polygon', style: { fill: c.usage, opacity }, shape: { points: [
            api.coord(last), ...fan.map((day) => api.coord([day[0], day[upper]])),
            ...fan.toReversed().map((day) => api.coord([day[0], day[lower]]))] } }) });
        series.push(band(1, 5, 0.1), band(2, 4, 0.16));
        series.push({ type: 'line', symbol: 'none', silent: true, z: 3, data: [last, ...fan.map((day) => [day[0], day[3]])],
          lineStyle: { width: 1.5, type: [3, 3], color: c.usage } });
      } else if (data.crossingFrom && last && data.limit) {
        const middle = (Date.parse(data.crossingFrom) + Date.parse(data.crossingTo)) / 2;
        series.push({ type: 'line', symbol: 'none', silent: true, data: [last, [middle, data.limit]],
          lineStyle: { width: 1.5, type: [3, 3], color: c.usage } });
      }
      return {
        height: 118,
        option: {
          grid: { outerBoundsMode: 'none', left: 44, right: narrow ? 10 : 104, top: 8, bottom: 22 },
          xAxis: { type: 'value', min: points[0][0], max: end || last[0], splitLine: { show: false }, axisTick: { show: false }, axisLine: { lineStyle: { color: c.line } },
            axisLabel: { color: c['ink-2'], hideOverlap: true, formatter: day,
              customValues: days(points[0][0], end || last[0], narrow ? 3 : 5) } },
          yAxis: { type: 'value', min, max, interval: ticks, axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: c['ink-2'], showMaxLabel: false, formatter: short },
            splitLine: { lineStyle: { color: c.hair }, showMaxLine: false } },
          series,
        },
      };
    },

    funnel(data, c, width) {
      const narrow = width < NARROW;
      const rows = data.steps;
      const left = narrow ? 84 : 96;
      const right = narrow ? 92 : 168;
      return {
        height: (narrow ? 36 : 42) * rows.length,
        option: {
          grid: { outerBoundsMode: 'none', left, right: right + 48, top: 0, bottom: 0 },
          xAxis: { min: 0, max: Math.max(1, rows[0] ? rows[0].count : 1), show: false },
          yAxis: [
            { type: 'category', inverse: true, data: rows.map((row) => row.label), axisLine: { show: false }, axisTick: { show: false },
              axisLabel: { align: 'left', margin: left, color: c.ink, fontSize: 12, interval: 0 } },
            { type: 'category', inverse: true, data: rows.map((row) => (row.rate ? `{b|${row.rate}}{r|${row.range}}${narrow ? '' : `{m|${row.median}}`}` : '')), position: 'right',
              axisLine: { show: false }, axisTick: { show: false },
              axisLabel: { align: 'right', margin: right + 48, interval: 0, fontSize: 12,
                rich: { b: { color: c.ink, fontWeight: 600, fontSize: 12, align: 'right' },
                  r: { color: c['ink-2'], fontSize: 12, width: 48, align: 'right' },
                  m: { color: c['ink-2'], fontSize: 12, width: 44, align: 'right' } } } },
          ],
          series: [{ type: 'bar', barWidth: 18, itemStyle: { color: c.action, opacity: 0.88, borderRadius: 4 },
            data: rows.map((row) => ({ value: row.count, href: row.href })),
            label: { show: true, position: 'right', distance: 8, color: c.ink, fontWeight: 600, fontSize: 12,
              rich: { v: { color: c['ink-2'], fontSize: 12 } },
              formatter: (bar) => `${bar.value.toLocaleString('en-US')}${rows[bar.dataIndex].value ? `  {v|${rows[bar.dataIndex].value}}` : ''}` } }],
        },
      };
    },

    conversion(data, c, width) {
      const narrow = width < NARROW;
      const rows = data.types;
      const left = narrow ? 128 : 160;
      const right = narrow ? 52 : 86;
      const known = rows.filter((row) => row.rate !== null);
      const top = Math.min(1, Math.ceil(Math.max(0.6, data.goal || 0, ...known.map((row) => row.high)) / 0.2) * 0.2);
      return {
        height: (narrow ? 29 : 33) * rows.length + 22,
        option: {
          grid: { outerBoundsMode: 'none', left, right, top: 22, bottom: 0 },
          xAxis: { min: 0, max: top, interval: 0.2, position: 'top', axisLine: { show: false }, axisTick: { show: false },
            axisLabel: { color: c['ink-2'], formatter: (share) => `${Math.round(share * 100)}%` }, splitLine: { lineStyle: { color: c.hair } } },
          yAxis: [
            { type: 'category', inverse: true, data: rows.map((row) => (narrow ? row.brief : row.label)), axisLine: { show: false }, axisTick: { show: false },
              axisLabel: { align: 'left', margin: left, color: c.ink, fontSize: 12, interval: 0 } },
            { type: 'category', inverse: true, position: 'right', axisLine: { show: false }, axisTick: { show: false },
              data: rows.map((row) => (row.rate === null ? '' : `{b|${Math.round(row.rate * 100)}%}${narrow ? '' : `{r|n ${row.n}}`}`)),
              axisLabel: { align: 'right', margin: right, interval: 0,
                rich: { b: { color: c.ink, fontWeight: 600, fontSize: 12, align: 'right' }, r: { color: c['ink-2'], fontSize: 12, width: 46, align: 'right' } } } },
          ],
          series: [
            { type: 'custom', silent: true, data: rows.map((row, i) => [row.low, i, row.high]),
              renderItem: (params, api) => {
                const row = rows[params.dataIndex];
                if (row.rate === null) {
                  const at = api.coord([0, params.dataIndex]);
                  return { type: 'text', style: { x: at[0] + 6, y: at[1], text: `n = ${row.n}, too few`, fill: c['ink-2'], font: font(12), verticalAlign: 'middle', stroke: c.card, lineWidth: 5 } };
                }
                const from = api.coord([row.low, params.dataIndex]);
                const to = api.coord([row.high, params.dataIndex]);
                return { type: 'line', shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
                  style: { stroke: c[row.colour], lineWidth: 3, lineCap: 'round', opacity: 0.4 } };
              } },
            { type: 'scatter', symbolSize: 10, cursor: known.some((row) => row.href) ? 'pointer' : 'default',
              data: rows.map((row, i) => ({ value: [row.rate === null ? '-' : row.rate, i], href: row.href, itemStyle: { color: c[row.colour], opacity: 1 } })),
              markLine: data.goal === null ? undefined : { silent: true, symbol: 'none', data: [{ xAxis: data.goal, label: { show: false }, lineStyle: { color: c['ink-2'], type: [3, 3], width: 1 } }] } },
          ],
        },
      };
    },

    cohort(data, c, width) {
      const rows = data.rows;
      const top = Math.max(0.01, ...rows.flatMap((row) => row.shares.filter((share) => share !== null)));
      const cells = rows.flatMap((row, y) => row.shares.map((share, x) => ({
        value: [x, y, share === null ? '-' : share], href: row.href,
        itemStyle: share === null ? { color: c.low, opacity: 0.5 } : { color: c.high, opacity: 0.05 + (0.43 * share) / top },
        label: { show: share !== null, formatter: `${Math.round((share || 0) * 100)}%`, color: c.ink, fontSize: 12 },
      })));
      return {
        height: 28 * rows.length + 24,
        option: {
          grid: { outerBoundsMode: 'none', left: 92, right: 0, top: 24, bottom: 0 },
          xAxis: { type: 'category', position: 'top', data: data.days.map((days) => `${days} d`), axisLine: { show: false }, axisTick: { show: false },
            axisLabel: { color: c['ink-2'], fontSize: 12, interval: 0 } },
          yAxis: { type: 'category', inverse: true, data: rows.map((row) => `{l|${row.label}}{n|${row.n}}`), axisLine: { show: false }, axisTick: { show: false },
            axisLabel: { align: 'left', margin: 92, interval: 0, rich: { l: { color: c.ink, fontSize: 12, width: 54 }, n: { color: c['ink-2'], fontSize: 12, width: 28, align: 'right' } } } },
          series: [{ type: 'custom', data: cells,
            renderItem: (params, api) => {
              const cell = cells[params.dataIndex];
              const [x, y] = api.coord([api.value(0), api.value(1)]);
              const [w, h] = api.size([1, 1]);
              return { type: 'group', children: [
                { type: 'rect', shape: { x: x - w / 2 + 1, y: y - h / 2 + 1, width: w - 2, height: h - 2, r: 3 }, style: { fill: cell.itemStyle.color, opacity: cell.itemStyle.opacity } },
                { type: 'text', style: { x, y, text: cell.label.show ? cell.label.formatter : '', fill: c.ink, font: font(12), align: 'center', verticalAlign: 'middle' } },
              ] };
            } }],
        },
      };
    },

    lead(data, c, width) {
      const bins = data.bins;
      const min = bins[0].from;
      const max = bins[bins.length - 1].from + 10;
      const plot = width - 28 - 12;
      return {
        height: 204,
        option: {
          grid: { outerBoundsMode: 'none', left: 28, right: 12, top: 26, bottom: 38 },
          xAxis: { type: 'value', min, max, interval: 20, splitLine: { show: false }, axisTick: { show: false }, axisLine: { lineStyle: { color: c.line } },
            axisLabel: { color: c['ink-2'] }, name: 'days earlier', nameLocation: 'end', nameGap: 0,
            nameTextStyle: { color: c['ink-2'], align: 'right', verticalAlign: 'top', padding: [22, 0, 0, 0] } },
          yAxis: { type: 'value', minInterval: 1, axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: c['ink-2'] }, splitLine: { lineStyle: { color: c.hair } } },
          series: [{ type: 'bar', silent: true, barWidth: Math.max(3, (plot * 10) / (max - min) - 3),
            data: bins.map((bin) => ({ value: [bin.from + 5, bin.count], itemStyle: { color: bin.from < 0 ? c['ink-3'] : c.action, opacity: bin.from < 0 ? 0.55 : 0.88, borderRadius: [3, 3, 0, 0] } })),
            markLine: { silent: true, symbol: 'none', data: [
              { xAxis: data.goal, lineStyle: { color: c['ink-2'], type: [3, 3], width: 1 },
                label: { formatter: `goal ${data.goal} d`, color: c['ink-2'], position: 'end', align: data.goal <= data.median ? 'right' : 'left', distance: 4 } },
              { xAxis: data.median, lineStyle: { color: c.ink, type: 'solid', width: 1.5 },
                label: { formatter: `median ${Math.round(data.median)} d`, color: c.ink, fontWeight: 600, position: 'end', align: data.goal <= data.median ? 'left' : 'right', distance: 4 } },
            ] } }],
        },
      };
    },

    calibration(data, c, width) {
      const bins = data.bins;
      const from = Math.min(0.5, Math.floor(bins[0].meanScore * 10) / 10);
      const size = (n) => Math.min(14, 5 + Math.sqrt(n));
      return {
        height: 204,
        option: {
          grid: { outerBoundsMode: 'none', left: 40, right: 12, top: 12, bottom: 38 },
          xAxis: { type: 'value', min: from, max: 1, interval: 0.1, splitLine: { show: false }, axisTick: { show: false }, axisLine: { lineStyle: { color: c.line } },
            axisLabel: { color: c['ink-2'], formatter: (score) => score.toFixed(1) }, name: 'score at alert', nameLocation: 'end', nameGap: 0,
            nameTextStyle: { color: c['ink-2'], align: 'right', verticalAlign: 'top', padding: [22, 0, 0, 0] } },
          yAxis: { type: 'value', min: 0, max: 1, interval: 0.25, axisLine: { show: false }, axisTick: { show: false },
            axisLabel: { color: c['ink-2'], formatter: (share) => `${Math.round(share * 100)}%` }, splitLine: { lineStyle: { color: c.hair } } },
          series: [
            { type: 'custom', silent: true, data: bins.map((bin) => [bin.meanScore, bin.low, bin.high]),
              renderItem: (params, api) => {
                const low = api.coord([api.value(0), api.value(1)]);
                const high = api.coord([api.value(0), api.value(2)]);
                return { type: 'line', shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] }, style: { stroke: c.action, lineWidth: 3, lineCap: 'round', opacity: 0.35 } };
              } },
            { type: 'line', silent: true, data: bins.map((bin) => ({ value: [bin.meanScore, bin.qualified], symbolSize: size(bin.n) })), symbol: 'circle',
              lineStyle: { width: 1.5, color: c.action }, itemStyle: { color: c.action, opacity: 1 },
              markLine: { silent: true, symbol: 'none', data: [{ xAxis: data.high, lineStyle: { color: c['ink-2'], type: [3, 3], width: 1 },
                label: { formatter: `high from ${data.high.toFixed(2)}`, color: c['ink-2'], position: 'insideEndTop', rotate: 0, align: 'right', distance: [4, -14] } }] } },
          ],
        },
      };
    },

    bars(data, c, width) {
      const narrow = width < NARROW;
      const rows = data.rows;
      const left = narrow ? 96 : 160;
      const right = narrow ? 150 : 160;
      return {
        height: 31 * rows.length,
        option: {
          grid: { outerBoundsMode: 'none', left, right, top: 0, bottom: 0 },
          xAxis: { min: 0, max: Math.max(1, ...rows.map((row) => row.value)), show: false },
          yAxis: { type: 'category', inverse: true, data: rows.map((row) => (narrow ? row.brief : row.label)), axisLine: { show: false }, axisTick: { show: false },
            axisLabel: { align: 'left', margin: left, color: c.ink, fontSize: 12, interval: 0 } },
          series: [{ type: 'bar', barWidth: 14, cursor: rows.some((row) => row.href) ? 'pointer' : 'default',
            data: rows.map((row) => ({ value: row.value, href: row.href, itemStyle: { color: c[row.colour], opacity: 0.88, borderRadius: 4 } })),
            label: { show: true, position: 'right', distance: 8, color: c.ink, fontSize: 12, formatter: (bar) => rows[bar.dataIndex].text } }],
        },
      };
    },

    trend(data, c, width) {
      const known = data.values.filter((value) => value !== null);
      const all = [...known, data.goal];
      const spread = Math.max(...all) - Math.min(...all) || 1;
      return {
        height: 40,
        option: {
          grid: { outerBoundsMode: 'none', left: 4, right: 4, top: 4, bottom: 4 },
          xAxis: { type: 'category', boundaryGap: false, show: false, data: data.values.map((_, i) => i) },
          yAxis: { type: 'value', show: false, min: Math.min(...all) - spread * 0.1, max: Math.max(...all) + spread * 0.1 },
          series: [{ type: 'line', silent: true, symbol: 'circle', symbolSize: 4, data: data.values.map((value) => (value === null ? '-' : value)),
            lineStyle: { width: 1.5, color: c.action }, itemStyle: { color: c.action },
            markLine: { silent: true, symbol: 'none', label: { show: false }, data: [{ yAxis: data.goal, lineStyle: { color: c['ink-2'], type: [3, 3], width: 1 } }] } }],
        },
      };
    },

    // Departments on top of each other, week by week: old ones pale, new ones full; the last bar's are named beside it.
    departments(data, c, width) {
      const top = 10;
      const plot = 104;
      const right = 112;
      const rows = data.departments;
      const sums = data.days.map((_, i) => rows.reduce((sum, row) => sum + row.counts[i], 0));
      const max = Math.max(1, data.seats || 0, ...sums) * 1.08;
      const old = rows.filter((row) => !row.fresh).length;
      const y = (value) => top + plot * (1 - value / max);
      let sum = 0;
      const labels = rows.map((row) => {
        const count = row.counts[row.counts.length - 1];
        sum += count;
        return { text: `${count} ${row.name}`, y: y(sum - count / 2), fresh: row.fresh, count };
      }).filter((label) => label.count > 0).reverse();
      if (data.seats) {
        labels.push({ text: `${data.seats} seats`, y: y(data.seats) });
        labels.sort((a, b) => a.y - b.y);
      }
      // From the bottom up each keeps a line's distance, so that none covers another.
      for (let i = labels.length - 2; i >= 0; i--) {
        labels[i].y = Math.min(labels[i].y, labels[i + 1].y - 14);
      }
      const over = labels.length ? Math.max(0, 7 - labels[0].y) : 0;
      for (let i = 0, floor = 7; over && i < labels.length; i++, floor += 14) {
        labels[i].y = Math.max(labels[i].y, floor);
      }
      const bar = (row, i) => ({
        type: 'bar', stack: 'people', silent: true, barWidth: '68%', data: row.counts,
        itemStyle: { color: c.people, opacity: row.fresh ? 1 : 0.38 - (0.2 * i) / Math.max(1, old), borderColor: c.card, borderWidth: row.counts.length && i ? 1 : 0 },
        markLine: i || !data.seats ? undefined : { silent: true, symbol: 'none', label: { show: false },
          data: [{ yAxis: data.seats }], lineStyle: { color: c['ink-3'], type: [5, 4], width: 1.5 } },
      });
      return {
        height: top + plot + 22,
        option: {
          grid: { outerBoundsMode: 'none', left: 30, right, top, bottom: 22 },
          xAxis: { type: 'category', data: data.days.map((date) => day(Date.parse(`${date}T00:00`))), axisTick: { show: false },
            axisLine: { lineStyle: { color: c.line } },
            axisLabel: { color: c['ink-2'], fontSize: 12, interval: (i) => i === 0 || i === data.days.length - 1 || i === Math.round(data.days.length / 3) || i === Math.round((data.days.length * 2) / 3) } },
          yAxis: { type: 'value', min: 0, max, minInterval: 1, splitNumber: 2, axisLine: { show: false }, axisTick: { show: false },
            axisLabel: { color: c['ink-2'], fontSize: 12, showMaxLabel: false }, splitLine: { lineStyle: { color: c.hair } } },
          series: rows.map(bar),
          graphic: labels.map((label) => ({ type: 'text', left: width - right + 6, top: label.y - 7, silent: true,
            style: { text: label.text, fill: label.fresh ? c.ink : c['ink-2'], font: label.fresh ? `600 ${font(12)}` : font(12), width: right - 6, overflow: 'truncate', lineHeight: 14 } })),
        },
      };
    },

    // Two versions side by side, bin by bin.
    pairs(data, c) {
      const quarterly = (month, first) => (MONTHS.indexOf(month) - MONTHS.indexOf(first) + 12) % 3 === 0;
      const months = data.bins.map((bin) => MONTHS[Number(bin.from.slice(5, 7)) - 1]);
      const bar = (name, values, colour, opacity) => ({
        name, type: 'bar', silent: true, data: values, barMaxWidth: 8, barGap: '12%', itemStyle: { color: c[colour], opacity, borderRadius: 1.5 },
      });
      const bars = [bar(data.live, data.bins.map((bin) => bin.live), 'ink-3', 0.55)];
      if (data.candidate) {
        bars.push(bar(data.candidate, data.bins.map((bin) => bin.candidate), 'action', 1));
      }
      return {
        height: 150,
        option: {
          grid: { outerBoundsMode: 'none', left: 26, right: 2, top: 8, bottom: 22 },
          xAxis: { type: 'category', data: months, axisTick: { show: false }, axisLine: { lineStyle: { color: c.line } },
            axisLabel: { color: c['ink-2'], fontSize: 12, interval: (i) => i === 0 || (months[i] !== months[i - 1] && quarterly(months[i], months[0])) } },
          yAxis: { minInterval: 1, splitNumber: 2, axisLabel: { color: c['ink-2'], fontSize: 12 }, splitLine: { lineStyle: { color: c.hair } } },
          series: bars,
        },
      };
    },
  };

  let family = 'sans-serif';
  const font = (size) => `${size}px ${family}`;

  const draw = (element) => {
    const width = element.clientWidth;
    const { kind, data } = element.upswellChart;
    if (!width || !window.echarts) {
      return;
    }
    family = getComputedStyle(element).fontFamily;
    const colours = palette(element);
    const { height, option } = kinds[kind](data, colours, width);
    element.style.height = `${height}px`;
    let chart = echarts.getInstanceByDom(element);
    if (!chart) {
      chart = echarts.init(element, null, { renderer: 'svg' });
      chart.on('click', (mark) => {
        if (mark.data?.href) {
          element.dispatchEvent(new CustomEvent('drill', { detail: { href: mark.data.href } }));
        }
      });
    }
    chart.resize({ width, height });
    chart.setOption({
      animation: false, aria: { enabled: false }, textStyle: { fontFamily: family, fontSize: 12, color: colours['ink-2'] }, ...option,
    }, true);
    // On paper the style sheet shrinks it to its column.
    element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${width} ${height}`);
  };

  const drawn = new Set();
  const redraw = () => drawn.forEach((element) => (element.isConnected ? draw(element) : forget(element)));
  const forget = (element) => {
    drawn.delete(element);
    element.upswellSize?.disconnect();
    window.echarts?.getInstanceByDom(element)?.dispose();
  };

  upswell.chart = (element, kind, data) => {
    forget(element);
    element.upswellChart = { kind, data };
    drawn.add(element);
    let width = 0;
    element.upswellSize = new ResizeObserver(() => {
      if (!element.isConnected) {
        forget(element);
      } else if (element.clientWidth !== width) {
        width = element.clientWidth;
        draw(element);
      }
    });
    element.upswellSize.observe(element);
    document.fonts.ready.then(() => draw(element));
  };

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  window.addEventListener('upswell-scheme', redraw);
})();
