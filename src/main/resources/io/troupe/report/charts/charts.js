'use strict';
/* Draws options as EChartsOptions writes them: names that begin with $ stand for colours,
   formats of numbers, texts of tooltips and shapes. */
window.troupeCharts = (() => {
  const palettes = {
    light: {
      main: '#0072b2', reference: '#6b7280', muted: '#9ca3af', loss: '#d55e00', gain: '#0072b2',
      low: '#d55e00', middle: '#f7f7f5', high: '#0072b2', ground: '#ffffff', ink: '#1f2933',
      soft: '#5b6472', grid: '#e3e6ea', s0: '#0072b2', s1: '#e69f00', s2: '#009e73',
      s3: '#cc79a7', s4: '#56b4e9', s5: '#d55e00', s6: '#8a7a00',
      s7: '#7b3f8c', s8: '#44aa99', s9: '#a65628'
    },
    dark: {
      main: '#56b4e9', reference: '#9ca3af', muted: '#6b7280', loss: '#f28e4c', gain: '#56b4e9',
      low: '#e8702a', middle: '#2b3038', high: '#3d9bd9', ground: '#15181d', ink: '#e6e9ed',
      soft: '#a3acb8', grid: '#2f353d', s0: '#56b4e9', s1: '#e6b34d', s2: '#2fc79b',
      s3: '#dd9dc0', s4: '#8fcdf2', s5: '#f28e4c', s6: '#cfc04a',
      s7: '#b98ac9', s8: '#7fd1c4', s9: '#d19a74'
    }
  };
  const darkQuery = matchMedia('(prefers-color-scheme: dark)');
  const minus = text => text.replace(/^-/, '\u2212');
  const significant = (value, digits) => String(Number(Number(value).toPrecision(digits)));
  const number = format => value => typeof value === 'number' && isFinite(value)
    ? minus(format(value)) : 'n/a';
  const formats = {
    percent: number(v => (Math.abs(v) < 0.1 ? significant(v * 100, 3)
      : String(Number((v * 100).toFixed(1)))) + ' %'),
    plain: number(v => significant(v, 4)),
    money: number(v => {
      const step = Math.min(4, Math.max(0, Math.floor(Math.log10(Math.abs(v) || 1) / 3)));
      return significant(v / 1000 ** step, 4) + ['', 'k', 'M', 'B', 'T'][step];
    })
  };
  const named = name => formats[String(name || '').slice(1)] || formats.plain;
  const axisFormat = axis => named(axis.axisLabel && axis.axisLabel.formatter);

  /* Texts that need the axes around them; the two arguments are the options and the series. */
  const texts = {
    name: () => item => item.name,
    point: (options, series) => item => {
      const x = options.xAxis[series.xAxisIndex], y = options.yAxis[series.yAxisIndex];
      return [item.name, x.name + ': ' + axisFormat(x)(item.value[0]),
        y.name + ': ' + axisFormat(y)(item.value[1])].join('\n');
    },
    cell: (options, series) => item => {
      const x = options.xAxis[series.xAxisIndex], y = options.yAxis[series.yAxisIndex];
      return y.data[item.value[1]] + ', ' + x.data[item.value[0]] + ': '
        + named(options.visualMap.formatter)(item.value[2]);
    },
    cellLabel: (options, series, size) => item =>
      size.width / options.xAxis[0].data.length < 38
      || size.height / options.yAxis[0].data.length < 15 ? ''
      : minus(options.visualMap.formatter === '$percent'
        ? (item.value[2] * 100).toFixed(1) : item.value[2].toFixed(2)),
    step: (options, series) => item => {
      const x = options.xAxis[series.xAxisIndex], y = options.yAxis[series.yAxisIndex];
      const lying = x.type !== 'category';
      return (lying ? y : x).data[item.value[0]] + ': '
        + axisFormat(lying ? x : y)(item.value[3]);
    }
  };

  /* One shape of all points, for a point alone has no area. */
  const band = (options, series) => (params, api) => {
    if (params.dataIndexInside > 0) {
      return null;
    }
    const parts = [];
    let upper = [], lower = [];
    const end = () => {
      if (upper.length > 1) {
        parts.push({type: 'polygon', shape: {points: upper.concat(lower.reverse())},
          style: {fill: api.visual('color'), opacity: series.itemStyle.opacity}});
      }
      upper = [];
      lower = [];
    };
    series.data.forEach(([x, low, high]) => {
      if (low === null || high === null) {
        end();
      } else {
        upper.push(api.coord([x, high]));
        lower.push(api.coord([x, low]));
      }
    });
    end();
    return {type: 'group', children: parts};
  };
  const steps = (options, series) => (params, api) => {
    const lying = options.xAxis[series.xAxisIndex].type !== 'category';
    const at = level => api.coord(lying ? [level, api.value(0)] : [api.value(0), level]);
    const from = at(api.value(1)), to = at(api.value(2));
    const size = lying ? [0, 1] : [1, 0];
    const breadth = 0.66 * [].concat(api.size(size))[lying ? 1 : 0];
    const shape = lying
      ? {x: Math.min(from[0], to[0]), y: from[1] - breadth / 2,
        width: Math.max(1, Math.abs(to[0] - from[0])), height: breadth}
      : {x: from[0] - breadth / 2, y: Math.min(from[1], to[1]), width: breadth,
        height: Math.max(1, Math.abs(to[1] - from[1]))};
    return {type: 'rect', shape, style: {fill: api.visual('color')}};
  };
  const shapes = {band, steps};

  const resolved = (value, context, key) => {
    const {options, series, colours, size} = context;
    if (Array.isArray(value)) {
      return value.map(item => resolved(item, context, key));
    }
    if (value && typeof value === 'object') {
      const inner = {};
      for (const field of Object.keys(value)) {
        inner[field] = resolved(value[field], context, field);
      }
      return inner;
    }
    if (typeof value !== 'string' || value[0] !== '$') {
      return value;
    }
    const name = value.slice(1);
    switch (key) {
      case 'color': case 'borderColor': return colours[name] || value;
      case 'formatter': return texts[name] ? texts[name](options, series, size) : named(value);
      case 'valueFormatter': return named(value);
      case 'renderItem': return shapes[name](options, series);
      default: return value;
    }
  };

  const palette = (element, dark) => {
    const style = getComputedStyle(element), colours = {...palettes[dark ? 'dark' : 'light']};
    for (const name of Object.keys(colours)) {
      colours[name] = style.getPropertyValue('--chart-' + name).trim() || colours[name];
    }
    return colours;
  };
  const theme = colours => {
    const axis = {
      axisLine: {lineStyle: {color: colours.soft}}, axisTick: {show: false},
      axisLabel: {color: colours.soft, fontSize: 11}, nameTextStyle: {color: colours.soft},
      splitLine: {lineStyle: {color: colours.grid, width: 0.7}}
    };
    return {
      textStyle: {fontFamily: 'Helvetica, Arial, sans-serif'}, backgroundColor: 'transparent',
      legend: {textStyle: {color: colours.ink}, icon: 'roundRect', itemWidth: 14, itemHeight: 4,
        pageTextStyle: {color: colours.soft}},
      tooltip: {backgroundColor: colours.ground, borderColor: colours.grid,
        textStyle: {color: colours.ink, fontSize: 12}},
      timeAxis: {...axis, splitLine: {show: false}}, logAxis: axis,
      valueAxis: {...axis, axisLine: {show: false}},
      categoryAxis: {...axis, splitLine: {show: false}},
      visualMap: {textStyle: {color: colours.soft}},
      dataZoom: {borderColor: colours.grid, textStyle: {color: colours.soft},
        fillerColor: colours.main + '22', handleStyle: {color: colours.soft}}
    };
  };

  const drawn = [];
  const draw = (element, options) => {
    let chart = null, shown = options;
    const ready = (given, dark) => {
      const colours = palette(element, dark);
      const size = {width: element.clientWidth, height: element.clientHeight};
      const all = resolved({...given, series: []}, {options: given, colours, size}, '');
      all.series = (given.series || []).map(
        series => resolved(series, {options: given, series, colours, size}, ''));
      return all;
    };
    const redraw = dark => {
      if (chart) {
        chart.dispose();
      }
      chart = echarts.init(element, theme(palette(element, dark)),
        {renderer: 'svg', locale: 'EN'});
      chart.setOption(ready(shown, dark));
    };
    redraw(darkQuery.matches);
    const handle = {
      chart: () => chart,
      redraw,
      set(more) {
        shown = {...shown, ...more};
        redraw(darkQuery.matches);
      }
    };
    new ResizeObserver(() => chart.resize()).observe(element);
    drawn.push(handle);
    return handle;
  };
  const all = dark => drawn.forEach(each => each.redraw(dark));
  darkQuery.addEventListener('change', () => all(darkQuery.matches));
  addEventListener('beforeprint', () => all(false));
  addEventListener('afterprint', () => all(darkQuery.matches));
  return {draw};
})();
