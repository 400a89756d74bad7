# SPDX-License-Identifier: MIT
"""How the HTML of ukvotes looks. Text has the colour that is around it and grounds are translucent, so that it is
legible on light and on dark pages; badges bring their own ground, with a contrast of at least 4.5 to white.
"""

STYLE = """<style>
.ukv{font-size:13px;line-height:1.5;margin:.4em 0;max-width:100%;text-align:left}
.ukv p,.ukv dl,.ukv pre{margin:0}
.ukv .ukv-dim{opacity:.66}
.ukv .ukv-title{font-size:14px;display:flex;flex-wrap:wrap;gap:.3em .6em;align-items:center}
.ukv .ukv-badge{color:#fff;border-radius:.8em;padding:.05em .7em;font-size:12px;font-weight:600;white-space:nowrap}
.ukv .ukv-error{background:#c5283d}.ukv .ukv-warning{background:#96620a}
.ukv .ukv-note{background:#2b6cb0}.ukv .ukv-clean{background:#1c7c4a}
.ukv dl[class] dt,.ukv dl[class] dd{float:none;clear:none;width:auto;display:block}
.ukv dl.ukv-facts{display:flex;flex-wrap:wrap;gap:.3em 2.2em;margin:.5em 0;padding:0}
.ukv dl.ukv-facts div{margin:0}
.ukv dl.ukv-facts div dt{font-size:12px;font-weight:400;opacity:.66;margin:0;padding:0}
.ukv dl.ukv-facts div dd{font-size:15px;font-weight:600;font-variant-numeric:tabular-nums;margin:0;padding:0}
.ukv details{margin:.45em 0}
.ukv summary{cursor:pointer;padding:.1em 0}
.ukv .ukv-scroll{overflow-x:auto;max-width:100%}
.ukv table.ukv-table{border-collapse:collapse;border:0;margin:.25em 0;font-size:13px;table-layout:auto;width:auto}
.ukv table.ukv-table caption{caption-side:top;text-align:left;padding:0 0 .3em;color:inherit}
.ukv table.ukv-table th,.ukv table.ukv-table td{padding:.22em .8em;border:0;text-align:left;vertical-align:top;
white-space:normal;overflow-wrap:break-word;max-width:32em;background:none}
.ukv table.ukv-table thead th{border-bottom:1px solid rgba(128,128,128,.6);font-weight:600;vertical-align:bottom;
overflow-wrap:normal;white-space:nowrap}
.ukv table.ukv-table tbody tr:nth-child(n){background:none;border:0}
.ukv table.ukv-table tbody tr:nth-child(n) td,.ukv table.ukv-table tbody tr:nth-child(n) th{
border-bottom:1px solid rgba(128,128,128,.18)}
.ukv table.ukv-table tbody tr:nth-child(n):hover{background:rgba(128,128,128,.12)}
.ukv table.ukv-table .ukv-number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.ukv table.ukv-table .ukv-short{white-space:nowrap}
.ukv table.ukv-table .ukv-long{min-width:24em}
.ukv table.ukv-table th.ukv-index{text-align:right;font-weight:400;opacity:.5;font-variant-numeric:tabular-nums}
.ukv table.ukv-table .ukv-unit{display:block;font-size:11px;font-weight:400;opacity:.66}
.ukv .ukv-more{opacity:.66;padding:.1em 0 .1em .8em}
.ukv .ukv-group{margin:.5em 0 .9em}.ukv .ukv-group .ukv-badge{display:inline-block}
.ukv .ukv-finding{border-left:3px solid rgba(128,128,128,.45);padding:.05em 0 .05em .8em;margin:.6em 0}
.ukv .ukv-finding.ukv-is-error{border-left-color:#c5283d}.ukv .ukv-finding.ukv-is-warning{border-left-color:#c98a1b}
.ukv .ukv-finding.ukv-is-note{border-left-color:#4a8fd6}
.ukv .ukv-finding code,.ukv .ukv-finding pre{font-family:ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace}
.ukv .ukv-finding div code{background:none;color:inherit;font-size:12px;padding:0}
.ukv .ukv-finding pre.ukv-excerpt{background:rgba(128,128,128,.1);color:inherit;border:0;
border-radius:4px;padding:.4em .7em;
margin:.3em 0;font-size:12px;line-height:1.5;overflow-x:auto;white-space:pre;width:fit-content;max-width:100%;
box-sizing:border-box}
.ukv .ukv-line{opacity:.5;margin-right:1em;user-select:none}
.ukv mark{background:rgba(229,72,77,.25);color:inherit;border-bottom:2px solid #e5484d;
padding:.12em 0;border-radius:2px 2px 0 0}
.ukv mark:empty{display:inline-block;width:2px;height:1em;padding:0;vertical-align:text-bottom}
.ukv .ukv-is-warning mark{background:rgba(201,138,27,.25);border-bottom-color:#c98a1b}
.ukv .ukv-is-note mark{background:rgba(74,143,214,.25);border-bottom-color:#4a8fd6}
.ukv dl.ukv-why{display:grid;grid-template-columns:max-content 1fr;gap:0 .9em;margin:.1em 0;padding:0}
.ukv .ukv-finding dl.ukv-why dt{font-weight:400;opacity:.66;margin:0;padding:0}
.ukv .ukv-finding dl.ukv-why dd{margin:0;padding:0;overflow-wrap:anywhere}
.ukv .ukv-edit{display:inline-block;margin-right:1.4em}
</style>"""
