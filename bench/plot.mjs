// Plots as SVG texts, that read well on light and on dark pages.
const width = 760;
const ink = "#57606a";
const palette = ["#0969da", "#bf8700", "#8250df", "#1a7f37", "#cf222e", ink];
const pale = "#afb8c1";

const escape = (text) => String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function words(x, y, text, { anchor = "start", size = 12, weight = "normal", fill = ink } = {}) {
  const style = `text-anchor="${anchor}" font-size="${size}" font-weight="${weight}" fill="${fill}"`;
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${style}>${escape(text)}</text>`;
}

function line([x1, y1], [x2, y2], extra = "") {
  const [a, b, c, d] = [x1, y1, x2, y2].map((one) => one.toFixed(1));
  return `<line x1="${a}" y1="${b}" x2="${c}" y2="${d}" stroke="${ink}" ${extra}/>`;
}

function picture(height, title, parts) {
  const font = "font-family=\"system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif\"";
  const box = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const name = escape(title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img" aria-label="${name}" ${font}>`,
    `<title>${name}</title>`,
    words(16, 26, title, { size: 15, weight: "600" }),
    ...parts,
    "</svg>",
    "",
  ].join("\n");
}

const number = (value) => value.toLocaleString("en-US", { maximumFractionDigits: value < 10 ? 2 : 0 });

/** A value that is round and not below another: a small number times a power of ten. */
function roundAbove(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 3, 4, 6, 8, 10].map((step) => step * power).find((one) => one >= value) ?? 10 * power;
}

function bar({ y, value, most, left, color, label }) {
  const long = (value / most) * (width - left - 150);
  const place = `x="${left}" y="${y}" width="${Math.max(long, 1).toFixed(1)}" height="15"`;
  return [`<rect ${place} rx="2" fill="${color}"/>`, words(left + long + 6, y + 12, label)];
}

function key(x, y, color, name) {
  const shape = `x="${x}" y="${y - 10}" width="12" height="12" rx="2" fill="${color}"`;
  return [`<rect ${shape}/>`, words(x + 18, y, name)];
}

/**
 * Pairs of bars, ours above its floor, with the ratio; a group is `{ name, ours, floor?, ratio?, wanted? }`.
 */
export function bars(title, unit, names, groups) {
  const left = 300;
  const tall = 48;
  const most = Math.max(...groups.flatMap(({ ours, floor }) => [ours, floor ?? 0]));
  const parts = groups.flatMap(({ name, ours, floor, ratio, wanted }, index) => {
    const y = 66 + index * tall;
    const beside = ratio === undefined ? "" : `  ratio ${ratio.toFixed(2)}`;
    const goal = wanted === undefined ? "" : `, wanted ${wanted}`;
    const sized = { most, left };
    return [
      words(left - 10, y + 21, name, { anchor: "end" }),
      ...bar({ ...sized, y, value: ours, color: palette[0], label: `${number(ours)}${beside}${goal}` }),
      ...(floor === undefined
        ? []
        : bar({ ...sized, y: y + 17, value: floor, color: pale, label: number(floor) })),
    ];
  });
  return picture(66 + groups.length * tall + 10, title, [
    words(width - 16, 26, unit, { anchor: "end" }),
    ...names.flatMap((name, index) => key(16 + index * 170, 50, [palette[0], pale][index], name)),
    ...parts,
  ]);
}

function axes({ xs, top, bottom, left, right, most, xOf, yOf }) {
  const steps = [0, 0.25, 0.5, 0.75, 1].map((share) => share * most);
  return [
    ...steps.flatMap((value) => [
      line([left, yOf(value)], [right, yOf(value)], 'stroke-opacity="0.25"'),
      words(left - 8, yOf(value) + 4, number(value), { anchor: "end" }),
    ]),
    line([left, top], [left, bottom]),
    ...xs.flatMap((x) => [
      line([xOf(x), bottom], [xOf(x), bottom + 5]),
      words(xOf(x), bottom + 20, number(x), { anchor: "middle" }),
    ]),
  ];
}

/** Curves over a logarithmic x; a curve is `{ name, points: [[x, y], …] }`. */
export function curves(title, { x: xName, y: yName }, all) {
  const [left, right, top, bottom] = [64, width - 30, 62 + Math.ceil(all.length / 2) * 20, 400];
  const xs = [...new Set(all.flatMap(({ points }) => points.map(([x]) => x)))].toSorted((a, b) => a - b);
  const most = roundAbove(Math.max(...all.flatMap(({ points }) => points.map(([, y]) => y))));
  const [first, last] = [Math.log10(xs[0]), Math.log10(xs.at(-1))];
  const xOf = (x) => left + 20 + ((Math.log10(x) - first) / (last - first || 1)) * (right - left - 60);
  const yOf = (y) => bottom - (y / most) * (bottom - top);
  const drawn = all.flatMap(({ name, points }, index) => {
    const color = palette[index % palette.length];
    const path = points.map(([x, y]) => `${xOf(x).toFixed(1)},${yOf(y).toFixed(1)}`);
    const [keyX, keyY] = [16 + (index % 2) * 370, 52 + Math.floor(index / 2) * 20];
    return [
      `<polyline points="${path.join(" ")}" fill="none" stroke="${color}" stroke-width="2"/>`,
      ...path.map((at) => {
        const [cx, cy] = at.split(",");
        return `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${color}"/>`;
      }),
      ...key(keyX, keyY, color, name),
    ];
  });
  return picture(450, title, [
    ...axes({ xs, top, bottom, left, right, most, xOf, yOf }),
    ...drawn,
    words((left + right) / 2, bottom + 40, xName, { anchor: "middle" }),
    words(width - 16, 26, yName, { anchor: "end" }),
  ]);
}
