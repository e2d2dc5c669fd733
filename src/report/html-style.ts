/** The only style sheet of the page. Text on its ground has a contrast of at least 4.5:1 (WCAG 2.1, 1.4.3). */
export const HTML_STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: #fff; color: #1a1a1a; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; } h3 { font-size: 1.1rem; } h4 { font-size: 1rem; margin: 0; }
h2, p, li, dd, td { overflow-wrap: anywhere; }
a { color: #0b4f8a; } a:focus, a:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
.skip { position: absolute; left: -100rem; } .skip:focus { position: static; }
.notice { border: 2px solid #8b1a1a; padding: .5rem .75rem; font-weight: bold; }
.document { border-top: 3px solid #1a1a1a; margin-top: 2rem; }
.verdict { padding: .5rem .75rem; font-weight: bold; border-left: .5rem solid; }
.blocked { background: #fbe9e9; color: #7a1212; } .review { background: #fdf3df; color: #633c00; } .clear { background: #e8f3e9; color: #174d1a; }
.group { border: 1px solid #767676; padding: .75rem; margin: .75rem 0; }
.badge { display: inline-block; padding: 0 .5rem; color: #fff; border-radius: .2rem; }
.blocco { background: #8b1a1a; } .revisione { background: #704500; } .avviso { background: #2f4f6f; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { font-weight: bold; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: bold; padding: .5rem 0; }
th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; }
code { font-size: .9em; } footer { margin-top: 2rem; border-top: 1px solid #767676; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } }
@media print { nav, .skip { display: none; } body { max-width: none; padding: 0; } .group, tr { break-inside: avoid; } h2, h3 { break-after: avoid; } .badge, .verdict { print-color-adjust: exact; } }
`;
