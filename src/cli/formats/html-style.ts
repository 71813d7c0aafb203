/** Light and dark by the reader's system; the counts are written behind the findings and shown before them. */
export const HTML_STYLE = `
:root{color-scheme:light dark;--e:#c0392b;--w:#b9770e;--i:#2471a3;--h:#7f8c8d}
body{display:flex;flex-direction:column;font:15px/1.45 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
header{order:-1}h1{margin:0}h2{margin:2rem 0 .5rem}h3{margin:1.5rem 0 .25rem;font-size:1rem;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}td,th{padding:.25rem .6rem .25rem 0;text-align:left;vertical-align:top;border-bottom:1px solid #8884}
td p{margin:0 0 .15rem}code{font:13px/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere;opacity:.85}
mark{background:#f5d76e88;color:inherit;border-radius:2px}
.cards{display:flex;flex-wrap:wrap;gap:.75rem}.card{border:1px solid #8886;border-radius:.4rem;padding:.4rem .9rem}
.card b{display:block;font-size:1.5rem}.error{color:var(--e)}.warning{color:var(--w)}.information{color:var(--i)}.hint{color:var(--h)}
.bar{width:30%}.bar i{display:block;height:.8em;margin-top:.35em;border-radius:2px;background:currentColor}
`;
