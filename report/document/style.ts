/** How the document looks: on a screen of any width, light or dark, and on paper. */
export const style = `
*,*::before,*::after{box-sizing:border-box}
:root{color-scheme:light dark;--paper:light-dark(#fbfaf8,#141719);--ink:light-dark(#1b1f23,#e8e6e1);--quiet:light-dark(#575d64,#a8aeb3);--rule:light-dark(#d9d6ce,#343a3f);--faint:light-dark(#f1eee8,#1d2225);--accent:light-dark(#0d5c68,#77c7d2)}
html{font-family:system-ui,'Segoe UI',Roboto,'Helvetica Neue','Noto Sans',Arial,sans-serif;font-size:100%;line-height:1.6;background:var(--paper);color:var(--ink);text-size-adjust:100%;scroll-padding-block-start:1rem}
html[lang=ar]{font-family:'SF Arabic','Segoe UI','Noto Sans Arabic','IBM Plex Sans Arabic','Geeza Pro',Dubai,Tahoma,'Noto Sans',Arial,sans-serif;line-height:1.8}
body{max-inline-size:46rem;margin-inline:auto;margin-block:0;padding:2.5rem clamp(1rem,4vw,2rem) 5rem;overflow-wrap:anywhere}
h1,h2,h3,p,ul,ol,dl,dd{margin:0}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.25rem);font-weight:680;line-height:1.25;margin-block:.25rem 1.5rem}
h2{font-size:1.4rem;font-weight:650;line-height:1.3}
h3{font-size:1.05rem;font-weight:650;line-height:1.45}
.audience{color:var(--accent);font-weight:600;font-size:.9375rem}
nav{margin-block-start:2.25rem;padding:1.25rem 1.5rem;background:var(--faint);border-radius:.5rem}
nav h2{font-size:1rem}
nav ol{columns:17rem;column-gap:2rem;padding-inline-start:1.5em;margin-block-start:.5rem}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-color:var(--rule)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
section{margin-block-start:3.25rem}
section>h2{padding-block-end:.4rem;border-block-end:1px solid var(--rule)}
section>*+*,.part>*+*{margin-block-start:.85rem}
.part{margin-block-start:1.75rem}
section>h2+.part{margin-block-start:1.25rem}
ul,ol{padding-inline-start:1.4em}
li+li{margin-block-start:.55rem}
nav li+li{margin-block-start:.15rem}
li::marker{color:var(--quiet)}
li strong{display:block;font-weight:600}
dl{display:grid;gap:.35rem}
dl>div{display:grid;grid-template-columns:minmax(8rem,11rem) 1fr;gap:.15rem 1rem}
dt{color:var(--quiet)}
table{border-collapse:collapse;inline-size:100%}
th,td{padding:.45rem .75rem;padding-inline-start:0;text-align:start;vertical-align:top;border-block-end:1px solid var(--rule)}
thead th{color:var(--quiet);font-weight:500;font-size:.9375rem}
tbody th{font-weight:500;inline-size:45%}
@media(max-width:34rem){dl>div{grid-template-columns:1fr}dl{gap:.6rem}}
@media print{:root{color-scheme:light!important}html{font-size:10.5pt;background:none}body{max-inline-size:none;padding:0}nav{padding:0;background:none}section{margin-block-start:1.75rem}h2,h3{break-after:avoid}li,dl>div,tr{break-inside:avoid}a{color:inherit;text-decoration:none}}
`;
