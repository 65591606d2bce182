'use strict';
// Draws what the page's data describe, and shows explanations beside what they explain. Colours are the style sheet's
// variables, so that charts follow its light, dark and printed forms by themselves.
(function () {
  const root = document.documentElement;
  root.classList.add('scripted');

  const HOURS = 24;
  const PAPER_WIDTH = 690;
  const POINT = 7;
  const ROOM_FOR_LIMIT = 48;
  const colour = name => 'var(--' + name + ')';
  const isNumber = value => typeof value === 'number' && isFinite(value);

  // ---- Explanations

  const tip = document.createElement('div');
  tip.id = 'tip';
  tip.setAttribute('role', 'tooltip');
  tip.hidden = true;
  document.body.appendChild(tip);
  let explained = null;

  function explanation(element) {
    if (element.dataset.tip) {
      return element.dataset.tip;
    }
    const entry = document.getElementById(element.getAttribute('href').slice(1));
    return entry ? entry.querySelector('dd').textContent : '';
  }

  function show(element) {
    const text = explanation(element);
    if (!text) {
      return;
    }
    hide();
    explained = element;
    tip.textContent = text;
    tip.hidden = false;
    element.setAttribute('aria-describedby', 'tip');
    const box = element.getBoundingClientRect();
    const room = root.clientWidth - tip.offsetWidth - 8;
    const left = Math.max(8, Math.min(room, box.left + box.width / 2 - tip.offsetWidth / 2));
    const below = box.bottom + 8 + tip.offsetHeight < window.innerHeight;
    tip.style.left = left + window.scrollX + 'px';
    tip.style.top = (below ? box.bottom + 8 : box.top - tip.offsetHeight - 8) + window.scrollY + 'px';
  }

  function hide() {
    if (explained) {
      explained.removeAttribute('aria-describedby');
    }
    explained = null;
    tip.hidden = true;
  }

  const explains = event => event.target instanceof Element && event.target.closest('a.term, [data-tip]');

  document.querySelectorAll('.heat td[title]').forEach(cell => {
    cell.dataset.tip = cell.title;
    cell.removeAttribute('title');
    cell.tabIndex = -1;
  });
  document.querySelectorAll('.heat').forEach(table => {
    const first = table.querySelector('td[data-tip]');
    if (first) {
      first.tabIndex = 0;
    }
  });

  document.addEventListener('mouseover', event => {
    const element = explains(event);
    if (element) {
      show(element);
    } else if (explained && explained !== document.activeElement) {
      hide();
    }
  });
  document.addEventListener('focusin', event => {
    const element = explains(event);
    if (element) {
      show(element);
    }
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('click', event => {
    const element = explains(event);
    if (element) {
      event.preventDefault();
      show(element);
    } else {
      hide();
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      hide();
    } else if (event.target instanceof Element && event.target.matches('.heat td')) {
      walk(event);
    }
  });

  /** Arrow keys lead from box to box. */
  function walk(event) {
    const [down, across] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key] || [0, 0];
    if (!down && !across) {
      return;
    }
    event.preventDefault();
    const rows = event.target.closest('tbody').rows;
    let row = event.target.parentElement.sectionRowIndex + down;
    let column = event.target.cellIndex + across;
    while (rows[row] && rows[row].cells[column] && column > 0) {
      const cell = rows[row].cells[column];
      if (cell.dataset.tip) {
        event.target.tabIndex = -1;
        cell.tabIndex = 0;
        cell.focus();
        return;
      }
      row += down;
      column += across;
    }
  }

  // ---- Charts

  const source = document.getElementById('data');
  if (!source || !window.echarts) {
    return;
  }
  const data = JSON.parse(source.textContent);

  const percent = value => +(value * 100).toFixed(4) + ' %';

  function duration(ms) {
    const units = [[3600000, ' h'], [60000, ' min'], [1000, ' s'], [1, ' ms']];
    const [size, name] = units.find(unit => ms >= unit[0] * 0.999) || units[3];
    return +(ms / size).toPrecision(3) + name;
  }

  const dayName = number => data.day.replace('#', number);
  const text = size => ({ color: colour('soft'), fontSize: size || 12 });
  const axis = () => ({
    axisLine: { show: false, lineStyle: { color: colour('rule') } },
    axisTick: { show: false },
    axisLabel: text(),
    splitLine: { lineStyle: { color: colour('rule') } }
  });

  function base(element) {
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      aria: { enabled: true, label: { description: element.getAttribute('aria-label') } },
      tooltip: {
        trigger: 'item', confine: true, appendTo: element, backgroundColor: colour('ink'), borderWidth: 0,
        padding: [8, 12], textStyle: { color: colour('card'), fontSize: 13 },
        extraCssText: 'max-width:18rem;white-space:normal;box-shadow:none;',
        formatter: parameters => {
          const item = Array.isArray(parameters) ? parameters.map(one => one.data) : [parameters.data];
          const box = document.createElement('div');
          item.filter(one => one && one.tip).forEach((one, at) => {
            if (one.when && at === 0) {
              box.appendChild(document.createElement('strong')).textContent = one.when;
            }
            box.appendChild(document.createElement('div')).textContent = one.tip;
          });
          return box;
        }
      }
    };
  }

  /** Whiskers: one line from the lower to the upper end of each interval. */
  const whiskers = (points, place) => points
    .filter(point => isNumber(point.lo) && isNumber(point.hi))
    .map(point => [{ coord: place(point, point.lo) }, { coord: place(point, point.hi) }]);

  const whiskerStyle = (name, width) => ({
    silent: true, symbol: 'none', label: { show: false }, animation: false,
    lineStyle: { type: 'solid', color: colour(name), width: width || 2, opacity: 0.55, cap: 'round' }
  });

  /** The word and the figure of a limit, one above the other, so that they need little room. */
  const onTwoLines = name => name.replace(' ', '\n');

  const limitStyle = name => ({
    silent: true, symbol: 'none', animation: false,
    lineStyle: { type: [6, 4], color: colour('limit'), width: 1.5 },
    label: { formatter: onTwoLines(name), color: colour('limit'), fontSize: 12, lineHeight: 15 }
  });

  /** A scale that shows all points, their intervals and the limit, and no more than a rate can be. */
  function rateScale(all, limit) {
    const seen = all.flatMap(point => [point.v, point.lo, point.hi]).concat(limit).filter(isNumber);
    const low = Math.min(...seen);
    const high = Math.max(...seen);
    const margin = Math.max(0.0005, (high - low) * 0.06);
    const step = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2].find(s => (high - low + margin) / s <= 6) || 0.25;
    return {
      min: Math.max(0, Math.floor((low - margin) / step) * step),
      max: Math.min(1, Math.ceil((high + margin) / step) * step),
      interval: step
    };
  }

  const rateAxis = scale => Object.assign(axis(), {
    type: 'value', min: scale.min, max: scale.max, interval: scale.interval,
    axisLabel: Object.assign(text(), { formatter: percent })
  });

  const tipped = (point, value) => ({ value: value, tip: point.tip, when: point.when });

  function ratePoints(points, place, limit, limitName, limitAxis) {
    const drawn = points.filter(point => isNumber(point.v));
    const series = [{
      type: 'scatter', symbolSize: POINT, z: 3, cursor: 'default', itemStyle: { color: colour('mark') },
      emphasis: { scale: 1.5 },
      data: drawn.map(point => tipped(point, place(point, point.v))),
      markLine: Object.assign(whiskerStyle('mark'), { data: whiskers(drawn, place) })
    }];
    if (isNumber(limit)) {
      series.push({
        type: 'scatter', data: [],
        markLine: Object.assign(limitStyle(limitName), { data: [limitAxis] })
      });
    }
    return series;
  }

  const kinds = {
    forest(plot) {
      const rows = plot.rows;
      const scale = rateScale(rows, plot.limit);
      return {
        height: 72 + 30 * rows.length,
        grid: { left: 4, right: 28, top: 32, bottom: 4, containLabel: true },
        xAxis: rateAxis(scale),
        yAxis: Object.assign(axis(), {
          type: 'category', inverse: true, data: rows.map(row => row.name), splitLine: { show: false },
          axisLabel: Object.assign(text(13), { color: colour('ink'), width: 120, overflow: 'truncate' })
        }),
        series: ratePoints(rows.map((row, at) => Object.assign({ at: at, when: row.name }, row)),
          (point, value) => [value, point.at], plot.limit, plot.limitName, { xAxis: plot.limit, label: { position: 'start', formatter: plot.limitName } })
      };
    },

    days(plot, all) {
      const together = Object.values(all).filter(other => other.kind === 'days').flatMap(other => other.points);
      const scale = rateScale(together, plot.limit);
      const points = plot.points.map(point => Object.assign({ when: dayName(point.x) }, point));
      return {
        height: 190,
        grid: { left: 4, right: isNumber(plot.limit) ? ROOM_FOR_LIMIT : 12, top: 18, bottom: 4, containLabel: true },
        xAxis: Object.assign(axis(), {
          type: 'value', min: 0.5, max: points.length + 0.5, splitLine: { show: false },
          axisLabel: Object.assign(text(), {
            formatter: String, hideOverlap: true, customValues: days(points.length, 12)
          })
        }),
        yAxis: rateAxis(scale),
        series: ratePoints(points, (point, value) => [point.x, value], plot.limit, plot.limitName, { yAxis: plot.limit })
      };
    },

    course(plot, all, width) {
      const scale = rateScale(plot.points, plot.limit);
      const lanes = plot.lanes;
      const range = hourRange(plot.points, lanes);
      const below = lanes.length * 26;
      const narrow = width < 520;
      const left = lanes.length ? (narrow ? 92 : 150) : 62;
      const option = {
        height: 230 + (lanes.length ? below + 28 : 0),
        grid: [{ left: left, right: ROOM_FOR_LIMIT, top: 22, height: 170 }],
        xAxis: [hourAxis(range, 0)],
        yAxis: [rateAxis(scale)],
        series: ratePoints(plot.points, (point, value) => [point.x, value], plot.limit, plot.limitName, { yAxis: plot.limit })
      };
      if (lanes.length) {
        addLanes(option, lanes, range, left, below, narrow);
      }
      return option;
    },

    histogram(plot, all, width) {
      const from = plot.from;
      const steps = plot.counts.map((count, at) => tipped({ tip: plot.tips[at] }, [from + at * plot.step, count]));
      const end = from + plot.counts.length * plot.step;
      steps.push({ value: [end, 0] });
      const ticks = durationMarks(from, end);
      const levels = raised(plot.marks.map(mark => Math.log10(mark.v)), (end - from) * (width < 520 ? 0.34 : 0.13));
      return {
        height: 260,
        grid: { left: 4, right: 20, top: 60, bottom: 4, containLabel: true },
        xAxis: Object.assign(axis(), {
          type: 'value', min: from - plot.step, max: end + plot.step, splitLine: { show: false },
          axisTick: { show: true, customValues: ticks, lineStyle: { color: colour('rule') } },
          axisLine: { show: true, onZero: false, lineStyle: { color: colour('rule') } },
          axisLabel: Object.assign(text(), {
            customValues: ticks, hideOverlap: true, formatter: value => duration(Math.pow(10, value))
          })
        }),
        yAxis: Object.assign(axis(), { type: 'value', minInterval: 1, splitNumber: 4 }),
        tooltip: { trigger: 'axis', axisPointer: { type: 'none' } },
        series: [{
          type: 'line', step: 'end', data: [{ value: [from, 0] }].concat(steps), symbol: 'none',
          lineStyle: { color: colour('mark'), width: 1.5 }, areaStyle: { color: colour('mark'), opacity: 0.25 },
          markLine: {
            silent: true, symbol: 'none', animation: false, lineStyle: { type: [4, 4], color: colour('ink'), width: 1 },
            data: plot.marks.map((mark, at) => ({
              xAxis: Math.log10(mark.v),
              label: {
                formatter: mark.name, color: colour('ink'), fontSize: 12, distance: 6 + 16 * levels[at]
              }
            }))
          }
        }]
      };
    },

    receipts(plot) {
      const points = plot.points.map(point => Object.assign({ x: logarithm(point.ms) }, point));
      const from = points[0].x;
      const to = points[points.length - 1].x;
      const ticks = durationMarks(from, to);
      const colours = ['h1', 'limit', 'track'];
      return {
        height: 280,
        legend: {
          top: 0, left: 0, itemWidth: 14, itemHeight: 14, itemGap: 18, icon: 'rect', selectedMode: false, textStyle: text(13),
          data: plot.names
        },
        grid: { left: 4, right: 20, top: 44, bottom: 4, containLabel: true },
        tooltip: { trigger: 'axis', axisPointer: { type: 'line', lineStyle: { color: colour('soft') } } },
        xAxis: Object.assign(axis(), {
          type: 'value', min: from, max: to, splitLine: { show: false },
          axisTick: { show: true, customValues: ticks, lineStyle: { color: colour('rule') } },
          axisLine: { show: true, onZero: false, lineStyle: { color: colour('rule') } },
          axisLabel: Object.assign(text(), {
            customValues: ticks, hideOverlap: true, formatter: value => duration(Math.pow(10, value))
          })
        }),
        yAxis: rateAxis({ min: 0, max: 1, interval: 0.2 }),
        // Drawn from the back: what hides the others least comes first, each up to its own share and those below it.
        series: [2, 1, 0].map(at => ({
          name: plot.names[at], type: 'line', symbol: 'none', emphasis: { disabled: true },
          itemStyle: { color: colour(colours[at]) },
          lineStyle: { color: colour('mark'), width: at === 0 ? 1.5 : 0 },
          areaStyle: { color: colour(colours[at]), opacity: 1 },
          data: points.map(point => {
            const value = [point.x, point.v.slice(0, at + 1).reduce((sum, share) => sum + share, 0)];
            return at === 0 ? tipped(point, value) : { value: value };
          }),
          markLine: at === 0
            ? Object.assign(whiskerStyle('mark', 1.5), { data: whiskers(points, (point, value) => [point.x, value]) })
            : undefined
        }))
      };
    },

    lines(plot, all, width) {
      const time = plot.unit === 'ms';
      const place = time ? logarithm : value => value;
      const say = units[plot.unit];
      const limits = (plot.limits || []).map(limit => ({
        yAxis: place(limit.v), lineStyle: { type: [6, 4], color: colour('limit'), width: 1.5 },
        label: { position: 'insideStartTop', formatter: () => limit.name, color: colour('limit'), fontSize: 12 }
      }));
      const named = plot.phases.length <= (width < 520 ? 3 : 8);
      const phases = plot.phases.slice(1).map(phase => ({
        xAxis: phase.x, lineStyle: { type: 'solid', color: colour('rule'), width: 1 },
        label: { show: named, formatter: () => phase.name, color: colour('soft'), fontSize: 11, position: 'end', align: 'left', distance: 4 }
      }));
      const figures = plot.series.flatMap(series => series.points).concat((plot.limits || []).map(limit => limit.v)).filter(isNumber);
      const ticks = secondMarks(plot.to, width < 520 ? 4 : 8);
      return {
        height: 250,
        legend: legendOf(plot.series),
        grid: { left: 4, right: 16, top: plot.series.length > 1 ? 58 : 34, bottom: 4, containLabel: true },
        tooltip: {
          trigger: 'axis', axisPointer: { type: 'line', lineStyle: { color: colour('soft') } },
          formatter: items => listed(duration(items[0].value[0] * 1000), items.map(item => [item.seriesName, item.data.v, say]))
        },
        xAxis: Object.assign(axis(), {
          type: 'value', min: 0, max: plot.to, splitLine: { show: false },
          axisTick: { show: true, customValues: ticks, lineStyle: { color: colour('rule') } },
          axisLine: { show: true, onZero: false, lineStyle: { color: colour('rule') } },
          axisLabel: Object.assign(text(), { customValues: ticks, hideOverlap: true, formatter: value => value ? duration(value * 1000) : '0 s' })
        }),
        yAxis: time ? durationAxis(figures) : Object.assign(axis(), {
          type: 'value', min: 0, max: plot.unit === 'share' ? 1 : undefined, interval: plot.unit === 'share' ? 0.25 : undefined,
          minInterval: plot.unit === 'share' ? 0 : 1,
          splitNumber: 4, axisLabel: Object.assign(text(), { formatter: say })
        }),
        series: plot.series.map((series, at) => ({
          name: series.name, type: 'line', symbol: plot.x.length > 60 ? 'none' : 'circle', symbolSize: 4, connectNulls: false,
          lineStyle: { color: colour(series.colour), width: 1.5 }, itemStyle: { color: colour(series.colour) },
          emphasis: { disabled: true },
          data: series.points.map((value, index) => ({
            value: [plot.x[index], isNumber(value) ? place(value) : null], v: value
          })),
          markLine: at === 0 ? { silent: true, symbol: 'none', animation: false, data: phases.concat(limits) } : undefined
        }))
      };
    },

    tail(plot) {
      const figures = plot.series.flatMap(series => series.points).filter(isNumber);
      return {
        height: 280,
        legend: legendOf(plot.series),
        grid: { left: 4, right: 20, top: 44, bottom: 4, containLabel: true },
        tooltip: {
          trigger: 'axis', axisPointer: { type: 'line', lineStyle: { color: colour('soft') } },
          formatter: items => listed(plot.places[items[0].dataIndex], items.map(item => [item.seriesName, item.data.v, duration]))
        },
        xAxis: Object.assign(axis(), {
          type: 'category', boundaryGap: false, data: plot.places, splitLine: { show: false },
          axisLine: { show: true, onZero: false, lineStyle: { color: colour('rule') } }
        }),
        yAxis: durationAxis(figures),
        series: plot.series.map(series => ({
          name: series.name, type: 'line', symbol: 'circle', symbolSize: 6, emphasis: { disabled: true },
          lineStyle: { color: colour(series.colour), width: 1.5 }, itemStyle: { color: colour(series.colour) },
          data: series.points.map(value => ({ value: logarithm(value), v: value }))
        }))
      };
    },

    curve(plot) {
      const figures = plot.series.flatMap(series => series.points.map(point => point.v));
      return {
        height: 290,
        legend: legendOf(plot.series),
        grid: { left: 4, right: 20, top: 44, bottom: 4, containLabel: true },
        xAxis: Object.assign(axis(), {
          type: 'value', min: 0, splitLine: { show: false },
          axisLine: { show: true, onZero: false, lineStyle: { color: colour('rule') } },
          axisLabel: Object.assign(text(), { hideOverlap: true, formatter: units.rate })
        }),
        yAxis: durationAxis(figures),
        series: plot.series.map(series => ({
          name: series.name, type: 'line', emphasis: { disabled: true },
          lineStyle: { color: colour(series.colour), width: 1.5 }, itemStyle: { color: colour(series.colour) },
          data: series.points.map(point => Object.assign(tipped(point, [point.x, logarithm(point.v)]), {
            symbol: point.held ? 'circle' : CROSS, symbolSize: point.held ? 7 : 11,
            itemStyle: { color: colour(point.held ? series.colour : 'fail') }
          }))
        }))
      };
    },

    percentiles(plot) {
      const points = plot.series.flatMap(series => series.points);
      const range = hourRange(points, []);
      const symbols = ['circle', 'rect', 'triangle'];
      const scale = durationScale(points.flatMap(point => [point.v, point.lo, point.hi])
        .concat(plot.series.map(series => series.limit)).filter(isNumber));
      return {
        height: 290,
        legend: {
          top: 0, left: 0, itemWidth: 18, itemHeight: 9, itemGap: 18, selectedMode: false, textStyle: text(13),
          data: plot.series.map(series => series.name)
        },
        grid: { left: 4, right: plot.series.some(series => isNumber(series.limit)) ? 72 : 16, top: 44, bottom: 4, containLabel: true },
        xAxis: hourAxis(range, 0),
        yAxis: Object.assign(axis(), {
          type: 'value', min: scale.ticks[0], max: scale.ticks[scale.ticks.length - 1],
          splitLine: { show: true, lineStyle: { color: colour('rule') } },
          axisLabel: Object.assign(text(), { customValues: scale.ticks, formatter: value => duration(Math.pow(10, value)) }),
          axisTick: { show: false, customValues: scale.ticks }
        }),
        series: plot.series.map((series, at) => ({
          name: series.name, type: 'line', symbol: symbols[at], symbolSize: 6, connectNulls: false,
          lineStyle: { color: colour(series.name), width: 1.5 }, itemStyle: { color: colour(series.name) },
          emphasis: { disabled: true },
          data: broken(series.points, series.joinWithin),
          markLine: Object.assign(whiskerStyle(series.name, 1.5), {
            data: whiskers(series.points, (point, value) => [point.x, logarithm(value)])
              .concat(isNumber(series.limit)
                ? [Object.assign({ yAxis: logarithm(series.limit) }, limitItem(series.limitName))]
                : [])
          })
        }))
      };
    }
  };

  const CROSS = 'path://M0,1 L1,0 L5,4 L9,0 L10,1 L6,5 L10,9 L9,10 L5,6 L1,10 L0,9 L4,5 Z';

  const counted = value => value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 });

  /** How figures are said, by their unit. */
  const units = { ms: duration, rate: value => counted(value) + '/s', share: percent, count: counted };

  const legendOf = series => series.length < 2 ? undefined : {
    top: 0, left: 0, itemWidth: 18, itemHeight: 9, itemGap: 18, selectedMode: false, textStyle: text(13),
    data: series.map(one => one.name)
  };

  /** A tooltip with a heading and a line for each figure. */
  function listed(heading, rows) {
    const box = document.createElement('div');
    box.appendChild(document.createElement('strong')).textContent = heading;
    rows.filter(row => isNumber(row[1])).forEach(row => {
      box.appendChild(document.createElement('div')).textContent = row[0] + ': ' + row[2](row[1]);
    });
    return box;
  }

  function durationAxis(figures) {
    const ticks = figures.length ? durationScale(figures).ticks : [0, 1];
    return Object.assign(axis(), {
      type: 'value', min: ticks[0], max: ticks[ticks.length - 1],
      axisLabel: Object.assign(text(), { customValues: ticks, formatter: value => duration(Math.pow(10, value)) }),
      axisTick: { show: false, customValues: ticks }
    });
  }

  /** Multiples of a round number of seconds. */
  function secondMarks(to, most) {
    const step = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200].find(s => to / s <= most) || 86400;
    return Array.from({ length: Math.floor(to / step) + 1 }, (unused, at) => at * step);
  }

  const logarithm = ms => Math.log10(Math.max(ms, 0.001));

  /** From the next mark below to the next above all figures. */
  function durationScale(figures) {
    const low = Math.min(...figures.map(logarithm));
    const high = Math.max(...figures.map(logarithm));
    const all = durationMarks(Math.floor(low) - 1, Math.ceil(high) + 1);
    return {
      ticks: all.filter((tick, at) => (at + 1 === all.length || all[at + 1] > low) && (at === 0 || all[at - 1] < high))
    };
  }

  /** p95 limit 15 s: what it is about, above the figure. */
  const splitLimit = name => name.split(' ').slice(0, 2).join(' ') + '\n' + name.split(' ').slice(2).join(' ');

  const limitItem = name => ({
    lineStyle: { type: [6, 4], color: colour('limit'), width: 1.5, opacity: 1 },
    label: { show: true, formatter: splitLimit(name), position: 'end', color: colour('limit'), fontSize: 12 }
  });

  /** Points of a line that is broken where nothing was measured in between. */
  function broken(points, within) {
    const line = [];
    points.forEach((point, at) => {
      if (at > 0 && point.x - points[at - 1].x > within * 1.5) {
        line.push({ value: [point.x, null] });
      }
      line.push(tipped(point, [point.x, logarithm(point.v)]));
    });
    return line;
  }

  /** How many lines each label has to be raised so as not to hide the one before it; places ascend. */
  function raised(places, near) {
    const levels = places.map(() => 0);
    for (let at = places.length - 2; at >= 0; at--) {
      levels[at] = places[at + 1] - places[at] < near ? levels[at + 1] + 1 : 0;
    }
    return levels;
  }

  function days(count, most) {
    const step = Math.ceil(count / most);
    return Array.from({ length: Math.ceil(count / step) }, (unused, at) => 1 + at * step);
  }

  function hourRange(points, lanes) {
    const times = points.map(point => point.x)
      .concat(lanes.flatMap(lane => lane.spans.flat().concat(lane.strikes)));
    return {
      from: Math.floor(Math.min(...times) / HOURS) * HOURS,
      to: Math.max(Math.floor(Math.min(...times) / HOURS) * HOURS + HOURS, Math.ceil(Math.max(...times) / HOURS) * HOURS)
    };
  }

  function hourAxis(range, grid) {
    const count = Math.round((range.to - range.from) / HOURS);
    const starts = days(count, 12).map(day => range.from + (day - 1) * HOURS);
    return Object.assign(axis(), {
      type: 'value', gridIndex: grid, min: range.from, max: range.to,
      axisTick: { show: true, customValues: starts, lineStyle: { color: colour('rule') } },
      splitLine: { show: false },
      axisLine: { show: true, onZero: false, lineStyle: { color: colour('rule') } },
      axisLabel: Object.assign(text(), {
        align: 'left', hideOverlap: true, customValues: starts,
        formatter: value => dayName(Math.round(value / HOURS) + 1)
      })
    });
  }

  function addLanes(option, lanes, range, left, height, narrow) {
    option.grid.push({ left: left, right: ROOM_FOR_LIMIT, top: 232, height: height });
    option.xAxis.push(Object.assign(hourAxis(range, 1), { axisLabel: { show: false }, axisTick: { show: false } }));
    option.yAxis.push(Object.assign(axis(), {
      type: 'category', gridIndex: 1, inverse: true, data: lanes.map(lane => lane.name),
      axisLabel: Object.assign(text(), { color: colour('ink'), width: narrow ? 80 : 136, overflow: 'truncate' })
    }));
    const shortest = (range.to - range.from) / 300;
    option.series.push({
      type: 'scatter', xAxisIndex: 1, yAxisIndex: 1, symbol: 'diamond', symbolSize: 9, itemStyle: { color: colour('limit') },
      data: lanes.flatMap((lane, at) => lane.strikes.map(x => tipped(lane, [x, at]))),
      markLine: {
        symbol: 'none', silent: true, label: { show: false }, animation: false,
        lineStyle: { type: 'solid', color: colour('limit'), width: 10, opacity: 0.8 },
        data: lanes.flatMap((lane, at) => lane.spans.map(span => [
          { coord: [span[0], at] }, { coord: [Math.min(range.to, Math.max(span[1], span[0] + shortest)), at] }
        ]))
      }
    });
    option.series.push({
      type: 'scatter', silent: true, symbol: 'none', data: [],
      markArea: {
        silent: true, itemStyle: { color: colour('limit'), opacity: 0.08 },
        data: lanes.flatMap(lane => lane.spans.map(span => [
          { xAxis: span[0] }, { xAxis: Math.min(range.to, Math.max(span[1], span[0] + shortest)) }
        ]))
      }
    });
  }

  /** Milliseconds at which a scale of durations has a mark: those that people count in. */
  const SECOND = 1000;
  const MINUTE = 60 * SECOND;
  const HOUR = 60 * MINUTE;
  const MARKS = [0.001, 0.01, 0.1, 1, 2, 5, 10, 20, 50, 100, 200, 500]
    .concat([1, 2, 5, 10, 20].map(count => count * SECOND), [0.5, 1, 2, 5, 10, 30].map(count => count * MINUTE),
      [1, 2, 5, 12, 24, 48, 96, 240, 1000, 10000].map(count => count * HOUR));

  /** The marks within a range, all as logarithms. */
  const durationMarks = (from, to) => MARKS.map(Math.log10).filter(mark => mark >= from && mark <= to);

  const charts = [];

  function draw(element) {
    const plot = data.plots[element.dataset.plot];
    const width = element.clientWidth;
    const option = kinds[plot.kind](plot, data.plots, width);
    const height = option.height;
    delete option.height;
    element.style.height = height + 'px';
    const common = base(element);
    option.tooltip = Object.assign(common.tooltip, option.tooltip);
    const chart = window.echarts.init(element, null, { renderer: 'svg', width: width, height: height });
    chart.setOption(Object.assign(common, option));
    charts.push(chart);
  }

  function redraw(width) {
    charts.forEach(chart => {
      const wide = chart.getDom().closest('.many') ? (width - 16) / 2 : width;
      chart.resize({ width: width ? wide : chart.getDom().clientWidth });
    });
  }

  document.querySelectorAll('.plot').forEach(draw);
  let waiting = 0;
  window.addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => redraw(0), 100);
  });
  window.addEventListener('beforeprint', () => redraw(PAPER_WIDTH));
  window.addEventListener('afterprint', () => redraw(0));
})();
