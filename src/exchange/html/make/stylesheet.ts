/** How a published page looks: on a screen, on a telephone, on paper. No fonts or pictures are loaded. */
export const stylesheet = `
:root { color-scheme: light; }
body { margin: 0; color: #1a1a1a; background: #fff; font: 1rem/1.8 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { margin: 0 0 2rem; font-size: 1.6rem; line-height: 1.5; text-align: center; text-wrap: balance; }
h2 { margin: 2rem 0 .75rem; font-size: 1.25rem; }
h3 { margin: 1.25rem 0 .5rem; font-size: 1.05rem; }
h1, h2, h3 { overflow-wrap: anywhere; break-after: avoid; }
p { margin: .5rem 0; text-indent: 2em; overflow-wrap: anywhere; }
.table { position: relative; overflow-x: auto; }
.table:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
table { width: 100%; min-width: 26rem; border-collapse: collapse; font-size: .875rem; line-height: 1.5; font-variant-numeric: tabular-nums; }
.wide { min-width: 44rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: .3rem .25rem; background: #fff; border: 1px solid #595959; text-align: center; font-weight: normal; white-space: pre-line; overflow-wrap: break-word; }
.wide td[headers], .wide th[scope="col"] { min-width: 3em; }
th { background: #f2f4f7; }
th[scope^="row"] { text-align: left; }
tr { break-inside: avoid; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  body { color: #000; font: 12pt/1.8 FangSong, "仿宋", "Noto Serif CJK SC", serif; }
  main { max-width: none; padding: 0; }
  .table { overflow: visible; }
  table, .wide { min-width: 0; font-size: 9pt; line-height: 1.3; }
  th, td { padding: 2pt; border-color: #000; }
  .wide td[headers], .wide th[scope="col"] { min-width: 2.2em; }
  th { background: none; }
}
`;
