/**
 * The looks of the page: one column that a phone, a screen and an A4 sheet can show. Fonts are those of the reader. Contrast of
 * every text is at least 4.5 : 1 (WCAG 2.2, 1.4.3).
 */
export const pageStyle = `
:root{--ink:#1a1a1a;--quiet:#555;--line:#d4d4d4;--pale:#f4f6f8;--accent:#005a8c}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:1rem/1.55 "Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif;overflow-wrap:break-word}
:lang(en) body,html:lang(en) body{font-family:system-ui,-apple-system,"Segoe UI","Noto Sans",Helvetica,Arial,"Noto Sans CJK SC",sans-serif}
.page{max-width:60rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
h1,h2,h3,summary{line-height:1.25;text-wrap:balance}
h1{font-size:2rem;margin:.3rem 0 .8rem}
h2{font-size:1.45rem;margin:3.2rem 0 1rem;padding-top:.7rem;border-top:3px solid var(--ink)}
h3{font-size:1.1rem;margin:2rem 0 .6rem}
p{margin:0 0 .8rem}
a{color:var(--accent)}
.kicker{margin:0;color:var(--accent);font-weight:700;letter-spacing:.02em}
.ground,.note,.reading,.swipe{color:var(--quiet);font-size:.875rem}
nav ol{display:flex;flex-wrap:wrap;gap:.25rem 1.2rem;margin:1.2rem 0 0;padding:0;list-style:none;font-size:.875rem}
.lead{font-size:1.3rem;line-height:1.4;font-weight:700;margin:0 0 1.2rem}
.answer{margin:0 0 1rem;padding:0}
.answer>div{display:grid;grid-template-columns:6.5rem 1fr;gap:.2rem 1rem;padding:.75rem 1rem;background:var(--pale);border-left:4px solid var(--accent);margin-bottom:.5rem}
.answer dt{font-weight:700}
.answer dd{margin:0}
figure{margin:0 0 3rem}
figure h3{margin-bottom:.4rem}
figcaption p{margin:.4rem 0 0}
.drawing,.scroll{overflow-x:auto;-webkit-overflow-scrolling:touch}
.drawing svg{display:block;width:100%;height:auto}
.scroll{position:relative;margin:0 0 .5rem}
.scroll:focus-visible,.drawing:focus-visible,summary:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.sheet{margin:0 0 2.2rem}
table{border-collapse:collapse;width:100%;font-size:.85rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.title{font-weight:700;margin:0 0 .4rem}
.note{margin:0 0 .35rem}
th,td{padding:.32rem .7rem .32rem 0;text-align:left;vertical-align:top;unicode-bidi:isolate}
th:last-child,td:last-child{padding-right:0}
thead th,thead td{vertical-align:bottom;border-bottom:2px solid var(--ink);font-weight:700}
:lang(zh) thead th{word-break:keep-all}
tbody th{font-weight:600}
tbody tr{border-bottom:1px solid var(--line)}
.end{text-align:right}
.unit{color:var(--quiet);font-weight:400}
.compared td:nth-child(2){min-width:9.5rem}
.compared tbody tr{border-bottom-color:#ececec}
.compared tbody tr:has(>th){border-top:1.5px solid #8a8a8a}
.keys td:last-child{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.78rem;color:var(--quiet)}
details{border-top:1px solid var(--line);padding:.2rem 0}
details:last-of-type{border-bottom:1px solid var(--line)}
summary{cursor:pointer;padding:.5rem 0;font-weight:700}
summary h3{display:inline;margin:0;font-size:1.02rem}
li{margin-bottom:.4rem}
footer{margin-top:3rem;color:var(--quiet);font-size:.875rem}
.swipe{display:none}
@media (max-width:40rem){
.page{padding:1.2rem .9rem 3rem}
h1{font-size:1.5rem}
h2{font-size:1.25rem;margin-top:2.4rem}
.lead{font-size:1.12rem}
.answer>div{grid-template-columns:1fr}
.swipe{display:block}
.wide{min-width:44rem}
}
@page{size:A4;margin:16mm 15mm 18mm;@bottom-left{content:"Perennial";font:8pt sans-serif;color:#555}@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#555}}
@media print{
body{font-size:9.5pt;line-height:1.42}
.page{max-width:none;padding:0}
nav,.swipe{display:none}
h1{font-size:20pt}
h2{font-size:14pt;margin-top:9mm}
h3{font-size:11pt}
h2,h3,summary,.title{break-after:avoid}
.lead{font-size:13pt}
.answer>div{break-inside:avoid;-webkit-print-color-adjust:exact;print-color-adjust:exact}
figure{break-inside:avoid;margin-bottom:8mm}
.drawing,.scroll{overflow:visible}
.drawing svg{min-width:0!important;max-height:min(max(86mm,var(--h)*.85),200mm)}
.sheet{margin-bottom:6mm}
table{font-size:7.6pt;line-height:1.32}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{padding:.45mm 2.4mm .45mm 0}
.compared td:nth-child(2){min-width:32mm}
.keys td:last-child{font-size:6.6pt}
.note,.reading,.ground{font-size:8pt}
p,li{orphans:3;widows:3}
details{border:0!important;padding:0}
details::details-content{content-visibility:visible;display:block;height:auto;block-size:auto}
summary{list-style:none}
summary::marker,summary::-webkit-details-marker{content:"";display:none}
.appendix{break-before:page}
a{color:inherit;text-decoration:none}
}
`
