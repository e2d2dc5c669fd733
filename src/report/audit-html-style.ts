/** The style sheet of the page on an audit. Text on its ground has a contrast of at least 4.5:1 (WCAG 2.1, 1.4.3). */
export const AUDIT_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #f3f5f8; color: #17202b; font: 1rem/1.5 system-ui, sans-serif; }
header { background: #17324d; color: #fff; padding: 1.25rem max(1rem, calc(50% - 37rem)); }
header h1 { margin: 0; font-size: 1.6rem; } header p { margin: .25rem 0 0; }
.notice { display: inline-block; border: 1px solid #fff; padding: .1rem .6rem; font-weight: bold; }
main { max-width: 76rem; margin: 0 auto; padding: 1rem; }
section { background: #fff; border: 1px solid #d5dbe3; border-radius: .4rem; padding: 1rem 1.25rem; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 0 0 .5rem; } h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
.cards { display: grid; grid-template-columns: repeat(4, 1fr); gap: .75rem; list-style: none; padding: 0; margin: 0 0 1rem; }
.cards li { border-left: .4rem solid; padding: .5rem .75rem; border-radius: .2rem; }
.cards strong { display: block; font-size: 2rem; line-height: 1.1; }
.blocked { background: #fbe9e9; color: #7a1212; } .review { background: #fdf3df; color: #633c00; }
.unread { background: #eceff3; color: #333f4d; } .clear { background: #e8f3e9; color: #174d1a; }
.tag { display: inline-block; padding: 0 .5rem; border-radius: .2rem; font-weight: bold; white-space: nowrap; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; } .two section { min-width: 0; }
svg { display: block; max-width: 100%; height: auto; } svg text { font: 13px system-ui, sans-serif; fill: #17202b; }
.fill-blocked { fill: #a61b1b; } .fill-review { fill: #b06d00; } .fill-unread { fill: #66748a; } .fill-clear { fill: #2f7a35; }
.axis { stroke: #66748a; stroke-width: 1; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; margin: .5rem 0 0; font-size: .9rem; }
.legend svg { display: inline-block; vertical-align: -1px; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; padding: .25rem 0; }
th, td { border-bottom: 1px solid #d5dbe3; padding: .35rem .5rem; text-align: left; vertical-align: top; }
tbody th { font-weight: 600; overflow-wrap: anywhere; } #list tbody th { min-width: 16rem; max-width: 26rem; }
#list td:nth-child(6) { min-width: 14rem; } .duties th[scope=row] { width: 35%; overflow-wrap: normal; } .duties td:nth-child(4) { width: 35%; } thead th { background: #eef1f5; white-space: nowrap; } td.number, th.number { text-align: right; white-space: nowrap; }
.scroll { overflow-x: auto; } .scroll:focus-visible, a:focus-visible, select:focus-visible, input:focus-visible, summary:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: 0 0 .5rem; }
.filters label { display: block; font-size: .9rem; } .filters select, .filters input { font: inherit; padding: .3rem .4rem; border: 1px solid #66748a; border-radius: .2rem; background: #fff; color: inherit; }
details { margin: .25rem 0; } summary { cursor: pointer; color: #0b4f8a; }
.why { margin: .5rem 0 .75rem; padding-left: 1.1rem; } .why li { margin: 0 0 .4rem; }
.todo { list-style: none; padding: 0; counter-reset: todo; } .todo > li { border-top: 1px solid #d5dbe3; padding: .6rem 0; }
.todo h3 { margin: 0; overflow-wrap: anywhere; }
a { color: #0b4f8a; } .skip { position: absolute; left: -100rem; } .skip:focus { position: static; background: #fff; }
footer { max-width: 76rem; margin: 0 auto; padding: 0 1rem 2rem; font-size: .9rem; color: #333f4d; }
[hidden] { display: none !important; }
@media (max-width: 50rem) { .cards { grid-template-columns: 1fr 1fr; } .two { grid-template-columns: 1fr; } }
@media print {
  body { background: #fff; font-size: 10pt; } header { background: none; color: #000; padding: 0 0 .5rem; border-bottom: 2px solid #000; }
  .notice { border-color: #000; } main { max-width: none; padding: 0; } section { border: 0; padding: .5rem 0; }
  .cards { grid-template-columns: repeat(4, 1fr); } .two { display: block; } .two svg { max-width: 11cm; }
  #list { font-size: 8pt; } #list tbody th, #list td:nth-child(6) { min-width: 0; } .tag, thead th { white-space: normal; }
  .filters, .skip { display: none; } .scroll { overflow: visible; } tr, .todo > li, .cards li { break-inside: avoid; } h2, h3 { break-after: avoid; }
  .cards li, .tag, svg { print-color-adjust: exact; } thead { display: table-header-group; }
}
`;
